// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bridge/ExportKit.h"
#include "tests/support/slack/StandInWorkspace.h"

namespace porch::test {

/// A workspace as Slack exports it: its lists, and a file for each channel and day (UTC), in the order in
/// which a folder is read.
std::vector<tests::ExportEntry> exportOf(const StandInWorkspace &workspace);

} // namespace porch::test
