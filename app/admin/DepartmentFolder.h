// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin/UserBook.h"
#include "app/wire/LocalServer.h"

#include <QCoreApplication>
#include <QUrl>

namespace porch {

/// One nats-server of a department.
struct DepartmentNode
{
    QString name; ///< "n1"; empty for the only one
    quint16 webSocketPort = 0;
    quint16 clientPort = 0; ///< on loopback; the server insists on it
    quint16 routePort = 0;  ///< on loopback, for the other nodes
};

/// What stays the same about a department.
struct DepartmentPlan
{
    QString name;
    QString host = QStringLiteral("127.0.0.1"); ///< as clients know it
    QString certificateFile;                    ///< PEM; empty: no TLS, which only loopback may do
    QString keyFile;
    QString caFile; ///< PEM of who signed the certificate; empty: the system's authorities know
    std::vector<DepartmentNode> nodes;

    bool isCluster() const { return nodes.size() > 1; }
    QUrl url(const DepartmentNode &node) const;
    QList<QUrl> urls() const;
};

/// A department as `init` writes it:
///
///     DIR/department.json       name, address, ports, TLS paths, nodes
///     DIR/users.json            who may do what; the truth that accounts.conf is written from
///     DIR/users.lock            held by whoever changes users
///     DIR/server/keeper.nk      the keeper's key
///     DIR/server/routes.key     what the nodes of a cluster know each other by
///     DIR/server/accounts.conf  the users, included by every nats.conf
///     DIR/server/nats.conf      or DIR/server/n1/nats.conf, ...: the servers' configuration
///     DIR/profile               a ready profile of the first administrator, unless they wanted it elsewhere
class DepartmentFolder
{
    Q_DECLARE_TR_FUNCTIONS(porch::DepartmentFolder)
public:
    /// Whether `init` has made a department there.
    static bool isDepartment(const QString &folder);
    static Result<DepartmentFolder> open(const QString &folder);
    /// Makes a department in a missing or empty folder: all of it or nothing. Ports that are 0 are chosen.
    static Result<DepartmentFolder> create(const QString &folder, DepartmentPlan plan, const UserBook &users);
    /// One node, or the three of a cluster.
    /// @param port where the first accepts WebSockets, the others behind it; 0: any
    static std::vector<DepartmentNode> planNodes(bool cluster, quint16 port);

    const DepartmentPlan &plan() const { return m_plan; }
    QString folder() const { return m_folder; }
    QString usersFile() const { return path("users.json"); }
    QString lockFile() const { return path("users.lock"); }
    QString accountsFile() const { return path("server/accounts.conf"); }
    QString profileFolder() const { return path("profile"); }
    QString nodeFolder(const DepartmentNode &node) const;

    /// What runs each of its servers, with its configuration freshly written.
    Result<std::vector<ServerNode>> prepareServers() const;
    Result<NKey> keeper() const;

private:
    explicit DepartmentFolder(const QString &folder);

    QString path(const char *name) const { return m_folder + u'/' + QLatin1String(name); }
    QString keeperFile() const { return path("server/keeper.nk"); }
    QString routeKeyFile() const { return path("server/routes.key"); }
    Result<void> choosePorts();
    Result<void> writeAll(const UserBook &users) const;
    Result<void> writePlan() const;
    Result<void> readPlan();
    Result<void> writeServerConfigs(const NKey &keeper) const;

    QString m_folder;
    DepartmentPlan m_plan;
};

/// Whether clients on the same computer alone can reach that host.
bool isLoopbackHost(const QString &host);

} // namespace porch
