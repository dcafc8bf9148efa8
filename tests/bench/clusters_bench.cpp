// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the clusters of a map cost, beside npm's supercluster on the same points.
//
//     clusters_bench make FILE PINS    writes a town's pins, many at one address, and screens to look at them
//     clusters_bench run FILE          measures our index; supercluster_peer.mjs does it with the same file
//
// Both answer one line of JSON. Little-endian file: pins, screens, then for each pin its longitude and
// latitude, and for each screen west, south, east, north and hundredths of the zoom; all as 32-bit numbers.

#include "models/places/PinClusters.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <cstdio>
#include <ctime>
#include <malloc.h>
#include <random>

using namespace porch;

namespace {

constexpr int kScreens = 2000;
constexpr int kChanges = 20'000;
constexpr double kScreenWidth = 1448; ///< what the map has of a window of 1920 by 1080
constexpr double kScreenHeight = 894;

struct Screen
{
    GeoBox box;
    qint32 hundredths = 0; ///< of the zoom

    double zoom() const { return hundredths / 100.0; }
};

struct Town
{
    std::vector<GeoPoint> pins;
    std::vector<Screen> screens;
};

[[noreturn]] void die(const char *why)
{
    std::fprintf(stderr, "clusters_bench: %s\n", why);
    std::exit(1);
}

/// Houses along streets, denser in some quarters; a few of them are reported from again and again.
std::vector<GeoPoint> addresses(std::mt19937_64 &random, std::size_t count)
{
    constexpr double kWest = -96.9;
    constexpr double kNorth = 32.95;
    std::normal_distribution<double> quarter(0, 0.02);
    std::uniform_real_distribution<double> anywhere(0, 0.3);
    std::vector<GeoPoint> middles;
    for (int i = 0; i < 40; ++i)
        middles.push_back(GeoPoint::fromDegrees(kWest + anywhere(random), kNorth - anywhere(random)).value());
    std::vector<GeoPoint> found;
    while (found.size() < count) {
        const GeoPoint middle = middles[random() % middles.size()];
        double lon = middle.lonDegrees() + quarter(random);
        double lat = middle.latDegrees() + quarter(random);
        // Half of the streets lead north, half of them east; blocks are about 100 m long.
        double &across = random() % 2 == 0 ? lon : lat;
        across = std::round(across * 1000) / 1000 + 0.0001;
        found.push_back(GeoPoint::fromDegrees(lon, lat).value());
    }
    return found;
}

Town makeTown(std::size_t count)
{
    std::mt19937_64 random(7);
    const std::vector<GeoPoint> houses = addresses(random, std::max<std::size_t>(1, count / 3));
    std::exponential_distribution<double> often(8);
    Town town;
    for (std::size_t i = 0; i < count; ++i) {
        // Half of all pins share one address in ten; the rest is anywhere.
        const double share =
            random() % 2 == 0 ? std::min(0.999, often(random)) : double(random() % 1000) / 1000;
        const auto house = static_cast<std::size_t>(share * double(houses.size()));
        const std::size_t step = houses.size() / 1000;
        town.pins.push_back(houses[std::min(houses.size() - 1, house + (step > 0 ? random() % step : 0))]);
    }
    for (int i = 0; i < kScreens; ++i) {
        const auto hundredths = static_cast<qint32>(800 + random() % 1000);
        const GridPoint middle = gridPointOf(town.pins[random() % count]);
        const double pixel = 4294967296.0 / (512 * std::exp2(hundredths / 100.0));
        const auto wide = static_cast<quint32>(kScreenWidth / 2 * pixel);
        const auto tall = static_cast<quint32>(kScreenHeight / 2 * pixel);
        town.screens.push_back(
            {geoBoxOf({middle.x - wide, middle.y - tall, middle.x + wide, middle.y + tall}), hundredths});
    }
    return town;
}

void write(const Town &town, const QString &path)
{
    std::vector<qint32> numbers{static_cast<qint32>(town.pins.size()),
                                static_cast<qint32>(town.screens.size())};
    for (const GeoPoint pin : town.pins)
        numbers.insert(numbers.end(), {pin.lon, pin.lat});
    for (const Screen &screen : town.screens) {
        const GeoBox &box = screen.box;
        numbers.insert(numbers.end(), {box.west, box.south, box.east, box.north, screen.hundredths});
    }
    QFile file(path);
    const auto size = static_cast<qint64>(numbers.size() * sizeof(qint32));
    if (!file.open(QIODevice::WriteOnly) ||
        file.write(reinterpret_cast<const char *>(numbers.data()), size) != size)
        die("the file can't be written");
}

Town read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        die("the file can't be read");
    const QByteArray bytes = file.readAll();
    std::vector<qint32> numbers(static_cast<std::size_t>(bytes.size()) / sizeof(qint32));
    std::memcpy(numbers.data(), bytes.data(), numbers.size() * sizeof(qint32));
    if (numbers.size() < 2 || numbers.size() != 2 + 2 * std::size_t(numbers[0]) + 5 * std::size_t(numbers[1]))
        die("this is no file of clusters_bench make");
    Town town;
    const qint32 *next = numbers.data() + 2;
    for (qint32 i = 0; i < numbers[0]; ++i, next += 2)
        town.pins.push_back({next[0], next[1]});
    for (qint32 i = 0; i < numbers[1]; ++i, next += 5)
        town.screens.push_back({{next[0], next[1], next[2], next[3]}, next[4]});
    return town;
}

double heapMegabytes()
{
    const struct mallinfo2 heap = mallinfo2();
    return static_cast<double>(heap.uordblks + heap.hblkhd) / 1e6;
}

/// Of this thread, whatever else the machine does: for what is so short that one interruption is longer.
double workedMilliseconds()
{
    timespec worked{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &worked);
    return static_cast<double>(worked.tv_sec) * 1e3 + static_cast<double>(worked.tv_nsec) / 1e6;
}

template <typename Work> double timeOf(Work work)
{
    const double start = workedMilliseconds();
    work();
    return workedMilliseconds() - start;
}

double percentile(std::vector<double> values, double part)
{
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(static_cast<double>(values.size() - 1) * part)];
}

/// Marks that touch each other on the screen, of all marks.
double overlapping(const PinClusters &clusters, const std::vector<Screen> &screens)
{
    constexpr double kDisc = 36;
    std::size_t all = 0;
    std::size_t touching = 0;
    for (std::size_t i = 0; i < screens.size(); i += 20) {
        const auto marks = clusters.marks(screens[i].box, PinLevel::atZoom(screens[i].zoom()));
        const double pixel = 4294967296.0 / (512 * std::exp2(screens[i].zoom()));
        all += marks.size();
        for (const PinMark &mark : marks) {
            const GridPoint at = gridPointOf(mark.at);
            touching += std::any_of(marks.begin(), marks.end(), [&](const PinMark &other) {
                const GridPoint there = gridPointOf(other.at);
                return other.key != mark.key &&
                       std::hypot(double(at.x) - there.x, double(at.y) - there.y) < kDisc * pixel;
            });
        }
    }
    return all == 0 ? 0 : static_cast<double>(touching) / static_cast<double>(all);
}

QJsonObject measure(const Town &town)
{
    std::vector<Pin> pins;
    pins.reserve(town.pins.size());
    for (const GeoPoint at : town.pins)
        pins.push_back(
            {static_cast<qint64>(pins.size()) + 1, at, static_cast<quint8>(pins.size() % 50 == 0)});
    QElapsedTimer clock;
    const double before = heapMegabytes();
    PinClusters clusters;
    clock.start();
    clusters.assign(pins);
    QJsonObject json{{QStringLiteral("index_ms"), static_cast<double>(clock.nsecsElapsed()) / 1e6},
                     {QStringLiteral("index_mb"), heapMegabytes() - before}};

    std::vector<double> queries;
    std::size_t marks = 0;
    for (const Screen &screen : town.screens) {
        queries.push_back(
            timeOf([&] { marks += clusters.marks(screen.box, PinLevel::atZoom(screen.zoom())).size(); }));
    }
    json[QStringLiteral("query_p50_ms")] = percentile(queries, 0.5);
    json[QStringLiteral("query_p95_ms")] = percentile(queries, 0.95);
    json[QStringLiteral("marks_a_screen")] = static_cast<double>(marks) / double(town.screens.size());
    json[QStringLiteral("overlapping")] = overlapping(clusters, town.screens);

    // Each of them new, and anywhere: what the log brings while somebody looks.
    std::mt19937_64 random(11);
    std::vector<double> inserts;
    for (int i = 0; i < kChanges; ++i) {
        const GeoPoint near = town.pins[random() % town.pins.size()];
        const auto off = static_cast<qint32>(random() % 3 == 0 ? 0 : random() % 2000);
        const Pin pin{static_cast<qint64>(pins.size()) + 1 + i, {near.lon + off, near.lat - off}, 1};
        inserts.push_back(timeOf([&] { clusters.put(pin); }));
    }
    std::vector<double> removals;
    for (int i = 0; i < kChanges; ++i) {
        const auto id = static_cast<qint64>(random() % pins.size()) + 1;
        removals.push_back(timeOf([&] { clusters.remove(id); }));
    }
    json[QStringLiteral("insert_p50_us")] = 1e3 * percentile(inserts, 0.5);
    json[QStringLiteral("insert_p99_us")] = 1e3 * percentile(inserts, 0.99);
    json[QStringLiteral("insert_worst_us")] = 1e3 * percentile(inserts, 1);
    json[QStringLiteral("remove_p99_us")] = 1e3 * percentile(removals, 0.99);

    // What a time range or a lasso asks for: another index of a few thousand.
    const std::span some(pins.data(), std::min<std::size_t>(pins.size(), 5000));
    PinClusters filtered;
    json[QStringLiteral("filter_5000_ms")] = timeOf([&] { filtered.assign(some); });
    return json;
}

} // namespace

int main(int argc, char *argv[])
{
    const QByteArray mode = argc > 2 ? argv[1] : "";
    const QString path = argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString();
    QJsonObject answer;
    if (mode == "make" && argc == 4) {
        const int pins = QByteArray(argv[3]).toInt();
        if (pins < 1)
            die("how many pins?");
        write(makeTown(static_cast<std::size_t>(pins)), path);
        answer[QStringLiteral("pins")] = pins;
    } else if (mode == "run" && argc == 3) {
        answer = measure(read(path));
    } else {
        die("make FILE PINS, or run FILE");
    }
    std::printf("%s\n", QJsonDocument(answer).toJson(QJsonDocument::Compact).constData());
    return 0;
}
