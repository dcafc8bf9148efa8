// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/Language.h"

#include <QTest>

using namespace porch;

class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsThemApart_data();
    void tellsThemApart();
};

void TestLanguage::tellsThemApart_data()
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
    QTest::newRow("no letters") << QStringLiteral("12:30 ???") << false;
    QTest::newRow("mixed, more Spanish")
        << QStringLiteral("Hola, el perro de mi vecino ladra toda la noche, please help") << true;
    QTest::newRow("long") << QString(QStringLiteral("y ").repeated(100'000)) << true;
}

void TestLanguage::tellsThemApart()
{
    QFETCH(const QString, text);
    QTEST(readsAsSpanish(text), "spanish");
}

QTEST_APPLESS_MAIN(TestLanguage)
#include "tst_language.moc"
