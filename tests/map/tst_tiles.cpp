// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/map/MapKit.h"
#include "tests/map/SyntheticCity.h"
#include "ui/map/GroundLayer.h"
#include "ui/map/GroundPainter.h"
#include "ui/map/TileCache.h"

#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace porch;
using porch::test::at;
using porch::test::segment;
using porch::test::shape;

namespace {

constexpr GeoPoint kMiddle{-687'700'000, 448'000'000};

bool always()
{
    return true;
}

TileKey keyAt(GeoPoint point, double zoom, int ratio = 100)
{
    TileKey key;
    key.zoomStep = qRound(zoom / MapCamera::kZoomStep);
    const double tiles = worldPixels(key.zoom()) / kTileSize;
    key.x = int(toWorld(point).x() * tiles);
    key.y = int(toWorld(point).y() * tiles);
    key.ratio = ratio;
    return key;
}

QImage tile(const MapData &data, const TileKey &key, kit::Scheme scheme = kit::Scheme::Light)
{
    return paintTile(data, mapColours(scheme), key, always);
}

/// Colours in which the two differ by more than rounding.
int differences(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QColor one = a.pixelColor(x, y);
            const QColor other = b.pixelColor(x, y);
            const int by = std::abs(one.red() - other.red()) + std::abs(one.green() - other.green()) +
                           std::abs(one.blue() - other.blue());
            count += by > 24;
        }
    }
    return count;
}

/// The colour of a world's point at a zoom.
QColor colourAt(const MapData &data, GeoPoint point, double zoom)
{
    const TileKey key = keyAt(point, zoom);
    const QPointF pixel = toWorld(point) * worldPixels(key.zoom()) -
                          QPointF(double(key.x) * kTileSize, double(key.y) * kTileSize);
    return tile(data, key).pixelColor(pixel.toPoint());
}

} // namespace

class TilesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thingsHaveTheirColours();
    void neighboursShareTheirEdge_data();
    void neighboursShareTheirEdge();
    void aDenseScreenGetsMorePixels();
    void emptyAndAbsurdDataArePainted();
    void widthsGrowSmoothly();
    void paintingCanBeGivenUp();
    void theCacheStaysWithinItsBytes();
    void theLeastUsedGoesFirst();
    void whatIsNotWantedIsNotPainted();
    void theGroundBecomesSharp();
    void anotherSchemeShowsWhenItIsReady();
};

void TilesTest::thingsHaveTheirColours()
{
    MapDataBuilder builder;
    const auto box = [](double west, double south, double size) {
        return std::vector{at(west, south), at(west + size, south), at(west + size, south + size),
                           at(west, south + size)};
    };
    builder.add(shape(ShapeKind::Park, box(-68.80, 44.80, 0.01)));
    builder.add(shape(ShapeKind::Water, box(-68.78, 44.80, 0.01)));
    builder.add(segment(0, {at(-68.795, 44.79), at(-68.795, 44.82)}, StreetClass::Primary));
    Segment bridge = segment(0, {at(-68.775, 44.79), at(-68.775, 44.82)});
    bridge.flags = SegmentFlag::Bridge;
    builder.add(bridge);
    const MapDataPtr data = builder.finish({});
    const MapColours &light = mapColours(kit::Scheme::Light);
    QCOMPARE(colourAt(*data, at(-68.798, 44.805), 15), light.park);
    QCOMPARE(colourAt(*data, at(-68.778, 44.805), 15), light.water);
    QCOMPARE(colourAt(*data, at(-68.795, 44.815), 15), light.mainRoad);
    QCOMPARE(colourAt(*data, at(-68.775, 44.805), 15), light.minorRoad);
    QCOMPARE(colourAt(*data, at(-68.760, 44.805), 15), light.land);
    QVERIFY(mapColours(kit::Scheme::Dark).land != light.land);
}

void TilesTest::neighboursShareTheirEdge_data()
{
    QTest::addColumn<double>("zoom");
    for (const double zoom : {12.0, 13.375, 14.0, 15.0, 16.5, 18.0})
        QTest::addRow("zoom %.3f", zoom) << zoom;
}

/// Two tiles side by side are what one picture of both would be, dashes and all.
void TilesTest::neighboursShareTheirEdge()
{
    QFETCH(const double, zoom);
    test::CityPlan plan;
    plan.parks = 60;
    const MapDataPtr data = test::syntheticCity(plan);
    TileKey left = keyAt(data->info.home, zoom);
    TileKey right = left;
    ++right.x;

    QImage both(2 * kTileSize, kTileSize, QImage::Format_RGB32);
    {
        QPainter painter(&both);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF rect(double(left.x) * kTileSize, double(left.y) * kTileSize, 2 * kTileSize, kTileSize);
        QVERIFY(
            GroundPainter(*data, mapColours(kit::Scheme::Light), painter, {rect, left.zoom()}).paint(always));
    }
    QImage joined(2 * kTileSize, kTileSize, QImage::Format_RGB32);
    {
        QPainter painter(&joined);
        painter.drawImage(0, 0, tile(*data, left));
        painter.drawImage(kTileSize, 0, tile(*data, right));
    }
    const QRect seam(kTileSize - 6, 0, 12, kTileSize);
    const int wrong = differences(both.copy(seam), joined.copy(seam));
    QVERIFY2(wrong <= 6, qPrintable(QString::number(wrong)));
}

void TilesTest::aDenseScreenGetsMorePixels()
{
    const MapDataPtr data = test::syntheticCity({});
    const TileKey once = keyAt(data->info.home, 15);
    const TileKey twice = keyAt(data->info.home, 15, 200);
    QVERIFY(!(once == twice));
    const QImage dense = tile(*data, twice);
    QCOMPARE(dense.size(), QSize(2 * kTileSize, 2 * kTileSize));
    QCOMPARE(dense.devicePixelRatio(), 2.0);
    const QImage small = dense.scaled(kTileSize, kTileSize, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QVERIFY(differences(small, tile(*data, once)) < kTileSize * kTileSize / 50);
}

void TilesTest::emptyAndAbsurdDataArePainted()
{
    const QImage empty = tile(*MapDataBuilder().finish({}), keyAt(kMiddle, 15));
    QCOMPARE(empty.pixelColor(200, 200), mapColours(kit::Scheme::Light).land);

    MapDataBuilder builder;
    builder.add(segment(0, {at(-180, 85), at(180, -85), at(-180, -85)}, StreetClass::Motorway));
    builder.add(shape(ShapeKind::Water, {at(-179, -80), at(179, 80), at(179, -80), at(-179, 80)}));
    builder.add(shape(ShapeKind::Rail, {at(-179, 0), at(179, 0.0001)}));
    Segment path = segment(0, {at(-179, 0.001), at(179, 0.0011)}, StreetClass::Path);
    builder.add(path);
    const MapDataPtr data = builder.finish({});
    for (const double zoom : {2.0, 8.0, 14.0, 21.0}) {
        const QImage image = tile(*data, keyAt(at(0.001, 0.0005), zoom));
        QVERIFY(!image.isNull());
    }
}

void TilesTest::widthsGrowSmoothly()
{
    for (int streetClass = 0; streetClass < kStreetClasses; ++streetClass) {
        double before = 0;
        for (double zoom = 2; zoom <= 21; zoom += 0.125) {
            const double width = roadWidth(static_cast<StreetClass>(streetClass), zoom);
            QVERIFY(width >= before);
            QVERIFY(before == 0 || width < before * 1.35 + 0.01);
            before = width;
        }
        QVERIFY(before > 0);
    }
    for (double zoom = 9; zoom <= 21; zoom += 0.5)
        QVERIFY(roadWidth(StreetClass::Primary, zoom) >= roadWidth(StreetClass::Local, zoom));
}

void TilesTest::paintingCanBeGivenUp()
{
    const MapDataPtr data = test::syntheticCity({});
    int asked = 0;
    const QImage image = paintTile(*data, mapColours(kit::Scheme::Light), keyAt(data->info.home, 14),
                                   [&asked] { return ++asked > 100; });
    QVERIFY(image.isNull());
    QCOMPARE(asked, 1);
}

void TilesTest::theCacheStaysWithinItsBytes()
{
    constexpr qint64 kTile = qint64(kTileSize) * kTileSize * 4;
    TileCache cache;
    cache.setEdition(1, test::syntheticCity({}), kit::Scheme::Light);
    cache.setMostBytes(3 * kTile);
    std::vector<TileKey> keys;
    for (int i = 0; i < 8; ++i) {
        keys.push_back(keyAt(kMiddle, 15));
        keys.back().x += i;
        keys.back().edition = 1;
    }
    QSignalSpy ready(&cache, &TileCache::tileReady);
    cache.want(keys);
    QTRY_COMPARE(ready.count(), 8);
    QVERIFY(cache.bytes() <= 3 * kTile);
    QVERIFY(cache.contains(keys.back()));
    QVERIFY(!cache.contains(keys.front()));

    // A bound that no tile fits in still leaves one.
    cache.setMostBytes(1);
    cache.want({keys.front()});
    QTRY_VERIFY(cache.contains(keys.front()));
    QVERIFY(cache.bytes() <= kTile);
}

void TilesTest::theLeastUsedGoesFirst()
{
    constexpr qint64 kTile = qint64(kTileSize) * kTileSize * 4;
    TileCache cache;
    cache.setEdition(1, test::syntheticCity({}), kit::Scheme::Light);
    cache.setMostBytes(2 * kTile);
    TileKey first = keyAt(kMiddle, 15);
    first.edition = 1;
    TileKey second = first;
    ++second.x;
    TileKey third = second;
    ++third.x;
    cache.want({first, second});
    QTRY_VERIFY(cache.contains(first) && cache.contains(second));
    QVERIFY(cache.find(first));
    cache.want({third});
    QTRY_VERIFY(cache.contains(third));
    QVERIFY(cache.contains(first));
    QVERIFY(!cache.contains(second));
}

void TilesTest::whatIsNotWantedIsNotPainted()
{
    TileCache cache;
    cache.setEdition(1, test::syntheticCity({}), kit::Scheme::Light);
    QSignalSpy ready(&cache, &TileCache::tileReady);
    std::vector<TileKey> keys;
    for (int i = 0; i < 200; ++i) {
        keys.push_back(keyAt(kMiddle, 14));
        keys.back().x += i;
        keys.back().edition = 1;
    }
    const TileKey last = keys.back();
    cache.want(keys);
    cache.want({last});
    QVERIFY(cache.pending() < 100);
    QTRY_VERIFY(cache.contains(last));
    QTRY_COMPARE(cache.pending(), 0);
    QVERIFY(ready.count() < 100);

    TileKey stale = last;
    stale.edition = 7; // of a style that is no longer shown
    cache.want({stale});
    QCOMPARE(cache.pending(), 0);
}

void TilesTest::theGroundBecomesSharp()
{
    GroundLayer ground;
    const MapDataPtr data = test::syntheticCity({});
    ground.setData(data);
    MapCamera camera;
    camera.setSize({700, 500});
    camera.setZoom(15);
    camera.setCentre(data->info.home);
    QImage image(700, 500, QImage::Format_RGB32);
    const auto paint = [&] {
        QPainter painter(&image);
        ground.paint(painter, camera);
    };
    paint();
    QCOMPARE(image.pixelColor(350, 250), mapColours(kit::Scheme::Light).land);
    QSignalSpy sharp(&ground, &GroundLayer::sharp);
    connect(&ground, &MapLayer::changed, &ground, paint);
    QTRY_COMPARE(sharp.count(), 1);

    // At rest the picture is what a painter without tiles would make of it, shifted by less than a pixel.
    QSet<QRgb> colours;
    for (int x = 0; x < image.width(); ++x)
        colours.insert(image.pixel(x, 250));
    QVERIFY(colours.size() > 3);

    // Zoomed in, the old tiles stand in for the new ones.
    camera.setZoom(16);
    paint();
    QVERIFY(!ground.isSharp());
    colours.clear();
    for (int x = 0; x < image.width(); ++x)
        colours.insert(image.pixel(x, 250));
    QVERIFY(colours.size() > 3);
    QTRY_COMPARE(sharp.count(), 2);
}

void TilesTest::anotherSchemeShowsWhenItIsReady()
{
    GroundLayer ground;
    const MapDataPtr data = test::syntheticCity({});
    ground.setData(data);
    MapCamera camera;
    camera.setSize({700, 500});
    camera.setZoom(15);
    camera.setCentre(data->info.home);
    QImage image(700, 500, QImage::Format_RGB32);
    const auto paint = [&] {
        QPainter painter(&image);
        ground.paint(painter, camera);
    };
    QSignalSpy sharp(&ground, &GroundLayer::sharp);
    connect(&ground, &MapLayer::changed, &ground, paint);
    paint();
    QTRY_COMPARE(sharp.count(), 1);
    const QImage light = image;
    ground.setScheme(kit::Scheme::Dark);
    QCOMPARE(image, light);
    QTRY_COMPARE(sharp.count(), 2);
    QVERIFY(image != light);
    int dark = 0;
    for (int x = 0; x < image.width(); ++x)
        dark += image.pixelColor(x, 100).lightness() < 128;
    QVERIFY(dark > image.width() * 9 / 10);
}

QTEST_MAIN(TilesTest)
#include "tst_tiles.moc"
