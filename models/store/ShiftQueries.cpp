// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/ShiftQueries.h"

#include "models/domain/PlainText.h"
#include "models/store/BoardQueries.h"
#include "models/store/MessageStore.h"
#include "models/store/Snapshot.h"
#include "models/store/TipQueries.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace porch {

namespace {

/// Notes beyond these are history: the log has them, no digest shows them.
constexpr int kMostNotes = 20;
constexpr qsizetype kLongestName = 200;
constexpr std::size_t kMostChannels = 6;
/// Nobody holds more than they can name; if they do, these are shown.
constexpr int kMostMine = 200;

Result<void> readArrivals(Database &db, ShiftDigest &digest)
{
    Statement all(db, "SELECT count(*) FROM message WHERE id BETWEEN ?1 AND ?2 AND key IS NOT NULL"
                      " AND flags & ?3 = 0");
    all.bind(1, digest.since);
    all.bind(2, digest.now);
    all.bind(3, qint64(kPlaceholder));
    if (all.step())
        digest.messages = all.int64(0);
    if (!all.ok())
        return all.error();

    Statement begun(db,
                    "SELECT coalesce(c.title, c.name), t.status, count(*) FROM message m"
                    " JOIN tip t ON t.id = m.tip AND t.root = m.id LEFT JOIN channel c ON c.id = m.channel"
                    " WHERE m.id BETWEEN ?1 AND ?2 AND m.key IS NOT NULL AND m.flags & ?3 = 0"
                    " GROUP BY m.channel, t.status ORDER BY 1");
    begun.bind(1, digest.since);
    begun.bind(2, digest.now);
    begun.bind(3, qint64(kPlaceholder));
    while (begun.step()) {
        const QString channel = oneLine(begun.text(0), kLongestName);
        const auto status = static_cast<TipStatus>(begun.int64(1));
        const qint64 count = begun.int64(2);
        digest.tips += count;
        if (status == TipStatus::New)
            digest.untouched += count;
        if (status == TipStatus::Closed)
            digest.closed += count;
        if (digest.channels.empty() || digest.channels.back().channel != channel)
            digest.channels.push_back({channel, 0});
        digest.channels.back().tips += count;
    }
    if (!begun.ok())
        return begun.error();
    std::stable_sort(digest.channels.begin(), digest.channels.end(),
                     [](const ChannelVolume &a, const ChannelVolume &b) { return a.tips > b.tips; });
    if (digest.channels.size() > kMostChannels)
        digest.channels.resize(kMostChannels);
    return {};
}

/// A list as the inbox has it under one of its tabs.
Result<ShiftList> readTab(Database &db, const TipFilter &filter, int rows)
{
    ShiftList list;
    const auto count = queries::countOf(db, filter);
    if (!count)
        return count.error();
    list.count = count.value();
    const auto page = queries::tipSlots(db, filter, std::nullopt, rows);
    if (!page)
        return page.error();
    std::vector<TipId> tips;
    for (const TipSlot &slot : page->slots_)
        tips.push_back(slot.tip);
    auto found = queries::tipRows(db, tips);
    if (!found)
        return found.error();
    list.first = std::move(found).value();
    return list;
}

/// What isStale() says, of others' claims. A tip that waits for its resident or was put off idles rightly.
Result<ShiftList> readStale(Database &db, PersonId me, Micros now, int rows)
{
    ShiftList list;
    std::vector<TipId> tips;
    Statement idle(db, "SELECT id FROM tip WHERE status = ?1 AND status < 3 AND owner NOT IN (0, ?2)"
                       " AND touched < ?3 AND snoozed <= ?4 ORDER BY touched, id");
    idle.bind(1, static_cast<qint64>(TipStatus::Claimed));
    idle.bind(2, qint64(me));
    idle.bind(3, now - kClaimIdleLimit);
    idle.bind(4, now);
    while (idle.step()) {
        if (list.count++ < rows)
            tips.push_back(idle.int64(0));
    }
    if (!idle.ok())
        return idle.error();
    auto found = queries::tipRows(db, tips);
    if (!found)
        return found.error();
    list.first = std::move(found).value();
    return list;
}

/// Written since then, or the newest one, so that a note is not missed by who comes back a day late.
Result<std::vector<ShiftNote>> readNotes(Database &db, Micros since)
{
    Statement read(db, "SELECT p.key, coalesce(p.name, p.key), e.at, e.detail FROM entry e"
                       " JOIN person p ON p.id = e.person WHERE e.tip = 0 AND e.verb = ? ORDER BY e.at DESC");
    read.bind(1, static_cast<qint64>(Verb::CloseSession));
    std::vector<ShiftNote> notes;
    while (notes.size() < kMostNotes && read.step()) {
        const Micros at = read.int64(2);
        if (at < since && !notes.empty())
            break;
        const QString text =
            QJsonDocument::fromJson(read.bytes(3)).object().value(QLatin1String("note")).toString();
        if (!text.isEmpty())
            notes.push_back({read.text(0), oneLine(read.text(1), kLongestName), at, safeForDisplay(text)});
    }
    if (!read.ok())
        return read.error();
    return notes;
}

} // namespace

namespace queries {

Result<LastPresence> lastPresence(Database &db, const QString &user)
{
    const auto me = personOf(db, user);
    if (!me)
        return me.error();
    LastPresence last;
    Statement read(db, "SELECT at, detail FROM entry WHERE tip = 0 AND person = ?1 AND verb = ?2"
                       " ORDER BY at DESC");
    read.bind(1, qint64(me.value()));
    read.bind(2, static_cast<qint64>(Verb::CloseSession));
    while (last.shiftEnded == 0 && read.step()) {
        last.left = std::max(last.left, read.int64(0));
        const QJsonObject detail = QJsonDocument::fromJson(read.bytes(1)).object();
        if (detail.value(QLatin1String("outcome")).toString() == QLatin1String(kShiftEnded))
            last.shiftEnded = read.int64(0);
    }
    return read.ok() ? Result<LastPresence>(last) : Result<LastPresence>(read.error());
}

Result<ShiftDigest> shiftDigest(Database &db, const ShiftQuestion &question)
{
    const Snapshot snapshot(db);
    ShiftDigest digest;
    digest.since = question.since;
    digest.now = question.now;
    const auto me = personOf(db, question.user);
    if (!me)
        return me.error();
    if (const auto arrivals = readArrivals(db, digest); !arrivals)
        return arrivals.error();
    auto owed = readTab(db, {TipTab::Owed, TipOrder::ByPromise, 0}, question.rows);
    if (!owed)
        return owed.error();
    const auto late = overdue(db, question.now, kOverdueCounted);
    if (!late)
        return late.error();
    auto stale = readStale(db, me.value(), question.now, question.rows);
    if (!stale)
        return stale.error();
    // All of these are shown: whoever goes home decides about each.
    auto mine = readTab(db, {TipTab::Mine, TipOrder::ByPromise, me.value()}, kMostMine);
    if (!mine)
        return mine.error();
    auto notes = readNotes(db, question.since);
    if (!notes)
        return notes.error();
    digest.owed = std::move(owed).value();
    digest.overdue = late->count;
    digest.stale = std::move(stale).value();
    digest.mine = std::move(mine).value();
    digest.notes = std::move(notes).value();
    return digest;
}

} // namespace queries
} // namespace porch
