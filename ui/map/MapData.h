// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/PackTypes.h"
#include "ui/map/PackedTree.h"

#include <QRectF>
#include <QString>

#include <memory>
#include <span>
#include <vector>

namespace porch {

/// A stretch of street that is painted in one go.
struct MapRoad
{
    quint32 first = 0; ///< of its points in the band
    quint32 count = 0;
    StreetClass streetClass = StreetClass::Local;
    bool isBridge = false;
    bool isTunnel = false;
    bool isDeadEnd = false; ///< at one of its ends at least no other street goes on
    qint8 level = 0;
};

/// A polygon's rings or a line's parts.
struct MapShape
{
    quint32 firstPart = 0; ///< in the band's parts
    quint32 partCount = 0;
    ShapeKind kind = ShapeKind::Park;
};

/// Everything as it is painted at some zooms: without vertices nobody could see there.
struct MapBand
{
    struct Part
    {
        quint32 first = 0;
        quint32 count = 0;
    };
    std::vector<MapPoint> points;
    std::vector<MapRoad> roads;
    std::vector<Part> parts;
    std::vector<MapShape> shapes;
    /// The borders of beats and districts, each once, also where two of them meet.
    std::vector<Part> beatLines;
    std::vector<Part> districtLines;
    PackedTree roadTree;
    PackedTree shapeTree;

    std::span<const MapPoint> pointsOf(const MapRoad &road) const
    {
        return std::span(points).subspan(road.first, road.count);
    }
    std::span<const MapPoint> pointsOf(Part part) const
    {
        return std::span(points).subspan(part.first, part.count);
    }
};

/// A line that has a name: a street, a river. Joined as far as the name goes.
struct NamedLine
{
    QString name;
    bool isWater = false;
    StreetClass streetClass = StreetClass::Local;
    std::vector<MapPoint> line;
    std::vector<double> along; ///< in map units, from its beginning to each point

    double length() const { return along.empty() ? 0 : along.back(); }
    MapPoint at(double length) const;
    /// The part between two places along it, ends included.
    std::vector<MapPoint> part(double from, double to) const;
};

/// A spot that has a name: a park, a lake, a school.
struct NamedSpot
{
    enum class Ground : quint8 { Land, Park, Water };

    QString name;
    Ground ground = Ground::Land;
    PlaceKind kind = PlaceKind::Other; ///< of landmarks
    bool isLandmark = false;           ///< a point; else a shape
    MapPoint at;
    quint32 width = 0; ///< of a shape, in map units
};

struct MapArea
{
    AreaKind kind = AreaKind::Other;
    QString name;
    QString code;
    MapPoint label;
    MapBox box;
    std::vector<std::vector<MapPoint>> rings;
};

/// A city, ready to be painted. Never changes: any thread may read it.
struct MapData
{
    static constexpr int kBands = 5;
    /// Which band is painted at a zoom.
    static int bandFor(double zoom);
    /// The zoom up to which a band is good.
    static double mostZoom(int band);

    PackInfo info;
    MapBand bands[kBands];
    std::vector<NamedLine> lines;
    std::vector<NamedSpot> spots;
    std::vector<MapArea> areas;
    PackedTree lineTree;
    PackedTree spotTree;
};

using MapDataPtr = std::shared_ptr<const MapData>;

MapPoint toMapPoint(GeoPoint point);
inline QPointF toWorld(MapPoint point)
{
    return {point.x / kMapUnits, point.y / kMapUnits};
}
/// @param world within the unit square or beyond it
MapBox toMapBox(const QRectF &world);

} // namespace porch
