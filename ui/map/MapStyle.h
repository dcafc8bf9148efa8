// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/PackTypes.h"
#include "ui/kit/Tokens.h"

#include <QColor>

namespace porch {

/// The colours of the ground and of the names on it.
struct MapColours
{
    kit::Scheme scheme = kit::Scheme::Light;
    QColor land, minorRoad, mainRoad, casing;
    QColor hairline; ///< streets too narrow at this zoom for a casing
    QColor water, bank, park;
    QColor wood, cemetery, pitch, campus, beach, wetland;
    QColor rail, sleeper; ///< the line, and the dashes on it
    QColor path;          ///< where no car goes
    QColor names, waterNames, parkNames;
    QColor areaLine, areaNames; ///< of beats and districts

    const QColor &fill(ShapeKind polygon) const;
};

const MapColours &mapColours(kit::Scheme scheme);

// How wide things are, in device-independent pixels, as smooth curves of the zoom, which need not be a whole
// number.

/// Without its casing; 0: is not shown.
double roadWidth(StreetClass streetClass, double zoom);
/// On each side.
double casingWidth(double zoom);
/// Of rivers and streams that are lines, and of rails.
double lineWidth(ShapeKind line, double zoom);
bool isMainRoad(StreetClass streetClass);
/// From which zoom on it is painted at all.
double leastZoom(StreetClass streetClass);
double leastZoom(ShapeKind kind);

} // namespace porch
