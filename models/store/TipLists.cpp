// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Snapshot.h"
#include "models/store/TipQueries.h"

#include <algorithm>
#include <memory>

namespace porch {

namespace {

bool byPromise(const TipFilter &filter)
{
    return filter.order == TipOrder::ByPromise && filter.tab != TipTab::Closed;
}

std::vector<TipStatus> statusesOf(TipTab tab)
{
    switch (tab) {
    case TipTab::New:
        return {TipStatus::New};
    case TipTab::Closed:
        return {TipStatus::Closed};
    case TipTab::Mine:
    case TipTab::Owed:
    case TipTab::All:
        break;
    }
    return {TipStatus::New, TipStatus::Claimed, TipStatus::Waiting};
}

/// One stretch of one index, in the list's order. A list over several statuses merges several.
class Stream
{
public:
    Stream(Database &db, const QByteArray &sql)
        : m_statement(db, sql.constData())
    {}

    Statement &statement() { return m_statement; }
    bool advance()
    {
        m_open = m_statement.step();
        if (m_open)
            m_slot = {m_statement.int64(0), m_statement.int64(1)};
        return m_open;
    }
    bool isOpen() const { return m_open; }
    const TipSlot &current() const { return m_slot; }
    bool ok() const { return m_statement.ok(); }
    Error error() const { return m_statement.error(); }

private:
    Statement m_statement;
    TipSlot m_slot;
    bool m_open = false;
};

/// Beginning before every slot.
constexpr TipSlot kFront{std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::min()};

/// The rest of the list within one status: first what shares the key of `after`, then what lies beyond, so
/// that each is one range of an index.
void addStreams(Database &db, std::vector<std::unique_ptr<Stream>> &streams, const TipFilter &filter,
                TipStatus status, const TipSlot &after)
{
    const bool owed = filter.tab == TipTab::Owed;
    QByteArray head;
    QByteArray same;
    QByteArray beyond;
    if (byPromise(filter)) {
        head = "SELECT rank, id FROM tip WHERE status = ?1 AND status < 3 AND ";
        same = "rank = ?2 AND id > ?3 ORDER BY id";
        beyond = owed ? "rank > ?2 AND rank < ?3 ORDER BY rank, id" : "rank > ?2 ORDER BY rank, id";
    } else {
        head = "SELECT -last, id FROM tip WHERE status = ?1 AND ";
        if (owed)
            head += "owed <> 0 AND ";
        same = "last = -?2 AND id > ?3 ORDER BY id";
        beyond = "last < -?2 ORDER BY last DESC, id";
    }
    if (after.key == kFront.key && !byPromise(filter)) {
        head += "1 ";
        beyond = "ORDER BY last DESC, id";
    }
    if (after != kFront) {
        auto &stream = streams.emplace_back(std::make_unique<Stream>(db, head + same))->statement();
        stream.bind(1, static_cast<qint64>(status));
        stream.bind(2, after.key);
        stream.bind(3, after.tip);
    }
    auto &stream = streams.emplace_back(std::make_unique<Stream>(db, head + beyond))->statement();
    stream.bind(1, static_cast<qint64>(status));
    if (beyond.contains("?2"))
        stream.bind(2, after.key);
    if (beyond.contains("?3"))
        stream.bind(3, kNotOwedRank);
}

/// A list of few tips, found by `where` with `value`, and sorted as it is read.
void addSorted(Database &db, std::vector<std::unique_ptr<Stream>> &streams, const TipFilter &filter,
               const QByteArray &where, qint64 value, const TipSlot &after)
{
    const QByteArray key = byPromise(filter) ? "rank" : "-last";
    const QByteArray sql = "SELECT " + key + " AS place, id FROM tip WHERE " + where +
                           " AND (place > ?2 OR (place = ?2 AND id > ?3)) ORDER BY place, id";
    auto &stream = streams.emplace_back(std::make_unique<Stream>(db, sql))->statement();
    stream.bind(1, value);
    stream.bind(2, after.key);
    stream.bind(3, after.tip);
}

/// Owed answers, newest first, are found by walking all open tips, unless most of these owe none.
bool fewAreOwed(Database &db)
{
    const auto counts = queries::tally(db);
    return counts.ok() && counts->owed * 8 < counts->open;
}

} // namespace

bool matches(const TipFilter &filter, const TipKeys &keys)
{
    const bool open = keys.status != TipStatus::Closed;
    switch (filter.tab) {
    case TipTab::New:
        return keys.status == TipStatus::New;
    case TipTab::Mine:
        return open && keys.owner != 0 && keys.owner == filter.me;
    case TipTab::Owed:
        return open && keys.due != 0;
    case TipTab::All:
        return open;
    case TipTab::Closed:
        return !open;
    }
    return false;
}

qint64 slotKey(const TipFilter &filter, const TipKeys &keys)
{
    return byPromise(filter) ? promiseRank(keys) : -keys.last;
}

namespace queries {

Result<SlotPage> tipSlots(Database &db, const TipFilter &filter, std::optional<TipSlot> after, int limit)
{
    const Snapshot snapshot(db);
    SlotPage page;
    const auto last = lastSequence(db);
    if (!last)
        return last.error();
    page.sequence = last.value();

    std::vector<std::unique_ptr<Stream>> streams;
    const TipSlot from = after.value_or(kFront);
    if (filter.tab == TipTab::Mine) {
        addSorted(db, streams, filter, "owner = ?1 AND owner <> 0 AND status < 3", filter.me, from);
    } else if (filter.tab == TipTab::Owed && !byPromise(filter) && fewAreOwed(db)) {
        for (const char *status : {"status = 0", "status = 1", "status = 2"})
            addSorted(db, streams, filter, status + QByteArray(" AND status < 3 AND rank < ?1"), kNotOwedRank,
                      from);
    } else {
        for (const TipStatus status : statusesOf(filter.tab))
            addStreams(db, streams, filter, status, from);
    }
    for (const auto &stream : streams)
        stream->advance();
    const auto behind = [](const auto &a, const auto &b) {
        return a->isOpen() != b->isOpen() ? a->isOpen() : a->current() < b->current();
    };
    while (!streams.empty()) {
        const auto &least = *std::min_element(streams.begin(), streams.end(), behind);
        if (!least->isOpen())
            break;
        if (page.slots_.size() == static_cast<std::size_t>(std::max(limit, 0)))
            break;
        page.slots_.push_back(least->current());
        least->advance();
    }
    page.complete = true;
    for (const auto &stream : streams) {
        if (!stream->ok())
            return stream->error();
        if (stream->isOpen())
            page.complete = false;
    }
    return page;
}

Result<qint64> countOf(Database &db, const TipFilter &filter)
{
    if (filter.tab != TipTab::Mine) {
        const auto counts = tally(db);
        if (!counts)
            return counts.error();
        switch (filter.tab) {
        case TipTab::New:
            return counts->fresh;
        case TipTab::Owed:
            return counts->owed;
        case TipTab::Closed:
            return counts->closed;
        case TipTab::All:
        case TipTab::Mine:
            break;
        }
        return counts->open;
    }
    Statement count(db, "SELECT count(*) FROM tip WHERE owner = ? AND owner <> 0 AND status < 3");
    count.bind(1, qint64(filter.me));
    const qint64 found = count.step() ? count.int64(0) : 0;
    return count.ok() ? Result<qint64>(found) : Result<qint64>(count.error());
}

} // namespace queries
} // namespace porch
