// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/CityPack.h"
#include "models/places/build/AreaLookup.h"
#include "models/store/PackedPlace.h"

#include <QStringList>

namespace porch {

/// The areas of one kind of a city pack, to count tips by.
struct BoardAreas
{
    AreaKind kind = AreaKind::Other;
    QStringList names; ///< by number, from 0, in their order
    AreaLookup lookup;

    /// The number of the smallest area around it; -1: it lies in none.
    int at(const PlaceDegrees &place) const;

    /// Every kind that the police count by and that the pack has: beats first. None: the pack has no areas.
    static Result<std::vector<BoardAreas>> read(const QString &packPath);
};

} // namespace porch
