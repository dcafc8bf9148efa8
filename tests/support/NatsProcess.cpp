// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/NatsProcess.h"

#include "app/wire/ChildGuard.h"
#include "tests/support/TestServer.h"

#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>

namespace porch::test {

NatsProcess::NatsProcess(const QByteArray &settings, const QByteArray &webSocket)
    : m_settings(settings)
    , m_webSocket(webSocket)
{
    endWithParent(m_process);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
}

NatsProcess::~NatsProcess()
{
    m_process.kill();
    m_process.waitForFinished();
}

QUrl NatsProcess::url(const QString &scheme) const
{
    QUrl url;
    url.setScheme(scheme);
    url.setHost(QStringLiteral("localhost"));
    url.setPort(m_port);
    return url;
}

bool NatsProcess::start()
{
    const auto freePort = [] {
        QTcpServer probe;
        while (!probe.listen(QHostAddress::LocalHost,
                             static_cast<quint16>(QRandomGenerator::global()->bounded(12'000, 20'000)))) {
        }
        return probe.serverPort();
    };
    const quint16 clientPort = freePort();
    do {
        m_port = freePort();
    } while (m_port == clientPort);
    QFile file(m_folder.filePath(QStringLiteral("nats.conf")));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write("listen: \"127.0.0.1:" + QByteArray::number(clientPort) + "\"\n" + m_settings +
               "\nwebsocket { listen: \"127.0.0.1:" + QByteArray::number(m_port) + "\", " + m_webSocket +
               " }\n");
    file.close();
    QString program = QStandardPaths::findExecutable(QStringLiteral("nats-server"));
    if (program.isEmpty())
        program = QStringLiteral("/usr/sbin/nats-server");
    m_process.start(program, {QStringLiteral("-c"), file.fileName()});
    return waitUntil([this] {
        QTcpSocket probe;
        probe.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
        return probe.waitForConnected(100);
    });
}

QString certificate(const QString &file)
{
    return QStringLiteral(PORCH_TEST_CERTIFICATES) + QLatin1Char('/') + file;
}

} // namespace porch::test
