// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/StreamKeeper.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace porch {

namespace {

constexpr std::chrono::seconds kAnswerTime{10};
constexpr std::chrono::seconds kElectionTime{1};
constexpr std::chrono::milliseconds kPatience{30'000};
/// A cluster that has just started elects its leader first, and may have much to compare.
constexpr std::chrono::milliseconds kClusterPatience{600'000};
/// Desks and bridges read files and keys without consumers; these are for tools that a keeper uses.
constexpr int kMaxGuests = 16;

qint64 nanoseconds(std::chrono::nanoseconds time)
{
    return time.count();
}

QJsonArray subjects(std::initializer_list<QByteArray> all)
{
    QJsonArray list;
    for (const QByteArray &subject : all)
        list += QString::fromLatin1(subject);
    return list;
}

/// What is particular to each stream.
QJsonObject ownSettings(KeeperAccount account)
{
    switch (account) {
    case KeeperAccount::Files:
        return {
            {QStringLiteral("subjects"),
             subjects({stores::kChunk + QByteArray(">"), stores::kMeta + QByteArray(">")})},
            {QStringLiteral("allow_direct"), true},
            {QStringLiteral("max_consumers"), kMaxGuests},
        };
    case KeeperAccount::Bridge:
        return {
            {QStringLiteral("subjects"), subjects({stores::kKey + QByteArray(">")})},
            {QStringLiteral("allow_direct"), true},
            {QStringLiteral("max_consumers"), kMaxGuests},
            // A new value takes the place of the old one, whatever "discard" says.
            {QStringLiteral("max_msgs_per_subject"), 1},
            {QStringLiteral("max_age"), nanoseconds(std::chrono::hours(24 * 180))},
        };
    case KeeperAccount::Town:
        break;
    }
    return {
        {QStringLiteral("subjects"), subjects({"community.>", "bridge.>", "desk.>"})},
        {QStringLiteral("max_consumers"), StreamKeeper::kMaxConsumers},
    };
}

QByteArray streamJson(KeeperAccount account, int replicas)
{
    QJsonObject json{
        {QStringLiteral("name"), QString::fromLatin1(streamName(account))},
        {QStringLiteral("retention"), QStringLiteral("limits")},
        {QStringLiteral("storage"), QStringLiteral("file")},
        // Nothing ever makes room for something newer: the log is the truth.
        {QStringLiteral("discard"), QStringLiteral("new")},
        {QStringLiteral("max_msgs"), -1},
        {QStringLiteral("max_bytes"), -1},
        {QStringLiteral("max_age"), 0},
        {QStringLiteral("max_msg_size"), -1},
        {QStringLiteral("deny_purge"), true},
        {QStringLiteral("duplicate_window"), nanoseconds(std::chrono::minutes(2))},
        {QStringLiteral("num_replicas"), replicas},
    };
    const QJsonObject own = ownSettings(account);
    for (auto it = own.begin(); it != own.end(); ++it)
        json.insert(it.key(), it.value());
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

StreamKeeper::StreamKeeper(NatsConnection &connection, KeeperAccount account, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_account(account)
    , m_retry(this)
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(200);
    connect(&m_retry, &QTimer::timeout, this, [this] { ask(); });
}

void StreamKeeper::ensure(int replicas)
{
    m_replicas = replicas;
    m_since.start();
    ask();
}

void StreamKeeper::ask()
{
    // Without a leader nobody in a cluster answers.
    m_connection.request(QByteArray("$JS.API.STREAM.INFO." + streamName(m_account)), {},
                         m_replicas > 1 ? kElectionTime : kAnswerTime,
                         [this](const NatsReply &reply) { onAnswer(reply, true); });
}

void StreamKeeper::create()
{
    m_connection.request(QByteArray("$JS.API.STREAM.CREATE." + streamName(m_account)),
                         streamJson(m_account, m_replicas), kAnswerTime,
                         [this](const NatsReply &reply) { onAnswer(reply, false); });
}

void StreamKeeper::onAnswer(const NatsReply &reply, bool mayCreate)
{
    if (reply.outcome == NatsReply::Outcome::Offline)
        return; // whoever connects again asks again
    if (reply.outcome == NatsReply::Outcome::Denied) {
        Q_EMIT failed(tr("The server does not accept this key as the keeper of %1.")
                          .arg(QLatin1String(accountName(m_account))));
        return;
    }
    QString why = tr("it does not answer");
    if (reply.answered()) {
        const jetstream::ApiAnswer answer = jetstream::parseAnswer(reply.payload);
        if (answer.error.code == jetstream::ErrorCode::StreamNotFound && mayCreate) {
            create();
            return;
        }
        const auto info = jetstream::parseStreamInfo(answer.json);
        if (!answer.error.isError() && info) {
            Q_EMIT ready(*info);
            return;
        }
        why = answer.error.description;
    }
    if (m_since.hasExpired((m_replicas > 1 ? kClusterPatience : kPatience).count()))
        Q_EMIT failed(tr("What the server stores (%1) could not be made ready: %2.")
                          .arg(QLatin1String(accountName(m_account)), why));
    else
        m_retry.start();
}

} // namespace porch
