// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/find/Findings.h"

namespace porch {

/// What two mentions side by side say of each other: "the market on Mill" is the one of several that stands
/// there, "Mill St near the library" is not all of Mill Street.
void linkMentions(const TextReading &reading, std::vector<FoundPlace> &mentions);

} // namespace porch
