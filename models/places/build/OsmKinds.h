// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/PackTypes.h"
#include "models/places/build/OsmTags.h"

#include <optional>
#include <vector>

namespace porch::osm {

// What OpenStreetMap's tags mean here.

std::optional<StreetClass> streetClass(const OsmTags &tags);
/// Only what a person would name: the caller looks for a name.
std::optional<PlaceKind> placeKind(const OsmTags &tags);
std::optional<ShapeKind> lineShape(const OsmTags &tags);
std::optional<ShapeKind> polygonShape(const OsmTags &tags);
std::optional<AreaKind> areaKind(const OsmTags &tags);
/// Cities, towns and villages, which are no places but what people write behind them.
std::optional<LocalityKind> localityKind(const OsmTags &tags);

/// The keys that have such a value: "highway" of "residential".
std::vector<const char *> keysOf(const QByteArray &value);

} // namespace porch::osm
