// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/TipStore.h"

#include <algorithm>

namespace porch {

namespace {

constexpr Micros kMicrosPerSecond = 1'000'000;

void count(Tally &tally, const TipKeys &keys, qint64 by)
{
    if (keys.status == TipStatus::Closed) {
        tally.closed += by;
        return;
    }
    tally.open += by;
    if (keys.status == TipStatus::New)
        tally.fresh += by;
    if (keys.due != 0)
        tally.owed += by;
}

/// One more message to a tip that owed an answer already: nothing else moves, nor does its rank.
bool onlyAdvanced(const TipRecord &before, TipRecord now)
{
    if (now.last == before.last || now.keys().due == 0)
        return false;
    now.last = before.last;
    now.messages = before.messages;
    return now == before;
}

} // namespace

TipKeys TipRecord::keys() const
{
    return {state.status, state.owner,        state.due(),
            last,         state.snoozedUntil, state.priority == Priority::Urgent};
}

TipStore::TipStore(Database &db)
    : m_max(db, "SELECT max(id) FROM tip")
    , m_find(db, "SELECT root, last, owed, channel, person, status, owner, touched, messages, promise,"
                 " snoozed, priority, escalated, category, unreachable, packed_place FROM tip WHERE id = ?")
    , m_insert(db,
               "INSERT INTO tip (root, last, owed, rank, channel, person, status, owner, touched, messages,"
               " promise, snoozed, priority, escalated, category, unreachable, packed_place, id)"
               " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    , m_update(db,
               "UPDATE tip SET root = ?, last = ?, owed = ?, rank = ?, channel = ?, person = ?, status = ?,"
               " owner = ?, touched = ?, messages = ?, promise = ?, snoozed = ?, priority = ?,"
               " escalated = ?, category = ?, unreachable = ?, packed_place = ? WHERE id = ?")
    , m_advance(db, "UPDATE tip SET last = ?, messages = ? WHERE id = ?")
    , m_countChannel(db, "INSERT INTO channel_tally (channel, fresh, owed, open, closed)"
                         " VALUES (?, ?, ?, ?, ?) ON CONFLICT (channel) DO UPDATE SET"
                         " fresh = fresh + excluded.fresh, owed = owed + excluded.owed,"
                         " open = open + excluded.open, closed = closed + excluded.closed")
{}

TipRecord &TipStore::create()
{
    if (m_firstMade == 0) {
        m_firstMade = m_max.step() ? m_max.int64(0) + 1 : 1;
        m_max.reset();
    }
    Held &held = m_made.emplace_back();
    held.now.id = m_firstMade + static_cast<TipId>(m_made.size()) - 1;
    held.touched = true;
    return held.now;
}

TipStore::Held &TipStore::hold(TipId tip)
{
    if (m_firstMade != 0 && tip >= m_firstMade) {
        const auto place = static_cast<std::size_t>(tip - m_firstMade);
        if (place < m_made.size())
            return m_made[place];
    }
    const auto [found, isNew] = m_read.try_emplace(tip);
    Held &held = found->second;
    if (!isNew)
        return held;
    held.now.id = tip;
    m_find.bind(1, tip);
    if (m_find.step()) {
        held.now.root = m_find.int64(0);
        held.now.last = m_find.int64(1);
        held.now.state.owedSince = m_find.int64(2);
        held.now.channel = m_find.int64(3);
        held.now.person = static_cast<PersonId>(m_find.int64(4));
        held.now.state.status = static_cast<TipStatus>(m_find.int64(5));
        held.now.state.owner = static_cast<PersonId>(m_find.int64(6));
        held.now.state.touched = m_find.int64(7);
        held.now.messages = m_find.int64(8);
        held.now.state.promise = m_find.int64(9) * kMicrosPerSecond;
        held.now.state.snoozedUntil = m_find.int64(10);
        held.now.state.priority = static_cast<Priority>(m_find.int64(11));
        held.now.state.escalated = m_find.int64(12) != 0;
        held.now.state.category = m_find.bytes(13);
        held.now.unreachable = m_find.int64(14) != 0;
        held.now.place = m_find.int64(15);
    }
    m_find.reset();
    held.before = held.now;
    return held;
}

TipRecord &TipStore::at(TipId tip)
{
    return hold(tip).now;
}

void TipStore::touch(TipId tip, bool arrived)
{
    Held &held = hold(tip);
    held.touched = true;
    held.arrived = held.arrived || arrived;
}

void TipStore::write(Statement &statement, const TipRecord &tip)
{
    statement.bind(1, tip.root);
    statement.bind(2, tip.last);
    statement.bind(3, tip.state.owedSince);
    statement.bind(4, promiseRank(tip.keys()));
    statement.bind(5, tip.channel);
    statement.bind(6, qint64(tip.person));
    statement.bind(7, static_cast<qint64>(tip.state.status));
    statement.bind(8, qint64(tip.state.owner));
    statement.bind(9, tip.state.touched);
    statement.bind(10, tip.messages);
    statement.bind(11, tip.state.promise / kMicrosPerSecond);
    statement.bind(12, tip.state.snoozedUntil);
    statement.bind(13, static_cast<qint64>(tip.state.priority));
    statement.bind(14, qint64(tip.state.escalated));
    const QByteArray category = tip.state.category.isEmpty() ? QByteArray() : tip.state.category;
    statement.bind(15, category);
    statement.bind(16, qint64(tip.unreachable));
    if (tip.place != 0)
        statement.bind(17, tip.place);
    else
        statement.bindNull(17);
    statement.bind(18, tip.id);
    statement.execute();
}

/// The most common change by far, and the cheapest: one index instead of three.
void TipStore::advance(const TipRecord &tip)
{
    m_advance.bind(1, tip.last);
    m_advance.bind(2, tip.messages);
    m_advance.bind(3, tip.id);
    m_advance.execute();
}

void TipStore::flush(std::vector<TipChange> &changes, Tally &tally)
{
    std::vector<Held *> read;
    read.reserve(m_read.size());
    for (auto &[id, held] : m_read) {
        if (held.touched || held.now != *held.before)
            read.push_back(&held);
    }
    std::sort(read.begin(), read.end(), [](const Held *a, const Held *b) { return a->now.id < b->now.id; });
    changes.reserve(read.size() + m_made.size());
    for (const Held *held : read) {
        if (onlyAdvanced(*held->before, held->now))
            advance(held->now);
        else if (held->now != *held->before)
            write(m_update, held->now);
        const TipChange change{held->now.id, held->before->keys(), held->now.keys(), held->arrived};
        count(tally, *change.before, -1);
        count(tally, change.after, 1);
        count(m_moved[held->before->channel], *change.before, -1);
        count(m_moved[held->now.channel], change.after, 1);
        changes.push_back(change);
    }
    for (const Held &held : m_made) {
        write(m_insert, held.now);
        const TipChange change{held.now.id, std::nullopt, held.now.keys(), held.arrived};
        count(tally, change.after, 1);
        count(m_moved[held.now.channel], change.after, 1);
        changes.push_back(change);
    }
    countChannels();
    if (m_firstMade != 0)
        m_firstMade += static_cast<TipId>(m_made.size());
    m_read.clear();
    m_made.clear();
}

void TipStore::countChannels()
{
    for (const auto &[channel, moved] : m_moved) {
        if (moved == Tally{})
            continue;
        m_countChannel.bind(1, channel);
        m_countChannel.bind(2, moved.fresh);
        m_countChannel.bind(3, moved.owed);
        m_countChannel.bind(4, moved.open);
        m_countChannel.bind(5, moved.closed);
        m_countChannel.execute();
    }
    m_moved.clear();
}

void TipStore::forget()
{
    m_moved.clear();
    m_read.clear();
    m_made.clear();
    m_firstMade = 0;
}

} // namespace porch
