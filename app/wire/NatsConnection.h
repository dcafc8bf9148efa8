// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/Backoff.h"
#include "app/wire/NatsCodec.h"
#include "app/wire/NatsOptions.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>
#include <QWebSocket>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <unordered_map>

namespace porch {

/// What came of a request.
struct NatsReply
{
    enum class Outcome : quint8 {
        Answered,
        NoResponders, ///< nobody serves that subject (now)
        TimedOut,
        Denied,  ///< this user may not publish there
        Offline, ///< no connection, or it went away; whether the request arrived is unknown
        Invalid, ///< not a subject, or larger than the server takes: nothing was sent
    };
    Outcome outcome = Outcome::Answered;
    QByteArrayView payload;      ///< Answered; ends with the call
    QByteArrayView headers = {}; ///< likewise; the whole block, empty without headers
    bool answered() const { return outcome == Outcome::Answered; }
};

/// One connection to a NATS server over a WebSocket that comes back by itself.
///
/// Lives on one thread and is used from there. What is published while there is no connection is not kept:
/// keeping is the outbox's job.
class NatsConnection : public QObject, private NatsCodec::Sink
{
    Q_OBJECT

public:
    enum class State : quint8 { Stopped, Waiting, Connecting, Online };
    Q_ENUM(State)

    using Handler = std::function<void(const NatsMessage &)>;
    using ReplyHandler = std::function<void(const NatsReply &)>;

    explicit NatsConnection(NatsOptions options, QObject *parent = nullptr);
    ~NatsConnection() override;

    /// Connects, and goes on trying until stop().
    void start();
    /// Hands what is unsent to the socket, closes it and stays away.
    void stop();
    /// Ends a wait between two attempts.
    void retryNow();

    State state() const { return m_state; }
    bool isOnline() const { return m_state == State::Online; }
    const LinkFault &fault() const { return m_fault; }
    const NatsOptions &options() const { return m_options; }
    /// The largest message the server takes, headers included; 0 when not online.
    qsizetype maxPayload() const { return m_maxPayload; }

    /// Subscriptions live through reconnections. A handler may unsubscribe, itself too.
    /// @return 0 when the filter is no filter
    quint64 subscribe(const QByteArray &filter, Handler handler);
    void unsubscribe(quint64 sid);

    /// @return false when offline, or when it is invalid or too large; nothing is sent then
    bool publish(QByteArrayView subject, QByteArrayView payload, QByteArrayView reply = {});

    /// Sends a request; the handler is called exactly once, never from within this call.
    void request(QByteArrayView subject, QByteArrayView payload, std::chrono::milliseconds timeout,
                 ReplyHandler handler);
    /// The same with one header.
    void request(QByteArrayView subject, QByteArrayView name, QByteArrayView value, QByteArrayView payload,
                 std::chrono::milliseconds timeout, ReplyHandler handler);

    /// Calls back when everything that the server had sent until now has been handled. Never, when the
    /// connection goes away before that.
    void afterRoundTrip(std::function<void()> handler);

Q_SIGNALS:
    void stateChanged(porch::NatsConnection::State state);
    void online();
    /// @param nextTry when it tries again by itself; 0: not before retryNow() or other settings
    void offline(const porch::LinkFault &fault, porch::Micros nextTry);
    /// The server refused a publish or a subscription; the connection stays.
    void denied(const QByteArray &subject);

private:
    struct Pending
    {
        QByteArray subject;
        QDeadlineTimer deadline;
        ReplyHandler handler;
    };

    void onInfo(QByteArrayView json) override;
    void onMessage(const NatsMessage &message) override;
    void onPing() override;
    void onPong() override;
    void onError(QByteArrayView text) override;

    void connectToNext();
    bool prepareTls();
    void watch(QWebSocket *socket);
    void watchBeneath();
    void onClosed();
    void onSocketError(QAbstractSocket::SocketError error);
    void onConnectTimeout();
    void onBytes(const QByteArray &bytes);
    void becomeOnline();
    void fail(const LinkFault &fault);
    void dropSocket();
    void setState(State state);
    void checkPulse();

    void write(); ///< arranges that m_out leaves soon
    void flush();
    bool fits(QByteArrayView subject, qsizetype size) const;
    void await(QByteArrayView subject, std::chrono::milliseconds timeout, ReplyHandler handler);
    void refuseLater(ReplyHandler handler, NatsReply::Outcome outcome);
    void onReply(const NatsMessage &message);
    void onDenied(const QByteArray &subject, bool publish);
    void expireRequests();
    void settleAll(NatsReply::Outcome outcome);
    QByteArray connectJson(const QByteArray &nonce) const;

    NatsOptions m_options;
    NatsCodec m_codec;
    QWebSocket *m_socket = nullptr;
    State m_state = State::Stopped;
    LinkFault m_fault;
    QUrl m_server;
    qsizetype m_nextServer = 0;
    QList<QSslError> m_tlsErrors;
    bool m_reached = false; ///< somebody accepted the TCP connection
    bool m_connectSent = false;
    qsizetype m_maxPayload = 0;

    QTimer m_retryTimer;
    QTimer m_connectTimer;
    QTimer m_pulseTimer;
    QTimer m_expiryTimer;
    Backoff m_backoff;
    int m_refusals = 0; ///< in a row, each of which a person must see to
    int m_silentPulses = 0;
    bool m_heard = false;
    std::deque<std::function<void()>> m_roundTrips; ///< one for each PING that is out; may be empty functions

    QByteArray m_out;
    bool m_flushArranged = false;

    struct Subscription
    {
        QByteArray filter;
        Handler handler;
    };
    std::unordered_map<quint64, std::shared_ptr<Subscription>> m_subscriptions;
    quint64 m_lastSid = 0;
    QByteArray m_inbox; ///< "_INBOX.<user>.<128 random bits>."
    quint64 m_inboxSid = 0;
    std::map<quint64, Pending> m_pending; ///< by number, so oldest first
    quint64 m_lastRequest = 0;
    QByteArray m_replySubject; ///< scratch: the inbox and a number
};

} // namespace porch
