// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/town/Town.h"

namespace porch {

/// What the demo shows: a history that ends at `now`, and the town going on from there.
struct DemoTown
{
    std::vector<TownEvent> history; ///< in time order, none after now
    Town live;                      ///< next() gives what comes after now; "whitlock" does nothing in it
};

/// Some 300 to 600 messages of three days. At `now` about 40 tips are open, 9 replies owed and 2 of them
/// overdue.
DemoTown demoTown(Micros now, quint64 seed);

} // namespace porch
