// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

class QTcpSocket;

namespace porch::test {

/// A server on loopback that says what it is told to, byte for byte, and may hang up after any of them.
class ScriptedServer : public QObject
{
    Q_OBJECT

public:
    ScriptedServer();

    /// Sent as soon as somebody connects, before the client has said anything.
    void setGreeting(const QByteArray &bytes) { m_greeting = bytes; }
    /// Sent when the client has sent its HTTP request.
    void setAnswer(const QByteArray &bytes) { m_answer = bytes; }
    /// Answers the HTTP request with a WebSocket handshake, then with these bytes in binary frames of at
    /// most `frameSize`.
    void setFrames(const QByteArray &bytes, qsizetype frameSize = 125);
    /// Hangs up when this many bytes have been sent, over all of the above; -1: never.
    void setHangUpAfter(qsizetype bytes) { m_hangUpAfter = bytes; }

    QUrl url() const;
    /// All the bytes that one client is sent.
    qsizetype scriptSize() const;
    int connections() const { return m_connections; }

private:
    void onConnection();
    void onRequest(QTcpSocket *client);
    void send(QTcpSocket *client, const QByteArray &bytes) const;
    static QByteArray handshake(const QByteArray &request);

    QTcpServer m_server;
    QByteArray m_greeting;
    QByteArray m_answer;
    QByteArray m_frames;
    bool m_upgrade = false;
    qsizetype m_hangUpAfter = -1;
    int m_connections = 0;
};

} // namespace porch::test
