// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Tokens.h"
#include "ui/map/MapLayer.h"

#include <vector>

namespace porch {

/// A spot that is marked for a while: what was searched for, where one clicked, one of the places that may be
/// meant.
struct MapSpot
{
    GeoPoint at;
    double radius = 0; ///< metres around it that are meant as well
    int number = 0;    ///< 0: none
    bool current = true;
    friend bool operator==(const MapSpot &, const MapSpot &) = default;
};

/// Paints spots: a hollow disc with its number, or a ring with a point; the current one filled.
class SpotLayer : public MapLayer
{
    Q_OBJECT
public:
    using MapLayer::MapLayer;

    void setSpots(std::vector<MapSpot> spots);
    const std::vector<MapSpot> &spots() const { return m_spots; }
    void setScheme(kit::Scheme scheme);
    /// While spots can be chosen with the mouse they take its presses.
    void setPickable(bool pickable) { m_pickable = pickable; }

    void paint(QPainter &painter, const MapCamera &camera) override;
    bool press(QMouseEvent *event, const MapCamera &camera) override;
    std::optional<QCursor> cursor(QPointF pixel, const MapCamera &camera) const override;

Q_SIGNALS:
    void picked(int index);

private:
    int at(QPointF pixel, const MapCamera &camera) const;
    void paintOne(QPainter &painter, const MapSpot &spot, const MapCamera &camera) const;

    std::vector<MapSpot> m_spots;
    kit::Scheme m_scheme = kit::Scheme::Light;
    bool m_pickable = false;
};

} // namespace porch
