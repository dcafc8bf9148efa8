// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/PlaceChoices.h"

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
                TipPlace place;
                place.latitude = candidate.at.latDegrees();
                place.longitude = candidate.at.lonDegrees();
                place.name = candidate.name.toUtf8();
                place.precision = QByteArray(precisionName(candidate.precision).latin1());
                place.radius = candidate.radius;
                place.words = words.toUtf8();
                choices.push_back({place, candidate.precision});
            }
        }
    }
    return choices;
}

} // namespace porch
