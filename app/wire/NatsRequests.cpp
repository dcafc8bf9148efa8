// SPDX-License-Identifier: GPL-3.0-or-later
// The half of NatsConnection that speaks over a connection that stands: publish, subscribe, request.
#include "app/wire/NatsConnection.h"

#include <charconv>

namespace porch {

namespace {

/// More than this does not wait for the event loop to come round.
constexpr qsizetype kFrameBytes = 256 * 1024;

} // namespace

quint64 NatsConnection::subscribe(const QByteArray &filter, Handler handler)
{
    if (!nats::isFilter(filter))
        return 0;
    const quint64 sid = ++m_lastSid;
    m_subscriptions.emplace(sid, std::make_shared<Subscription>(Subscription{filter, std::move(handler)}));
    if (isOnline()) {
        nats::subscribe(m_out, filter, sid);
        write();
    }
    return sid;
}

void NatsConnection::unsubscribe(quint64 sid)
{
    if (m_subscriptions.erase(sid) > 0 && isOnline()) {
        nats::unsubscribe(m_out, sid);
        write();
    }
}

void NatsConnection::onMessage(const NatsMessage &message)
{
    if (message.sid == m_inboxSid) {
        onReply(message);
        return;
    }
    const auto found = m_subscriptions.find(message.sid);
    if (found == m_subscriptions.end())
        return; // unsubscribed, and the server had not heard of it yet
    const std::shared_ptr<Subscription> held = found->second;
    held->handler(message);
}

bool NatsConnection::fits(QByteArrayView subject, qsizetype size) const
{
    return nats::isSubject(subject) && size <= m_maxPayload;
}

bool NatsConnection::publish(QByteArrayView subject, QByteArrayView payload, QByteArrayView reply)
{
    if (!isOnline() || !fits(subject, payload.size()) || (!reply.isEmpty() && !nats::isSubject(reply)))
        return false;
    nats::publish(m_out, subject, reply, payload);
    write();
    return true;
}

void NatsConnection::request(QByteArrayView subject, QByteArrayView payload,
                             std::chrono::milliseconds timeout, ReplyHandler handler)
{
    if (!isOnline()) {
        refuseLater(std::move(handler), NatsReply::Outcome::Offline);
    } else if (!fits(subject, payload.size())) {
        refuseLater(std::move(handler), NatsReply::Outcome::Invalid);
    } else {
        await(subject, timeout, std::move(handler));
        nats::publish(m_out, subject, m_replySubject, payload);
        write();
    }
}

void NatsConnection::request(QByteArrayView subject, QByteArrayView name, QByteArrayView value,
                             QByteArrayView payload, std::chrono::milliseconds timeout, ReplyHandler handler)
{
    if (!isOnline()) {
        refuseLater(std::move(handler), NatsReply::Outcome::Offline);
    } else if (!nats::isHeaderValue(value) ||
               !fits(subject, nats::headerSize(name, value) + payload.size())) {
        refuseLater(std::move(handler), NatsReply::Outcome::Invalid);
    } else {
        await(subject, timeout, std::move(handler));
        nats::publish(m_out, subject, m_replySubject, name, value, payload);
        write();
    }
}

void NatsConnection::await(QByteArrayView subject, std::chrono::milliseconds timeout, ReplyHandler handler)
{
    const quint64 number = ++m_lastRequest;
    m_replySubject = m_inbox;
    m_replySubject += QByteArray::number(number);
    m_pending.emplace_hint(m_pending.end(), number,
                           Pending{subject.toByteArray(), QDeadlineTimer(timeout), std::move(handler)});
    if (!m_expiryTimer.isActive())
        m_expiryTimer.start();
}

void NatsConnection::refuseLater(ReplyHandler handler, NatsReply::Outcome outcome)
{
    QMetaObject::invokeMethod(
        this,
        [handler = std::move(handler), outcome] {
            handler(NatsReply{outcome, {}});
        },
        Qt::QueuedConnection);
}

void NatsConnection::onReply(const NatsMessage &message)
{
    if (!message.subject.startsWith(m_inbox))
        return;
    const QByteArrayView digits = message.subject.sliced(m_inbox.size());
    quint64 number = 0;
    const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (parsed.ec != std::errc() || parsed.ptr != digits.data() + digits.size())
        return;
    auto found = m_pending.extract(number);
    if (found.empty())
        return; // answered after its time-out
    const bool nobody = message.payload.isEmpty() && message.status() == 503;
    found.mapped().handler(NatsReply{nobody ? NatsReply::Outcome::NoResponders : NatsReply::Outcome::Answered,
                                     message.payload, message.headers});
}

void NatsConnection::onDenied(const QByteArray &subject, bool publish)
{
    if (publish) {
        // The server works through what we send in order and complains of each: the oldest is meant.
        for (auto it = m_pending.begin(); it != m_pending.end(); ++it) {
            if (it->second.subject == subject) {
                auto found = m_pending.extract(it);
                found.mapped().handler(NatsReply{NatsReply::Outcome::Denied, {}});
                break;
            }
        }
    }
    Q_EMIT denied(subject);
}

void NatsConnection::expireRequests()
{
    // Handlers may send new requests meanwhile: first take out what has expired, then tell.
    std::vector<ReplyHandler> expired;
    for (auto it = m_pending.begin(); it != m_pending.end();) {
        if (it->second.deadline.hasExpired()) {
            expired.push_back(std::move(it->second.handler));
            it = m_pending.erase(it);
        } else {
            ++it;
        }
    }
    if (m_pending.empty())
        m_expiryTimer.stop();
    for (const ReplyHandler &handler : expired)
        handler(NatsReply{NatsReply::Outcome::TimedOut, {}});
}

void NatsConnection::settleAll(NatsReply::Outcome outcome)
{
    const auto pending = std::exchange(m_pending, {});
    m_expiryTimer.stop();
    for (const auto &[number, request] : pending)
        request.handler(NatsReply{outcome, {}});
}

void NatsConnection::afterRoundTrip(std::function<void()> handler)
{
    if (m_socket == nullptr)
        return;
    m_roundTrips.push_back(std::move(handler));
    nats::ping(m_out);
    write();
}

void NatsConnection::write()
{
    if (m_out.size() >= kFrameBytes) {
        flush();
    } else if (!m_flushArranged) {
        m_flushArranged = true;
        QMetaObject::invokeMethod(this, &NatsConnection::flush, Qt::QueuedConnection);
    }
}

void NatsConnection::flush()
{
    m_flushArranged = false;
    if (m_socket == nullptr || m_out.isEmpty())
        return;
    m_socket->sendBinaryMessage(m_out);
    if (m_out.capacity() > 4 * kFrameBytes)
        m_out = {};
    else
        m_out.resize(0);
}

} // namespace porch
