// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackPeople.h"

#include "app/bridge/SlackKeys.h"
#include "models/domain/PlainText.h"

namespace porch {

namespace {

/// Slack takes 80 characters.
constexpr qsizetype kLongestName = 80;

QString found(const QCache<QString, QString> &names, const QString &id)
{
    const QString *name = names.object(id);
    return name == nullptr ? QString() : *name;
}

} // namespace

QString slackNameLine(const QString &name)
{
    QString line = oneLine(name, kLongestName);
    line.remove(kMentionPlace);
    return line.trimmed();
}

QString SlackPeople::nameIn(const QJsonObject &user, const QString &id)
{
    const QJsonObject profile = user.value(QLatin1String("profile")).toObject();
    const QJsonValue candidates[] = {
        profile.value(QLatin1String("display_name")), user.value(QLatin1String("display_name")),
        profile.value(QLatin1String("real_name")), user.value(QLatin1String("real_name")),
        user.value(QLatin1String("name"))};
    for (const QJsonValue &candidate : candidates) {
        const QString name = slackNameLine(candidate.toString());
        // Accounts without any name are shown by their id here and there.
        if (!name.isEmpty() && !name.contains(id))
            return name;
    }
    return {};
}

void SlackPeople::setUser(const QJsonObject &user)
{
    const QString id = user.value(QLatin1String("id")).toString();
    if (isSlackId(id))
        m_users.insert(id, new QString(nameIn(user, id)));
}

void SlackPeople::setUsers(const QJsonArray &members)
{
    for (const QJsonValue &member : members)
        setUser(member.toObject());
}

void SlackPeople::setNameless(const QString &id)
{
    if (isSlackId(id))
        m_users.insert(id, new QString);
}

void SlackPeople::setChannel(const QJsonObject &channel)
{
    const QString id = channel.value(QLatin1String("id")).toString();
    if (isSlackId(id))
        m_channels.insert(id, new QString(slackNameLine(channel.value(QLatin1String("name")).toString())));
}

QString SlackPeople::userName(const QString &id) const
{
    return found(m_users, id);
}

QString SlackPeople::channelName(const QString &id) const
{
    return found(m_channels, id);
}

} // namespace porch
