// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/store/StoreKit.h"

#include <rapidcheck.h>

namespace porch::test {

/// A log out of random numbers, one event each: few keys, people and words, so that everything meets
/// everything: repeated ids, replies before roots, changes of unknown messages, crooked clocks, messages of
/// one second.
LogBatch randomLog(const std::vector<quint32> &numbers);

/// Numbers for up to 400 events: in the hundred that are usual a link meets its case too seldom, and a first
/// answer its bounce.
rc::Gen<std::vector<quint32>> logNumbers();

} // namespace porch::test
