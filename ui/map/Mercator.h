// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/Geo.h"

#include <QPointF>

namespace porch {

/// The side of a tile, and of the whole world at zoom 0, in device-independent pixels.
inline constexpr int kTileSize = 512;

// Web Mercator over the unit square: (0, 0) is north-west, (1, 1) south-east. Doubles hold a hundredth of a
// millimetre there.

QPointF toWorld(GeoPoint point);
/// What lies outside the square is moved to its edge.
GeoPoint fromWorld(QPointF world);

/// Of latitude; beyond it Web Mercator shows nothing.
inline constexpr double kMostLatitude = 85.051128779806;

/// One whole turn around the earth, on the ground, at this point's latitude.
double metresAroundEarth(GeoPoint point);

/// Pixels from one side of the world to the other.
double worldPixels(double zoom);

} // namespace porch
