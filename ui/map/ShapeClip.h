// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <QRectF>

#include <span>
#include <vector>

namespace porch {

// Geometry reaches far beyond what is painted of it, and dashes and strokes over miles of it cost what they
// would cost in sight: it is cut first.

/// A stretch of a line within a rectangle.
struct ClippedLine
{
    QPolygonF points;
    double before = 0; ///< length of the line up to its first point: where its dashes are
};

/// The parts of a line that lie in the rectangle. Points that are nearly one are one.
/// @param into is emptied first; its memory is used again
void clipLine(std::span<const QPointF> line, const QRectF &to, std::vector<ClippedLine> &into);

/// A ring cut to the rectangle: along its edge where it lies outside. Closed only if it was.
QPolygonF clipRing(std::span<const QPointF> ring, const QRectF &to);

} // namespace porch
