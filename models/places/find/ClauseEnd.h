// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/find/Tokens.h"

namespace porch {

/// How a phrase ends, seen from the token behind it.
enum class ClauseEnd : quint8 {
    Hard,    ///< the sentence, line or text ends
    Soft,    ///< a comma, a colon, a bracket, a dash, a quotation mark
    Sign,    ///< "+", "%", "/", "&": what stands before goes on in some other way
    Picture, ///< an emoji or the like
    None,    ///< a word follows
};
ClauseEnd clauseEndAt(const Tokens &tokens, int at);

/// "last night", "tonight", "ayer": says when, and so may make a number before it a time.
bool saysWhen(const Tokens &tokens, int at);

/// A word that cannot go on with a name or with a count: "again", "where", "donde", "please".
bool beginsAnew(const Tokens &tokens, int at);

/// "maybe", "or", "quizás": the number before it was a guess.
bool isHedge(QStringView folded);

} // namespace porch
