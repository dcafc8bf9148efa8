// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/LabelText.h"

#include <QPolygonF>
#include <QTransform>

#include <optional>
#include <vector>

namespace porch {

/// A name bent along a line.
struct BentLabel
{
    std::vector<QTransform> glyphs; ///< where each glyph's origin comes to
    std::vector<QRectF> boxes;      ///< that hold all of it, with the halo; small ones where it goes aslant
    QPointF middle;
};

/// A line along which a name may stand, in pixels.
class LabelPath
{
public:
    /// @param line two points at least
    explicit LabelPath(QPolygonF line);

    double length() const { return m_along.back(); }
    QPointF at(double along) const;

    /// The name with its middle there, never upside down. Nothing where the line is too short or bends too
    /// much to be read.
    std::optional<BentLabel> bent(const LabelText &text, double middle) const;

private:
    QPolygonF m_line;
    std::vector<double> m_along;
};

/// The name upright, its middle at a point.
BentLabel uprightLabel(const LabelText &text, QPointF middle);

} // namespace porch
