// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/BoardQueries.h"

#include "models/domain/PlainText.h"
#include "models/store/Snapshot.h"
#include "models/store/TipQueries.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <unordered_map>

namespace porch {

namespace {

constexpr qsizetype kLongestName = 200;
constexpr Micros kMicrosPerSecond = 1'000'000;

/// Counts by a few kinds that are told apart by a number.
using Counts = std::unordered_map<qint64, std::pair<qint64, qint64>>;

/// Reads all figures, one after another. After the first failure the others do nothing.
class BoardReader
{
public:
    BoardReader(Database &db, const BoardQuestion &question)
        : m_db(db)
        , m_question(question)
    {
        m_figures.now = question.now;
    }

    Result<BoardFigures> read()
    {
        const auto sequence = queries::lastSequence(m_db);
        if (!sequence)
            return sequence.error();
        m_figures.sequence = sequence.value();
        for (const auto part : {&BoardReader::readTally, &BoardReader::readOwed, &BoardReader::readCompared,
                                &BoardReader::readBegun, &BoardReader::readRootless,
                                &BoardReader::readAnswers, &BoardReader::nameChannels}) {
            if (const auto done = (this->*part)(); !done)
                return done.error();
        }
        finish();
        return std::move(m_figures);
    }

private:
    Result<void> readTally()
    {
        if (m_question.channel == 0) {
            const auto tally = queries::tally(m_db);
            if (!tally)
                return tally.error();
            m_figures.tally = tally.value();
            return {};
        }
        Statement read(m_db, "SELECT fresh, owed, open, closed FROM channel_tally WHERE channel = ?");
        read.bind(1, m_question.channel);
        if (read.step())
            m_figures.tally = {read.int64(0), read.int64(1), read.int64(2), read.int64(3)};
        return read.ok() ? Result<void>() : Result<void>(read.error());
    }

    /// From one holder and channel to the next: the index is leapt through, not read.
    Result<void> readOwed()
    {
        Statement next(m_db, "SELECT owner, channel FROM tip WHERE rank < ?3 AND (owner, channel) > (?1, ?2)"
                             " ORDER BY owner, channel LIMIT 1");
        std::map<PersonId, BoardHolder> holders;
        qint64 owner = -1;
        qint64 channel = 0;
        for (;;) {
            next.bind(1, owner);
            next.bind(2, channel);
            next.bind(3, kNotOwedRank);
            if (!next.step())
                break;
            owner = next.int64(0);
            channel = next.int64(1);
            next.reset();
            if (m_question.channel != 0 && channel != m_question.channel)
                continue;
            BoardHolder &holder = holders[static_cast<PersonId>(owner)];
            holder.person = static_cast<PersonId>(owner);
            if (const auto done = readStretch(holder, channel); !done)
                return done.error();
        }
        if (!next.ok())
            return next.error();
        return nameHolders(std::move(holders));
    }

    /// What one holder owes in one channel. The urgent ones have a stretch of ranks to themselves, see
    /// promiseRank().
    Result<void> readStretch(BoardHolder &holder, qint64 channel)
    {
        for (const qint64 lead : {kUrgentLead, qint64(0)}) {
            const auto bindAll = [&](Statement &statement, qint64 from, qint64 to) {
                statement.bind(1, qint64(holder.person));
                statement.bind(2, channel);
                statement.bind(3, from);
                statement.bind(4, to);
            };
            const qint64 least = lead == 0 ? 0 : std::numeric_limits<qint64>::min();
            const qint64 end = lead == 0 ? kNotOwedRank : 0;
            bindAll(m_first, least, end);
            if (m_first.step())
                earlier(holder.earliest, m_first.int64(0) + lead);
            m_first.reset();
            bindAll(m_first, m_question.now - lead + 1, end);
            if (m_first.step())
                earlier(m_figures.nextDue, m_first.int64(0) + lead);
            m_first.reset();
            bindAll(m_past, least, m_question.now - lead + 1);
            m_past.bind(5, kOverdueCounted - std::min<qint64>(holder.overdue, kOverdueCounted));
            if (m_past.step())
                holder.overdue += m_past.int64(0);
            m_past.reset();
            // Nobody's are the rest of all: there may be a million.
            if (holder.person != 0) {
                bindAll(m_all, least, end);
                if (m_all.step())
                    holder.owed += m_all.int64(0);
                m_all.reset();
            }
        }
        for (const Statement *statement : {&m_first, &m_past, &m_all}) {
            if (!statement->ok())
                return statement->error();
        }
        return {};
    }

    static void earlier(Micros &earliest, Micros due)
    {
        if (earliest == 0 || due < earliest)
            earliest = due;
    }

    Result<void> nameHolders(std::map<PersonId, BoardHolder> holders)
    {
        Statement name(m_db, "SELECT key, coalesce(name, key) FROM person WHERE id = ?");
        qint64 held = 0;
        for (auto &[person, holder] : holders) {
            name.bind(1, qint64(person));
            if (person != 0 && name.step()) {
                holder.user = name.text(0);
                holder.name = oneLine(name.text(1), kLongestName);
            }
            name.reset();
            held += holder.owed;
            m_figures.overdue += holder.overdue;
            earlier(m_figures.earliest, holder.earliest);
        }
        if (const auto nobody = holders.find(0); nobody != holders.end())
            nobody->second.owed = m_figures.tally.owed - held;
        m_figures.overdue = std::min<qint64>(m_figures.overdue, kOverdueCounted);
        for (auto &[person, holder] : holders)
            m_figures.holders.push_back(std::move(holder));
        std::sort(m_figures.holders.begin(), m_figures.holders.end(),
                  [](const BoardHolder &a, const BoardHolder &b) {
                      if ((a.person == 0) != (b.person == 0))
                          return a.person == 0;
                      const int order = QString::localeAwareCompare(a.name, b.name);
                      return order != 0 ? order < 0 : a.user < b.user;
                  });
        return name.ok() ? Result<void>() : Result<void>(name.error());
    }

    /// A department that is three weeks old has no usual month yet.
    Result<void> readCompared()
    {
        Statement read(m_db, "SELECT root FROM tip WHERE root > 0 ORDER BY root LIMIT 1");
        if (read.step() && m_question.length > 0) {
            const Micros known = m_question.now - m_question.length - read.int64(0);
            m_figures.compared =
                int(std::clamp<Micros>(known / m_question.length, 0, Micros(m_question.before)));
        }
        return read.ok() ? Result<void>() : Result<void>(read.error());
    }

    /// Everything by when tips began, in one go through one index.
    Result<void> readBegun()
    {
        const Micros from = m_question.now - m_question.length * (1 + m_figures.compared);
        Statement read(m_db,
                       "SELECT root, channel, status, category, packed_place FROM tip INDEXED BY tip_begun"
                       " WHERE root > ? ORDER BY root");
        read.bind(1, std::max<Micros>(0, std::min(from, m_question.now - kAgeLimits.back())));
        while (read.step())
            take(read.int64(0), read);
        return read.ok() ? Result<void>() : Result<void>(read.error());
    }

    /// Replies whose root never came: they count as of their newest message.
    Result<void> readRootless()
    {
        Statement read(
            m_db,
            "SELECT last, channel, status, category, packed_place FROM tip WHERE root < 0 AND last > 0");
        while (read.step())
            take(read.int64(0), read);
        return read.ok() ? Result<void>() : Result<void>(read.error());
    }

    void take(Micros begun, const Statement &row)
    {
        const qint64 channel = row.int64(1);
        if (m_question.channel != 0 && channel != m_question.channel)
            return;
        const Micros age = std::max<Micros>(0, m_question.now - begun);
        if (row.int64(2) != static_cast<qint64>(TipStatus::Closed)) {
            const auto limit = std::upper_bound(kAgeLimits.begin(), kAgeLimits.end(), age);
            if (limit != kAgeLimits.end())
                ++m_figures.ages[static_cast<std::size_t>(limit - kAgeLimits.begin())];
        }
        const bool recent = age < m_question.length;
        if (!recent && age >= m_question.length * (1 + m_figures.compared))
            return;
        const auto count = [recent](std::pair<qint64, qint64> &counts) {
            ++(recent ? counts.first : counts.second);
        };
        count(m_sum);
        count(m_channels[channel]);
        count(categoryAt(row.view(3)));
        if (m_question.areaOf) {
            const PackedPlace place = row.int64(4);
            count(m_areas[place == 0 ? kNowhere : areaAt(place)]);
        }
    }

    qint64 areaAt(PackedPlace place) const { return m_question.areaOf(unpackPlace(place)); }

    /// There are few, and their keys are short: comparing beats hashing.
    std::pair<qint64, qint64> &categoryAt(QByteArrayView key)
    {
        for (auto &[known, counts] : m_categories) {
            if (key == known)
                return counts;
        }
        return m_categories.emplace_back(key.toByteArray(), std::pair<qint64, qint64>()).second;
    }

    Result<void> readAnswers()
    {
        const std::vector<Micros> &bounds = m_question.steps;
        if (bounds.size() < 2)
            return {};
        Statement read(m_db, "SELECT answered, asked, promise, channel FROM answer INDEXED BY answer_time"
                             " WHERE answered IS NOT NULL AND answered >= ? AND answered < ?"
                             " ORDER BY answered");
        read.bind(1, bounds.front());
        read.bind(2, bounds.back());
        AnswerStep step{bounds[0], bounds[1]};
        std::vector<Micros> times;
        const auto close = [&] {
            step.answers = static_cast<qint64>(times.size());
            step.median = quantile(times, 0.5);
            step.p90 = quantile(times, 0.9);
            m_figures.answers.push_back(step);
            times.clear();
            const std::size_t next = m_figures.answers.size();
            if (next + 1 < bounds.size())
                step = {bounds[next], bounds[next + 1]};
        };
        while (read.step()) {
            const Micros answered = read.int64(0);
            if (m_question.channel != 0 && read.int64(3) != m_question.channel)
                continue;
            while (answered >= step.to)
                close();
            // A resident's clock may run ahead.
            const Micros took = std::max<Micros>(0, answered - read.int64(1));
            times.push_back(took);
            if (took <= read.int64(2) * kMicrosPerSecond)
                ++step.inTime;
        }
        while (m_figures.answers.size() + 1 < bounds.size())
            close();
        return read.ok() ? Result<void>() : Result<void>(read.error());
    }

    /// The smallest time that so great a share took no longer than.
    static Micros quantile(std::vector<Micros> &times, double share)
    {
        if (times.empty())
            return 0;
        const auto rank =
            static_cast<std::ptrdiff_t>(std::ceil(share * static_cast<double>(times.size())) - 1);
        const auto at = times.begin() + std::max<std::ptrdiff_t>(0, rank);
        std::nth_element(times.begin(), at, times.end());
        return *at;
    }

    Result<void> nameChannels()
    {
        const auto all = queries::channels(m_db);
        if (!all)
            return all.error();
        for (const ChannelRow &channel : all.value()) {
            const auto found = m_channels.find(channel.id);
            if (found != m_channels.end())
                m_figures.channels.push_back(
                    {channel.id, {}, channel.title, found->second.first, found->second.second});
        }
        std::stable_sort(m_figures.channels.begin(), m_figures.channels.end(),
                         [](const BoardVolume &a, const BoardVolume &b) {
                             return QString::localeAwareCompare(a.name, b.name) < 0;
                         });
        return {};
    }

    void finish()
    {
        qint64 younger = 0;
        for (const qint64 count : m_figures.ages)
            younger += count;
        m_figures.ages.back() = m_figures.tally.open - younger;
        m_figures.recent = m_sum.first;
        m_figures.before = m_sum.second;
        std::sort(m_categories.begin(), m_categories.end(), [](const auto &a, const auto &b) {
            return a.first.isEmpty() != b.first.isEmpty() ? b.first.isEmpty() : a.first < b.first;
        });
        for (const auto &[key, counts] : m_categories)
            m_figures.categories.push_back({0, key, {}, counts.first, counts.second});
        if (!m_question.areaOf)
            return;
        for (qint64 area = 0; area < m_question.areas; ++area)
            addArea(area);
        if (m_areas.contains(kElsewhere))
            addArea(kElsewhere);
        addArea(kNowhere);
    }

    void addArea(qint64 area)
    {
        const auto counts = m_areas[area];
        m_figures.areas.push_back({area, {}, {}, counts.first, counts.second});
    }

    Database &m_db;
    const BoardQuestion &m_question;
    BoardFigures m_figures;
    Statement m_first{m_db, "SELECT rank FROM tip INDEXED BY tip_owed WHERE owner = ?1 AND channel = ?2"
                            " AND rank >= ?3 AND rank < ?4 AND rank < 2305843009213693951"
                            " ORDER BY rank LIMIT 1"};
    Statement m_past{m_db, "SELECT count(*) FROM (SELECT 1 FROM tip INDEXED BY tip_owed WHERE owner = ?1"
                           " AND channel = ?2 AND rank >= ?3 AND rank < ?4 AND rank < 2305843009213693951"
                           " LIMIT ?5)"};
    Statement m_all{m_db, "SELECT count(*) FROM tip INDEXED BY tip_owed WHERE owner = ?1 AND channel = ?2"
                          " AND rank >= ?3 AND rank < ?4 AND rank < 2305843009213693951"};
    std::pair<qint64, qint64> m_sum;
    Counts m_channels;
    Counts m_areas;
    std::vector<std::pair<QByteArray, std::pair<qint64, qint64>>> m_categories;
};

} // namespace

namespace queries {

Result<BoardFigures> board(Database &db, const BoardQuestion &question)
{
    const Snapshot snapshot(db);
    return BoardReader(db, question).read();
}

} // namespace queries
} // namespace porch
