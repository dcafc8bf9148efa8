// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/MercatorGrid.h"

#include <vector>

namespace porch {

/// A closed line on the map, and what lies in it: even-odd, so that where it crosses itself twice is outside.
/// Its sides are straight on the screen. Asked of thousands of points it looks only at the sides on their
/// height.
class LassoShape
{
public:
    LassoShape() = default;
    /// @param corners the last is joined with the first; with less than three nothing is inside
    explicit LassoShape(const std::vector<GeoPoint> &corners);

    bool isEmpty() const { return m_bands.empty(); }
    bool contains(GeoPoint point) const;
    GeoBox box() const { return m_box; }

private:
    struct Side
    {
        GridPoint from;
        GridPoint to;
    };
    std::size_t bandOf(quint32 y) const;

    GeoBox m_box;
    quint32 m_top = 0;
    quint64 m_bandHeight = 1;
    std::vector<std::vector<Side>> m_bands; ///< sides that reach into each, from north to south
};

} // namespace porch
