// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/CityPack.h"

#include "models/places/GeometryCode.h"
#include "models/places/PackRows.h"
#include "models/places/PackSchema.h"

#include <QDir>

namespace porch {

namespace {

const QByteArray kStreetSelect = QByteArrayLiteral(
    "SELECT s.id, s.class, s.locality, s.west, s.south, s.east, s.north, n.name, n.pre_direction, n.pre_type,"
    " n.base, n.type, n.post_direction FROM street s JOIN street_name n ON n.street = s.id ");
const QByteArray kIntersectionSelect =
    QByteArrayLiteral("SELECT i.id, i.kind, i.lon, i.lat, s.street FROM intersection i"
                      " JOIN intersection_street s ON s.intersection = i.id ");
const QByteArray kPlaceSelect =
    QByteArrayLiteral("SELECT t.id, t.kind, t.name, t.lon, t.lat, t.radius, t.street, t.label, a.name"
                      " FROM place t LEFT JOIN place_alias a ON a.place = t.id ");

} // namespace

CityPack::CityPack(Database db)
    : m_db(std::make_unique<Database>(std::move(db)))
{}

Result<CityPack> CityPack::open(const QString &path)
{
    auto db = PackSchema::open(path);
    if (!db)
        return db.error();
    CityPack pack(std::move(db).value());
    pack.m_path = QDir::toNativeSeparators(path);
    if (const auto read = pack.readInfo(); !read)
        return read.error();
    return pack;
}

Statement &CityPack::prepared(const QByteArray &sql)
{
    auto &statement = m_statements[sql];
    if (!statement)
        statement = std::make_unique<Statement>(*m_db, sql.constData());
    statement->reset();
    return *statement;
}

Error CityPack::damaged() const
{
    return {tr("%1 is damaged. Build it again with: porchlightctl citypack build").arg(m_path)};
}

Result<void> CityPack::readInfo()
{
    Statement &pack =
        prepared("SELECT name, attribution, data_date, built, languages, west, south, east, north,"
                 " home_lon, home_lat, streets, segments, addresses, junctions, crossings,"
                 " places, areas, shapes, localities FROM pack");
    if (!pack.step())
        return damaged();
    m_info.name = pack.text(0);
    m_info.attribution = pack.text(1);
    m_info.dataDate = pack.text(2);
    m_info.built = pack.text(3);
    m_info.languages = pack.text(4).split(u' ', Qt::SkipEmptyParts);
    m_info.extent = rows::box(pack, 5);
    m_info.home = rows::point(pack, 9);
    qint64 *const counts[] = {&m_info.streets,   &m_info.segments,  &m_info.addresses,
                              &m_info.junctions, &m_info.crossings, &m_info.places,
                              &m_info.areas,     &m_info.shapes,    &m_info.localities};
    int column = 11;
    for (qint64 *const count : counts)
        *count = pack.int64(column++);
    pack.reset();
    Statement &sources = prepared("SELECT name, layer, preset, features, used FROM source ORDER BY id");
    while (sources.step())
        m_info.sources.push_back(
            {sources.text(0), sources.text(1), sources.text(2), sources.int64(3), sources.int64(4)});
    if (!sources.ok())
        return damaged();
    return {};
}

Result<void> CityPack::check()
{
    Statement &whole = prepared("PRAGMA integrity_check(1)");
    const bool fine = whole.step() && whole.text(0) == QLatin1String("ok");
    whole.reset();
    if (!fine)
        return damaged();
    Geometry geometry;
    for (const char *sql :
         {"SELECT geometry FROM segment", "SELECT geometry FROM area", "SELECT geometry FROM shape"}) {
        Statement &each = prepared(sql);
        const rows::Query query(each);
        while (each.step()) {
            if (!decodeGeometry(each.view(0), geometry))
                return damaged();
        }
        if (!each.ok())
            return damaged();
    }
    return {};
}

Result<std::vector<Street>> CityPack::readStreets(Statement &find)
{
    const rows::Query query(find);
    std::vector<Street> streets;
    while (find.step()) {
        const qint64 id = find.int64(0);
        if (streets.empty() || streets.back().id != id) {
            Street street;
            street.id = id;
            const auto streetClass = rows::enumeration<StreetClass>(find, 1, kStreetClasses);
            if (!streetClass)
                return damaged();
            street.streetClass = *streetClass;
            street.locality = find.int64(2);
            street.box = rows::box(find, 3);
            streets.push_back(std::move(street));
        }
        streets.back().names.push_back(
            {find.text(7), {find.text(8), find.text(9), find.text(10), find.text(11), find.text(12)}});
    }
    if (!find.ok())
        return damaged();
    return streets;
}

Result<std::vector<Street>> CityPack::streets()
{
    return readStreets(prepared(kStreetSelect + "ORDER BY s.id, n.rank"));
}

Result<std::optional<Street>> CityPack::street(qint64 id)
{
    Statement &find = prepared(kStreetSelect + "WHERE s.id = ? ORDER BY n.rank");
    find.bind(1, id);
    auto found = readStreets(find);
    if (!found)
        return found.error();
    if (found->empty())
        return std::optional<Street>();
    return std::optional<Street>(std::move(found.value().front()));
}

Result<std::vector<Street>> CityPack::streetsWithBase(const QString &base)
{
    Statement &find = prepared(kStreetSelect + "WHERE s.id IN (SELECT street FROM street_name WHERE base = ?)"
                                               " ORDER BY s.id, n.rank");
    const QByteArray utf8 = rows::utf8(base);
    find.bind(1, utf8);
    return readStreets(find);
}

Result<std::vector<Segment>> CityPack::segmentsOf(qint64 street)
{
    Statement &find = prepared("SELECT " + rows::kSegmentColumns +
                               " FROM segment t WHERE street = ? AND street <> 0"
                               " ORDER BY id");
    find.bind(1, street);
    std::vector<Segment> segments;
    const auto read = visit(find, [&](const Segment &segment) { segments.push_back(segment); });
    if (!read)
        return read.error();
    return segments;
}

Result<std::vector<AddressPoint>> CityPack::addresses()
{
    return readAddresses(prepared("SELECT " + rows::kAddressColumns + " FROM address t ORDER BY id"));
}

Result<std::vector<AddressPoint>> CityPack::addressesOf(qint64 street, qint32 from, qint32 to)
{
    Statement &find =
        prepared("SELECT " + rows::kAddressColumns +
                 " FROM address t WHERE street = ? AND number BETWEEN ? AND ? ORDER BY number, id");
    find.bind(1, street);
    find.bind(2, qint64(from));
    find.bind(3, qint64(to));
    return readAddresses(find);
}

Result<std::vector<Intersection>> CityPack::readIntersections(Statement &find)
{
    const rows::Query query(find);
    std::vector<Intersection> found;
    while (find.step()) {
        if (found.empty() || found.back().id != find.int64(0)) {
            const auto kind = rows::enumeration<IntersectionKind>(find, 1, 2);
            if (!kind)
                return damaged();
            found.push_back({find.int64(0), *kind, rows::point(find, 2), {}});
        }
        found.back().streets.push_back(find.int64(4));
    }
    if (!find.ok())
        return damaged();
    return found;
}

Result<std::vector<Intersection>> CityPack::intersections()
{
    return readIntersections(prepared(kIntersectionSelect + "ORDER BY i.id, s.street"));
}

Result<std::vector<Intersection>> CityPack::intersectionsOf(qint64 street)
{
    Statement &find = prepared(kIntersectionSelect +
                               "WHERE i.id IN (SELECT intersection FROM intersection_street WHERE street = ?)"
                               " ORDER BY i.id, s.street");
    find.bind(1, street);
    return readIntersections(find);
}

Result<std::vector<Intersection>> CityPack::intersectionsBetween(qint64 street, qint64 other)
{
    Statement &find =
        prepared(kIntersectionSelect + "WHERE i.id IN (SELECT a.intersection FROM intersection_street a"
                                       " JOIN intersection_street b ON b.intersection = a.intersection"
                                       " WHERE a.street = ? AND b.street = ?) ORDER BY i.id, s.street");
    find.bind(1, street);
    find.bind(2, other);
    return readIntersections(find);
}

Result<std::vector<Place>> CityPack::readPlaces(Statement &find)
{
    const rows::Query query(find);
    std::vector<Place> places;
    while (find.step()) {
        if (places.empty() || places.back().id != find.int64(0)) {
            const auto kind = rows::enumeration<PlaceKind>(find, 1, kPlaceKinds);
            if (!kind)
                return damaged();
            places.push_back({find.int64(0),
                              *kind,
                              find.text(2),
                              {},
                              rows::point(find, 3),
                              static_cast<int>(find.int64(5)),
                              find.int64(6),
                              find.text(7)});
        }
        if (!find.isNull(8))
            places.back().aliases.append(find.text(8));
    }
    if (!find.ok())
        return damaged();
    return places;
}

Result<std::vector<Place>> CityPack::places()
{
    return readPlaces(prepared(kPlaceSelect + "ORDER BY t.id, a.name"));
}

Result<std::vector<Locality>> CityPack::localities()
{
    std::vector<Locality> found;
    Statement &find = prepared("SELECT id, kind, name FROM locality ORDER BY id");
    const rows::Query query(find);
    while (find.step()) {
        const auto kind = rows::enumeration<LocalityKind>(find, 1, 4);
        if (!kind)
            return damaged();
        found.push_back({find.int64(0), *kind, find.text(2)});
    }
    if (!find.ok())
        return damaged();
    return found;
}

Result<std::vector<AddressPoint>> CityPack::readAddresses(Statement &find)
{
    const rows::Query query(find);
    std::vector<AddressPoint> found;
    while (find.step())
        found.push_back(rows::address(find));
    if (!find.ok())
        return damaged();
    return found;
}

Result<std::vector<Area>> CityPack::readAreas(Statement &find, Rings rings)
{
    const rows::Query query(find);
    std::vector<Area> areas;
    Statement &aliases = prepared("SELECT name FROM area_alias WHERE area = ? ORDER BY name");
    while (find.step()) {
        auto area = rows::area(find, rings == Rings::With);
        if (!area)
            return damaged();
        aliases.bind(1, area->id);
        while (aliases.step())
            area->aliases.append(aliases.text(0));
        areas.push_back(std::move(*area));
    }
    if (!find.ok() || !aliases.ok())
        return damaged();
    return areas;
}

Result<std::vector<Area>> CityPack::areas(Rings rings)
{
    return readAreas(prepared("SELECT " + rows::kAreaColumns + " FROM area t ORDER BY id"), rings);
}

} // namespace porch
