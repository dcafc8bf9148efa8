// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sql/Database.h"
#include "models/store/Rows.h"

#include <optional>
#include <vector>

namespace porch {

/// The outcome of the `session.close` that ends a shift; others only leave the desk for a while.
inline constexpr char kShiftEnded[] = "shift ended";

/// What somebody left for those who come next.
struct ShiftNote
{
    QString user;
    QString name; ///< as the department calls them
    Micros at = 0;
    QString text; ///< safe for display
    bool operator==(const ShiftNote &) const = default;
};

/// Tips that came in through one channel.
struct ChannelVolume
{
    QString channel;
    qint64 tips = 0;
    bool operator==(const ChannelVolume &) const = default;
};

/// What a list of the digest holds: how many there are, and the first of them.
struct ShiftList
{
    qint64 count = 0;
    std::vector<TipRow> first;
};

/// What stands at the desk when one of its users sits down at it.
struct ShiftDigest
{
    Micros since = 0;
    Micros now = 0;

    // What came in between the two, by the time it was written.
    qint64 tips = 0;                     ///< conversations that residents began
    qint64 messages = 0;                 ///< everything residents wrote, also in older ones
    qint64 untouched = 0;                ///< of the tips: nobody has taken them yet
    qint64 closed = 0;                   ///< of the tips: done with already
    std::vector<ChannelVolume> channels; ///< the busiest first

    // What stands now.
    ShiftList owed; ///< first due first
    qint64 overdue = 0;
    ShiftList stale;              ///< others' claims that idle, longest first
    ShiftList mine;               ///< by promise
    std::vector<ShiftNote> notes; ///< newest first
};

/// Whose digest, and of which stretch of time.
struct ShiftQuestion
{
    QString user;
    Micros since = 0;
    Micros now = 0;
    int rows = 6; ///< of each list
};

/// When a user was at the desk last; 0: never, or not as far as the log tells.
struct LastPresence
{
    Micros shiftEnded = 0; ///< they said so
    Micros left = 0;       ///< they closed the program or gave the desk to another; never before shiftEnded
    bool operator==(const LastPresence &) const = default;
};

namespace queries {

Result<LastPresence> lastPresence(Database &db, const QString &user);
Result<ShiftDigest> shiftDigest(Database &db, const ShiftQuestion &question);

} // namespace queries
} // namespace porch
