// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/MapData.h"

namespace porch::test {

/// An invented city: a bent grid of named streets with avenues, a river, parks, a railway and beats. The same
/// for the same arguments.
struct CityPlan
{
    int blocks = 20; ///< on each side: 2 x blocks x (blocks + 1) pieces of street
    int parks = 10;
    int beats = 2; ///< on each side
    quint32 seed = 1;
    double bend = 25; ///< metres that a vertex may lie beside the grid
};

MapDataPtr syntheticCity(const CityPlan &plan);

} // namespace porch::test
