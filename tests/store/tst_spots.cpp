// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/SpotGrid.h"
#include "models/store/SpotQueries.h"
#include "tests/store/StoreKit.h"

#include <QTest>

#include <cmath>
#include <rapidcheck.h>
#include <set>

using namespace porch;
using namespace porch::test;

namespace {

struct Placed
{
    double latitude = 0;
    double longitude = 0;
};

/// Within some kilometres around a place, on a grid so that some fall together.
Placed anywhere(const Placed &middle)
{
    const auto step = [] { return *rc::gen::inRange(-60, 61) / 2000.0; };
    return {middle.latitude + step(), middle.longitude + step()};
}

double metres(const Placed &a, const Placed &b)
{
    const double perLongitude = 111'320 * std::cos(a.latitude * 0.017453292519943295);
    return std::hypot((b.longitude - a.longitude) * perLongitude, (b.latitude - a.latitude) * 110'574);
}

NearQuery around(const Placed &at)
{
    NearQuery query;
    query.latitude = at.latitude;
    query.longitude = at.longitude;
    query.to = kNoon * 2;
    return query;
}

} // namespace

/// What lies near, by the grid.
class SpotsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ringsHandOutEachCellOnce();
    void findsAllWithinReach();
    void theNewestOfACrowd();
    void onlyWithinTheTime();
};

void SpotsTest::ringsHandOutEachCellOnce()
{
    for (const double latitude : {0.0, 44.8, -33.9, 69.6, 89.9}) {
        SpotRings rings(latitude, -68.77);
        std::set<qint64> once;
        for (int ring = 0; ring < 5; ++ring) {
            for (const qint64 cell : rings.next())
                QVERIFY(once.insert(cell).second);
        }
        QVERIFY(once.contains(spotCell(latitude, -68.77)));
        QVERIFY(rings.reached() > 500);
    }
}

void SpotsTest::findsAllWithinReach()
{
    const bool held = rc::check("as looking at each would find", [] {
        const Placed middle{*rc::gen::element(44.8, -33.9, 0.0, 64.1), *rc::gen::element(-68.77, 18.4, 0.0)};
        TestCache cache;
        LogBuilder log;
        std::vector<Placed> all;
        const int count = *rc::gen::inRange(0, 60);
        for (int i = 0; i < count; ++i) {
            all.push_back(anywhere(middle));
            LogBuilder::body(log.message(QByteArray::number(i), "x")).place =
                SharedPlace{all.back().latitude, all.back().longitude, {}};
        }
        cache.fold(log.batch);
        const Placed asked = anywhere(middle);
        const auto near = queries::tipsNear(cache.db(), around(asked));
        RC_ASSERT(near.ok());
        std::set<TipId> found;
        for (const NearTip &tip : near.value())
            RC_ASSERT(found.insert(tip.tip).second);
        for (std::size_t i = 0; i < all.size(); ++i) {
            const double away = metres(asked, all[i]);
            // What lies on the very edge may be either.
            if (std::abs(away - 1'000) > 0.01)
                RC_ASSERT(found.contains(TipId(i + 1)) == (away < 1'000));
        }
    });
    QVERIFY(held);
}

void SpotsTest::theNewestOfACrowd()
{
    TestCache cache;
    LogBuilder log;
    for (int i = 0; i < 300; ++i)
        LogBuilder::body(log.message("m" + QByteArray::number(i), "x")).place = SharedPlace{44.8, -68.77, {}};
    cache.fold(log.batch);
    const auto near = queries::tipsNear(cache.db(), around({44.8, -68.77}));
    QVERIFY(near.ok());
    QVERIFY(near->size() < 300);
    QCOMPARE(near->front().tip, cache.tip("m299"));
}

void SpotsTest::onlyWithinTheTime()
{
    TestCache cache;
    LogBuilder log;
    for (const char *key : {"a", "b", "c"})
        LogBuilder::body(log.message(key, "x")).place = SharedPlace{44.8, -68.77, {}};
    cache.fold(log.batch);
    NearQuery query = around({44.8, -68.77});
    query.from = cache.number("SELECT id FROM message WHERE key = 'b'");
    query.to = query.from + 1;
    const auto near = queries::tipsNear(cache.db(), query);
    QVERIFY(near.ok());
    QCOMPARE(near->size(), std::size_t(1));
    QCOMPARE(near->front().tip, cache.tip("b"));
}

QTEST_GUILESS_MAIN(SpotsTest)
#include "tst_spots.moc"
