// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <vector>

namespace porch {

inline constexpr double kDegree = 1e7; ///< units of a GeoPoint in one degree

/// A place on the earth (WGS 84) in units of 1e-7 degrees, about a centimetre: whole numbers, so that equal
/// vertices are equal.
struct GeoPoint
{
    qint32 lon = 0;
    qint32 lat = 0;

    /// Nothing for what lies on no globe, or is no number.
    static std::optional<GeoPoint> fromDegrees(double lon, double lat);
    double lonDegrees() const { return lon / kDegree; }
    double latDegrees() const { return lat / kDegree; }

    friend bool operator==(GeoPoint, GeoPoint) = default;
};

/// Both edges belong to it. No box crosses the 180th meridian.
struct GeoBox
{
    qint32 west = 0;
    qint32 south = 0;
    qint32 east = -1; ///< less than west: holds nothing
    qint32 north = -1;

    static GeoBox of(const std::vector<GeoPoint> &points);
    /// All that lies at most so far from a point, and a little more at the corners.
    static GeoBox around(GeoPoint middle, double metres);

    bool isEmpty() const { return east < west || north < south; }
    bool contains(GeoPoint point) const;
    bool meets(const GeoBox &other) const;
    void add(GeoPoint point);
    void add(const GeoBox &other);
    GeoPoint middle() const;

    friend bool operator==(const GeoBox &, const GeoBox &) = default;
};

/// A line, or the rings of a polygon (outer and inner alike: inside is even-odd). Rings are closed: their
/// last point is their first.
struct Geometry
{
    std::vector<GeoPoint> points;
    std::vector<quint32> partEnds; ///< where each part ends in points; ascending, the last is points.size()

    std::size_t partCount() const { return partEnds.size(); }
    std::size_t partBegin(std::size_t part) const { return part == 0 ? 0 : partEnds[part - 1]; }

    friend bool operator==(const Geometry &, const Geometry &) = default;
};

/// Metres on the ground around one latitude, with straight lines: right to a thousandth within a city.
class LocalMetres
{
public:
    explicit LocalMetres(GeoPoint origin);

    struct Xy
    {
        double x = 0; ///< metres east of the origin
        double y = 0; ///< metres north of it
    };
    Xy operator()(GeoPoint point) const;
    GeoPoint back(Xy xy) const;

private:
    GeoPoint m_origin;
    double m_perLon;
};

double metresBetween(GeoPoint a, GeoPoint b);

/// Where on a line a point comes nearest.
struct NearestOnLine
{
    double metres = 0;     ///< from the point to the line
    GeoPoint at;           ///< on the line
    double along = 0;      ///< 0 at the first vertex, 1 at the last, by length
    bool leftOfIt = false; ///< the point lies left of the line's way
};
/// @param line at least one point
NearestOnLine nearestOnLine(const std::vector<GeoPoint> &line, GeoPoint point);

double lengthInMetres(const std::vector<GeoPoint> &line);
/// @param along 0 to 1, by length
GeoPoint pointAlong(const std::vector<GeoPoint> &line, double along);

/// Even-odd, over all rings. What lies on an edge may be either.
bool isInside(const Geometry &rings, GeoPoint point);
/// A point well inside, for a name: the middle of the widest stretch on a line through the middle.
GeoPoint labelPoint(const Geometry &rings);

} // namespace porch
