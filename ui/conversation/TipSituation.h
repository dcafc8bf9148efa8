// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/LinkState.h"
#include "models/items/ConversationModel.h"

namespace porch {

/// What this user may do with the open tip now: the rules as far as this desk knows the log, and what is
/// already on its way.
struct TipSituation
{
    enum class Undo : quint8 { None, TakeBack, Release, Reclaim, Reopen };

    bool known = false;
    LinkState::Phase phase = LinkState::Phase::Connecting;
    TipStatus status = TipStatus::New;
    bool mine = false;
    QString holder;      ///< another's live claim; empty when none
    QString staleHolder; ///< another's claim that is idle
    bool owed = false;
    std::optional<PendingAction> reply;    ///< this user's newest reply on its way
    std::optional<PendingAction> standing; ///< this user's newest claim, release, close or reopen on its way
    Undo undo = Undo::None;
    QByteArray takeBack; ///< the action that can still be taken back
    Verb undone = Verb::Note;

    static TipSituation of(const ConversationModel &model, LinkState::Phase phase, Micros now);

    bool closed() const { return status == TipStatus::Closed; }
    bool catchingUp() const
    {
        return phase == LinkState::Phase::CatchingUp || phase == LinkState::Phase::Connecting;
    }
};

} // namespace porch
