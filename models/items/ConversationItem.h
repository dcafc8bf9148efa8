// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/FileState.h"
#include "models/items/MessagePlace.h"
#include "models/store/Outbox.h"
#include "models/store/Rows.h"

#include <optional>

namespace porch {

/// How far a thing that the desk wrote has come.
enum class Delivery : quint8 { None, Queued, Sending, InTheLog, Delivered, Refused };

/// One line of a conversation: what the log says, or what this user did and the log has not settled.
struct ConversationItem
{
    TimelineRow row;
    std::optional<PendingState> pending; ///< set while the cache has no echo of it
    QString problem;                     ///< pending: why it waits or was not taken; one sentence
    QString refused;                     ///< why it had no effect; one sentence
    bool mine = false;                   ///< this user wrote or did it
    bool startsDay = false;              ///< the first of its day among the items shown
    int holdSeconds = 0; ///< pending: so long it waits here, where it can be taken back; 0: it does not
    std::vector<FileState> files;     ///< where each of the row's files is
    std::vector<MessagePlace> places; ///< resident: what its words name, in their order

    bool operator==(const ConversationItem &) const = default;

    Delivery delivery() const;
    /// What was written, without the lines that stand for its files.
    QString words() const;
    /// Stable for the life of the item, from the click to its echo. Residents and desks have separate ids.
    QByteArray key() const { return keyOf(row); }
    static QByteArray keyOf(const TimelineRow &row);
};

} // namespace porch

Q_DECLARE_METATYPE(porch::ConversationItem)
