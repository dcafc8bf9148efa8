// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/PresenceModel.h"
#include "models/store/Outbox.h"
#include "models/store/Rows.h"

#include <QMetaType>

#include <optional>

namespace porch {

/// One row of an inbox list: the cache's row, and over it what only this desk knows.
struct TipItem
{
    bool loaded = false; ///< false: the row is still being read, all else is empty
    TipRow row;
    bool mine = false;
    bool stale = false;
    bool snoozed = false; ///< put off until a time that is still to come
    bool back = false;    ///< it was put off until a time that has come, and nobody took it up since
    bool draft = false;   ///< an answer or note was begun and kept
    /// What this user did last to where it stands, not settled by the fold: all but replies and notes.
    std::optional<Verb> pending;
    PendingState pendingState = PendingState::Queued;
    /// The oldest reply on its way.
    std::optional<PendingState> reply;
    /// The oldest note on its way.
    std::optional<PendingState> note;
    /// An action of this user that was refused and not dismissed yet.
    std::optional<Verb> refused;
    std::vector<Watcher> watchers; ///< who else has it open
    /// The place that its words tell, while nobody has said where: somebody's guess, hollow; empty: none.
    QString suggestedPlace;
    int lookalikes = 0;  ///< so many other tips say the same, it seems
    bool counted = true; ///< false while catching up: whether a reply is owed is not known
    Micros now = 0;

    /// Nobody has claimed it: its name and words stand out.
    bool fresh() const { return row.keys.status == TipStatus::New; }
};

} // namespace porch

Q_DECLARE_METATYPE(porch::TipItem)
