// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/slack/StandInMessages.h"
#include "tests/support/slack/StandInViews.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QObject>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace porch::test {

struct StandInUser
{
    QString id;
    QString name;        ///< the handle, "ana.ruiz"
    QString realName;    ///< "Ana Ruiz"
    QString displayName; ///< profile.display_name; may be empty
    bool isBot = false;
};

struct StandInChannel
{
    QString id;
    QString name;
    bool isPrivate = false;
    bool isArchived = false;
    /// A direct message with the app: whose.
    QString imUser;
    QStringList members;
    StandInMessages messages;

    /// "channel", "group" or "im", as events call it.
    QString type() const;
};

struct StandInFile
{
    QString id;
    QString name;
    QString mimetype;
    QString user;
    QByteArray content;
    qint64 created = 0;
    bool isDeleted = false;
};

/// What people do in a Slack workspace, in memory. Each change that the app may see becomes an event in
/// Slack's own shape, given to happened(). The app is one more user (botUser()); a channel's events reach it
/// only while it is a member.
class StandInWorkspace : public QObject
{
    Q_OBJECT

public:
    StandInWorkspace();

    QString teamId() const { return m_team; }
    QString botUser() const { return m_botUser; }
    QString botId() const { return m_botId; }
    QString appId() const { return m_appId; }

    // People and places (StandInPlaces.cpp). Those that add return the new id.
    /// `displayName` may be empty: then clients show the real name.
    QString addUser(const QString &displayName, const QString &realName = {}, const QString &name = {});
    QString addChannel(const QString &name, bool isPrivate = false, bool appIsMember = true);
    QString addFile(const QString &user, const QString &name, const QString &mimetype,
                    const QByteArray &content);
    /// Its owner deletes a file: messages that came with it go on naming it, as a tombstone.
    bool removeFile(const QString &file);
    /// The direct message between a person and the app, made when there is none yet.
    QString openDm(const QString &user);
    void renameChannel(const QString &channel, const QString &name);
    void archiveChannel(const QString &channel);
    void invite(const QString &channel, const QString &user);
    void leave(const QString &channel, const QString &user);

    struct Extras
    {
        /// The root's ts.
        QString thread;
        /// A reply that the channel sees too.
        bool broadcast = false;
        /// File ids.
        QStringList files;
        /// "me_message", "channel_join", …; set from the files and the broadcast when empty.
        QString subtype;
        /// Written then; by default now.
        QString ts;
    };
    /// A person writes. `text` is mrkdwn as Slack stores it. Returns the ts; empty when there is no such
    /// channel or thread.
    QString post(const QString &channel, const QString &user, const QString &text, const Extras &extras);
    QString post(const QString &channel, const QString &user, const QString &text)
    {
        return post(channel, user, text, Extras());
    }
    /// The message's author corrects it. Returns the ts of the edit; empty when there is no such message.
    QString edit(const QString &channel, const QString &ts, const QString &text);
    /// Slack adds a link's preview: message_changed without an edit.
    bool unfurl(const QString &channel, const QString &ts, const QString &title);
    /// A root with replies stays as a tombstone.
    bool remove(const QString &channel, const QString &ts);
    /// Returns the event_ts, empty when nothing changed.
    QString react(const QString &channel, const QString &ts, const QString &user, const QString &name,
                  bool added = true);
    /// The app posts, with the arguments of chat.postMessage that a message keeps.
    QJsonObject postAsApp(const QString &channel, const QJsonObject &arguments);
    bool editAsApp(const QString &channel, const QString &ts, const QJsonObject &arguments);

    /// While quiet, nothing becomes an event: for history from before the app looked.
    void setQuiet(bool quiet) { m_quiet = quiet; }

    // What there is, and Slack's JSON of it (StandInShapes.cpp).
    const StandInUser *user(const QString &id) const;
    const StandInChannel *channel(const QString &id) const;
    const StandInFile *file(const QString &id) const;
    QList<StandInUser> users() const { return m_users.values(); }
    std::vector<const StandInChannel *> channels() const;
    std::optional<QJsonObject> message(const QString &channel, const QString &ts) const;
    /// All messages of the app in a channel or thread, oldest first.
    QList<QJsonObject> postsOfApp(const QString &channel) const;
    StandInViews &views() { return m_views; }
    const StandInViews &views() const { return m_views; }

    QJsonObject userJson(const StandInUser &user) const;
    QJsonObject channelJson(const StandInChannel &channel) const;
    QJsonObject fileJson(const StandInFile &file) const;
    /// The event_callback around an event's inner object.
    QJsonObject callback(const QJsonObject &event);
    /// {"id","username","name","team_id"} of a person in an interaction.
    QJsonObject personJson(const QString &user) const;

    /// Where files and response URLs are; set once the port is known.
    void setBaseUrl(const QString &base) { m_base = base; }
    QString baseUrl() const { return m_base; }
    /// A new unique time, later than any before.
    QString newTs();
    /// From now on times are at least so much later than any before: Slack writes some in whole seconds.
    void pass(qint64 microseconds) { m_lastMicros += microseconds; }
    /// Like "U0000000A": a letter and a number that was not given before.
    QString newId(QChar kind);
    /// For what a person does, valid for a moment and for one view.
    QString newTrigger(const QString &user);
    QString triggerUser(const QString &trigger) const { return m_triggers.value(trigger).user; }
    /// Whether a trigger may open a view: "" yes, else Slack's name of the error. It is used up, and expired
    /// after `life` milliseconds.
    QString useTrigger(const QString &trigger, int life);

Q_SIGNALS:
    /// The inner object of an event, when something has happened that the app may see.
    void happened(const QJsonObject &event);

private:
    struct Trigger
    {
        QString user;
        qint64 madeMs = 0;
        bool used = false;
    };

    StandInChannel *find(const QString &channel);
    QJsonObject describe(const QString &user, const QString &text, const QString &ts) const;
    void notice(StandInChannel &channel, const QString &user, const QString &subtype, const QString &text);
    void tell(const StandInChannel &channel, QJsonObject event);
    void tellMessage(const StandInChannel &channel, QJsonObject message);
    void tellChanged(const StandInChannel &channel, const QJsonObject &before, const QJsonObject &after);
    void tellDeleted(const StandInChannel &channel, const QJsonObject &before);
    QJsonObject botProfile() const;

    QString m_team;
    QString m_botUser;
    QString m_botId;
    QString m_appId;
    QString m_base;
    std::map<QString, StandInChannel> m_channels;
    QMap<QString, StandInUser> m_users;
    QHash<QString, StandInFile> m_files;
    StandInViews m_views;
    QHash<QString, Trigger> m_triggers;
    bool m_quiet = false;
    qint64 m_lastMicros = 0;
    int m_lastId = 0;
};

} // namespace porch::test
