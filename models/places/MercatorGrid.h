// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/Geo.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace porch {

/// A point of the earth as web maps unroll it (Web Mercator): a square of 2^32 by 2^32 points, x to the east
/// and y to the south. No two GeoPoints of one latitude share a point, nor two of one longitude; only what
/// lies beyond 85.05 degrees is put on the square's edge.
struct GridPoint
{
    quint32 x = 0;
    quint32 y = 0;

    friend bool operator==(GridPoint, GridPoint) = default;
};

GridPoint gridPointOf(GeoPoint point);
/// The GeoPoint that gridPointOf() was asked for, but for what was put on the edge.
GeoPoint geoPointOf(GridPoint point);

/// The bits of x and y in turn, y's first: points whose first 2 * n bits agree share a cell of the grid that
/// halves the square n times.
quint64 mortonOf(GridPoint point);
GridPoint gridPointAt(quint64 morton);

/// All edges belong to it.
struct GridBox
{
    quint32 left = std::numeric_limits<quint32>::max();
    quint32 top = std::numeric_limits<quint32>::max();
    quint32 right = 0;
    quint32 bottom = 0;

    bool isEmpty() const { return right < left || bottom < top; }
    bool isPoint() const { return left == right && top == bottom; }
    bool contains(GridPoint point) const
    {
        return point.x >= left && point.x <= right && point.y >= top && point.y <= bottom;
    }
    bool meets(const GridBox &other) const
    {
        return left <= other.right && other.left <= right && top <= other.bottom && other.top <= bottom;
    }
    void add(const GridBox &other)
    {
        left = std::min(left, other.left);
        top = std::min(top, other.top);
        right = std::max(right, other.right);
        bottom = std::max(bottom, other.bottom);
    }
    /// Wider on each side, but not beyond the square.
    GridBox grown(quint64 by) const;
    /// What both have in common.
    GridBox within(const GridBox &other) const
    {
        return {std::max(left, other.left), std::max(top, other.top), std::min(right, other.right),
                std::min(bottom, other.bottom)};
    }
    /// Cut across its longer side; it has at least two points.
    std::pair<GridBox, GridBox> halves() const;

    friend bool operator==(const GridBox &, const GridBox &) = default;
};

GridBox gridBoxOf(const GeoBox &box);
GeoBox geoBoxOf(const GridBox &box);

} // namespace porch
