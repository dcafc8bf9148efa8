// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/map/MapKit.h"
#include "tests/map/SyntheticCity.h"
#include "ui/map/LineJoiner.h"
#include "ui/map/MapLoader.h"
#include "ui/map/ShapeClip.h"
#include "ui/map/Simplify.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <rapidcheck.h>
#include <set>

using namespace porch;
using porch::test::at;
using porch::test::segment;
using porch::test::shape;

namespace {

MapBox anyBox(quint32 most)
{
    const quint32 left = *rc::gen::inRange<quint32>(0, most);
    const quint32 top = *rc::gen::inRange<quint32>(0, most);
    return {left, top, left + *rc::gen::inRange<quint32>(0, most / 4),
            top + *rc::gen::inRange<quint32>(0, most / 4)};
}

MapPoint anyPoint()
{
    return {*rc::gen::inRange<quint32>(0, 1'000), *rc::gen::inRange<quint32>(0, 1'000)};
}

double away(MapPoint point, MapPoint a, MapPoint b)
{
    const double dx = double(b.x) - a.x;
    const double dy = double(b.y) - a.y;
    const double square = dx * dx + dy * dy;
    double share = 0;
    if (square > 0)
        share = std::clamp(((double(point.x) - a.x) * dx + (double(point.y) - a.y) * dy) / square, 0.0, 1.0);
    return std::hypot(double(point.x) - a.x - share * dx, double(point.y) - a.y - share * dy);
}

} // namespace

class MapDataTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theTreeFindsWhatMeets();
    void piecesAreJoinedOnce();
    void simplifiedLinesStayNear();
    void clippedLinesLieInside();
    void clippedRingsKeepWhatIsInside();
    void bandsHoldWhatTheirZoomsShow();
    void sharedBordersAreThereOnce();
    void absurdThingsDoNoHarm();
    void aPackIsLoaded();
    void aDamagedPackIsASentence();
};

void MapDataTest::theTreeFindsWhatMeets()
{
    QVERIFY(rc::check("the tree and a plain search agree", [] {
        std::vector<MapBox> boxes;
        const int count = *rc::gen::inRange(0, 700);
        for (int i = 0; i < count; ++i)
            boxes.push_back(anyBox(10'000));
        const PackedTree tree(boxes);
        const MapBox wanted = anyBox(10'000);
        std::multiset<quint32> found;
        tree.visit(wanted, [&found](quint32 index) { found.insert(index); });
        std::multiset<quint32> expected;
        for (quint32 i = 0; i < boxes.size(); ++i) {
            if (boxes[i].meets(wanted))
                expected.insert(i);
        }
        RC_ASSERT(found == expected);
    }));
}

void MapDataTest::piecesAreJoinedOnce()
{
    QVERIFY(rc::check("every edge of the pieces is in one line, once", [] {
        using Edge = std::tuple<quint64, quint32, quint32, quint32, quint32>;
        const auto edge = [](quint64 group, MapPoint a, MapPoint b) {
            if (std::pair(b.x, b.y) < std::pair(a.x, a.y))
                std::swap(a, b);
            return Edge(group, a.x, a.y, b.x, b.y);
        };
        LineJoiner joiner;
        std::multiset<Edge> expected;
        const int count = *rc::gen::inRange(0, 60);
        for (int i = 0; i < count; ++i) {
            const auto group = *rc::gen::inRange<quint64>(0, 3);
            std::vector<MapPoint> points;
            const int length = *rc::gen::inRange(0, 4);
            for (int k = 0; k < length; ++k) // few places, so that many ends meet
                points.push_back({*rc::gen::inRange<quint32>(0, 4), *rc::gen::inRange<quint32>(0, 4)});
            for (std::size_t k = 1; k < points.size(); ++k)
                expected.insert(edge(group, points[k - 1], points[k]));
            joiner.add(group, points);
        }
        std::multiset<Edge> found;
        for (const LineJoiner::Line &line : joiner.take()) {
            for (std::size_t k = 1; k < line.points.size(); ++k)
                found.insert(edge(line.group, line.points[k - 1], line.points[k]));
        }
        RC_ASSERT(found == expected);
        RC_ASSERT(joiner.take().empty());
    }));

    LineJoiner street;
    street.add(1, {{3, 0}, {2, 0}}); // against the others' way
    street.add(1, {{0, 0}, {1, 0}});
    street.add(1, {{1, 0}, {2, 0}});
    const std::vector<LineJoiner::Line> lines = street.take();
    QCOMPARE(lines.size(), std::size_t(1));
    QCOMPARE(lines.front().points.size(), std::size_t(4));
}

void MapDataTest::simplifiedLinesStayNear()
{
    QVERIFY(rc::check("every vertex lies near the simplified line, whose ends stay", [] {
        std::vector<MapPoint> line;
        const int count = *rc::gen::inRange(2, 60);
        for (int i = 0; i < count; ++i)
            line.push_back(anyPoint());
        const double tolerance = *rc::gen::inRange(0, 200);
        const std::vector<MapPoint> simple = simplified(line, tolerance);
        RC_ASSERT(simple.size() >= 2);
        RC_ASSERT(simple.size() <= line.size());
        RC_ASSERT(simple.front() == line.front());
        RC_ASSERT(simple.back() == line.back());
        for (const MapPoint point : line) {
            double nearest = 1e9;
            for (std::size_t i = 1; i < simple.size(); ++i)
                nearest = std::min(nearest, away(point, simple[i - 1], simple[i]));
            RC_ASSERT(nearest <= tolerance + 1e-6);
        }
    }));
}

void MapDataTest::clippedLinesLieInside()
{
    QVERIFY(rc::check("parts of a line lie inside, on the line, at the length they say", [] {
        std::vector<QPointF> line;
        const int count = *rc::gen::inRange(0, 20);
        for (int i = 0; i < count; ++i)
            line.emplace_back(*rc::gen::inRange(-500, 1'000), *rc::gen::inRange(-500, 1'000));
        const QRectF to(0, 0, 512, 512);
        std::vector<ClippedLine> parts;
        clipLine(line, to, parts);
        for (const ClippedLine &part : parts) {
            RC_ASSERT(part.points.size() >= 2);
            RC_ASSERT(part.before >= 0);
            for (const QPointF &point : part.points)
                RC_ASSERT(to.adjusted(-0.01, -0.01, 0.01, 0.01).contains(point));
        }
        for (std::size_t i = 0; i < line.size() && line.size() > 1; ++i) {
            if (!to.adjusted(1, 1, -1, -1).contains(line[i]))
                continue;
            const bool isKept = std::any_of(parts.begin(), parts.end(), [&](const ClippedLine &part) {
                return std::any_of(part.points.begin(), part.points.end(),
                                   [&](QPointF point) { return (point - line[i]).manhattanLength() < 0.2; });
            });
            // A line that goes nowhere is no line.
            const bool goesOn =
                (i > 0 && line[i - 1] != line[i]) || (i + 1 < line.size() && line[i + 1] != line[i]);
            RC_ASSERT(isKept || !goesOn);
        }
    }));
}

void MapDataTest::clippedRingsKeepWhatIsInside()
{
    QVERIFY(rc::check("a point in the rectangle is inside the clipped ring if it was inside the ring", [] {
        QPolygonF ring;
        const int count = *rc::gen::inRange(3, 12);
        for (int i = 0; i < count; ++i)
            ring.append(QPointF(*rc::gen::inRange(-500, 1'000), *rc::gen::inRange(-500, 1'000)));
        ring.append(ring.constFirst());
        const QRectF to(0, 0, 512, 512);
        const QPolygonF clipped = clipRing(std::span(ring.constData(), std::size_t(ring.size())), to);
        const QPointF point(*rc::gen::inRange(5, 500) + 0.37, *rc::gen::inRange(5, 500) + 0.71);
        RC_ASSERT(clipped.containsPoint(point, Qt::OddEvenFill) ==
                  ring.containsPoint(point, Qt::OddEvenFill));
    }));
}

void MapDataTest::bandsHoldWhatTheirZoomsShow()
{
    const MapDataPtr data = test::syntheticCity({});
    QCOMPARE(MapData::bandFor(MapData::mostZoom(0)), 0);
    QCOMPARE(MapData::bandFor(MapData::mostZoom(0) + 0.01), 1);
    QCOMPARE(MapData::bandFor(99), MapData::kBands - 1);
    std::size_t before = 0;
    for (const MapBand &band : data->bands) {
        QVERIFY(band.roads.size() >= before);
        QVERIFY(band.points.size() >= before);
        before = band.roads.size();
        QCOMPARE(band.roadTree.size(), band.roads.size());
        QCOMPARE(band.shapeTree.size(), band.shapes.size());
        for (const MapRoad &road : band.roads)
            QVERIFY(band.pointsOf(road).size() >= 2);
    }
    const auto isLocal = [](const MapRoad &road) { return road.streetClass == StreetClass::Local; };
    const auto hasLocal = [&isLocal](const MapBand &band) {
        return std::any_of(band.roads.begin(), band.roads.end(), isLocal);
    };
    QVERIFY(!hasLocal(data->bands[0]));
    QVERIFY(hasLocal(data->bands[2]));
    // One name a street, along all of it.
    QCOMPARE(data->lines.size(), std::size_t(2 * 21 + 1));
}

void MapDataTest::sharedBordersAreThereOnce()
{
    MapDataBuilder builder;
    for (int i = 0; i < 2; ++i) {
        Area area;
        area.kind = AreaKind::Beat;
        area.name = QStringLiteral("Beat");
        const double west = -68.8 + i * 0.1;
        area.rings.points = {at(west, 44.8), at(west + 0.1, 44.8), at(west + 0.1, 44.9), at(west, 44.9),
                             at(west, 44.8)};
        area.rings.partEnds = {5};
        builder.add(area);
    }
    const MapDataPtr data = builder.finish({});
    std::size_t edges = 0;
    for (const MapBand::Part &part : data->bands[MapData::kBands - 1].beatLines)
        edges += part.count - 1;
    QCOMPARE(edges, std::size_t(7)); // two squares have eight sides, and share one
}

void MapDataTest::absurdThingsDoNoHarm()
{
    MapDataBuilder builder;
    builder.add(segment(0, {}));
    builder.add(segment(7, {at(0, 0)}));
    builder.add(segment(0, {at(0, 0), at(0, 0), at(0, 0)}));
    builder.add(segment(0, {at(-180, 90), at(180, -90)}));
    builder.add(shape(ShapeKind::Park, {}));
    builder.add(shape(ShapeKind::Water, {at(1, 1)}, QStringLiteral("A pond of no size")));
    builder.add(shape(ShapeKind::Wood, {at(0, 0), at(1, 1), at(1, 0), at(0, 1)}, QStringLiteral("Crossed")));
    builder.add(shape(ShapeKind::River, {at(2, 2), at(2, 2)}, QStringLiteral("River Nowhere")));
    Area empty;
    empty.kind = AreaKind::Beat;
    builder.add(empty);
    builder.add(Street());
    builder.add(Place());
    const MapDataPtr data = builder.finish({});
    QCOMPARE(data->bands[0].shapes.size(), std::size_t(1));
    QVERIFY(data->bands[MapData::kBands - 1].roads.size() <= 1);
    QVERIFY(MapDataBuilder().finish({})->lines.empty());
}

void MapDataTest::aPackIsLoaded()
{
    test::HandmadePack pack;
    Street main = test::street(1, {QStringLiteral("Tanner St")});
    pack.writer().add(main);
    Segment piece = segment(1, {at(-68.77, 44.80), at(-68.76, 44.80)});
    piece.id = 1;
    pack.writer().add(piece);
    Shape park = shape(ShapeKind::Park, {at(-68.77, 44.80), at(-68.76, 44.80), at(-68.76, 44.81)},
                       QStringLiteral("Lantern Park"));
    park.id = 1;
    pack.writer().add(park);
    PackInfo info;
    info.attribution = QStringLiteral("Invented");
    pack.finish(info);
    const Result<MapDataPtr> data = MapLoader::load(pack.path());
    QVERIFY2(data.ok(), data ? "" : qPrintable(data.error().what));
    QCOMPARE(data.value()->info.attribution, QStringLiteral("Invented"));
    QCOMPARE(data.value()->lines.size(), std::size_t(1));
    QCOMPARE(data.value()->lines.front().name, QStringLiteral("Tanner St"));
    QCOMPARE(data.value()->spots.front().name, QStringLiteral("Lantern Park"));
}

void MapDataTest::aDamagedPackIsASentence()
{
    test::HandmadePack pack;
    pack.writer().add(test::street(1, {QStringLiteral("Tanner St")}));
    Segment piece = segment(1, {at(-68.77, 44.80), at(-68.76, 44.80)});
    piece.id = 1;
    pack.writer().add(piece);
    pack.finish();
    {
        Database db = test::must(Database::open(pack.path(), Database::Mode::ReadWrite));
        test::must(db.run("UPDATE segment SET geometry = x'01ff'"));
    }
    const Result<MapDataPtr> damaged = MapLoader::load(pack.path());
    QVERIFY(!damaged);
    QVERIFY(damaged.error().what.contains(QStringLiteral("city.pack")));
    const Result<MapDataPtr> missing = MapLoader::load(pack.path() + QStringLiteral(".not"));
    QVERIFY(!missing);
    QVERIFY(!missing.error().what.isEmpty());
}

QTEST_GUILESS_MAIN(MapDataTest)
#include "tst_mapdata.moc"
