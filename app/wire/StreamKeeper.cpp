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

QByteArray streamJson(int replicas)
{
    const qint64 twoMinutes = std::chrono::nanoseconds(std::chrono::minutes(2)).count();
    return QJsonDocument(QJsonObject{
                             {QStringLiteral("name"), QStringLiteral("TOWN")},
                             {QStringLiteral("subjects"),
                              QJsonArray{QStringLiteral("community.>"), QStringLiteral("bridge.>"),
                                         QStringLiteral("desk.>")}},
                             {QStringLiteral("retention"), QStringLiteral("limits")},
                             {QStringLiteral("storage"), QStringLiteral("file")},
                             // Nothing ever makes room for something newer: the log is the truth.
                             {QStringLiteral("discard"), QStringLiteral("new")},
                             {QStringLiteral("max_consumers"), StreamKeeper::kMaxConsumers},
                             {QStringLiteral("max_msgs"), -1},
                             {QStringLiteral("max_bytes"), -1},
                             {QStringLiteral("max_age"), 0},
                             {QStringLiteral("max_msg_size"), -1},
                             {QStringLiteral("deny_purge"), true},
                             {QStringLiteral("duplicate_window"), twoMinutes},
                             {QStringLiteral("num_replicas"), replicas},
                         })
        .toJson(QJsonDocument::Compact);
}

} // namespace

StreamKeeper::StreamKeeper(NatsConnection &connection, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
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
    m_connection.request("$JS.API.STREAM.INFO.TOWN", {}, m_replicas > 1 ? kElectionTime : kAnswerTime,
                         [this](const NatsReply &reply) { onAnswer(reply, true); });
}

void StreamKeeper::create()
{
    m_connection.request("$JS.API.STREAM.CREATE.TOWN", streamJson(m_replicas), kAnswerTime,
                         [this](const NatsReply &reply) { onAnswer(reply, false); });
}

void StreamKeeper::onAnswer(const NatsReply &reply, bool mayCreate)
{
    if (reply.outcome == NatsReply::Outcome::Offline)
        return; // whoever connects again asks again
    if (reply.outcome == NatsReply::Outcome::Denied) {
        Q_EMIT failed(tr("The server does not accept this key as the keeper of its log."));
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
        Q_EMIT failed(tr("The server's log could not be made: %1.").arg(why));
    else
        m_retry.start();
}

} // namespace porch
