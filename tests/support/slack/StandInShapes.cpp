// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/slack/StandInWorkspace.h"

#include <QDateTime>
#include <QUrl>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace porch::test {

QString StandInChannel::type() const
{
    if (!imUser.isEmpty())
        return u"im"_s;
    return isPrivate ? u"group"_s : u"channel"_s;
}

const StandInUser *StandInWorkspace::user(const QString &id) const
{
    const auto found = m_users.constFind(id);
    return found == m_users.constEnd() ? nullptr : &found.value();
}

const StandInChannel *StandInWorkspace::channel(const QString &id) const
{
    const auto found = m_channels.find(id);
    return found == m_channels.end() ? nullptr : &found->second;
}

const StandInFile *StandInWorkspace::file(const QString &id) const
{
    const auto found = m_files.constFind(id);
    return found == m_files.constEnd() ? nullptr : &found.value();
}

std::vector<const StandInChannel *> StandInWorkspace::channels() const
{
    std::vector<const StandInChannel *> channels;
    for (const auto &[id, channel] : m_channels)
        channels.push_back(&channel);
    return channels;
}

std::optional<QJsonObject> StandInWorkspace::message(const QString &id, const QString &ts) const
{
    const StandInChannel *found = channel(id);
    if (!found || !found->messages.contains(ts))
        return std::nullopt;
    return found->messages.message(ts);
}

QList<QJsonObject> StandInWorkspace::postsOfApp(const QString &id) const
{
    QList<QJsonObject> posts;
    const StandInChannel *found = channel(id);
    if (!found)
        return posts;
    const QStringList all = found->messages.all();
    for (const QString &ts : all) {
        const QJsonObject message = found->messages.message(ts);
        if (message["bot_id"_L1] == m_botId)
            posts.append(message);
    }
    return posts;
}

QJsonObject StandInWorkspace::userJson(const StandInUser &user) const
{
    // Addresses and pictures are here because Slack sends them, and nobody may keep them.
    const QString picture = u"%1avatars/%2.png"_s.arg(m_base, user.id);
    const QJsonObject profile{{u"real_name"_s, user.realName},
                              {u"real_name_normalized"_s, user.realName},
                              {u"display_name"_s, user.displayName},
                              {u"display_name_normalized"_s, user.displayName},
                              {u"email"_s, QString(user.name + "@residents.example"_L1)},
                              {u"phone"_s, QString()},
                              {u"image_72"_s, picture},
                              {u"team"_s, m_team}};
    return {{u"id"_s, user.id},        {u"team_id"_s, m_team},
            {u"name"_s, user.name},    {u"real_name"_s, user.realName},
            {u"deleted"_s, false},     {u"tz"_s, u"America/Los_Angeles"_s},
            {u"profile"_s, profile},   {u"is_bot"_s, user.isBot},
            {u"is_app_user"_s, false}, {u"updated"_s, 1'700'000'000}};
}

QJsonObject StandInWorkspace::channelJson(const StandInChannel &channel) const
{
    const bool isIm = !channel.imUser.isEmpty();
    QJsonObject json{
        {u"id"_s, channel.id}, {u"created"_s, 1'700'000'000}, {u"is_archived"_s, channel.isArchived},
        {u"is_im"_s, isIm},    {u"is_org_shared"_s, false},   {u"context_team_id"_s, m_team}};
    if (isIm) {
        json["user"_L1] = channel.imUser;
        json["is_open"_L1] = true;
        return json;
    }
    const auto remark = [](const QString &value) {
        return QJsonObject{{u"value"_s, value}, {u"creator"_s, QString()}, {u"last_set"_s, 0}};
    };
    json["name"_L1] = channel.name;
    json["name_normalized"_L1] = channel.name;
    json["is_channel"_L1] = !channel.isPrivate;
    json["is_group"_L1] = channel.isPrivate;
    json["is_private"_L1] = channel.isPrivate;
    json["is_mpim"_L1] = false;
    json["is_general"_L1] = false;
    json["is_shared"_L1] = false;
    json["is_member"_L1] = channel.members.contains(m_botUser);
    json["topic"_L1] = remark(QString());
    json["purpose"_L1] = remark(QString());
    json["previous_names"_L1] = QJsonArray();
    return json;
}

QJsonObject StandInWorkspace::fileJson(const StandInFile &file) const
{
    if (file.isDeleted)
        return {{u"id"_s, file.id}, {u"mode"_s, u"tombstone"_s}};
    const QString name = QString::fromLatin1(QUrl::toPercentEncoding(file.name));
    const QString folder = u"%1files-pri/%2-%3/"_s.arg(m_base, m_team, file.id);
    const QString ending = file.name.section(u'.', -1).toLower();
    return {{u"id"_s, file.id},
            {u"created"_s, file.created},
            {u"timestamp"_s, file.created},
            {u"name"_s, file.name},
            {u"title"_s, file.name},
            {u"mimetype"_s, file.mimetype},
            {u"filetype"_s, ending},
            {u"pretty_type"_s, ending.toUpper()},
            {u"user"_s, file.user},
            {u"user_team"_s, m_team},
            {u"editable"_s, false},
            {u"size"_s, file.content.size()},
            {u"mode"_s, u"hosted"_s},
            {u"is_external"_s, false},
            {u"external_type"_s, QString()},
            {u"is_public"_s, true},
            {u"public_url_shared"_s, false},
            {u"display_as_bot"_s, false},
            {u"username"_s, QString()},
            {u"url_private"_s, QString(folder + name)},
            {u"url_private_download"_s, QString(folder + u"download/"_s + name)},
            // The account id is in the link, as it is in Slack's.
            {u"permalink"_s, u"%1files/%2/%3/%4"_s.arg(m_base, file.user, file.id, name)},
            {u"has_rich_preview"_s, false},
            {u"file_access"_s, u"visible"_s}};
}

QJsonObject StandInWorkspace::callback(const QJsonObject &event)
{
    const QJsonObject authorization{{u"enterprise_id"_s, QJsonValue::Null},
                                    {u"team_id"_s, m_team},
                                    {u"user_id"_s, m_botUser},
                                    {u"is_bot"_s, true},
                                    {u"is_enterprise_install"_s, false}};
    return {{u"token"_s, u"verification"_s},
            {u"team_id"_s, m_team},
            {u"context_team_id"_s, m_team},
            {u"context_enterprise_id"_s, QJsonValue::Null},
            {u"api_app_id"_s, m_appId},
            {u"event"_s, event},
            {u"type"_s, u"event_callback"_s},
            {u"event_id"_s, QString(u"Ev"_s + newId(u'0'))},
            {u"event_time"_s, QDateTime::currentSecsSinceEpoch()},
            {u"authorizations"_s, QJsonArray{authorization}},
            {u"is_ext_shared_channel"_s, false},
            {u"event_context"_s, QString(u"4-"_s + m_appId)}};
}

QJsonObject StandInWorkspace::personJson(const QString &id) const
{
    const QString name = m_users.value(id).name;
    return {{u"id"_s, id}, {u"username"_s, name}, {u"name"_s, name}, {u"team_id"_s, m_team}};
}

QJsonObject StandInWorkspace::botProfile() const
{
    return {{u"id"_s, m_botId},           {u"app_id"_s, m_appId}, {u"user_id"_s, m_botUser},
            {u"name"_s, u"Porchlight"_s}, {u"deleted"_s, false},  {u"updated"_s, 1'700'000'000},
            {u"team_id"_s, m_team}};
}

QString StandInWorkspace::newTs()
{
    m_lastMicros = std::max(m_lastMicros + 1, QDateTime::currentMSecsSinceEpoch() * 1'000);
    return u"%1.%2"_s.arg(m_lastMicros / 1'000'000, 10, 10, QLatin1Char('0'))
        .arg(m_lastMicros % 1'000'000, 6, 10, QLatin1Char('0'));
}

QString StandInWorkspace::newId(QChar kind)
{
    return kind + u"07%1"_s.arg(++m_lastId, 8, 36, QLatin1Char('0')).toUpper();
}

QString StandInWorkspace::newTrigger(const QString &user)
{
    const int number = ++m_lastId;
    const QString trigger =
        u"%1.%2.%3"_s.arg(number, 13, 10, QLatin1Char('0')).arg(number).arg(m_team.toLower());
    m_triggers[trigger] = {user, QDateTime::currentMSecsSinceEpoch(), false};
    return trigger;
}

QString StandInWorkspace::useTrigger(const QString &trigger, int life)
{
    const auto found = m_triggers.find(trigger);
    if (found == m_triggers.end())
        return u"invalid_trigger_id"_s;
    if (std::exchange(found->used, true))
        return u"exchanged_trigger_id"_s;
    return QDateTime::currentMSecsSinceEpoch() - found->madeMs > life ? u"expired_trigger_id"_s : QString();
}

} // namespace porch::test
