// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/Department.h"
#include "app/desk/DemoFeed.h"
#include "app/wire/LocalServer.h"

#include <QObject>
#include <QTemporaryDir>
#include <QThreadPool>

#include <memory>
#include <optional>

namespace porch {

/// The demo: a private department in a temporary folder, a real nats-server on loopback, and the simulated
/// town writing to it. Nothing leaves this computer and nothing is kept.
class Demo : public QObject
{
    Q_OBJECT
public:
    /// @param role of the desk; none: it may do everything
    explicit Demo(std::optional<Roles> role = {}, QObject *parent = nullptr);
    ~Demo() override;

    /// ready() or failed() follows.
    void start();
    /// The desk's profile; there from ready() on.
    const Profile &profile() { return m_department->profile(); }

Q_SIGNALS:
    /// The server runs and the town's history is in its log, which ends with this number.
    void ready(quint64 lastSequence);
    void failed(const QString &sentence);

private:
    void onServerStarted(const QUrl &url);
    void writePack();
    void tellReady();

    const std::optional<Roles> m_role;
    QTemporaryDir m_folder;
    std::optional<Department> m_department;
    std::unique_ptr<LocalServer> m_server;
    std::unique_ptr<DemoFeed> m_feed;
    bool m_hasPack = false;
    std::optional<quint64> m_last; ///< set when the town's history is in the log
    QThreadPool m_pool;            ///< the last member: its work ends first
};

} // namespace porch
