// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/slack/StandInWorkspace.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace porch::test {

namespace {

/// What an edit's `edited.ts` is: whole seconds, as Slack writes them.
QString wholeSeconds(const QString &ts)
{
    return ts.left(ts.indexOf(u'.')) + ".000000"_L1;
}

/// The text as the blocks that Slack's own clients send along.
QJsonArray richText(const QString &text)
{
    const QJsonObject words{{u"type"_s, u"text"_s}, {u"text"_s, text}};
    const QJsonObject section{{u"type"_s, u"rich_text_section"_s}, {u"elements"_s, QJsonArray{words}}};
    const QString id = QUuid::createUuid().toString(QUuid::Id128).left(5);
    return {
        QJsonObject{{u"type"_s, u"rich_text"_s}, {u"block_id"_s, id}, {u"elements"_s, QJsonArray{section}}}};
}

} // namespace

StandInWorkspace::StandInWorkspace()
{
    m_team = newId(u'T');
    m_appId = newId(u'A');
    m_botId = newId(u'B');
    m_botUser = newId(u'U');
    m_users[m_botUser] = {m_botUser, u"porchlight"_s, u"Porchlight"_s, u"Porchlight"_s, true};
}

QJsonObject StandInWorkspace::describe(const QString &user, const QString &text, const QString &ts) const
{
    return {
        {u"type"_s, u"message"_s}, {u"user"_s, user}, {u"text"_s, text}, {u"ts"_s, ts}, {u"team"_s, m_team}};
}

QString StandInWorkspace::post(const QString &id, const QString &user, const QString &text,
                               const Extras &extras)
{
    StandInChannel *channel = find(id);
    const QString ts = extras.ts.isEmpty() ? newTs() : extras.ts;
    if (!channel || channel->messages.contains(ts))
        return {};
    if (!extras.thread.isEmpty() && !channel->messages.contains(extras.thread))
        return {};
    // Who writes is there, and was before.
    if (!channel->members.contains(user))
        channel->members.append(user);
    QJsonObject message = describe(user, text, ts);
    message["client_msg_id"_L1] = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (!text.isEmpty())
        message["blocks"_L1] = richText(text);
    if (!extras.files.isEmpty()) {
        QJsonArray files;
        for (const QString &file : extras.files)
            files.append(fileJson(m_files.value(file)));
        message["files"_L1] = files;
        message["upload"_L1] = false;
        message["display_as_bot"_L1] = false;
        message["subtype"_L1] = u"file_share"_s;
        message.remove("client_msg_id"_L1);
    }
    if (!extras.thread.isEmpty()) {
        const QJsonObject root = channel->messages.message(extras.thread);
        message["thread_ts"_L1] = extras.thread;
        message["parent_user_id"_L1] = root["user"_L1];
        if (extras.broadcast) {
            message["subtype"_L1] = u"thread_broadcast"_s;
            message["root"_L1] = root;
        }
    }
    if (!extras.subtype.isEmpty())
        message["subtype"_L1] = extras.subtype;
    channel->messages.insert(message);
    tellMessage(*channel, message);
    return ts;
}

QString StandInWorkspace::edit(const QString &id, const QString &ts, const QString &text)
{
    StandInChannel *channel = find(id);
    if (!channel || !channel->messages.contains(ts))
        return {};
    const QJsonObject before = channel->messages.message(ts);
    QJsonObject after = before;
    after["text"_L1] = text;
    after["blocks"_L1] = richText(text);
    const QString edited = wholeSeconds(newTs());
    after["edited"_L1] = QJsonObject{{u"user"_s, before["user"_L1]}, {u"ts"_s, edited}};
    channel->messages.replace(after);
    tellChanged(*channel, before, after);
    return edited;
}

bool StandInWorkspace::unfurl(const QString &id, const QString &ts, const QString &title)
{
    StandInChannel *channel = find(id);
    if (!channel || !channel->messages.contains(ts))
        return false;
    const QJsonObject before = channel->messages.message(ts);
    QJsonObject after = before;
    after["attachments"_L1] = QJsonArray{QJsonObject{
        {u"id"_s, 1}, {u"title"_s, title}, {u"fallback"_s, title}, {u"service_name"_s, u"example"_s}}};
    channel->messages.replace(after);
    tellChanged(*channel, before, after);
    return true;
}

bool StandInWorkspace::remove(const QString &id, const QString &ts)
{
    StandInChannel *channel = find(id);
    if (!channel || !channel->messages.contains(ts))
        return false;
    const QJsonObject before = channel->messages.message(ts);
    if (const auto tombstone = channel->messages.remove(ts)) {
        tellChanged(*channel, before, *tombstone);
        return true;
    }
    tellDeleted(*channel, before);
    // The last reply takes the tombstone of its root along.
    const QString root = before["thread_ts"_L1].toString();
    const QJsonObject left = channel->messages.message(root);
    if (left["subtype"_L1] == "tombstone"_L1 && channel->messages.replies(root).isEmpty()) {
        (void)channel->messages.remove(root);
        tellDeleted(*channel, left);
    }
    return true;
}

QString StandInWorkspace::react(const QString &id, const QString &ts, const QString &user,
                                const QString &name, bool added)
{
    StandInChannel *channel = find(id);
    if (!channel || !channel->messages.contains(ts))
        return {};
    QJsonObject message = channel->messages.message(ts);
    QJsonArray reactions;
    QJsonArray users;
    for (const QJsonValue reaction : message["reactions"_L1].toArray()) {
        if (reaction["name"_L1] == name)
            users = reaction["users"_L1].toArray();
        else
            reactions.append(reaction);
    }
    if (users.contains(user) == added)
        return {};
    if (added) {
        users.append(user);
    } else {
        const auto own = std::find(users.begin(), users.end(), QJsonValue(user));
        users.erase(own);
    }
    if (!users.isEmpty())
        reactions.append(QJsonObject{{u"name"_s, name}, {u"users"_s, users}, {u"count"_s, users.size()}});
    message["reactions"_L1] = reactions;
    if (reactions.isEmpty())
        message.remove("reactions"_L1);
    channel->messages.replace(message);
    const QString eventTs = newTs();
    tell(*channel, {{u"type"_s, added ? u"reaction_added"_s : u"reaction_removed"_s},
                    {u"user"_s, user},
                    {u"reaction"_s, name},
                    {u"item"_s, QJsonObject{{u"type"_s, u"message"_s}, {u"channel"_s, id}, {u"ts"_s, ts}}},
                    {u"item_user"_s, message["user"_L1]},
                    {u"event_ts"_s, eventTs}});
    return eventTs;
}

QJsonObject StandInWorkspace::postAsApp(const QString &id, const QJsonObject &arguments)
{
    StandInChannel *channel = find(id);
    if (!channel)
        return {};
    QJsonObject message = describe(m_botUser, arguments["text"_L1].toString(), newTs());
    message["bot_id"_L1] = m_botId;
    message["app_id"_L1] = m_appId;
    message["bot_profile"_L1] = botProfile();
    const QJsonValue blocks = arguments["blocks"_L1];
    message["blocks"_L1] = blocks.isArray() ? blocks : richText(message["text"_L1].toString());
    if (arguments["metadata"_L1].isObject())
        message["metadata"_L1] = arguments["metadata"_L1];
    const QString thread = arguments["thread_ts"_L1].toString();
    if (!thread.isEmpty()) {
        const QJsonObject root = channel->messages.message(thread);
        message["thread_ts"_L1] = thread;
        message["parent_user_id"_L1] = root["user"_L1];
        if (arguments["reply_broadcast"_L1].toBool()) {
            message["subtype"_L1] = u"thread_broadcast"_s;
            message["root"_L1] = root;
        }
    }
    channel->messages.insert(message);
    tellMessage(*channel, message);
    return message;
}

bool StandInWorkspace::editAsApp(const QString &id, const QString &ts, const QJsonObject &arguments)
{
    StandInChannel *channel = find(id);
    if (!channel || !channel->messages.contains(ts))
        return false;
    const QJsonObject before = channel->messages.message(ts);
    QJsonObject after = before;
    if (arguments.contains("text"_L1)) {
        after["text"_L1] = arguments["text"_L1];
        after["blocks"_L1] = richText(arguments["text"_L1].toString());
    }
    for (const QString &kept : {u"blocks"_s, u"metadata"_s}) {
        if (arguments.contains(kept))
            after[kept] = arguments[kept];
    }
    after["edited"_L1] = QJsonObject{{u"user"_s, m_botUser}, {u"ts"_s, wholeSeconds(newTs())}};
    channel->messages.replace(after);
    tellChanged(*channel, before, after);
    return true;
}

StandInChannel *StandInWorkspace::find(const QString &id)
{
    const auto found = m_channels.find(id);
    return found == m_channels.end() ? nullptr : &found->second;
}

void StandInWorkspace::tell(const StandInChannel &channel, QJsonObject event)
{
    if (!m_quiet && channel.members.contains(m_botUser))
        Q_EMIT happened(event);
}

void StandInWorkspace::tellMessage(const StandInChannel &channel, QJsonObject message)
{
    // Events leave metadata to apps that subscribe to it.
    message.remove("metadata"_L1);
    message["channel"_L1] = channel.id;
    message["channel_type"_L1] = channel.type();
    message["event_ts"_L1] = message["ts"_L1];
    tell(channel, message);
    if (channel.imUser.isEmpty() && message["text"_L1].toString().contains(u"<@%1>"_s.arg(m_botUser))) {
        message["type"_L1] = u"app_mention"_s;
        message.remove("subtype"_L1);
        message.remove("channel_type"_L1);
        tell(channel, message);
    }
}

void StandInWorkspace::tellChanged(const StandInChannel &channel, const QJsonObject &before,
                                   const QJsonObject &after)
{
    QJsonObject message = after;
    message.remove("metadata"_L1);
    message["source_team"_L1] = m_team;
    message["user_team"_L1] = m_team;
    QJsonObject previous = before;
    previous.remove("metadata"_L1);
    const QString ts = newTs();
    tell(channel, {{u"type"_s, u"message"_s},
                   {u"subtype"_s, u"message_changed"_s},
                   {u"message"_s, message},
                   {u"previous_message"_s, previous},
                   {u"channel"_s, channel.id},
                   {u"hidden"_s, true},
                   {u"ts"_s, ts},
                   {u"event_ts"_s, ts},
                   {u"channel_type"_s, channel.type()}});
}

void StandInWorkspace::tellDeleted(const StandInChannel &channel, const QJsonObject &before)
{
    QJsonObject previous = before;
    previous.remove("metadata"_L1);
    const QString ts = newTs();
    tell(channel, {{u"type"_s, u"message"_s},
                   {u"subtype"_s, u"message_deleted"_s},
                   {u"previous_message"_s, previous},
                   {u"channel"_s, channel.id},
                   {u"hidden"_s, true},
                   {u"deleted_ts"_s, before["ts"_L1]},
                   {u"ts"_s, ts},
                   {u"event_ts"_s, ts},
                   {u"channel_type"_s, channel.type()}});
}

} // namespace porch::test
