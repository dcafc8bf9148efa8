// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/town/Town.h"

namespace porch {

/// What the demo's desk did in the twelve weeks before its town's history begins: tips that were answered, a
/// little sooner from week to week, and closed. In an order in which the log takes them quickly: the times
/// within are those of then.
std::vector<TownEvent> demoPast(Micros now, quint64 seed);

/// Where the tips that the town's desk has closed happened, as their officers confirmed it: of those whose
/// words name a place of the town.
std::vector<TownEvent> demoPlaces(const std::vector<TownEvent> &history);

} // namespace porch
