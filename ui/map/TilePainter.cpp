// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/TilePainter.h"

#include "ui/map/GroundPainter.h"
#include "ui/map/MapCamera.h"

#include <QPainter>

namespace porch {

double TileKey::zoom() const
{
    return zoomStep * MapCamera::kZoomStep;
}

QRectF TileKey::worldRect() const
{
    const double side = kTileSize / worldPixels(zoom());
    return {x * side, y * side, side, side};
}

QImage paintTile(const MapData &data, const MapColours &colours, const TileKey &key,
                 const std::function<bool()> &goesOn)
{
    const double ratio = key.ratio / 100.0;
    const int side = qRound(kTileSize * ratio);
    QImage image(side, side, QImage::Format_RGB32);
    if (image.isNull())
        return image; // no memory
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(side / double(kTileSize), side / double(kTileSize));
    GroundPainter::View view;
    view.zoom = key.zoom();
    view.rect = QRectF(double(key.x) * kTileSize, double(key.y) * kTileSize, kTileSize, kTileSize);
    if (!GroundPainter(data, colours, painter, view).paint(goesOn))
        return {};
    painter.end();
    image.setDevicePixelRatio(ratio);
    return image;
}

} // namespace porch
