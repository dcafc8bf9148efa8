// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/MapDataBuilder.h"

#include "ui/map/MapStyle.h"
#include "ui/map/Mercator.h"
#include "ui/map/Simplify.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace porch {
namespace {

constexpr double kToleratedPixels = 0.35;
constexpr double kLeastShape = 2; ///< pixels across: a smaller one is not painted

std::vector<MapPoint> mapLine(std::span<const GeoPoint> points)
{
    std::vector<MapPoint> line;
    line.reserve(points.size());
    for (const GeoPoint point : points) {
        const MapPoint at = toMapPoint(point);
        if (line.empty() || line.back() != at)
            line.push_back(at);
    }
    return line;
}

std::span<const GeoPoint> part(const Geometry &geometry, std::size_t index)
{
    const std::size_t begin = geometry.partBegin(index);
    return std::span(geometry.points).subspan(begin, geometry.partEnds[index] - begin);
}

MapBox boxOf(std::span<const MapPoint> points)
{
    MapBox box;
    for (const MapPoint point : points)
        box.add(point);
    return box;
}

bool isBefore(MapPoint a, MapPoint b)
{
    return a.x < b.x || (a.x == b.x && a.y < b.y);
}

/// All that has to be equal in two pieces that are painted as one; the street itself makes no difference.
quint64 roadGroup(const Segment &segment)
{
    quint64 group = static_cast<quint64>(segment.streetClass);
    group = group << 1 | (segment.flags.testFlag(SegmentFlag::Bridge) ? 1U : 0U);
    group = group << 1 | (segment.flags.testFlag(SegmentFlag::Tunnel) ? 1U : 0U);
    return group << 8 | static_cast<quint8>(static_cast<qint8>(std::clamp(segment.level, -8, 8)));
}

MapRoad roadOf(quint64 group)
{
    MapRoad road;
    road.level = static_cast<qint8>(static_cast<quint8>(group & 0xFF));
    road.isTunnel = group >> 8 & 1;
    road.isBridge = group >> 9 & 1;
    road.streetClass = static_cast<StreetClass>(group >> 10);
    return road;
}

bool isLandmark(PlaceKind kind)
{
    switch (kind) {
    case PlaceKind::Other:
    case PlaceKind::Park: // these are shapes
    case PlaceKind::Water:
    case PlaceKind::Nature:
    case PlaceKind::Office:
    case PlaceKind::Parking:
    case PlaceKind::BusStop:
        return false;
    default:
        return true;
    }
}

} // namespace

void MapDataBuilder::add(const Street &street)
{
    if (!street.names.empty())
        m_streetNames.insert(street.id, street.names.front().shown);
}

void MapDataBuilder::add(const Segment &segment)
{
    std::vector<MapPoint> line = mapLine(segment.line);
    const QString name = m_streetNames.value(segment.street);
    if (!name.isEmpty() && !segment.flags.testFlag(SegmentFlag::Tunnel)) {
        const auto known = m_nameGroups.constFind(u'r' + name);
        quint64 group = m_groupNames.size();
        if (known != m_nameGroups.cend()) {
            group = *known;
            m_groupClasses[group] = std::min(m_groupClasses[group], segment.streetClass);
        } else {
            m_nameGroups.insert(u'r' + name, group);
            m_groupNames.push_back(name);
            m_groupClasses.push_back(segment.streetClass);
            m_groupIsWater.push_back(false);
        }
        m_namePieces.add(group, line);
    }
    m_roadPieces.add(roadGroup(segment), std::move(line));
}

void MapDataBuilder::add(const Shape &shape)
{
    if (shape.geometry.points.empty())
        return;
    m_shapes.push_back(shape);
    if (!shape.name.isEmpty())
        addName(shape);
}

void MapDataBuilder::addName(const Shape &shape)
{
    if (shape.kind == ShapeKind::River || shape.kind == ShapeKind::Stream) {
        quint64 group = m_groupNames.size();
        const auto known = m_nameGroups.constFind(u'w' + shape.name);
        if (known != m_nameGroups.cend()) {
            group = *known;
        } else {
            m_nameGroups.insert(u'w' + shape.name, group);
            m_groupNames.push_back(shape.name);
            m_groupClasses.push_back(shape.kind == ShapeKind::River ? StreetClass::Motorway
                                                                    : StreetClass::Local);
            m_groupIsWater.push_back(true);
        }
        for (std::size_t i = 0; i < shape.geometry.partCount(); ++i)
            m_namePieces.add(group, mapLine(part(shape.geometry, i)));
        return;
    }
    if (shape.kind == ShapeKind::Rail)
        return;
    NamedSpot spot;
    spot.name = shape.name;
    switch (shape.kind) {
    case ShapeKind::Water:
        spot.ground = NamedSpot::Ground::Water;
        break;
    case ShapeKind::Campus:
    case ShapeKind::Beach:
        spot.ground = NamedSpot::Ground::Land;
        break;
    default:
        spot.ground = NamedSpot::Ground::Park;
        break;
    }
    spot.at = toMapPoint(labelPoint(shape.geometry));
    const MapBox box = boxOf(mapLine(shape.geometry.points));
    spot.width = box.right - box.left;
    m_data->spots.push_back(std::move(spot));
}

void MapDataBuilder::add(const Place &place)
{
    if (place.name.isEmpty() || !isLandmark(place.kind))
        return;
    NamedSpot spot;
    spot.name = place.name;
    spot.kind = place.kind;
    spot.isLandmark = true;
    spot.at = toMapPoint(place.at);
    m_data->spots.push_back(std::move(spot));
}

void MapDataBuilder::add(const Area &area)
{
    MapArea shown;
    shown.kind = area.kind;
    shown.name = area.name;
    shown.code = area.code;
    shown.label = toMapPoint(area.label);
    for (std::size_t i = 0; i < area.rings.partCount(); ++i) {
        std::vector<MapPoint> ring = mapLine(part(area.rings, i));
        shown.box.add(boxOf(ring));
        shown.rings.push_back(std::move(ring));
    }
    m_data->areas.push_back(std::move(shown));
}

void MapDataBuilder::joinRoads()
{
    for (LineJoiner::Line &line : m_roadPieces.take())
        m_roads.push_back({roadOf(line.group), std::move(line.points)});
    QHash<quint64, int> ends;
    const auto key = [](MapPoint point) { return quint64(point.x) << 32 | point.y; };
    for (const Road &road : m_roads) {
        ++ends[key(road.line.front())];
        ++ends[key(road.line.back())];
    }
    for (Road &road : m_roads) {
        road.style.isDeadEnd =
            ends.value(key(road.line.front())) == 1 || ends.value(key(road.line.back())) == 1;
    }
}

void MapDataBuilder::joinNames()
{
    for (LineJoiner::Line &line : m_namePieces.take()) {
        NamedLine named;
        named.name = m_groupNames[line.group];
        named.streetClass = m_groupClasses[line.group];
        named.isWater = m_groupIsWater[line.group];
        named.line = std::move(line.points);
        named.along.push_back(0);
        for (std::size_t i = 1; i < named.line.size(); ++i) {
            const MapPoint a = named.line[i - 1];
            const MapPoint b = named.line[i];
            named.along.push_back(named.along.back() + std::hypot(double(b.x) - a.x, double(b.y) - a.y));
        }
        m_data->lines.push_back(std::move(named));
    }
}

void MapDataBuilder::joinBorders(AreaKind kind)
{
    // Neighbours share their border: painted twice, its dashes would fill each other's gaps.
    std::vector<std::pair<MapPoint, MapPoint>> edges;
    for (const MapArea &area : m_data->areas) {
        if (area.kind != kind)
            continue;
        for (const std::vector<MapPoint> &ring : area.rings) {
            for (std::size_t i = 1; i < ring.size(); ++i) {
                const auto [first, second] = std::minmax(ring[i - 1], ring[i], isBefore);
                edges.emplace_back(first, second);
            }
        }
    }
    std::sort(edges.begin(), edges.end(), [](const auto &a, const auto &b) {
        return isBefore(a.first, b.first) || (a.first == b.first && isBefore(a.second, b.second));
    });
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    LineJoiner joiner;
    for (const auto &[first, second] : edges)
        joiner.add(0, {first, second});
    auto &borders = kind == AreaKind::Beat ? m_beatBorders : m_districtBorders;
    for (LineJoiner::Line &line : joiner.take())
        borders.push_back(std::move(line.points));
}

void MapDataBuilder::addBorders(MapBand &band, double tolerance) const
{
    const auto add = [&band, tolerance](const std::vector<std::vector<MapPoint>> &borders,
                                        std::vector<MapBand::Part> &into) {
        for (const std::vector<MapPoint> &border : borders) {
            const std::vector<MapPoint> line = simplified(border, tolerance);
            into.push_back({static_cast<quint32>(band.points.size()), static_cast<quint32>(line.size())});
            band.points.insert(band.points.end(), line.begin(), line.end());
        }
    };
    add(m_beatBorders, band.beatLines);
    add(m_districtBorders, band.districtLines);
}

void MapDataBuilder::addRoads(MapBand &band, double tolerance, double mostZoom) const
{
    std::vector<MapBox> boxes;
    for (const Road &road : m_roads) {
        if (leastZoom(road.style.streetClass) > mostZoom)
            continue;
        const std::vector<MapPoint> line = simplified(road.line, tolerance);
        MapRoad kept = road.style;
        kept.first = static_cast<quint32>(band.points.size());
        kept.count = static_cast<quint32>(line.size());
        band.points.insert(band.points.end(), line.begin(), line.end());
        band.roads.push_back(kept);
        boxes.push_back(boxOf(line));
    }
    band.roadTree = PackedTree(boxes);
}

void MapDataBuilder::addShapes(MapBand &band, double tolerance) const
{
    std::vector<MapBox> boxes;
    for (const Shape &shape : m_shapes) {
        MapShape kept;
        kept.kind = shape.kind;
        kept.firstPart = static_cast<quint32>(band.parts.size());
        MapBox box;
        for (std::size_t i = 0; i < shape.geometry.partCount(); ++i) {
            const std::vector<MapPoint> whole = mapLine(part(shape.geometry, i));
            const MapBox bounds = boxOf(whole);
            const double least = kLeastShape / kToleratedPixels * tolerance;
            if (whole.size() < 2 ||
                (bounds.right - bounds.left < least && bounds.bottom - bounds.top < least))
                continue;
            const std::vector<MapPoint> line = simplified(whole, tolerance);
            band.parts.push_back(
                {static_cast<quint32>(band.points.size()), static_cast<quint32>(line.size())});
            band.points.insert(band.points.end(), line.begin(), line.end());
            box.add(bounds);
        }
        kept.partCount = static_cast<quint32>(band.parts.size()) - kept.firstPart;
        if (kept.partCount == 0)
            continue;
        band.shapes.push_back(kept);
        boxes.push_back(box);
    }
    band.shapeTree = PackedTree(boxes);
}

void MapDataBuilder::fillBand(int index)
{
    MapBand &band = m_data->bands[index];
    const double most = MapData::mostZoom(index);
    // The last band shows everything as it is.
    const double tolerance =
        index == MapData::kBands - 1 ? 0 : kToleratedPixels * kMapUnits / worldPixels(most);
    addRoads(band, tolerance, most);
    addShapes(band, tolerance);
    addBorders(band, tolerance);
    band.points.shrink_to_fit();
}

void MapDataBuilder::plantNames()
{
    std::vector<MapBox> boxes;
    for (const NamedLine &line : m_data->lines)
        boxes.push_back(boxOf(line.line));
    m_data->lineTree = PackedTree(boxes);
    boxes.clear();
    for (const NamedSpot &spot : m_data->spots)
        boxes.push_back(boxOf(std::span(&spot.at, 1)));
    m_data->spotTree = PackedTree(boxes);
}

MapDataPtr MapDataBuilder::finish(PackInfo info)
{
    m_data->info = std::move(info);
    joinRoads();
    joinNames();
    joinBorders(AreaKind::Beat);
    joinBorders(AreaKind::District);
    for (int band = 0; band < MapData::kBands; ++band)
        fillBand(band);
    plantNames();
    MapDataPtr done = std::move(m_data);
    *this = MapDataBuilder();
    return done;
}

} // namespace porch
