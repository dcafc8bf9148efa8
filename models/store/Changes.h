// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Rules.h"

#include <QByteArray>
#include <QMetaType>

#include <limits>
#include <optional>
#include <vector>

namespace porch {

/// A tip's number in one cache, in log order from 1. Two caches may differ in it: never on the wire.
using TipId = qint64;

/// All that decides in which lists a tip stands, and where. The columns of `tip` that are indexed.
struct TipKeys
{
    TipStatus status = TipStatus::New;
    PersonId owner = 0; ///< row of `person`; 0 nobody
    Micros due = 0;     ///< when the promised answer is due; 0 when none is owed
    Micros last = 0;    ///< written time of the newest resident message
    Micros snoozed = 0; ///< when its holder wants to see it again; 0: not snoozed
    bool urgent = false;

    bool operator==(const TipKeys &) const = default;
};

/// How far before all others the urgent ones rank: no time comes near it.
inline constexpr qint64 kUrgentLead = std::numeric_limits<qint64>::max() / 4;
/// Lies between the ranks of tips that are owed an answer and of those that are not.
inline constexpr qint64 kNotOwedRank = std::numeric_limits<qint64>::max() / 4;

/// Ascending order "by promise": owed ones by when they are due, the urgent first; then snoozed ones by when
/// they come back; then all others, newest first. Stored in `tip.rank`, so that SQL and the models can't
/// disagree.
constexpr qint64 promiseRank(const TipKeys &keys)
{
    constexpr qint64 afterEverySnooze = std::numeric_limits<qint64>::max() / 2;
    if (keys.due != 0)
        return keys.urgent ? keys.due - kUrgentLead : keys.due;
    return keys.snoozed != 0 ? kNotOwedRank + keys.snoozed : afterEverySnooze - keys.last;
}

struct TipChange
{
    TipId tip = 0;
    std::optional<TipKeys> before; ///< none: the tip is new in this cache
    TipKeys after;
    bool arrived = false; ///< a resident's message came in
};

/// What became of a desk's action.
struct Outcome
{
    QByteArray id;
    quint64 sequence = 0;
    TipId tip = 0; ///< 0: it was not about a tip
    Refusal refusal = Refusal::None;
    QString holder; ///< HeldByAnother: who
};

/// How many tips stand where; kept by the fold, so nobody counts a million rows.
struct Tally
{
    qint64 fresh = 0; ///< status new
    qint64 owed = 0;  ///< open, a reply owed
    qint64 open = 0;
    qint64 closed = 0;
    bool operator==(const Tally &) const = default;
};

/// What one transaction of the fold changed; the one signal that everything above listens to.
struct Changes
{
    quint64 first = 0; ///< sequence of the first event in the batch
    quint64 last = 0;  ///< the cache holds everything up to here
    Micros stored = 0; ///< the log's time of `last`
    qint64 events = 0;
    qint64 known = 0; ///< of these, how many the cache had before
    /// Too much changed to name each tip (catching up): read again instead; `tips` is empty then.
    bool bulk = false;
    std::vector<TipChange> tips; ///< each tip once
    std::vector<Outcome> outcomes;
    qint64 quarantined = 0;     ///< of these events
    Tally tally;                ///< after the batch
    bool settings = false;      ///< the department's settings or a user's name changed
    bool channels = false;      ///< a channel is called otherwise: every row of it reads otherwise
    bool announcements = false; ///< there is a new one, or one of them (or a reply) met its fate
    bool bridges = false;       ///< a bridge told how it fares
    bool cases = false;         ///< something was done to a case or to what belongs to one
};

/// More changed tips than this and a batch is told as `bulk`.
inline constexpr std::size_t kMaxNamedChanges = 500;

} // namespace porch

Q_DECLARE_METATYPE(porch::Changes)
