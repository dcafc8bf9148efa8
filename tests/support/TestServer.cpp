// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestServer.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QSignalSpy>
#include <QTimer>

namespace porch::test {

namespace {

NatsOptions quickOptions(const QUrl &url, const QString &user, const NKey &key)
{
    NatsOptions options;
    options.servers = {url};
    options.user = user;
    options.credentials = key;
    options.firstDelay = std::chrono::milliseconds(20);
    options.longestDelay = std::chrono::milliseconds(200);
    options.refusedDelay = std::chrono::milliseconds(300);
    return options;
}

} // namespace

TestServer::TestServer(const std::vector<TestUser> &users)
{
    std::vector<ServerUser> serverUsers;
    for (const TestUser &user : users) {
        const NKey key = NKey::generate();
        m_keys.emplace(user.name, key);
        serverUsers.push_back({user.name, key.publicKey(), user.roles, user.sources});
    }
    m_server = std::make_unique<LocalServer>(m_folder.path(), serverUsers);
    m_server->setRestarting(false);
}

TestServer::~TestServer() = default;

bool TestServer::start()
{
    QObject context;
    bool settled = false;
    m_error.clear();
    QObject::connect(m_server.get(), &LocalServer::started, &context, [&] { settled = true; });
    QObject::connect(m_server.get(), &LocalServer::failed, &context, [&](const QString &sentence) {
        m_error = sentence;
        settled = true;
    });
    m_server->start();
    if (!waitUntil([&] { return settled; }))
        m_error = QStringLiteral("the test's server did not start in time");
    return m_error.isEmpty();
}

bool TestServer::killHard()
{
    QProcess *process = m_server->findChild<QProcess *>();
    process->kill();
    return waitUntil([&] { return process->state() == QProcess::NotRunning; });
}

bool TestServer::stop()
{
    const QSignalSpy stopped(m_server.get(), &LocalServer::stopped);
    m_server->stop();
    return waitUntil([&] { return !stopped.isEmpty(); });
}

NatsOptions TestServer::optionsFor(const QString &user) const
{
    return quickOptions(url(), user, m_keys.at(user));
}

NatsOptions TestServer::keeperOptions(KeeperAccount account) const
{
    return quickOptions(url(), QStringLiteral("keeper"), keeperKey(*m_server->keeper(), account));
}

ConsumerPace quickPace()
{
    ConsumerPace pace;
    pace.heartbeat = std::chrono::milliseconds(200);
    pace.retry = std::chrono::milliseconds(100);
    pace.inactive = std::chrono::milliseconds(1'000);
    return pace;
}

bool waitUntil(const std::function<bool()> &done)
{
    // Event by event, without the pauses of QTest::qWaitFor: some tests wait a thousand times.
    const QDeadlineTimer deadline(std::chrono::seconds(20));
    QTimer tick;
    tick.start(std::chrono::milliseconds(20));
    while (!done()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

} // namespace porch::test
