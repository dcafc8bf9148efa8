// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/places/PackKit.h"
#include "ui/map/MapDataBuilder.h"

#include <QString>

namespace porch::test {

inline Segment segment(qint64 street, std::vector<GeoPoint> line,
                       StreetClass streetClass = StreetClass::Local)
{
    Segment segment;
    segment.street = street;
    segment.streetClass = streetClass;
    segment.line = std::move(line);
    return segment;
}

/// One part; of a polygon its ring, closed here.
inline Shape shape(ShapeKind kind, std::vector<GeoPoint> points, const QString &name = {})
{
    Shape shape;
    shape.kind = kind;
    shape.name = name;
    if (!isLine(kind) && !points.empty())
        points.push_back(points.front());
    shape.geometry.points = std::move(points);
    shape.geometry.partEnds.push_back(static_cast<quint32>(shape.geometry.points.size()));
    return shape;
}

} // namespace porch::test
