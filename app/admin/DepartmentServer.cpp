// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/DepartmentServer.h"

#include "app/admin/Membership.h"

#include <algorithm>

namespace porch {

namespace {

/// A server of a cluster that can't be started: the others do without it, and it is tried again.
constexpr std::chrono::seconds kBetweenTries{30};

} // namespace

DepartmentServer::DepartmentServer(DepartmentFolder department, QObject *parent)
    : QObject(parent)
    , m_department(std::move(department))
{}

DepartmentServer::~DepartmentServer() = default;

void DepartmentServer::start()
{
    const auto fail = [this](const QString &sentence) {
        m_over = true;
        QMetaObject::invokeMethod(
            this, [this, sentence] { Q_EMIT failed(sentence); }, Qt::QueuedConnection);
    };
    auto nodes = m_department.prepareServers();
    if (!nodes) {
        fail(nodes.error().what);
        return;
    }
    // Leaves out invitations that are too old by now, and mends what an interrupted change has left behind.
    auto membership = Membership::begin(m_department);
    auto written = membership ? membership->write() : Result<void>(membership.error());
    if (!written) {
        fail(written.error().what);
        return;
    }
    m_joinDesk = std::make_unique<JoinDesk>(m_department, nodes->front().keeper);
    connect(m_joinDesk.get(), &JoinDesk::ready, this, &DepartmentServer::onJoinDeskReady);
    connect(m_joinDesk.get(), &JoinDesk::joined, this,
            [this](const QString &user) { Q_EMIT reported(tr("%1 has joined.").arg(user)); });
    connect(m_joinDesk.get(), &JoinDesk::troubled, this, &DepartmentServer::reported);
    for (ServerNode &node : nodes.value())
        add(std::move(node));
    for (const auto &server : m_servers)
        server->start();
}

void DepartmentServer::add(ServerNode node)
{
    const QString address = node.url.toString();
    m_servers.push_back(std::make_unique<LocalServer>(std::move(node)));
    LocalServer *server = m_servers.back().get();
    connect(server, &LocalServer::started, this, &DepartmentServer::onStarted);
    connect(server, &LocalServer::failed, this,
            [this, server](const QString &sentence) { onFailed(server, sentence); });
    connect(server, &LocalServer::died, this, [this, address] {
        Q_EMIT reported(tr("The server at %1 has ended unexpectedly and is started again.").arg(address));
    });
    connect(server, &LocalServer::restarted, this,
            [this, address] { Q_EMIT reported(tr("The server at %1 runs again.").arg(address)); });
    connect(server, &LocalServer::stopped, this, &DepartmentServer::onStopped);
}

void DepartmentServer::onStarted(const QUrl &url)
{
    if (m_running) {
        Q_EMIT reported(tr("The server at %1 runs again.").arg(url.toString()));
        return;
    }
    const bool all =
        std::all_of(m_servers.begin(), m_servers.end(), [](const auto &server) { return server->isReady(); });
    if (all && !m_over)
        m_joinDesk->start();
}

void DepartmentServer::onJoinDeskReady()
{
    if (m_over || std::exchange(m_running, true))
        return;
    Q_EMIT started(m_servers.front()->url());
}

void DepartmentServer::onFailed(LocalServer *server, const QString &sentence)
{
    if (m_over)
        return;
    if (!m_running || m_servers.size() == 1) {
        m_over = true;
        Q_EMIT failed(sentence);
        return;
    }
    Q_EMIT reported(sentence);
    QTimer::singleShot(kBetweenTries, server, [this, server] {
        if (!m_stopping)
            server->start();
    });
}

void DepartmentServer::stop()
{
    if (std::exchange(m_stopping, true))
        return;
    m_over = true;
    m_joinDesk.reset();
    if (m_servers.empty())
        QMetaObject::invokeMethod(this, &DepartmentServer::stopped, Qt::QueuedConnection);
    for (const auto &server : m_servers)
        server->stop();
}

void DepartmentServer::onStopped()
{
    if (++m_stopped == m_servers.size())
        Q_EMIT stopped();
}

} // namespace porch
