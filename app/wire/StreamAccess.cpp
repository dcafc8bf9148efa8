// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/StreamAccess.h"

#include "app/wire/JetStream.h"

#include <QJsonDocument>
#include <QPointer>

namespace porch {

namespace {

constexpr std::chrono::seconds kAnswerTime{10};
constexpr int kNotThere = 404;

bool isConflict(jetstream::ErrorCode code)
{
    return code == jetstream::ErrorCode::WrongLastSequence ||
           code == jetstream::ErrorCode::WrongLastSequenceOfCluster;
}

bool fitsFilter(QByteArrayView subject, QByteArrayView filter)
{
    return filter.endsWith('>') ? subject.startsWith(filter.chopped(1)) : subject == filter;
}

} // namespace

StreamAccess::StreamAccess(NatsConnection &connection, KeeperAccount account, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_stream(streamName(account))
    , m_read(account == KeeperAccount::Bridge ? stores::kReadKeys : stores::kReadFiles)
{
    Q_ASSERT(account != KeeperAccount::Town); // that one is read by consumers
}

void StreamAccess::last(const QByteArray &subject, const Found &found)
{
    get(
        {{QStringLiteral("last_by_subj"), QString::fromUtf8(subject)}},
        [subject](const StoredMessage &stored) { return stored.message.subject == subject; }, found);
}

void StreamAccess::next(const QByteArray &filter, quint64 from, const Found &found)
{
    const quint64 first = qMax<quint64>(1, from);
    get(
        {{QStringLiteral("seq"), static_cast<qint64>(first)},
         {QStringLiteral("next_by_subj"), QString::fromUtf8(filter)}},
        [filter, first](const StoredMessage &stored) {
            return stored.sequence >= first && fitsFilter(stored.message.subject, filter);
        },
        found);
}

void StreamAccess::get(const QJsonObject &question, std::function<bool(const StoredMessage &)> fits,
                       const Found &found)
{
    const auto onReply = [self = QPointer(this), fits = std::move(fits), found](const NatsReply &reply) {
        if (self.isNull())
            return;
        const StoreOutcome outcome = self->judge(reply);
        if (!outcome.ok()) {
            found(outcome, nullptr);
            return;
        }
        StoredMessage stored;
        stored.message.headers = reply.headers;
        stored.message.payload = reply.payload;
        if (stored.message.status() == kNotThere) {
            found({}, nullptr);
            return;
        }
        stored.message.subject = stored.message.lastHeader("Nats-Subject");
        stored.sequence = stored.message.lastHeader("Nats-Sequence").toByteArray().toULongLong();
        stored.stored =
            jetstream::parseTime(QString::fromLatin1(stored.message.lastHeader("Nats-Time-Stamp")));
        if (stored.message.status() != 0 || stored.sequence == 0 || !fits(stored))
            found({StoreFault::Refused, tr("The server's answer can't be understood.")}, nullptr);
        else
            found({}, &stored);
    };
    m_connection.request(m_read, QJsonDocument(question).toJson(QJsonDocument::Compact), kAnswerTime,
                         onReply);
}

void StreamAccess::write(const QByteArray &subject, QByteArrayView payload, const Written &written)
{
    m_connection.request(subject, payload, kAnswerTime, onWritten(written));
}

void StreamAccess::write(const QByteArray &subject, QByteArrayView name, QByteArrayView value,
                         QByteArrayView payload, const Written &written)
{
    m_connection.request(subject, name, value, payload, kAnswerTime, onWritten(written));
}

NatsConnection::ReplyHandler StreamAccess::onWritten(const Written &written)
{
    return [self = QPointer(this), written](const NatsReply &reply) {
        if (self.isNull())
            return;
        if (const StoreOutcome outcome = self->judge(reply); !outcome.ok()) {
            written(outcome, 0);
            return;
        }
        const jetstream::ApiAnswer answer = jetstream::parseAnswer(reply.payload);
        const qint64 sequence = answer.json.value(QLatin1String("seq")).toInteger(0);
        const bool isStored =
            answer.json.value(QLatin1String("stream")).toString() == QLatin1String(self->m_stream);
        if (isConflict(answer.error.code))
            written({StoreFault::Conflict, tr("Somebody else was first.")}, 0);
        else if (answer.error.code == jetstream::ErrorCode::MessageTooLarge)
            written({StoreFault::Refused, tr("It is larger than the server takes.")}, 0);
        else if (answer.error.isError() || sequence <= 0 || !isStored)
            written(
                {StoreFault::Retry, tr("The server could not store it: “%1”.").arg(answer.error.description)},
                0);
        else
            written({}, static_cast<quint64>(sequence));
    };
}

StoreOutcome StreamAccess::judge(const NatsReply &reply) const
{
    switch (reply.outcome) {
    case NatsReply::Outcome::Answered:
        break;
    case NatsReply::Outcome::Offline:
        return {StoreFault::Retry, tr("There is no connection to the server.")};
    case NatsReply::Outcome::TimedOut:
        return {StoreFault::Retry, tr("The server did not answer in time.")};
    case NatsReply::Outcome::NoResponders:
        return {StoreFault::Retry, tr("The server is there, but what it stores does not answer yet.")};
    case NatsReply::Outcome::Denied:
        return {StoreFault::Refused,
                tr("The server does not let “%1” do this.").arg(m_connection.options().user)};
    case NatsReply::Outcome::Invalid:
        return {StoreFault::Refused, tr("It is larger than the server takes, or its name is not valid.")};
    }
    return {};
}

} // namespace porch
