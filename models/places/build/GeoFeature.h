// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/Geo.h"

#include <QByteArray>

#include <vector>

namespace porch {

/// One feature as its file says it, before anybody knows what it means.
struct GeoFeature
{
    enum class Type : quint8 {
        None, ///< no geometry, or one of no use here
        Points,
        Lines,   ///< partEnds: one part a line
        Polygon, ///< partEnds: one part a ring, of all its polygons
    };
    struct Property
    {
        QByteArray key;   ///< as written
        QByteArray value; ///< UTF-8; numbers as written; never empty
    };

    Type type = Type::None;
    Geometry geometry;
    std::vector<Property> properties;
    bool absurd = false;   ///< a coordinate lies on no globe
    bool tooLarge = false; ///< more vertices than kMostVertices; the geometry is cut

    static constexpr std::size_t kMostVertices = 2'000'000;
    static constexpr std::size_t kMostProperties = 1000;

    void clear()
    {
        type = Type::None;
        geometry.points.clear();
        geometry.partEnds.clear();
        properties.clear();
        absurd = false;
        tooLarge = false;
    }
};

} // namespace porch
