// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ScriptedServer.h"

#include <QCryptographicHash>
#include <QTcpSocket>

namespace porch::test {

ScriptedServer::ScriptedServer()
{
    m_server.listen(QHostAddress::LocalHost);
    connect(&m_server, &QTcpServer::newConnection, this, &ScriptedServer::onConnection);
}

QUrl ScriptedServer::url() const
{
    QUrl url;
    url.setScheme(QStringLiteral("ws"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_server.serverPort());
    return url;
}

void ScriptedServer::setFrames(const QByteArray &bytes, qsizetype frameSize)
{
    m_upgrade = true;
    m_frames.clear();
    for (qsizetype at = 0; at < bytes.size(); at += frameSize) {
        const QByteArray part = bytes.mid(at, frameSize);
        m_frames += '\x82'; // a whole binary message
        if (part.size() < 126) {
            m_frames += static_cast<char>(part.size());
        } else {
            m_frames += '\x7e';
            m_frames += static_cast<char>(part.size() >> 8);
            m_frames += static_cast<char>(part.size() & 255);
        }
        m_frames += part;
    }
}

qsizetype ScriptedServer::scriptSize() const
{
    // Every handshake is as long as any other.
    return m_greeting.size() + m_answer.size() + (m_upgrade ? handshake({}).size() : 0) + m_frames.size();
}

QByteArray ScriptedServer::handshake(const QByteArray &request)
{
    const QByteArray name("sec-websocket-key:");
    const qsizetype at = request.toLower().indexOf(name);
    const qsizetype from = at < 0 ? request.size() : at + name.size();
    const QByteArray key = request.mid(from, request.indexOf('\r', from) - from).trimmed();
    const QByteArray keyed = key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    const QByteArray accept = QCryptographicHash::hash(keyed, QCryptographicHash::Sha1).toBase64();
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
           "Sec-WebSocket-Accept: " +
           accept + "\r\n\r\n";
}

void ScriptedServer::onConnection()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        ++m_connections;
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        connect(client, &QTcpSocket::readyRead, this, [this, client] { onRequest(client); });
        send(client, m_greeting);
        if (m_hangUpAfter >= 0 && m_hangUpAfter <= m_greeting.size())
            client->disconnectFromHost();
    }
}

void ScriptedServer::onRequest(QTcpSocket *client)
{
    const QByteArray request = client->property("request").toByteArray() + client->readAll();
    if (!request.contains("\r\n\r\n")) {
        client->setProperty("request", request);
        return;
    }
    client->disconnect(this);
    QByteArray bytes = m_answer;
    if (m_upgrade)
        bytes += handshake(request) + m_frames;
    if (m_hangUpAfter < 0) {
        send(client, bytes);
    } else {
        send(client, bytes.left(m_hangUpAfter - m_greeting.size()));
        client->disconnectFromHost();
    }
}

void ScriptedServer::send(QTcpSocket *client, const QByteArray &bytes) const
{
    client->write(m_hangUpAfter < 0 ? bytes : bytes.left(m_hangUpAfter));
}

} // namespace porch::test
