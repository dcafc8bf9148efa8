// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Event.h"

#include <algorithm>

namespace porch {

/// When something was written or done, as its author's clock says, unless that can't be: what people see and
/// sort by. The log's own time decides every conflict, this one none.
inline Micros writtenAt(const Event &event)
{
    constexpr Micros second = 1'000'000;
    // Nobody wrote to this desk before 2000-01-01; clocks that were never set say 1970.
    constexpr Micros earliest = 946'684'800 * second;
    constexpr Micros clockSkewAllowed = 5 * 60 * second;
    const bool absurd = event.at < earliest || event.at > event.stored + clockSkewAllowed;
    return std::max<Micros>(absurd ? event.stored : event.at, 1);
}

} // namespace porch
