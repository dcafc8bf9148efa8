// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/Geo.h"

#include <QString>

namespace porch {

/// "44.801182, -68.771257": to a tenth of a metre, latitude first, as other programs read it in every
/// language.
QString latLonText(GeoPoint point);

/// The National Grid's "19T EK 18093 60834", to a metre; the same as MGRS with spaces. Empty where the grid
/// has nothing to say.
QString usngText(GeoPoint point);

} // namespace porch
