// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/find/Tokens.h"

namespace porch {

/// What stands between the names of two streets that name one place.
enum class StreetLink : quint8 {
    None,
    Sign,   ///< & / @ +
    And,    ///< and, y, con
    Beside, ///< at, near, off, by
    Corner, ///< esquina con, corner of
};

struct LinkedStreet
{
    StreetLink link = StreetLink::None;
    int next = 0; ///< where the second street may begin
};

/// What stands behind a street's name that ends before a token.
LinkedStreet streetLinkAt(const Tokens &tokens, int at);

/// The token behind an article that stands here.
int afterArticles(const Tokens &tokens, int at);

/// Nothing but spaces and what joins words stands before it.
bool isPlainGap(const Token &token, bool comma);

} // namespace porch
