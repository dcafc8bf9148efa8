// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace porch {

/// What Slack shows everybody: how accounts and channels are called. A bounded memory of the API's answers,
/// and of users.json in an export; those looked up least lately are forgotten. It asks nobody itself.
class SlackPeople
{
public:
    static constexpr qsizetype kMost = 100'000;

    explicit SlackPeople(qsizetype most = kMost)
        : m_users(most)
        , m_channels(most)
    {}

    /// A user object: `user` of users.info and of user_change, one of `members` of users.list.
    void setUser(const QJsonObject &user);
    void setUsers(const QJsonArray &members);
    /// Slack does not know that account, or does not say: nobody needs to ask again.
    void setNameless(const QString &id);
    void forgetUser(const QString &id) { m_users.remove(id); }

    /// A channel object: `channel` of conversations.info and channel_rename, one of `channels` of
    /// conversations.list.
    void setChannel(const QJsonObject &channel);

    bool knowsUser(const QString &id) const { return m_users.contains(id); }
    bool knowsChannel(const QString &id) const { return m_channels.contains(id); }

    /// One safe line; empty where none is known. Never an account id.
    QString userName(const QString &id) const;
    QString channelName(const QString &id) const;

    /// The name in a user object, or in a message's user_profile, which has the profile's fields at the top.
    static QString nameIn(const QJsonObject &user, const QString &id);

private:
    QCache<QString, QString> m_users;
    QCache<QString, QString> m_channels;
};

/// A name for the inside of a text: one line, nothing hidden in it, no mark for a mention.
QString slackNameLine(const QString &name);

} // namespace porch
