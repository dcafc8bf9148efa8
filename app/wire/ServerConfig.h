// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFlags>
#include <QString>
#include <QStringList>

#include <vector>

namespace porch {

/// What a user of the town's log may do there; the server enforces it subject by subject.
enum class ServerRole : quint16 {
    Officer = 1 << 0,
    Supervisor = 1 << 1, ///< all of an officer, links, cases, announcements
    Records = 1 << 2,
    Admin = 1 << 3,
    Bridge = 1 << 4, ///< writes what residents wrote; not a desk
};
Q_DECLARE_FLAGS(ServerRoles, ServerRole)
Q_DECLARE_OPERATORS_FOR_FLAGS(ServerRoles)

/// The only user of a private department.
inline constexpr ServerRoles kEveryRole = ServerRoles(ServerRole::Officer) | ServerRole::Supervisor |
                                          ServerRole::Records | ServerRole::Admin | ServerRole::Bridge;

struct ServerUser
{
    QString name;         ///< `[a-z][a-z0-9]{0,31}`
    QByteArray publicKey; ///< an nkey, `U…`
    ServerRoles roles;
    QStringList sources; ///< a bridge's: the only ones it may write; empty: any
};

/// Everything that goes into a department's nats-server configuration.
struct ServerPlan
{
    QString name = QStringLiteral("porchlight");
    QString folder; ///< absolute; the store goes beneath it
    QString host = QStringLiteral("127.0.0.1");
    quint16 clientPort = 0;
    quint16 webSocketPort = 0;
    QString certificateFile; ///< PEM; empty: no TLS, which only a loopback host may do
    QString keyFile;
    qsizetype maxPayload = 8 * 1024 * 1024;
    QByteArray keeper; ///< public key
    std::vector<ServerUser> users;
};

/// The configuration file's text: a keeper account with the stream that no person signs in to, and the
/// desks' account, which imports exactly what desks need. A publish whose reply subject is a JetStream
/// subject would otherwise turn the server's own acknowledgement into a request.
QByteArray serverConfig(const ServerPlan &plan);

/// What one user may publish and subscribe to.
QList<QByteArray> allowedPublishes(const ServerUser &user);
QList<QByteArray> allowedSubscriptions(const ServerUser &user);

} // namespace porch
