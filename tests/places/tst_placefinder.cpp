// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the finder answers beside the labelled messages: offsets, several candidates, radii, any text at all.
#include "models/places/PlaceFinder.h"
#include "tests/places/Corpus.h"
#include "tests/places/InventedCity.h"

#include <QTest>

#include <algorithm>
#include <rapidcheck.h>

using namespace porch;
using namespace porch::test;

class PlaceFinderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void offsetsAreCodePoints();
    void spans_data();
    void spans();
    void oneNameInTwoTowns();
    void branchesAreListed();
    void theBranchOnAStreet();
    void whatSeveralAreCalled();
    void numbersOnBothSides();
    void numbersThatTheStreetHasNot();
    void aStreetNearAPlace();
    void exactnessAndRadius();
    void aNumberBeyondTheStreet();
    void cornersOnBridges();
    void streetsThatDoNotMeet();
    void coordinatesElsewhere();
    void otherStates();
    void scoresRank();
    void anyText();
    void longTexts_data();
    void longTexts();

private:
    static PlaceFinder finderOf(const char *city);
    PlaceMention only(const PlaceFinder &finder, const QString &text) const;

    std::unique_ptr<PlaceFinder> m_grid;
    std::unique_ptr<PlaceFinder> m_old;
};

PlaceFinder PlaceFinderTest::finderOf(const char *city)
{
    return PlaceFinder(std::make_shared<Gazetteer>(inventedCity(
        QStringLiteral(PORCHLIGHT_SOURCE_DIR "/tests/places/cities/%1.city").arg(QLatin1String(city)))));
}

PlaceMention PlaceFinderTest::only(const PlaceFinder &finder, const QString &text) const
{
    const auto found = finder.find(text);
    if (found.size() != 1)
        qWarning("%zu mentions in %s", found.size(), qPrintable(text));
    return found.empty() ? PlaceMention() : found.front();
}

void PlaceFinderTest::initTestCase()
{
    m_grid = std::make_unique<PlaceFinder>(finderOf("prairie-junction"));
    m_old = std::make_unique<PlaceFinder>(finderOf("saint-albans-quay"));
}

void PlaceFinderTest::offsetsAreCodePoints()
{
    const QString text = QStringLiteral("🚨🚨 ñandú at 411 E St 🏠");
    const PlaceMention mention = only(*m_grid, text);
    QCOMPARE(mention.start, 12);
    QCOMPARE(mention.end, 20);
    QCOMPARE(text.mid(mention.startUnit, mention.endUnit - mention.startUnit), QStringLiteral("411 E St"));
}

void PlaceFinderTest::spans_data()
{
    QTest::addColumn<QString>("text"); // the mention in brackets
    for (const char *text : {"see [412B Dodge Avenue Apt 4], please",
                             "see [412 Dodge Ave, Apt. 4, Prairie Junction, NE 68799-1234] ok",
                             "see [412 Dodge Ave #4B] ok", "see [#412 Dodge Ave] ok",
                             "see [412 Dodge Ave\nPrairie Junction, NE] ok", "see [412 1/2 Dodge Ave] ok",
                             "see [411-415 Dodge Ave]. They", "on the corner of [5th and Dodge]. They",
                             "the [400 block of N. 5th St.] is", "on [Dodge between 4th and 5th] she",
                             "on [Dodge (near 5th st].)", "[5th & Dodge in Prairie Junction] now",
                             "fire at [412 dodge ave 68799] now", "at [12th/Dodge] now"}) {
        QTest::newRow(text) << QString::fromUtf8(text);
    }
}

void PlaceFinderTest::spans()
{
    QFETCH(QString, text);
    const qsizetype start = text.indexOf(u'[');
    text.remove(start, 1);
    const qsizetype end = text.indexOf(u']');
    text.remove(end, 1);
    const PlaceMention mention = only(*m_grid, text);
    QString words = text.mid(mention.startUnit, mention.endUnit - mention.startUnit);
    QString wanted = text.mid(start, end - start);
    // The point of an abbreviation at the end may be either's.
    if (wanted.endsWith(u'.'))
        wanted.chop(1);
    QCOMPARE(words, wanted);
    QVERIFY(!mention.candidates.empty());
}

void PlaceFinderTest::oneNameInTwoTowns()
{
    const PlaceMention both = only(*m_old, QStringLiteral("Someone is in the yard of 231 Harlow St"));
    QCOMPARE(both.candidates.size(), std::size_t(2));
    QStringList names;
    for (const PlaceCandidate &candidate : both.candidates)
        names.append(candidate.name);
    names.sort();
    QCOMPARE(names, (QStringList{QStringLiteral("231 Harlow St, Netherby"),
                                 QStringLiteral("231 Harlow St, Saint Albans Quay")}));
    const PlaceMention one =
        only(*m_old, QStringLiteral("Someone is in the yard of 231 Harlow St in Netherby"));
    QCOMPARE(one.candidates.size(), std::size_t(1));
    QVERIFY(one.candidates[0].score > both.candidates[0].score);
}

void PlaceFinderTest::branchesAreListed()
{
    const PlaceMention mention = only(*m_old, QStringLiteral("fight in the Dunkers again"));
    QCOMPARE(mention.kind, MentionKind::Place);
    QCOMPARE(mention.candidates.size(), std::size_t(3));
    QVERIFY(mention.candidates[0].score < 0.6);
}

void PlaceFinderTest::whatSeveralAreCalled()
{
    const auto names = [this](const char *text) {
        QStringList found;
        for (const PlaceCandidate &candidate : only(*m_old, QString::fromLatin1(text)).candidates)
            found.append(candidate.name);
        found.sort();
        return found;
    };
    // Two of a kind, two that bear one word, one that bears it although there are two of its kind.
    QCOMPARE(names("a fight at the library"),
             (QStringList{QStringLiteral("Castle Branch Library"), QStringLiteral("Harbor Branch Library")}));
    QCOMPARE(names("kids at the playground"),
             (QStringList{QStringLiteral("Castle Swings"), QStringLiteral("Larkspur Swings")}));
    QCOMPARE(names("he is behind the pharmacy"), QStringList{QStringLiteral("Quayside Chemist")});
    // Other words choose, and rule out.
    QCOMPARE(m_old->find(u"a fight at the library on Castle Hill").front().candidates.size(), std::size_t(1));
    const auto elsewhere = m_old->find(u"at the library on Broadway");
    QCOMPARE(elsewhere.size(), std::size_t(1));
    QCOMPARE(elsewhere.front().kind, MentionKind::Street);
}

void PlaceFinderTest::numbersOnBothSides()
{
    const PlaceMention both = only(*m_grid, QStringLiteral("at 412 Center Ave 415, hurry"));
    QCOMPARE(both.candidates.at(0).name, QStringLiteral("412 Center Ave"));
    const PlaceMention behind = only(*m_grid, QStringLiteral("at Center Ave 412, hurry"));
    QCOMPARE(behind.candidates.at(0).name, QStringLiteral("Center Ave 412"));
    QCOMPARE(behind.candidates.at(0).at,
             only(*m_grid, QStringLiteral("at 412 Center Ave")).candidates.at(0).at);
}

void PlaceFinderTest::numbersThatTheStreetHasNot()
{
    QCOMPARE(only(*m_grid, QStringLiteral("at Center Ave 9412, hurry")).kind, MentionKind::Street);
    QCOMPARE(only(*m_grid, QStringLiteral("at Elm Ct 412")).kind, MentionKind::Street);
    // The map knows no houses there.
    const PlaceMention unknown = only(*m_old, QStringLiteral("smoke at Severn Hollow Dr 98"));
    QCOMPARE(unknown.kind, MentionKind::Address);
    QCOMPARE(unknown.candidates.at(0).precision, Precision::Street);
}

void PlaceFinderTest::theBranchOnAStreet()
{
    const auto found = m_old->find(u"fight in the Dunkers on Broadway");
    QCOMPARE(found.size(), std::size_t(2));
    QCOMPARE(found[0].candidates.size(), std::size_t(1));
    // The only place of that name stands far from there.
    const auto contradiction = m_old->find(u"fight at Mercy Hospital on Broadway");
    QVERIFY(contradiction.size() == 2);
}

void PlaceFinderTest::aStreetNearAPlace()
{
    const auto plain = only(*m_old, QStringLiteral("a dog on Kings Rd"));
    const auto found = m_old->find(u"a dog on Kings Rd near Mercy Hospital");
    QCOMPARE(found.size(), std::size_t(2));
    QVERIFY(found[0].candidates[0].radius < plain.candidates[0].radius);
    QVERIFY(metresBetween(found[0].candidates[0].at, found[1].candidates[0].at) < 300);
}

void PlaceFinderTest::exactnessAndRadius()
{
    const auto precision = [&](const char *text) {
        return only(*m_grid, QString::fromLatin1(text)).candidates.at(0).precision;
    };
    const auto radius = [&](const char *text) {
        return only(*m_grid, QString::fromLatin1(text)).candidates.at(0).radius;
    };
    QCOMPARE(precision("at 411 E St"), Precision::AddressPoint);
    QCOMPARE(precision("at 415 E St"), Precision::Interpolated);
    QCOMPARE(precision("at the 400 block of E St"), Precision::Block);
    QCOMPARE(precision("at E St and Dodge Ave"), Precision::Intersection);
    QCOMPARE(precision("on E St"), Precision::Street);
    QCOMPARE(precision("in Pioneer Park"), Precision::Place);
    QCOMPARE(precision("in Lothrop Heights"), Precision::Area);
    QCOMPARE(precision("at 41.2312, -97.5071"), Precision::Coordinates);
    QVERIFY(radius("at 411 E St") < radius("at 415 E St"));
    QVERIFY(radius("at 415 E St") < radius("at the 400 block of E St"));
    QVERIFY(radius("at the 400 block of E St") < radius("on E St"));
    QVERIFY(radius("in Pioneer Park") < radius("near Pioneer Park"));
    QVERIFY(radius("behind Pioneer Park") < radius("near Pioneer Park"));
}

void PlaceFinderTest::aNumberBeyondTheStreet()
{
    const PlaceMention mention = only(*m_grid, QStringLiteral("at 8800 Dodge Ave"));
    QCOMPARE(mention.kind, MentionKind::Address);
    QCOMPARE(mention.candidates.size(), std::size_t(1));
    QCOMPARE(mention.candidates[0].precision, Precision::Street);
    QVERIFY(mention.candidates[0].radius > 1'000);
    QVERIFY(mention.candidates[0].score < 0.5);
}

void PlaceFinderTest::cornersOnBridges()
{
    const double bridge = only(*m_grid, QStringLiteral("at I-80 and N 4th St")).candidates.at(0).score;
    const double corner = only(*m_grid, QStringLiteral("at Dodge Ave and N 4th St")).candidates.at(0).score;
    QVERIFY(bridge < corner);
}

void PlaceFinderTest::streetsThatDoNotMeet()
{
    const PlaceMention mention = only(*m_grid, QStringLiteral("crash at Oak Ave and Maple Ave"));
    QCOMPARE(mention.kind, MentionKind::Intersection);
    QVERIFY(mention.candidates.empty());
}

void PlaceFinderTest::coordinatesElsewhere()
{
    QVERIFY(only(*m_grid, QStringLiteral("48.8584, 2.2945")).candidates.empty());
    // The other way round, and with a forgotten sign, but only where that lies on the map.
    const GeoPoint at = only(*m_grid, QStringLiteral("-97.5071, 41.2312")).candidates.at(0).at;
    QCOMPARE(at, only(*m_grid, QStringLiteral("41.2312, -97.5071")).candidates.at(0).at);
    QCOMPARE(at, only(*m_grid, QStringLiteral("41.2312, 97.5071")).candidates.at(0).at);
}

void PlaceFinderTest::otherStates()
{
    QVERIFY(only(*m_grid, QStringLiteral("my mom in 412 Dodge Ave, Fresno, CA 93650")).candidates.empty());
    QCOMPARE(only(*m_grid, QStringLiteral("412 Dodge Ave, NE 68799")).candidates.size(), std::size_t(1));
}

void PlaceFinderTest::scoresRank()
{
    const auto score = [&](const char *text) {
        return only(*m_grid, QString::fromLatin1(text)).candidates.at(0).score;
    };
    QVERIFY(score("at 412 Dodge Ave") > score("at 412 Dodge"));
    QVERIFY(score("at 411 E St") > score("at 415 E St"));
    QVERIFY(score("at 1620 Leavenworth Ave") > score("at 1620 Leavenwroth Ave"));
    QVERIFY(score("the 400 block of Dodge Ave") > score("on Dodge Ave"));
    QVERIFY(score("fighting on Dodge Ave") > score("fighting on Dodge"));
}

void PlaceFinderTest::anyText()
{
    QVERIFY(rc::check("offsets are valid, mentions don't overlap, the answer is the same again", [this] {
        const auto parts = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
            "412", "Dodge", "dodge", "Ave", "St.", "N", "5th", "and", "&", "/", "corner of", "between",
            "block of", "400", "on", "near", "the", "Hy-Mart", "City Hall", ",", ".", "\n", "#", "@", "NE",
            "68799", "Apt", "12B", "41.2312", "-97.5071", "\xf0\x9f\x8f\xa0", "שלום", "\xcc\x81", "ñ",
            "esquina de", "entre", "y", "calle", "de", "Prairie", "Junction", "I-80", "MLK", "twelve",
            "library", "library's", "behind", "en la", "biblioteca", "last night", "number", "no.", "guys",
            "Lothrop", "Heights", "http://x.y", "'", "(", ")", "Leavenwroth", "first", "Oak", "Maple",
            "Street"));
        QString text;
        for (const std::string &part : parts)
            text += QString::fromStdString(part) +
                    (*rc::gen::inRange(0, 5) == 0 ? QString() : QStringLiteral(" "));
        const auto points = text.toUcs4().size();
        const auto found = m_grid->find(text);
        qsizetype last = 0;
        for (const PlaceMention &mention : found) {
            RC_ASSERT(mention.start >= last && mention.end > mention.start && mention.end <= points);
            RC_ASSERT(mention.endUnit <= text.size());
            RC_ASSERT(QStringView(text).left(mention.startUnit).toUcs4().size() == mention.start);
            last = mention.end;
            for (std::size_t i = 0; i < mention.candidates.size(); ++i) {
                const PlaceCandidate &candidate = mention.candidates[i];
                RC_ASSERT(candidate.score > 0 && candidate.score < 1 && candidate.radius > 0);
                RC_ASSERT(!candidate.name.isEmpty());
                RC_ASSERT((i == 0 || mention.candidates[i - 1].score >= candidate.score));
            }
        }
        RC_ASSERT(m_grid->find(text) == found);
    }));
}

void PlaceFinderTest::longTexts_data()
{
    QTest::addColumn<QString>("piece");
    QTest::addColumn<bool>("found");
    QTest::newRow("spaces") << QStringLiteral(" ") << false;
    QTest::newRow("one word") << QStringLiteral("x") << false;
    QTest::newRow("figures") << QStringLiteral("4") << false;
    QTest::newRow("numbers") << QStringLiteral("412 ") << false;
    QTest::newRow("coordinates") << QStringLiteral("44.8016, ") << true;
    QTest::newRow("emoji") << QStringLiteral("🏠") << false;
    QTest::newRow("right to left") << QStringLiteral("שלום עולם ") << false;
    QTest::newRow("halves of surrogates") << QString(QChar(0xd83c)) << false;
    QTest::newRow("signs") << QStringLiteral("&/@#") << false;
    QTest::newRow("between") << QStringLiteral("between ") << false;
    QTest::newRow("misspelt") << QStringLiteral("on Leavenwroth ") << false;
    QTest::newRow("addresses") << QStringLiteral("412 Dodge Ave ") << true;
    QTest::newRow("corners") << QStringLiteral("Dodge & 5th & ") << true;
    QTest::newRow("unmet") << QStringLiteral("Oak Ave & Maple Ave, ") << true;
    QTest::newRow("a page") << QStringLiteral("http://") << false;
}

void PlaceFinderTest::longTexts()
{
    QFETCH(const QString, piece);
    QFETCH(const bool, found);
    const QString text = piece.repeated(100'000 / piece.size());
    const auto mentions = m_grid->find(text);
    QCOMPARE(!mentions.empty(), found);
    for (const PlaceMention &mention : mentions)
        QVERIFY(mention.endUnit <= text.size());
}

QTEST_APPLESS_MAIN(PlaceFinderTest)
#include "tst_placefinder.moc"
