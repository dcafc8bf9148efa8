// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/MapLayer.h"
#include "ui/map/TileCache.h"

#include <deque>

namespace porch {

/// The ground of the map, from tiles that are painted on other threads. Where a sharp tile is not here yet,
/// what is known from other zooms is shown in its place; a change of data or scheme shows when all of it is
/// ready.
class GroundLayer : public MapLayer
{
    Q_OBJECT
public:
    explicit GroundLayer(QObject *parent = nullptr);

    void setData(MapDataPtr data);
    void setScheme(kit::Scheme scheme);

    /// Whether all that was visible when it was last painted is sharp.
    bool isSharp() const { return m_isSharp; }
    TileCache &cache() { return m_cache; }

    void paint(QPainter &painter, const MapCamera &camera) override;

Q_SIGNALS:
    /// All that is visible has become sharp.
    void sharp();

private:
    struct Grid; ///< the tiles of one zoom that a camera sees

    void beginEdition();
    bool drawGrid(QPainter &painter, const MapCamera &camera, const Grid &grid);
    void wish(const Grid &grid, QSizeF window);
    void remember(int zoomStep);

    TileCache m_cache;
    MapDataPtr m_data;
    kit::Scheme m_scheme = kit::Scheme::Light;
    kit::Scheme m_shownScheme = kit::Scheme::Light;
    quint32 m_edition = 0;
    quint32 m_shownEdition = 0;
    std::deque<int> m_recent; ///< zoom steps shown lately, the last one first
    bool m_isSharp = false;
};

} // namespace porch
