// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/CaseWords.h"

#include "models/domain/PlainText.h"

#include <QLocale>

namespace porch {

namespace {

constexpr qsizetype kReason = 400;
constexpr qsizetype kTitle = 200;
constexpr qsizetype kSpokenText = 2000; ///< nobody listens to a megabyte

QString withReason(const QString &words, const QString &reason)
{
    const QString why = shortened(reason, kReason);
    //: a sentence, then the reason its writer gave
    return why.isEmpty() ? words : CaseWords::tr("%1: %2").arg(words, why);
}

QString plainOf(const QByteArray &text)
{
    return oneLine(QString::fromUtf8(text), kTitle);
}

} // namespace

CaseWords::CaseWords(const QString &meName, const QTimeZone &zone,
                     std::shared_ptr<const DepartmentSettings> settings, NameOf nameOf)
    : m_conversation(meName, {}, zone, settings)
    , m_actions(std::move(settings), zone)
    , m_zone(zone)
    , m_nameOf(std::move(nameOf))
{}

QString CaseWords::standing(LinkStanding standing)
{
    switch (standing) {
    case LinkStanding::Proposed:
        return tr("Proposed", "a link, waits for a supervisor");
    case LinkStanding::Linked:
        return tr("Linked", "a tip, to a case");
    case LinkStanding::Declined:
        return tr("Declined", "a link");
    case LinkStanding::None:
        break;
    }
    return tr("Not linked", "a tip, to a case");
}

QString CaseWords::state(const CaseRow &row)
{
    if (!row.mergedInto.isEmpty())
        return tr("Goes on in %1", "a closed case, number of another").arg(row.mergedInto);
    return row.closed ? tr("Closed", "state of a case") : tr("Open", "state of a case");
}

QString CaseWords::lead(const CaseRow &row, bool mine)
{
    if (row.lead.isEmpty())
        return tr("Nobody leads it");
    return mine ? tr("You lead it") : tr("%1 leads it").arg(row.leadName.isEmpty() ? row.lead : row.leadName);
}

QString CaseWords::tips(qint64 count)
{
    return tr("%Ln tip(s)", "linked to a case", int(count));
}

QString CaseWords::proposed(qint64 count)
{
    return tr("%Ln proposed", "links that wait for a supervisor", int(count));
}

QString CaseWords::alike(int count)
{
    return tr("%Ln new look-alike(s)", "tips that look like a watched case", count);
}

QStringList CaseWords::link(const CaseTipItem &item) const
{
    const LinkRow &link = item.link;
    const auto who = [](const QString &name, const QString &user) { return name.isEmpty() ? user : name; };
    const bool wasProposed = link.standing != LinkStanding::Linked || !link.judge.isEmpty();
    //: who, when
    const QString tied =
        (wasProposed ? tr("Proposed by %1, %2") : tr("Linked by %1, %2"))
            .arg(item.mine ? tr("you", "who did it") : who(link.byName, link.by), m_actions.when(link.at));
    QStringList lines{withReason(tied, link.reason)};
    if (link.judge.isEmpty())
        return lines;
    const QString judged =
        (link.standing == LinkStanding::Declined ? tr("Declined by %1, %2") : tr("Accepted by %1, %2"))
            .arg(who(link.judgeName, link.judge), m_actions.when(link.judged));
    lines << withReason(judged, link.verdict);
    return lines;
}

QString CaseWords::day(Micros at) const
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(at / 1000, m_zone).date(), QLocale::ShortFormat);
}

QString CaseWords::author(const CaseTimelineItem &item) const
{
    return m_conversation.author(item.item);
}

QString CaseWords::tipOf(const CaseTimelineItem &item)
{
    return item.reporter.isEmpty() ? tr("somebody unknown", "who wrote a tip") : item.reporter;
}

QString CaseWords::about(const CaseTimelineItem &item)
{
    switch (item.item.row.kind) {
    case TimelineKind::Reply:
        return tr("replied to %1", "after who wrote").arg(tipOf(item));
    case TimelineKind::Note:
        return item.tip == 0 ? tr("noted in the case", "after who wrote")
                             : tr("noted on the tip of %1", "after who wrote").arg(tipOf(item));
    case TimelineKind::Resident:
        if (item.reporter == item.item.row.authorName)
            return tr("wrote", "after who wrote");
        return tr("wrote in the tip of %1", "after who wrote").arg(tipOf(item));
    case TimelineKind::Action:
        break;
    }
    return {};
}

QString CaseWords::action(const CaseTimelineItem &item, const CaseRow &casefile) const
{
    const QString who = item.item.mine ? QString() : author(item);
    if (item.item.delivery() == Delivery::Refused)
        return ActionWords::refused(item.item.row.verb, who, item.item.refused);
    if (item.item.pending)
        return ActionWords::pending(item.item.row.verb);
    return withReason(done(item, casefile), item.item.row.reason);
}

QString CaseWords::done(const CaseTimelineItem &item, const CaseRow &casefile) const
{
    const bool mine = item.item.mine;
    const QString who = mine ? QString() : author(item);
    const CaseBody &detail = item.caseDetail;
    switch (item.item.row.verb) {
    case Verb::OpenCase:
        if (detail.title.isEmpty())
            return mine ? tr("You opened this case again") : tr("%1 opened this case again").arg(who);
        return mine ? tr("You opened the case “%1”").arg(plainOf(detail.title))
                    : tr("%1 opened the case “%2”").arg(who, plainOf(detail.title));
    case Verb::UpdateCase:
        return changed(detail, who);
    case Verb::CloseCase:
        if (!detail.into.isEmpty()) {
            const QString other = detail.into == casefile.mergedIntoKey && !casefile.mergedInto.isEmpty()
                                      ? casefile.mergedInto
                                  : detail.into == casefile.key ? casefile.number
                                                                : tr("another case");
            return mine ? tr("You closed it; it goes on in %1").arg(other)
                        : tr("%1 closed it; it goes on in %2").arg(who, other);
        }
        return mine ? tr("You closed this case") : tr("%1 closed this case").arg(who);
    case Verb::Export:
        return mine ? tr("You gave this case out of the house")
                    : tr("%1 gave this case out of the house").arg(who);
    default:
        return linked(item, who);
    }
}

QString CaseWords::linked(const CaseTimelineItem &item, const QString &who)
{
    const bool mine = who.isEmpty();
    const QString tip = tipOf(item);
    switch (item.item.row.verb) {
    case Verb::Propose:
        if (item.item.row.detail.withdrawn)
            return mine ? tr("You took back the proposal of the tip of %1").arg(tip)
                        : tr("%1 took back the proposal of the tip of %2").arg(who, tip);
        return mine ? tr("You proposed the tip of %1").arg(tip)
                    : tr("%1 proposed the tip of %2").arg(who, tip);
    case Verb::Link:
        return mine ? tr("You linked the tip of %1").arg(tip) : tr("%1 linked the tip of %2").arg(who, tip);
    case Verb::Unlink:
        return mine ? tr("You unlinked the tip of %1").arg(tip)
                    : tr("%1 unlinked the tip of %2").arg(who, tip);
    case Verb::Accept:
        return mine ? tr("You accepted the tip of %1").arg(tip)
                    : tr("%1 accepted the tip of %2").arg(who, tip);
    case Verb::Decline:
        return mine ? tr("You declined the tip of %1").arg(tip)
                    : tr("%1 declined the tip of %2").arg(who, tip);
    default:
        return mine ? tr("You did something that this version does not know")
                    : tr("%1 did something that this version does not know").arg(who);
    }
}

QString CaseWords::changed(const CaseBody &detail, const QString &who) const
{
    QStringList parts;
    if (!detail.title.isEmpty())
        parts << tr("title “%1”", "of a case").arg(plainOf(detail.title));
    if (!detail.number.isEmpty())
        parts << tr("number %1", "of a case").arg(plainOf(detail.number));
    if (detail.lead)
        parts << (detail.lead->isEmpty() ? tr("nobody leads it", "a case")
                                         : tr("%1 leads it").arg(m_nameOf(*detail.lead)));
    const QString all = parts.join(QLatin1String(", "));
    //: what is another now
    return who.isEmpty() ? tr("You changed the case: %1").arg(all)
                         : tr("%1 changed the case: %2").arg(who, all);
}

QString CaseWords::plain(const CaseTimelineItem &item, const CaseRow &casefile) const
{
    if (item.item.row.kind == TimelineKind::Action)
        return tr("%1: %2", "when, what").arg(exact(item.item.row.at), action(item, casefile));
    return tr("%1 %2, %3:\n%4", "who, what they did, when, the words")
        .arg(author(item), about(item), exact(item.item.row.at), item.item.row.text);
}

QString CaseWords::aloud(const CaseTimelineItem &item, const CaseRow &casefile) const
{
    const QString when = day(item.item.row.at) + u' ' + clock(item.item.row.at);
    if (item.item.row.kind == TimelineKind::Action)
        return tr("%1, %2", "what, when").arg(action(item, casefile), when);
    QStringList parts{tr("%1 %2, %3", "who, what they did, when").arg(author(item), about(item), when)};
    if (item.item.row.deleted)
        parts << tr("Deleted by its writer");
    else
        parts << item.item.row.text.left(kSpokenText);
    if (const QString how = delivery(item); !how.isEmpty())
        parts << how;
    return parts.join(u". ");
}

} // namespace porch
