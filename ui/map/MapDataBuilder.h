// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/LineJoiner.h"
#include "ui/map/MapData.h"

#include <QHash>

namespace porch {

/// Makes a MapData of what a city pack holds. Whatever the order in which things come, and however absurd
/// they are: lines of no length, rings that cross themselves and boxes beyond the poles are painted or left
/// out.
class MapDataBuilder
{
public:
    void add(const Street &street); ///< all of them first: their names go onto the segments
    void add(const Segment &segment);
    void add(const Shape &shape);
    void add(const Place &place);
    void add(const Area &area);

    /// @param info of the pack; the builder is empty after it
    MapDataPtr finish(PackInfo info);

private:
    struct Road
    {
        MapRoad style;
        std::vector<MapPoint> line;
    };

    void addName(const Shape &shape);
    void joinBorders(AreaKind kind);
    void joinRoads();
    void joinNames();
    void fillBand(int index);
    void addShapes(MapBand &band, double tolerance) const;
    void addBorders(MapBand &band, double tolerance) const;
    void addRoads(MapBand &band, double tolerance, double mostZoom) const;
    void plantNames();

    std::shared_ptr<MapData> m_data = std::make_shared<MapData>();
    QHash<qint64, QString> m_streetNames;
    QHash<QString, quint64> m_nameGroups;
    std::vector<QString> m_groupNames;
    std::vector<StreetClass> m_groupClasses;
    std::vector<bool> m_groupIsWater;
    LineJoiner m_roadPieces;
    LineJoiner m_namePieces;
    std::vector<Road> m_roads;
    std::vector<Shape> m_shapes;
    std::vector<std::vector<MapPoint>> m_beatBorders;
    std::vector<std::vector<MapPoint>> m_districtBorders;
};

} // namespace porch
