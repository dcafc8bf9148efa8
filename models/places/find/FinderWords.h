// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QStringView>

namespace porch {

/// What is known of a word in English or Spanish, apart from any city.
enum class WordIs : quint16 {
    Function = 1,    ///< "the", "and", "con": never in a name on its own
    Ordinary = 2,    ///< a word of daily talk; as a name it needs support
    GivenName = 4,   ///< people are called so
    Calendar = 8,    ///< months, days, feasts
    PlaceNoun = 16,  ///< "school", "bridge", "iglesia": what a place is
    Happening = 32,  ///< what happens or stands on streets: "parked", "accident", "vive"
    Counted = 64,    ///< after a number it is a quantity: "people", "pm", "años"
    Numbered = 128,  ///< a number after it is its own: "apt", "bus", "room"
    Modifier = 256,  ///< begins longer names: "old", "upper", "nueva"
    Speaking = 512,  ///< people do it: "said", "called", "dijo"
    TypeNoun = 1024, ///< a type of street that is a word of daily talk too: "park", "run", "view"
    Landmark = 2048, ///< with an article it is the one that everybody knows: "the library", "la farmacia"
};
Q_DECLARE_FLAGS(WordTraits, WordIs)
Q_DECLARE_OPERATORS_FOR_FLAGS(WordTraits)

WordTraits traitsOf(QStringView folded);

/// Whether a word alone, with no street behind it, says nothing of a place.
inline bool isOrdinary(WordTraits traits)
{
    return traits & (WordTraits(WordIs::Function) | WordIs::Ordinary | WordIs::Calendar | WordIs::PlaceNoun |
                     WordIs::Counted | WordIs::Speaking);
}

} // namespace porch
