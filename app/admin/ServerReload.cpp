// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/ServerReload.h"

#include <QEventLoop>
#include <QFile>
#include <QLockFile>

#include <algorithm>
#include <csignal>

namespace porch {

namespace {

constexpr std::chrono::seconds kPatience{10};
constexpr std::chrono::milliseconds kBetweenLooks{100};

/// The words that a process was started with; empty when there is none with that number.
QList<QByteArray> commandOf(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/cmdline").arg(process));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split('\0') : QList<QByteArray>();
}

/// The nats-server that runs this folder's configuration; 0 when none does. A number in an old file may
/// meanwhile belong to anything.
qint64 serverOf(const QString &folder)
{
    QFile file(folder + QLatin1String("/nats.pid"));
    const qint64 process = file.open(QIODevice::ReadOnly) ? file.read(32).trimmed().toLongLong() : 0;
    const bool ours =
        process > 0 && commandOf(process).contains(QFile::encodeName(folder + QLatin1String("/nats.conf")));
    return ours ? process : 0;
}

void tellToReadAgain([[maybe_unused]] qint64 process)
{
#ifdef Q_OS_UNIX
    ::kill(static_cast<pid_t>(process), SIGHUP);
#endif
}

/// Whether some program keeps a server running there, even if that one has just died.
bool isAttended(const QString &folder)
{
    qint64 process = 0;
    QString host;
    QString program;
    return QLockFile(folder + QLatin1String("/server.lock")).getLockInfo(&process, &host, &program) &&
           !commandOf(process).isEmpty();
}

} // namespace

ServerReload::ServerReload(const Membership &membership, QObject *parent)
    : QObject(parent)
    , m_membership(membership)
    , m_timer(this)
{
    m_timer.setInterval(kBetweenLooks);
    connect(&m_timer, &QTimer::timeout, this, &ServerReload::look);
    for (const DepartmentNode &node : membership.department().plan().nodes) {
        m_nodes.emplace_back();
        m_nodes.back().folder = membership.department().nodeFolder(node);
    }
}

void ServerReload::start()
{
    if (std::exchange(m_started, true))
        return;
    m_deadline = QDeadlineTimer(kPatience);
    m_timer.start();
    QMetaObject::invokeMethod(this, &ServerReload::look, Qt::QueuedConnection);
}

void ServerReload::look()
{
    if (!m_timer.isActive())
        return;
    const QList<QUrl> urls = m_membership.department().plan().urls();
    bool anyRuns = false;
    bool allConfirmed = true;
    QString why;
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        Node &node = m_nodes[i];
        const qint64 process = serverOf(node.folder);
        if (process == 0 && !isAttended(node.folder)) {
            // It reads the users when it is started.
            node.probe.reset();
            continue;
        }
        anyRuns = true;
        // One that was started meanwhile may have read the file just before it was written.
        if (process != 0 && process != node.signalled) {
            node.signalled = process;
            node.confirmed = false;
            node.probe.reset();
            tellToReadAgain(process);
        }
        if (!node.confirmed) {
            allConfirmed = false;
            if (!node.probe)
                probe(node, urls.at(static_cast<qsizetype>(i)));
            why = node.probe->fault().sentence;
        }
    }
    if (!anyRuns)
        finish(Outcome::NotRunning);
    else if (allConfirmed)
        finish(Outcome::Reloaded);
    else if (m_deadline.hasExpired())
        finish(
            Outcome::Failed,
            tr("The change is written, but the running server has not taken it: stop it and start it again. "
               "%1")
                .arg(why)
                .trimmed());
}

void ServerReload::probe(Node &node, const QUrl &url)
{
    NatsOptions options;
    options.servers = {url};
    options.user = QLatin1String(kKeeperName);
    options.credentials = m_membership.probe();
    options.caFile = m_membership.department().plan().caFile;
    options.program = QStringLiteral("porchlight users");
    // Refused until the server has read the file.
    options.firstDelay = std::chrono::milliseconds(20);
    options.longestDelay = std::chrono::milliseconds(200);
    options.refusedDelay = std::chrono::milliseconds(50);
    node.probe = std::make_unique<NatsConnection>(options);
    connect(
        node.probe.get(), &NatsConnection::online, this,
        [this, &node, probe = node.probe.get()] {
            if (node.probe.get() != probe)
                return;
            node.confirmed = true;
            look();
        },
        Qt::QueuedConnection);
    node.probe->start();
}

void ServerReload::finish(Outcome outcome, const QString &sentence)
{
    m_timer.stop();
    for (Node &node : m_nodes)
        node.probe.reset();
    Q_EMIT finished(outcome, sentence);
}

std::pair<ServerReload::Outcome, QString> ServerReload::runFor(const Membership &membership)
{
    std::pair<Outcome, QString> result;
    ServerReload reload(membership);
    QEventLoop loop;
    connect(&reload, &ServerReload::finished, &loop, [&](Outcome outcome, const QString &sentence) {
        result = {outcome, sentence};
        loop.quit();
    });
    reload.start();
    loop.exec();
    return result;
}

} // namespace porch
