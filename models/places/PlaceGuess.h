// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/PlaceMention.h"

#include <vector>

namespace porch {

/// So many texts of a tip are read for where it happened: its first one and its newest.
inline constexpr int kTellingTexts = 4;

/// What the words of a tip say together of where it happened: the one rule for the map, the lists and the
/// conversation. It would rather say nothing than a wrong place.
struct PlaceGuess
{
    /// Index of the mention that tells most of where: the earliest of the most exact kind. -1: none has a
    /// candidate.
    int mention = -1;
    /// Its candidates, the likeliest first; those that lie at the same spot are one.
    std::vector<PlaceCandidate> places;
    /// The first of them is meant, as far as words can tell.
    bool clear = false;

    /// Somewhere within a circle rather than at a point.
    bool isVague() const;
    /// So large that a pin would say more than is known.
    bool isTooLarge() const;
    /// Clear, and small enough for a pin.
    bool isPin() const { return clear && !isTooLarge(); }
};

/// @param mentions of all of the texts, the most telling text first, in the order of each
PlaceGuess guessPlace(const std::vector<PlaceMention> &mentions);

/// The candidates of one mention; those within some 60 m of a likelier one are left out.
std::vector<PlaceCandidate> distinctPlaces(const PlaceMention &mention);

/// The mentions that have candidates in the order in which a person is asked about them: the one that tells
/// most of where, then the others as they stand. Indices.
std::vector<int> byTelling(const std::vector<PlaceMention> &mentions);

} // namespace porch
