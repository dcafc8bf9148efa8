// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/EventCodec.h"

#include "models/domain/EventFields.h"
#include "models/domain/TipPlaceJson.h"
#include "models/domain/VerbNames.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

namespace porch {

namespace {

QJsonObject envelope(const QByteArray &id, Micros at)
{
    return {{QStringLiteral("v"), kEventVersion},
            {QStringLiteral("id"), QString::fromUtf8(id)},
            {QStringLiteral("at"), at}};
}

void put(QJsonObject &object, QLatin1String name, const QByteArray &value)
{
    if (!value.isEmpty())
        object.insert(name, QString::fromUtf8(value));
}

void put(QJsonObject &object, QLatin1String name, qint64 value)
{
    if (value != 0)
        object.insert(name, value);
}

void putMentions(QJsonObject &object, const std::vector<QByteArray> &mentions)
{
    QJsonArray keys;
    for (const QByteArray &key : mentions)
        keys.append(QString::fromUtf8(key));
    if (!keys.isEmpty())
        object.insert(QLatin1String("mentions"), keys);
}

void putFiles(QJsonObject &object, const std::vector<MessageFile> &files)
{
    QJsonArray array;
    for (const MessageFile &file : files) {
        QJsonObject one;
        put(one, QLatin1String("name"), file.name);
        put(one, QLatin1String("type"), file.type);
        put(one, QLatin1String("size"), file.size);
        put(one, QLatin1String("object"), file.object);
        array.append(one);
    }
    if (!array.isEmpty())
        object.insert(QLatin1String("files"), array);
}

QByteArray toJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

Result<EventDecoder::Known> EventDecoder::known(const QByteArray &subject)
{
    const auto found = m_known.constFind(subject);
    if (found != m_known.constEnd())
        return found.value();

    const auto parsed = Subject::parse(subject);
    if (!parsed)
        return parsed.error();
    const std::optional<Verb> verb = verbOf(parsed.value());
    if (!verb)
        return Error{QStringLiteral("the verb \"%1\" is not known here").arg(parsed->verb)};
    // A hostile source could use endless channels; the few real ones come back soon enough.
    if (m_known.size() > 10'000)
        m_known.clear();
    return *m_known.insert(subject, Known{parsed.value(), *verb});
}

LogEntry EventDecoder::decode(const LogRecord &record)
{
    Unreadable unreadable{record.sequence, record.stored, record.subject, record.body, {}, 0};
    const auto refuse = [&](const QString &reason) -> LogEntry {
        unreadable.reason = reason;
        return std::move(unreadable);
    };

    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(record.body, &problem);
    if (problem.error != QJsonParseError::NoError)
        // Qt's own words for it are translated; what the fold keeps must be the same on every desk.
        return refuse(
            QStringLiteral("not JSON (error %1 at byte %2)").arg(int(problem.error)).arg(problem.offset));
    if (!document.isObject())
        return refuse(QStringLiteral("not a JSON object"));

    EventFields fields(document.object());
    const qint64 version = fields.integer(QLatin1String("v"));
    const bool ours = Subject::parse(record.subject).ok() &&
                      document.object().value(QLatin1String("id")).toString().toUtf8() == record.messageId &&
                      !record.messageId.isEmpty();
    // Only what is an event in every other way may stop a desk; an accident on the same subjects may not.
    if (fields.reason().isEmpty() && ours && version > kEventVersion) {
        unreadable.newerVersion = static_cast<int>(std::min<qint64>(version, 1'000'000));
        return refuse(QStringLiteral("written by a newer Porchlight (version %1)").arg(version));
    }
    if (version < 1 || version > kEventVersion)
        fields.fail(QStringLiteral("\"v\" is not a version"));

    const auto known = this->known(record.subject);
    if (!known)
        return refuse(known.error().what);

    Event event;
    event.id = fields.key(QLatin1String("id"));
    event.at = fields.integer(QLatin1String("at"));
    event.body = readBody(known->verb, fields);
    if (!fields.reason().isEmpty())
        return refuse(fields.reason());
    if (event.id != record.messageId)
        return refuse(QStringLiteral("the id differs from the header Nats-Msg-Id"));

    event.sequence = record.sequence;
    event.stored = record.stored;
    event.version = static_cast<int>(version);
    event.writer = known->subject.writer;
    event.verb = known->verb;
    event.source = known->subject.source;
    event.channel = known->subject.channel;
    event.user = known->subject.user;
    return event;
}

OutgoingEvent encodeMessage(const QString &source, const QString &channel, const QByteArray &id, Micros at,
                            const MessageBody &body)
{
    QJsonObject json = envelope(id, at);
    json.insert(QLatin1String("text"), QString::fromUtf8(body.text));
    put(json, QLatin1String("thread"), body.thread);
    put(json, QLatin1String("author"), body.author);
    put(json, QLatin1String("reporter"), body.reporter);
    if (body.place) {
        QJsonObject place{{QStringLiteral("lat"), body.place->latitude},
                          {QStringLiteral("lon"), body.place->longitude}};
        if (!body.place->name.isEmpty())
            place.insert(QLatin1String("name"), body.place->name);
        json.insert(QLatin1String("place"), place);
    }
    putMentions(json, body.mentions);
    putFiles(json, body.files);
    return {Subject::community(source, channel, QStringLiteral("message")), id, toJson(json)};
}

OutgoingEvent encodeEdit(const QString &source, const QString &channel, const QByteArray &id, Micros at,
                         const EditBody &body)
{
    QJsonObject json = envelope(id, at);
    put(json, QLatin1String("target"), body.target);
    json.insert(QLatin1String("text"), QString::fromUtf8(body.text));
    putMentions(json, body.mentions);
    putFiles(json, body.files);
    return {Subject::community(source, channel, QStringLiteral("edit")), id, toJson(json)};
}

OutgoingEvent encodeDelete(const QString &source, const QString &channel, const QByteArray &id, Micros at,
                           const DeleteBody &body)
{
    QJsonObject json = envelope(id, at);
    put(json, QLatin1String("target"), body.target);
    return {Subject::community(source, channel, QStringLiteral("delete")), id, toJson(json)};
}

OutgoingEvent encodeReaction(const QString &source, const QString &channel, const QByteArray &id, Micros at,
                             const ReactionBody &body)
{
    QJsonObject json = envelope(id, at);
    put(json, QLatin1String("target"), body.target);
    put(json, QLatin1String("name"), body.name);
    put(json, QLatin1String("reporter"), body.reporter);
    if (body.removed)
        json.insert(QLatin1String("removed"), true);
    return {Subject::community(source, channel, QStringLiteral("reaction")), id, toJson(json)};
}

OutgoingEvent encodeDelivered(const QString &source, const QByteArray &id, Micros at,
                              const DeliveredBody &body)
{
    QJsonObject json = envelope(id, at);
    put(json, QLatin1String("reply"), body.reply);
    return {Subject::bridge(source, QStringLiteral("delivered")), id, toJson(json)};
}

OutgoingEvent encodeBounced(const QString &source, const QByteArray &id, Micros at, const DeliveredBody &body)
{
    QJsonObject json = envelope(id, at);
    put(json, QLatin1String("reply"), body.reply);
    put(json, QLatin1String("reason"), body.reason);
    return {Subject::bridge(source, QStringLiteral("refused")), id, toJson(json)};
}

OutgoingEvent encodeChannelName(const QString &source, const QByteArray &id, Micros at,
                                const ChannelBody &body)
{
    QJsonObject json = envelope(id, at);
    json.insert(QLatin1String("channel"), body.channel);
    put(json, QLatin1String("name"), body.name);
    return {Subject::bridge(source, QStringLiteral("channel")), id, toJson(json)};
}

OutgoingEvent encodeTake(const QString &source, const QByteArray &id, Micros at, const TakeBody &body)
{
    QJsonObject json = envelope(id, at);
    put(json, QLatin1String("reply"), body.reply);
    put(json, QLatin1String("bridge"), body.bridge);
    return {Subject::bridge(source, QStringLiteral("take")), id, toJson(json)};
}

OutgoingEvent encodeHealth(const QString &source, const QByteArray &id, Micros at, const HealthBody &body)
{
    QJsonObject json = envelope(id, at);
    put(json, QLatin1String("bridge"), body.bridge);
    put(json, QLatin1String("connections"), body.connections);
    put(json, QLatin1String("lastMessage"), body.lastMessage);
    put(json, QLatin1String("unsent"), body.unsent);
    put(json, QLatin1String("oldestUnsent"), body.oldestUnsent);
    put(json, QLatin1String("trouble"), body.trouble);
    return {Subject::bridge(source, QStringLiteral("health")), id, toJson(json)};
}

OutgoingEvent encodeAcknowledged(const QString &source, const QByteArray &id, Micros at,
                                 const AcknowledgedBody &body)
{
    QJsonObject json = envelope(id, at);
    put(json, QLatin1String("tip"), body.tip);
    put(json, QLatin1String("text"), body.text);
    return {Subject::bridge(source, QStringLiteral("acknowledged")), id, toJson(json)};
}

OutgoingEvent encodeUnreachable(const QString &source, const QByteArray &id, Micros at,
                                const UnreachableBody &body)
{
    QJsonObject json = envelope(id, at);
    put(json, QLatin1String("tip"), body.tip);
    put(json, QLatin1String("reason"), body.reason);
    return {Subject::bridge(source, QStringLiteral("unreachable")), id, toJson(json)};
}

QJsonObject announcementValues(const AnnounceBody &body)
{
    return {{QStringLiteral("channel"), QString(body.source + u'/' + body.channel)},
            {QStringLiteral("text"), QString::fromUtf8(body.text)}};
}

QByteArray acknowledgementId(const QByteArray &tip)
{
    return "acknowledge:" + tip;
}

QJsonObject detailsOf(const Command &command)
{
    QJsonObject json = command.values;
    put(json, QLatin1String("category"), command.body.category);
    put(json, QLatin1String("disposition"), command.body.disposition);
    put(json, QLatin1String("service"), command.body.service);
    if (command.body.priority)
        json.insert(QLatin1String("priority"), QString::fromLatin1(priorityName(*command.body.priority)));
    if (!command.body.assignee.isEmpty())
        json.insert(QLatin1String("user"), command.body.assignee);
    if (command.verb == Verb::Snooze)
        json.insert(QLatin1String("until"), command.body.until);
    if (command.body.place)
        putPlace(json, *command.body.place);
    put(json, QLatin1String("case"), command.body.casefile);
    put(json, QLatin1String("into"), command.body.into);
    if (command.body.withdrawn)
        json.insert(QLatin1String("withdraw"), true);
    return json;
}

OutgoingEvent encodeCommand(const QString &user, Micros at, const Command &command)
{
    QJsonObject json = detailsOf(command);
    const QJsonObject first = envelope(command.id, at);
    for (auto field = first.begin(); field != first.end(); ++field)
        json.insert(field.key(), field.value());
    put(json, QLatin1String("tip"), command.body.tip);
    if (command.verb == Verb::Reply || command.verb == Verb::Note)
        json.insert(QLatin1String("text"), QString::fromUtf8(command.body.text));
    put(json, QLatin1String("reason"), command.body.reason);
    return {Subject::desk(user, QString::fromLatin1(nounOf(command.verb)),
                          QString::fromLatin1(verbName(command.verb))),
            command.id, toJson(json)};
}

QByteArray newEventId()
{
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

} // namespace porch
