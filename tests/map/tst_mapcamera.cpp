// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/MapCamera.h"
#include "ui/map/MapMotion.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <limits>
#include <rapidcheck.h>

using namespace porch;

namespace {

GeoPoint anyPoint()
{
    return {*rc::gen::inRange(-1'790'000'000, 1'790'000'001), *rc::gen::inRange(-800'000'000, 800'000'001)};
}

MapCamera anyCamera()
{
    MapCamera camera;
    camera.setSize(QSizeF(*rc::gen::inRange(100, 3'000), *rc::gen::inRange(100, 2'000)));
    camera.setZoom(*rc::gen::inRange(200, 2'101) / 100.0);
    camera.setCentre(anyPoint());
    return camera;
}

bool areNear(QPointF a, QPointF b, double most)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y()) <= most;
}

MapCamera cityCamera()
{
    MapCamera camera;
    camera.setSize({980, 720});
    camera.setZoom(14);
    camera.setCentre({-687'700'000, 448'000'000});
    return camera;
}

} // namespace

class MapCameraTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void projectionGoesBothWays();
    void theGroundUnderTheCursorStays();
    void movingMovesThePixels();
    void aFittedBoxIsVisible();
    void limitsHold();
    void absurdNumbersChangeNothing();
    void metresAreMetres();

    void aGlideComesToRest();
    void wheelStepsAddUpAndRestSharp();
    void aFlightArrivesExactly();
    void withoutAnimationItIsThereAtOnce();
};

void MapCameraTest::projectionGoesBothWays()
{
    QVERIFY(rc::check("a point comes back within a unit, a pixel within a thousandth", [] {
        const MapCamera camera = anyCamera();
        const GeoPoint point = anyPoint();
        const GeoPoint back = camera.unproject(camera.project(point));
        RC_ASSERT(std::abs(back.lon - point.lon) <= 1);
        RC_ASSERT(std::abs(back.lat - point.lat) <= 1);

        const QPointF pixel(*rc::gen::inRange(0, 3'000), *rc::gen::inRange(0, 2'000));
        RC_ASSERT(areNear(camera.projectWorld(camera.unprojectWorld(pixel)), pixel, 1e-3));
    }));
}

void MapCameraTest::theGroundUnderTheCursorStays()
{
    QVERIFY(rc::check("zooming about a pixel", [] {
        MapCamera camera = anyCamera();
        const QPointF pixel(*rc::gen::inRange(0, 100), *rc::gen::inRange(0, 100));
        const QPointF held = camera.unprojectWorld(pixel);
        camera.zoomAbout(pixel, *rc::gen::inRange(1'000, 2'100) / 100.0);
        RC_PRE(camera.worldCentre().x() > 0 && camera.worldCentre().x() < 1 && camera.worldCentre().y() > 0 &&
               camera.worldCentre().y() < 1);
        RC_ASSERT(areNear(camera.projectWorld(held), pixel, 1e-2));
    }));
}

void MapCameraTest::movingMovesThePixels()
{
    MapCamera camera = cityCamera();
    const GeoPoint point = camera.unproject({100, 200});
    camera.moveBy({30, -12});
    QVERIFY(areNear(camera.project(point), {130, 188}, 0.01));
}

void MapCameraTest::aFittedBoxIsVisible()
{
    QVERIFY(rc::check("all of the box lies within the free part, at a sharp zoom", [] {
        MapCamera camera = anyCamera();
        const GeoPoint middle = anyPoint();
        const GeoBox box = GeoBox::around(middle, *rc::gen::inRange(10, 50'000));
        camera.fit(box, QMarginsF(10, 20, 30, 15), 18);
        RC_ASSERT(camera.zoom() <= 18);
        RC_ASSERT(camera.zoom() == MapCamera::sharpZoom(camera.zoom()));
        const QRectF free(QPointF(10, 20), QSizeF(camera.size().width() - 40, camera.size().height() - 35));
        for (const GeoPoint corner : {GeoPoint{box.west, box.north}, GeoPoint{box.east, box.south}})
            RC_ASSERT(free.adjusted(-0.5, -0.5, 0.5, 0.5).contains(camera.project(corner)));
    }));
}

void MapCameraTest::limitsHold()
{
    MapCamera camera = cityCamera();
    camera.setZoom(99);
    QCOMPARE(camera.zoom(), MapCamera::kMostZoom);
    camera.setZoom(-5);
    QCOMPARE(camera.zoom(), MapCamera::kLeastZoom);
    camera.moveBy({1e9, 1e9});
    QCOMPARE(camera.worldCentre(), QPointF(0, 0));

    const GeoBox city{-688'000'000, 447'000'000, -687'000'000, 449'000'000};
    camera.setLimits(city, 9);
    QCOMPARE(camera.zoom(), 9.0);
    QVERIFY(city.contains(camera.centre()));
    camera.moveBy({-1e9, 1e9});
    QCOMPARE(camera.centre().lon, city.east);
    QCOMPARE(camera.centre().lat, city.north);
    camera.setSize({0, 0});
    QCOMPARE(camera.size(), QSizeF(1, 1));
    QVERIFY(!camera.visibleBox().isEmpty());
}

void MapCameraTest::absurdNumbersChangeNothing()
{
    const MapCamera before = cityCamera();
    MapCamera camera = before;
    const double nan = std::numeric_limits<double>::quiet_NaN();
    camera.setZoom(nan);
    camera.setWorldCentre({nan, 0.5});
    camera.moveBy({std::numeric_limits<double>::infinity(), 0});
    camera.fit(GeoBox());
    QCOMPARE(camera, before);
}

void MapCameraTest::metresAreMetres()
{
    const MapCamera camera = cityCamera();
    const GeoPoint left = camera.unproject({440, 360});
    const GeoPoint right = camera.unproject({540, 360});
    QVERIFY(std::abs(metresBetween(left, right) / (100 * camera.metresPerPixel()) - 1) < 0.005);
}

void MapCameraTest::aGlideComesToRest()
{
    MapMotion motion;
    QSignalSpy moved(&motion, &MapMotion::moved);
    QSignalSpy rested(&motion, &MapMotion::rested);
    MapCamera camera = cityCamera();
    motion.glide(camera, {1'000, 0});
    for (int frame = 0; frame < 400 && motion.isMoving(); ++frame)
        motion.advance(0.016);
    QVERIFY(!motion.isMoving());
    QCOMPARE(rested.count(), 1);
    const auto last = moved.last().first().value<MapCamera>();
    const double way =
        last.projectWorld(camera.worldCentre()).x() - camera.projectWorld(camera.worldCentre()).x();
    QVERIFY2(way > 50 && way < 400, qPrintable(QString::number(way)));

    motion.glide(camera, {3, 0});
    QVERIFY(!motion.isMoving());
}

void MapCameraTest::wheelStepsAddUpAndRestSharp()
{
    MapMotion motion;
    MapCamera now = cityCamera();
    connect(&motion, &MapMotion::moved, &motion, [&now](const MapCamera &camera) { now = camera; });
    for (int step = 0; step < 10; ++step) {
        motion.zoomBy(now, {100, 100}, 0.03);
        motion.advance(0.005);
    }
    QCOMPARE(motion.rest(now).zoom(), 14.25);
    const QPointF held = now.unprojectWorld({100, 100});
    for (int frame = 0; frame < 400 && motion.isMoving(); ++frame)
        motion.advance(0.016);
    QCOMPARE(now.zoom(), 14.25);
    QVERIFY(areNear(now.projectWorld(held), {100, 100}, 0.01));
    QCOMPARE(motion.rest(now).zoom(), 14.25);

    motion.zoomBy(now, {100, 100}, 50);
    for (int frame = 0; frame < 400 && motion.isMoving(); ++frame)
        motion.advance(0.016);
    QCOMPARE(now.zoom(), MapCamera::kMostZoom);
}

void MapCameraTest::aFlightArrivesExactly()
{
    MapMotion motion;
    const MapCamera from = cityCamera();
    MapCamera to = from;
    to.setZoom(16);
    to.setCentre({-686'000'000, 449'000'000});
    MapCamera now = from;
    double farthest = from.zoom();
    connect(&motion, &MapMotion::moved, &motion, [&](const MapCamera &camera) {
        now = camera;
        farthest = std::min(farthest, camera.zoom());
    });
    motion.flyTo(from, to);
    QCOMPARE(motion.rest(now).zoom(), 16.0);
    for (int frame = 0; frame < 400 && motion.isMoving(); ++frame)
        motion.advance(0.016);
    QCOMPARE(now, to);
    QVERIFY(farthest < from.zoom()); // it went out, to show the way
}

void MapCameraTest::withoutAnimationItIsThereAtOnce()
{
    MapMotion motion;
    motion.setAnimated(false);
    QSignalSpy moved(&motion, &MapMotion::moved);
    const MapCamera camera = cityCamera();
    motion.zoomBy(camera, {10, 10}, 1);
    QCOMPARE(moved.count(), 1);
    QCOMPARE(moved.last().first().value<MapCamera>().zoom(), 15.0);
    motion.panBy(camera, {40, 0});
    QCOMPARE(moved.count(), 2);
    MapCamera to = camera;
    to.setZoom(9);
    motion.flyTo(camera, to);
    QCOMPARE(moved.count(), 3);
    QCOMPARE(moved.last().first().value<MapCamera>(), to);
    motion.glide(camera, {1'000, 1'000});
    QVERIFY(!motion.isMoving());
    QCOMPARE(moved.count(), 3);
}

QTEST_GUILESS_MAIN(MapCameraTest)
#include "tst_mapcamera.moc"
