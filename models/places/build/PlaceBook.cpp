// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/build/PlaceBook.h"

#include <algorithm>
#include <cmath>

namespace porch {

namespace {

constexpr double kSamePlaceMetres = 150;
constexpr double kGapMetres = 2000; ///< between the pieces of one river
/// Of a name that stands everywhere only the last are looked at.
constexpr std::size_t kMostCompared = 200;

/// Two brooks of one name on two sides of a state are not one.
bool isNear(const GeoBox &a, const GeoBox &b)
{
    GeoBox wide = GeoBox::around({a.west, a.south}, kGapMetres);
    wide.add(GeoBox::around({a.east, a.north}, kGapMetres));
    return wide.meets(b);
}

} // namespace

void PlaceBook::add(const PlaceFact &place)
{
    auto &alike = m_byName[QString::number(static_cast<int>(place.kind)) + u' ' + foldedWords(place.name)];
    const std::size_t from = alike.size() > kMostCompared ? alike.size() - kMostCompared : 0;
    for (std::size_t i = from; i < alike.size(); ++i) {
        PlaceFact &known = m_places[alike[i]];
        const bool pieces = known.piece && place.piece && isNear(known.box, place.box);
        if (pieces || metresBetween(known.at, place.at) <= std::max<double>(kSamePlaceMetres, known.radius)) {
            merge(known, place);
            return;
        }
    }
    alike.push_back(m_places.size());
    m_places.push_back(place);
}

void PlaceBook::merge(PlaceFact &into, const PlaceFact &other)
{
    if (other.name != into.name)
        into.aliases.append(other.name);
    into.aliases += other.aliases;
    into.aliases.removeDuplicates();
    if (into.number.isEmpty()) {
        into.street = other.street;
        into.number = other.number;
    }
    if (into.piece && other.piece) {
        // The middle piece is no better than the first; the radius tells that it may be anywhere along.
        into.box.add(other.box);
        const GeoBox &box = into.box;
        double farthest = 0;
        for (const GeoPoint corner : {GeoPoint{box.west, box.south}, GeoPoint{box.east, box.south},
                                      GeoPoint{box.west, box.north}, GeoPoint{box.east, box.north}})
            farthest = std::max(farthest, metresBetween(into.at, corner));
        into.radius = static_cast<int>(std::min(farthest, 1e6));
    } else if (other.radius > into.radius) {
        into.at = other.at;
        into.radius = other.radius;
        into.box = other.box;
        into.piece = other.piece;
    }
}

} // namespace porch
