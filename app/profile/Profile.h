// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QStringList>
#include <QUrl>

#include <vector>

namespace porch {

/// What a workstation knows about its department and its users, as files of one folder (mode 0700):
///
///     profile.json            department, server addresses, user, roles
///     cache.db                the log, folded; disposable
///     users/<user>/seed       how the user signs in
///     users/<user>/outbox.db  what they did that the log has not settled, drafts, what they have seen
///     users/<user>/desk.ini   window sizes and the like
class Profile
{
    Q_DECLARE_TR_FUNCTIONS(porch::Profile)
public:
    /// The profile in `folder`; an error when there is none or it can't be read.
    static Result<Profile> load(const QString &folder);
    /// Where the profile is when nobody says otherwise.
    static QString defaultFolder();

    explicit Profile(QString folder)
        : m_folder(std::move(folder))
    {}

    /// Makes the folders that this user's files go into.
    Result<void> makeFolders() const;
    /// Writes profile.json, and makes the folders.
    Result<void> save() const;
    /// Keeps the user's nkey seed ("SU..."), readable to the owner alone.
    Result<void> saveSeed(const QByteArray &seed) const;
    /// The seed of the user; empty when none is kept, so the passphrase is needed.
    Result<QByteArray> seed() const;

    QString department;
    std::vector<QUrl> servers;
    QString user;
    QStringList roles;
    QString caFile; ///< the authority that signed the servers' certificates; empty: the system's own

    QString folder() const { return m_folder; }
    QString cachePath() const
    {
        return m_cachePath.isEmpty() ? m_folder + QLatin1String("/cache.db") : m_cachePath;
    }
    void setCachePath(const QString &path) { m_cachePath = path; }
    QString outboxPath() const { return userFolder() + QLatin1String("/outbox.db"); }
    QString settingsPath() const { return userFolder() + QLatin1String("/desk.ini"); }

private:
    QString userFolder() const { return m_folder + QLatin1String("/users/") + user; }
    QString seedPath() const { return userFolder() + QLatin1String("/seed"); }

    QString m_folder;
    QString m_cachePath;
};

} // namespace porch
