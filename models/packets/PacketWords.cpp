// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packets/PacketWords.h"

#include "models/domain/PlainText.h"

#include <QDateTime>
#include <QLocale>

namespace porch {

namespace {

constexpr qsizetype kNameLength = 300;

} // namespace

PacketWords::PacketWords(const DepartmentSettings &settings)
    : m_settings(settings)
    , m_spanish(QLocale().language() == QLocale::Spanish)
{}

QString PacketWords::because(const QString &what, const QString &reason)
{
    //: what was done, and the reason given for it
    return reason.trimmed().isEmpty() ? what : tr("%1: %2").arg(what, reason.trimmed());
}

QString PacketWords::action(const TimelineRow &row) const
{
    const QString which = row.caseNumber.isEmpty() ? tr("a case") : tr("case %1").arg(row.caseNumber);
    switch (row.verb) {
    case Verb::Close:
        return because(tr("Closed"), row.reason);
    case Verb::Reopen:
        return tr("Reopened");
    case Verb::Escalate:
        return because(tr("Escalated as an emergency"), row.reason);
    case Verb::Classify: {
        QStringList said;
        if (!row.detail.category.isEmpty())
            said << category(row.detail.category);
        if (row.detail.priority)
            said << (*row.detail.priority == Priority::Urgent ? tr("urgent")
                     : *row.detail.priority == Priority::Low  ? tr("low priority")
                                                              : tr("normal priority"));
        return tr("Classified: %1").arg(said.join(QStringLiteral(", ")));
    }
    case Verb::Place:
        if (!row.detail.place)
            return tr("Place taken back");
        if (row.detail.place->nowhere)
            return tr("No place can be found");
        return because(tr("Place confirmed"),
                       oneLine(QString::fromUtf8(row.detail.place->name), kNameLength));
    case Verb::Refer: {
        const Service *service = m_settings.service(row.detail.service);
        return service ? tr("Referred to %1").arg(service->name) : tr("Referred to a service");
    }
    case Verb::Propose:
        return row.detail.withdrawn ? tr("Proposal taken back for %1", "a case").arg(which)
                                    : because(tr("Proposed for %1", "a case").arg(which), row.reason);
    case Verb::Link:
        return because(tr("Linked to %1", "a case").arg(which), row.reason);
    case Verb::Unlink:
        return because(tr("Unlinked from %1", "a case").arg(which), row.reason);
    case Verb::Accept:
        return because(tr("Proposal accepted for %1", "a case").arg(which), row.reason);
    case Verb::Decline:
        return because(tr("Proposal declined for %1", "a case").arg(which), row.reason);
    case Verb::Merge:
        return because(tr("Merged with a tip that says the same"), row.reason);
    case Verb::Unmerge:
        return because(tr("Parted from the tip it was merged with"), row.reason);
    default:
        // Who holds it, who is reminded when: the desk's own affairs.
        return {};
    }
}

QString PacketWords::caseAction(const queries::CaseEvent &event) const
{
    switch (event.row.verb) {
    case Verb::OpenCase:
        return because(tr("Case opened"), event.row.text.isEmpty() ? event.row.reason : event.row.text);
    case Verb::UpdateCase:
        return event.caseDetail.title.isEmpty()
                   ? tr("Case updated")
                   : tr("Case updated: %1")
                         .arg(oneLine(QString::fromUtf8(event.caseDetail.title), kNameLength));
    case Verb::CloseCase:
        return because(tr("Case closed"), event.row.reason);
    default:
        return {};
    }
}

QString PacketWords::status(const TipRow &tip) const
{
    if (tip.keys.status != TipStatus::Closed)
        return tip.escalated ? tr("Open, escalated as an emergency") : tr("Open");
    QString words = tr("Closed");
    if (const DepartmentChoice *found = m_settings.disposition(tip.disposition))
        words = tr("Closed: %1", "how a tip ended").arg(found->name.in(m_spanish));
    return words;
}

QString PacketWords::status(const CaseRow &casefile) const
{
    if (!casefile.closed)
        return tr("Open");
    if (!casefile.mergedInto.isEmpty())
        return tr("Closed; it goes on in case %1").arg(casefile.mergedInto);
    return because(tr("Closed"), casefile.ending);
}

QString PacketWords::category(const QByteArray &key) const
{
    if (key.isEmpty())
        return {};
    const DepartmentChoice *found = m_settings.category(key);
    return found ? found->name.in(m_spanish) : QString::fromUtf8(key);
}

QString PacketWords::place(const TipRow &tip) const
{
    switch (tip.place) {
    case PlaceKnown::Confirmed:
        return tip.placeBy.isEmpty() ? tr("as the desk understood it")
                                     : tr("as %1 at the desk understood it").arg(tip.placeBy);
    case PlaceKnown::Shared:
        return tr("as the message's source gave it; nobody has confirmed it");
    case PlaceKnown::Nowhere:
        return tr("the desk found no place in the words");
    case PlaceKnown::No:
        break;
    }
    return tip.placeName.isEmpty() ? QString() : tr("as a resident gave it; nobody has confirmed it");
}

QString PacketWords::link(const LinkRow &link)
{
    switch (link.standing) {
    case LinkStanding::Proposed:
        return tr("Proposed");
    case LinkStanding::Linked:
        return tr("Linked");
    case LinkStanding::Declined:
        return tr("Declined");
    case LinkStanding::None:
        break;
    }
    return {};
}

QString PacketWords::time(Micros at, const QTimeZone &zone)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(at / 1000, zone);
    return QLocale().toString(moment.date(), QStringLiteral("d MMM yyyy")) + u' ' +
           moment.time().toString(QStringLiteral("HH:mm:ss"));
}

} // namespace porch
