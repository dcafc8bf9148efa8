// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/MapData.h"

#include "ui/map/MapCamera.h"

#include <algorithm>
#include <cmath>

namespace porch {
namespace {

constexpr double kMostZooms[MapData::kBands] = {10.5, 12.25, 13.25, 14.5, MapCamera::kMostZoom};

quint32 mapUnit(double world)
{
    return static_cast<quint32>(std::clamp(world * kMapUnits, 0.0, kMapUnits - 1));
}

} // namespace

MapPoint NamedLine::at(double length) const
{
    const auto next = std::upper_bound(along.begin() + 1, along.end() - 1, length);
    const auto i = static_cast<std::size_t>(next - along.begin());
    const double step = *next - along[i - 1];
    const double share = step > 0 ? std::clamp((length - along[i - 1]) / step, 0.0, 1.0) : 0;
    const auto between = [share](quint32 a, quint32 b) {
        return static_cast<quint32>(std::lround(a + share * (double(b) - a)));
    };
    return {between(line[i - 1].x, line[i].x), between(line[i - 1].y, line[i].y)};
}

std::vector<MapPoint> NamedLine::part(double from, double to) const
{
    std::vector<MapPoint> part{at(std::max(0.0, from))};
    const auto first = std::upper_bound(along.begin(), along.end(), from) - along.begin();
    for (auto i = static_cast<std::size_t>(first); i < along.size() && along[i] < to; ++i)
        part.push_back(line[i]);
    part.push_back(at(std::min(length(), to)));
    return part;
}

int MapData::bandFor(double zoom)
{
    int band = 0;
    while (band < kBands - 1 && zoom > kMostZooms[band])
        ++band;
    return band;
}

double MapData::mostZoom(int band)
{
    return kMostZooms[band];
}

MapPoint toMapPoint(GeoPoint point)
{
    const QPointF world = toWorld(point);
    return {mapUnit(world.x()), mapUnit(world.y())};
}

MapBox toMapBox(const QRectF &world)
{
    return {mapUnit(world.left()), mapUnit(world.top()), mapUnit(world.right()), mapUnit(world.bottom())};
}

} // namespace porch
