// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/WhatIsHere.h"
#include "tests/places/CityAsPack.h"

#include <QTest>

#include <rapidcheck.h>

using namespace porch;
using namespace porch::test;

/// What a click on the map of an invented city tells.
class WhatIsHereTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void besideAHouse();
    void whereOnlyRangesAreKnown();
    void atTheEndOfAStreet();
    void aBridgeIsSaidToBeOne();
    void areas();
    void outside();
    void anywhere();
    void aDamagedPack();

private:
    WhatIsHere here(double x, double y) { return must(whatIsHere(*m_pack, m_at(x, y))); }

    HandmadePack m_file;
    CityPoints m_at{-97.51, 41.22};
    std::optional<CityPack> m_pack;
};

void WhatIsHereTest::initTestCase()
{
    m_pack = openedPackOf(
        inventedCity(QStringLiteral(PORCHLIGHT_SOURCE_DIR "/tests/places/cities/prairie-junction.city")),
        m_file);
}

void WhatIsHereTest::besideAHouse()
{
    const WhatIsHere found = here(370, 400);
    QVERIFY(found.inside);
    QVERIFY(found.street);
    QCOMPARE(found.street->name, QStringLiteral("E St"));
    QCOMPARE(found.street->block, 500);
    QVERIFY(std::abs(found.street->metres - 5) < 0.5);
    QVERIFY(found.address);
    QVERIFY(found.address->metres < 30);
    QVERIFY(found.address->name.endsWith(QLatin1String(" E St")));
    // Cuming Avenue lies 50 m north, Farnam Avenue 100 m south.
    QCOMPARE(found.crossStreets.size(), std::size_t(2));
    QCOMPARE(found.crossStreets[0].name, QStringLiteral("Cuming Ave"));
    QCOMPARE(found.crossStreets[1].name, QStringLiteral("Farnam Ave"));
    QVERIFY(std::abs(found.crossStreets[1].metres - 100) < 2);
    QVERIFY(!found.crossStreets[0].levels);
}

void WhatIsHereTest::whereOnlyRangesAreKnown()
{
    const WhatIsHere ranged = here(190, 1052);
    QCOMPARE(ranged.street->name, QStringLiteral("Pratt Ave"));
    QCOMPARE(ranged.street->block, 200);
    QCOMPARE(ranged.crossStreets.size(), std::size_t(2));
    QCOMPARE(ranged.crossStreets[0].name, QStringLiteral("Avenue B"));
    QCOMPARE(ranged.crossStreets[1].name, QStringLiteral("N 2nd St"));
}

void WhatIsHereTest::atTheEndOfAStreet()
{
    // Sunset Lane goes on behind Meadowlark Lane and ends.
    const WhatIsHere found = here(3890, 902);
    QCOMPARE(found.street->name, QStringLiteral("Sunset Ln"));
    QCOMPARE(found.crossStreets.size(), std::size_t(1));
    QCOMPARE(found.crossStreets[0].name, QStringLiteral("Meadowlark Ln"));
}

void WhatIsHereTest::aBridgeIsSaidToBeOne()
{
    const WhatIsHere found = here(-40, 708);
    QCOMPARE(found.street->name, QStringLiteral("Interstate 80"));
    QVERIFY(!found.crossStreets.empty());
    QVERIFY(found.crossStreets[0].levels);
}

void WhatIsHereTest::areas()
{
    const WhatIsHere found = here(1000, 700);
    QCOMPARE(found.beat->name, QStringLiteral("Beat 12"));
    QCOMPARE(found.beat->code, QStringLiteral("12"));
    QCOMPARE(found.neighbourhood->name, QStringLiteral("Lothrop Heights"));
    QVERIFY(!found.district);
    QCOMPARE(found.otherAreas.size(), std::size_t(1));
    QCOMPARE(found.otherAreas[0].kind, AreaKind::Municipality);
    QCOMPARE(found.otherAreas[0].name, QStringLiteral("Prairie Junction"));
    const WhatIsHere south = here(700, -1000);
    QVERIFY(!south.beat);
    QCOMPARE(south.neighbourhood->name, QStringLiteral("South Yards"));
}

void WhatIsHereTest::outside()
{
    const WhatIsHere found = here(0, 90'000);
    QVERIFY(!found.inside);
    QVERIFY(!found.address);
    QVERIFY(!found.street);
    QVERIFY(found.crossStreets.empty());
    QVERIFY(found.otherAreas.empty());
    // Inside, and far from every street: the towns lie 1.8 km apart.
    const WhatIsHere between = here(5'000, -800);
    QVERIFY(between.inside);
    QVERIFY(!between.address);
    QVERIFY(!between.street);
}

void WhatIsHereTest::anywhere()
{
    QVERIFY(rc::check("what is told lies where it is told to lie", [this] {
        const auto x = *rc::gen::inRange(-2'000, 8'000);
        const auto y = *rc::gen::inRange(-2'500, 2'500);
        const WhatIsHere found = here(x, y);
        if (found.address)
            RC_ASSERT(std::abs(metresBetween(found.point, found.address->at) - found.address->metres) < 0.1);
        if (found.street)
            RC_ASSERT(std::abs(metresBetween(found.point, found.street->at) - found.street->metres) < 0.1);
        RC_ASSERT(found.crossStreets.size() <= std::size_t(2));
        RC_ASSERT(found.inside || !found.street);
        for (const WhatIsHere::CrossStreet &cross : found.crossStreets)
            RC_ASSERT(cross.id != found.street->id);
    }));
}

void WhatIsHereTest::aDamagedPack()
{
    HandmadePack file;
    file.writer().add(street(1, {QStringLiteral("Mill St")}));
    Area area;
    area.id = 1;
    area.name = QStringLiteral("Beat 1");
    area.box = GeoBox::around(at(0, 0), 100);
    file.writer().add(area);
    PackInfo info;
    info.extent = area.box;
    CityPack pack = file.finish(info);
    {
        Database db = must(Database::open(file.path(), Database::Mode::ReadWrite));
        must(db.run("UPDATE area SET geometry = x'ff'"));
    }
    const auto found = whatIsHere(pack, at(0, 0));
    QVERIFY(!found);
    QVERIFY(found.error().what.contains(QLatin1String("is damaged")));
}

QTEST_GUILESS_MAIN(WhatIsHereTest)
#include "tst_whatishere.moc"
