// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/town/Town.h"

namespace porch {

/// The cases that the demo opens with, and how its tips came to belong to them; in time order, none after
/// `now`. What names a tip that is not in the town's history is left out.
std::vector<TownEvent> demoCases(const std::vector<TownEvent> &history, Micros now);

} // namespace porch
