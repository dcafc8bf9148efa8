// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/JetStream.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QTimeZone>

#include <array>
#include <charconv>

namespace porch::jetstream {

namespace {

bool number(QByteArrayView text, quint64 &value)
{
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    return parsed.ec == std::errc() && parsed.ptr == text.data() + text.size();
}

} // namespace

bool ApiError::slotTaken() const
{
    return code == ErrorCode::ConsumerCreate || code == ErrorCode::ConsumerNameExists ||
           code == ErrorCode::ConsumerAlreadyExists || code == ErrorCode::ConsumerExists;
}

ApiAnswer parseAnswer(QByteArrayView payload)
{
    ApiAnswer answer;
    const QJsonDocument document = QJsonDocument::fromJson(payload.toByteArray());
    if (!document.isObject()) {
        answer.error.status = 500;
        answer.error.description = QStringLiteral("the answer is not a JSON object");
        return answer;
    }
    answer.json = document.object();
    const QJsonValue error = answer.json.value(QLatin1String("error"));
    if (error.isObject()) {
        answer.error.status = qMax(1, error[QLatin1String("code")].toInt(500));
        answer.error.code = static_cast<ErrorCode>(error[QLatin1String("err_code")].toInt(0));
        answer.error.description = error[QLatin1String("description")].toString();
    }
    return answer;
}

std::optional<StreamInfo> parseStreamInfo(const QJsonObject &json)
{
    const QJsonObject state = json.value(QLatin1String("state")).toObject();
    StreamInfo info;
    info.created = parseTime(json.value(QLatin1String("created")).toString());
    info.first = static_cast<quint64>(state.value(QLatin1String("first_seq")).toInteger(0));
    info.last = static_cast<quint64>(state.value(QLatin1String("last_seq")).toInteger(-1));
    if (info.created == 0 || !state.contains(QLatin1String("last_seq")))
        return std::nullopt;
    return info;
}

std::optional<Delivery> parseDelivery(QByteArrayView reply)
{
    std::array<QByteArrayView, 9> tokens;
    std::size_t count = 0;
    qsizetype from = 0;
    for (qsizetype i = 0; i <= reply.size(); ++i) {
        if (i < reply.size() && reply[i] != '.')
            continue;
        if (count == tokens.size())
            return std::nullopt;
        tokens[count++] = reply.sliced(from, i - from);
        from = i + 1;
    }
    Delivery delivery;
    quint64 nanoseconds = 0;
    if (count != tokens.size() || tokens[0] != QByteArrayView("$JS") || tokens[1] != QByteArrayView("ACK") ||
        !number(tokens[5], delivery.streamSequence) || !number(tokens[6], delivery.consumerSequence) ||
        !number(tokens[7], nanoseconds) || !number(tokens[8], delivery.pending))
        return std::nullopt;
    delivery.stream = tokens[2];
    delivery.consumer = tokens[3];
    delivery.stored = static_cast<Micros>(nanoseconds / 1000);
    return delivery;
}

Micros parseTime(const QString &text)
{
    // QDateTime reads milliseconds; the rest of the fraction is ours.
    const QDateTime seconds = QDateTime::fromString(text.left(19), QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
    if (!seconds.isValid())
        return 0;
    Micros fraction = 0;
    qsizetype at = 19;
    if (at < text.size() && text[at] == u'.') {
        Micros unit = 100'000;
        for (++at; at < text.size() && text[at].isDigit(); ++at) {
            fraction += text[at].digitValue() * unit;
            unit /= 10;
        }
    }
    const QString zone = text.mid(at);
    qint64 offset = 0;
    if (zone.size() == 6 && (zone[0] == u'+' || zone[0] == u'-')) {
        offset = zone.mid(1, 2).toInt() * 3600 + zone.mid(4, 2).toInt() * 60;
        if (zone[0] == u'-')
            offset = -offset;
    } else if (zone != QLatin1String("Z")) {
        return 0;
    }
    const QDateTime utc(seconds.date(), seconds.time(), QTimeZone::utc());
    return (utc.toSecsSinceEpoch() - offset) * 1'000'000 + fraction;
}

} // namespace porch::jetstream
