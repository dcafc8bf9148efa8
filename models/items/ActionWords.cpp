// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/ActionWords.h"

#include "models/domain/PlainText.h"

#include <QDateTime>
#include <QLocale>

namespace porch {

namespace {

constexpr qsizetype kReason = 400;

bool speaksSpanish()
{
    return QLocale().language() == QLocale::Spanish;
}

/// The name of a key as this desk's language has it; the key itself where the department knows it no more.
template <typename Entry> QString nameOf(const Entry *entry, const QByteArray &key)
{
    return entry ? entry->name.in(speaksSpanish()) : QString::fromUtf8(key);
}

} // namespace

ActionWords::ActionWords(std::shared_ptr<const DepartmentSettings> settings, QTimeZone zone)
    : m_settings(std::move(settings))
    , m_zone(std::move(zone))
{}

QString ActionWords::category(const QByteArray &key) const
{
    return nameOf(m_settings->category(key), key);
}

QString ActionWords::disposition(const QByteArray &key) const
{
    return nameOf(m_settings->disposition(key), key);
}

QString ActionWords::service(const QByteArray &key) const
{
    const Service *found = m_settings->service(key);
    return found ? found->name : QString::fromUtf8(key);
}

QString ActionWords::priority(Priority priority)
{
    switch (priority) {
    case Priority::Low:
        return tr("Low", "priority of a tip");
    case Priority::Urgent:
        return tr("Urgent", "priority of a tip");
    case Priority::Normal:
        break;
    }
    return tr("Normal", "priority of a tip");
}

QString ActionWords::when(Micros time) const
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(time / 1000, m_zone);
    const QDate today = QDateTime::currentDateTime().toTimeZone(m_zone).date();
    const QString clock = local.toString(u"HH:mm");
    if (local.date() == today)
        return clock;
    //: a date, then a time
    return tr("%1, %2").arg(QLocale().toString(local.date(), QLocale::ShortFormat), clock);
}

QString ActionWords::pending(Verb verb)
{
    switch (verb) {
    case Verb::Claim:
        return tr("Claiming…");
    case Verb::Release:
        return tr("Releasing…");
    case Verb::Classify:
        return tr("Classifying…");
    case Verb::Snooze:
        return tr("Putting off…");
    case Verb::Assign:
        return tr("Assigning…");
    case Verb::Escalate:
        return tr("Escalating…");
    case Verb::Refer:
        return tr("Referring…");
    case Verb::Place:
        return tr("Placing…");
    case Verb::Close:
        return tr("Closing…");
    case Verb::Reopen:
        return tr("Reopening…");
    case Verb::Reply:
        return tr("Replying…");
    case Verb::Note:
    case Verb::NoteCase:
        return tr("Noting…");
    case Verb::Propose:
        return tr("Proposing…");
    case Verb::Link:
        return tr("Linking…");
    case Verb::Unlink:
        return tr("Unlinking…");
    case Verb::Accept:
        return tr("Accepting…");
    case Verb::Decline:
        return tr("Declining…");
    case Verb::Merge:
        return tr("Merging…");
    case Verb::Unmerge:
        return tr("Taking apart…", "tips that were merged");
    case Verb::OpenCase:
        return tr("Opening…", "a case");
    case Verb::UpdateCase:
        return tr("Changing…", "a case");
    case Verb::CloseCase:
        return tr("Closing…");
    case Verb::Export:
        return tr("Recording…", "what left the house");
    default:
        return tr("Sending…");
    }
}

bool ActionWords::isAutomatic(Verb verb)
{
    return verb == Verb::Acknowledge || verb == Verb::Unreachable;
}

QString ActionWords::automatic(const TimelineRow &row)
{
    if (row.verb == Verb::Unreachable)
        return unreachable(row.reason);
    const QString said = shortened(row.reason, kReason);
    return said.isEmpty() ? tr("Answered by itself") : tr("Answered by itself: “%1”").arg(said);
}

QString ActionWords::unreachable(const QString &code)
{
    if (code == QLatin1String("declined"))
        return tr("The person left no way to be asked back");
    if (code == QLatin1String("ended"))
        return tr("The person ended the conversation");
    if (code == QLatin1String("forgotten"))
        return tr("The bridge has forgotten the way to this person");
    return tr("This person can't be reached any more");
}

QString ActionWords::done(const TimelineRow &row, const QString &who) const
{
    if (isAutomatic(row.verb))
        return automatic(row);
    const QString words = what(row, who);
    const QString reason = shortened(row.reason, kReason);
    // A sentence, then the reason its writer gave.
    return reason.isEmpty() ? words : tr("%1: %2").arg(words, reason);
}

QString ActionWords::what(const TimelineRow &row, const QString &who) const
{
    const bool mine = who.isEmpty();
    switch (row.verb) {
    case Verb::Claim:
        if (!row.reason.isEmpty())
            return mine ? tr("You took this tip over") : tr("%1 took this tip over").arg(who);
        return mine ? tr("You claimed this tip") : tr("%1 claimed this tip").arg(who);
    case Verb::Release:
        return mine ? tr("You released this tip") : tr("%1 released this tip").arg(who);
    case Verb::Classify:
        return classified(row.detail, who);
    case Verb::Snooze:
        if (row.detail.until == 0)
            return mine ? tr("You took this tip up again") : tr("%1 took this tip up again").arg(who);
        return mine ? tr("You put this tip off until %1").arg(when(row.detail.until))
                    : tr("%1 put this tip off until %2").arg(who, when(row.detail.until));
    case Verb::Assign:
        return assigned(row, who);
    case Verb::Escalate:
        return mine ? tr("You escalated this tip") : tr("%1 escalated this tip").arg(who);
    case Verb::Refer:
        return mine ? tr("You referred this to %1").arg(service(row.detail.service))
                    : tr("%1 referred this to %2").arg(who, service(row.detail.service));
    case Verb::Place:
        return placed(row.detail.place, who);
    case Verb::Close:
        if (!row.detail.disposition.isEmpty()) {
            const QString how = disposition(row.detail.disposition);
            return mine ? tr("You closed this tip (%1)").arg(how)
                        : tr("%1 closed this tip (%2)").arg(who, how);
        }
        return mine ? tr("You closed this tip") : tr("%1 closed this tip").arg(who);
    case Verb::Reopen:
        return mine ? tr("You reopened this tip") : tr("%1 reopened this tip").arg(who);
    case Verb::Propose:
    case Verb::Link:
    case Verb::Unlink:
    case Verb::Accept:
    case Verb::Decline:
    case Verb::Merge:
    case Verb::Unmerge:
        return linked(row, who);
    case Verb::Export:
        return mine ? tr("You exported this tip") : tr("%1 exported this tip").arg(who);
    default:
        return mine ? tr("You did something that this version does not know")
                    : tr("%1 did something that this version does not know").arg(who);
    }
}

QString ActionWords::classified(const TipBody &detail, const QString &who) const
{
    QStringList parts;
    if (!detail.category.isEmpty())
        parts << category(detail.category);
    if (detail.priority)
        parts << priority(*detail.priority);
    const QString all = parts.join(QLatin1String(", "));
    return who.isEmpty() ? tr("You classified this tip as %1").arg(all)
                         : tr("%1 classified this tip as %2").arg(who, all);
}

QString ActionWords::placed(const std::optional<TipPlace> &place, const QString &who)
{
    const bool mine = who.isEmpty();
    if (!place)
        return mine ? tr("You took back where this happened")
                    : tr("%1 took back where this happened").arg(who);
    if (place->nowhere)
        return mine ? tr("You set this tip down as without a place")
                    : tr("%1 set this tip down as without a place").arg(who);
    const QString name = oneLine(QString::fromUtf8(place->name), kReason);
    if (name.isEmpty())
        return mine ? tr("You placed this tip on the map") : tr("%1 placed this tip on the map").arg(who);
    return mine ? tr("You placed this tip at %1").arg(name) : tr("%1 placed this tip at %2").arg(who, name);
}

QString ActionWords::assigned(const TimelineRow &row, const QString &who) const
{
    const QString to = row.assigneeName.isEmpty() ? row.detail.assignee : row.assigneeName;
    return who.isEmpty() ? tr("You assigned this tip to %1").arg(to)
                         : tr("%1 assigned this tip to %2").arg(who, to);
}

QString ActionWords::refused(Verb verb, const QString &who, const QString &why)
{
    return who.isEmpty()
               ? tr("%1 of yours had no effect. %2", "an action, why").arg(noun(verb), why)
               : tr("%1 by %2 had no effect. %3", "an action, who did it, why").arg(noun(verb), who, why);
}

QString ActionWords::noun(Verb verb)
{
    switch (verb) {
    case Verb::Claim:
        return tr("A claim");
    case Verb::Release:
        return tr("A release");
    case Verb::Classify:
        return tr("A classification");
    case Verb::Snooze:
        return tr("A postponement");
    case Verb::Assign:
        return tr("An assignment");
    case Verb::Escalate:
        return tr("An escalation");
    case Verb::Refer:
        return tr("A referral");
    case Verb::Place:
        return tr("A place");
    case Verb::Close:
        return tr("A closing");
    case Verb::Reopen:
        return tr("A reopening");
    case Verb::Reply:
        return tr("A reply");
    case Verb::Note:
        return tr("A note");
    case Verb::Announce:
        return tr("An announcement");
    case Verb::Propose:
        return tr("A proposed link");
    case Verb::Link:
        return tr("A link");
    case Verb::Unlink:
        return tr("An unlinking");
    case Verb::Accept:
        return tr("An acceptance");
    case Verb::Decline:
        return tr("A refusal of a link");
    case Verb::Merge:
        return tr("A merging");
    case Verb::Unmerge:
        return tr("A taking apart");
    case Verb::OpenCase:
        return tr("A case's opening");
    case Verb::UpdateCase:
        return tr("A case's change");
    case Verb::CloseCase:
        return tr("A case's closing");
    case Verb::NoteCase:
        return tr("A case's note");
    case Verb::Export:
        return tr("An export");
    default:
        return tr("A change of settings");
    }
}

QString ActionWords::title(Verb verb, const QString &reporter)
{
    const bool known = !reporter.isEmpty();
    switch (verb) {
    case Verb::Claim:
        return known ? tr("Claim the tip of %1").arg(reporter) : tr("Claim a tip");
    case Verb::Release:
        return known ? tr("Release the tip of %1").arg(reporter) : tr("Release a tip");
    case Verb::Classify:
        return known ? tr("Classify the tip of %1").arg(reporter) : tr("Classify a tip");
    case Verb::Snooze:
        return known ? tr("Put off the tip of %1").arg(reporter) : tr("Put off a tip");
    case Verb::Assign:
        return known ? tr("Assign the tip of %1").arg(reporter) : tr("Assign a tip");
    case Verb::Escalate:
        return known ? tr("Escalate the tip of %1").arg(reporter) : tr("Escalate a tip");
    case Verb::Place:
        return known ? tr("Place the tip of %1").arg(reporter) : tr("Place a tip");
    case Verb::Refer:
        return known ? tr("Refer the tip of %1").arg(reporter) : tr("Refer a tip");
    case Verb::Close:
        return known ? tr("Close the tip of %1").arg(reporter) : tr("Close a tip");
    case Verb::Reopen:
        return known ? tr("Reopen the tip of %1").arg(reporter) : tr("Reopen a tip");
    case Verb::Reply:
        return known ? tr("Reply to %1").arg(reporter) : tr("Reply");
    case Verb::Note:
        return known ? tr("Note on the tip of %1").arg(reporter) : tr("Note");
    case Verb::Propose:
        return known ? tr("Propose a link of the tip of %1").arg(reporter) : tr("Propose a link");
    case Verb::Link:
        return known ? tr("Link the tip of %1").arg(reporter) : tr("Link a tip");
    case Verb::Unlink:
        return known ? tr("Unlink the tip of %1").arg(reporter) : tr("Unlink a tip");
    case Verb::Accept:
        return known ? tr("Accept the link of the tip of %1").arg(reporter) : tr("Accept a link");
    case Verb::Decline:
        return known ? tr("Decline the link of the tip of %1").arg(reporter) : tr("Decline a link");
    case Verb::Merge:
        return known ? tr("Merge the tip of %1 with another").arg(reporter) : tr("Merge two tips");
    case Verb::Unmerge:
        return known ? tr("Take the tip of %1 apart from others").arg(reporter)
                     : tr("Take merged tips apart");
    case Verb::OpenCase:
        return tr("Open a case");
    case Verb::UpdateCase:
        return tr("Change a case");
    case Verb::CloseCase:
        return tr("Close a case");
    case Verb::NoteCase:
        return tr("Note in a case");
    case Verb::Export:
        return tr("Record what left the house");
    case Verb::SetDepartment:
        return tr("Change the department's settings");
    case Verb::SetUser:
        return tr("Change a user's name");
    case Verb::Announce:
        return tr("Announcement");
    default:
        return tr("Record of access", "sign-in, lock, sign-out");
    }
}

} // namespace porch
