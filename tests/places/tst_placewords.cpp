// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the finder of places reads words with: words and gaps, numbers, coordinates, slips of the pen.
#include "models/places/StreetName.h"
#include "models/places/find/Context.h"
#include "models/places/find/Coordinates.h"
#include "models/places/find/FinderWords.h"
#include "models/places/find/NumberWords.h"
#include "models/places/find/SlipIndex.h"
#include "models/places/find/Tokens.h"

#include <QTest>

#include <rapidcheck.h>

using namespace porch;

class PlaceWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreFoldedLikeNames();
    void linksAreLeftAlone();
    void roadCodesPart();
    void caseTells();
    void numbers_data();
    void numbers();
    void bases();
    void houseNumbers_data();
    void houseNumbers();
    void leads_data();
    void leads();
    void coordinates_data();
    void coordinates();
    void noCoordinates_data();
    void noCoordinates();
    void anyCoordinates();
    void slips_data();
    void slips();
    void slipsAreFound();
};

void PlaceWordsTest::wordsAreFoldedLikeNames()
{
    const Tokens tokens(u"O’Neill's Calle Peñón, STRASSE ß Ｆｕｌｌ 12-B");
    QStringList words;
    for (int i = 0; i < tokens.count(); ++i)
        words.append(tokens.at(i).folded.toString());
    QCOMPARE(words, foldedWords(tokens.text()).split(u' '));
    QVERIFY(tokens.at(3).before & Gap::Comma);
    QVERIFY(tokens.at(tokens.count()).before & Gap::Stop);
    QVERIFY(tokens.at(-7).folded.isEmpty());
}

void PlaceWordsTest::linksAreLeftAlone()
{
    const Tokens tokens(u"see https://maps.example.org/main/st?x=1 or mail a.b@oak.example www.mill.st end");
    int opaque = 0;
    for (int i = 0; i < tokens.count(); ++i)
        opaque += tokens.at(i).kind == Token::Kind::Opaque ? 1 : 0;
    QCOMPARE(opaque, 3);
    const Tokens at(u"crash @Main & 5th");
    QVERIFY(at.at(1).before & Gap::At);
    QVERIFY(at.at(1).is(QLatin1String("main")));
}

void PlaceWordsTest::roadCodesPart()
{
    const Tokens tokens(u"I45 US59 fm1960 I-95 B12");
    QCOMPARE(tokens.count(), 9);
    QVERIFY(tokens.at(0).is(QLatin1String("i")) && tokens.at(1).value == 45);
    QVERIFY(tokens.at(8).is(QLatin1String("b12")));
}

void PlaceWordsTest::caseTells()
{
    QVERIFY(Tokens(u"a fight on Mill and Oak").caseTells());
    QVERIFY(!Tokens(u"a fight on mill and oak").caseTells());
    QVERIFY(!Tokens(u"A FIGHT ON MILL AND OAK").caseTells());
    QVERIFY(!Tokens(u"There was a fight. It was on mill and oak").caseTells());
    const Tokens tokens(u"There was a fight. On Mill it stopped");
    QVERIFY(tokens.isSurelyName(5));
    QVERIFY(!tokens.isSurelyName(4) && tokens.mayBeName(4));
}

void PlaceWordsTest::numbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("value");
    QTest::addColumn<int>("words");
    QTest::addColumn<bool>("ordinal");
    const auto row = [](const char *text, int value, int words, bool ordinal) {
        QTest::newRow(text) << QString::fromUtf8(text) << value << words << ordinal;
    };
    row("400 block", 400, 1, false);
    row("four hundred block", 400, 2, false);
    row("four hundred twelve Mill", 412, 3, false);
    row("twenty-one x", 21, 2, false);
    row("twenty first st", 21, 2, true);
    row("fifth", 5, 1, true);
    row("5th", 5, 1, true);
    row("3ra", 3, 1, true);
    row("quinta avenida", 5, 1, true);
    row("treinta y uno x", 31, 3, false);
    row("two thousand", 2000, 2, false);
    row("hundred", -1, 0, false);
    row("once", -1, 0, false);
    row("twenty thirty", 20, 1, false);
    row("12B", -1, 0, false);
    row("mill", -1, 0, false);
}

void PlaceWordsTest::numbers()
{
    QFETCH(const QString, text);
    QFETCH(const int, value);
    QFETCH(const int, words);
    QFETCH(const bool, ordinal);
    const Tokens tokens(text);
    const auto number = writtenNumber(tokens, 0);
    QCOMPARE(number.has_value(), value >= 0);
    if (number) {
        QCOMPARE(number->value, value);
        QCOMPARE(number->end, words);
        QCOMPARE(number->ordinal, ordinal);
    }
}

void PlaceWordsTest::bases()
{
    QCOMPARE(numberOfBase(QStringLiteral("5th")), std::optional<qint32>(5));
    QCOMPARE(numberOfBase(QStringLiteral("forty 2nd")), std::optional<qint32>(42));
    QCOMPARE(numberOfBase(QStringLiteral("quinta")), std::optional<qint32>(5));
    QVERIFY(!numberOfBase(QStringLiteral("5 de mayo")));
    QVERIFY(!numberOfBase(QStringLiteral("mill")));
}

void PlaceWordsTest::houseNumbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("house");
    const auto row = [](const char *text, bool house) {
        QTest::newRow(text) << QString::fromUtf8(text) << house;
    };
    // Of the first number in the text.
    row("412 Mill St", true);
    row("412B Mill St", true);
    row("#412 Mill", true);
    row("12-14 Mill", true);
    row("412, Mill", true);
    row("412 May St", true);
    row("$412 a month", false);
    row("+412", false);
    row("412% of", false);
    row("4.5 Mill", false);
    row("1,200 Mill", false);
    row("9:30 Mill", false);
    row("5/12 Mill", false);
    row("2024-05-12 Mill", true); // a range as far as one can see; no street follows
    row("June 5 Mill", false);
    row("apt 4 Mill", false);
    row("bus 12 Mill", false);
    row("207-555-0123 Mill", false);
    row("(207) 555-0123 Mill", false);
    row("555-0123 Mill", false);
    row("2075550123 Mill", false);
    row("007 Mill", false);
    row("4421XK Mill", false);
    row("5th", false);
}

void PlaceWordsTest::houseNumbers()
{
    QFETCH(const QString, text);
    QFETCH(const bool, house);
    const Tokens tokens(text);
    const NumberRoles roles(tokens);
    int first = 0;
    while (tokens.has(first) && !tokens.at(first).folded.front().isDigit())
        ++first;
    QVERIFY(tokens.has(first));
    QCOMPARE(roles.mayBeHouse(first), house);
}

void PlaceWordsTest::leads_data()
{
    QTest::addColumn<QString>("text"); // leads to its last word
    QTest::addColumn<int>("lead");
    const auto row = [](const char *text, Leads lead) {
        QTest::newRow(text) << QString::fromUtf8(text) << static_cast<int>(lead.toInt());
    };
    row("a fight on Mill", Lead::On);
    row("at the Mill", Lead::At);
    row("crash @Mill", Lead::At);
    row("the corner of Mill", Lead::Corner);
    row("across from the Mill", Leads(Lead::Near) | Lead::Beside);
    row("cerca de la Luna", Lead::Near);
    row("cerca del Sol", Lead::Near);
    row("junto al Sol", Leads(Lead::Near) | Lead::Beside);
    row("en la esquina de Olmo", Lead::Corner);
    row("b/w Mill", Lead::Between);
    row("he hates Mill", {});
    row("come on. Mill", {});
    row("Mill", {});
}

void PlaceWordsTest::leads()
{
    QFETCH(const QString, text);
    QFETCH(const int, lead);
    const Tokens tokens(text);
    QCOMPARE(static_cast<int>(contextOf(tokens, tokens.count() - 1).leads.toInt()), lead);
}

void PlaceWordsTest::coordinates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("lat");
    QTest::addColumn<double>("lon");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *text, double lat, double lon, const char *words) {
        QTest::newRow(text) << QString::fromUtf8(text) << lat << lon << QString::fromUtf8(words);
    };
    row("at 44.8016, -68.7712 now", 44.8016, -68.7712, "44.8016, -68.7712");
    row("44.8016 -68.7712", 44.8016, -68.7712, "44.8016 -68.7712");
    row("(44.8016,-68.7712)", 44.8016, -68.7712, "44.8016,-68.7712");
    row("44.8016N 68.7712W", 44.8016, -68.7712, "44.8016N 68.7712W");
    row("N44.8016 W68.7712", 44.8016, -68.7712, "N44.8016 W68.7712");
    row("44.8016° N, 68.7712° W.", 44.8016, -68.7712, "44.8016° N, 68.7712° W");
    row("44°48'05.8\"N 68°46'16.3\"W", 44.8016111, -68.7711944, "44°48'05.8\"N 68°46'16.3\"W");
    row("44° 48.097' N, 68° 46.272' W", 44.8016167, -68.7712, "44° 48.097' N, 68° 46.272' W");
    row("44 48 05.8 N, 68 46 16.3 W", 44.8016111, -68.7711944, "44 48 05.8 N, 68 46 16.3 W");
    row("26°12'54\" N, 98°18'04\" O", 26.215, -98.3011111, "26°12'54\" N, 98°18'04\" O");
    row("lat: 44.80, lon: -68.77", 44.80, -68.77, "lat: 44.80, lon: -68.77");
    row("lon=-68.77 lat=44.80", 44.80, -68.77, "-68.77 lat=44.80");
    row("https://maps.example/@44.8016,-68.7712,17z", 44.8016, -68.7712, "44.8016,-68.7712");
    row("https://maps.example/x!3d44.8016!4d-68.7712!5", 44.8016, -68.7712, "44.8016!4d-68.7712");
    row("?q=44.8016%2C-68.7712", 44.8016, -68.7712, "44.8016%2C-68.7712");
    row("geo:44.8016,-68.7712", 44.8016, -68.7712, "44.8016,-68.7712");
    row("-98.3012, 26.2154", 26.2154, -98.3012, "-98.3012, 26.2154");
    row("−33.8568 151.2153", -33.8568, 151.2153, "−33.8568 151.2153");
}

void PlaceWordsTest::coordinates()
{
    QFETCH(const QString, text);
    QFETCH(const double, lat);
    QFETCH(const double, lon);
    QFETCH(const QString, words);
    const auto found = findCoordinates(text);
    QCOMPARE(found.size(), std::size_t(1));
    QVERIFY2(std::abs(found[0].lat - lat) < 1e-6, qPrintable(QString::number(found[0].lat, 'f', 7)));
    QVERIFY2(std::abs(found[0].lon - lon) < 1e-6, qPrintable(QString::number(found[0].lon, 'f', 7)));
    if (!text.startsWith(QLatin1String("lon")))
        QCOMPARE(text.mid(found[0].start, found[0].end - found[0].start), words);
}

void PlaceWordsTest::noCoordinates_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"1.5, 2.5", "from 12 to 14", "192.168.4.12", "3.14159", "44.8016, 268.7712", "95.5555 99.5555",
          "on 12.05.2024, 13.05.2024", "40 N 50 E", "5 S 6 W", "$12.500, 13.750 and", "412 N 5th",
          "9:30 10:45", "207.555.0123", "44.8016N 68.7712N", "12.345.678 9.876.543", "1 2 3 4 5 6",
          "it's 5'11\" tall", ""})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void PlaceWordsTest::noCoordinates()
{
    QFETCH(const QString, text);
    QCOMPARE(findCoordinates(text).size(), std::size_t(0));
}

void PlaceWordsTest::anyCoordinates()
{
    QVERIFY(rc::check("pairs lie in the text, on the globe, in order", [] {
        const auto parts = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
            "44.8016", "-68.7712", "°", "'", "\"", "N", " W ", ",", " ", "lat", "lon:", "!3d", "!4d", "180",
            "9", ".", "12.5", "\xf0\x9f\x8f\xa0", "\n"));
        QString text;
        for (const std::string &part : parts)
            text += QString::fromStdString(part);
        qsizetype last = 0;
        for (const WrittenCoordinates &pair : findCoordinates(text)) {
            RC_ASSERT(pair.start >= last && pair.end > pair.start && pair.end <= text.size());
            RC_ASSERT(std::abs(pair.lat) <= 90 && std::abs(pair.lon) <= 180 && pair.radius > 0);
            last = pair.end;
        }
    }));
}

void PlaceWordsTest::slips_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("meant");
    QTest::addColumn<int>("cost");
    const auto row = [](const char *written, const char *meant, int cost) {
        QTest::newRow(written) << QString::fromUtf8(written) << QString::fromUtf8(meant) << cost;
    };
    row("kenduskeag", "kenduskeag", 0);
    row("kenduskaeg", "kenduskeag", 1); // swapped
    row("kendusskeag", "kenduskeag", 1);
    row("kendskeag", "kenduskeag", 1);
    row("kenduskeog", "kenduskeag", 1); // a vowel
    row("kenduskesg", "kenduskeag", 1); // a neighbour
    row("cenduskeag", "kenduskeag", 1); // a sound
    row("kenduskewg", "kenduskeag", 1);
    row("kenduskzag", "kenduskeag", 2);
    row("bell", "belt", 2);
    row("12th", "13th", 3); // figures are never slips
    row("mill", "market", 3);
}

void PlaceWordsTest::slips()
{
    QFETCH(const QString, written);
    QFETCH(const QString, meant);
    QFETCH(const int, cost);
    QCOMPARE(slipsBetween(written, meant, 2), cost);
}

void PlaceWordsTest::slipsAreFound()
{
    SlipIndex index;
    const QStringList names{QStringLiteral("mill brook"), QStringLiteral("kenduskeag"),
                            QStringLiteral("main"), QStringLiteral("maple"), QStringLiteral("marple")};
    for (qsizetype i = 0; i < names.size(); ++i)
        index.add(names.at(i), static_cast<quint32>(i));
    index.build();
    const auto first = [&](const char *words) {
        const auto hits = index.find(QString::fromLatin1(words));
        return hits.empty() ? -1 : static_cast<int>(hits.front().item);
    };
    QCOMPARE(first("millbrook"), 0);
    QCOMPARE(first("milbrok"), -1);
    QCOMPARE(first("milbrook"), 0);
    QCOMPARE(first("kenduskeg ave"), -1);
    QCOMPARE(first("kendeskaeg"), 1);
    QCOMPARE(first("mian"), 2);
    QCOMPARE(first("mein"), -1); // four letters bear only a swap
    QCOMPARE(first("maple"), 3); // the nearest alone
    QCOMPARE(first(""), -1);
    QVERIFY(rc::check("one swapped pair in a long name is always found", [&] {
        const std::string letters = *rc::gen::container<std::string>(8, rc::gen::inRange('a', 'z'));
        const auto at = *rc::gen::inRange<std::size_t>(0, 7);
        SlipIndex one;
        one.add(QString::fromStdString(letters), 7);
        one.build();
        std::string swapped = letters;
        std::swap(swapped[at], swapped[at + 1]);
        const auto hits = one.find(QString::fromStdString(swapped));
        RC_ASSERT((hits.size() == 1U && hits[0].item == 7U));
    }));
}

QTEST_APPLESS_MAIN(PlaceWordsTest)
#include "tst_placewords.moc"
