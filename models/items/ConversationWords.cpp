// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/ConversationWords.h"

#include "models/domain/PlainText.h"
#include "models/items/FileWords.h"
#include "models/items/PlaceWords.h"

#include <QLocale>
#include <QStringList>

namespace porch {

namespace {

constexpr qsizetype kSpokenText = 2000; ///< nobody listens to a megabyte
constexpr qsizetype kHistoryText = 120;

} // namespace

ConversationWords::ConversationWords(QString meName, QString source, const QTimeZone &zone,
                                     std::shared_ptr<const DepartmentSettings> settings)
    : m_meName(std::move(meName))
    , m_source(std::move(source))
    , m_zone(zone)
    , m_actions(std::move(settings), zone)
{}

QString ConversationWords::sourceName(const QString &source)
{
    return source.isEmpty() ? source : QString(source.at(0).toUpper()) + source.mid(1);
}

QDateTime ConversationWords::local(Micros at) const
{
    return QDateTime::fromMSecsSinceEpoch(at / 1000, m_zone);
}

QString ConversationWords::clock(Micros at) const
{
    return local(at).toString(u"HH:mm");
}

QString ConversationWords::exact(Micros at) const
{
    //: A date, then a time with seconds
    return tr("%1, %2").arg(QLocale().toString(local(at).date(), QLocale::LongFormat),
                            local(at).toString(u"HH:mm:ss"));
}

QString ConversationWords::day(const ConversationItem &item) const
{
    return QLocale().toString(local(item.row.at).date(), QLocale::LongFormat);
}

QString ConversationWords::category(const QByteArray &key) const
{
    return key.isEmpty() ? QString() : m_actions.category(key);
}

QString ConversationWords::author(const ConversationItem &item) const
{
    const QString &name = item.row.authorName.isEmpty() ? item.row.author : item.row.authorName;
    if (item.mine)
        return m_meName.isEmpty() ? name : m_meName;
    return name.isEmpty() ? tr("Unknown writer") : name;
}

QString ConversationWords::action(const ConversationItem &item) const
{
    const QString who = item.mine ? QString() : author(item);
    if (item.delivery() == Delivery::Refused)
        return ActionWords::refused(item.row.verb, who, item.refused);
    if (item.pending)
        return ActionWords::pending(item.row.verb);
    return m_actions.done(item.row, who);
}

QString ConversationWords::more(const ConversationItem &item) const
{
    QStringList lines;
    if (item.row.verb == Verb::Acknowledge) {
        if (!item.row.reason.isEmpty())
            lines << tr("“%1”").arg(item.row.reason);
        lines << tr("%1 told the person at once that the desk has their message. That is no answer: it does "
                    "not settle what was promised.")
                     .arg(m_source.isEmpty() ? tr("The channel") : sourceName(m_source));
    }
    lines << exact(item.row.at);
    return lines.join(u'\n');
}

QString ConversationWords::delivery(const ConversationItem &item) const
{
    const bool note = item.row.kind == TimelineKind::Note;
    const QString source = sourceName(m_source);
    switch (item.delivery()) {
    case Delivery::None:
        return {};
    case Delivery::Queued:
        //: Alt+U are the keys: they work also in the field where the reply was written
        if (item.holdSeconds > 0)
            return tr("Sends in %1 s · Alt+U takes it back").arg(item.holdSeconds);
        return note ? tr("Queued, on this desk only") : tr("Queued, not sent yet");
    case Delivery::Sending:
        return tr("Sending to the log");
    case Delivery::InTheLog:
        if (note || source.isEmpty())
            return tr("In the log");
        return tr("In the log, not yet with %1").arg(source);
    case Delivery::Delivered:
        if (source.isEmpty())
            return tr("Delivered %1").arg(clock(item.row.delivered));
        return tr("Delivered to %1 %2").arg(source, clock(item.row.delivered));
    case Delivery::Refused:
        if (item.row.bounced)
            return item.row.bounce.isEmpty() ? tr("Not delivered: %1 did not take it.").arg(source)
                                             : tr("Not delivered. %1 says: %2").arg(source, item.row.bounce);
        return note ? tr("Not kept. %1").arg(item.refused) : tr("Not sent. %1").arg(item.refused);
    }
    return {};
}

QString ConversationWords::history(const ConversationItem &item) const
{
    switch (item.row.kind) {
    case TimelineKind::Resident:
        return item.row.deleted ? tr("%1 wrote, and deleted it").arg(author(item))
                                : tr("%1 wrote").arg(author(item));
    case TimelineKind::Note:
        return tr("Note: %1").arg(shortened(item.row.text, kHistoryText));
    case TimelineKind::Reply:
        switch (item.delivery()) {
        case Delivery::Delivered:
            return tr("Delivered to %1").arg(sourceName(m_source));
        case Delivery::Refused:
            return item.mine ? tr("Your reply had no effect")
                             : tr("A reply by %1 had no effect").arg(author(item));
        default:
            return item.mine ? tr("You replied") : tr("%1 replied").arg(author(item));
        }
    case TimelineKind::Action:
        break;
    }
    return action(item);
}

Micros ConversationWords::historyTime(const ConversationItem &item) const
{
    return item.delivery() == Delivery::Delivered ? item.row.delivered : item.row.at;
}

QString ConversationWords::plain(const ConversationItem &item) const
{
    if (item.row.kind == TimelineKind::Action)
        return tr("%1: %2").arg(exact(item.row.at), action(item));
    // With the lines that stand for its files: they are part of what was said.
    return tr("%1, %2:\n%3").arg(author(item), exact(item.row.at), item.row.text);
}

QString ConversationWords::aloud(const ConversationItem &item) const
{
    QStringList parts;
    if (item.startsDay)
        parts << day(item);
    const QString who = author(item);
    const QString when = clock(item.row.at);
    switch (item.row.kind) {
    case TimelineKind::Resident:
        parts << tr("%1 wrote at %2").arg(who, when);
        break;
    case TimelineKind::Reply:
        parts << tr("Reply by %1 at %2").arg(who, when);
        break;
    case TimelineKind::Note:
        parts << tr("Note by %1 at %2, desk only").arg(who, when);
        break;
    case TimelineKind::Action:
        parts << tr("%1 at %2").arg(action(item), when);
        return parts.join(u". ");
    }
    if (item.row.deleted)
        parts << tr("Deleted by its writer");
    else if (const QString words = item.words(); !words.isEmpty())
        parts << words.left(kSpokenText);
    for (const MessagePlace &place : item.places) {
        if (place.standing != MessagePlace::Standing::Quiet)
            parts << tr("Names a place: %1").arg(PlaceWords::line(place));
    }
    for (std::size_t at = 0; at < item.row.files.size() && !item.row.deleted; ++at) {
        const FileState state = at < item.files.size() ? item.files[at] : FileState();
        parts << tr("File: %1").arg(FileWords::aloud(item.row.files[at], state));
    }
    if (item.row.edited)
        parts << tr("Edited");
    if (!item.row.reactions.isEmpty())
        parts << tr("Reactions: %1").arg(item.row.reactions);
    if (const QString state = delivery(item); !state.isEmpty())
        parts << state;
    return parts.join(u". ");
}

} // namespace porch
