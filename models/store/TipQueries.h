// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sql/Database.h"
#include "models/store/Rows.h"

#include <optional>
#include <vector>

namespace porch {

enum class TipTab : quint8 { New, Mine, Owed, All, Closed };
enum class TipOrder : quint8 { ByPromise, NewestFirst };

/// Which tips a list shows, in which order.
struct TipFilter
{
    TipTab tab = TipTab::All;
    TipOrder order = TipOrder::ByPromise; ///< Closed is always newest first
    PersonId me = 0;                      ///< for Mine
    bool operator==(const TipFilter &) const = default;
};

/// A place in a list: sorts ascending by (key, tip).
struct TipSlot
{
    qint64 key = 0;
    TipId tip = 0;
    auto operator<=>(const TipSlot &) const = default;
};

/// Whether the tip stands in the filter's list, and at which key: the same answer that the SQL gives.
bool matches(const TipFilter &filter, const TipKeys &keys);
qint64 slotKey(const TipFilter &filter, const TipKeys &keys);

/// A stretch of a list, and as of which event it was read.
struct SlotPage
{
    std::vector<TipSlot> slots_;
    quint64 sequence = 0;  ///< last folded event of the snapshot it was read in
    bool complete = false; ///< nothing comes after it
};

/// Reads of the cache, each on any read-only connection of the calling thread. All are keyset-paged.
namespace queries {

/// Up to `limit` slots after `after` (from the start when none).
Result<SlotPage> tipSlots(Database &db, const TipFilter &filter, std::optional<TipSlot> after, int limit);
/// Rows for these tips, in any order; unknown ids are left out.
Result<std::vector<TipRow>> tipRows(Database &db, const std::vector<TipId> &tips);
Result<std::optional<TipRow>> tipByKey(Database &db, const QByteArray &key);
/// The tip that a message with this key belongs to.
Result<std::optional<TipId>> tipIdOf(Database &db, const QByteArray &key);

/// The newest `limit` items of a conversation before `before` (from the end when none), oldest first.
Result<std::vector<TimelineRow>> timeline(Database &db, TipId tip, std::optional<Micros> before, int limit);

/// Names and pseudonyms of the residents who wrote in these tips, in log order and each once.
Result<QStringList> residentsOf(Database &db, const std::vector<TipId> &tips);
/// How many residents are called by a pseudonym.
Result<qint64> pseudonyms(Database &db);

Result<Tally> tally(Database &db);
Result<qint64> countOf(Database &db, const TipFilter &filter);
/// Open tips whose promise is past at `now`, counted up to `limit`; and the next one due after `now` (0:
/// none).
struct Overdue
{
    qint64 count = 0;
    Micros nextDue = 0;
};
Result<Overdue> overdue(Database &db, Micros now, int limit);

/// The tips that this user put off.
struct Snoozes
{
    qint64 back = 0; ///< whose time came after `since`, up to `now`
    Micros next = 0; ///< when the next one comes back after `now`; 0: none
    bool operator==(const Snoozes &) const = default;
};
Result<Snoozes> nextSnoozed(Database &db, PersonId me, Micros since, Micros now);

Result<std::vector<ChannelRow>> channels(Database &db);
/// The row of `person` for a desk user; 0 when the log has nothing by them yet.
Result<PersonId> personOf(Database &db, const QString &user);
Result<quint64> lastSequence(Database &db);
/// Tips that came into the log behind this sequence and were begun at or after `since`: the newest, at most
/// so many, the oldest of them first.
Result<std::vector<TipId>> tipsArrivedAfter(Database &db, quint64 sequence, Micros since, int limit);
/// How many events stand in quarantine.
Result<qint64> quarantined(Database &db);
/// What became of actions by id; ids not folded yet are left out.
Result<std::vector<Outcome>> outcomes(Database &db, const std::vector<QByteArray> &ids);

} // namespace queries
} // namespace porch
