// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/LossyProxy.h"

#include <QWebSocket>

#include <memory>

namespace porch::test {

namespace {

/// Reads what the server says and writes it down again, without what is to be lost.
class Filter final : private NatsCodec::Sink
{
public:
    explicit Filter(std::function<bool(const NatsMessage &)> loss)
        : m_loss(std::move(loss))
        , m_codec(*this)
    {}

    QByteArray filtered(const QByteArray &bytes)
    {
        m_out.clear();
        if (!m_codec.feed(bytes))
            qFatal("the real server does not speak NATS");
        return m_out;
    }

private:
    void onInfo(QByteArrayView json) override { m_out += "INFO " + json.toByteArray() + "\r\n"; }
    void onPing() override { m_out += "PING\r\n"; }
    void onPong() override { m_out += "PONG\r\n"; }
    void onError(QByteArrayView text) override { m_out += "-ERR '" + text.toByteArray() + "'\r\n"; }

    void onMessage(const NatsMessage &message) override
    {
        if (m_loss(message))
            return;
        m_out += message.headers.isEmpty() ? "MSG " : "HMSG ";
        m_out += message.subject.toByteArray() + ' ' + QByteArray::number(message.sid) + ' ';
        if (!message.reply.isEmpty())
            m_out += message.reply.toByteArray() + ' ';
        if (!message.headers.isEmpty())
            m_out += QByteArray::number(message.headers.size()) + ' ';
        m_out += QByteArray::number(message.headers.size() + message.payload.size()) + "\r\n";
        m_out += message.headers;
        m_out += message.payload;
        m_out += "\r\n";
    }

    const std::function<bool(const NatsMessage &)> m_loss;
    NatsCodec m_codec;
    QByteArray m_out;
};

} // namespace

LossyProxy::LossyProxy(const QUrl &target)
    : m_server(QStringLiteral("proxy"), QWebSocketServer::NonSecureMode)
    , m_target(target)
{
    m_server.listen(QHostAddress::LocalHost);
    connect(&m_server, &QWebSocketServer::newConnection, this, &LossyProxy::onConnection);
}

void LossyProxy::onConnection()
{
    while (QWebSocket *client = m_server.nextPendingConnection()) {
        client->setParent(this);
        auto *upstream = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, client);
        const auto filter = std::make_shared<Filter>([this](const NatsMessage &message) {
            return (message.reply.startsWith("$JS.ACK.") && m_loss && m_loss()) ||
                   (m_messageLoss && m_messageLoss(message));
        });
        connect(upstream, &QWebSocket::binaryMessageReceived, this,
                [this, client, filter](const QByteArray &bytes) {
                    const QByteArray rest = filter->filtered(bytes);
                    if (!m_frozen && !rest.isEmpty())
                        client->sendBinaryMessage(rest);
                });
        connect(client, &QWebSocket::binaryMessageReceived, this, [this, upstream](const QByteArray &bytes) {
            if (!m_frozen && !(m_frameLoss && m_frameLoss(bytes)))
                upstream->sendBinaryMessage(bytes);
        });
        connect(upstream, &QWebSocket::disconnected, client, [client] { client->close(); });
        connect(client, &QWebSocket::disconnected, client, &QObject::deleteLater);
        upstream->open(m_target);
    }
}

void LossyProxy::cut()
{
    const auto clients = findChildren<QWebSocket *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWebSocket *client : clients)
        client->abort();
}

} // namespace porch::test
