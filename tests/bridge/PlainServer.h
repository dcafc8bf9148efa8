// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>
#include <memory>

namespace porch::test {

/// An HTTP server on loopback that answers with the very bytes that it is told, or hangs up.
class PlainServer : public QObject
{
    Q_OBJECT

public:
    /// Given a whole request, head and body. Empty: the connection ends without a word.
    using Answer = std::function<QByteArray(const QByteArray &request)>;

    explicit PlainServer(Answer answer, std::unique_ptr<QTcpServer> server = std::make_unique<QTcpServer>())
        : m_answer(std::move(answer))
        , m_server(std::move(server))
    {
        m_server->listen(QHostAddress::LocalHost);
        // An encrypted connection is one only when its handshake is done.
        connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &PlainServer::onConnection);
    }

    QUrl url(const QString &scheme = QStringLiteral("http")) const
    {
        return QUrl(QStringLiteral("%1://127.0.0.1:%2/api/").arg(scheme).arg(m_server->serverPort()));
    }
    int connections() const { return m_connections; }
    /// Whole requests, head and body.
    const QList<QByteArray> &requests() const { return m_requests; }
    /// Everything that came, whole or not.
    const QByteArray &bytes() const { return m_bytes; }

    static QByteArray json(const QByteArray &body, const QByteArray &more = {})
    {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\n" + more +
               "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }

private:
    void onConnection()
    {
        while (QTcpSocket *client = m_server->nextPendingConnection()) {
            ++m_connections;
            auto received = std::make_shared<QByteArray>();
            connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
            connect(client, &QTcpSocket::readyRead, this, [this, client, received] {
                const QByteArray bytes = client->readAll();
                m_bytes += bytes;
                *received += bytes;
                const qsizetype head = received->indexOf("\r\n\r\n");
                if (head < 0 || received->size() < head + 4 + bodySize(received->left(head)))
                    return;
                m_requests.append(*received);
                received->clear();
                const QByteArray answer = m_answer(m_requests.last());
                if (answer.isEmpty())
                    client->disconnectFromHost();
                else
                    client->write(answer);
            });
        }
    }

    static qsizetype bodySize(const QByteArray &head)
    {
        const QByteArray name("\r\ncontent-length:");
        const qsizetype at = head.toLower().indexOf(name);
        if (at < 0)
            return 0;
        const qsizetype from = at + name.size();
        return head.mid(from, head.indexOf('\r', from) - from).trimmed().toLongLong();
    }

    Answer m_answer;
    std::unique_ptr<QTcpServer> m_server;
    int m_connections = 0;
    QList<QByteArray> m_requests;
    QByteArray m_bytes;
};

} // namespace porch::test
