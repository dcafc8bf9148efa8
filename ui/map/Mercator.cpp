// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/Mercator.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace porch {
namespace {

constexpr double kEquator = 40'075'016.686; ///< metres, WGS 84
constexpr double kPi = std::numbers::pi;

} // namespace

QPointF toWorld(GeoPoint point)
{
    const double lat = std::clamp(point.latDegrees(), -kMostLatitude, kMostLatitude) * kPi / 180;
    return {point.lonDegrees() / 360 + 0.5, 0.5 - std::asinh(std::tan(lat)) / (2 * kPi)};
}

GeoPoint fromWorld(QPointF world)
{
    const double lon = (std::clamp(world.x(), 0.0, 1.0) - 0.5) * 360;
    const double lat = std::atan(std::sinh((0.5 - std::clamp(world.y(), 0.0, 1.0)) * 2 * kPi)) * 180 / kPi;
    return GeoPoint::fromDegrees(lon, lat).value_or(GeoPoint());
}

double metresAroundEarth(GeoPoint point)
{
    const double lat = std::clamp(point.latDegrees(), -kMostLatitude, kMostLatitude);
    return kEquator * std::cos(lat * kPi / 180);
}

double worldPixels(double zoom)
{
    return kTileSize * std::exp2(zoom);
}

} // namespace porch
