// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Event.h"
#include "models/places/PlaceMention.h"

#include <vector>

namespace porch {

/// A place that a resident's message names, as its conversation shows it.
struct MessagePlace
{
    enum class Standing : quint8 {
        Quiet,     ///< its words are marked, no more
        Offered,   ///< a person may confirm it
        Placing,   ///< somebody here just did, and the log does not have it yet
        Confirmed, ///< a person said that the tip happened there
    };

    qsizetype start = 0; ///< of ConversationItem::words(), in UTF-16
    qsizetype end = 0;
    MentionKind kind = MentionKind::Place;
    std::vector<PlaceCandidate> places; ///< the likeliest first, one at least; all of them are apart
    Standing standing = Standing::Quiet;
    std::size_t chosen = 0; ///< Placing, Confirmed: which of the places
    bool next = false;      ///< Offered: the one that tells most of where the tip happened

    bool operator==(const MessagePlace &) const = default;
};

/// What a person says who confirms a candidate.
/// @param words of the message that name it; empty where none do
TipPlace tipPlaceOf(const PlaceCandidate &place, const QString &words);

} // namespace porch
