// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/find/Tokens.h"

#include <optional>

namespace porch {

/// A number as people write it, in figures or in words, English or Spanish.
struct WrittenNumber
{
    qint32 value = 0;
    int end = 0; ///< the token after it
    bool ordinal = false;
    bool inWords = false;
};

/// The number that begins at a token: "400", "four hundred", "twenty-first", "5ta", "quinta". Nothing where
/// none begins. "12B" is no such number.
std::optional<WrittenNumber> writtenNumber(const Tokens &tokens, int at);

/// The value of a street's base that is a number or an ordinal and nothing more: 5 of "5", "5th", "fifth",
/// "quinta"; 42 of "forty 2nd".
std::optional<qint32> numberOfBase(const QString &base);

} // namespace porch
