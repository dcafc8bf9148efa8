// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackEventReader.h"

#include "app/bridge/SlackJson.h"
#include "app/bridge/SlackScrub.h"
#include "app/bridge/SlackText.h"
#include "models/domain/PlainText.h"

#include <QSet>

#include <algorithm>

namespace porch {

namespace {

const QLatin1String kSomeone("someone");
const QLatin1String kSlackbot("USLACKBOT");
const QLatin1String kTombstone("tombstone");

constexpr qsizetype kLongestReaction = 100;
/// Slack allows 50 different reactions; these bound what a hostile answer costs.
constexpr std::size_t kMostReactions = 5'000;
constexpr std::size_t kMostUnknown = 500;

SlackReading nothing(const char *reason)
{
    SlackReading reading;
    reading.nothing = reason;
    return reading;
}

SlackReading only(SlackItem item)
{
    SlackReading reading;
    reading.items.push_back(std::move(item));
    return reading;
}

/// Messages that somebody wrote; all other subtypes tell of joins, topics and the like.
bool isWritten(const QString &subtype)
{
    return subtype.isEmpty() || subtype == QLatin1String("file_share") ||
           subtype == QLatin1String("thread_broadcast") || subtype == QLatin1String("me_message");
}

/// "thumbsup", "wave::skin-tone-3", and what workspaces make themselves, which has no capitals: so no id
/// passes for one.
bool isReactionName(const QString &name)
{
    return !name.isEmpty() && name.toUtf8().size() <= kLongestReaction &&
           oneLine(name, kLongestReaction) == name &&
           std::none_of(name.begin(), name.end(), [](QChar c) { return c.isUpper() || c.isSpace(); });
}

std::vector<MessageFile> shownOf(const std::vector<SlackFile> &files)
{
    std::vector<MessageFile> shown;
    for (const SlackFile &file : files)
        shown.push_back(file.shown);
    return shown;
}

/// The event's own time: when it happened, not when the message it is about was written.
std::optional<Micros> timeOf(const QJsonObject &event)
{
    const auto at = microsOfSlackTs(stringOf(event, "event_ts"));
    return at ? at : microsOfSlackTs(stringOf(event, "ts"));
}

QByteArray threadOf(const QJsonObject &message, const QString &team, const QString &channel)
{
    const QString thread = stringOf(message, "thread_ts");
    const bool isReply = isSlackTs(thread) && thread != stringOf(message, "ts");
    return isReply ? slackMessageKey(team, channel, thread) : QByteArray();
}

} // namespace

QString SlackEventReader::channelOf(const QJsonObject &event)
{
    const QJsonValue channel = event.value(QLatin1String("channel"));
    if (channel.isObject())
        return stringOf(channel.toObject(), "id");
    if (channel.isString())
        return channel.toString();
    return stringOf(objectOf(event, "item"), "channel");
}

SlackReading SlackEventReader::live(const QJsonObject &event, const SlackChannelSettings &channel) const
{
    const QString type = stringOf(event, "type");
    if (type == QLatin1String("app_mention"))
        return nothing("app-mention"); // the same as the message event beside it
    const bool isReaction =
        type == QLatin1String("reaction_added") || type == QLatin1String("reaction_removed");
    if (type != QLatin1String("message") && !isReaction)
        return nothing("type");
    if (!isSlackId(channel.id) || channelOf(event) != channel.id)
        return nothing("channel");
    if (isReaction)
        return reaction(event, channel, type == QLatin1String("reaction_removed"));

    const QString subtype = stringOf(event, "subtype");
    if (subtype == QLatin1String("message_changed"))
        return changed(event, channel);
    if (subtype == QLatin1String("message_deleted"))
        return deleted(event, channel);
    return message(event, channel);
}

SlackReading SlackEventReader::history(const QJsonObject &json, const SlackChannelSettings &channel) const
{
    const QString said = channelOf(json);
    if (!isSlackId(channel.id) || (!said.isEmpty() && said != channel.id))
        return nothing("channel");
    SlackReading reading = message(json, channel);
    const bool isMessage =
        reading.own || (!reading.items.empty() && reading.items.front().verb == Verb::Message);
    if (!isMessage)
        return reading;

    const QString edited = stringOf(objectOf(json, "edited"), "ts");
    const auto editedAt = microsOfSlackTs(edited);
    if (!reading.own && editedAt) {
        const SlackItem &written = reading.items.front();
        SlackItem edit;
        edit.verb = Verb::Edit;
        edit.channel = channel.id;
        edit.id = slackEditKey(written.id, edited);
        edit.at = *editedAt;
        const auto &body = std::get<MessageBody>(written.body);
        edit.body = EditBody{written.id, body.text, body.mentions, body.files};
        edit.files = written.files;
        reading.items.push_back(std::move(edit));
    }
    for (SlackItem &item : reactionsShown(json, channel)) {
        item.isAboutOwnPost = reading.own.has_value();
        reading.items.push_back(std::move(item));
    }
    return reading;
}

SlackReading SlackEventReader::message(const QJsonObject &json, const SlackChannelSettings &channel) const
{
    const QString ts = stringOf(json, "ts");
    const auto at = microsOfSlackTs(ts);
    if (!at)
        return nothing("ts");
    if (isOwn(json))
        return ownPost(json, channel);
    if (stringOf(json, "subtype") == kTombstone)
        return only(deletion(channel, ts, *at));
    if (const QByteArray reason = notFromPerson(json); !reason.isEmpty())
        return nothing(reason.constData());

    const QString user = stringOf(json, "user");
    Text text = words(json, channel);
    SlackItem item;
    item.files = filesOfSlackMessage(json, {m_self.team, m_fileLimit});
    if (text.text.trimmed().isEmpty() && item.files.empty())
        return nothing("empty");

    MessageBody body;
    body.text = std::move(text.text);
    body.mentions = std::move(text.mentions);
    body.files = shownOf(item.files);
    body.thread = threadOf(json, m_self.team, channel.id);
    if (channel.policy == SlackPolicy::Named)
        body.author = nameOrNothing(user, json);
    else
        body.reporter = m_pseudonyms.reporter(m_self.team, channel.id, user);
    item.verb = Verb::Message;
    item.channel = channel.id;
    item.id = slackMessageKey(m_self.team, channel.id, ts);
    item.at = *at;
    item.body = std::move(body);
    return only(std::move(item));
}

SlackReading SlackEventReader::changed(const QJsonObject &event, const SlackChannelSettings &channel) const
{
    const QJsonObject now = objectOf(event, "message");
    const QString ts = stringOf(now, "ts");
    if (!isSlackTs(ts))
        return nothing("ts");
    if (isOwn(now))
        return nothing("own");
    if (stringOf(now, "subtype") == kTombstone) {
        // A root message whose thread goes on. Its stub is Slackbot's; who wrote it stands in what it was.
        if (isOwn(objectOf(event, "previous_message")))
            return nothing("own");
        return only(deletion(channel, ts, timeOf(event).value_or(*microsOfSlackTs(ts))));
    }
    if (const QByteArray reason = notFromPerson(now); !reason.isEmpty())
        return nothing(reason.constData());

    // Slack also tells of a change when it adds the preview of a link or a thread's count of replies.
    const QString edited = stringOf(objectOf(now, "edited"), "ts");
    const QString before = stringOf(objectOf(objectOf(event, "previous_message"), "edited"), "ts");
    const auto at = microsOfSlackTs(edited);
    if (!at || edited == before)
        return nothing("link-preview");

    Text text = words(now, channel);
    const QByteArray target = slackMessageKey(m_self.team, channel.id, ts);
    SlackItem item;
    item.verb = Verb::Edit;
    item.channel = channel.id;
    item.id = slackEditKey(target, edited);
    item.at = *at;
    item.files = filesOfSlackMessage(now, {m_self.team, m_fileLimit});
    item.body = EditBody{target, std::move(text.text), std::move(text.mentions), shownOf(item.files)};
    return only(std::move(item));
}

SlackReading SlackEventReader::deleted(const QJsonObject &event, const SlackChannelSettings &channel) const
{
    const QString ts = stringOf(event, "deleted_ts");
    if (!isSlackTs(ts))
        return nothing("ts");
    const QJsonObject before = objectOf(event, "previous_message");
    if (isOwn(before))
        return nothing("own");
    // Where it does not say whose it was, it may have been anybody's: rather delete too much.
    const QByteArray reason =
        stringOf(before, "subtype") == kTombstone ? QByteArray() : notFromPerson(before);
    if (reason == "bot" || reason == "subtype")
        return nothing(reason.constData());
    return only(deletion(channel, ts, timeOf(event).value_or(*microsOfSlackTs(ts))));
}

SlackReading SlackEventReader::reaction(const QJsonObject &event, const SlackChannelSettings &channel,
                                        bool removed) const
{
    const QJsonObject of = objectOf(event, "item");
    if (stringOf(of, "type") != QLatin1String("message") || stringOf(of, "channel") != channel.id)
        return nothing("item");
    const QString ts = stringOf(of, "ts");
    const QString eventTs = stringOf(event, "event_ts");
    const auto at = microsOfSlackTs(eventTs);
    if (!isSlackTs(ts) || !at)
        return nothing("ts");
    const QString user = stringOf(event, "user");
    if (!isSlackId(user))
        return nothing("no-user");
    if (user == m_self.userId)
        return nothing("own");
    const QString name = stringOf(event, "reaction");
    if (!isReactionName(name))
        return nothing("name");

    SlackItem item = reactionItem(channel, ts, user, name);
    item.id = slackReactionKey(slackMessageKey(m_self.team, channel.id, ts),
                               m_pseudonyms.reaction(m_self.team, channel.id, user), name, eventTs);
    item.formerIds.clear(); // a live one is another event than any before
    item.at = *at;
    item.isAboutOwnPost = !m_self.userId.isEmpty() && stringOf(event, "item_user") == m_self.userId;
    std::get<ReactionBody>(item.body).removed = removed;
    return only(std::move(item));
}

std::vector<SlackItem> SlackEventReader::reactionsShown(const QJsonObject &json,
                                                        const SlackChannelSettings &channel) const
{
    std::vector<SlackItem> items;
    QSet<QByteArray> seen;
    const QString ts = stringOf(json, "ts");
    for (const QJsonValue &value : json.value(QLatin1String("reactions")).toArray()) {
        const QJsonObject shown = value.toObject();
        const QString name = stringOf(shown, "name");
        if (!isReactionName(name))
            continue;
        for (const QJsonValue &who : shown.value(QLatin1String("users")).toArray()) {
            const QString user = who.toString();
            if (!isSlackId(user) || user == m_self.userId)
                continue;
            SlackItem item = reactionItem(channel, ts, user, name);
            if (seen.contains(item.id))
                continue;
            seen.insert(item.id);
            items.push_back(std::move(item));
            if (items.size() >= kMostReactions)
                return items;
        }
    }
    return items;
}

/// As history shows it; a live event has its own id and time.
SlackItem SlackEventReader::reactionItem(const SlackChannelSettings &channel, const QString &ts,
                                         const QString &user, const QString &name) const
{
    ReactionBody body;
    body.target = slackMessageKey(m_self.team, channel.id, ts);
    body.name = name.toUtf8();
    body.reporter = channel.policy == SlackPolicy::Named
                        ? nameOrNothing(user, {})
                        : m_pseudonyms.reporter(m_self.team, channel.id, user);
    SlackItem item;
    item.verb = Verb::Reaction;
    item.channel = channel.id;
    const auto who = m_pseudonyms.everyReaction(m_self.team, channel.id, user);
    item.id = slackReactionKey(body.target, who.front(), name, {});
    for (std::size_t i = 1; i < who.size(); ++i)
        item.formerIds.push_back(slackReactionKey(body.target, who[i], name, {}));
    item.at = microsOfSlackTs(ts).value_or(0);
    item.body = std::move(body);
    return item;
}

bool SlackEventReader::isOwn(const QJsonObject &message) const
{
    const QString bot = stringOf(message, "bot_id");
    const QString app = stringOf(message, "app_id");
    return (!m_self.botId.isEmpty() && bot == m_self.botId) ||
           (!m_self.appId.isEmpty() && app == m_self.appId) ||
           slackReplyPart(objectOf(message, "metadata")).has_value();
}

QByteArray SlackEventReader::notFromPerson(const QJsonObject &message) const
{
    const QString user = stringOf(message, "user");
    const QString subtype = stringOf(message, "subtype");
    if (subtype == QLatin1String("bot_message") || !stringOf(message, "bot_id").isEmpty() ||
        user == kSlackbot)
        return "bot";
    if (!isWritten(subtype))
        return "subtype";
    return isSlackId(user) ? QByteArray() : QByteArray("no-user");
}

QByteArray SlackEventReader::notFromResident(const QJsonObject &message) const
{
    const bool isOurs = isOwn(message) || stringOf(message, "user") == m_self.userId;
    return isOurs ? QByteArray("own") : notFromPerson(message);
}

SlackReading SlackEventReader::ownPost(const QJsonObject &json, const SlackChannelSettings &channel) const
{
    SlackOwnPost own;
    own.channel = channel.id;
    own.ts = stringOf(json, "ts");
    own.id = slackMessageKey(m_self.team, channel.id, own.ts);
    own.thread = threadOf(json, m_self.team, channel.id);
    own.reply = slackReplyPart(objectOf(json, "metadata"));
    SlackReading reading;
    reading.own = std::move(own);
    return reading;
}

SlackItem SlackEventReader::deletion(const SlackChannelSettings &channel, const QString &ts, Micros at) const
{
    const QByteArray target = slackMessageKey(m_self.team, channel.id, ts);
    SlackItem item;
    item.verb = Verb::Delete;
    item.channel = channel.id;
    item.id = slackDeleteKey(target);
    item.at = at;
    item.body = DeleteBody{target};
    return item;
}

SlackEventReader::Text SlackEventReader::words(const QJsonObject &message,
                                               const SlackChannelSettings &channel) const
{
    const SlackPlain plain = plainOfSlackMessage(message, m_people);
    const std::vector<QString> &mentioned = plain.mentions;
    QString text = withoutSlackIds(plain.text);
    text = withoutSlackId(text, stringOf(message, "user"));
    text = withoutSlackId(text, stringOf(message, "parent_user_id"));
    text = withoutSlackId(text, stringOf(objectOf(message, "edited"), "user"));
    QSet<QString> gone;
    for (const QString &user : mentioned) {
        if (gone.contains(user))
            continue;
        gone.insert(user);
        text = withoutSlackId(text, user);
    }

    Text result;
    QString plainWords;
    std::size_t next = 0;
    for (const QChar c : std::as_const(text)) {
        if (c != kMentionPlace || next >= mentioned.size()) {
            plainWords += c;
            continue;
        }
        const QString &user = mentioned[next++];
        if (channel.policy == SlackPolicy::Pseudonym && user != m_self.userId) {
            plainWords += kMentionPlace;
            result.mentions.push_back(m_pseudonyms.reporter(m_self.team, channel.id, user));
            continue;
        }
        const QString name = m_people.userName(user);
        plainWords += u'@';
        plainWords += name.isEmpty() ? QString(kSomeone) : name;
    }
    result.text = plainWords.toUtf8();
    return result;
}

QByteArray SlackEventReader::nameOrNothing(const QString &user, const QJsonObject &message) const
{
    const QString name = m_people.userName(user);
    return (name.isEmpty() ? SlackPeople::nameIn(objectOf(message, "user_profile"), user) : name).toUtf8();
}

std::vector<QString> SlackEventReader::unknownUsers(const QJsonObject &eventOrMessage,
                                                    const SlackChannelSettings &channel) const
{
    std::vector<QString> unknown;
    if (channel.policy != SlackPolicy::Named)
        return unknown;
    QSet<QString> seen;
    const auto add = [&](const QString &user) {
        if (!isSlackId(user) || seen.contains(user) || m_people.knowsUser(user) ||
            unknown.size() >= kMostUnknown)
            return;
        seen.insert(user);
        unknown.push_back(user);
    };
    const QJsonObject inner = objectOf(eventOrMessage, "message");
    const QJsonObject &message = inner.isEmpty() ? eventOrMessage : inner;
    if (!notFromPerson(message).isEmpty() && stringOf(message, "type") == QLatin1String("message"))
        return unknown;
    add(stringOf(message, "user"));
    for (const QString &user : plainOfSlackMessage(message, m_people).mentions)
        add(user);
    for (const QJsonValue &shown : message.value(QLatin1String("reactions")).toArray()) {
        for (const QJsonValue &who : shown.toObject().value(QLatin1String("users")).toArray())
            add(who.toString());
    }
    return unknown;
}

} // namespace porch
