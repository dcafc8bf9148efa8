// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/town/Town.h"

namespace porch {

/// The event as `porchlightctl replay` reads it: one line of JSON without its end of line. Only residents'
/// messages have one; empty for everything else.
QByteArray toReplayLine(const TownEvent &event);

} // namespace porch
