// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/town/Town.h"

namespace porch {

/// What the demo's administrator has set up before anything happened: the department's name, its directory of
/// services, how people are called.
/// @param admin who writes it
std::vector<TownEvent> demoDepartment(const QString &admin, Micros at);

/// What the demo's desk told whole channels before `now`, and what became of each, in time order.
/// @param source of the channels
std::vector<TownEvent> demoAnnouncements(const QString &author, const QString &source, Micros now);

} // namespace porch
