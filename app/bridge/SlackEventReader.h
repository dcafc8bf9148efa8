// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/Pseudonyms.h"
#include "app/bridge/SlackFiles.h"
#include "app/bridge/SlackKeys.h"
#include "app/bridge/SlackPeople.h"
#include "app/bridge/SlackSettings.h"
#include "models/domain/Event.h"

#include <optional>
#include <variant>
#include <vector>

namespace porch {

/// The app that this bridge is, as auth.test and bots.info tell it. Empty: not known.
struct SlackSelf
{
    QString team;
    QString botId;  ///< B…
    QString appId;  ///< A…
    QString userId; ///< U…: the account of the bot
};

/// One event for the log, but for its encoding.
struct SlackItem
{
    Verb verb = Verb::Message;
    QString channel; ///< Slack's id: the channel of the subject
    QByteArray id;
    Micros at = 0;
    std::variant<MessageBody, EditBody, DeleteBody, ReactionBody> body;
    /// message, edit: where the content of the body's files is, in the same order.
    std::vector<SlackFile> files;
    /// A reaction that history shows: its ids by former secrets, under which the log may have it.
    std::vector<QByteArray> formerIds = {};
    /// A reaction to a post of ours: the log knows that post by the desk's reply, not by this target.
    bool isAboutOwnPost = false;
};

/// A post of ours that came back: what says that it was delivered.
struct SlackOwnPost
{
    QString channel;
    QString ts;
    QByteArray id;                       ///< the key that it would have
    QByteArray thread;                   ///< key of the root message; empty when this is none's reply
    std::optional<SlackReplyPart> reply; ///< none: not one of the desk's replies
};

/// What one piece of Slack's JSON means.
struct SlackReading
{
    std::vector<SlackItem> items;
    std::optional<SlackOwnPost> own; ///< beside it, items are reactions at most
    /// Why there is neither, for counting, from a fixed list and never from the input: "app-mention bot
    /// channel empty item link-preview name no-user own subtype ts type".
    QByteArray nothing;
};

/// Slack's JSON to the bodies of events: of live events, of history and of exports alike, with the same keys.
/// It lets no account id, address or picture of a person through; whatever has the wrong type counts as
/// absent.
///
/// Rules for what history shows:
/// - A message that was edited gives the message with the text as it is now and the edit with its own key.
/// Where
///   the log has the message already, the edit mends its text; where it has both, nothing changes.
/// - A reaction gives an addition with a fixed key (`…:h`), the same each time, at the message's time: Slack
///   tells neither when it was made nor that it was taken away. It says less than live events, so it must be
///   published only while the log has none with the same prefix (SlackKey: message, who and reaction): what
///   came live, in particular a removal, holds.
/// - The stub of a root message that was deleted ("tombstone") gives the deletion.
class SlackEventReader
{
public:
    /// All three outlive the reader.
    SlackEventReader(const SlackSelf &self, const SlackPeople &people, const Pseudonyms &pseudonyms)
        : m_self(self)
        , m_people(people)
        , m_pseudonyms(pseudonyms)
    {}

    /// Of files up to this size, in bytes, the content is kept; 0, as at first: of none.
    void setFileLimit(qint64 limit) { m_fileLimit = limit; }

    /// Where an event happened, empty when it says nothing of that.
    static QString channelOf(const QJsonObject &event);

    /// The `event` of an event_callback; nothing when it is of another channel.
    SlackReading live(const QJsonObject &event, const SlackChannelSettings &channel) const;

    /// A message of conversations.history, conversations.replies or an export.
    SlackReading history(const QJsonObject &message, const SlackChannelSettings &channel) const;

    /// Accounts whose names such an event or message would show, and which nobody has looked up: for
    /// users.info, before it is read. None in channels that show no names.
    std::vector<QString> unknownUsers(const QJsonObject &eventOrMessage,
                                      const SlackChannelSettings &channel) const;

    struct Text
    {
        QByteArray text;
        std::vector<QByteArray> mentions;
    };
    /// The words of a message, with nothing left in them that leads to an account.
    Text words(const QJsonObject &message, const SlackChannelSettings &channel) const;
    /// Why a message is not a resident's, one of our own among them; empty when it is.
    QByteArray notFromResident(const QJsonObject &message) const;

private:
    SlackReading message(const QJsonObject &message, const SlackChannelSettings &channel) const;
    SlackReading changed(const QJsonObject &event, const SlackChannelSettings &channel) const;
    SlackReading deleted(const QJsonObject &event, const SlackChannelSettings &channel) const;
    SlackReading reaction(const QJsonObject &event, const SlackChannelSettings &channel, bool removed) const;

    bool isOwn(const QJsonObject &message) const;
    /// Why a message is not a resident's; empty when it is.
    QByteArray notFromPerson(const QJsonObject &message) const;
    SlackReading ownPost(const QJsonObject &message, const SlackChannelSettings &channel) const;
    SlackItem deletion(const SlackChannelSettings &channel, const QString &ts, Micros at) const;
    std::vector<SlackItem> reactionsShown(const QJsonObject &message,
                                          const SlackChannelSettings &channel) const;
    SlackItem reactionItem(const SlackChannelSettings &channel, const QString &ts, const QString &user,
                           const QString &name) const;

    QByteArray nameOrNothing(const QString &user, const QJsonObject &message) const;

    const SlackSelf &m_self;
    const SlackPeople &m_people;
    const Pseudonyms &m_pseudonyms;
    qint64 m_fileLimit = 0;
};

} // namespace porch
