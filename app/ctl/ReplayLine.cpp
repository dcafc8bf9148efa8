// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/ReplayLine.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>

#include <cmath>

namespace porch {

namespace {

constexpr QLatin1String kSource("replay");

/// 9999-12-31; beyond it no calendar is of use.
constexpr double kLatestSecond = 253'402'300'799.0;

QByteArray replayKey(const QString &id)
{
    return "replay:" + id.toUtf8();
}

/// An id as files have it: a text, or a whole number.
QString idOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isDouble() && std::floor(value.toDouble()) == value.toDouble())
        return QString::number(value.toInteger());
    return {};
}

std::optional<SharedPlace> placeOf(const QJsonObject &json)
{
    const QJsonValue lat = json.value(QLatin1String("lat"));
    const QJsonValue lon = json.value(QLatin1String("lon"));
    if (!lat.isDouble() || !lon.isDouble())
        return std::nullopt;
    if (std::abs(lat.toDouble()) > 90 || std::abs(lon.toDouble()) > 180)
        return std::nullopt;
    return SharedPlace{lat.toDouble(), lon.toDouble(), json.value(QLatin1String("name")).toString()};
}

} // namespace

std::optional<Micros> readTime(const QJsonValue &value)
{
    if (value.isDouble()) {
        const double seconds = value.toDouble();
        if (seconds < 0 || seconds > kLatestSecond)
            return std::nullopt;
        return std::llround(seconds * 1e6);
    }
    const QString text = value.toString();
    bool number = false;
    const double seconds = text.toDouble(&number);
    if (number && seconds >= 0 && seconds <= kLatestSecond)
        return std::llround(seconds * 1e6);
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    // A time without an offset is UTC: the file must mean the same everywhere.
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toMSecsSinceEpoch() * 1000;
}

Result<OutgoingEvent> ReplayLine::parse(const QByteArray &line) const
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(line, &problem);
    if (problem.error != QJsonParseError::NoError)
        return Error{tr("not JSON (%1)").arg(problem.errorString())};
    if (!document.isObject())
        return Error{tr("not a JSON object")};
    const QJsonObject json = document.object();

    const QString id = idOf(json.value(QLatin1String("id")));
    if (id.isEmpty())
        return Error{tr("\"id\" is missing")};
    const auto at = readTime(json.value(QLatin1String("ts")));
    if (!at)
        return Error{tr("\"ts\" is neither seconds since 1970 nor an ISO 8601 time")};
    const QString channel = json.value(QLatin1String("channel")).toString();
    if (channel.isEmpty())
        return Error{tr("\"channel\" is missing")};
    const QJsonValue text = json.value(QLatin1String("text"));
    if (!text.isString())
        return Error{tr("\"text\" is missing")};

    MessageBody body;
    body.text = text.toString().toUtf8();
    if (body.text.size() > kMaxTextBytes)
        return Error{tr("\"text\" is longer than %1 bytes").arg(kMaxTextBytes)};
    const QString thread = idOf(json.value(QLatin1String("thread")));
    if (!thread.isEmpty() && thread != id)
        body.thread = replayKey(thread);
    body.place = placeOf(json);
    setAuthor(body, idOf(json.value(QLatin1String("user"))), channel);
    return encodeMessage(kSource, channel, replayKey(id), *at, body);
}

void ReplayLine::setAuthor(MessageBody &body, const QString &user, const QString &channel) const
{
    if (user.isEmpty())
        return;
    if (m_authors == Authors::Named) {
        body.author = user.toUtf8();
        return;
    }
    // One key for each channel: the same person must not be recognised across channels.
    const QByteArray who = channel.toUtf8() + '\0' + user.toUtf8();
    body.reporter =
        "replay:" +
        QMessageAuthenticationCode::hash(who, m_secret, QCryptographicHash::Sha256).toHex().left(32);
}

} // namespace porch
