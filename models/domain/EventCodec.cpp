// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/EventCodec.h"

#include <QJsonDocument>
#include <QUuid>

#include <array>
#include <utility>

namespace porch {

namespace {

/// The longest id or key; the longest that a bridge makes is about 120.
constexpr qsizetype kMaxKeyBytes = 512;

constexpr std::array<std::pair<Verb, const char *>, 4> kCommunityVerbs{{
    {Verb::Message, "message"},
    {Verb::Edit, "edit"},
    {Verb::Delete, "delete"},
    {Verb::Reaction, "reaction"},
}};

constexpr std::array<std::pair<Verb, const char *>, 6> kTipVerbs{{
    {Verb::Claim, "claim"},
    {Verb::Release, "release"},
    {Verb::Reply, "reply"},
    {Verb::Note, "note"},
    {Verb::Close, "close"},
    {Verb::Reopen, "reopen"},
}};

constexpr std::array<std::pair<Verb, const char *>, 1> kBridgeVerbs{{{Verb::Delivered, "delivered"}}};

template <std::size_t N>
std::optional<Verb> find(const std::array<std::pair<Verb, const char *>, N> &verbs, const QString &name)
{
    for (const auto &[verb, text] : verbs) {
        if (name == QLatin1String(text))
            return verb;
    }
    return std::nullopt;
}

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

/// Reads the fields of one body and remembers the first thing that was wrong.
class Fields
{
public:
    explicit Fields(QJsonObject object)
        : m_object(std::move(object))
    {}

    QByteArray text(QLatin1String name)
    {
        const QJsonValue value = m_object.value(name);
        if (!value.isString()) {
            fail(QStringLiteral("\"%1\" is missing or not a text").arg(name));
            return {};
        }
        return bounded(name, cleanUtf8(value.toString()), kMaxTextBytes);
    }

    QByteArray optionalText(QLatin1String name, qsizetype limit = kMaxTextBytes)
    {
        const QJsonValue value = m_object.value(name);
        if (value.isUndefined() || value.isNull())
            return {};
        if (!value.isString()) {
            fail(QStringLiteral("\"%1\" is not a text").arg(name));
            return {};
        }
        return bounded(name, cleanUtf8(value.toString()), limit);
    }

    QByteArray key(QLatin1String name)
    {
        const QByteArray found = optionalText(name, kMaxKeyBytes);
        if (found.isEmpty())
            fail(QStringLiteral("\"%1\" is missing").arg(name));
        return found;
    }

    QByteArray optionalKey(QLatin1String name) { return optionalText(name, kMaxKeyBytes); }

    qint64 integer(QLatin1String name)
    {
        const QJsonValue value = m_object.value(name);
        // Doubles hold whole microseconds until the year 2255; toInteger answers the default for a fraction.
        const qint64 none = std::numeric_limits<qint64>::min();
        const qint64 number = value.toInteger(none);
        if (!value.isDouble() || number == none)
            fail(QStringLiteral("\"%1\" is missing or not a whole number").arg(name));
        return number;
    }

    bool flag(QLatin1String name) const { return m_object.value(name).toBool(false); }

    std::optional<SharedPlace> place()
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

    void fail(const QString &reason)
    {
        if (m_reason.isEmpty())
            m_reason = reason;
    }

    const QString &reason() const { return m_reason; }

private:
    QByteArray bounded(QLatin1String name, QByteArray value, qsizetype limit)
    {
        if (value.size() > limit) {
            fail(QStringLiteral("\"%1\" is longer than %2 bytes").arg(name).arg(limit));
            return {};
        }
        return value;
    }

    QJsonObject m_object;
    QString m_reason;
};

EventBody readBody(Verb verb, Fields &fields)
{
    switch (verb) {
    case Verb::Message: {
        MessageBody body;
        body.text = fields.text(QLatin1String("text"));
        body.thread = fields.optionalKey(QLatin1String("thread"));
        body.author = fields.optionalKey(QLatin1String("author"));
        body.reporter = fields.optionalKey(QLatin1String("reporter"));
        body.place = fields.place();
        return body;
    }
    case Verb::Edit: {
        EditBody body;
        body.target = fields.key(QLatin1String("target"));
        body.text = fields.text(QLatin1String("text"));
        return body;
    }
    case Verb::Delete: {
        DeleteBody body;
        body.target = fields.key(QLatin1String("target"));
        return body;
    }
    case Verb::Reaction: {
        ReactionBody body;
        body.target = fields.key(QLatin1String("target"));
        body.name = fields.key(QLatin1String("name"));
        body.reporter = fields.optionalKey(QLatin1String("reporter"));
        body.removed = fields.flag(QLatin1String("removed"));
        return body;
    }
    case Verb::Delivered: {
        DeliveredBody body;
        body.reply = fields.key(QLatin1String("reply"));
        return body;
    }
    case Verb::Reply:
    case Verb::Note: {
        TipBody body;
        body.tip = fields.key(QLatin1String("tip"));
        body.text = fields.text(QLatin1String("text"));
        return body;
    }
    case Verb::Claim:
    case Verb::Release:
    case Verb::Close:
    case Verb::Reopen:
        break;
    }
    TipBody body;
    body.tip = fields.key(QLatin1String("tip"));
    body.reason = fields.optionalText(QLatin1String("reason"));
    return body;
}

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
    std::optional<Verb> verb;
    switch (parsed->writer) {
    case Writer::Community:
        verb = find(kCommunityVerbs, parsed->verb);
        break;
    case Writer::Bridge:
        verb = find(kBridgeVerbs, parsed->verb);
        break;
    case Writer::Desk:
        if (parsed->noun == QLatin1String("tip"))
            verb = find(kTipVerbs, parsed->verb);
        break;
    }
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

    Fields fields(document.object());
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
    return {Subject::community(source, channel, QStringLiteral("message")), id, toJson(json)};
}

OutgoingEvent encodeEdit(const QString &source, const QString &channel, const QByteArray &id, Micros at,
                         const EditBody &body)
{
    QJsonObject json = envelope(id, at);
    put(json, QLatin1String("target"), body.target);
    json.insert(QLatin1String("text"), QString::fromUtf8(body.text));
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

OutgoingEvent encodeCommand(const QString &user, Micros at, const Command &command)
{
    QJsonObject json = envelope(command.id, at);
    put(json, QLatin1String("tip"), command.body.tip);
    if (command.verb == Verb::Reply || command.verb == Verb::Note)
        json.insert(QLatin1String("text"), QString::fromUtf8(command.body.text));
    put(json, QLatin1String("reason"), command.body.reason);
    return {Subject::desk(user, QStringLiteral("tip"), QString::fromLatin1(verbName(command.verb))),
            command.id, toJson(json)};
}

QByteArray verbName(Verb verb)
{
    for (const auto &[known, name] : kCommunityVerbs) {
        if (known == verb)
            return name;
    }
    for (const auto &[known, name] : kTipVerbs) {
        if (known == verb)
            return name;
    }
    return kBridgeVerbs.front().second;
}

std::optional<Verb> tipVerb(const QString &name)
{
    return find(kTipVerbs, name);
}

QByteArray newEventId()
{
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

} // namespace porch
