// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/slack/StandInWorkspace.h"

#include <QDateTime>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace porch::test {

QString StandInWorkspace::addUser(const QString &displayName, const QString &realName, const QString &name)
{
    const QString id = newId(u'U');
    const QString real = realName.isEmpty() ? displayName : realName;
    m_users[id] = {id, name.isEmpty() ? real.toLower().replace(u' ', u'.') : name, real, displayName, false};
    return id;
}

QString StandInWorkspace::addChannel(const QString &name, bool isPrivate, bool appIsMember)
{
    StandInChannel channel;
    channel.id = newId(u'C');
    channel.name = name;
    channel.isPrivate = isPrivate;
    if (appIsMember)
        channel.members.append(m_botUser);
    return m_channels.emplace(channel.id, channel).first->first;
}

QString StandInWorkspace::addFile(const QString &user, const QString &name, const QString &mimetype,
                                  const QByteArray &content)
{
    const QString id = newId(u'F');
    m_files[id] = {id, name, mimetype, user, content, QDateTime::currentSecsSinceEpoch()};
    return id;
}

bool StandInWorkspace::removeFile(const QString &id)
{
    const auto file = m_files.find(id);
    if (file == m_files.end() || std::exchange(file->isDeleted, true))
        return false;
    file->content.clear();
    for (auto &[channelId, channel] : m_channels) {
        const QStringList all = channel.messages.all();
        for (const QString &ts : all) {
            const QJsonObject before = channel.messages.message(ts);
            QJsonArray files = before["files"_L1].toArray();
            bool isWithIt = false;
            for (QJsonValueRef one : files) {
                if (one.toObject()["id"_L1] == id) {
                    one = fileJson(*file);
                    isWithIt = true;
                }
            }
            if (!isWithIt)
                continue;
            QJsonObject after = before;
            after["files"_L1] = files;
            channel.messages.replace(after);
            tellChanged(channel, before, after);
        }
    }
    return true;
}

QString StandInWorkspace::openDm(const QString &user)
{
    if (!m_users.contains(user) || user == m_botUser)
        return {};
    for (const auto &[id, channel] : m_channels) {
        if (channel.imUser == user)
            return id;
    }
    StandInChannel channel;
    channel.id = newId(u'D');
    channel.imUser = user;
    channel.members = {user, m_botUser};
    return m_channels.emplace(channel.id, channel).first->first;
}

void StandInWorkspace::renameChannel(const QString &id, const QString &name)
{
    StandInChannel *channel = find(id);
    if (!channel)
        return;
    const QString old = std::exchange(channel->name, name);
    notice(*channel, m_botUser, u"channel_name"_s,
           u"has renamed the channel from \"%1\" to \"%2\""_s.arg(old, name));
    const QJsonObject renamed{{u"id"_s, id}, {u"name"_s, name}, {u"created"_s, 1'700'000'000}};
    tell(*channel, {{u"type"_s, channel->isPrivate ? u"group_rename"_s : u"channel_rename"_s},
                    {u"channel"_s, renamed},
                    {u"event_ts"_s, newTs()}});
}

void StandInWorkspace::archiveChannel(const QString &id)
{
    StandInChannel *channel = find(id);
    if (!channel)
        return;
    channel->isArchived = true;
    tell(*channel, {{u"type"_s, channel->isPrivate ? u"group_archive"_s : u"channel_archive"_s},
                    {u"channel"_s, id},
                    {u"user"_s, m_botUser},
                    {u"event_ts"_s, newTs()}});
}

void StandInWorkspace::invite(const QString &id, const QString &user)
{
    StandInChannel *channel = find(id);
    if (!channel || channel->members.contains(user))
        return;
    channel->members.append(user);
    notice(*channel, user, u"channel_join"_s, u"<@%1> has joined the channel"_s.arg(user));
    tell(*channel, {{u"type"_s, u"member_joined_channel"_s},
                    {u"user"_s, user},
                    {u"channel"_s, id},
                    {u"channel_type"_s, channel->isPrivate ? u"G"_s : u"C"_s},
                    {u"team"_s, m_team},
                    {u"event_ts"_s, newTs()}});
}

void StandInWorkspace::leave(const QString &id, const QString &user)
{
    StandInChannel *channel = find(id);
    if (!channel || !channel->members.contains(user))
        return;
    const bool isApp = user == m_botUser;
    if (!isApp)
        channel->members.removeAll(user);
    tell(*channel, {{u"type"_s, isApp ? u"channel_left"_s : u"member_left_channel"_s},
                    {u"user"_s, user},
                    {u"channel"_s, id},
                    {u"event_ts"_s, newTs()}});
    channel->members.removeAll(user);
}

/// What Slack writes into a channel on its own.
void StandInWorkspace::notice(StandInChannel &channel, const QString &user, const QString &subtype,
                              const QString &text)
{
    QJsonObject message = describe(user, text, newTs());
    message["subtype"_L1] = subtype;
    channel.messages.insert(message);
    tellMessage(channel, message);
}

} // namespace porch::test
