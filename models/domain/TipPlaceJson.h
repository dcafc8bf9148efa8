// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Event.h"

namespace porch {

/// The fields of a place in an event: "lat lon name precision radius_m words", or "none".
void putPlace(QJsonObject &json, const TipPlace &place);

/// What putPlace() wrote; none where the fields say nothing of a place.
/// @param problem set when they make no sense; English, as the fold keeps it
std::optional<TipPlace> placeIn(const QJsonObject &json, QString *problem = nullptr);

} // namespace porch
