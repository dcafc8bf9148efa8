// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/Keepers.h"
#include "models/domain/Roles.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace porch {

/// The only user of a private department.
inline constexpr Roles kEveryRole =
    Roles(Role::Officer) | Role::Supervisor | Role::Records | Role::Admin | Role::Bridge;

struct ServerUser
{
    QString name;         ///< `[a-z][a-z0-9]{0,31}`
    QByteArray publicKey; ///< an nkey, `U…`
    Roles roles;
    QStringList sources;  ///< a bridge's: the only ones it may write; empty: any
    bool invited = false; ///< the key is an invitation's, which can do nothing but ask to join
};

/// How one server of several finds the others.
struct ClusterPlan
{
    QString name;
    QString listen; ///< host:port for the other servers
    QByteArray password;
    QStringList routes; ///< host:port of every server, this one too
};

/// Everything that goes into the configuration of one nats-server, but for the users.
struct ServerPlan
{
    QString name = QStringLiteral("porchlight");
    QString folder;                                         ///< absolute; the store goes beneath it
    QString accountsFile = QStringLiteral("accounts.conf"); ///< seen from the configuration's own folder
    QString host = QStringLiteral("127.0.0.1");             ///< that clients' connections are accepted on
    quint16 clientPort = 0;
    quint16 webSocketPort = 0;
    QString certificateFile; ///< PEM; empty: no TLS, which only a loopback host may do
    QString keyFile;
    qsizetype maxPayload = 8 * 1024 * 1024;
    KeeperKeys keepers;
    std::optional<ClusterPlan> cluster;
};

/// The configuration file's text: keeper accounts with the streams, which no person signs in to, and the
/// desks' account, which imports exactly what desks and bridges need. A publish whose reply subject is a
/// JetStream subject would otherwise turn the server's own acknowledgement into a request.
QByteArray serverConfig(const ServerPlan &plan);

/// The text of the file that serverConfig() includes: who may sign in, and what each of them may do. A
/// running server takes a new one without a restart.
/// @param probe a key that may sign in and do nothing more: whoever is let in with it knows that the
///              server has read this text and no older one
QByteArray accountsConfig(const std::vector<ServerUser> &users, const QByteArray &probe = {});

/// The user name of the probe, and of whoever keeps a stream; no person may have it.
inline constexpr char kKeeperName[] = "keeper";

/// What one user may publish and subscribe to.
QList<QByteArray> allowedPublishes(const ServerUser &user);
QList<QByteArray> allowedSubscriptions(const ServerUser &user);

} // namespace porch
