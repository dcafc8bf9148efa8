// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/EventLog.h"

namespace porch {

namespace {

constexpr QByteArrayView kIdHeader("Nats-Msg-Id");

const QByteArray &streamName()
{
    static const QByteArray name("TOWN");
    return name;
}

} // namespace

EventLog::EventLog(NatsOptions options, const ConsumerPace &pace, QObject *parent)
    : QObject(parent)
    , m_pace(pace)
    // As children they go along to the thread that this object is moved to.
    , m_connection(std::move(options), this)
    , m_consumer(m_connection, streamName(), pace, this)
    , m_infoTimer(this)
{
    m_infoTimer.setSingleShot(true);
    connect(&m_infoTimer, &QTimer::timeout, this, &EventLog::askForInfo);
    connect(&m_connection, &NatsConnection::online, this, &EventLog::askForInfo);
    connect(&m_connection, &NatsConnection::offline, this, [this](const LinkFault &fault, Micros nextTry) {
        m_online = false;
        m_infoTimer.stop();
        m_consumer.suspend();
        Q_EMIT offline(fault.sentence, nextTry);
    });
    connect(&m_consumer, &LogConsumer::caughtUp, this, &EventLog::caughtUp);
    connect(&m_consumer, &LogConsumer::gapRepaired, this, &EventLog::gapRepaired);
    connect(&m_consumer, &LogConsumer::troubled, this, &EventLog::troubled);
}

void EventLog::start()
{
    m_connection.start();
}

void EventLog::stop()
{
    m_online = false;
    m_wantsReading = false;
    m_readFrom = 0;
    m_infoTimer.stop();
    m_consumer.stop();
    m_connection.stop();
}

void EventLog::retryNow()
{
    m_connection.retryNow();
}

void EventLog::askForInfo()
{
    m_connection.request(QByteArray(streamName().toLower() + ".info"), {}, m_pace.requestTimeout,
                         [this](const NatsReply &reply) { onInfo(reply); });
}

void EventLog::onInfo(const NatsReply &reply)
{
    const QString user = m_connection.options().user;
    switch (reply.outcome) {
    case NatsReply::Outcome::Answered:
        break;
    case NatsReply::Outcome::Offline:
        return;
    case NatsReply::Outcome::Denied:
        notReady(tr("The server does not let “%1” read the log.").arg(user));
        return;
    case NatsReply::Outcome::NoResponders:
    case NatsReply::Outcome::TimedOut:
    case NatsReply::Outcome::Invalid:
        notReady(tr("The server is there, but its log does not answer yet."));
        return;
    }
    const jetstream::ApiAnswer answer = jetstream::parseAnswer(reply.payload);
    const auto info = jetstream::parseStreamInfo(answer.json);
    if (answer.error.code == jetstream::ErrorCode::StreamNotFound) {
        notReady(tr("The server has no log for this department yet."));
        return;
    }
    if (answer.error.isError() || !info) {
        notReady(tr("The server's log has a problem: “%1”.").arg(answer.error.description));
        return;
    }
    const bool sameLog = info->created == m_info.created && info->last + 1 >= m_consumer.next();
    const bool resuming = m_wantsReading && m_readFrom == 0 && sameLog;
    m_info = *info;
    m_online = true;
    Q_EMIT online(m_info, resuming);
    if (!m_online)
        return; // stopped by whoever heard it
    if (m_readFrom != 0)
        m_consumer.readFrom(std::exchange(m_readFrom, 0));
    else if (resuming && !m_consumer.isReading())
        m_consumer.resume();
}

void EventLog::notReady(const QString &sentence)
{
    m_infoTimer.start(m_pace.retry);
    Q_EMIT offline(sentence, wallClock() + std::chrono::microseconds(m_pace.retry).count());
}

void EventLog::readFrom(quint64 sequence)
{
    m_wantsReading = true;
    if (m_online)
        m_consumer.readFrom(sequence);
    else
        m_readFrom = qMax<quint64>(1, sequence);
}

void EventLog::append(const OutgoingEvent &event)
{
    ++m_appending;
    m_connection.request(event.subject, kIdHeader, event.id, event.body, m_pace.requestTimeout,
                         [this, id = event.id](const NatsReply &reply) { onAppended(id, reply); });
}

void EventLog::onAppended(const QByteArray &id, const NatsReply &reply)
{
    --m_appending;
    switch (reply.outcome) {
    case NatsReply::Outcome::Answered:
        break;
    case NatsReply::Outcome::Offline:
        Q_EMIT appendFailed(id, AppendFault::Retry, tr("There is no connection to the server."));
        return;
    case NatsReply::Outcome::TimedOut:
        Q_EMIT appendFailed(id, AppendFault::Retry, tr("The server did not confirm it in time."));
        return;
    case NatsReply::Outcome::NoResponders:
        Q_EMIT appendFailed(id, AppendFault::Retry,
                            tr("The server is there, but its log does not answer yet."));
        return;
    case NatsReply::Outcome::Denied:
        Q_EMIT appendFailed(id, AppendFault::Rejected,
                            tr("The server does not let “%1” do this.").arg(m_connection.options().user));
        return;
    case NatsReply::Outcome::Invalid:
        Q_EMIT appendFailed(
            id, AppendFault::Rejected,
            tr("It is larger than the server takes, or its address in the log is not valid."));
        return;
    }
    const jetstream::ApiAnswer answer = jetstream::parseAnswer(reply.payload);
    if (answer.error.code == jetstream::ErrorCode::MessageTooLarge) {
        Q_EMIT appendFailed(id, AppendFault::Rejected, tr("It is larger than the log takes."));
        return;
    }
    const qint64 sequence = answer.json.value(QLatin1String("seq")).toInteger(0);
    const bool stored = answer.json.value(QLatin1String("stream")).toString() == QLatin1String(streamName());
    if (answer.error.isError() || sequence <= 0 || !stored) {
        Q_EMIT appendFailed(id, AppendFault::Retry,
                            tr("The log could not take it: “%1”.").arg(answer.error.description));
        return;
    }
    Q_EMIT appended(id, static_cast<quint64>(sequence),
                    answer.json.value(QLatin1String("duplicate")).toBool());
}

} // namespace porch
