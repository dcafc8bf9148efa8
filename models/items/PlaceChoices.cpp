// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/PlaceChoices.h"

#include "models/items/MessagePlace.h"
#include "models/places/PlaceGuess.h"

#include <algorithm>

namespace porch {
namespace {

/// Nearer than this, two places of one name are one.
constexpr double kSameMetres = 20;

bool isSame(const TipPlace &one, const PlaceCandidate &other)
{
    const auto at = GeoPoint::fromDegrees(one.longitude, one.latitude);
    return one.name == other.name.toUtf8() && at && metresBetween(*at, other.at) < kSameMetres;
}

} // namespace

std::vector<PlaceChoice> placeChoices(const QStringList &texts,
                                      const std::vector<std::vector<PlaceMention>> &mentions,
                                      std::size_t most)
{
    std::vector<PlaceChoice> choices;
    for (std::size_t text = 0; text < std::min(mentions.size(), std::size_t(texts.size())); ++text) {
        for (const int telling : byTelling(mentions[text])) {
            const PlaceMention &mention = mentions[text][std::size_t(telling)];
            const QString words =
                texts[qsizetype(text)].mid(mention.startUnit, mention.endUnit - mention.startUnit);
            for (const PlaceCandidate &candidate : distinctPlaces(mention)) {
                const bool known =
                    std::any_of(choices.begin(), choices.end(), [&candidate](const PlaceChoice &choice) {
                        return isSame(choice.place, candidate);
                    });
                if (known)
                    continue;
                if (choices.size() == most)
                    return choices;
                choices.push_back({tipPlaceOf(candidate, words), candidate.precision});
            }
        }
    }
    return choices;
}

} // namespace porch
