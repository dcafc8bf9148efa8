// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/StreetName.h"
#include "models/places/StreetWords.h"

#include <QTest>

#include <algorithm>
#include <rapidcheck.h>

using namespace porch;

class StreetNameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parts_data();
    void parts();
    void oneStreetManyWays_data();
    void oneStreetManyWays();
    void differentStreetsDiffer();
    void everyNameHasABase();
    void folded();
    void formsForTheIndex();
    void tablesAreSorted();
};

void StreetNameTest::parts_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *name, const char *key) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(key);
    };
    row("Main Street", "||main|st|");
    row("North Main St", "n||main|st|");
    row("No. Main St", "n||main|st|");
    row("E 42nd St SW", "e||42nd|st|sw");
    row("Forty Second Street", "||forty 2nd|st|");
    row("Fifth Avenue", "||5th|ave|");
    row("Broadway", "||broadway||");
    row("W Broadway", "w||broadway||");
    row("Park Avenue South", "||park|ave|s");
    row("North Avenue", "||north|ave|");
    row("E Street NW", "||e|st|nw");
    row("Avenue B", "|ave|b||");
    row("Avenue N", "|ave|n||");
    row("Avenue of the Americas", "||avenue of the americas||");
    row("State Route 15", "|rte|15||");
    row("ME 15", "|rte|15||");
    row("US Highway 2", "|us|2||");
    row("I-95 N", "|i|95||n");
    row("Interstate 95", "|i|95||");
    row("County Road 12A", "|cr|12a||");
    row("Co Rd 12", "|cr|12||");
    row("Old Route 2", "||old route 2||");
    row("FM 1960 W", "|fm|1960||w");
    row("Calle de la Luna", "|calle|luna||");
    row("Calle Luna", "|calle|luna||");
    row("Avenida 5 de Mayo", "|avenida|5 de mayo||");
    row("Paseo del Norte", "|paseo|norte||");
    row("El Camino Real", "||el camino real||");
    row("Camino del Río South", "|camino|rio||s");
    row("St James Ave", "||saint james|ave|");
    row("Mt Hope Ave", "||mount hope|ave|");
    row("St St", "||st|st|");
    row("Court St", "||court|st|");
    row("Main Street Extension", "||main|st ext|");
    row("MLK Blvd", "||martin luther king|blvd|");
    row("Dr. Martin Luther King, Jr. Boulevard", "||martin luther king|blvd|");
    row("O'Neill's Way", "||oneills|way|");
    row("Street", "||street||");
    row("N", "||n||");
    row("", "||||");
    row("— !", "||||");
}

void StreetNameTest::parts()
{
    QFETCH(const QString, name);
    QFETCH(const QString, key);
    QCOMPARE(parseStreetName(name).key(), key);
}

void StreetNameTest::oneStreetManyWays_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::newRow("direction") << QStringList{
        QStringLiteral("North Main Street"), QStringLiteral("N Main St"), QStringLiteral("N. MAIN ST."),
        QStringLiteral("No Main Str"), QStringLiteral("north  main street")};
    QTest::newRow("ordinal") << QStringList{QStringLiteral("3rd Ave"), QStringLiteral("Third Avenue"),
                                            QStringLiteral("3RD AV"), QStringLiteral("third ave.")};
    QTest::newRow("saint") << QStringList{QStringLiteral("St. Mary's Rd"),
                                          QStringLiteral("Saint Mary’s Road"),
                                          QStringLiteral("Saint Marys Rd")};
    QTest::newRow("accents") << QStringList{QStringLiteral("Calle Peñón"), QStringLiteral("CALLE PENON"),
                                            QStringLiteral("Cll. Pen\u0303o\u0301n")};
    QTest::newRow("route") << QStringList{QStringLiteral("Route 9"),        QStringLiteral("Rt 9"),
                                          QStringLiteral("Rte. 9"),         QStringLiteral("State Rte 9"),
                                          QStringLiteral("SR-9"),           QStringLiteral("Highway 9"),
                                          QStringLiteral("State Highway 9")};
    QTest::newRow("king") << QStringList{QStringLiteral("Martin Luther King Jr Dr"),
                                         QStringLiteral("M.L.K. Drive"),
                                         QStringLiteral("Dr Martin Luther King Drive")};
}

void StreetNameTest::oneStreetManyWays()
{
    QFETCH(const QStringList, names);
    for (const QString &name : names)
        QCOMPARE(parseStreetName(name).key(), parseStreetName(names.front()).key());
}

void StreetNameTest::differentStreetsDiffer()
{
    const QStringList names{
        QStringLiteral("Main St"),    QStringLiteral("N Main St"),   QStringLiteral("Main Ave"),
        QStringLiteral("Main St N"),  QStringLiteral("Main St Ext"), QStringLiteral("Route 15"),
        QStringLiteral("15th St"),    QStringLiteral("US 15"),       QStringLiteral("I 15"),
        QStringLiteral("Avenue A"),   QStringLiteral("A Avenue"),    QStringLiteral("E St"),
        QStringLiteral("East St"),    QStringLiteral("Calle 15"),    QStringLiteral("Avenida Main"),
        QStringLiteral("Old Main St")};
    QStringList keys;
    for (const QString &name : names)
        keys.append(parseStreetName(name).key());
    QCOMPARE(keys.removeDuplicates(), 0);
}

void StreetNameTest::everyNameHasABase()
{
    QVERIFY(rc::check("names of any words", [] {
        const auto words = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
            "n", "St.", "Avenue", "de", "la", "Calle", "route", "15", "b", "Main", "mlk", "jr", "ext", "Ñ",
            "\xf0\x9f\x8f\xa0", "'", "co", "us"));
        QString name;
        for (const std::string &word : words)
            name += QString::fromStdString(word) + u' ';
        const StreetNameParts parts = parseStreetName(name);
        RC_ASSERT(parts.base.isEmpty() == foldedWords(name).isEmpty());
        // Case never tells two names apart.
        RC_ASSERT(parseStreetName(name.toUpper()).key() == parts.key());
    }));
}

void StreetNameTest::folded()
{
    QCOMPARE(foldedWords(u"  Café-Bar “Ñandú” & Co. "), QStringLiteral("cafe bar nandu co"));
    QCOMPARE(foldedWords(u"Ｆｕｌｌ １２"), QStringLiteral("full 12"));
    QCOMPARE(foldedWords(u"מרכז العربية"), QStringLiteral("מרכז العربية"));
    QCOMPARE(foldedWords(u"😀 🏠"), QString());
    QCOMPARE(foldedWords({}), QString());
}

void StreetNameTest::formsForTheIndex()
{
    const QStringList forms = searchForms(QStringLiteral("N Main St"));
    for (const char *form : {"n main st", "main", "north", "norte", "street"})
        QVERIFY2(forms.contains(QLatin1String(form)), form);
}

void StreetNameTest::tablesAreSorted()
{
    const auto sorted = [](const auto &rows) {
        return std::is_sorted(rows.begin(), rows.end(),
                              [](const auto &a, const auto &b) { return a.written < b.written; });
    };
    QVERIFY(sorted(streetTypes()));
    QVERIFY(sorted(directionWords()));
    for (const StreetType &type : streetTypes())
        QCOMPARE(findStreetType(QString(type.written)), &type);
    for (const StreetWord &word : directionWords())
        QCOMPARE(findDirection(QString(word.written)), &word);
    QVERIFY(findBaseWord(u"first") != nullptr && findRouteWord(u"wy") != nullptr);
    QVERIFY(findBaseWord(u"zzz") == nullptr && findRouteWord(u"") == nullptr);
}

QTEST_APPLESS_MAIN(StreetNameTest)
#include "tst_streetname.moc"
