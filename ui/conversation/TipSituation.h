// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/LinkState.h"
#include "models/domain/Roles.h"
#include "models/items/ConversationModel.h"

#include <algorithm>

namespace porch {

/// What this user may do with the open tip now: the rules as far as this desk knows the log, and what is
/// already on its way.
struct TipSituation
{
    enum class Undo : quint8 {
        None,
        TakeBack, ///< it has not left this desk
        Act,      ///< by an action that leads back
    };

    bool known = false;
    LinkState::Phase phase = LinkState::Phase::Connecting;
    TipStatus status = TipStatus::New;
    bool mine = false;
    QString holder;      ///< another's live claim; empty when none
    QString staleHolder; ///< another's claim that is idle
    bool owed = false;
    std::optional<PendingAction> reply; ///< this user's newest reply on its way
    /// This user's newest action on its way that changes who holds the tip or whether it is open.
    std::optional<PendingAction> standing;
    std::vector<Verb> underway; ///< all of this user's actions on their way
    Micros snoozedUntil = 0;    ///< 0: it is not put off, or its time has come
    bool supervisor = false;    ///< this user may assign
    bool mayExport = false;     ///< this user may give things out of the house
    bool atTips = true;         ///< this user works on tips, and does not only keep their records
    QString unreachable;        ///< why answers reach nobody any more; empty: they do
    Undo undo = Undo::None;
    Verb undone = Verb::Note;   ///< what would be undone
    QByteArray takeBack;        ///< TakeBack: the action that can still be taken back
    Verb undoVerb = Verb::Note; ///< Act: what undoes it
    TipBody undoBody;           ///< Act
    QString undoTo;             ///< Act: what it leads back to, where that has a name

    static TipSituation of(const ConversationModel &model, LinkState::Phase phase, Roles roles, Micros now);

    bool isUnderway(Verb verb) const
    {
        return std::find(underway.begin(), underway.end(), verb) != underway.end();
    }
    bool closed() const { return status == TipStatus::Closed; }
    bool catchingUp() const
    {
        return phase == LinkState::Phase::CatchingUp || phase == LinkState::Phase::Connecting;
    }
};

} // namespace porch
