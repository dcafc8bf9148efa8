// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin/DepartmentServer.h"
#include "app/admin/ServerReload.h"
#include "tests/support/TestServer.h"

#include <QTemporaryDir>

#include <map>
#include <memory>

namespace porch::test {

/// A department as `init` makes it, run as `serve` runs it, in a folder of its own that goes away at the end.
class TestDepartment
{
public:
    explicit TestDepartment(const std::vector<TestUser> &users = {{QStringLiteral("desk")}},
                            bool cluster = false);
    ~TestDepartment();

    /// Starts and waits. On false see error().
    [[nodiscard]] bool start();
    const QString &error() const { return m_error; }

    const DepartmentFolder &folder() const { return *m_folder; }
    DepartmentServer &server() { return *m_server; }
    /// What the administrator was told.
    const QStringList &reports() const { return m_reports; }

    /// Signed in with the user's own key; quick to try again.
    NatsOptions optionsFor(const QString &user) const { return optionsFor(user, m_keys.at(user)); }
    NatsOptions optionsFor(const QString &user, const NKey &key) const;
    NatsOptions keeperOptions(KeeperAccount account = KeeperAccount::Town) const;

    /// Changes a user while the server runs.
    ServerReload::Outcome put(const DepartmentUser &user);
    /// Invites a user; the key is the invitation's.
    std::optional<NKey> invite(const QString &name, Micros until = wallClock() + 60'000'000);
    ServerReload::Outcome remove(const QString &name);
    DepartmentUser user(const QString &name) const;

private:
    QTemporaryDir m_root;
    std::map<QString, NKey> m_keys;
    std::optional<DepartmentFolder> m_folder;
    std::unique_ptr<DepartmentServer> m_server;
    QStringList m_reports;
    QString m_error;
};

} // namespace porch::test
