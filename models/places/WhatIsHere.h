// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/CityPack.h"

#include <optional>
#include <vector>

namespace porch {

/// What a point of the map is called: what a click on the map tells.
struct WhatIsHere
{
    struct House
    {
        QString name; ///< "412 Mill Street"
        GeoPoint at;
        double metres = 0; ///< from the point
    };
    struct OnStreet
    {
        qint64 id = 0; ///< of the street in the pack
        QString name;
        GeoPoint at;       ///< the street's point that is nearest
        double metres = 0; ///< from the point
        qint32 block = -1; ///< 400 where the numbers run from 400 to 499, 0 below 100; -1: not known
    };
    struct CrossStreet
    {
        qint64 id = 0; ///< of the street in the pack
        QString name;
        GeoPoint at;         ///< where it meets the street
        double metres = 0;   ///< from the point
        bool levels = false; ///< their lines only cross: one may pass above the other
    };
    struct InArea
    {
        qint64 id = 0; ///< of the area in the pack
        AreaKind kind = AreaKind::Other;
        QString name;
        QString code; ///< "B12"; empty: has none
    };

    GeoPoint point;
    bool inside = false; ///< of the pack's extent; outside of it nothing is known and all below is empty
    std::optional<House> address;   ///< the nearest within 150 m
    std::optional<OnStreet> street; ///< the nearest with a name within 250 m
    /// The nearest streets that meet it, one on each side of the point: two at most, the nearer first, within
    /// a kilometre.
    std::vector<CrossStreet> crossStreets;
    std::optional<InArea> beat; ///< of several the smallest, likewise below
    std::optional<InArea> district;
    std::optional<InArea> neighbourhood;
    std::vector<InArea> otherAreas; ///< the smallest first; also second beats, and so on
};

/// Takes a few milliseconds. An error says that the pack is damaged.
Result<WhatIsHere> whatIsHere(CityPack &pack, GeoPoint point);

} // namespace porch
