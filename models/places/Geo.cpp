// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/Geo.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace porch {

namespace {

constexpr double kMetresPerDegree = 111'319.49; ///< of latitude, on the sphere of the earth's mean radius
constexpr double kMetresPerUnit = kMetresPerDegree / kDegree;
constexpr double kLeastCosine = 0.01; ///< at the poles a box would otherwise go round the earth

double cosine(qint32 lat)
{
    return std::max(kLeastCosine, std::cos(lat / kDegree * std::numbers::pi / 180));
}

qint32 clamped(double units, double most)
{
    return static_cast<qint32>(std::lround(std::clamp(units, -most * kDegree, most * kDegree)));
}

/// Where a ring's edges cross a parallel, from west to east; doubles, since they are between vertices.
std::vector<double> crossingsOf(const Geometry &rings, double lat)
{
    std::vector<double> crossings;
    for (std::size_t part = 0; part < rings.partCount(); ++part) {
        for (std::size_t i = rings.partBegin(part) + 1; i < rings.partEnds[part]; ++i) {
            const GeoPoint a = rings.points[i - 1];
            const GeoPoint b = rings.points[i];
            if ((a.lat > lat) == (b.lat > lat))
                continue;
            crossings.push_back(a.lon + (lat - a.lat) * (double(b.lon) - a.lon) / (double(b.lat) - a.lat));
        }
    }
    std::sort(crossings.begin(), crossings.end());
    return crossings;
}

} // namespace

std::optional<GeoPoint> GeoPoint::fromDegrees(double lon, double lat)
{
    // Written so that NaN is refused too.
    if (!(std::abs(lon) <= 180) || !(std::abs(lat) <= 90))
        return std::nullopt;
    return GeoPoint{static_cast<qint32>(std::lround(lon * kDegree)),
                    static_cast<qint32>(std::lround(lat * kDegree))};
}

GeoBox GeoBox::of(const std::vector<GeoPoint> &points)
{
    GeoBox box;
    for (const GeoPoint point : points)
        box.add(point);
    return box;
}

GeoBox GeoBox::around(GeoPoint middle, double metres)
{
    const double tall = metres / kMetresPerUnit;
    const double wide = tall / cosine(middle.lat);
    return {clamped(middle.lon - wide, 180), clamped(middle.lat - tall, 90), clamped(middle.lon + wide, 180),
            clamped(middle.lat + tall, 90)};
}

bool GeoBox::contains(GeoPoint point) const
{
    return point.lon >= west && point.lon <= east && point.lat >= south && point.lat <= north;
}

bool GeoBox::meets(const GeoBox &other) const
{
    return !isEmpty() && !other.isEmpty() && west <= other.east && other.west <= east &&
           south <= other.north && other.south <= north;
}

void GeoBox::add(GeoPoint point)
{
    add(GeoBox{point.lon, point.lat, point.lon, point.lat});
}

void GeoBox::add(const GeoBox &other)
{
    if (other.isEmpty())
        return;
    if (isEmpty()) {
        *this = other;
        return;
    }
    west = std::min(west, other.west);
    south = std::min(south, other.south);
    east = std::max(east, other.east);
    north = std::max(north, other.north);
}

GeoPoint GeoBox::middle() const
{
    return {static_cast<qint32>((qint64(west) + east) / 2), static_cast<qint32>((qint64(south) + north) / 2)};
}

LocalMetres::LocalMetres(GeoPoint origin)
    : m_origin(origin)
    , m_perLon(kMetresPerUnit * cosine(origin.lat))
{}

LocalMetres::Xy LocalMetres::operator()(GeoPoint point) const
{
    return {(double(point.lon) - m_origin.lon) * m_perLon,
            (double(point.lat) - m_origin.lat) * kMetresPerUnit};
}

GeoPoint LocalMetres::back(Xy xy) const
{
    return {clamped(m_origin.lon + xy.x / m_perLon, 180), clamped(m_origin.lat + xy.y / kMetresPerUnit, 90)};
}

double metresBetween(GeoPoint a, GeoPoint b)
{
    const GeoPoint between{a.lon, static_cast<qint32>((qint64(a.lat) + b.lat) / 2)};
    const LocalMetres metres(between);
    const auto from = metres(a);
    const auto to = metres(b);
    return std::hypot(to.x - from.x, to.y - from.y);
}

NearestOnLine nearestOnLine(const std::vector<GeoPoint> &line, GeoPoint point)
{
    const LocalMetres metres(point);
    NearestOnLine best{std::numeric_limits<double>::max(), line.front(), 0, false};
    double walked = 0;
    double bestWalked = 0;
    LocalMetres::Xy a = metres(line.front());
    best.metres = std::hypot(a.x, a.y);
    for (std::size_t i = 1; i < line.size(); ++i) {
        const LocalMetres::Xy b = metres(line[i]);
        const double dx = b.x - a.x;
        const double dy = b.y - a.y;
        const double length = std::hypot(dx, dy);
        const double t = length == 0 ? 0 : std::clamp(-(a.x * dx + a.y * dy) / (length * length), 0.0, 1.0);
        const LocalMetres::Xy on{a.x + t * dx, a.y + t * dy};
        const double away = std::hypot(on.x, on.y);
        if (length > 0 && away < best.metres + 1e-9) {
            // Of two edges that share the nearest vertex, the one that shows the side better decides.
            best = {away, metres.back(on), 0, dx * -a.y - dy * -a.x > 0};
            bestWalked = walked + t * length;
        }
        walked += length;
        a = b;
    }
    best.along = walked == 0 ? 0 : bestWalked / walked;
    return best;
}

double lengthInMetres(const std::vector<GeoPoint> &line)
{
    double length = 0;
    for (std::size_t i = 1; i < line.size(); ++i)
        length += metresBetween(line[i - 1], line[i]);
    return length;
}

GeoPoint pointAlong(const std::vector<GeoPoint> &line, double along)
{
    double left = lengthInMetres(line) * std::clamp(along, 0.0, 1.0);
    for (std::size_t i = 1; i < line.size(); ++i) {
        const double length = metresBetween(line[i - 1], line[i]);
        if (left <= length && length > 0) {
            const double t = left / length;
            const GeoPoint a = line[i - 1];
            const GeoPoint b = line[i];
            return {static_cast<qint32>(std::lround(a.lon + t * (double(b.lon) - a.lon))),
                    static_cast<qint32>(std::lround(a.lat + t * (double(b.lat) - a.lat)))};
        }
        left -= length;
    }
    return line.empty() ? GeoPoint{} : line.back();
}

bool isInside(const Geometry &rings, GeoPoint point)
{
    bool inside = false;
    for (const double crossing : crossingsOf(rings, point.lat))
        inside = inside != (crossing > point.lon);
    return inside;
}

GeoPoint labelPoint(const Geometry &rings)
{
    const GeoBox box = GeoBox::of(rings.points);
    GeoPoint best = box.middle();
    double widest = 0;
    // A few parallels: a crescent may have nothing at its middle, or only a thin horn.
    for (const double share : {0.5, 0.35, 0.65, 0.2, 0.8}) {
        const double lat = std::floor(box.south + share * (double(box.north) - box.south)) + 0.5;
        const std::vector<double> crossings = crossingsOf(rings, lat);
        for (std::size_t i = 1; i < crossings.size(); i += 2) {
            const double wide = crossings[i] - crossings[i - 1];
            if (wide > widest * 1.25) {
                widest = wide;
                best = {static_cast<qint32>(std::lround((crossings[i] + crossings[i - 1]) / 2)),
                        static_cast<qint32>(lat)};
            }
        }
    }
    return best;
}

} // namespace porch
