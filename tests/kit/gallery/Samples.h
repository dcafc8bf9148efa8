// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Outbox.h"
#include "tests/items/FakeSlotSource.h"

#include <vector>

namespace porch::gallery {

/// The moment of the pictures: 14:44:12 UTC.
Micros pictureTime();

/// Fixed tips, as one sees them on an afternoon.
void fillSamples(FakeSlotSource &source);
std::vector<PendingAction> samplePending();
std::vector<Draft> sampleDrafts();

} // namespace porch::gallery
