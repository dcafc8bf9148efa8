// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/Backoff.h"
#include "app/wire/KeeperVisit.h"
#include "app/wire/ServerConfig.h"

#include <QElapsedTimer>
#include <QList>
#include <QLockFile>
#include <QObject>
#include <QProcess>
#include <QTimer>
#include <QUrl>

#include <memory>
#include <optional>

namespace porch {

/// A server whose folder is ready: one of a department's, with its configuration in nats.conf there.
struct ServerNode
{
    QString folder;
    QUrl url;         ///< where clients find it
    NKey keeper;      ///< of the log
    QString caFile;   ///< who signed its certificate; empty: the system knows
    int replicas = 1; ///< how many servers hold the log
};

/// A real nats-server that this program starts, watches, starts again when it dies, and stops.
///
/// It is either all of a private department, on loopback: then the folder holds the log, the keeper's key
/// and the ports, all readable to their owner only, and the next run on the same folder goes on with them.
/// Or it runs a node that somebody else has prepared. The thread that this lives on must live as long as the
/// server is wanted (see ChildGuard.h): the main thread is the place.
class LocalServer : public QObject
{
    Q_OBJECT

public:
    /// @param folder made when it is missing
    LocalServer(const QString &folder, std::vector<ServerUser> users, QObject *parent = nullptr);
    explicit LocalServer(ServerNode node, QObject *parent = nullptr);
    /// Stops the server and waits for its end.
    ~LocalServer() override;

    /// started() or failed() follows.
    void start();
    /// stopped() follows.
    void stop();

    /// Where clients connect to; known from start() on.
    QUrl url() const;
    /// The key of the log's keeper; there from start() on.
    const std::optional<NKey> &keeper() const { return m_keeper; }
    qint64 processId() const { return m_process.processId(); }
    bool isReady() const { return m_phase == Phase::Ready; }

    /// Another binary than the nats-server that is installed.
    void setProgram(const QString &program) { m_program = program; }
    /// A free port on this computer beneath those that systems hand out for outgoing connections, which
    /// could take it at any moment later; 0 when none was found.
    static quint16 freePort(const QList<quint16> &butNot);

    /// Whether a server that dies is started again; on unless switched off.
    void setRestarting(bool restarting) { m_restarting = restarting; }

Q_SIGNALS:
    /// It accepts clients, and the streams are there.
    void started(const QUrl &url);
    /// It can't be started, and will not be tried again; one sentence for a person.
    void failed(const QString &sentence);
    void died(const QString &sentence);
    void restarted(const QUrl &url);
    void stopped();

private:
    enum class Phase : quint8 { Off, Starting, Ready, Waiting, Stopping };

    LocalServer(QString folder, std::vector<ServerUser> users, std::optional<ServerNode> node,
                QObject *parent);

    Result<void> prepare();
    Result<void> prepareFolder();
    Result<void> prepareKeeper();
    Result<void> preparePorts();
    Result<void> choosePorts();
    Result<void> writeConfig();
    void launch();
    void greet();
    void onReady();
    void onEnded();
    void giveUp(const QString &sentence);
    void endProcess();
    void readOutput();
    bool isNodeOfSeveral() const;
    QString path(const QString &name) const;
    QString whyNotStarted(bool portTaken) const;
    /// The last thing the server said before it ended.
    QString lastWords() const;

    const QString m_folder;
    const std::vector<ServerUser> m_users;
    const std::optional<ServerNode> m_node; ///< nothing: a private department
    QString m_program;
    std::optional<NKey> m_keeper;
    quint16 m_clientPort = 0;
    quint16 m_webSocketPort = 0;
    int m_portChoices = 0; ///< how often ports were chosen in this run

    std::unique_ptr<QLockFile> m_lock;
    QProcess m_process;
    QByteArray m_output; ///< the end of what the server printed
    Phase m_phase = Phase::Off;
    bool m_restarting = true;
    bool m_wasReady = false;
    int m_failedStarts = 0;
    std::unique_ptr<KeeperVisit> m_greeter;
    QTimer m_relaunchTimer;
    QTimer m_patienceTimer;
    QTimer m_killTimer;
    QElapsedTimer m_up;
    Backoff m_backoff;
};

} // namespace porch
