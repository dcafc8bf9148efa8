// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/PackTypes.h"
#include "models/sql/Database.h"

#include <QCoreApplication>

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace porch {

/// A city pack, opened to be read; belongs to one thread (each thread opens its own: it costs a millisecond).
/// Every query says in its error when the file is damaged. Visitors get an object that is reused for the next
/// call, and may not query the same pack.
class CityPack
{
    Q_DECLARE_TR_FUNCTIONS(porch::CityPack)
public:
    static Result<CityPack> open(const QString &path);

    const PackInfo &info() const { return m_info; }
    /// Reads all of the file, and says whether it is whole: seconds for a large one.
    Result<void> check();

    // --- to paint. In the order of the file, which keeps neighbours together.
    using SegmentVisitor = std::function<void(const Segment &)>;
    using ShapeVisitor = std::function<void(const Shape &)>;
    /// What meets the box and is at least so important.
    Result<void> visitSegments(const GeoBox &box, StreetClass least, const SegmentVisitor &visit);
    Result<void> visitAllSegments(const SegmentVisitor &visit);
    Result<void> visitShapes(const GeoBox &box, const ShapeVisitor &visit);
    Result<void> visitAllShapes(const ShapeVisitor &visit);

    // --- the whole gazetteer, for memory: a tenth of a second for 20,000 streets and 100,000 addresses
    Result<std::vector<Street>> streets();
    Result<std::vector<AddressPoint>> addresses();
    Result<std::vector<Intersection>> intersections();
    Result<std::vector<Place>> places();
    Result<std::vector<Locality>> localities();
    enum class Rings : quint8 { Without, With };
    Result<std::vector<Area>> areas(Rings rings);

    // --- one street
    Result<std::optional<Street>> street(qint64 id);
    /// Those that have a name with this base; see StreetNameParts.
    Result<std::vector<Street>> streetsWithBase(const QString &base);
    Result<std::vector<Segment>> segmentsOf(qint64 street);
    /// In the order of their numbers.
    Result<std::vector<AddressPoint>> addressesOf(qint64 street, qint32 from = 0, qint32 to = 9'999'999);
    Result<std::vector<Intersection>> intersectionsOf(qint64 street);
    Result<std::vector<Intersection>> intersectionsBetween(qint64 street, qint64 other);

    // --- what is here
    struct NearAddress
    {
        AddressPoint address;
        double metres = 0;
    };
    struct NearSegment
    {
        Segment segment;
        NearestOnLine nearest;
    };
    struct NearIntersection
    {
        Intersection intersection;
        double metres = 0;
    };
    struct NearPlace
    {
        Place place;
        double metres = 0; ///< to its middle
    };
    Result<std::optional<NearAddress>> nearestAddress(GeoPoint point, double within);
    /// Of those with a name.
    Result<std::optional<NearSegment>> nearestStreet(GeoPoint point, double within);
    /// The nearest first.
    Result<std::vector<NearIntersection>> intersectionsNear(GeoPoint point, double within);
    Result<std::vector<NearPlace>> placesNear(GeoPoint point, double within);
    /// With their rings; the smallest first.
    Result<std::vector<Area>> areasAt(GeoPoint point);

    /// Names that contain all the words, the last perhaps only begun; the best match first.
    Result<std::vector<NameHit>> searchNames(const QString &words, int most);
    /// The same among the names of one kind of thing, in no order: takes no longer the more there are.
    Result<std::vector<NameHit>> namesWith(const QString &words, int most, Named of);

private:
    explicit CityPack(Database db);

    Result<void> readInfo();
    /// Prepared once.
    Statement &prepared(const QByteArray &sql);
    Error damaged() const;
    Result<std::vector<NameHit>> readNames(Statement &find, const QString &words, int most);
    Result<void> visit(Statement &find, const SegmentVisitor &visit);
    Result<void> visit(Statement &find, const ShapeVisitor &visit);
    Result<std::vector<Street>> readStreets(Statement &find);
    Result<std::vector<Intersection>> readIntersections(Statement &find);
    Result<std::vector<Place>> readPlaces(Statement &find);
    Result<std::vector<Area>> readAreas(Statement &find, Rings rings);
    Result<std::vector<AddressPoint>> readAddresses(Statement &find);

    std::unique_ptr<Database> m_db; ///< statements hold its address
    std::map<QByteArray, std::unique_ptr<Statement>> m_statements;
    PackInfo m_info;
    QString m_path;
};

} // namespace porch
