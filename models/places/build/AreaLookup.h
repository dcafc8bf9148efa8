// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/Geo.h"

#include <vector>

namespace porch {

/// Many polygons, asked a million times in which of them a point lies. Each keeps its edges in bands of
/// latitude, so that a question looks at a few edges instead of all.
class AreaLookup
{
public:
    /// @param value what find() answers; not negative
    void add(const Geometry &rings, int value);
    /// The value of the smallest polygon around the point; -1: none.
    int find(GeoPoint point) const;

private:
    struct Edge
    {
        GeoPoint from;
        GeoPoint to;
    };
    struct Polygon
    {
        GeoBox box;
        double size = 0;
        int value = 0;
        std::vector<quint32> bandBegins; ///< into edges; one more than there are bands
        std::vector<Edge> edges;

        std::size_t bandOf(qint64 lat) const;
        bool contains(GeoPoint point) const;
    };
    std::vector<Polygon> m_polygons;
};

} // namespace porch
