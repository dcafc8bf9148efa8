// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/PackedTree.h"

#include <span>
#include <vector>

namespace porch {

/// A line with fewer vertices, which lies nowhere farther from the first than `tolerance` map units (Douglas
/// and Peucker). The ends stay.
std::vector<MapPoint> simplified(std::span<const MapPoint> line, double tolerance);

} // namespace porch
