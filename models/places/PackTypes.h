// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/Geo.h"
#include "models/places/HouseNumber.h"
#include "models/places/StreetName.h"

#include <QFlags>
#include <QString>
#include <QStringList>

#include <vector>

namespace porch {

// What a city pack holds. The numbers of the enumerations stand in the files: a change of one needs a new
// kPackVersion. Ids are rowids of their table and mean nothing outside one pack.

/// The more important first, so that "at most Tertiary" is a comparison.
enum class StreetClass : quint8 {
    Motorway,
    Trunk,
    Primary,
    Secondary,
    Tertiary,
    Ramp,
    Local,
    Service, ///< alleys, drives, parking
    Track,
    Path, ///< where no car goes
};
inline constexpr int kStreetClasses = 10;

enum class SegmentFlag : quint8 {
    Bridge = 1,
    Tunnel = 2,
    OneWay = 4, ///< from the first vertex to the last
    Roundabout = 8,
};
Q_DECLARE_FLAGS(SegmentFlags, SegmentFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(SegmentFlags)

struct Segment
{
    qint64 id = 0;
    qint64 street = 0; ///< 0: has no name
    StreetClass streetClass = StreetClass::Local;
    SegmentFlags flags;
    int level = 0; ///< what lies higher is painted later
    AddressRange left;
    AddressRange right;
    std::vector<GeoPoint> line; ///< two points at least
};

/// One name of a street.
struct StreetName
{
    QString shown;
    StreetNameParts parts;
};

struct Street
{
    qint64 id = 0;
    std::vector<StreetName> names; ///< the first is the one to show; one at least
    StreetClass streetClass = StreetClass::Local;
    qint64 locality = 0; ///< 0: not known
    GeoBox box;          ///< of its segments and addresses
};

struct AddressPoint
{
    qint64 id = 0;
    qint64 street = 0;
    qint32 number = 0;
    QString label; ///< as written where that is more than the number: "12 B"
    GeoPoint at;

    QString shown() const { return label.isEmpty() ? QString::number(number) : label; }
};

enum class IntersectionKind : quint8 {
    Junction, ///< the streets share a vertex
    Crossing, ///< the lines only cross: may be grade-separated
};

struct Intersection
{
    qint64 id = 0;
    IntersectionKind kind = IntersectionKind::Junction;
    GeoPoint at;
    std::vector<qint64> streets; ///< two at least
};

enum class PlaceKind : quint8 {
    Other,
    School,
    University,
    Kindergarten,
    Hospital,
    Clinic,
    Pharmacy,
    Police,
    FireStation,
    TownHall,
    Court,
    PostOffice,
    Library,
    Worship,
    CommunityCentre,
    Shelter,
    Park,
    Playground,
    Sports,
    Cemetery,
    Water, ///< lake, river, beach
    Nature,
    Shop,
    Supermarket,
    Mall,
    Restaurant,
    Bar,
    Cafe,
    Hotel,
    Bank,
    Fuel,
    Parking,
    BusStop,
    Station,
    Airport,
    Bridge,
    Monument,
    Museum,
    Theatre,
    Stadium,
    Office,
    Industry,
    Housing, ///< estate, apartments, trailer park
    Neighbourhood,
};
inline constexpr int kPlaceKinds = 44;
/// "fire_station": as file fields and JSON name it; the same in every language.
QLatin1String placeKindName(PlaceKind kind);

struct Place
{
    qint64 id = 0;
    PlaceKind kind = PlaceKind::Other;
    QString name;
    QStringList aliases;
    GeoPoint at;
    int radius = 0;    ///< metres around `at` that hold all of it; 0: a point
    qint64 street = 0; ///< of its address; 0: not known
    QString number;    ///< its house number as written
};

enum class AreaKind : quint8 {
    Other,
    Beat,
    District, ///< of the police, or a council's
    Neighbourhood,
    School,
    Municipality,
    County,
    State,
    PostalCode,
};
inline constexpr int kAreaKinds = 9;
QLatin1String areaKindName(AreaKind kind);

struct Area
{
    qint64 id = 0;
    AreaKind kind = AreaKind::Other;
    QString name;
    QString code; ///< the short name where it has one: "B12"
    QStringList aliases;
    GeoPoint label; ///< where its name stands
    GeoBox box;
    Geometry rings; ///< empty where only the list was asked for
};

/// Painted in this order.
enum class ShapeKind : quint8 {
    // Polygons.
    Wood,
    Park,
    Cemetery,
    Pitch,
    Campus, ///< grounds of schools and hospitals
    Beach,
    Wetland,
    Water,
    // Lines.
    Stream,
    River,
    Rail,
};
inline constexpr int kShapeKinds = 11;
inline bool isLine(ShapeKind kind)
{
    return kind >= ShapeKind::Stream;
}

struct Shape
{
    qint64 id = 0;
    ShapeKind kind = ShapeKind::Park;
    QString name; ///< empty: has none
    Geometry geometry;
};

enum class LocalityKind : quint8 { City, County, State, PostalCode };

struct Locality
{
    qint64 id = 0;
    LocalityKind kind = LocalityKind::City;
    QString name;
};

/// Of what a name is.
enum class Named : quint8 { Street, Place, Area, Locality };
inline constexpr int kNamedKinds = 4;

struct NameHit
{
    Named of = Named::Street;
    qint64 ref = 0;
};

struct PackSource
{
    QString name;   ///< of the file, without folders
    QString layer;  ///< empty where the file has only one
    QString preset; ///< "osm tiger nena esri plain"
    qint64 features = 0;
    qint64 used = 0;
};

/// What a pack says about itself.
struct PackInfo
{
    QString name;
    QString attribution;   ///< to be shown wherever the map is
    QString dataDate;      ///< ISO 8601 date; empty: not known
    QString built;         ///< ISO 8601 date and time, UTC
    QStringList languages; ///< of the names, the most frequent first
    GeoBox extent;
    GeoPoint home; ///< the middle of the streets
    qint64 streets = 0;
    qint64 segments = 0;
    qint64 addresses = 0;
    qint64 junctions = 0;
    qint64 crossings = 0;
    qint64 places = 0;
    qint64 areas = 0;
    qint64 shapes = 0;
    qint64 localities = 0;
    std::vector<PackSource> sources;
};

} // namespace porch
