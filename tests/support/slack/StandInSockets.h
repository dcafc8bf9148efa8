// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QTcpSocket>
#include <QTimer>
#include <QWebSocketServer>

#include <functional>
#include <map>

class QWebSocket;

namespace porch::test {

/// Socket Mode. Each event goes to one of the open sockets; what nobody acknowledges in time comes again at
/// the retry intervals with a new envelope_id, on any socket, and is lost after the last (then only back-fill
/// finds it). Commands and interactions never come again.
///
/// A *delivery* is one event, command or interaction over all its envelopes; its name is the event_id, or the
/// envelope_id where there is none. Sockets are numbered 1, 2, … in the order of their opening.
class StandInSockets : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMostSockets = 10;

    explicit StandInSockets(const QString &appId);
    ~StandInSockets() override;

    /// What the stand-in does on its own. In milliseconds, so that tests need not wait.
    struct Times
    {
        int ackWithin = 3'000;
        /// From the failure of an attempt to the next one; after the last the event is lost.
        QList<int> retries{0, 60'000, 300'000};
        /// 0: no pings. Read when the first socket opens.
        int ping = 5'000;
        /// From a `disconnect` message (warning, refresh_requested) to the end of the socket.
        int disconnectGrace = 10'000;
        /// `approximate_connection_time` of `hello`.
        int connectionSeconds = 18'060;
    };
    Times times;

    /// Which of the open sockets gets the next envelope; by default each in turn.
    using Route = std::function<int(const QList<int> &open)>;
    void setRoute(Route route) { m_route = std::move(route); }

    /// Holding: sockets that open from now on get no `hello` until sayHello().
    void setHoldingHello(bool holding) { m_holdingHello = holding; }
    void sayHello(int socket);

    /// Sockets that were greeted and have not ended; half-open ones too, as Slack does not know of it.
    QList<int> open() const;

    // What goes out. Each returns the delivery's name.
    /// A whole event_callback, see StandInWorkspace::callback().
    QString sendEvent(const QJsonObject &callback);
    /// Empty when no socket is open: Slack tells the person that it failed.
    QString sendCommand(const QJsonObject &payload)
    {
        return sendOnce(QStringLiteral("slash_commands"), payload);
    }
    QString sendInteractive(const QJsonObject &payload)
    {
        return sendOnce(QStringLiteral("interactive"), payload);
    }

    // What a test looks at.
    bool isAcked(const QString &delivery) const { return m_deliveries.value(delivery).acked; }
    bool isLost(const QString &delivery) const { return m_deliveries.value(delivery).lost; }
    /// What the acknowledgement carried.
    QJsonObject ackPayload(const QString &delivery) const { return m_deliveries.value(delivery).answer; }
    /// Envelopes sent for it so far, into half-open sockets and into none, too.
    int attempts(const QString &delivery) const { return m_deliveries.value(delivery).attempts; }
    /// Events in the order of their happening that nobody has acknowledged and that are not given up.
    QStringList unacked() const;
    int lostEvents() const { return m_lost; }
    /// All events so far.
    int events() const { return static_cast<int>(m_order.size()); }
    /// Text frames that acknowledged nothing known.
    const QStringList &oddFrames() const { return m_odd; }

    /// Makes the next attempt for every unacknowledged event now.
    void retryNow();
    /// Sends the last envelope of a delivery again, byte for byte.
    void duplicate(const QString &delivery);

    // Ends and faults. `socket` 0: all of them.
    /// "warning", "refresh_requested", "link_disabled" or "too_many_websockets". The first two leave the
    /// socket receiving for disconnectGrace, the others end it at once.
    void sayDisconnect(const QString &reason, int socket = 0);
    /// Closes as WebSockets close.
    void close(int socket = 0);
    /// RST.
    void reset(int socket = 0);
    /// Half-open: from now on nothing is read, written or answered, and the connection does not end.
    void silence(int socket = 0);
    /// A text frame as it is: malformed envelopes, unknown types.
    void sendRaw(const QString &text, int socket = 0);

    // For the Web API and the HTTP server.
    /// Good for one connection.
    QString newTicket();
    bool takeTicket(const QString &ticket) { return m_tickets.removeOne(ticket); }
    /// A client's connection whose upgrade request is still unread.
    void adopt(QTcpSocket *connection);

Q_SIGNALS:
    /// A WebSocket is open; `hello` follows unless held.
    void opened(int socket);
    /// `hello` has been said.
    void greeted(int socket);
    void closed(int socket);
    /// An envelope went out; `attempt` counts from 0.
    void sent(const QString &delivery, int attempt, int socket);
    void acked(const QString &delivery, const QJsonObject &payload);
    /// An event's last attempt has failed, or a command or interaction was not acknowledged in time.
    void lost(const QString &delivery);

private:
    struct Socket
    {
        QWebSocket *web = nullptr;
        QTcpSocket *tcp = nullptr;
        bool greeted = false;
        bool silent = false;
    };
    struct Delivery
    {
        QString type;
        QJsonObject payload;
        QJsonObject answer;
        QString frame;
        QTimer *timer = nullptr;
        int attempts = 0;
        int socket = 0;
        bool acked = false;
        bool lost = false;
    };

    void onWebSocket();
    void onText(const QString &text);
    void onEnded(int id);
    QString sendOnce(const QString &type, const QJsonObject &payload);
    void attempt(const QString &name);
    void onFailed(const QString &name);
    void startTimer(Delivery &delivery, int milliseconds, std::function<void()> then);
    static void stopTimer(Delivery &delivery);
    static void write(const Socket &socket, const QString &text);
    int pick();
    QList<int> chosen(int socket) const;

    const QString m_appId;
    QWebSocketServer m_server;
    QList<QPointer<QTcpSocket>> m_adopted;
    std::map<int, Socket> m_sockets;
    int m_lastSocket = 0;
    int m_lastPicked = 0;
    Route m_route;
    bool m_holdingHello = false;
    QStringList m_tickets;
    QHash<QString, Delivery> m_deliveries;
    QStringList m_order;                 ///< of events
    QHash<QString, QString> m_envelopes; ///< envelope_id → delivery
    int m_lost = 0;
    QStringList m_odd;
    QTimer m_pinger;
};

} // namespace porch::test
