// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/MapCamera.h"

#include <algorithm>
#include <cmath>

namespace porch {

void MapCamera::setSize(QSizeF size)
{
    m_size = size.expandedTo({1, 1});
}

void MapCamera::setWorldCentre(QPointF world)
{
    // What is no number leaves the map where it is.
    if (!std::isfinite(world.x()) || !std::isfinite(world.y()))
        return;
    m_centre = {std::clamp(world.x(), m_limitMin.x(), m_limitMax.x()),
                std::clamp(world.y(), m_limitMin.y(), m_limitMax.y())};
}

void MapCamera::setZoom(double zoom)
{
    if (std::isfinite(zoom))
        m_zoom = std::clamp(zoom, m_leastZoom, kMostZoom);
}

void MapCamera::setLimits(const GeoBox &box, double leastZoom)
{
    m_leastZoom = std::clamp(leastZoom, kLeastZoom, kMostZoom);
    m_limitMin = {0, 0};
    m_limitMax = {1, 1};
    if (!box.isEmpty()) {
        m_limitMin = toWorld({box.west, box.north});
        m_limitMax = toWorld({box.east, box.south});
    }
    setZoom(m_zoom);
    setWorldCentre(m_centre);
}

MapCamera MapCamera::atRest() const
{
    MapCamera camera = *this;
    camera.m_rest.reset();
    if (m_rest) {
        camera.setZoom(m_rest->zoom);
        camera.setWorldCentre(m_rest->centre);
    }
    return camera;
}

QPointF MapCamera::projectWorld(QPointF world) const
{
    const double pixels = scale();
    return {(world.x() - m_centre.x()) * pixels + m_size.width() / 2,
            (world.y() - m_centre.y()) * pixels + m_size.height() / 2};
}

QPointF MapCamera::unprojectWorld(QPointF pixel) const
{
    const double pixels = scale();
    return {(pixel.x() - m_size.width() / 2) / pixels + m_centre.x(),
            (pixel.y() - m_size.height() / 2) / pixels + m_centre.y()};
}

double MapCamera::metresPerPixel() const
{
    return metresAroundEarth(centre()) / scale();
}

GeoBox MapCamera::visibleBox() const
{
    const GeoPoint northWest = unproject({0, 0});
    const GeoPoint southEast = unproject({m_size.width(), m_size.height()});
    return {northWest.lon, southEast.lat, southEast.lon, northWest.lat};
}

void MapCamera::moveBy(QPointF pixels)
{
    setWorldCentre(m_centre - pixels / scale());
}

void MapCamera::zoomAbout(QPointF pixel, double zoom)
{
    const QPointF held = unprojectWorld(pixel);
    setZoom(zoom);
    setWorldCentre(m_centre + held - unprojectWorld(pixel));
}

void MapCamera::fit(const GeoBox &box, QMarginsF free, double mostZoom)
{
    if (box.isEmpty())
        return;
    const QPointF min = toWorld({box.west, box.north});
    const QPointF max = toWorld({box.east, box.south});
    const double width = std::max(1.0, m_size.width() - free.left() - free.right());
    const double height = std::max(1.0, m_size.height() - free.top() - free.bottom());
    // A point has no size: then the most zoom decides.
    const double across = std::max({(max.x() - min.x()) / width, (max.y() - min.y()) / height, 1e-12});
    const double zoom = std::min(std::log2(1 / (across * kTileSize)), mostZoom);
    setZoom(std::floor(zoom / kZoomStep) * kZoomStep);
    const QPointF aside{(free.right() - free.left()) / 2, (free.bottom() - free.top()) / 2};
    setWorldCentre((min + max) / 2 + aside / scale());
}

double MapCamera::sharpZoom(double zoom)
{
    return std::round(zoom / kZoomStep) * kZoomStep;
}

} // namespace porch
