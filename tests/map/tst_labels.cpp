// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/map/MapKit.h"
#include "tests/map/SyntheticCity.h"
#include "ui/map/LabelLayer.h"
#include "ui/map/LabelPath.h"
#include "ui/map/LabelPlan.h"

#include <QApplication>
#include <QPainter>
#include <QSignalSpy>
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

bool always()
{
    return true;
}

LabelRequest requestFor(MapDataPtr data, GeoPoint middle, double zoom, QSizeF size = {980, 720})
{
    LabelRequest request;
    request.zoom = zoom;
    const QSizeF world = size / worldPixels(zoom);
    request.world = QRectF(toWorld(middle) - QPointF(world.width() / 2, world.height() / 2), world);
    request.data = std::move(data);
    request.fonts = LabelFonts::ofApplication();
    return request;
}

std::vector<QRectF> boxesOf(const MapLabel &label, double zoom, QPointF origin)
{
    std::vector<QRectF> boxes = label.boxes;
    for (QRectF &box : boxes)
        box.translate(label.world * worldPixels(zoom) - origin);
    return boxes;
}

/// How many pairs of labels meet.
int overlaps(const LabelPlan &plan)
{
    int count = 0;
    const QPointF origin = plan.of.world.topLeft() * worldPixels(plan.of.zoom);
    for (std::size_t i = 0; i < plan.labels.size(); ++i) {
        for (std::size_t k = i + 1; k < plan.labels.size(); ++k) {
            for (const QRectF &one : boxesOf(plan.labels[i], plan.of.zoom, origin)) {
                for (const QRectF &other : boxesOf(plan.labels[k], plan.of.zoom, origin))
                    count += one.intersects(other);
            }
        }
    }
    return count;
}

const MapLabel *find(const LabelPlan &plan, const QString &text)
{
    const auto found = std::find_if(plan.labels.begin(), plan.labels.end(),
                                    [&text](const MapLabel &label) { return label.text == text; });
    return found == plan.labels.end() ? nullptr : &*found;
}

/// One street with this name, two kilometres from west to east.
MapDataPtr oneStreet(const QString &name)
{
    MapDataBuilder builder;
    builder.add(test::street(1, {name}));
    builder.add(segment(1, {at(-68.79, 44.8), at(-68.765, 44.8)}));
    return builder.finish({});
}

} // namespace

class LabelsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void labelsNeverOverlap();
    void labelsHoldTheirInk();
    void namesAreNeverUpsideDown();
    void sharpBendsCarryNoName();
    void namesOfEveryScriptAreShown_data();
    void namesOfEveryScriptAreShown();
    void longNamesAreWholeOrNotThere();
    void eachKindHasItsName();
    void namesStayWhileTheMapMoves();
    void beatsAreNamedWhereverOneLooks();
    void theLayerSettles();
    void planningCanBeGivenUp();
};

void LabelsTest::labelsNeverOverlap()
{
    LabelPlanner planner; // keeps its shapes from city to city
    QVERIFY(rc::check("no two labels meet, nor when the map moved on", [&planner] {
        test::CityPlan plan;
        plan.seed = *rc::gen::arbitrary<quint32>();
        plan.blocks = *rc::gen::inRange(2, 24);
        plan.parks = *rc::gen::inRange(0, 30);
        plan.bend = *rc::gen::inRange(0, 200);
        const MapDataPtr data = test::syntheticCity(plan);
        const double zoom = *rc::gen::inRange(11 * 8, 18 * 8) * MapCamera::kZoomStep;
        const LabelPlan first = planner.plan(requestFor(data, data->info.home, zoom), {}, always);
        RC_ASSERT(overlaps(first) == 0);
        LabelRequest moved = first.of;
        moved.world.translate(moved.world.width() * 0.3, -moved.world.height() * 0.2);
        RC_ASSERT(overlaps(planner.plan(moved, first, always)) == 0);
    }));
}

/// What is painted lies in the boxes that keep others away.
void LabelsTest::labelsHoldTheirInk()
{
    const MapDataPtr data = test::syntheticCity({});
    const LabelPlan plan = LabelPlanner().plan(requestFor(data, data->info.home, 15), {}, always);
    QVERIFY(plan.labels.size() > 10);
    for (const MapLabel &label : plan.labels) {
        int outside = 0;
        for (int y = 0; y < label.image.height(); ++y) {
            for (int x = 0; x < label.image.width(); ++x) {
                if (qAlpha(label.image.pixel(x, y)) < 128)
                    continue;
                const QPointF pixel = label.corner + QPointF(x + 0.5, y + 0.5);
                outside += std::none_of(label.boxes.begin(), label.boxes.end(), [&pixel](const QRectF &box) {
                    return box.adjusted(-1, -1, 1, 1).contains(pixel);
                });
            }
        }
        QVERIFY2(outside == 0, qPrintable(label.text));
    }
}

void LabelsTest::namesAreNeverUpsideDown()
{
    LabelShaper shaper(LabelFonts::ofApplication());
    const auto text = shaper.shaped(QStringLiteral("Tanner St"), LabelFace::Street);
    for (int degrees = 0; degrees < 360; degrees += 5) {
        const double angle = degrees * 3.14159265 / 180;
        const LabelPath path(QPolygonF{QPointF(0, 0), QPointF(400 * std::cos(angle), 400 * std::sin(angle))});
        const auto bent = path.bent(*text, 200);
        QVERIFY(bent);
        // The first letter's way to the right does not point to the left.
        const QTransform &first = bent->glyphs.front();
        QVERIFY2(first.m11() > -0.13, qPrintable(QString::number(degrees)));
        // And the letters follow each other in the order of reading.
        const QPointF way = bent->glyphs.back().map(QPointF()) - first.map(QPointF());
        QVERIFY(QPointF::dotProduct(way, QPointF(first.m11(), first.m12())) > 0);
    }
}

void LabelsTest::sharpBendsCarryNoName()
{
    LabelShaper shaper(LabelFonts::ofApplication());
    const auto text = shaper.shaped(QStringLiteral("Orchard Hill Avenue"), LabelFace::Street);
    const LabelPath corner(QPolygonF{QPointF(0, 0), QPointF(100, 0), QPointF(100, 100)});
    QVERIFY(!corner.bent(*text, 100));
    const LabelPath hook(QPolygonF{QPointF(0, 0), QPointF(100, 0), QPointF(0, 3)});
    QVERIFY(!hook.bent(*text, 100));
    const LabelPath tooShort(QPolygonF{QPointF(0, 0), QPointF(20, 0)});
    QVERIFY(!tooShort.bent(*text, 10));
    const LabelPath nowhere(QPolygonF{QPointF(5, 5), QPointF(5, 5)});
    QVERIFY(!nowhere.bent(*text, 0));
}

void LabelsTest::namesOfEveryScriptAreShown_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("spanish") << QStringLiteral("Calle Núñez de Balboa");
    QTest::newRow("combining accents") << QStringLiteral("Nun\u0303ez Avenue");
    QTest::newRow("arabic") << QStringLiteral("شارع النصر");
    QTest::newRow("chinese") << QStringLiteral("中山北路");
    QTest::newRow("thai") << QStringLiteral("ถนนสุขุมวิท");
    QTest::newRow("mixed") << QStringLiteral("5 de Mayo / 五月街");
}

void LabelsTest::namesOfEveryScriptAreShown()
{
    QFETCH(const QString, name);
    const LabelPlan plan =
        LabelPlanner().plan(requestFor(oneStreet(name), at(-68.778, 44.8), 16), {}, always);
    const MapLabel *label = find(plan, name);
    QVERIFY(label);
    QVERIFY(!label->image.isNull());
    bool hasInk = false;
    for (int x = 0; x < label->image.width(); ++x)
        hasInk = hasInk || qAlpha(label->image.pixel(x, label->image.height() / 2)) > 0;
    QVERIFY(hasInk);
}

void LabelsTest::longNamesAreWholeOrNotThere()
{
    const QString name = QString(QStringLiteral("Paseo de los Ilustres Ciudadanos ")).repeated(20).trimmed();
    const MapDataPtr data = oneStreet(name);
    QVERIFY(!find(LabelPlanner().plan(requestFor(data, at(-68.778, 44.8), 15), {}, always), name));
    const LabelPlan close =
        LabelPlanner().plan(requestFor(data, at(-68.778, 44.8), 18, {9'000, 500}), {}, always);
    QVERIFY(find(close, name));
}

void LabelsTest::eachKindHasItsName()
{
    MapDataBuilder builder;
    builder.add(test::street(1, {QStringLiteral("Tanner St")}));
    builder.add(segment(1, {at(-68.80, 44.795), at(-68.76, 44.795)}));
    builder.add(shape(ShapeKind::Park,
                      {at(-68.79, 44.80), at(-68.78, 44.80), at(-68.78, 44.805), at(-68.79, 44.805)},
                      QStringLiteral("Lantern Park")));
    builder.add(
        shape(ShapeKind::River, {at(-68.80, 44.797), at(-68.76, 44.7975)}, QStringLiteral("River Sorrel")));
    Place school;
    school.kind = PlaceKind::School;
    school.name = QStringLiteral("Weir School");
    school.at = at(-68.785, 44.798);
    builder.add(school);
    Area beat;
    beat.kind = AreaKind::Beat;
    beat.name = QStringLiteral("Mill Ward");
    beat.code = QStringLiteral("2");
    beat.rings =
        shape(ShapeKind::Park, {at(-68.82, 44.78), at(-68.75, 44.78), at(-68.75, 44.82), at(-68.82, 44.82)})
            .geometry;
    beat.label = at(-68.785, 44.81);
    builder.add(beat);
    const MapDataPtr data = builder.finish({});
    LabelRequest request = requestFor(data, at(-68.785, 44.8), 15.5, {1'400, 1'400});
    const LabelPlan plan = LabelPlanner().plan(request, {}, always);
    const auto face = [&plan](const char *text) {
        const MapLabel *label = find(plan, QString::fromUtf8(text));
        return label ? int(label->face) : -1;
    };
    QCOMPARE(face("Tanner St"), int(LabelFace::Street));
    QCOMPARE(face("Lantern Park"), int(LabelFace::Park));
    QCOMPARE(face("River Sorrel"), int(LabelFace::Water));
    QCOMPARE(face("Weir School"), int(LabelFace::Landmark));
    QCOMPARE(face("BEAT 2 · MILL WARD"), int(LabelFace::Area));
    request.withAreas = false;
    QVERIFY(!find(LabelPlanner().plan(request, {}, always), QStringLiteral("BEAT 2 · MILL WARD")));
    request.isForPaper = true;
    for (const MapLabel &label : LabelPlanner().plan(request, {}, always).labels)
        QVERIFY(label.image.isNull() && !label.shape.isEmpty());
}

void LabelsTest::namesStayWhileTheMapMoves()
{
    const MapDataPtr data = test::syntheticCity({});
    LabelPlanner planner;
    LabelPlan plan = planner.plan(requestFor(data, data->info.home, 15), {}, always);
    for (int step = 0; step < 10; ++step) {
        LabelRequest request = plan.of;
        request.world.translate(request.world.width() * 0.05, request.world.height() * 0.03);
        const LabelPlan next = planner.plan(request, plan, always);
        // Whatever is still well inside stands where it stood.
        const QRectF inside = request.world.intersected(plan.of.world);
        for (const MapLabel &label : plan.labels) {
            if (!inside.contains(label.world))
                continue;
            const bool stays =
                std::any_of(next.labels.begin(), next.labels.end(), [&label](const MapLabel &other) {
                    return other.text == label.text && other.world == label.world;
                });
            QVERIFY2(stays, qPrintable(label.text));
        }
        plan = next;
    }
}

void LabelsTest::beatsAreNamedWhereverOneLooks()
{
    test::CityPlan plan;
    plan.blocks = 40;
    plan.beats = 1;
    const MapDataPtr data = test::syntheticCity(plan);
    const GeoBox &city = data->info.extent;
    for (const double share : {0.3, 0.45, 0.62}) {
        const GeoPoint middle{city.west + qint32((double(city.east) - city.west) * share),
                              city.south + qint32((double(city.north) - city.south) * share)};
        const LabelPlan shown = LabelPlanner().plan(requestFor(data, middle, 16), {}, always);
        QVERIFY(find(shown, QStringLiteral("BEAT 1 · MILL WARD")));
    }
}

void LabelsTest::theLayerSettles()
{
    LabelLayer layer;
    const MapDataPtr data = test::syntheticCity({});
    layer.setData(data);
    MapCamera camera;
    camera.setSize({700, 500});
    camera.setZoom(15);
    camera.setCentre(data->info.home);
    QImage image(700, 500, QImage::Format_ARGB32_Premultiplied);
    const auto paint = [&] {
        image.fill(Qt::transparent);
        QPainter painter(&image);
        layer.paint(painter, camera);
    };
    QSignalSpy settled(&layer, &LabelLayer::settled);
    connect(&layer, &MapLayer::changed, &layer, paint);
    paint();
    QVERIFY(!layer.isSettled());
    QTRY_COMPARE(settled.count(), 1);
    QVERIFY(!layer.plan().labels.empty());

    // A short way needs no new plan, a long one does.
    camera.moveBy({30, 20});
    paint();
    QVERIFY(layer.isSettled());
    camera.moveBy({600, 0});
    paint();
    QVERIFY(!layer.isSettled());
    camera.setZoom(16); // while the first is under way
    paint();
    QTRY_COMPARE(settled.count(), 2);
    QCOMPARE(layer.plan().of.zoom, 16.0);

    layer.setScheme(kit::Scheme::Dark);
    QTRY_COMPARE(settled.count(), 3);
    QCOMPARE(layer.plan().of.scheme, kit::Scheme::Dark);
    layer.setAreaNames(false);
    QTRY_COMPARE(settled.count(), 4);
    layer.setData(nullptr);
    paint();
    QCOMPARE(image.pixel(350, 250), 0U);
}

void LabelsTest::planningCanBeGivenUp()
{
    const MapDataPtr data = test::syntheticCity({});
    const LabelPlan plan =
        LabelPlanner().plan(requestFor(data, data->info.home, 15, {4'000, 4'000}), {}, [] { return false; });
    QVERIFY(plan.labels.empty());
}

QTEST_MAIN(LabelsTest)
#include "tst_labels.moc"
