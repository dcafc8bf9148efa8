// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    bool draft = false; ///< an answer or note was begun and kept
    /// This user's last claim, release, close or reopen that the fold has not settled.
    std::optional<Verb> pending;
    PendingState pendingState = PendingState::Queued;
    /// The oldest reply on its way.
    std::optional<PendingState> reply;
    /// An action of this user that was refused and not dismissed yet.
    std::optional<Verb> refused;
    bool counted = true; ///< false while catching up: whether a reply is owed is not known
    Micros now = 0;

    /// Nobody has claimed it: its name and words stand out.
    bool fresh() const { return row.keys.status == TipStatus::New; }
};

} // namespace porch

Q_DECLARE_METATYPE(porch::TipItem)
