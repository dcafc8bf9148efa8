// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the map costs: how long one thread paints a tile at each zoom, and how long the GUI thread is held up
// while the map moves. Prints a line of JSON for each.
//
//     tiles_bench tiles [--pack FILE]     an invented city of 115,680 polylines, or a pack
//     tiles_bench names [--pack FILE]     how long another thread plans the names of a window
//     tiles_bench pan [--pack FILE]

#include "tests/bench/Measures.h"
#include "tests/map/SyntheticCity.h"
#include "ui/kit/Theme.h"
#include "ui/map/CityMap.h"
#include "ui/map/MapLoader.h"
#include "ui/map/MapView.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <random>

using namespace porch;
using namespace porch::bench;

namespace {

constexpr int kFirstZoom = 10;
constexpr int kLastZoom = 19;
constexpr int kTilesAZoom = 120;
constexpr int kFrames = 200;
constexpr QSize kWindow(980, 720);

MapDataPtr load(const QString &pack)
{
    QElapsedTimer clock;
    clock.start();
    MapDataPtr data;
    if (pack.isEmpty()) {
        test::CityPlan plan;
        plan.blocks = 240;
        plan.parks = 1'500;
        plan.beats = 4;
        plan.bend = 10; // as centerlines are: a metre or two beside the smooth line
        data = test::syntheticCity(plan);
    } else {
        Result<MapDataPtr> loaded = MapLoader::load(pack);
        if (!loaded)
            die(loaded.error().what);
        data = loaded.value();
    }
    answer({{QStringLiteral("polylines"), qint64(data->bands[MapData::kBands - 1].roads.size())},
            {QStringLiteral("load_ms"), milliseconds(clock)}});
    return data;
}

/// Tiles of a zoom that lie over the city, spread over all of it.
std::vector<TileKey> tilesOver(const MapData &data, int zoom)
{
    TileKey first;
    first.zoomStep = qRound(zoom / MapCamera::kZoomStep);
    const double tiles = worldPixels(zoom) / kTileSize;
    const GeoBox &box = data.info.extent;
    const QPointF min = toWorld(GeoPoint{box.west, box.north}) * tiles;
    const QPointF max = toWorld(GeoPoint{box.east, box.south}) * tiles;
    std::vector<TileKey> keys;
    for (int y = int(min.y()); y <= int(max.y()); ++y) {
        for (int x = int(min.x()); x <= int(max.x()); ++x) {
            first.x = x;
            first.y = y;
            keys.push_back(first);
        }
    }
    std::mt19937 random(7);
    std::shuffle(keys.begin(), keys.end(), random);
    if (keys.size() > kTilesAZoom)
        keys.resize(kTilesAZoom);
    return keys;
}

void measureTiles(const MapData &data)
{
    const MapColours &colours = mapColours(kit::Scheme::Light);
    for (int zoom = kFirstZoom; zoom <= kLastZoom; ++zoom) {
        std::vector<double> times;
        for (const TileKey &key : tilesOver(data, zoom)) {
            const double before = workedMilliseconds();
            const QImage image = paintTile(data, colours, key, [] { return true; });
            times.push_back(workedMilliseconds() - before);
            if (image.isNull())
                die(QStringLiteral("no memory for a tile"));
        }
        answer({{QStringLiteral("zoom"), zoom},
                {QStringLiteral("tiles"), int(times.size())},
                {QStringLiteral("p50_ms"), percentile(times, 0.5)},
                {QStringLiteral("p95_ms"), percentile(times, 0.95)},
                {QStringLiteral("most_ms"), percentile(times, 1)}});
    }
}

/// How long it takes until the names of a window are there.
void measureNames(const MapDataPtr &data)
{
    const GeoBox &city = data->info.extent;
    for (int zoom = kFirstZoom + 2; zoom <= kLastZoom - 1; ++zoom) {
        LabelPlanner planner;
        std::vector<double> times;
        std::mt19937 random(7);
        for (int i = 0; i < 20; ++i) {
            const GeoPoint middle{std::uniform_int_distribution<qint32>(city.west, city.east)(random),
                                  std::uniform_int_distribution<qint32>(city.south, city.north)(random)};
            LabelRequest request;
            request.data = data;
            request.zoom = zoom;
            request.fonts = LabelFonts::ofApplication();
            const QSizeF size = QSizeF(kWindow) * 1.7 / worldPixels(zoom);
            request.world = QRectF(toWorld(middle) - QPointF(size.width() / 2, size.height() / 2), size);
            const double before = workedMilliseconds();
            planner.plan(request, {}, [] { return true; });
            times.push_back(workedMilliseconds() - before);
        }
        answer({{QStringLiteral("zoom"), zoom},
                {QStringLiteral("names_p50_ms"), percentile(times, 0.5)},
                {QStringLiteral("names_p95_ms"), percentile(times, 0.95)}});
    }
}

void measurePan(MapDataPtr data)
{
    MapView view;
    CityMap city(view);
    city.setData(data);
    view.resize(kWindow);
    view.setView(data->info.home, 14);
    view.show();
    runUntil([&city] { return city.isSettled(); });

    std::vector<double> frames;
    std::vector<double> worked;
    StallWatch stalls;
    for (int frame = 0; frame < kFrames; ++frame) {
        QElapsedTimer clock;
        clock.start();
        const double before = workedMilliseconds();
        MapCamera camera = view.camera();
        camera.moveBy({-24, 9 * std::sin(frame / 20.0)});
        view.setView(camera.centre(), camera.zoom());
        view.repaint();
        frames.push_back(milliseconds(clock));
        worked.push_back(workedMilliseconds() - before);
        runFor(8); // what came from the other threads meanwhile
    }
    answer({{QStringLiteral("frames"), kFrames},
            {QStringLiteral("frame_p50_ms"), percentile(frames, 0.5)},
            {QStringLiteral("frame_most_ms"), percentile(frames, 1)},
            {QStringLiteral("worked_p50_ms"), percentile(worked, 0.5)},
            {QStringLiteral("worked_most_ms"), percentile(worked, 1)},
            {QStringLiteral("stall_p99_ms"), percentile(stalls.times(), 0.99)},
            {QStringLiteral("stall_most_ms"), percentile(stalls.times(), 1)},
            {QStringLiteral("resident_mb"), residentMegabytes()}});
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const kit::Theme theme(application, kit::Theme::Choice::Light);
    QCommandLineParser parser;
    parser.addPositionalArgument(QStringLiteral("what"), QStringLiteral("tiles, names or pan"));
    parser.addOption({QStringLiteral("pack"), QStringLiteral("A city pack."), QStringLiteral("FILE")});
    parser.process(application);
    const QString what = parser.positionalArguments().value(0);
    if (what == QLatin1String("tiles"))
        measureTiles(*load(parser.value(QStringLiteral("pack"))));
    else if (what == QLatin1String("names"))
        measureNames(load(parser.value(QStringLiteral("pack"))));
    else if (what == QLatin1String("pan"))
        measurePan(load(parser.value(QStringLiteral("pack"))));
    else
        die(QStringLiteral("tiles_bench tiles|names|pan [--pack FILE]"));
    return 0;
}
