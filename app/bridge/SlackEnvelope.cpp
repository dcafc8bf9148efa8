// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackEnvelope.h"

#include <QJsonDocument>

#include <algorithm>

namespace porch {

namespace {

/// Ids are Slack's UUIDs; anything much longer is not one.
constexpr qsizetype kMostId = 256;
/// A month: no socket lives that long, and sums of it never overflow.
constexpr double kMostLifetime = 2'592'000;

/// A whole number within limits, 0 for anything else.
int number(const QJsonValue &value, double most)
{
    const double given = value.toDouble();
    return given >= 1 ? static_cast<int>(std::min(given, most)) : 0;
}

SlackHello helloOf(const QJsonObject &json)
{
    SlackHello hello;
    hello.connections = number(json.value(QLatin1String("num_connections")), 1'000);
    const QJsonObject debug = json.value(QLatin1String("debug_info")).toObject();
    hello.lifetime = std::chrono::seconds(
        number(debug.value(QLatin1String("approximate_connection_time")), kMostLifetime));
    return hello;
}

SlackGoodbye goodbyeOf(const QJsonObject &json)
{
    const QString reason = json.value(QLatin1String("reason")).toString();
    if (reason == QLatin1String("link_disabled"))
        return {SlackGoodbye::Reason::LinkDisabled};
    if (reason == QLatin1String("too_many_websockets"))
        return {SlackGoodbye::Reason::TooMany};
    return {SlackGoodbye::Reason::Refresh};
}

SlackEnvelope::Kind kindOf(const QString &type)
{
    if (type == QLatin1String("events_api"))
        return SlackEnvelope::Kind::Event;
    if (type == QLatin1String("slash_commands"))
        return SlackEnvelope::Kind::Command;
    if (type == QLatin1String("interactive"))
        return SlackEnvelope::Kind::Interactive;
    return SlackEnvelope::Kind::Unknown;
}

SlackFrame envelopeOf(const QJsonObject &json, const QString &type)
{
    using Fault = SlackBadFrame::Fault;
    SlackEnvelope envelope;
    envelope.kind = kindOf(type);
    envelope.id = json.value(QLatin1String("envelope_id")).toString();
    if (envelope.id.isEmpty() || envelope.id.size() > kMostId)
        return SlackBadFrame{Fault::NoId};
    const QJsonValue payload = json.value(QLatin1String("payload"));
    // What is of a new kind may be without: it is acknowledged all the same.
    if (!payload.isObject() && envelope.kind != SlackEnvelope::Kind::Unknown)
        return SlackBadFrame{Fault::NoPayload};
    envelope.payload = payload.toObject();
    envelope.takesAnswer = json.value(QLatin1String("accepts_response_payload")).toBool();
    envelope.retry = number(json.value(QLatin1String("retry_attempt")), 1'000);
    envelope.retryReason = json.value(QLatin1String("retry_reason")).toString().left(64);
    return envelope;
}

} // namespace

SlackFrame parseSlackFrame(const QByteArray &frame)
{
    using Fault = SlackBadFrame::Fault;
    if (frame.size() > kMostSlackFrame)
        return SlackBadFrame{Fault::TooLong};
    const QJsonDocument document = QJsonDocument::fromJson(frame);
    if (document.isNull())
        return SlackBadFrame{Fault::NotJson};
    if (!document.isObject())
        return SlackBadFrame{Fault::NotAnObject};
    const QJsonObject json = document.object();
    const QString type = json.value(QLatin1String("type")).toString();
    if (type.isEmpty())
        return SlackBadFrame{Fault::NoType};
    if (type == QLatin1String("hello"))
        return helloOf(json);
    if (type == QLatin1String("disconnect"))
        return goodbyeOf(json);
    return envelopeOf(json, type);
}

QByteArray slackAcknowledgement(const QString &id, const QJsonObject &payload)
{
    QJsonObject json{{QStringLiteral("envelope_id"), id}};
    if (!payload.isEmpty())
        json.insert(QStringLiteral("payload"), payload);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace porch
