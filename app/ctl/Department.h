// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin/DepartmentFolder.h"
#include "app/profile/Profile.h"
#include "app/wire/LocalServer.h"

#include <QCoreApplication>

#include <vector>

namespace porch {

/// A department on this computer alone, in one folder: the server's files and a ready profile.
///
///     DIR/server   configuration, keeper's key, the log
///     DIR/profile  for --profile: holds every role
class Department
{
    Q_DECLARE_TR_FUNCTIONS(porch::Department)
public:
    struct Member
    {
        QString name;
        Roles roles;
        NKey key;
    };

    /// Opens the department in `folder`; a missing or empty folder becomes one first, whose desk is run by
    /// `user`.
    /// @param others who else may sign in, with new keys in each run: colleagues and bridges of a demo
    static Result<Department> openOrCreate(const QString &folder, const QString &user,
                                           const std::vector<std::pair<QString, Roles>> &others = {});

    /// Makes the same in an empty folder, but held by three servers, as `init` makes a department; for one
    /// that exists see DepartmentFolder.
    static Result<DepartmentFolder> createCluster(const QString &folder, const QString &user);

    Profile &profile() { return m_profile; }
    const NKey &deskKey() const { return m_members.front().key; }
    const std::vector<Member> &members() const { return m_members; }
    QString serverFolder() const { return m_folder + QLatin1String("/server"); }
    /// Whom the server shall let in.
    std::vector<ServerUser> serverUsers() const;
    /// Writes the address into the profile.
    Result<void> remember(const QUrl &server);

private:
    Department(QString folder, Profile profile)
        : m_folder(std::move(folder))
        , m_profile(std::move(profile))
    {}

    QString m_folder;
    Profile m_profile;
    std::vector<Member> m_members; ///< the desk's own user first
};

} // namespace porch
