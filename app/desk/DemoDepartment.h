// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/town/Town.h"

namespace porch {

/// What the demo's administrator has set up before anything happened: the department's name, its directory of
/// services, how people are called.
/// @param admin who writes it
std::vector<TownEvent> demoDepartment(const QString &admin, Micros at);

} // namespace porch
