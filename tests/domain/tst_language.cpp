// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/Language.h"

#include <QTest>

using namespace porch;

class LanguageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsThemApart_data();
    void tellsThemApart();
};

void LanguageTest::tellsThemApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("spanish");
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("a plain question")
        << QStringLiteral("Does anyone know why the lights are out on Mill Street?") << false;
    QTest::newRow("una pregunta") << QStringLiteral(
                                         "\u00bfAlguien sabe por qu\u00e9 no hay luz en la calle del molino?")
                                  << true;
    QTest::newRow("without accents") << QStringLiteral("hola alguien sabe por que no hay luz en la calle")
                                     << true;
    QTest::newRow("in capitals") << QStringLiteral("HAY UN INCENDIO EN LA ESQUINA") << true;
    QTest::newRow("a Spanish name") << QStringLiteral("I saw Mr. Pe\u00f1a at the corner and he was fine")
                                    << false;
    QTest::newRow("a place") << QStringLiteral("There is a party at La Casa and it is too loud for us")
                             << false;
    QTest::newRow("one word") << QStringLiteral("gracias") << false;
    QTest::newRow("a short thanks") << QStringLiteral("S\u00ed, gracias") << true;
    QTest::newRow("a short no") << QStringLiteral("No, ya no") << true;
    QTest::newRow("a short promise") << QStringLiteral("Perfecto, aviso a las otras madres.") << true;
    QTest::newRow("a short yes") << QStringLiteral("S\u00ed") << true;
    QTest::newRow("a short question") << QStringLiteral("\u00bfAhora?") << true;
    QTest::newRow("a short English no") << QStringLiteral("No, not me") << false;
    QTest::newRow("words of both") << QStringLiteral("No, no, ok") << false;
    QTest::newRow("a short address") << QStringLiteral("5 Calle Road") << false;
    QTest::newRow("a short place") << QStringLiteral("In La Jolla") << false;
    QTest::newRow("a French word") << QStringLiteral("At the caf\u00e9") << false;
    QTest::newRow("no letters") << QStringLiteral("12:30 ???") << false;
    QTest::newRow("mixed, more Spanish")
        << QStringLiteral("Hola, el perro de mi vecino ladra toda la noche, please help") << true;
    QTest::newRow("long") << QString(QStringLiteral("y ").repeated(100'000)) << true;
}

void LanguageTest::tellsThemApart()
{
    QFETCH(const QString, text);
    QTEST(readsAsSpanish(text), "spanish");
}

QTEST_APPLESS_MAIN(LanguageTest)
#include "tst_language.moc"
