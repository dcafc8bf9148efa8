// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/EventFields.h"

#include "models/domain/CaseFields.h"
#include "models/domain/TipPlaceJson.h"
#include "models/domain/VerbNames.h"

#include <QJsonArray>
#include <QJsonValue>

#include <cmath>
#include <limits>
#include <tuple>

namespace porch {

namespace {

/// The longest id or key; the longest that a bridge makes is about 120.
constexpr qsizetype kMaxKeyBytes = 512;
/// More settings than this in one event are nobody's.
constexpr qsizetype kMostSettings = 100;
/// Nobody attaches more files to a message, or calls more people in one.
constexpr qsizetype kMostFiles = 50;
constexpr qsizetype kMostMentions = 1000;

/// NUL ends texts in many a library, and a lone surrogate is no character: both become U+FFFD.
QByteArray cleanUtf8(QString text)
{
    const QChar replacement(QChar::ReplacementCharacter);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isNull()) {
            text[i] = replacement;
        } else if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            ++i;
        } else if (c.isSurrogate()) {
            text[i] = replacement;
        }
    }
    return text.toUtf8();
}

MessageBody messageBody(EventFields &fields)
{
    MessageBody body;
    body.text = fields.text(QLatin1String("text"));
    body.thread = fields.optionalKey(QLatin1String("thread"));
    body.author = fields.optionalKey(QLatin1String("author"));
    body.reporter = fields.optionalKey(QLatin1String("reporter"));
    body.place = fields.place();
    body.mentions = fields.mentions();
    body.files = fields.files();
    return body;
}

HealthBody healthBody(EventFields &fields)
{
    HealthBody body;
    body.bridge = fields.key(QLatin1String("bridge"));
    body.connections = fields.optionalCount(QLatin1String("connections"));
    body.lastMessage = fields.optionalCount(QLatin1String("lastMessage"));
    body.unsent = fields.optionalCount(QLatin1String("unsent"));
    body.oldestUnsent = fields.optionalCount(QLatin1String("oldestUnsent"));
    body.trouble = fields.optionalKey(QLatin1String("trouble"));
    return body;
}

ReactionBody reactionBody(EventFields &fields)
{
    ReactionBody body;
    body.target = fields.key(QLatin1String("target"));
    body.name = fields.key(QLatin1String("name"));
    body.reporter = fields.optionalKey(QLatin1String("reporter"));
    body.removed = fields.flag(QLatin1String("removed"));
    return body;
}

TipBody tipBody(Verb verb, EventFields &fields)
{
    TipBody body;
    body.tip = fields.key(QLatin1String("tip"));
    switch (verb) {
    case Verb::Reply:
    case Verb::Note:
        body.text = fields.text(QLatin1String("text"));
        return body;
    case Verb::Classify:
        body.category = fields.optionalKey(QLatin1String("category"));
        body.priority = fields.priority();
        if (body.category.isEmpty() && !body.priority)
            fields.fail(QStringLiteral("neither \"category\" nor \"priority\" is given"));
        return body;
    case Verb::Snooze:
        body.until = fields.integer(QLatin1String("until"));
        if (body.until < 0)
            fields.fail(QStringLiteral("\"until\" is before 1970"));
        break;
    case Verb::Assign:
        body.assignee = fields.user(QLatin1String("user"));
        break;
    case Verb::Refer:
        body.service = fields.key(QLatin1String("service"));
        break;
    case Verb::Propose:
        body.withdrawn = fields.flag(QLatin1String("withdraw"));
        [[fallthrough]];
    case Verb::Link:
    case Verb::Unlink:
    case Verb::Accept:
    case Verb::Decline:
        body.casefile = fields.key(QLatin1String("case"));
        break;
    case Verb::Merge:
        body.into = fields.key(QLatin1String("into"));
        break;
    case Verb::Close:
        body.disposition = fields.optionalKey(QLatin1String("disposition"));
        break;
    case Verb::Place: {
        QString problem;
        body.place = placeIn(fields.object(), &problem);
        if (!problem.isEmpty())
            fields.fail(problem);
        break;
    }
    default:
        break;
    }
    body.reason = fields.optionalText(QLatin1String("reason"));
    return body;
}

} // namespace

QByteArray EventFields::bounded(QLatin1String name, qsizetype limit)
{
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined() || value.isNull())
        return {};
    if (!value.isString()) {
        fail(QStringLiteral("\"%1\" is not a text").arg(name));
        return {};
    }
    QByteArray found = cleanUtf8(value.toString());
    if (found.size() > limit) {
        fail(QStringLiteral("\"%1\" is longer than %2 bytes").arg(name).arg(limit));
        return {};
    }
    return found;
}

QByteArray EventFields::text(QLatin1String name)
{
    if (!m_object.value(name).isString()) {
        fail(QStringLiteral("\"%1\" is missing or not a text").arg(name));
        return {};
    }
    return bounded(name, kMaxTextBytes);
}

QByteArray EventFields::optionalText(QLatin1String name)
{
    return bounded(name, kMaxTextBytes);
}

QByteArray EventFields::key(QLatin1String name)
{
    const QByteArray found = bounded(name, kMaxKeyBytes);
    if (found.isEmpty())
        fail(QStringLiteral("\"%1\" is missing").arg(name));
    return found;
}

QByteArray EventFields::optionalKey(QLatin1String name)
{
    return bounded(name, kMaxKeyBytes);
}

qint64 EventFields::integer(QLatin1String name)
{
    const QJsonValue value = m_object.value(name);
    // Doubles hold whole microseconds until the year 2255; toInteger answers the default for a fraction.
    const qint64 none = std::numeric_limits<qint64>::min();
    const qint64 number = value.toInteger(none);
    if (!value.isDouble() || number == none)
        fail(QStringLiteral("\"%1\" is missing or not a whole number").arg(name));
    return number;
}

qint64 EventFields::optionalCount(QLatin1String name)
{
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined() || value.isNull())
        return 0;
    const qint64 number = integer(name);
    if (number < 0)
        fail(QStringLiteral("\"%1\" is negative").arg(name));
    return std::max<qint64>(number, 0);
}

std::vector<MessageFile> EventFields::files() const
{
    std::vector<MessageFile> files;
    const QJsonArray array = m_object.value(QLatin1String("files")).toArray();
    for (qsizetype n = 0; n < std::min(array.size(), kMostFiles); ++n) {
        const QJsonObject object = array.at(n).toObject();
        MessageFile file;
        file.name = cleanUtf8(object.value(QLatin1String("name")).toString().left(kMaxKeyBytes / 4));
        file.type = cleanUtf8(object.value(QLatin1String("type")).toString().left(100));
        file.size = std::max<qint64>(object.value(QLatin1String("size")).toInteger(), 0);
        file.object = cleanUtf8(object.value(QLatin1String("object")).toString().left(kMaxKeyBytes / 4));
        if (!file.name.isEmpty())
            files.push_back(std::move(file));
    }
    return files;
}

std::vector<QByteArray> EventFields::mentions() const
{
    std::vector<QByteArray> keys;
    const QJsonArray array = m_object.value(QLatin1String("mentions")).toArray();
    for (qsizetype n = 0; n < std::min(array.size(), kMostMentions); ++n)
        keys.push_back(cleanUtf8(array.at(n).toString().left(kMaxKeyBytes / 4)));
    return keys;
}

std::pair<QString, QString> EventFields::channelPath(QLatin1String name)
{
    const QString path = QString::fromUtf8(key(name));
    const qsizetype slash = path.indexOf(u'/');
    if (slash > 0 && slash + 1 < path.size())
        return {path.left(slash), path.mid(slash + 1)};
    fail(QStringLiteral("\"%1\" is not a source and a channel").arg(name));
    return {};
}

QString EventFields::user(QLatin1String name)
{
    const QString user = m_object.value(name).toString();
    if (!isUserName(user)) {
        fail(QStringLiteral("\"%1\" is missing or not a user's name").arg(name));
        return {};
    }
    return user;
}

QJsonObject EventFields::values(QLatin1String name)
{
    const QJsonObject found = m_object.value(name).toObject();
    if (found.isEmpty() || found.size() > kMostSettings)
        fail(QStringLiteral("\"%1\" does not hold 1 to %2 values").arg(name).arg(kMostSettings));
    for (const QString &key : found.keys()) {
        if (key.isEmpty() || key.toUtf8().size() > kMaxKeyBytes)
            fail(QStringLiteral("a name in \"%1\" is empty or too long").arg(name));
    }
    return found;
}

std::optional<SharedPlace> EventFields::place() const
{
    const QJsonValue value = m_object.value(QLatin1String("place"));
    if (!value.isObject())
        return std::nullopt;
    const QJsonObject object = value.toObject();
    SharedPlace place;
    place.latitude = object.value(QLatin1String("lat")).toDouble(1000);
    place.longitude = object.value(QLatin1String("lon")).toDouble(1000);
    place.name = QString::fromUtf8(cleanUtf8(object.value(QLatin1String("name")).toString().left(200)));
    if (std::abs(place.latitude) > 90 || std::abs(place.longitude) > 180)
        return std::nullopt;
    return place;
}

std::optional<Priority> EventFields::priority()
{
    const QJsonValue value = m_object.value(QLatin1String("priority"));
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    const auto found = priorityOf(value.toString());
    if (!found)
        fail(QStringLiteral("\"priority\" is none of normal, low, urgent"));
    return found;
}

void EventFields::fail(const QString &reason)
{
    if (m_reason.isEmpty())
        m_reason = reason;
}

EventBody readBody(Verb verb, EventFields &fields)
{
    switch (verb) {
    case Verb::Message:
        return messageBody(fields);
    case Verb::Edit: {
        EditBody body;
        body.target = fields.key(QLatin1String("target"));
        body.text = fields.text(QLatin1String("text"));
        body.mentions = fields.mentions();
        body.files = fields.files();
        return body;
    }
    case Verb::Delete:
        return DeleteBody{fields.key(QLatin1String("target"))};
    case Verb::Reaction:
        return reactionBody(fields);
    case Verb::Delivered:
    case Verb::Bounced: {
        DeliveredBody body;
        body.reply = fields.key(QLatin1String("reply"));
        body.reason = fields.optionalText(QLatin1String("reason"));
        return body;
    }
    case Verb::NameChannel: {
        ChannelBody body;
        body.channel = QString::fromUtf8(fields.key(QLatin1String("channel")));
        body.name = fields.key(QLatin1String("name"));
        return body;
    }
    case Verb::TakeReply: {
        TakeBody body;
        body.reply = fields.key(QLatin1String("reply"));
        body.bridge = fields.key(QLatin1String("bridge"));
        return body;
    }
    case Verb::BridgeHealth:
        return healthBody(fields);
    case Verb::Announce: {
        AnnounceBody body;
        std::tie(body.source, body.channel) = fields.channelPath(QLatin1String("channel"));
        body.text = fields.text(QLatin1String("text"));
        if (body.text.trimmed().isEmpty())
            fields.fail(QStringLiteral("\"text\" is empty"));
        return body;
    }
    case Verb::Acknowledge: {
        AcknowledgedBody body;
        body.tip = fields.key(QLatin1String("tip"));
        body.text = fields.optionalText(QLatin1String("text"));
        return body;
    }
    case Verb::Unreachable: {
        UnreachableBody body;
        body.tip = fields.key(QLatin1String("tip"));
        body.reason = fields.optionalKey(QLatin1String("reason"));
        return body;
    }
    case Verb::SetDepartment:
        return SettingsBody{fields.values(QLatin1String("set"))};
    case Verb::SetUser: {
        UserBody body;
        body.user = fields.user(QLatin1String("user"));
        body.name = fields.key(QLatin1String("name"));
        return body;
    }
    case Verb::OpenSession:
    case Verb::LockSession:
    case Verb::UnlockSession:
    case Verb::RefuseSession:
    case Verb::CloseSession: {
        SessionBody body;
        body.workstation = fields.optionalKey(QLatin1String("workstation"));
        body.outcome = fields.optionalKey(QLatin1String("outcome"));
        if (verb == Verb::CloseSession)
            body.note = fields.optionalText(QLatin1String("note"));
        return body;
    }
    case Verb::OpenCase:
    case Verb::UpdateCase:
    case Verb::CloseCase:
    case Verb::NoteCase:
        return caseBody(verb, fields);
    case Verb::Export:
        return exportBody(fields);
    default:
        return tipBody(verb, fields);
    }
}

} // namespace porch
