// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/PlaceSearch.h"
#include "models/places/search/GridReference.h"
#include "models/places/search/StreetSearch.h"
#include "tests/places/CityAsPack.h"

#include <QTest>
#include <QThread>

#include <rapidcheck.h>

using namespace porch;
using namespace porch::test;

namespace {

QString cityFile(const char *name)
{
    return QStringLiteral(PORCHLIGHT_SOURCE_DIR "/tests/places/cities/%1.city").arg(QLatin1String(name));
}

/// The search over an invented city.
struct SearchedCity
{
    explicit SearchedCity(const char *name)
    {
        CityPack pack = openedPackOf(inventedCity(cityFile(name)), file);
        gazetteer = must(Gazetteer::load(pack));
        search = std::make_unique<PlaceSearch>(std::move(pack), gazetteer);
    }

    HandmadePack file;
    std::shared_ptr<const Gazetteer> gazetteer;
    std::unique_ptr<PlaceSearch> search;
};

} // namespace

/// What the search box of the map answers, in three invented cities.
class PlaceSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void first_data();
    void first();
    void typedLetterByLetter();
    void housesAreReckoned();
    void aHouseThatIsNotThere();
    void aBlockThatIsNotThere();
    void cornersOfAStreet();
    void severalAnswers();
    void towns();
    void secondLines();
    void boxesShowTheAnswer();
    void coordinates_data();
    void coordinates();
    void gridReferences();
    void nothing_data();
    void nothing();
    void anyQuery();
    void fromAnotherThread();
    void aDamagedPack();

private:
    std::vector<PlaceAnswer> answers(const QString &query, const QString &city = QStringLiteral("grid"))
    {
        SearchedCity &searched = city == QLatin1String("grid")  ? *m_grid
                                 : city == QLatin1String("old") ? *m_old
                                                                : *m_spanish;
        return must(searched.search->search(query));
    }
    static QStringList namesOf(const std::vector<PlaceAnswer> &answers)
    {
        QStringList names;
        for (const PlaceAnswer &answer : answers)
            names.append(answer.name);
        return names;
    }

    std::unique_ptr<SearchedCity> m_grid;
    std::unique_ptr<SearchedCity> m_old;
    std::unique_ptr<SearchedCity> m_spanish;
};

void PlaceSearchTest::initTestCase()
{
    m_grid = std::make_unique<SearchedCity>("prairie-junction");
    m_old = std::make_unique<SearchedCity>("saint-albans-quay");
    m_spanish = std::make_unique<SearchedCity>("san-telmo");
}

void PlaceSearchTest::first_data()
{
    QTest::addColumn<QString>("city");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("kind");
    const auto add = [](const char *city, const char *query, const char *name, MentionKind kind) {
        QTest::addRow("%s: %s", city, query) << QString::fromLatin1(city) << QString::fromUtf8(query)
                                             << QString::fromUtf8(name) << static_cast<int>(kind);
    };
    using K = MentionKind;
    add("grid", "411 e st", "411 E St", K::Address);
    add("grid", "411 e", "411 E St", K::Address);
    add("grid", "#411 E Street", "411 E St", K::Address);
    add("grid", "412 dodge", "412 Dodge Ave", K::Address);
    add("grid", "412 Dodge Ave, Prairie Junction", "412 Dodge Ave", K::Address);
    add("grid", "412 dodge ave prairie junction", "412 Dodge Ave", K::Address);
    add("grid", "340 farn", "340 Farnam Ave", K::Address);
    add("grid", "340 farnma", "340 Farnam Ave", K::Address);
    add("grid", "400 block of dodge", "400 block of Dodge Ave", K::Block);
    add("grid", "400 block of dod", "400 block of Dodge Ave", K::Block);
    add("grid", "412 blk dodge", "400 block of Dodge Ave", K::Block);
    add("grid", "400 block of n 5th", "400 block of N 5th St", K::Block);
    add("grid", "dodge & n 5", "Dodge Ave & N 5th St", K::Intersection);
    add("grid", "dodge and 5th", "Dodge Ave & N 5th St", K::Intersection);
    add("grid", "corner of dodge and n fifth st", "Dodge Ave & N 5th St", K::Intersection);
    add("grid", "5th/dodge", "N 5th St & Dodge Ave", K::Intersection);
    add("grid", "n 5th st @ dod", "N 5th St & Dodge Ave", K::Intersection);
    add("grid", "dodge between 4th and 5th", "Dodge Ave between N 4th St and N 5th St", K::Intersection);
    add("grid", "dodge", "Dodge Ave", K::Street);
    add("grid", "dod", "Dodge Ave", K::Street);
    add("grid", "dodge avenue", "Dodge Ave", K::Street);
    add("grid", "martin luther", "Martin Luther King Jr Blvd", K::Street);
    add("grid", "mlk", "Martin Luther King Jr Blvd", K::Street);
    add("grid", "lincoln high", "US Highway 30", K::Street);
    add("grid", "lothrop pa", "Lothrop Park", K::Place);
    add("grid", "pjhs", "Prairie Junction High School", K::Place);
    add("grid", "kiewit", "Kiewit Towers", K::Place);
    add("grid", "rusty sp", "The Rusty Spur", K::Place);
    add("grid", "lothrop hei", "Lothrop Heights", K::Area);
    add("grid", "beat 14", "Beat 14", K::Area);
    add("grid", "the yards", "South Yards", K::Area);
    add("grid", "harlan", "Harlan Siding", K::Area);
    add("old", "62 st mary", "62 St Mary's Row", K::Address);
    add("old", "62 saint marys row", "62 St Mary's Row", K::Address);
    add("old", "231 harlow st netherby", "231 Harlow St", K::Address);
    add("old", "church st and high", "Church St & High St", K::Intersection);
    add("old", "chandler st ct", "Chandler Street Ct", K::Street);
    add("old", "saint albans cath", "St. Alban's Cathedral", K::Place);
    add("old", "st marys chur", "Saint Mary's Church", K::Place);
    add("old", "netherby", "Netherby", K::Area);
    add("old", "fishermens", "Fishermen's Memorial", K::Place);
    add("spanish", "calle 5 de mayo 420", "Calle Cinco de Mayo 420", K::Address);
    add("spanish", "cinco de mayo 420", "Calle Cinco de Mayo 420", K::Address);
}

void PlaceSearchTest::first()
{
    QFETCH(QString, city);
    QFETCH(QString, query);
    QFETCH(QString, name);
    QFETCH(int, kind);
    const auto found = answers(query, city);
    QVERIFY(!found.empty());
    QCOMPARE(found.front().name, name);
    QCOMPARE(static_cast<int>(found.front().kind), kind);
}

void PlaceSearchTest::typedLetterByLetter()
{
    // From the first letter of the street on, every prefix finds the house.
    const QString whole = QStringLiteral("340 Leavenworth Avenue");
    for (qsizetype size = 6; size <= whole.size(); ++size)
        QCOMPARE(answers(whole.left(size)).front().name, QStringLiteral("340 Leavenworth Ave"));
    const QString corner = QStringLiteral("Leavenworth Ave & Avenue B");
    QVERIFY(namesOf(answers(corner.left(17))).contains(QStringLiteral("Leavenworth Ave & Avenue B")));
    QCOMPARE(answers(corner).front().name, QStringLiteral("Leavenworth Ave & Avenue B"));
}

void PlaceSearchTest::housesAreReckoned()
{
    const PlaceAnswer house = answers(QStringLiteral("340 Farnam Ave")).front();
    QCOMPARE(house.precision, Precision::AddressPoint);
    const PlaceAnswer between = answers(QStringLiteral("347 Farnam Ave")).front();
    QCOMPARE(between.precision, Precision::Interpolated);
    QVERIFY(metresBetween(house.at, between.at) < 60);
    const PlaceAnswer ranged = answers(QStringLiteral("347 Dodge Ave")).front();
    QCOMPARE(ranged.precision, Precision::Interpolated);
    QVERIFY(ranged.detail != house.detail);
}

void PlaceSearchTest::aHouseThatIsNotThere()
{
    const auto found = answers(QStringLiteral("99999 Dodge Ave"));
    QVERIFY(!found.empty());
    QCOMPARE(found.front().kind, MentionKind::Street);
    QCOMPARE(found.front().name, QStringLiteral("Dodge Ave"));
    QVERIFY(found.front().detail.contains(QLatin1String("99999")));
}

void PlaceSearchTest::aBlockThatIsNotThere()
{
    const auto found = answers(QStringLiteral("8800 block of Dodge Ave"));
    QCOMPARE(found.front().name, QStringLiteral("Dodge Ave"));
    QVERIFY(found.front().detail.contains(QLatin1String("8800")));
}

void PlaceSearchTest::cornersOfAStreet()
{
    for (const QString &query : {QStringLiteral("sunset and"), QStringLiteral("sunset &"),
                                 QStringLiteral("corner of sunset ln and ")}) {
        const QStringList names = namesOf(answers(query));
        QVERIFY(names.contains(QStringLiteral("Sunset Ln & Meadowlark Ln")));
        QVERIFY(names.contains(QStringLiteral("Sunset Ln & Kountze Ct")));
    }
    // The sign says that two streets are meant: nothing else stands before their corners.
    for (const QString &query : {QStringLiteral("sunset &"), QStringLiteral("sunset / ko")}) {
        for (const PlaceAnswer &answer : answers(query))
            QCOMPARE(answer.kind, MentionKind::Intersection);
    }
}

void PlaceSearchTest::severalAnswers()
{
    const auto markets = answers(QStringLiteral("hy-mart"));
    QCOMPARE(std::count_if(markets.begin(), markets.end(),
                           [](const PlaceAnswer &each) { return each.name == QLatin1String("Hy-Mart"); }),
             3);
    // The two ends of Fifth Street.
    const QStringList fifths = namesOf(answers(QStringLiteral("5th st")));
    QVERIFY(fifths.contains(QStringLiteral("N 5th St")));
    QVERIFY(fifths.contains(QStringLiteral("S 5th St")));
    QCOMPARE(must(m_grid->search->search(QStringLiteral("5th st"), 1)).size(), std::size_t(1));
    // Never the same twice.
    QStringList all = namesOf(answers(QStringLiteral("dodge")));
    QCOMPARE(all.removeDuplicates(), 0);
}

void PlaceSearchTest::towns()
{
    const auto both = answers(QStringLiteral("maple ave"));
    QStringList details;
    for (const PlaceAnswer &each : both) {
        if (each.name == QLatin1String("Maple Ave"))
            details.append(each.detail);
    }
    details.sort();
    QCOMPARE(details, (QStringList{QStringLiteral("Street · Harlan Siding"),
                                   QStringLiteral("Street · Prairie Junction")}));
    const auto one = answers(QStringLiteral("maple ave, harlan"));
    QCOMPARE(one.front().detail, QStringLiteral("Street · Harlan Siding"));
}

void PlaceSearchTest::secondLines()
{
    QCOMPARE(answers(QStringLiteral("411 e st")).front().detail,
             QStringLiteral("Address · Prairie Junction"));
    QCOMPARE(answers(QStringLiteral("dodge & n 5th st")).front().detail,
             QStringLiteral("Corner · Prairie Junction"));
    QCOMPARE(answers(QStringLiteral("interstate 80 & n 5th st")).front().detail,
             QStringLiteral("Crossing, perhaps on two levels · Prairie Junction"));
    QCOMPARE(answers(QStringLiteral("kwik shop")).front().detail.left(12), QStringLiteral("Fuel station"));
    QCOMPARE(answers(QStringLiteral("beat 14")).front().detail, QStringLiteral("Police beat · 14"));
    QCOMPARE(answers(QStringLiteral("city hall")).front().detail,
             QStringLiteral("Town hall · 1205 Center Ave, Prairie Junction"));
}

void PlaceSearchTest::boxesShowTheAnswer()
{
    for (const char *query : {"dodge", "411 e st", "dodge & n 5", "lothrop", "beat", "41.2312, -97.5071"}) {
        for (const PlaceAnswer &each : answers(QString::fromLatin1(query))) {
            QVERIFY(!each.box.isEmpty());
            QVERIFY(each.box.contains(each.at));
            QVERIFY(metresBetween({each.box.west, each.at.lat}, {each.box.east, each.at.lat}) > 200);
        }
    }
    const PlaceAnswer dodge = answers(QStringLiteral("dodge ave")).front();
    QVERIFY(dodge.street != 0);
    QVERIFY(metresBetween({dodge.box.west, dodge.at.lat}, {dodge.box.east, dodge.at.lat}) > 3'400);
}

void PlaceSearchTest::coordinates_data()
{
    QTest::addColumn<QString>("query");
    for (const char *query : {"41.2312, -97.5071", "41.2312 -97.5071", "-97.5071, 41.2312",
                              "41°13'52.3\"N 97°30'25.6\"W", "N41.2312 W97.5071", "lat 41.2312 lon -97.5071"})
        QTest::newRow(query) << QString::fromUtf8(query);
}

void PlaceSearchTest::coordinates()
{
    QFETCH(QString, query);
    const auto found = answers(query);
    QVERIFY(!found.empty());
    QCOMPARE(found.front().kind, MentionKind::Coordinates);
    QVERIFY(metresBetween(found.front().at, at(-97.5071, 41.2312)) < 5);
    QCOMPARE(found.front().detail, QStringLiteral("Coordinates"));
    const auto elsewhere = answers(QStringLiteral("48.8584, 2.2945"));
    QCOMPARE(elsewhere.size(), std::size_t(1));
    QCOMPARE(elsewhere.front().detail, QStringLiteral("Coordinates · outside of this map"));
}

void PlaceSearchTest::gridReferences()
{
    // Where explanations of the grid put 18S UJ 23371 06519.
    const GeoPoint house = at(-77.036537, 38.889805);
    for (const char *written : {"18S UJ 23371 06519", "18SUJ2337106519", "18suj 23371 06519",
                                "18S UJ 2337 0651", "18S UJ 233 065", "UJ 2337 0651"}) {
        const auto square = gridReferenceOf(QString::fromLatin1(written), house);
        QVERIFY2(square, written);
        QVERIFY(metresBetween(square->middle, house) < square->metres + 30);
    }
    QVERIFY(std::abs(gridReferenceOf(u"18S UJ 233 065", house)->metres - 70.7) < 0.1);
    for (const char *none :
         {"", "18S", "18S UJ", "18S UJ 2", "18S UJ 2 0", "18S UJ 233 0651", "99S UJ 2337 0651",
          "18I UJ 2337 0651", "18S UZ 2337 0651", "UJ", "18S UJ 233711 065199", "12 Mill St"})
        QVERIFY2(!gridReferenceOf(QString::fromLatin1(none), house), none);
    // In the town, by its square alone.
    const auto found = answers(QStringLiteral("14T PL 248 655"));
    QCOMPARE(found.front().kind, MentionKind::Coordinates);
    QCOMPARE(found.front().name, QStringLiteral("14T PL 248 655"));
}

void PlaceSearchTest::nothing_data()
{
    QTest::addColumn<QString>("query");
    for (const char *query : {"", " ", "&", "...", "412", "xqzzyv", "412 xqzzyv", "xqzzyv & qwzzk", "😀",
                              "\"*\"", "' OR 1", "NEAR(", "block of", "100 block of"})
        QTest::newRow(query) << QString::fromUtf8(query);
}

void PlaceSearchTest::nothing()
{
    QFETCH(QString, query);
    QVERIFY(answers(query).empty());
}

void PlaceSearchTest::anyQuery()
{
    QVERIFY(rc::check("whatever is typed, the answers are in order and none comes twice", [this] {
        static const std::vector<QString> kParts{
            QStringLiteral("dodge"), QStringLiteral("412"),      QStringLiteral("&"),
            QStringLiteral("and"),   QStringLiteral(","),        QStringLiteral("n"),
            QStringLiteral("5th"),   QStringLiteral("block of"), QStringLiteral("ave"),
            QStringLiteral("E"),     QStringLiteral("maple"),    QStringLiteral("41.2312"),
            QStringLiteral("-97.5"), QStringLiteral("#"),        QStringLiteral("é😀"),
            QStringLiteral("park")};
        QString query;
        for (const std::size_t part :
             *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, kParts.size())))
            query += kParts[part] + u' ';
        const auto found = answers(query);
        RC_ASSERT(found.size() <= PlaceSearch::kMostAnswers);
        for (std::size_t i = 0; i < found.size(); ++i) {
            RC_ASSERT(!found[i].name.isEmpty());
            RC_ASSERT(!found[i].detail.isEmpty());
            RC_ASSERT(found[i].score > 0 && found[i].score <= 1);
            RC_ASSERT((i == 0 || found[i - 1].score >= found[i].score));
            RC_ASSERT(found[i].box.contains(found[i].at));
        }
        RC_ASSERT(answers(query) == found);
    }));
    QVERIFY(answers(QString(100'000, u'a')).empty());
}

void PlaceSearchTest::fromAnotherThread()
{
    const QString path = m_grid->file.path();
    const auto gazetteer = m_grid->gazetteer;
    std::vector<PlaceAnswer> found;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        PlaceSearch search(must(CityPack::open(path)), gazetteer);
        found = must(search.search(QStringLiteral("dodge & n 5")));
    }));
    thread->start();
    QVERIFY(thread->wait());
    QCOMPARE(found, answers(QStringLiteral("dodge & n 5")));
}

void PlaceSearchTest::aDamagedPack()
{
    SearchedCity city("saint-albans-quay");
    {
        Database db = must(Database::open(city.file.path(), Database::Mode::ReadWrite));
        must(db.run("DROP TABLE name_fts"));
    }
    const auto found = city.search->search(QStringLiteral("mill"));
    QVERIFY(!found);
    QVERIFY(found.error().what.contains(QLatin1String("is damaged")));
}

QTEST_GUILESS_MAIN(PlaceSearchTest)
#include "tst_placesearch.moc"
