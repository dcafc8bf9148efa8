// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tips/TipWords.h"

#include "models/items/ActionWords.h"
#include "models/items/Lookalikes.h"
#include "ui/kit/Owed.h"
#include "ui/kit/Type.h"

#include <QStringList>

namespace porch {

namespace {

/// A category's tag leaves room for the resident's words.
constexpr int kWidestTag = 110;

/// Just back from being put off: what idled meanwhile was meant to, so it does not count as left alone yet.
bool justBack(const TipItem &item)
{
    return item.back && item.now - item.row.keys.snoozed <= kClaimIdleLimit;
}

} // namespace

TipWords::TipWords(kit::TimeText times, std::shared_ptr<const DepartmentSettings> settings)
    : m_times(std::move(times))
    , m_settings(settings ? std::move(settings)
                          : std::make_shared<const DepartmentSettings>(DepartmentSettings::defaults()))
{}

kit::StateLook TipWords::state(const TipItem &item)
{
    if (item.pending)
        return kit::StateText::pending(*item.pending);
    TipStatus status = item.row.keys.status;
    // It was put off to be looked at now: that somebody has it says more than whose word is awaited.
    if (justBack(item) && status == TipStatus::Waiting && !item.row.escalated)
        status = TipStatus::Claimed;
    return kit::StateText::tip(status, item.mine, item.stale && !justBack(item), item.snoozed,
                               item.row.escalated);
}

QString TipWords::detail(const TipItem &item) const
{
    if (item.pending) {
        switch (item.pendingState) {
        case PendingState::Queued:
            return tr("queued");
        case PendingState::Logged:
            return tr("in the log");
        default:
            return tr("not in the log yet");
        }
    }
    if (item.refused)
        return tr("refused", "an action on this tip");
    if (item.reply) {
        switch (*item.reply) {
        case PendingState::Queued:
            return tr("reply queued");
        case PendingState::Logged:
            return tr("reply in the log");
        default:
            return tr("reply on its way");
        }
    }
    if (item.note) {
        switch (*item.note) {
        case PendingState::Queued:
            return tr("note queued");
        case PendingState::Logged:
            return tr("note in the log");
        default:
            return tr("note on its way");
        }
    }
    if (item.draft)
        return tr("draft saved");
    return standing(item);
}

/// What the log says of it, once nothing of this user is on its way.
QString TipWords::standing(const TipItem &item) const
{
    const TipRow &row = item.row;
    if (row.keys.status == TipStatus::Closed)
        return row.disposition.isEmpty()
                   ? row.reason
                   : ActionWords(m_settings, m_times.zone()).disposition(row.disposition);
    if (item.snoozed)
        return tr("until %1", "put off until a time").arg(moment(row.keys.snoozed, item.now));
    if (justBack(item))
        return tr("back since %1", "put off until a time that has come")
            .arg(moment(row.keys.snoozed, item.now));
    const bool idle = row.keys.status == TipStatus::Claimed || row.escalated;
    if (item.stale && idle) {
        return tr("%1, %2", "who holds a tip, for how long without a word")
            .arg(holder(row), kit::TimeText::age(row.touched, item.now));
    }
    if (row.keys.status == TipStatus::Waiting && !row.escalated)
        return tr("for the resident");
    if (item.mine && row.escalated)
        return tr("you hold it");
    return item.mine || row.owner.isEmpty() ? linking(row) : holder(row);
}

QString TipWords::linking(const TipRow &row)
{
    switch (row.link) {
    case LinkStanding::Proposed:
        return tr("link proposed");
    case LinkStanding::Linked:
        return row.cases > 1 ? tr("in %1 and %n more", "cases", int(row.cases) - 1).arg(row.caseNumber)
                             : tr("in %1", "a case").arg(row.caseNumber);
    default:
        return {};
    }
}

QString TipWords::presence(const TipItem &item) const
{
    if (item.watchers.empty())
        return {};
    const Watcher &first = item.watchers.front();
    if (first.user == item.row.owner || !detail(item).isEmpty())
        return first.typing ? tr("typing", "somebody else, an answer or note")
                            : tr("viewing", "somebody else, a tip");
    return first.typing ? tr("%1 typing", "who").arg(first.name) : tr("%1 viewing", "who").arg(first.name);
}

std::vector<kit::TagLook> TipWords::tags(const TipItem &item) const
{
    std::vector<kit::TagLook> tags;
    if (item.row.priority == Priority::Urgent || item.row.keys.urgent)
        tags.push_back(
            {tr("Urgent", "tag"), &kit::Tokens::overdue, &kit::Tokens::overdue, kit::Glyph::Urgent});
    if (item.row.merged > 0)
        tags.push_back({tr("merged with %n", "tag: other tips", int(item.row.merged)), &kit::Tokens::text2,
                        &kit::Tokens::edge, kit::Glyph::Likeness});
    if (item.row.spanish)
        tags.push_back({tr("ES", "tag: the message is in Spanish")});
    if (item.lookalikes > 0) {
        kit::TagLook tag{lookalikes(item.lookalikes)};
        tag.widest = kit::scaled(kWidestTag);
        tags.push_back(tag);
    }
    if (!item.row.category.isEmpty()) {
        kit::TagLook tag{category(item.row)};
        tag.widest = kit::scaled(kWidestTag);
        tags.push_back(tag);
    }
    return tags;
}

QString TipWords::lookalikes(int count)
{
    if (count >= Lookalikes::kMost)
        return tr("looks like %1+ others", "tag: other tips say the same, it seems").arg(count);
    return tr("looks like %n other(s)", "tag: other tips say the same, it seems", count);
}

QString TipWords::category(const TipRow &row) const
{
    return row.category.isEmpty() ? QString()
                                  : ActionWords(m_settings, m_times.zone()).category(row.category);
}

QString TipWords::reporter(const TipItem &item)
{
    return item.row.reporter.isEmpty() ? tr("Not known yet", "name of a resident") : item.row.reporter;
}

QString TipWords::place(const TipItem &item)
{
    if (!item.row.placeName.isEmpty())
        return item.row.placeName;
    return item.row.hasPlace ? tr("on the map", "a place without a name") : item.suggestedPlace;
}

QString TipWords::channel(const QString &name)
{
    return name.isEmpty() ? QString() : QLatin1Char('#') + name;
}

QString TipWords::holder(const TipRow &row)
{
    return row.ownerName.isEmpty() ? row.owner : row.ownerName;
}

/// Within the day the time alone; further away the weekday, as long as that is one day only.
QString TipWords::moment(Micros time, Micros now) const
{
    constexpr Micros day = Micros(24) * 3600 * 1'000'000;
    if (!m_times.sameDay(time, now) && time > now && time - now < 6 * day)
        return tr("%1 %2", "weekday, time").arg(m_times.weekday(time), m_times.clock(time));
    return m_times.clockOrDate(time, now);
}

/// The column's words, and those for which the row has no room.
QString TipWords::whole(const TipItem &item) const
{
    const TipRow &row = item.row;
    const kit::StateLook look = state(item);
    QStringList parts = {look.word, detail(item)};
    if (item.pending || item.refused || item.reply || item.note || item.draft)
        parts += standing(item);
    if (row.escalated && look.glyph != kit::Glyph::Escalated)
        parts += tr("escalated", "a tip, handed to dispatch");
    if (row.keys.status == TipStatus::Closed)
        parts += row.reason;
    else if (item.mine)
        parts += tr("you hold it");
    else if (!row.owner.isEmpty())
        parts += tr("%1 holds it").arg(holder(row));
    parts += linking(row);
    if (row.merged > 0)
        parts += tr("merged with %n other(s)", "tips", int(row.merged));
    for (const Watcher &watcher : item.watchers)
        parts +=
            watcher.typing ? tr("%1 is writing").arg(watcher.name) : tr("%1 has it open").arg(watcher.name);
    parts.removeAll(QString());
    parts.removeDuplicates();
    return parts.join(QStringLiteral(", "));
}

/// Says of what nobody has confirmed that it is a guess.
QString TipWords::spokenPlace(const TipItem &item)
{
    const QString where = place(item);
    if (where.isEmpty() || item.row.place == PlaceKnown::Confirmed)
        return where;
    return tr("%1, not confirmed", "a place").arg(where);
}

QString TipWords::spoken(const TipItem &item, TipTableModel::Column column) const
{
    if (!item.loaded)
        return tr("Reading…");
    const TipKeys &keys = item.row.keys;
    switch (column) {
    case TipTableModel::OwedColumn: {
        const QString sentence = kit::OwedText::sentence(keys.due, item.now, item.counted, m_times);
        return sentence.isEmpty() ? tr("No reply owed") : sentence;
    }
    case TipTableModel::TipColumn: {
        QStringList parts = {item.row.priority == Priority::Urgent ? tr("Urgent", "tag") : QString(),
                             reporter(item),
                             channel(item.row.channel),
                             spokenPlace(item),
                             category(item.row),
                             item.lookalikes > 0 ? lookalikes(item.lookalikes) : QString(),
                             item.row.priority == Priority::Low ? tr("low priority") : QString(),
                             item.row.spanish ? tr("in Spanish") : QString(),
                             item.row.text};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    case TipTableModel::StateColumn:
        return whole(item);
    default:
        return kit::TimeText::age(keys.last, item.now);
    }
}

QString TipWords::tooltip(const TipItem &item, TipTableModel::Column column) const
{
    if (!item.loaded)
        return {};
    const TipKeys &keys = item.row.keys;
    switch (column) {
    case TipTableModel::OwedColumn:
        if (keys.due == 0 || !item.counted)
            return kit::OwedText::sentence(keys.due, item.now, item.counted, m_times);
        return tr("%1\nPromised by %2", "how late or soon a reply is, the exact time")
            .arg(kit::OwedText::sentence(keys.due, item.now, item.counted, m_times), m_times.full(keys.due));
    case TipTableModel::TipColumn:
        return spoken(item, column);
    case TipTableModel::StateColumn:
        if (keys.snoozed == 0 || keys.status == TipStatus::Closed)
            return spoken(item, column);
        return tr("%1\nPut off until %2", "where a tip stands, the exact time")
            .arg(spoken(item, column), m_times.full(keys.snoozed));
    default:
        return tr("Newest message: %1").arg(m_times.full(keys.last));
    }
}

QString TipWords::spoken(const SearchHit &hit, const kit::TimeText &times)
{
    return tr("%1, %2, %3: %4", "who, channel, when, text")
        .arg(hit.author, channel(hit.channel), times.full(hit.time), hit.text);
}

} // namespace porch
