// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/EventLog.h"
#include "app/wire/LocalServer.h"

#include <QHash>
#include <QTemporaryDir>

#include <memory>

namespace porch::test {

struct TestUser
{
    QString name;
    Roles roles = kEveryRole;
    QStringList sources = {};
};

/// A real department on a real nats-server, in a folder of its own that goes away at the end. Use it from
/// the main thread; it spins the event loop while it waits.
class TestServer
{
public:
    explicit TestServer(const std::vector<TestUser> &users = {{QStringLiteral("desk")}});
    ~TestServer();

    /// Starts the server and waits until it is ready. On false see error().
    [[nodiscard]] bool start();
    /// Ends it as a power cut would, and waits; it stays down until start().
    [[nodiscard]] bool killHard();
    /// Ends it in order, and waits.
    [[nodiscard]] bool stop();

    QUrl url() const { return m_server->url(); }
    QString folder() const { return m_folder.path(); }
    const QString &error() const { return m_error; }
    LocalServer &server() { return *m_server; }

    /// Signed in as one of the users; quick to try again.
    NatsOptions optionsFor(const QString &user) const;
    /// Signed in as a keeper, who may do everything to the stream.
    NatsOptions keeperOptions(KeeperAccount account = KeeperAccount::Town) const;
    const NKey &key(const QString &user) const { return m_keys.at(user); }

private:
    QTemporaryDir m_folder;
    std::map<QString, NKey> m_keys;
    std::unique_ptr<LocalServer> m_server;
    QString m_error;
};

/// Hurries: heartbeats of 200 ms and the like.
ConsumerPace quickPace();

/// Waits, spinning the event loop, until it is so; false after 20 seconds.
[[nodiscard]] bool waitUntil(const std::function<bool()> &done);

} // namespace porch::test
