// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/Mercator.h"

#include <QMarginsF>
#include <QSizeF>

#include <optional>

namespace porch {

/// What part of the earth a map shows: a middle, a zoom, and the size of the widget. North is up. A value:
/// layers get one to paint with, and keep none.
///
/// Zoom 0 shows the whole world in 512 pixels, and each step doubles the size; a city fills a window at about
/// 12, a block at about 17. All pixels are device-independent ones of the widget, from its upper left corner.
class MapCamera
{
public:
    static constexpr double kLeastZoom = 2;
    static constexpr double kMostZoom = 21;
    /// Zooms at which tiles are painted, a step apart; what rests, rests at one of them and is sharp.
    static constexpr double kZoomStep = 0.125;

    GeoPoint centre() const { return fromWorld(m_centre); }
    /// The same, exactly: between the whole numbers of a GeoPoint.
    QPointF worldCentre() const { return m_centre; }
    double zoom() const { return m_zoom; }
    QSizeF size() const { return m_size; }
    /// What will be seen when a movement that goes on has come to rest; otherwise the same. For what is
    /// prepared ahead.
    MapCamera atRest() const;
    double restZoom() const { return m_rest ? m_rest->zoom : m_zoom; }

    void setSize(QSizeF size);
    void setCentre(GeoPoint centre) { setWorldCentre(toWorld(centre)); }
    void setWorldCentre(QPointF world);
    void setZoom(double zoom);
    void setRest(QPointF worldCentre, double zoom) { m_rest = Rest{worldCentre, zoom}; }
    /// Where the middle has to stay, and how far out one may zoom. An empty box: anywhere.
    void setLimits(const GeoBox &box, double leastZoom = kLeastZoom);

    QPointF project(GeoPoint point) const { return projectWorld(toWorld(point)); }
    QPointF projectWorld(QPointF world) const;
    GeoPoint unproject(QPointF pixel) const { return fromWorld(unprojectWorld(pixel)); }
    QPointF unprojectWorld(QPointF pixel) const;

    /// Pixels from one side of the world to the other.
    double scale() const { return worldPixels(m_zoom); }
    double metresPerPixel() const; ///< in the middle; up and down a city it differs by a thousandth
    GeoBox visibleBox() const;     ///< ends at the 180th meridian

    /// Moves what is shown: the ground under (0, 0) comes to `pixels`.
    void moveBy(QPointF pixels);
    /// Zooms so that the ground under a pixel stays there, as far as the limits let it.
    void zoomAbout(QPointF pixel, double zoom);
    /// Shows all of a box with this much free around it, at a zoom that is sharp.
    void fit(const GeoBox &box, QMarginsF free = {}, double mostZoom = 18);

    /// The nearest zoom at which tiles are painted.
    static double sharpZoom(double zoom);

    friend bool operator==(const MapCamera &, const MapCamera &) = default;

private:
    struct Rest
    {
        QPointF centre;
        double zoom = 0;

        friend bool operator==(const Rest &, const Rest &) = default;
    };

    QPointF m_centre{0.5, 0.5};
    double m_zoom = kLeastZoom;
    std::optional<Rest> m_rest;
    double m_leastZoom = kLeastZoom;
    QSizeF m_size{1, 1};
    QPointF m_limitMin{0, 0};
    QPointF m_limitMax{1, 1};
};

} // namespace porch
