// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QString>
#include <QTcpServer>
#include <QUrlQuery>

#include <functional>
#include <optional>
#include <utility>

class QTcpSocket;

namespace porch::test {

struct HttpRequest
{
    QByteArray method;
    QString path;
    QUrlQuery query;
    /// Names in lower case.
    QHash<QByteArray, QByteArray> headers;
    QByteArray body;
};

struct HttpReply
{
    enum class Delivery {
        Whole,
        /// The connection ends in the middle of the body.
        Cut,
        /// The connection ends without an answer.
        Lost,
        /// The answer waits for StandInHttp::releaseHeld().
        Held,
    };

    int status = 200;
    QByteArray contentType = "application/json; charset=utf-8";
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    Delivery delivery = Delivery::Whole;
    int delayMs = 0;
    /// The client asked for the end of the connection after the answer.
    bool isLast = false;
    /// Asked at once and at each StandInHttp::poke(), until it gives the body.
    std::function<std::optional<QByteArray>()> later;
};

/// A small HTTP/1.1 server on loopback: keep-alive, Content-Length and chunked bodies, bytes in any pieces.
/// It exists because a test needs what a whole server library hides: to end a connection without an answer,
/// and to hand one over to a WebSocket.
class StandInHttp : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<HttpReply(const HttpRequest &)>;
    /// Takes over a connection that asks for a WebSocket, with nothing read from it (true), or refuses it.
    using Upgrade = std::function<bool(const HttpRequest &request, QTcpSocket *socket)>;

    StandInHttp(Handler handler, Upgrade upgrade);
    ~StandInHttp() override;

    /// 0: any free port. False when the port is taken.
    [[nodiscard]] bool listen(quint16 port = 0);
    quint16 port() const { return m_server.serverPort(); }

    /// Sends the answers that faults hold back.
    void releaseHeld();
    int held() const { return static_cast<int>(m_held.size()); }
    /// Asks the answers that come later whether they are ready.
    void poke();
    /// While refusing, every new connection ends at once: Slack cannot be reached.
    void setRefusing(bool refusing) { m_refusing = refusing; }
    /// How far the clock that answers are dated by goes ahead of this computer's.
    void setClockAhead(int seconds) { m_secondsAhead = seconds; }

    /// A request out of bytes, as far as they go. Public for the test of split bytes.
    struct Parsed
    {
        enum class State { More, Whole, Bad };
        State state = State::More;
        HttpRequest request;
        qsizetype used = 0;
    };
    static Parsed parse(const QByteArray &bytes);

Q_SIGNALS:
    /// An answer is held back.
    void holding();

private:
    using Waiting = QList<std::pair<QPointer<QTcpSocket>, HttpReply>>;

    void onConnection();
    void onBytes(QTcpSocket *socket);
    bool isTakenOver(QTcpSocket *socket);
    void answer(QTcpSocket *socket, HttpReply reply);
    void write(QTcpSocket *socket, const HttpReply &reply);

    Handler m_handler;
    Upgrade m_upgrade;
    QTcpServer m_server;
    QHash<QTcpSocket *, QByteArray> m_bytes;
    /// Connections whose answer is still to come: what they send meanwhile waits.
    QSet<QTcpSocket *> m_busy;
    Waiting m_held;
    Waiting m_later;
    bool m_refusing = false;
    int m_secondsAhead = 0;
};

} // namespace porch::test
