// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/Geo.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace porch {

/// A square of the United States National Grid, which is the military's grid (MGRS) in another spelling.
struct GridReference
{
    QString written; ///< "19T EK 18047 61330"
    GeoPoint middle;
    double metres = 0; ///< from its middle to its corners
};

/// What a text says that is a grid reference and nothing more, with spaces or without, to a kilometre at
/// least: "19T EK 180 613", "19TEK1804761330". Without the zone ("EK 1804 6133") the square near `home` is
/// meant.
std::optional<GridReference> gridReferenceOf(QStringView text, GeoPoint home);

} // namespace porch
