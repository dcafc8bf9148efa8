// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/PinClusters.h"

#include <QTest>

#include <cmath>
#include <map>
#include <random>
#include <rapidcheck.h>

using namespace porch;

namespace {

/// rc::check() tells the counterexample on stderr.
#define CHECK_FOR_ALL(...) QVERIFY(rc::check(__VA_ARGS__))

constexpr GeoBox kWorld{-1'800'000'000, -900'000'000, 1'800'000'000, 900'000'000};
constexpr GeoPoint kTown{-967'000'000, 328'000'000};
constexpr quint8 kOverdue = 1;

std::vector<PinLevel> allLevels()
{
    std::vector<PinLevel> levels;
    for (PinLevel level = PinLevel::atZoom(0); level <= PinLevel::deepest(); level = level.next())
        levels.push_back(level);
    return levels;
}

rc::Gen<PinLevel> anyLevel()
{
    return rc::gen::map(rc::gen::inRange(0, 47), [](int step) { return PinLevel::atZoom(step / 2.0); });
}

/// A place in a town, at an address where others are too, or far away.
GeoPoint somewhere(std::mt19937 &random)
{
    std::normal_distribution<double> across(0, 1);
    const auto off = [&](double most) { return static_cast<qint32>(across(random) * most); };
    switch (random() % 8) {
    case 0:
        return {static_cast<qint32>(random() % 3'600'000'001 - 1'800'000'000),
                static_cast<qint32>(random() % 1'800'000'001 - 900'000'000)};
    case 1:
    case 2:
        return {kTown.lon + static_cast<qint32>(random() % 5) * 40'000, kTown.lat};
    case 3:
        return {kTown.lon + off(30), kTown.lat + off(30)};
    default:
        return {kTown.lon + off(300'000), kTown.lat + off(300'000)};
    }
}

std::vector<Pin> pinsFrom(std::mt19937 &random, std::size_t count)
{
    std::vector<Pin> pins;
    for (std::size_t i = 0; i < count; ++i)
        pins.push_back({static_cast<qint64>(i) + 1, somewhere(random), static_cast<quint8>(random())});
    return pins;
}

/// RapidCheck would shrink a list of a thousand pins for minutes: it makes their number and the seed instead.
std::vector<Pin> anyPins(std::mt19937 &random)
{
    return pinsFrom(random, static_cast<std::size_t>(*rc::gen::inRange(0, 600)));
}

std::mt19937 anySeed()
{
    return std::mt19937(*rc::gen::arbitrary<unsigned>());
}

PinClusters clustersOf(const std::vector<Pin> &pins)
{
    PinClusters clusters;
    clusters.assign(pins);
    return clusters;
}

auto order(const PinMark &mark)
{
    return std::tuple(mark.key.kind, mark.key.level, mark.key.place);
}

std::vector<PinMark> sorted(std::vector<PinMark> marks)
{
    std::sort(marks.begin(), marks.end(), [](const auto &a, const auto &b) { return order(a) < order(b); });
    return marks;
}

std::vector<PinMark> allMarks(const PinClusters &clusters, PinLevel level)
{
    return sorted(clusters.marks(kWorld, level));
}

std::size_t total(const std::vector<PinMark> &marks)
{
    std::size_t sum = 0;
    for (const PinMark &mark : marks)
        sum += mark.count;
    return sum;
}

/// In pixels of that level's zoom.
double distance(GeoPoint a, GeoPoint b, PinLevel level)
{
    const GridPoint from = gridPointOf(a);
    const GridPoint to = gridPointOf(b);
    const double pixel = 4294967296.0 / 512 / std::exp2(level.zoom());
    return std::hypot(double(from.x) - to.x, double(from.y) - to.y) / pixel;
}

std::vector<Pin> byId(std::vector<Pin> pins)
{
    std::sort(pins.begin(), pins.end(), [](const Pin &a, const Pin &b) { return a.id < b.id; });
    return pins;
}

/// As the index has it: what lies beyond the edge of the map is put on it.
Pin onMap(Pin pin)
{
    pin.at = geoPointOf(gridPointOf(pin.at));
    return pin;
}

} // namespace

class ClustersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gridPointsComeBack()
    {
        CHECK_FOR_ALL("any point of the map", [] {
            const GeoPoint point{*rc::gen::inRange<qint32>(-1'800'000'000, 1'800'000'001),
                                 *rc::gen::inRange<qint32>(-850'500'000, 850'500'001)};
            RC_ASSERT(geoPointOf(gridPointOf(point)) == point);
            RC_ASSERT(gridPointAt(mortonOf(gridPointOf(point))) == gridPointOf(point));
        });
        for (const qint32 lon : {-1'800'000'000, 0, 1'799'999'999, 1'800'000'000})
            QCOMPARE(geoPointOf(gridPointOf({lon, 0})).lon, lon);
        QCOMPARE(gridPointOf({0, 900'000'000}).y, 0U);
        QCOMPARE(gridPointOf({0, -900'000'000}).y, ~0U);
    }

    void nothingIsThere()
    {
        PinClusters clusters;
        for (const PinLevel level : allLevels())
            QVERIFY(clusters.marks(kWorld, level).empty());
        QVERIFY(clusters.pinsIn(kWorld).empty());
        QVERIFY(!clusters.find(1));
        QVERIFY(!clusters.remove(1));
        QVERIFY(!clusters.setFlags(1, 1));
        QVERIFY(!clusters.markOf(1, PinLevel::atZoom(9)));
        clusters.put({1, kTown, 0});
        QVERIFY(clusters.marks(GeoBox(), PinLevel::atZoom(9)).empty());
        QVERIFY(clusters.remove(1));
        QCOMPARE(clusters.size(), std::size_t(0));
        QVERIFY(clusters.marks(kWorld, PinLevel::atZoom(9)).empty());
    }

    void zoomBeyondTheLevels()
    {
        QCOMPARE(PinLevel::atZoom(-3).zoom(), 0.0);
        QCOMPARE(PinLevel::atZoom(12.9).zoom(), 12.5);
        QCOMPARE(PinLevel::atZoom(99), PinLevel::deepest());
        QCOMPARE(PinLevel::atZoom(std::nan("")).zoom(), 0.0);
    }

    void countsAddUp()
    {
        CHECK_FOR_ALL("the marks of the whole world", [] {
            std::mt19937 random = anySeed();
            const std::vector<Pin> pins = anyPins(random);
            const PinClusters clusters = clustersOf(pins);
            std::array<quint32, kPinFlags> flagged{};
            for (const Pin &pin : pins) {
                for (std::size_t flag = 0; flag < kPinFlags; ++flag)
                    flagged[flag] += pin.flags >> flag & 1;
            }
            const PinLevel level = *anyLevel();
            const auto marks = allMarks(clusters, level);
            RC_ASSERT(total(marks) == pins.size());
            for (const PinMark &mark : marks) {
                for (std::size_t flag = 0; flag < kPinFlags; ++flag)
                    flagged[flag] -= mark.flagged[flag];
                RC_ASSERT(mark.extent.contains(gridPointOf(mark.at)));
            }
            RC_ASSERT(flagged == (std::array<quint32, kPinFlags>()));
            for (std::size_t i = 1; i < marks.size(); ++i)
                RC_ASSERT(order(marks[i - 1]) < order(marks[i]));
        });
    }

    void everyMarkIsInOneOfManyBoxes()
    {
        CHECK_FOR_ALL("boxes that tile the world", [] {
            std::mt19937 random = anySeed();
            const PinClusters clusters = clustersOf(anyPins(random));
            const PinLevel level = *anyLevel();
            std::vector<qint32> columns{kWorld.west, kWorld.east + 1};
            std::vector<qint32> rows{kWorld.south, kWorld.north + 1};
            for (int i = 0; i < 4; ++i) {
                const GeoPoint cut = somewhere(random);
                columns.push_back(cut.lon);
                rows.push_back(cut.lat);
            }
            std::sort(columns.begin(), columns.end());
            std::sort(rows.begin(), rows.end());
            std::vector<PinMark> marks;
            for (std::size_t column = 1; column < columns.size(); ++column) {
                for (std::size_t row = 1; row < rows.size(); ++row) {
                    const GeoBox box{columns[column - 1], rows[row - 1], columns[column] - 1, rows[row] - 1};
                    const auto some = clusters.marks(box, level);
                    marks.insert(marks.end(), some.begin(), some.end());
                }
            }
            RC_ASSERT(sorted(marks) == allMarks(clusters, level));
        });
    }

    void orderDoesNotMatter()
    {
        CHECK_FOR_ALL("pins in any order", [] {
            std::mt19937 random = anySeed();
            std::vector<Pin> pins = anyPins(random);
            const PinClusters clusters = clustersOf(pins);
            std::shuffle(pins.begin(), pins.end(), random);
            PinClusters oneByOne;
            for (const Pin &pin : pins)
                oneByOne.put(pin);
            const PinClusters shuffled = clustersOf(pins);
            for (int i = 0; i < 4; ++i) {
                const PinLevel level = *anyLevel();
                RC_ASSERT(allMarks(clusters, level) == allMarks(oneByOne, level));
                RC_ASSERT(allMarks(clusters, level) == allMarks(shuffled, level));
            }
        });
    }

    void changesEndWhereAFreshIndexBegins()
    {
        CHECK_FOR_ALL("changes of any kind", [] {
            std::mt19937 random = anySeed();
            const std::vector<Pin> first = anyPins(random);
            PinClusters clusters = clustersOf(first);
            std::map<qint64, Pin> left;
            for (const Pin &pin : first)
                left[pin.id] = pin;
            const int changes = *rc::gen::inRange(0, 1500);
            // Mostly gone, mostly come: squares of the tree split and join.
            const unsigned removing = *rc::gen::element(1U, 5U);
            for (int i = 0; i < changes; ++i) {
                const qint64 id = static_cast<qint64>(random() % (first.size() + 300)) + 1;
                if (random() % 6 < removing) {
                    RC_ASSERT(clusters.remove(id) == (left.erase(id) == 1));
                } else if (random() % 3 == 0) {
                    const auto flags = static_cast<quint8>(random());
                    RC_ASSERT(clusters.setFlags(id, flags) == left.contains(id));
                    if (left.contains(id))
                        left[id].flags = flags;
                } else {
                    left[id] = {id, somewhere(random), static_cast<quint8>(random())};
                    clusters.put(left[id]);
                }
            }
            std::vector<Pin> pins;
            for (const auto &[id, pin] : left)
                pins.push_back(pin);
            const PinClusters fresh = clustersOf(pins);
            RC_ASSERT(clusters.size() == pins.size());
            for (const Pin &pin : pins)
                RC_ASSERT(clusters.find(pin.id) == onMap(pin));
            for (int i = 0; i < 4; ++i) {
                const PinLevel level = *anyLevel();
                RC_ASSERT(allMarks(clusters, level) == allMarks(fresh, level));
            }
        });
    }

    void oneMoreChangesOnlyWhatIsNear()
    {
        CHECK_FOR_ALL("one pin more", [] {
            std::mt19937 random = anySeed();
            PinClusters clusters = clustersOf(anyPins(random));
            const PinLevel level = *anyLevel();
            const auto before = allMarks(clusters, level);
            const Pin added{100'000, somewhere(random), 0};
            clusters.put(added);
            const auto after = allMarks(clusters, level);
            std::vector<PinMark> different;
            std::set_symmetric_difference(before.begin(), before.end(), after.begin(), after.end(),
                                          std::back_inserter(different), [](const auto &a, const auto &b) {
                                              return std::tuple(order(a), a.count) <
                                                     std::tuple(order(b), b.count);
                                          });
            for (const PinMark &mark : different)
                RC_ASSERT(distance(mark.at, added.at, level) < 400);
        });
    }

    void aMarkKnowsItsPins()
    {
        CHECK_FOR_ALL("pages of all marks", [] {
            std::mt19937 random = anySeed();
            const std::vector<Pin> pins = anyPins(random);
            const PinClusters clusters = clustersOf(pins);
            const PinLevel level = *anyLevel();
            const auto page = static_cast<std::size_t>(*rc::gen::inRange(1, 80));
            std::vector<Pin> all;
            for (const PinMark &mark : allMarks(clusters, level)) {
                std::size_t count = 0;
                for (auto some = clusters.pinsOf(mark.key, 0, page); !some.empty();
                     some = clusters.pinsOf(mark.key, count, page)) {
                    RC_ASSERT(some.size() == std::min<std::size_t>(page, mark.count - count));
                    count += some.size();
                    for (const Pin &pin : some) {
                        RC_ASSERT(mark.extent.contains(gridPointOf(pin.at)));
                        RC_ASSERT(mark.key.kind == PinMarkKey::Kind::Cluster || pin.at == mark.at);
                    }
                    all.insert(all.end(), some.begin(), some.end());
                }
                RC_ASSERT(count == mark.count);
                RC_ASSERT(clusters.markOf(all.back().id, level) == mark);
            }
            std::vector<Pin> expected;
            std::transform(pins.begin(), pins.end(), std::back_inserter(expected), onMap);
            RC_ASSERT(byId(all) == expected);
        });
    }

    void aClusterFallsApart()
    {
        CHECK_FOR_ALL("clusters", [] {
            std::mt19937 random = anySeed();
            const PinClusters clusters = clustersOf(anyPins(random));
            const auto marks = allMarks(clusters, *anyLevel());
            RC_PRE(!marks.empty());
            const PinMark mark = marks[random() % marks.size()];
            const auto pins = clusters.pinsOf(mark.key, 0, mark.count);
            const auto apart = clusters.levelWhereApart(mark.key);
            if (mark.key.kind != PinMarkKey::Kind::Cluster) {
                RC_ASSERT(!apart);
                return;
            }
            const auto pieces = [&](PinLevel level) {
                std::vector<quint64> found;
                for (const Pin &pin : pins) {
                    const PinMarkKey key = clusters.markOf(pin.id, level)->key;
                    found.push_back(key.place << 2 | static_cast<quint64>(key.kind));
                }
                std::sort(found.begin(), found.end());
                return std::unique(found.begin(), found.end()) - found.begin();
            };
            const PinLevel last = apart.value_or(PinLevel::deepest());
            for (PinLevel level = mark.key.level; level < last; level = level.next())
                RC_ASSERT(pieces(level) == 1);
            RC_ASSERT((pieces(last) > 1) == apart.has_value());
        });
    }

    void pinsInABox()
    {
        CHECK_FOR_ALL("any box", [] {
            std::mt19937 random = anySeed();
            const std::vector<Pin> pins = anyPins(random);
            GeoBox box;
            box.add(somewhere(random));
            box.add(somewhere(random));
            std::vector<Pin> expected;
            for (const Pin &pin : pins) {
                if (box.contains(onMap(pin).at))
                    expected.push_back(onMap(pin));
            }
            RC_ASSERT(byId(clustersOf(pins).pinsIn(box)) == expected);
        });
    }

    void aStackStaysOneMark()
    {
        PinClusters clusters;
        for (qint64 id = 300; id > 0; --id)
            clusters.put({id, kTown, id % 100 == 0 ? kOverdue : quint8(0)});
        PinMark first;
        for (const PinLevel level : allLevels()) {
            const auto marks = allMarks(clusters, level);
            QCOMPARE(marks.size(), std::size_t(1));
            QVERIFY(marks.front().key.kind == PinMarkKey::Kind::Stack);
            QCOMPARE(marks.front().count, 300U);
            QCOMPARE(marks.front().flagged[0], 3U);
            QCOMPARE(marks.front().at, kTown);
            if (level == PinLevel())
                first = marks.front();
            QVERIFY(marks.front() == first);
        }
        const auto page = clusters.pinsOf(first.key, 50, 20);
        QCOMPARE(page.size(), std::size_t(20));
        QCOMPARE(page.front().id, 51);
        QCOMPARE(page.back().id, 70);
        // It grows and shrinks under its name.
        clusters.put({301, kTown, 0});
        QCOMPARE(allMarks(clusters, PinLevel()).front().key, first.key);
        QCOMPARE(clusters.pinsOf(first.key, 0, 1000).size(), std::size_t(301));
        for (qint64 id = 1; id <= 300; ++id)
            QVERIFY(clusters.remove(id));
        QVERIFY(allMarks(clusters, PinLevel()).front().key.kind == PinMarkKey::Kind::Pin);
    }

    void aStackNearAPinIsAClusterUntilSeenFromNear()
    {
        PinClusters clusters;
        for (qint64 id = 1; id <= 3; ++id)
            clusters.put({id, kTown, 0});
        clusters.put({4, {kTown.lon + 10'000, kTown.lat}, kOverdue}); // about 94 m east
        const auto far = allMarks(clusters, PinLevel::atZoom(9));
        QCOMPARE(far.size(), std::size_t(1));
        QVERIFY(far.front().key.kind == PinMarkKey::Kind::Cluster);
        QCOMPARE(far.front().count, 4U);
        QCOMPARE(far.front().flagged[0], 1U);
        QCOMPARE(far.front().at.lon, kTown.lon + 2500);
        const auto apart = clusters.levelWhereApart(far.front().key);
        QVERIFY(apart && apart->zoom() > 11 && apart->zoom() < 17);
        const auto near = allMarks(clusters, *apart);
        QCOMPARE(near.size(), std::size_t(2));
        QVERIFY(near.front().key.kind == PinMarkKey::Kind::Pin);
        QVERIFY(near.back().key.kind == PinMarkKey::Kind::Stack);
        QCOMPARE(near.back().count, 3U);
    }

    void neighboursInOneHouseNeverFallApart()
    {
        PinClusters clusters;
        clusters.put({1, kTown, 0});
        clusters.put({2, {kTown.lon + 1, kTown.lat}, 0}); // a centimetre
        const auto marks = allMarks(clusters, PinLevel::atZoom(20));
        QCOMPARE(marks.size(), std::size_t(1));
        QVERIFY(marks.front().key.kind == PinMarkKey::Kind::Cluster);
        QVERIFY(!clusters.levelWhereApart(marks.front().key));
        QCOMPARE(clusters.pinsOf(marks.front().key, 0, 10).size(), std::size_t(2));
    }

    void marksDoNotLieOnEachOther()
    {
        std::mt19937 random(5);
        std::vector<Pin> pins;
        for (qint64 id = 1; id <= 2000; ++id) {
            pins.push_back({id,
                            {kTown.lon + static_cast<qint32>(random() % 2'000'000),
                             kTown.lat + static_cast<qint32>(random() % 2'000'000)},
                            0});
        }
        const PinClusters clusters = clustersOf(pins);
        const PinLevel level = PinLevel::atZoom(12);
        const auto marks = allMarks(clusters, level);
        QVERIFY(marks.size() > 100);
        std::size_t touching = 0;
        for (const PinMark &mark : marks) {
            touching += std::any_of(marks.begin(), marks.end(), [&](const PinMark &other) {
                return other.key != mark.key && distance(mark.at, other.at, level) < 30;
            });
        }
        // A cluster moves to the middle of its pins, and may come near another: rarely.
        QVERIFY2(touching * 10 < marks.size(), qPrintable(QString::number(touching)));
    }

    void theEdgesOfTheMap()
    {
        std::vector<Pin> pins;
        for (const qint32 lon : {-1'800'000'000, 1'800'000'000}) {
            for (const qint32 lat : {-900'000'000, -850'511'288, 0, 850'511'288, 900'000'000})
                pins.push_back({static_cast<qint64>(pins.size()) + 1, {lon, lat}, 0});
        }
        const PinClusters clusters = clustersOf(pins);
        for (const PinLevel level : allLevels()) {
            const auto marks = allMarks(clusters, level);
            QCOMPARE(total(marks), pins.size());
            for (const PinMark &mark : marks) {
                QVERIFY(mark.at.lon == -1'800'000'000 || mark.at.lon == 1'800'000'000);
                // Both the pole and what lies below it stand on the edge.
                QVERIFY(mark.at.lat != 0 ? mark.count == 2 : mark.count == 1);
            }
        }
        QCOMPARE(clusters.find(5)->at.lat, 850'511'288);
    }

    void oneIdTwice()
    {
        std::vector<Pin> pins{{1, kTown, 0}, {2, kTown, 0}, {1, {0, 0}, 3}};
        PinClusters clusters = clustersOf(pins);
        QCOMPARE(clusters.size(), std::size_t(2));
        const auto marks = allMarks(clusters, PinLevel::deepest());
        QCOMPARE(total(marks), std::size_t(2));
        std::reverse(pins.begin(), pins.end());
        QVERIFY(allMarks(clustersOf(pins), PinLevel::deepest()) == marks);
        clusters.assign(std::vector<Pin>{{9, kTown, 0}});
        QCOMPARE(clusters.size(), std::size_t(1));
        QVERIFY(!clusters.find(1));
    }

    void manyAtOnce()
    {
        std::mt19937 random(3);
        std::vector<Pin> pins = pinsFrom(random, 20'000);
        PinClusters clusters = clustersOf(pins);
        const PinLevel level = PinLevel::atZoom(14);
        QCOMPARE(total(allMarks(clusters, level)), pins.size());
        std::shuffle(pins.begin(), pins.end(), random);
        for (std::size_t i = 0; i < 15'000; ++i)
            QVERIFY(clusters.remove(pins[i].id));
        const std::vector<Pin> left(pins.begin() + 15'000, pins.end());
        QVERIFY(allMarks(clusters, level) == allMarks(clustersOf(left), level));
    }
};

QTEST_APPLESS_MAIN(ClustersTest)
#include "tst_clusters.moc"
