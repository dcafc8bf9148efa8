// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/town/TownMap.h"

namespace porch {

/// Writes the invented town's city pack: the same bytes for the same map, by the builder that makes every
/// city's. @return what it holds
Result<PackInfo> writeTownPack(const TownMap &map, const QString &path);

} // namespace porch
