// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/PackedTree.h"

#include <vector>

namespace porch {

/// Joins the pieces of one group where exactly two of them end at one point: a street that a city's files cut
/// at each corner becomes one line again, which is painted faster, dashed evenly and named along its whole
/// length.
class LineJoiner
{
public:
    struct Line
    {
        quint64 group = 0;
        std::vector<MapPoint> points;
    };

    /// Pieces of fewer than two points are left out.
    void add(quint64 group, std::vector<MapPoint> points);
    /// All lines, none of the pieces twice; the joiner is empty after it.
    std::vector<Line> take();

private:
    std::vector<Line> m_pieces;
};

} // namespace porch
