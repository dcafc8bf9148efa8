// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Tokens.h"
#include "ui/map/MapLayer.h"

#include <QLocale>

#include <optional>
#include <vector>

namespace porch {

/// A place of one side of a comparison.
struct PairSpot
{
    GeoPoint at;
    bool confirmed = false; ///< by a person; else it is a suggestion
    friend bool operator==(const PairSpot &, const PairSpot &) = default;
};

/// Paints where two sides are, and how far the two nearest are from each other.
class PairLayer : public MapLayer
{
    Q_OBJECT
public:
    using MapLayer::MapLayer;

    struct Sides
    {
        std::vector<PairSpot> mine;
        std::vector<PairSpot> theirs;
        /// Indices of the two that are nearest; none: one side has no place.
        std::optional<std::pair<std::size_t, std::size_t>> nearest;
    };
    void setSides(Sides sides);
    const Sides &sides() const { return m_sides; }
    void setScheme(kit::Scheme scheme);

    void paint(QPainter &painter, const MapCamera &camera) override;

private:
    void paintLength(QPainter &painter, QPointF from, QPointF to) const;

    Sides m_sides;
    kit::Scheme m_scheme = kit::Scheme::Light;
};

} // namespace porch
