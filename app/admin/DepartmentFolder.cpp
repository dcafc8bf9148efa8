// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/DepartmentFolder.h"

#include "app/wire/PrivateFile.h"
#include "models/domain/PlainText.h"
#include "models/vault/Random.h"

#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSslCertificate>
#include <QSslKey>

namespace porch {

namespace {

constexpr int kClusterSize = 3;
constexpr qsizetype kMostName = 100;

QString planFile(const QString &folder)
{
    return folder + QLatin1String("/department.json");
}

/// Where a server listens that clients know by that name.
QString listenAddress(const QString &host)
{
    if (isLoopbackHost(host))
        return host == QLatin1String("localhost") ? QStringLiteral("127.0.0.1") : host;
    // A name may stand for an address that this computer itself does not know.
    return QHostAddress(host).isNull() ? QStringLiteral("0.0.0.0") : host;
}

QString loopback(quint16 port)
{
    return QStringLiteral("127.0.0.1:%1").arg(port);
}

Result<void> checkTls(const DepartmentPlan &plan)
{
    if (plan.certificateFile.isEmpty() != plan.keyFile.isEmpty())
        return Error{
            DepartmentFolder::tr("A certificate and its key belong together: give --cert and --key.")};
    if (plan.certificateFile.isEmpty()) {
        if (isLoopbackHost(plan.host))
            return {};
        return Error{
            DepartmentFolder::tr("%1 is reached over a network, so its connections must be encrypted: "
                                 "give the paths of a certificate and its key with --cert and --key.")
                .arg(plan.host)};
    }
    for (const QString &path : {plan.certificateFile, plan.caFile}) {
        if (!path.isEmpty() &&
            QSslCertificate::fromPath(path, QSsl::Pem, QSslCertificate::PatternSyntax::FixedString).isEmpty())
            return Error{DepartmentFolder::tr("%1 holds no certificate (PEM) that can be read.").arg(path)};
    }
    QFile file(plan.keyFile);
    const QByteArray pem = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    if (QSslKey(pem, QSsl::Rsa).isNull() && QSslKey(pem, QSsl::Ec).isNull())
        return Error{DepartmentFolder::tr("%1 holds no key (PEM, without a passphrase) that can be read.")
                         .arg(plan.keyFile)};
    return {};
}

quint16 portOf(const QJsonObject &json, QLatin1String name)
{
    const int port = json.value(name).toInt();
    return port > 0 && port <= 65535 ? static_cast<quint16>(port) : 0;
}

} // namespace

bool isLoopbackHost(const QString &host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

QUrl DepartmentPlan::url(const DepartmentNode &node) const
{
    QUrl url;
    url.setScheme(certificateFile.isEmpty() ? QStringLiteral("ws") : QStringLiteral("wss"));
    url.setHost(host);
    url.setPort(node.webSocketPort);
    return url;
}

QList<QUrl> DepartmentPlan::urls() const
{
    QList<QUrl> urls;
    for (const DepartmentNode &node : nodes)
        urls += url(node);
    return urls;
}

DepartmentFolder::DepartmentFolder(const QString &folder)
    : m_folder(QDir(folder).absolutePath())
{}

bool DepartmentFolder::isDepartment(const QString &folder)
{
    return QFile::exists(planFile(folder));
}

std::vector<DepartmentNode> DepartmentFolder::planNodes(bool cluster, quint16 port)
{
    if (!cluster)
        return {{QString(), port, 0, 0}};
    std::vector<DepartmentNode> nodes;
    for (int i = 0; i < kClusterSize; ++i) {
        const auto own = static_cast<quint16>(port == 0 ? 0 : port + i);
        nodes.push_back({QStringLiteral("n%1").arg(i + 1), own, 0, 0});
    }
    return nodes;
}

QString DepartmentFolder::nodeFolder(const DepartmentNode &node) const
{
    return node.name.isEmpty() ? path("server") : path("server/") + node.name;
}

Result<DepartmentFolder> DepartmentFolder::create(const QString &folder, DepartmentPlan plan,
                                                  const UserBook &users)
{
    DepartmentFolder department(folder);
    if (const QDir existing(department.m_folder); existing.exists() && !existing.isEmpty()) {
        return Error{tr("%1 is not empty. Name an empty folder, or one that does not exist yet.")
                         .arg(department.m_folder)};
    }
    if (plan.name.trimmed().isEmpty() || oneLine(plan.name, kMostName) != plan.name)
        return Error{tr("The department needs a name of one line, at most %1 characters.").arg(kMostName)};
    if (plan.host.isEmpty() || plan.url({}).host().isEmpty())
        return Error{tr("\"%1\" is not the name or address of a computer.").arg(plan.host)};
    for (QString *file : {&plan.certificateFile, &plan.keyFile, &plan.caFile}) {
        if (!file->isEmpty())
            *file = QDir().absoluteFilePath(*file);
    }
    if (auto fine = checkTls(plan); !fine)
        return fine.error();
    department.m_plan = std::move(plan);
    if (auto chosen = department.choosePorts(); !chosen)
        return chosen.error();
    if (auto written = department.writeAll(users); !written) {
        // It was empty before, so all that is there is ours.
        QDir(department.m_folder).removeRecursively();
        return written.error();
    }
    return department;
}

Result<void> DepartmentFolder::choosePorts()
{
    QList<quint16> taken;
    for (const DepartmentNode &node : m_plan.nodes)
        taken += node.webSocketPort;
    const auto choose = [&taken](quint16 &port) {
        if (port == 0)
            port = LocalServer::freePort(taken);
        taken += port;
        return port != 0;
    };
    for (DepartmentNode &node : m_plan.nodes) {
        const bool chosen = choose(node.webSocketPort) && choose(node.clientPort) &&
                            (!m_plan.isCluster() || choose(node.routePort));
        if (!chosen)
            return Error{tr("This computer has no free port for the log server.")};
    }
    return {};
}

Result<void> DepartmentFolder::writeAll(const UserBook &users) const
{
    if (auto made = makePrivateFolder(m_folder); !made)
        return made;
    if (auto made = makePrivateFolder(path("server")); !made)
        return made;
    const NKey keeper = NKey::generate();
    QByteArray seed = keeper.seed();
    auto written = writePrivateFile(keeperFile(), seed);
    wipe(seed);
    if (written && m_plan.isCluster())
        written = writePrivateFile(routeKeyFile(), randomToken());
    if (written)
        written = users.write(usersFile());
    if (written)
        written = writePrivateFile(accountsFile(), accountsConfig(users.serverUsers(wallClock())));
    if (written)
        written = writeServerConfigs(keeper);
    // Last: with this file it is a department.
    return written ? writePlan() : written;
}

Result<void> DepartmentFolder::writePlan() const
{
    QJsonArray nodes;
    for (const DepartmentNode &node : m_plan.nodes) {
        QJsonObject json{{QStringLiteral("websocket"), node.webSocketPort},
                         {QStringLiteral("client"), node.clientPort}};
        if (m_plan.isCluster()) {
            json.insert(QLatin1String("name"), node.name);
            json.insert(QLatin1String("route"), node.routePort);
        }
        nodes.append(json);
    }
    QJsonObject json{{QStringLiteral("v"), 1},
                     {QStringLiteral("name"), m_plan.name},
                     {QStringLiteral("host"), m_plan.host},
                     {QStringLiteral("nodes"), nodes}};
    if (!m_plan.certificateFile.isEmpty())
        json.insert(QLatin1String("tls"), QJsonObject{{QStringLiteral("certificate"), m_plan.certificateFile},
                                                      {QStringLiteral("key"), m_plan.keyFile},
                                                      {QStringLiteral("authority"), m_plan.caFile}});
    return writePrivateFile(planFile(m_folder), QJsonDocument(json).toJson());
}

Result<DepartmentFolder> DepartmentFolder::open(const QString &folder)
{
    DepartmentFolder department(folder);
    if (!isDepartment(department.m_folder)) {
        return Error{tr("There is no department in %1. Make one with: porchlightctl init %1")
                         .arg(department.m_folder)};
    }
    if (auto read = department.readPlan(); !read)
        return Error{tr("%1 is damaged: %2.").arg(planFile(department.m_folder), read.error().what)};
    return department;
}

Result<void> DepartmentFolder::readPlan()
{
    QFile file(planFile(m_folder));
    if (!file.open(QIODevice::ReadOnly))
        return Error{file.errorString()};
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &fault);
    if (!document.isObject())
        return Error{fault.errorString()};
    const QJsonObject json = document.object();
    if (json.value(QLatin1String("v")).toInt() != 1)
        return Error{tr("it was written by another version")};
    m_plan.name = json.value(QLatin1String("name")).toString();
    m_plan.host = json.value(QLatin1String("host")).toString();
    const QJsonObject tls = json.value(QLatin1String("tls")).toObject();
    m_plan.certificateFile = tls.value(QLatin1String("certificate")).toString();
    m_plan.keyFile = tls.value(QLatin1String("key")).toString();
    m_plan.caFile = tls.value(QLatin1String("authority")).toString();
    const QJsonArray nodes = json.value(QLatin1String("nodes")).toArray();
    const bool cluster = nodes.size() > 1;
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        const QJsonObject one = nodes.at(i).toObject();
        // The name is a folder's: ours, whatever stands there.
        m_plan.nodes.push_back({cluster ? QStringLiteral("n%1").arg(i + 1) : QString(),
                                portOf(one, QLatin1String("websocket")), portOf(one, QLatin1String("client")),
                                portOf(one, QLatin1String("route"))});
        const DepartmentNode &node = m_plan.nodes.back();
        if (node.webSocketPort == 0 || node.clientPort == 0 || (cluster && node.routePort == 0))
            return Error{tr("a port is missing")};
    }
    if (nodes.size() != 1 && nodes.size() != kClusterSize)
        return Error{tr("there must be one node or three")};
    if (m_plan.name.isEmpty() || m_plan.host.isEmpty())
        return Error{tr("the name or the host is missing")};
    if (m_plan.certificateFile.isEmpty() && !isLoopbackHost(m_plan.host))
        return Error{tr("connections to %1 must be encrypted, and there is no certificate").arg(m_plan.host)};
    return {};
}

Result<NKey> DepartmentFolder::keeper() const
{
    QFile file(keeperFile());
    if (!file.open(QIODevice::ReadOnly))
        return Error{tr("%1 can't be read: %2").arg(file.fileName(), file.errorString())};
    QByteArray seed = file.read(1024);
    auto key = NKey::fromSeed(seed);
    wipe(seed);
    if (!key)
        return Error{tr("The keeper's key in %1 is damaged.").arg(file.fileName())};
    return key;
}

Result<void> DepartmentFolder::writeServerConfigs(const NKey &keeper) const
{
    QByteArray routeKey;
    if (m_plan.isCluster()) {
        QFile file(routeKeyFile());
        if (file.open(QIODevice::ReadOnly))
            routeKey = file.read(256).trimmed();
        if (routeKey.isEmpty())
            return Error{tr("%1 can't be read: %2").arg(file.fileName(), file.errorString())};
    }
    for (const DepartmentNode &node : m_plan.nodes) {
        ServerPlan server;
        server.folder = nodeFolder(node);
        server.host = listenAddress(m_plan.host);
        server.clientPort = node.clientPort;
        server.webSocketPort = node.webSocketPort;
        server.certificateFile = m_plan.certificateFile;
        server.keyFile = m_plan.keyFile;
        server.keepers = publicKeepers(keeper);
        if (m_plan.isCluster()) {
            server.name += u'-' + node.name;
            server.accountsFile.prepend(QLatin1String("../"));
            server.cluster =
                ClusterPlan{QStringLiteral("porchlight"), loopback(node.routePort), routeKey, {}};
            for (const DepartmentNode &other : m_plan.nodes)
                server.cluster->routes += loopback(other.routePort);
        }
        if (auto made = makePrivateFolder(server.folder); !made)
            return made;
        auto written = writePrivateFile(server.folder + QLatin1String("/nats.conf"), serverConfig(server));
        if (!written)
            return written;
    }
    return {};
}

Result<std::vector<ServerNode>> DepartmentFolder::prepareServers() const
{
    auto key = keeper();
    if (!key)
        return key.error();
    if (auto written = writeServerConfigs(key.value()); !written)
        return written.error();
    std::vector<ServerNode> servers;
    for (const DepartmentNode &node : m_plan.nodes) {
        servers.push_back({nodeFolder(node), m_plan.url(node), key.value(), m_plan.caFile,
                           static_cast<int>(m_plan.nodes.size())});
    }
    return servers;
}

} // namespace porch
