// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/MapData.h"
#include "ui/map/MapStyle.h"

#include <QHashFunctions>
#include <QImage>

#include <functional>

namespace porch {

/// A square of 512 device-independent pixels of the map. Each zoom at which the map rests has a grid of its
/// own, so that what rests is never stretched.
struct TileKey
{
    int zoomStep = 0; ///< in steps of MapCamera::kZoomStep
    qint32 x = 0;     ///< from the world's north-west, in tiles
    qint32 y = 0;
    int ratio = 100;     ///< device pixels for 100 device-independent ones
    quint32 edition = 0; ///< of data and style: two editions never share a tile

    double zoom() const;
    QRectF worldRect() const; ///< in the unit square

    friend bool operator==(const TileKey &, const TileKey &) = default;
    friend size_t qHash(const TileKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.zoomStep, key.x, key.y, key.ratio, key.edition);
    }
};

/// On any thread. A null image when it was given up because nobody wants it any more.
QImage paintTile(const MapData &data, const MapColours &colours, const TileKey &key,
                 const std::function<bool()> &goesOn);

} // namespace porch
