// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/PackTypes.h"

namespace porch {

/// "Fire station": what a kind of place is called, in the language of the program.
QString placeKindLabel(PlaceKind kind);
/// "Police beat".
QString areaKindLabel(AreaKind kind);

} // namespace porch
