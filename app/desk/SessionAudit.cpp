// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/SessionAudit.h"

#include "app/profile/Profile.h"

#include <QSysInfo>

namespace porch {

namespace {

/// Whoever was refused and never came back is of no interest after that.
constexpr std::chrono::hours kKept{24 * 366};
/// As many times as fit into one event; their number is said in any case.
constexpr std::size_t kMostTimes = 10;

Command command(Verb verb, const QByteArray &outcome)
{
    Command made;
    made.id = newEventId();
    made.verb = verb;
    const QString host = QSysInfo::machineHostName().left(100);
    made.values = {{QStringLiteral("workstation"), host.isEmpty() ? QStringLiteral("unnamed") : host},
                   {QStringLiteral("outcome"), QString::fromLatin1(outcome)}};
    return made;
}

} // namespace

SessionAudit::SessionAudit(const Profile &profile)
    : m_refused(profile.userFolder() + QLatin1String("/session.refused"), kKept, 1)
{}

void SessionAudit::noteRefused(const QDateTime &now) const
{
    FailureRecord::Times times = m_refused.recent(now);
    times.push_back(now);
    // A folder that can't be written to also lets nobody try a passphrase: nothing is lost here.
    const auto written = m_refused.write(times);
    Q_UNUSED(written)
}

std::optional<Command> SessionAudit::refused() const
{
    const FailureRecord::Times times = m_refused.recent(QDateTime::currentDateTimeUtc());
    if (times.empty())
        return std::nullopt;
    QByteArray outcome = "passphrase refused " + QByteArray::number(times.size());
    outcome += times.size() == 1 ? " time:" : " times:";
    const std::size_t first = times.size() > kMostTimes ? times.size() - kMostTimes : 0;
    for (std::size_t n = first; n < times.size(); ++n)
        outcome += ' ' + times[n].toUTC().toString(Qt::ISODate).toLatin1();
    return command(Verb::RefuseSession, outcome);
}

Command SessionAudit::opened(const QByteArray &how)
{
    return command(Verb::OpenSession, how);
}

Command SessionAudit::locked(const QByteArray &why)
{
    return command(Verb::LockSession, why);
}

Command SessionAudit::unlocked(const QByteArray &how)
{
    return command(Verb::UnlockSession, how);
}

Command SessionAudit::closed(const QByteArray &why, const QString &note)
{
    Command closing = command(Verb::CloseSession, why);
    if (!note.isEmpty())
        closing.values.insert(QStringLiteral("note"), note);
    return closing;
}

} // namespace porch
