// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QStringList>
#include <QUrl>

#include <vector>

namespace porch {

/// What a workstation knows about its department and its users, as files of one folder (mode 0700). Several
/// users share one console and so one folder; a Profile is the folder as one of them sees it:
///
///     profile.json            department, server addresses, and who sits here by default
///     ca.pem                  who signed the servers' certificates, where an invitation brought it
///     cache.db                the log, folded; disposable
///     city.pack               the city's streets, addresses and areas, where somebody put one
///     users/<user>/user.json  their roles
///     users/<user>/seed       how the user of a private department signs in; all others: see SeedVault
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
    /// Writes profile.json and the user's roles, and makes the folders. Who sits here by default stays so.
    Result<void> save() const;

    /// Everyone who may sign in here, by name: whoever has a key, sealed or not, or had one that was
    /// destroyed.
    QStringList users() const;
    /// The one to act as from now on, with their roles as far as these are known here.
    void chooseUser(const QString &name);
    /// The one to act as when nobody says otherwise.
    QString defaultUser() const { return m_default.name.isEmpty() ? user : m_default.name; }
    /// Makes the user the default; save() writes it.
    void makeDefault() { m_default = {user, roles}; }

    /// Keeps the user's nkey seed ("SU..."), readable to the owner alone.
    Result<void> saveSeed(const QByteArray &seed) const;
    /// The seed of the user; empty when none is kept, so the passphrase is needed.
    Result<QByteArray> seed() const;
    /// Overwrites and removes it, for a user whose key is sealed now.
    Result<void> removeSeed() const;

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
    /// The city's map, the same for all who sit here; there may be none.
    QString cityPackPath() const { return m_folder + QLatin1String("/city.pack"); }
    void setCachePath(const QString &path) { m_cachePath = path; }
    QString userFolder() const { return folderOf(user); }
    QString outboxPath() const { return userFolder() + QLatin1String("/outbox.db"); }
    QString settingsPath() const { return userFolder() + QLatin1String("/desk.ini"); }

private:
    struct Seat
    {
        QString name;
        QStringList roles;
    };

    QString folderOf(const QString &name) const { return m_folder + QLatin1String("/users/") + name; }
    QString seedPath() const { return userFolder() + QLatin1String("/seed"); }

    QString m_folder;
    QString m_cachePath;
    Seat m_default; ///< as profile.json has it; nobody in a profile that was never written
};

} // namespace porch
