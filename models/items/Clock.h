// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Event.h"

#include <functional>

namespace porch {

/// The present, as whoever is asked for it believes it to be. Passed in, so that tests can hold it still.
using Clock = std::function<Micros()>;

/// This computer's own.
Clock systemClock();

} // namespace porch
