// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/MapData.h"

#include "ui/map/MapCamera.h"

#include <algorithm>

namespace porch {
namespace {

constexpr double kMostZooms[MapData::kBands] = {10.5, 12.25, 13.25, 14.5, MapCamera::kMostZoom};

quint32 mapUnit(double world)
{
    return static_cast<quint32>(std::clamp(world * kMapUnits, 0.0, kMapUnits - 1));
}

} // namespace

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
