// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sql/Database.h"
#include "models/store/Changes.h"
#include "models/store/PackedPlace.h"

#include <deque>
#include <map>
#include <optional>
#include <unordered_map>

namespace porch {

/// A row of `tip`.
struct TipRecord
{
    TipId id = 0;
    qint64 root = 0; ///< message
    qint64 last = 0; ///< newest resident message
    TipState state;
    qint64 channel = 0;
    PersonId person = 0;
    qint64 messages = 0;
    bool unreachable = false; ///< answers reach nobody any more
    PackedPlace place = 0;    ///< where it happened; 0: nobody said

    /// With the promise where it counts: a closed tip owes nothing.
    TipKeys keys() const;
    bool operator==(const TipRecord &) const = default;
};

/// The tips that a batch touches: read once, changed in memory, written at its end.
class TipStore
{
public:
    explicit TipStore(Database &db);

    /// The next tip in log order.
    TipRecord &create();
    /// A tip of the cache. Valid until the next flush() or forget().
    TipRecord &at(TipId tip);
    /// The tip shows something else than before, in whatever table.
    void touch(TipId tip, bool arrived = false);

    /// Writes what changed; tells the changes and keeps the tally.
    void flush(std::vector<TipChange> &changes, Tally &tally);
    /// Forgets what was not written, and how many tips there are.
    void forget();

private:
    struct Held
    {
        TipRecord now;
        std::optional<TipRecord> before; ///< none: made in this batch
        bool touched = false;
        bool arrived = false;
    };
    Held &hold(TipId tip);
    void write(Statement &statement, const TipRecord &tip);
    void advance(const TipRecord &tip);
    void countChannels();

    Statement m_max;
    Statement m_find;
    Statement m_insert;
    Statement m_update;
    Statement m_advance;
    Statement m_countChannel;
    std::map<qint64, Tally> m_moved; ///< by channel: what the batch changed of its tally
    std::deque<Held> m_made;         ///< with ids from m_firstMade, without a gap
    std::unordered_map<TipId, Held> m_read;
    TipId m_firstMade = 0; ///< 0: not known
};

} // namespace porch
