// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/TipPins.h"
#include "tests/places/InventedPack.h"
#include "tests/store/StoreKit.h"

namespace porch::test {

/// What a person says of where a tip happened.
inline TipBody placed(const QByteArray &tip, std::optional<TipPlace> place)
{
    TipBody body;
    body.tip = tip;
    body.place = std::move(place);
    return body;
}

/// The bar at 5th and Center of Prairie Junction.
inline TipPlace theSpur(const QByteArray &words = "the spur")
{
    return {false, 41.22, -97.503, "The Rusty Spur", "place", 30, words};
}

} // namespace porch::test
