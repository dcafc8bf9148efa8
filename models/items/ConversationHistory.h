// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/ConversationItem.h"

#include <optional>

namespace porch {

/// How a tip stood before one of its items, as far as the items that are read tell. What they don't is left
/// out.
struct TipBefore
{
    std::optional<QString> owner; ///< empty: nobody
    std::optional<QByteArray> category;
    std::optional<Priority> priority;
    bool placeTold = false;        ///< whether they tell of its place
    std::optional<TipPlace> place; ///< none: nobody at the desk had said where
};

/// Follows the rules through a conversation up to an item, to know what an undo would lead back to.
class ConversationHistory
{
public:
    /// @param complete the items reach back to the tip's first message
    static TipBefore before(const std::vector<ConversationItem> &items, std::size_t at, bool complete);
};

} // namespace porch
