// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/town/TownContent.h"

#include <optional>
#include <vector>

namespace porch {

/// Something that will be said or done, all words chosen.
struct Step
{
    Micros at = 0;
    Verb verb = Verb::Message;
    int person = -1; ///< residents: index in TownContent::residents
    QString officer; ///< desk
    QByteArray text; ///< or the reason
    std::vector<MessageFile> files = {};
};

/// One tip from its first message to its last act.
struct Conversation
{
    QByteArray storyline; ///< empty for everyday talk
    const TownContent::Channel *channel = nullptr;
    bool anonymous = false; ///< by the form, in a channel that shows names
    bool exact = false;     ///< no typing errors, deletions or reactions of chance
    std::optional<SharedPlace> place;
    std::vector<Step> steps;
    std::size_t next = 0;
    QByteArray tip; ///< id of the root message once it is said
};

} // namespace porch
