// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/LogConsumer.h"

#include "models/vault/Random.h"

#include <QJsonDocument>

namespace porch {

namespace {

qint64 nanoseconds(std::chrono::milliseconds time)
{
    return std::chrono::nanoseconds(time).count();
}

/// A hostile source could use endless channels; the few real ones come back soon enough.
constexpr qsizetype kKnownSubjects = 10'000;

} // namespace

LogConsumer::LogConsumer(NatsConnection &connection, const QByteArray &stream, const ConsumerPace &pace,
                         QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_stream(stream)
    , m_pace(pace)
    , m_heartbeatTimer(this)
    , m_retryTimer(this)
{
    m_heartbeatTimer.setInterval(m_pace.heartbeat);
    connect(&m_heartbeatTimer, &QTimer::timeout, this, &LogConsumer::checkHeartbeat);
    m_retryTimer.setSingleShot(true);
    connect(&m_retryTimer, &QTimer::timeout, this, [this] { open(false); });
}

LogConsumer::~LogConsumer()
{
    dropSubscription();
}

void LogConsumer::readFrom(quint64 sequence)
{
    sequence = qMax<quint64>(1, sequence);
    if (isReading() && m_next == sequence)
        return;
    const bool holdsPlace = m_stage == Stage::Reading;
    m_next = sequence;
    m_caughtUp = false;
    m_repairing = false;
    m_fullRounds = 0;
    open(holdsPlace);
}

void LogConsumer::resume()
{
    // Whoever was heard of a moment ago still has the place: nobody else can have taken it meanwhile.
    const bool ours = m_heard.isValid() && !m_heard.hasExpired(m_pace.inactive.count());
    m_repairing = true;
    m_caughtUp = false;
    m_fullRounds = 0;
    open(ours);
}

void LogConsumer::suspend()
{
    ++m_generation;
    m_stage = Stage::Idle;
    m_heartbeatTimer.stop();
    m_retryTimer.stop();
    m_owedFlowControl.clear();
    dropSubscription();
}

void LogConsumer::stop()
{
    const bool holdsPlace = m_stage == Stage::Reading && m_connection.isOnline();
    suspend();
    m_heard.invalidate();
    if (holdsPlace)
        freePlace(m_place, [] {});
}

void LogConsumer::setPaused(bool paused)
{
    m_paused = paused;
    if (!paused && !m_owedFlowControl.isEmpty())
        m_connection.publish(std::exchange(m_owedFlowControl, {}), {});
}

void LogConsumer::open(bool freeOwnPlace)
{
    suspend();
    m_stage = Stage::Opening;
    if (!freeOwnPlace) {
        create(0);
        return;
    }
    freePlace(m_place, [this, generation = m_generation] {
        if (generation == m_generation)
            create(0);
    });
}

void LogConsumer::freePlace(int place, std::function<void()> then)
{
    const QByteArray subject = m_stream.toLower() + ".unread." + placeName(place);
    // Whether there was something to free does not matter: creating tells.
    m_connection.request(subject, {}, m_pace.requestTimeout,
                         [then = std::move(then)](const NatsReply &) { then(); });
}

void LogConsumer::create(int tried)
{
    dropSubscription();
    m_consumer = placeName(m_place);
    m_consumerSequence = 0;
    m_owedFlowControl.clear();
    m_deliver = "log." + m_connection.options().user.toUtf8() + '.' + randomToken();
    m_sid = m_connection.subscribe(m_deliver, [this](const NatsMessage &message) { onMessage(message); });
    const QByteArray subject = m_stream.toLower() + ".read." + m_consumer;
    m_connection.request(subject, createJson(), m_pace.requestTimeout,
                         [this, tried, generation = m_generation](const NatsReply &reply) {
                             if (generation == m_generation)
                                 onCreated(tried, reply);
                         });
}

QByteArray LogConsumer::createJson() const
{
    const QJsonObject config{
        {QStringLiteral("name"), QString::fromLatin1(m_consumer)},
        {QStringLiteral("deliver_subject"), QString::fromLatin1(m_deliver)},
        {QStringLiteral("deliver_policy"), QStringLiteral("by_start_sequence")},
        {QStringLiteral("opt_start_seq"), static_cast<qint64>(m_next)},
        {QStringLiteral("ack_policy"), QStringLiteral("none")},
        {QStringLiteral("replay_policy"), QStringLiteral("instant")},
        {QStringLiteral("max_deliver"), 1},
        {QStringLiteral("flow_control"), true},
        {QStringLiteral("idle_heartbeat"), nanoseconds(m_pace.heartbeat)},
        {QStringLiteral("inactive_threshold"), nanoseconds(m_pace.inactive)},
        {QStringLiteral("mem_storage"), true},
        {QStringLiteral("num_replicas"), 1},
    };
    return QJsonDocument(QJsonObject{{QStringLiteral("stream_name"), QString::fromLatin1(m_stream)},
                                     {QStringLiteral("config"), config}})
        .toJson(QJsonDocument::Compact);
}

void LogConsumer::onCreated(int tried, const NatsReply &reply)
{
    if (m_stage != Stage::Opening)
        return; // its messages were here before the answer
    switch (reply.outcome) {
    case NatsReply::Outcome::Answered:
        break;
    case NatsReply::Outcome::Offline:
        return; // suspend() follows
    case NatsReply::Outcome::Denied:
        retryLater(tr("The server does not let “%1” read the log.").arg(m_connection.options().user));
        return;
    case NatsReply::Outcome::NoResponders:
    case NatsReply::Outcome::TimedOut:
    case NatsReply::Outcome::Invalid:
        retryLater(tr("The server is there, but its log does not answer yet."));
        return;
    }
    const jetstream::ApiAnswer answer = jetstream::parseAnswer(reply.payload);
    if (answer.error.slotTaken()) {
        if (tried + 1 >= kPlaces) {
            onAllTaken();
        } else {
            m_place = (m_place + 1) % kPlaces;
            create(tried + 1);
        }
        return;
    }
    if (answer.error.isError()) {
        retryLater(tr("The log can't be read: “%1”.").arg(answer.error.description));
        return;
    }
    // A deserted consumer that began at the same sequence is handed over as it stands, in the midst of
    // its work. It has nobody to miss it: make it anew.
    const QJsonObject delivered = answer.json.value(QLatin1String("delivered")).toObject();
    if (delivered.value(QLatin1String("consumer_seq")).toInteger(0) > 0) {
        open(true);
        return;
    }
    begin();
    if (answer.json.value(QLatin1String("num_pending")).toInteger(1) == 0)
        markCaughtUp();
}

void LogConsumer::begin()
{
    m_stage = Stage::Reading;
    m_fullRounds = 0;
    m_heard.start();
    m_heartbeatTimer.start();
    if (std::exchange(m_repairing, false))
        Q_EMIT gapRepaired();
}

void LogConsumer::onAllTaken()
{
    ++m_fullRounds;
    const QString who = m_connection.options().user;
    if (m_fullRounds * m_pace.retry < 2 * m_pace.inactive) {
        retryLater(
            tr("“%1” already reads the log at %n desk(s), which is as many as can be. Waiting for one of "
               "them to go.",
               nullptr, kPlaces)
                .arg(who));
        return;
    }
    Q_EMIT troubled(
        tr("“%1” already reads the log at %n desk(s); this one takes the place of another.", nullptr, kPlaces)
            .arg(who));
    open(true);
}

void LogConsumer::retryLater(const QString &sentence)
{
    dropSubscription();
    m_retryTimer.start(m_pace.retry);
    Q_EMIT troubled(sentence);
}

void LogConsumer::dropSubscription()
{
    if (m_sid != 0)
        m_connection.unsubscribe(std::exchange(m_sid, 0));
}

void LogConsumer::onMessage(const NatsMessage &message)
{
    // By the reply subject, which the server makes, and never by the headers, which an author may forge.
    if (message.subject == m_deliver)
        onStatus(message);
    else
        onRecord(message);
}

void LogConsumer::onRecord(const NatsMessage &message)
{
    const auto delivery = jetstream::parseDelivery(message.reply);
    if (!delivery || delivery->stream != m_stream || delivery->consumer != m_consumer)
        return; // somebody else's consumer was pointed here
    m_heard.start();
    if (delivery->consumerSequence != m_consumerSequence + 1 || delivery->streamSequence < m_next) {
        repair();
        return;
    }
    const quint64 generation = m_generation;
    if (m_stage == Stage::Opening)
        begin();
    if (generation != m_generation)
        return; // whoever heard of it wants to read elsewhere
    m_consumerSequence = delivery->consumerSequence;
    m_next = delivery->streamSequence + 1;

    LogRecord record;
    const QByteArray key = QByteArray::fromRawData(message.subject.data(), message.subject.size());
    auto known = m_subjects.constFind(key);
    if (known == m_subjects.constEnd()) {
        if (m_subjects.size() >= kKnownSubjects)
            m_subjects.clear();
        const QByteArray copy = message.subject.toByteArray();
        known = m_subjects.insert(copy, copy);
    }
    record.subject = known.value();
    record.messageId = message.header("Nats-Msg-Id").toByteArray();
    record.body = message.payload.toByteArray();
    record.sequence = delivery->streamSequence;
    record.stored = delivery->stored;
    const quint64 pending = delivery->pending;
    if (m_handler)
        m_handler(std::move(record), pending);
    if (pending == 0 && generation == m_generation)
        markCaughtUp();
}

void LogConsumer::onStatus(const NatsMessage &message)
{
    const int status = message.status();
    if (status == 409) { // the consumer was deleted
        repair();
        return;
    }
    if (status != 100)
        return;
    if (!message.reply.isEmpty()) {
        m_heard.start();
        answerFlowControl(message.reply);
        return;
    }
    const QByteArrayView consumerSequence = message.header("Nats-Last-Consumer");
    if (consumerSequence.isEmpty())
        return;
    m_heard.start();
    if (consumerSequence.toByteArray().toULongLong() != m_consumerSequence) {
        repair();
        return;
    }
    const QByteArrayView stalled = message.header("Nats-Consumer-Stalled");
    if (!stalled.isEmpty())
        answerFlowControl(stalled);
    else if (m_stage == Stage::Reading)
        markCaughtUp(); // idle, and nothing holds it back: there is no more
}

void LogConsumer::answerFlowControl(QByteArrayView subject)
{
    if (!subject.startsWith(QByteArray("$JS.FC." + m_stream + '.' + m_consumer + '.')))
        return;
    if (m_paused)
        m_owedFlowControl = subject.toByteArray();
    else
        m_connection.publish(subject, {});
}

void LogConsumer::repair()
{
    m_repairing = true;
    m_caughtUp = false;
    open(true);
}

void LogConsumer::checkHeartbeat()
{
    if (m_stage != Stage::Reading || !isSilent())
        return;
    // What came meanwhile may still be unread here, behind one long message: only what is silent when
    // everything sent until now has been read is silent.
    m_connection.afterRoundTrip([this, generation = m_generation] {
        if (generation != m_generation || !isSilent())
            return;
        // It may be gone because another desk has its place now: don't take it back.
        m_repairing = true;
        m_caughtUp = false;
        open(false);
    });
}

bool LogConsumer::isSilent() const
{
    return m_heard.hasExpired(3 * m_pace.heartbeat.count());
}

void LogConsumer::markCaughtUp()
{
    if (std::exchange(m_caughtUp, true))
        return;
    Q_EMIT caughtUp();
}

QByteArray LogConsumer::placeName(int place) const
{
    return m_connection.options().user.toUtf8() + '_' + QByteArray::number(place);
}

} // namespace porch
