// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profile/FailureRecord.h"
#include "models/domain/EventCodec.h"

#include <QDateTime>

#include <optional>

namespace porch {

class Profile;

/// The audit of access, as `session.*` events say it: who sat down at which computer, when it was locked and
/// unlocked, and which passphrases were refused. Words of the log are English, as its names are.
///
/// While no key is open nothing can be written to the log: refused tries are kept in the user's folder until
/// the outbox has taken them.
class SessionAudit
{
public:
    explicit SessionAudit(const Profile &profile);

    /// A passphrase was refused.
    void noteRefused(const QDateTime &now = QDateTime::currentDateTimeUtc()) const;
    /// What was refused and is not in the outbox yet; nothing when there is nothing.
    std::optional<Command> refused() const;
    /// The outbox has it.
    void refusedIsKept() const { m_refused.clear(); }

    /// @param how what the key was opened with: "passphrase", "keychain", ...
    static Command opened(const QByteArray &how);
    /// @param why "idle", "asked"
    static Command locked(const QByteArray &why);
    static Command unlocked(const QByteArray &how);
    /// @param why "quit", "switched user", or kShiftEnded
    /// @param note for whoever comes next; may be empty
    static Command closed(const QByteArray &why, const QString &note = {});

    static bool isSession(Verb verb) { return verb >= Verb::OpenSession && verb <= Verb::CloseSession; }

private:
    FailureRecord m_refused;
};

} // namespace porch
