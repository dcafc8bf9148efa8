// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackKeys.h"

#include "app/bridge/FormCode.h"

#include <QList>

#include <algorithm>

namespace porch {

namespace {

constexpr Micros kSecond = 1'000'000;
/// Eleven digits are enough until the year 5138.
constexpr qsizetype kMostSeconds = 11;
constexpr qsizetype kFraction = 6;
constexpr qsizetype kLongestId = 64;
/// The longest reply that the desk may write, in posts of one character.
constexpr int kMostParts = kMaxTextBytes;

const QLatin1String kPrefix("slack");
const QLatin1String kHistory("h");
const QLatin1String kReplyType("porchlight_reply");

bool isDigits(QStringView text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// The fields behind "slack:{team}:form".
std::optional<SlackKey> parseFormKey(const QStringList &fields)
{
    using Kind = SlackKey::Kind;
    SlackKey found;
    found.kind = Kind::Form;
    found.team = fields.at(1);
    found.channel = slackFormChannel();
    found.form = fields.at(3);
    if (!isFormCode(found.form))
        return std::nullopt;
    if (fields.size() == 4)
        return found;
    found.ts = fields.at(4);
    if (!isSlackTs(found.ts))
        return std::nullopt;
    const QString change = fields.value(5);
    if (fields.size() == 5) {
        found.kind = Kind::FormMessage;
    } else if (fields.size() == 6 && change == QLatin1String("d")) {
        found.kind = Kind::FormDelete;
    } else if (fields.size() == 7 && change == QLatin1String("e") && isSlackTs(fields.at(6))) {
        found.kind = Kind::FormEdit;
        found.changeTs = fields.at(6);
    } else {
        return std::nullopt;
    }
    return found;
}

} // namespace

bool isSlackTs(const QString &ts)
{
    const qsizetype dot = ts.indexOf(u'.');
    if (dot < 1 || dot > kMostSeconds || ts.size() != dot + 1 + kFraction)
        return false;
    // Two spellings of one time would be two keys of one message.
    if (dot > 1 && ts.front() == u'0')
        return false;
    return isDigits(QStringView(ts).first(dot)) && isDigits(QStringView(ts).sliced(dot + 1));
}

std::optional<Micros> microsOfSlackTs(const QString &ts)
{
    if (!isSlackTs(ts))
        return std::nullopt;
    const QStringView text(ts);
    return text.chopped(1 + kFraction).toLongLong() * kSecond + text.last(kFraction).toLongLong();
}

QString slackTsOf(Micros at)
{
    return QStringLiteral("%1.%2").arg(at / kSecond).arg(at % kSecond, int(kFraction), 10, QLatin1Char('0'));
}

bool isSlackId(const QString &id)
{
    return !id.isEmpty() && id.size() <= kLongestId && std::all_of(id.begin(), id.end(), [](QChar c) {
        return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
    });
}

QByteArray slackMessageKey(const QString &team, const QString &channel, const QString &ts)
{
    return "slack:" + team.toLatin1() + ':' + channel.toLatin1() + ':' + ts.toLatin1();
}

QByteArray slackEditKey(const QByteArray &message, const QString &editedTs)
{
    return message + ":e:" + editedTs.toLatin1();
}

QByteArray slackDeleteKey(const QByteArray &message)
{
    return message + ":d";
}

QByteArray slackReactionKey(const QByteArray &message, const QByteArray &who, const QString &name,
                            const QString &eventTs)
{
    return message + ":r:" + who + ':' + name.toUtf8() + ':' +
           (eventTs.isEmpty() ? QByteArray(kHistory.data(), kHistory.size()) : eventTs.toLatin1());
}

QByteArray slackFormKey(const QString &team, const QString &code)
{
    return "slack:" + team.toLatin1() + ':' + slackFormChannel().toLatin1() + ':' + code.toLatin1();
}

QByteArray slackFormMessageKey(const QByteArray &tip, const QString &ts)
{
    return tip + ':' + ts.toLatin1();
}

QByteArray SlackKey::message() const
{
    if (!isForm())
        return slackMessageKey(team, channel, ts);
    const QByteArray tip = slackFormKey(team, form);
    return ts.isEmpty() ? tip : slackFormMessageKey(tip, ts);
}

std::optional<SlackKey> parseSlackKey(const QByteArray &key)
{
    const QStringList fields = QString::fromUtf8(key).split(u':');
    if (fields.size() < 4 || fields.at(0) != kPrefix || !isSlackId(fields.at(1)) || !isSlackId(fields.at(2)))
        return std::nullopt;
    if (fields.at(2) == slackFormChannel())
        return parseFormKey(fields);
    if (!isSlackTs(fields.at(3)))
        return std::nullopt;
    SlackKey found;
    found.team = fields.at(1);
    found.channel = fields.at(2);
    found.ts = fields.at(3);
    if (fields.size() == 4)
        return found;

    const QString &kind = fields.at(4);
    if (kind == QLatin1String("d") && fields.size() == 5) {
        found.kind = SlackKey::Kind::Delete;
        return found;
    }
    if (kind == QLatin1String("e") && fields.size() == 6 && isSlackTs(fields.at(5))) {
        found.kind = SlackKey::Kind::Edit;
        found.changeTs = fields.at(5);
        return found;
    }
    if (kind == QLatin1String("r") && fields.size() >= 8) {
        // A name may hold colons ("thumbsup::skin-tone-2"); what stands around it holds none.
        found.kind = SlackKey::Kind::Reaction;
        found.who = fields.at(5).toLatin1();
        found.reaction = fields.mid(6, fields.size() - 7).join(u':');
        const bool isFromHistory = fields.last() == kHistory;
        if (!isFromHistory)
            found.changeTs = fields.last();
        const bool whole =
            !found.who.isEmpty() && !found.reaction.isEmpty() && (isFromHistory || isSlackTs(found.changeTs));
        return whole ? std::optional(found) : std::nullopt;
    }
    return std::nullopt;
}

QJsonObject slackReplyMetadata(const SlackReplyPart &part)
{
    return {{QStringLiteral("event_type"), kReplyType},
            {QStringLiteral("event_payload"),
             QJsonObject{{QStringLiteral("reply"), QString::fromUtf8(part.reply)},
                         {QStringLiteral("part"), part.part},
                         {QStringLiteral("parts"), part.parts}}}};
}

std::optional<SlackReplyPart> slackReplyPart(const QJsonObject &metadata)
{
    if (metadata.value(QLatin1String("event_type")).toString() != kReplyType)
        return std::nullopt;
    const QJsonObject payload = metadata.value(QLatin1String("event_payload")).toObject();
    SlackReplyPart part;
    part.reply = payload.value(QLatin1String("reply")).toString().toUtf8();
    part.part = payload.value(QLatin1String("part")).toInt(-1);
    part.parts = payload.value(QLatin1String("parts")).toInt(-1);
    if (part.reply.isEmpty() || part.parts < 1 || part.parts > kMostParts || part.part < 0 ||
        part.part >= part.parts)
        return std::nullopt;
    return part;
}

} // namespace porch
