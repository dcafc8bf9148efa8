// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/PinLayer.h"

namespace porch {

/// Where the keyboard goes from mark to mark, among those that are in sight.
class PinWalk
{
public:
    using Key = std::optional<PinMarkKey>;

    /// As one reads: from the north to the south, and in a line from the west to the east. Nothing after the
    /// last.
    static Key next(const std::vector<PinLayer::Shown> &shown, const Key &from, bool isForward,
                    const MapCamera &camera);
    /// The nearest mark on that side, which an arrow key says. Nothing for other keys.
    static Key towards(const std::vector<PinLayer::Shown> &shown, const PinMarkKey &from, int arrow,
                       const MapCamera &camera);
};

} // namespace porch
