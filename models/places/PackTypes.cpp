// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/PackTypes.h"

#include <array>

namespace porch {

namespace {

using L = QLatin1String;

constexpr std::array<QLatin1String, kPlaceKinds> kPlaceNames{
    L("other"),      L("school"),      L("university"), L("kindergarten"), L("hospital"),
    L("clinic"),     L("pharmacy"),    L("police"),     L("fire_station"), L("town_hall"),
    L("court"),      L("post_office"), L("library"),    L("worship"),      L("community_centre"),
    L("shelter"),    L("park"),        L("playground"), L("sports"),       L("cemetery"),
    L("water"),      L("nature"),      L("shop"),       L("supermarket"),  L("mall"),
    L("restaurant"), L("bar"),         L("cafe"),       L("hotel"),        L("bank"),
    L("fuel"),       L("parking"),     L("bus_stop"),   L("station"),      L("airport"),
    L("bridge"),     L("monument"),    L("museum"),     L("theatre"),      L("stadium"),
    L("office"),     L("industry"),    L("housing"),    L("neighbourhood")};

constexpr std::array<QLatin1String, kAreaKinds> kAreaNames{L("other"),         L("beat"),   L("district"),
                                                           L("neighbourhood"), L("school"), L("municipality"),
                                                           L("county"),        L("state"),  L("postal_code")};

} // namespace

QLatin1String placeKindName(PlaceKind kind)
{
    return kPlaceNames.at(static_cast<std::size_t>(kind));
}

QLatin1String areaKindName(AreaKind kind)
{
    return kAreaNames.at(static_cast<std::size_t>(kind));
}

} // namespace porch
