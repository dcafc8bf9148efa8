// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QCoreApplication>

namespace porch {

/// A message from the server. Every view ends with the call that hands it over: copy what is to stay.
struct NatsMessage
{
    quint64 sid = 0; ///< the subscription it came for
    QByteArrayView subject;
    QByteArrayView reply;
    QByteArrayView headers; ///< the whole block, "NATS/1.0…"; empty without headers
    QByteArrayView payload;

    /// The number in "NATS/1.0 100 FlowControl Request"; 0 for an ordinary message.
    int status() const;
    /// The words after the number.
    QByteArrayView statusText() const;
    /// The first header of that name, exactly as it is written there; empty when there is none.
    QByteArrayView header(QByteArrayView name) const;
    /// The last one of that name: what a server adds to a stored message stands behind what its writer wrote.
    QByteArrayView lastHeader(QByteArrayView name) const;
};

/// The NATS client protocol, server to client, from any split of bytes.
///
/// What is whole in the bytes handed over is parsed where it lies; only a tail that is not whole yet is
/// copied. After an error the stream has lost its place, and nothing more can be read from it.
class NatsCodec
{
    Q_DECLARE_TR_FUNCTIONS(porch::NatsCodec)

public:
    /// The server takes control lines of 4 KiB; those it sends are longer, since it adds reply subjects of
    /// its own to a client's long subject. One such message must not lock every reader out.
    static constexpr qsizetype kMaxLine = 8 * 1024;
    /// Greetings list the addresses of a whole cluster.
    static constexpr qsizetype kMaxGreeting = 256 * 1024;
    /// The largest that a server can be configured to take.
    static constexpr qsizetype kMaxPayload = 64 * 1024 * 1024;

    /// Receives what was read, in order. May call NatsCodec::reset() from within.
    class Sink
    {
    public:
        virtual void onInfo(QByteArrayView json) = 0;
        virtual void onMessage(const NatsMessage &message) = 0;
        virtual void onPing() = 0;
        virtual void onPong() = 0;
        virtual void onError(QByteArrayView text) = 0; ///< -ERR, without its quotes

    protected:
        ~Sink() = default;
    };

    explicit NatsCodec(Sink &sink, qsizetype maxPayload = kMaxPayload);

    /// @return what was wrong with the bytes, in words for a person
    Result<void> feed(const QByteArray &bytes);

    /// What to say of somebody who answers a WebSocket's request with something else than HTTP.
    static QString notHttp(QByteArrayView start);

    /// Forgets everything: a new connection begins. A feed() that is under way ends after the current call.
    void reset();

private:
    /// The control line of a message whose payload is awaited; offsets from the line's beginning.
    struct Awaited
    {
        quint64 sid = 0;
        qsizetype subjectAt = 0;
        qsizetype subjectSize = 0;
        qsizetype replyAt = 0;
        qsizetype replySize = 0;
        qsizetype lineSize = 0; ///< with its line end; 0 when no payload is awaited
        qsizetype headerSize = 0;
        qsizetype totalSize = 0;
        qsizetype wholeSize() const { return lineSize + totalSize + 2; }
    };

    /// @return how many bytes were used up
    Result<qsizetype> run(QByteArrayView bytes);
    Result<void> line(QByteArrayView line, qsizetype lineSize);
    Result<void> messageLine(QByteArrayView line, qsizetype lineSize, bool withHeaders);
    Error notNats(QByteArrayView line) const;

    Sink &m_sink;
    qsizetype m_maxPayload;
    QByteArray m_pending;    ///< the tail that was not whole yet
    qsizetype m_scanned = 0; ///< how much of it holds no line end
    Awaited m_awaited;
    bool m_greeted = false;
    quint64 m_epoch = 0; ///< counts reset()s, so that feed() notices one
};

/// The NATS client protocol, client to server. Each appends to `out`, so that many fit in one frame.
namespace nats {

inline constexpr qsizetype kMaxSubject = 1024;

/// Whether one may publish to this: tokens parted by dots, no wildcard, no white space or control character.
bool isSubject(QByteArrayView subject);
/// The same, with the wildcards `*` and `>`.
bool isFilter(QByteArrayView filter);
/// Whether a header can carry it: no line breaks, nothing but printable ASCII and UTF-8.
bool isHeaderValue(QByteArrayView value);

void connect(QByteArray &out, const QByteArray &json);
void ping(QByteArray &out);
void pong(QByteArray &out);
void subscribe(QByteArray &out, QByteArrayView filter, quint64 sid);
void unsubscribe(QByteArray &out, quint64 sid);
void publish(QByteArray &out, QByteArrayView subject, QByteArrayView reply, QByteArrayView payload);
/// With the one header `name: value`.
void publish(QByteArray &out, QByteArrayView subject, QByteArrayView reply, QByteArrayView name,
             QByteArrayView value, QByteArrayView payload);
/// What the one header adds to a message's size, which the server's max_payload counts too.
qsizetype headerSize(QByteArrayView name, QByteArrayView value);

} // namespace nats

} // namespace porch
