// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/PlaceGuess.h"

#include <algorithm>

namespace porch {

namespace {

constexpr double kSameSpot = 60;   ///< metres
constexpr double kPoint = 75;      ///< a larger circle is shown as one
constexpr double kLargest = 800;   ///< half a long street, or a neighbourhood
constexpr double kRunnerUp = 0.65; ///< the next has at most so much of the best one's score

/// The less the more exact.
int inexactness(MentionKind kind)
{
    switch (kind) {
    case MentionKind::Coordinates:
    case MentionKind::Address:
    case MentionKind::Intersection:
    case MentionKind::Block:
        return 0;
    case MentionKind::Place:
        return 1;
    case MentionKind::Street:
    case MentionKind::Area:
        break;
    }
    return 2;
}

} // namespace

bool PlaceGuess::isVague() const
{
    if (places.empty())
        return false;
    const PlaceCandidate &best = places.front();
    return best.radius > kPoint || best.precision == Precision::Street || best.precision == Precision::Area;
}

bool PlaceGuess::isTooLarge() const
{
    return !places.empty() && places.front().radius > kLargest;
}

std::vector<PlaceCandidate> distinctPlaces(const PlaceMention &mention)
{
    std::vector<PlaceCandidate> distinct;
    for (const PlaceCandidate &candidate : mention.candidates) {
        const bool same =
            std::any_of(distinct.begin(), distinct.end(), [&candidate](const PlaceCandidate &likelier) {
                return metresBetween(likelier.at, candidate.at) <= kSameSpot;
            });
        if (!same)
            distinct.push_back(candidate);
    }
    return distinct;
}

std::vector<int> byTelling(const std::vector<PlaceMention> &mentions)
{
    std::vector<int> order;
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        if (!mentions[i].candidates.empty())
            order.push_back(int(i));
    }
    const auto first = std::min_element(order.begin(), order.end(), [&mentions](int one, int other) {
        return inexactness(mentions[std::size_t(one)].kind) < inexactness(mentions[std::size_t(other)].kind);
    });
    if (first != order.end())
        std::rotate(order.begin(), first, first + 1);
    return order;
}

PlaceGuess guessPlace(const std::vector<PlaceMention> &mentions)
{
    PlaceGuess guess;
    const std::vector<int> order = byTelling(mentions);
    if (order.empty())
        return guess;
    guess.mention = order.front();
    guess.places = distinctPlaces(mentions[std::size_t(guess.mention)]);
    guess.clear = guess.places.size() == 1 || guess.places[1].score <= kRunnerUp * guess.places.front().score;
    return guess;
}

} // namespace porch
