// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin/DepartmentFolder.h"
#include "app/admin/JoinDesk.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace porch {

/// Runs all servers of a department, starts again what dies, and lets invited users in.
class DepartmentServer : public QObject
{
    Q_OBJECT
public:
    explicit DepartmentServer(DepartmentFolder department, QObject *parent = nullptr);
    ~DepartmentServer() override;

    /// started() or failed() follows.
    void start();
    /// stopped() follows.
    void stop();

    const DepartmentFolder &department() const { return m_department; }
    /// The servers, in the order of the plan; there from start() on.
    const std::vector<std::unique_ptr<LocalServer>> &servers() const { return m_servers; }

Q_SIGNALS:
    /// All of them accept clients, and the log is there.
    /// @param url of the first
    void started(const QUrl &url);
    /// The department can't be run; one sentence for a person.
    void failed(const QString &sentence);
    /// Something for the administrator to read: a server has died, somebody has joined, ...
    void reported(const QString &sentence);
    void stopped();

private:
    void add(ServerNode node);
    void onStarted(const QUrl &url);
    void onJoinDeskReady();
    void onFailed(LocalServer *server, const QString &sentence);
    void onStopped();

    DepartmentFolder m_department;
    std::vector<std::unique_ptr<LocalServer>> m_servers;
    std::unique_ptr<JoinDesk> m_joinDesk;
    bool m_running = false;
    bool m_over = false;
    bool m_stopping = false;
    std::size_t m_stopped = 0;
};

} // namespace porch
