// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/MercatorGrid.h"

#include <cmath>
#include <numbers>

namespace porch {

namespace {

using std::numbers::pi;

constexpr double kMost = std::numeric_limits<quint32>::max();
constexpr double kHalfTurn = 180 * kDegree;
constexpr double kLastLatitude = 85.051128779806592; ///< where the unrolled earth is as tall as it is wide

quint32 onGrid(double share)
{
    return static_cast<quint32>(std::clamp(std::round(share * kMost), 0.0, kMost));
}

/// As std::lround() does it, but inline: every mark on the screen asks.
qint32 rounded(double value)
{
    return static_cast<qint32>(value < 0 ? value - 0.5 : value + 0.5);
}

/// 0 0 0 d c b a becomes d 0 c 0 b 0 a.
quint64 spread(quint64 bits)
{
    bits = (bits | bits << 16) & 0x0000ffff0000ffff;
    bits = (bits | bits << 8) & 0x00ff00ff00ff00ff;
    bits = (bits | bits << 4) & 0x0f0f0f0f0f0f0f0f;
    bits = (bits | bits << 2) & 0x3333333333333333;
    return (bits | bits << 1) & 0x5555555555555555;
}

quint32 gathered(quint64 bits)
{
    bits &= 0x5555555555555555;
    bits = (bits | bits >> 1) & 0x3333333333333333;
    bits = (bits | bits >> 2) & 0x0f0f0f0f0f0f0f0f;
    bits = (bits | bits >> 4) & 0x00ff00ff00ff00ff;
    bits = (bits | bits >> 8) & 0x0000ffff0000ffff;
    return static_cast<quint32>(bits | bits >> 16);
}

} // namespace

GridPoint gridPointOf(GeoPoint point)
{
    const double lat = std::clamp(point.latDegrees(), -kLastLatitude, kLastLatitude);
    const double sine = std::sin(lat * pi / 180);
    return {onGrid((point.lon + kHalfTurn) / (2 * kHalfTurn)),
            onGrid(0.5 - std::log((1 + sine) / (1 - sine)) / (4 * pi))};
}

GeoPoint geoPointOf(GridPoint point)
{
    const double lon = point.x / kMost * 2 * kHalfTurn - kHalfTurn;
    const double lat =
        (2 * std::atan(std::exp(pi * (1 - 2 * (point.y / kMost)))) - pi / 2) * 180 / pi * kDegree;
    return {rounded(lon), rounded(lat)};
}

quint64 mortonOf(GridPoint point)
{
    return spread(point.x) | spread(point.y) << 1;
}

GridPoint gridPointAt(quint64 morton)
{
    return {gathered(morton), gathered(morton >> 1)};
}

GridBox GridBox::grown(quint64 by) const
{
    constexpr quint64 kLast = std::numeric_limits<quint32>::max();
    return {static_cast<quint32>(left - std::min<quint64>(left, by)),
            static_cast<quint32>(top - std::min<quint64>(top, by)),
            static_cast<quint32>(std::min(kLast, right + by)),
            static_cast<quint32>(std::min(kLast, bottom + by))};
}

std::pair<GridBox, GridBox> GridBox::halves() const
{
    if (right - left > bottom - top) {
        const quint32 column = left + (right - left) / 2;
        return {{left, top, column, bottom}, {column + 1, top, right, bottom}};
    }
    const quint32 row = top + (bottom - top) / 2;
    return {{left, top, right, row}, {left, row + 1, right, bottom}};
}

GridBox gridBoxOf(const GeoBox &box)
{
    const GridPoint first = gridPointOf({box.west, box.north});
    const GridPoint last = gridPointOf({box.east, box.south});
    return {first.x, first.y, last.x, last.y};
}

GeoBox geoBoxOf(const GridBox &box)
{
    const GeoPoint first = geoPointOf({box.left, box.top});
    const GeoPoint last = geoPointOf({box.right, box.bottom});
    return {first.lon, last.lat, last.lon, first.lat};
}

} // namespace porch
