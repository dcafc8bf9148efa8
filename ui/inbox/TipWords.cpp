// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/TipWords.h"

#include "ui/kit/Owed.h"

#include <QStringList>

namespace porch {

kit::StateLook TipWords::state(const TipItem &item)
{
    if (item.pending)
        return kit::StateText::pending(*item.pending);
    return kit::StateText::tip(item.row.keys.status, item.mine, item.stale);
}

QString TipWords::detail(const TipItem &item)
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
    if (item.draft)
        return tr("draft saved");
    if (item.stale) {
        return tr("%1, %2", "who holds a tip, for how long without a word")
            .arg(item.row.owner, kit::TimeText::age(item.row.touched, item.now));
    }
    switch (item.row.keys.status) {
    case TipStatus::New:
        return {};
    case TipStatus::Claimed:
        return item.mine ? QString() : item.row.owner;
    case TipStatus::Waiting:
        return tr("for the resident");
    case TipStatus::Closed:
        return item.row.reason;
    }
    return {};
}

QString TipWords::reporter(const TipItem &item)
{
    return item.row.reporter.isEmpty() ? tr("Not known yet", "name of a resident") : item.row.reporter;
}

QString TipWords::channel(const QString &name)
{
    return name.isEmpty() ? QString() : QLatin1Char('#') + name;
}

QString TipWords::spoken(const TipItem &item, TipInboxModel::Column column, const kit::TimeText &times)
{
    if (!item.loaded)
        return tr("Reading…");
    const TipKeys &keys = item.row.keys;
    switch (column) {
    case TipInboxModel::OwedColumn: {
        const QString sentence = kit::OwedText::sentence(keys.due, item.now, item.counted, times);
        return sentence.isEmpty() ? tr("No reply owed") : sentence;
    }
    case TipInboxModel::TipColumn: {
        QStringList parts = {reporter(item), channel(item.row.channel), item.row.placeName,
                             item.row.spanish ? tr("in Spanish") : QString(), item.row.text};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    case TipInboxModel::StateColumn: {
        QStringList parts = {state(item).word, detail(item)};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    default:
        return kit::TimeText::age(keys.last, item.now);
    }
}

QString TipWords::tooltip(const TipItem &item, TipInboxModel::Column column, const kit::TimeText &times)
{
    if (!item.loaded)
        return {};
    const TipKeys &keys = item.row.keys;
    switch (column) {
    case TipInboxModel::OwedColumn:
        if (keys.due == 0 || !item.counted)
            return kit::OwedText::sentence(keys.due, item.now, item.counted, times);
        return tr("%1\nPromised by %2", "how late or soon a reply is, the exact time")
            .arg(kit::OwedText::sentence(keys.due, item.now, item.counted, times), times.full(keys.due));
    case TipInboxModel::TipColumn:
        return spoken(item, column, times);
    case TipInboxModel::StateColumn:
        return spoken(item, column, times);
    default:
        return tr("Newest message: %1").arg(times.full(keys.last));
    }
}

QString TipWords::spoken(const SearchHit &hit, const kit::TimeText &times)
{
    return tr("%1, %2, %3: %4", "who, channel, when, text")
        .arg(hit.author, channel(hit.channel), times.full(hit.time), hit.text);
}

} // namespace porch
