// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/BoardQueries.h"
#include "models/store/PlaceQueries.h"
#include "models/store/Snapshot.h"

#include <algorithm>
#include <limits>

namespace porch {

namespace {

using Of = BoardPick::Of;

/// Finds the tips behind one figure by the same words as the figure was counted by.
class TipCollector
{
public:
    TipCollector(Database &db, const BoardQuestion &question, const BoardPick &pick, int limit)
        : m_db(db)
        , m_question(question)
        , m_pick(pick)
        , m_limit(static_cast<std::size_t>(std::max(limit, 0)))
    {}

    Result<BoardTips> collect()
    {
        if (const auto done = byFigure(); !done)
            return done.error();
        const auto placed = queries::tipPlaces(m_db, m_ids);
        if (!placed)
            return placed.error();
        for (const PlacedTip &tip : placed.value())
            m_tips.tips.emplace_back(tip.tip, tip.keys);
        return std::move(m_tips);
    }

private:
    Result<void> byFigure()
    {
        switch (m_pick.of) {
        case Of::Overdue:
        case Of::Owed:
        case Of::Holder:
            return owed();
        case Of::Answered:
        case Of::AnsweredLate:
            return answered();
        case Of::Open:
        case Of::Fresh:
            return open();
        case Of::Age:
        case Of::Recent:
        case Of::Channel:
        case Of::Category:
        case Of::Area:
            break;
        }
        return begun();
    }

    /// Answers whether there is room for more.
    bool add(TipId tip)
    {
        if (m_ids.size() == m_limit) {
            m_tips.complete = false;
            return false;
        }
        m_ids.push_back(tip);
        return true;
    }

    bool isWanted(qint64 channel) const { return m_question.channel == 0 || channel == m_question.channel; }

    /// The first due first.
    Result<void> owed()
    {
        const bool byHolder = m_pick.of == Of::Holder;
        Statement read(m_db, byHolder
                                 ? "SELECT id, channel, rank FROM tip INDEXED BY tip_owed WHERE owner = ?1"
                                   " AND rank < 2305843009213693951 ORDER BY rank, id"
                                 : "SELECT id, channel, rank FROM tip INDEXED BY tip_rank"
                                   " WHERE status = ?1 AND status < 3 AND rank < 2305843009213693951"
                                   " ORDER BY rank, id");
        const std::vector<qint64> keys = byHolder ? std::vector<qint64>{m_pick.number} : openStatuses();
        for (const qint64 key : keys) {
            read.bind(1, key);
            while (read.step()) {
                const qint64 rank = read.int64(2);
                const Micros due = rank < 0 ? rank + kUrgentLead : rank;
                if (m_pick.of == Of::Overdue && due > m_question.now) {
                    if (rank >= 0)
                        break; // all others are due later
                    continue;
                }
                if (isWanted(read.int64(1)) && !add(read.int64(0)))
                    break;
            }
            read.reset();
            if (!read.ok())
                return read.error();
        }
        return {};
    }

    static std::vector<qint64> openStatuses()
    {
        return {static_cast<qint64>(TipStatus::New), static_cast<qint64>(TipStatus::Claimed),
                static_cast<qint64>(TipStatus::Waiting)};
    }

    Result<void> open()
    {
        Statement read(m_db,
                       "SELECT id, channel FROM tip WHERE status = ?1 AND status < 3 ORDER BY rank, id");
        for (const qint64 status : openStatuses()) {
            if (m_pick.of == Of::Fresh && status != static_cast<qint64>(TipStatus::New))
                continue;
            read.bind(1, status);
            while (read.step()) {
                if (isWanted(read.int64(1)) && !add(read.int64(0)))
                    break;
            }
            read.reset();
            if (!read.ok())
                return read.error();
        }
        return {};
    }

    /// The newest first, but what is old by its age oldest first.
    Result<void> begun()
    {
        const auto [from, to] = stretch();
        const bool older = m_pick.of == Of::Age && m_pick.number == qint64(kAgeClasses) - 1;
        Statement read(m_db, older ? "SELECT id, channel, status, category, packed_place, root FROM tip"
                                     " WHERE root <= ?2 AND ?1 = ?1 ORDER BY root, id"
                                   : "SELECT id, channel, status, category, packed_place, root FROM tip"
                                     " WHERE root > ?1 AND root <= ?2 ORDER BY root DESC, id");
        read.bind(1, from);
        read.bind(2, to);
        while (read.step()) {
            // Those without a root are looked at below.
            if (read.int64(5) > 0 && isOne(read) && !add(read.int64(0)))
                return {};
        }
        if (!read.ok())
            return read.error();
        Statement rootless(
            m_db, "SELECT id, channel, status, category, packed_place, last FROM tip WHERE root < 0");
        while (rootless.step()) {
            const Micros last = rootless.int64(5);
            // Without a single message it has no age at all.
            const bool within = last > 0 ? last <= to && (older || last > from) : older;
            if (within && isOne(rootless) && !add(rootless.int64(0)))
                return {};
        }
        return rootless.ok() ? Result<void>() : Result<void>(rootless.error());
    }

    /// After the first, up to the second.
    std::pair<Micros, Micros> stretch() const
    {
        constexpr Micros forever = std::numeric_limits<Micros>::max();
        if (m_pick.of != Of::Age)
            return {m_question.now - m_question.length, forever};
        const auto age = static_cast<std::size_t>(std::clamp<qint64>(m_pick.number, 0, kAgeClasses - 1));
        const Micros to = age == 0 ? forever : m_question.now - kAgeLimits[age - 1];
        return {age == kAgeClasses - 1 ? 0 : m_question.now - kAgeLimits[age], to};
    }

    bool isOne(const Statement &row) const
    {
        if (!isWanted(row.int64(1)))
            return false;
        switch (m_pick.of) {
        case Of::Age:
            return row.int64(2) != static_cast<qint64>(TipStatus::Closed);
        case Of::Channel:
            return row.int64(1) == m_pick.number;
        case Of::Category:
            return row.view(3) == m_pick.category;
        case Of::Area: {
            const PackedPlace place = row.int64(4);
            const qint64 area = place == 0          ? kNowhere
                                : m_question.areaOf ? m_question.areaOf(unpackPlace(place))
                                                    : kElsewhere;
            return area == m_pick.number;
        }
        default:
            return true;
        }
    }

    /// The last answered first.
    Result<void> answered()
    {
        const auto step = static_cast<std::size_t>(std::max<qint64>(0, m_pick.number));
        if (step + 1 >= m_question.steps.size())
            return {};
        Statement read(m_db, "SELECT tip, channel FROM answer INDEXED BY answer_time"
                             " WHERE answered IS NOT NULL AND answered >= ?1 AND answered < ?2"
                             " AND (?3 = 0 OR answered - asked > promise * 1000000)"
                             " ORDER BY answered DESC, tip");
        read.bind(1, m_question.steps[step]);
        read.bind(2, m_question.steps[step + 1]);
        read.bind(3, qint64(m_pick.of == Of::AnsweredLate));
        while (read.step()) {
            if (isWanted(read.int64(1)) && !add(read.int64(0)))
                break;
        }
        return read.ok() ? Result<void>() : Result<void>(read.error());
    }

    Database &m_db;
    const BoardQuestion &m_question;
    const BoardPick &m_pick;
    const std::size_t m_limit;
    std::vector<TipId> m_ids;
    BoardTips m_tips;
};

} // namespace

namespace queries {

Result<BoardTips> boardTips(Database &db, const BoardQuestion &question, const BoardPick &pick, int limit)
{
    const Snapshot snapshot(db);
    return TipCollector(db, question, pick, limit).collect();
}

} // namespace queries
} // namespace porch
