// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a city pack has in a box, at a point and near it.
#include "models/places/CityPack.h"
#include "models/places/PackRows.h"

#include <algorithm>
#include <limits>

namespace porch {

namespace {

constexpr double kFirstReach = 60; ///< metres: in a city something lies that near

void bindBox(Statement &find, int first, const GeoBox &box)
{
    // What ends before the box begins, or begins behind its end, does not meet it.
    find.bind(first, qint64(box.west));
    find.bind(first + 1, qint64(box.east));
    find.bind(first + 2, qint64(box.south));
    find.bind(first + 3, qint64(box.north));
}

QByteArray inBox(const QByteArray &columns, const QByteArray &table, const QByteArray &also = {})
{
    return "SELECT " + columns + " FROM " + table + "_box b JOIN " + table +
           " t ON t.id = b.id WHERE b.east >= ?1 AND b.west <= ?2 AND b.north >= ?3 AND b.south <= ?4" + also;
}

template <typename Near> void byDistance(std::vector<Near> &found)
{
    std::stable_sort(found.begin(), found.end(),
                     [](const Near &a, const Near &b) { return a.metres < b.metres; });
}

} // namespace

Result<void> CityPack::visit(Statement &find, const SegmentVisitor &visit)
{
    const rows::Query query(find);
    Segment segment;
    while (find.step()) {
        if (!rows::readSegment(find, segment))
            return damaged();
        visit(segment);
    }
    if (!find.ok())
        return damaged();
    return {};
}

Result<void> CityPack::visit(Statement &find, const ShapeVisitor &visit)
{
    const rows::Query query(find);
    Shape shape;
    while (find.step()) {
        if (!rows::readShape(find, shape))
            return damaged();
        visit(shape);
    }
    if (!find.ok())
        return damaged();
    return {};
}

Result<void> CityPack::visitSegments(const GeoBox &box, StreetClass least, const SegmentVisitor &visitor)
{
    static const QByteArray sql = inBox(rows::kSegmentColumns, "segment", " AND b.class <= ?5 ORDER BY b.id");
    Statement &find = prepared(sql);
    bindBox(find, 1, box);
    find.bind(5, static_cast<qint64>(least));
    return visit(find, visitor);
}

Result<void> CityPack::visitAllSegments(const SegmentVisitor &visitor)
{
    return visit(prepared("SELECT " + rows::kSegmentColumns + " FROM segment t ORDER BY id"), visitor);
}

Result<void> CityPack::visitShapes(const GeoBox &box, const ShapeVisitor &visitor)
{
    static const QByteArray sql = inBox(rows::kShapeColumns, "shape", " ORDER BY b.id");
    Statement &find = prepared(sql);
    bindBox(find, 1, box);
    return visit(find, visitor);
}

Result<void> CityPack::visitAllShapes(const ShapeVisitor &visitor)
{
    return visit(prepared("SELECT " + rows::kShapeColumns + " FROM shape t ORDER BY id"), visitor);
}

Result<std::optional<CityPack::NearAddress>> CityPack::nearestAddress(GeoPoint point, double within)
{
    static const QByteArray sql = inBox(rows::kAddressColumns, "address");
    std::optional<NearAddress> best;
    for (double reach = std::min(kFirstReach, within);; reach = std::min(reach * 4, within)) {
        Statement &find = prepared(sql);
        bindBox(find, 1, GeoBox::around(point, reach));
        while (find.step()) {
            const double metres = metresBetween(point, rows::point(find, 4));
            if (metres <= reach && (!best || metres < best->metres))
                best = NearAddress{rows::address(find), metres};
        }
        if (!find.ok())
            return damaged();
        if (best || reach >= within)
            return best;
    }
}

Result<std::optional<CityPack::NearSegment>> CityPack::nearestStreet(GeoPoint point, double within)
{
    static const QByteArray sql = inBox(rows::kSegmentColumns, "segment", " AND t.street <> 0");
    std::optional<NearSegment> best;
    for (double reach = std::min(kFirstReach, within);; reach = std::min(reach * 4, within)) {
        Statement &find = prepared(sql);
        bindBox(find, 1, GeoBox::around(point, reach));
        const auto visited = visit(find, [&](const Segment &segment) {
            const NearestOnLine nearest = nearestOnLine(segment.line, point);
            if (nearest.metres <= reach && (!best || nearest.metres < best->nearest.metres))
                best = NearSegment{segment, nearest};
        });
        if (!visited)
            return visited.error();
        if (best || reach >= within)
            return best;
    }
}

Result<std::vector<CityPack::NearIntersection>> CityPack::intersectionsNear(GeoPoint point, double within)
{
    static const QByteArray sql =
        "SELECT i.id, i.kind, i.lon, i.lat, s.street FROM intersection_box b"
        " JOIN intersection i ON i.id = b.id JOIN intersection_street s ON s.intersection = i.id"
        " WHERE b.east >= ?1 AND b.west <= ?2 AND b.north >= ?3 AND b.south <= ?4 ORDER BY i.id, s.street";
    Statement &find = prepared(sql);
    bindBox(find, 1, GeoBox::around(point, within));
    auto all = readIntersections(find);
    if (!all)
        return all.error();
    std::vector<NearIntersection> found;
    for (Intersection &intersection : all.value()) {
        const double metres = metresBetween(point, intersection.at);
        if (metres <= within)
            found.push_back({std::move(intersection), metres});
    }
    byDistance(found);
    return found;
}

Result<std::vector<CityPack::NearPlace>> CityPack::placesNear(GeoPoint point, double within)
{
    static const QByteArray sql =
        "SELECT t.id, t.kind, t.name, t.lon, t.lat, t.radius, t.street, t.label, a.name"
        " FROM place_box b JOIN place t ON t.id = b.id LEFT JOIN place_alias a ON a.place = t.id"
        " WHERE b.east >= ?1 AND b.west <= ?2 AND b.north >= ?3 AND b.south <= ?4 ORDER BY t.id, a.name";
    Statement &find = prepared(sql);
    bindBox(find, 1, GeoBox::around(point, within));
    auto all = readPlaces(find);
    if (!all)
        return all.error();
    std::vector<NearPlace> found;
    for (Place &place : all.value()) {
        const double metres = metresBetween(point, place.at);
        if (metres <= within)
            found.push_back({std::move(place), metres});
    }
    byDistance(found);
    return found;
}

Result<std::vector<Area>> CityPack::areasAt(GeoPoint point)
{
    static const QByteArray sql = inBox(rows::kAreaColumns, "area", " ORDER BY b.id");
    Statement &find = prepared(sql);
    bindBox(find, 1, {point.lon, point.lat, point.lon, point.lat});
    auto areas = readAreas(find, Rings::With);
    if (!areas)
        return areas;
    std::erase_if(areas.value(), [&](const Area &area) { return !isInside(area.rings, point); });
    const auto size = [](const Area &area) {
        return (double(area.box.east) - area.box.west) * (double(area.box.north) - area.box.south);
    };
    std::stable_sort(areas.value().begin(), areas.value().end(),
                     [&](const Area &a, const Area &b) { return size(a) < size(b); });
    return areas;
}

Result<std::vector<NameHit>> CityPack::readNames(Statement &find, const QString &words, int most)
{
    QByteArray query;
    for (const QString &word : foldedWords(words).split(u' ', Qt::SkipEmptyParts))
        query += '"' + word.toUtf8() + "\" ";
    std::vector<NameHit> hits;
    if (query.isEmpty())
        return hits;
    query.back() = '*';
    const rows::Query search(find);
    find.bind(1, query);
    find.bind(2, qint64(most));
    while (find.step()) {
        const qint64 row = find.int64(0);
        if (row < kNamedKinds)
            return damaged();
        hits.push_back({static_cast<Named>(row % kNamedKinds), row / kNamedKinds});
    }
    if (!find.ok())
        return damaged();
    return hits;
}

Result<std::vector<NameHit>> CityPack::searchNames(const QString &words, int most)
{
    return readNames(prepared("SELECT rowid FROM name_fts WHERE name_fts MATCH ?1 ORDER BY rank LIMIT ?2"),
                     words, most);
}

Result<std::vector<NameHit>> CityPack::namesWith(const QString &words, int most, Named of)
{
    Statement &find =
        prepared("SELECT rowid FROM name_fts WHERE name_fts MATCH ?1 AND rowid % ?3 = ?4 LIMIT ?2");
    find.bind(3, qint64(kNamedKinds));
    find.bind(4, static_cast<qint64>(of));
    return readNames(find, words, most);
}

} // namespace porch
