// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Event.h"
#include "models/places/PlaceMention.h"

#include <QStringList>

#include <vector>

namespace porch {

/// A place that a tip's words may mean.
struct PlaceChoice
{
    TipPlace place; ///< as it is confirmed
    Precision precision = Precision::Place;
};

/// All places that the texts may mean, those of the most telling mention first; what is named twice, or lies
/// at the same point by the same name, once.
/// @param mentions those of each of the texts
std::vector<PlaceChoice> placeChoices(const QStringList &texts,
                                      const std::vector<std::vector<PlaceMention>> &mentions,
                                      std::size_t most = 9);

} // namespace porch
