// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/LocalServer.h"

#include "app/wire/ChildGuard.h"
#include "app/wire/PrivateFile.h"
#include "models/domain/Subject.h"
#include "models/vault/Random.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTcpServer>

#include <algorithm>

namespace porch {

namespace {

constexpr int kMaxPortChoices = 5;
constexpr int kMaxFailedStarts = 3;
/// Recovering a large log takes a while; a server that does nothing for this long will not come.
constexpr std::chrono::seconds kPatience{120};
/// A node of a cluster first fetches what the others have and it has not.
constexpr std::chrono::minutes kClusterPatience{10};
constexpr std::chrono::seconds kTimeToLeave{5};
/// Who was up for this long did not die at once.
constexpr std::chrono::milliseconds kStable{60'000};
constexpr qsizetype kKeptOutput = 8 * 1024;

QString configName()
{
    return QStringLiteral("nats.conf");
}

} // namespace

LocalServer::LocalServer(const QString &folder, std::vector<ServerUser> users, QObject *parent)
    : LocalServer(folder, std::move(users), std::nullopt, parent)
{}

LocalServer::LocalServer(ServerNode node, QObject *parent)
    : LocalServer(node.folder, {}, std::optional(node), parent)
{}

LocalServer::LocalServer(QString folder, std::vector<ServerUser> users, std::optional<ServerNode> node,
                         QObject *parent)
    : QObject(parent)
    , m_folder(QDir(folder).absolutePath())
    , m_users(std::move(users))
    , m_node(std::move(node))
    , m_process(this)
    , m_relaunchTimer(this)
    , m_patienceTimer(this)
    , m_killTimer(this)
    , m_backoff(std::chrono::milliseconds(250), std::chrono::milliseconds(10'000))
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardInputFile(QProcess::nullDevice());
    endWithParent(m_process);
    connect(&m_process, &QProcess::readyRead, this, &LocalServer::readOutput);
    connect(&m_process, &QProcess::finished, this, &LocalServer::onEnded);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            giveUp(tr("%1 can't be started: %2").arg(m_process.program(), m_process.errorString()));
    });
    m_relaunchTimer.setSingleShot(true);
    connect(&m_relaunchTimer, &QTimer::timeout, this, &LocalServer::launch);
    m_patienceTimer.setSingleShot(true);
    m_patienceTimer.setInterval(isNodeOfSeveral() ? kClusterPatience : kPatience);
    connect(&m_patienceTimer, &QTimer::timeout, this, [this] {
        const QString why = m_greeter ? m_greeter->fault() : QString();
        giveUp(tr("The log server was started, but it does not accept anyone. %1").arg(why).trimmed());
    });
    m_killTimer.setSingleShot(true);
    m_killTimer.setInterval(kTimeToLeave);
    connect(&m_killTimer, &QTimer::timeout, &m_process, &QProcess::kill);
}

LocalServer::~LocalServer()
{
    disconnect(&m_process, nullptr, this, nullptr);
    m_greeter.reset();
    endProcess();
}

bool LocalServer::isNodeOfSeveral() const
{
    return m_node && m_node->replicas > 1;
}

QString LocalServer::path(const QString &name) const
{
    return QDir(m_folder).filePath(name);
}

quint16 LocalServer::freePort(const QList<quint16> &butNot)
{
    for (int attempt = 0; attempt < 200; ++attempt) {
        const auto port = static_cast<quint16>(QRandomGenerator::global()->bounded(20'000, 32'000));
        QTcpServer probe;
        if (!butNot.contains(port) && probe.listen(QHostAddress::LocalHost, port))
            return port;
    }
    return 0;
}

QUrl LocalServer::url() const
{
    if (m_node)
        return m_node->url;
    QUrl url;
    url.setScheme(QStringLiteral("ws"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_webSocketPort);
    return url;
}

void LocalServer::start()
{
    if (m_phase != Phase::Off)
        return;
    m_phase = Phase::Starting;
    m_wasReady = false;
    m_failedStarts = 0;
    m_portChoices = 0;
    m_backoff.reset();
    // Debian puts it where only root's PATH looks.
    if (m_program.isEmpty())
        m_program = QStandardPaths::findExecutable(QStringLiteral("nats-server"));
    if (m_program.isEmpty())
        m_program = QStandardPaths::findExecutable(
            QStringLiteral("nats-server"), {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/local/sbin"),
                                            QStringLiteral("/usr/local/bin")});
    if (m_program.isEmpty() || !QFileInfo(m_program).isExecutable()) {
        m_program.clear();
        giveUp(tr("The program nats-server is not installed; on Debian it is in the package nats-server."));
        return;
    }
    if (const Result<void> prepared = prepare(); !prepared) {
        giveUp(prepared.error().what);
        return;
    }
    launch();
}

Result<void> LocalServer::prepare()
{
    if (Result<void> done = prepareFolder(); !done)
        return done;
    if (m_node) {
        m_keeper = m_node->keeper;
        return {};
    }
    if (Result<void> done = prepareKeeper(); !done)
        return done;
    return preparePorts();
}

Result<void> LocalServer::prepareFolder()
{
    const bool usable = std::all_of(m_users.begin(), m_users.end(), [](const ServerUser &user) {
        return isUserName(user.name) && NKey::isPublicKey(user.publicKey);
    });
    if (!usable)
        return Error{tr("A user of the server has no valid name or no valid key.")};
    const Result<void> made = makePrivateFolder(m_folder);
    if (!made)
        return made;
    m_lock = std::make_unique<QLockFile>(path(QStringLiteral("server.lock")));
    m_lock->setStaleLockTime(0);
    if (!m_lock->tryLock(0))
        return Error{tr("Another program already runs the server of the folder %1.").arg(m_folder)};
    return {};
}

Result<void> LocalServer::prepareKeeper()
{
    const QString file = path(QStringLiteral("keeper.nk"));
    QFile existing(file);
    if (existing.exists()) {
        if (!existing.open(QIODevice::ReadOnly))
            return Error{tr("%1 can't be read: %2").arg(file, existing.errorString())};
        QByteArray seed = existing.read(1024);
        auto key = NKey::fromSeed(seed);
        wipe(seed);
        if (!key)
            return Error{tr("The keeper's key in %1 is damaged.").arg(file)};
        m_keeper = std::move(key).value();
        return {};
    }
    m_keeper = NKey::generate();
    QByteArray seed = m_keeper->seed();
    const Result<void> written = writePrivateFile(file, seed);
    wipe(seed);
    return written;
}

Result<void> LocalServer::preparePorts()
{
    QFile file(path(QStringLiteral("ports.json")));
    if (file.open(QIODevice::ReadOnly)) {
        const QJsonObject ports = QJsonDocument::fromJson(file.read(4096)).object();
        const int client = ports.value(QLatin1String("client")).toInt();
        const int webSocket = ports.value(QLatin1String("websocket")).toInt();
        if (client > 0 && client <= 65535 && webSocket > 0 && webSocket <= 65535 && client != webSocket) {
            m_clientPort = static_cast<quint16>(client);
            m_webSocketPort = static_cast<quint16>(webSocket);
            return {};
        }
    }
    return choosePorts();
}

Result<void> LocalServer::choosePorts()
{
    ++m_portChoices;
    m_clientPort = freePort({});
    m_webSocketPort = freePort({m_clientPort});
    if (m_clientPort == 0 || m_webSocketPort == 0)
        return Error{tr("This computer has no free port for the log server.")};
    const QJsonObject ports{{QStringLiteral("client"), m_clientPort},
                            {QStringLiteral("websocket"), m_webSocketPort}};
    return writePrivateFile(path(QStringLiteral("ports.json")), QJsonDocument(ports).toJson());
}

Result<void> LocalServer::writeConfig()
{
    if (m_node)
        return {};
    const Result<void> users =
        writePrivateFile(path(QStringLiteral("accounts.conf")), accountsConfig(m_users));
    if (!users)
        return users;
    ServerPlan plan;
    plan.folder = m_folder;
    plan.clientPort = m_clientPort;
    plan.webSocketPort = m_webSocketPort;
    plan.keepers = publicKeepers(*m_keeper);
    return writePrivateFile(path(configName()), serverConfig(plan));
}

void LocalServer::launch()
{
    m_phase = Phase::Starting;
    m_output.clear();
    const Result<void> written = writeConfig();
    if (!written) {
        giveUp(written.error().what);
        return;
    }
    m_up.start();
    m_patienceTimer.start();
    m_process.start(m_program, {QStringLiteral("-c"), path(configName())});
    if (m_phase == Phase::Starting)
        greet();
}

void LocalServer::greet()
{
    NatsOptions options;
    options.servers = {url()};
    options.user = QLatin1String(kKeeperName);
    options.caFile = m_node ? m_node->caFile : QString();
    options.firstDelay = std::chrono::milliseconds(20);
    options.longestDelay = std::chrono::milliseconds(250);
    options.refusedDelay = std::chrono::milliseconds(1'000);
    m_greeter = std::make_unique<KeeperVisit>(options, *m_keeper, m_node ? m_node->replicas : 1);
    connect(m_greeter.get(), &KeeperVisit::ready, this, &LocalServer::onReady, Qt::QueuedConnection);
    connect(m_greeter.get(), &KeeperVisit::failed, this, &LocalServer::giveUp, Qt::QueuedConnection);
    m_greeter->start();
}

void LocalServer::onReady()
{
    if (m_phase != Phase::Starting)
        return;
    m_greeter.reset();
    m_patienceTimer.stop();
    m_phase = Phase::Ready;
    m_failedStarts = 0;
    if (std::exchange(m_wasReady, true))
        Q_EMIT restarted(url());
    else
        Q_EMIT started(url());
}

void LocalServer::onEnded()
{
    m_killTimer.stop();
    m_patienceTimer.stop();
    m_greeter.reset();
    readOutput();
    if (m_phase == Phase::Stopping || m_phase == Phase::Off) {
        const bool wanted = m_phase == Phase::Stopping;
        m_phase = Phase::Off;
        m_lock.reset();
        if (wanted)
            Q_EMIT stopped();
        return;
    }
    const bool wasReady = m_phase == Phase::Ready;
    const bool portTaken = m_output.contains("address already in use");
    if (!m_wasReady && portTaken && m_portChoices > 0 && m_portChoices < kMaxPortChoices) {
        // Nobody knows these ports yet: others will do.
        const Result<void> chosen = choosePorts();
        if (chosen)
            launch();
        else
            giveUp(chosen.error().what);
        return;
    }
    if (!wasReady && ++m_failedStarts >= kMaxFailedStarts) {
        giveUp(whyNotStarted(portTaken));
        return;
    }
    if (wasReady && m_up.hasExpired(kStable.count()))
        m_backoff.reset();
    if (m_restarting) {
        m_phase = Phase::Waiting;
        m_relaunchTimer.start(m_backoff.next());
    } else {
        m_phase = Phase::Off;
        m_lock.reset();
    }
    if (wasReady)
        Q_EMIT died(tr("The log server on this computer has ended unexpectedly."));
}

QString LocalServer::whyNotStarted(bool portTaken) const
{
    if (!portTaken)
        return tr("The log server does not start: %1").arg(lastWords());
    if (m_node)
        return tr("Another program uses a port that belongs to this department's log server: %1. End it.")
            .arg(lastWords());
    return tr("Another program uses port %1 or %2, which belong to this department's log server. "
              "End it, or delete %3 to choose others.")
        .arg(m_clientPort)
        .arg(m_webSocketPort)
        .arg(path(QStringLiteral("ports.json")));
}

void LocalServer::stop()
{
    m_relaunchTimer.stop();
    m_patienceTimer.stop();
    m_greeter.reset();
    if (m_process.state() != QProcess::NotRunning) {
        m_phase = Phase::Stopping;
        m_process.terminate();
        m_killTimer.start();
        return;
    }
    m_phase = Phase::Off;
    m_lock.reset();
    QMetaObject::invokeMethod(this, &LocalServer::stopped, Qt::QueuedConnection);
}

void LocalServer::giveUp(const QString &sentence)
{
    m_relaunchTimer.stop();
    m_patienceTimer.stop();
    m_phase = Phase::Off;
    // Not at once: the greeter may be the one that speaks.
    if (m_greeter)
        m_greeter.release()->deleteLater();
    if (m_process.state() != QProcess::NotRunning) {
        m_process.terminate();
        m_killTimer.start();
    } else {
        m_lock.reset();
    }
    QMetaObject::invokeMethod(
        this, [this, sentence] { Q_EMIT failed(sentence); }, Qt::QueuedConnection);
}

void LocalServer::endProcess()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(static_cast<int>(std::chrono::milliseconds(kTimeToLeave).count()))) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

void LocalServer::readOutput()
{
    m_output += m_process.readAll();
    if (m_output.size() > kKeptOutput)
        m_output = m_output.last(kKeptOutput);
}

QString LocalServer::lastWords() const
{
    const QList<QByteArray> lines = m_output.trimmed().split('\n');
    for (auto line = lines.crbegin(); line != lines.crend(); ++line) {
        if (line->contains("[FTL]") || line->startsWith("nats-server:"))
            return QString::fromUtf8(line->trimmed());
    }
    return QString::fromUtf8(lines.last().trimmed());
}

} // namespace porch
