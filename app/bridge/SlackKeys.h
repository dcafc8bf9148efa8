// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Event.h"

namespace porch {

/// Slack's times are also the names of its messages: seconds, a dot, six digits ("1355517523.000005").
/// They are taken apart as text: a double would lose the last digit.
bool isSlackTs(const QString &ts);
/// None for what is no such time.
std::optional<Micros> microsOfSlackTs(const QString &ts);
/// Only for times from 1970 on.
QString slackTsOf(Micros at);

/// What Slack's ids of teams, channels and users are made of; anything else stays out of keys and subjects.
bool isSlackId(const QString &id);

// Keys are the ids of events. They are the same whether an event comes live, by back-fill or from an export.
//
//     slack:{team}:{channel}:{ts}                        a message
//     {message}:e:{edited.ts}                            an edit
//     {message}:d                                        a deletion
//     {message}:r:{HMAC of user}:{name}:{event_ts}       a reaction added or removed
//     {message}:r:{HMAC of user}:{name}:h                a reaction that history shows, see SlackEventReader
//     slack:{team}:form:{code}                           a tip from the anonymous form, see FormCode.h
//     slack:{team}:form:{code}:{ts}                      what its writer added by direct message; :e: and :d
//     as
//                                                        above. No channel stands in it: it would name a
//                                                        person.

QByteArray slackMessageKey(const QString &team, const QString &channel, const QString &ts);
QByteArray slackEditKey(const QByteArray &message, const QString &editedTs);
QByteArray slackDeleteKey(const QByteArray &message);
/// @param who Pseudonyms::reaction()
/// @param eventTs empty: from history, where Slack does not tell it
QByteArray slackReactionKey(const QByteArray &message, const QByteArray &who, const QString &name,
                            const QString &eventTs);
QByteArray slackFormKey(const QString &team, const QString &code);
QByteArray slackFormMessageKey(const QByteArray &tip, const QString &ts);

/// What stands in the place of a channel, in keys and subjects, for tips from the form.
inline QString slackFormChannel()
{
    return QStringLiteral("form");
}

/// A key taken apart again: for back-fill, for posting into a thread, and to compare what came live with what
/// history shows.
struct SlackKey
{
    enum class Kind : quint8 {
        Message,
        Edit,
        Delete,
        Reaction,
        Form,        ///< the tip itself; it has no ts
        FormMessage, ///< the rest are in a direct message, which only RouteBook knows
        FormEdit,
        FormDelete,
    };

    Kind kind = Kind::Message;
    QString team;
    QString channel;
    QString ts;       ///< the message's, also of a change to it
    QString changeTs; ///< edit: edited.ts; reaction: event_ts, empty where it is from history
    QByteArray who;   ///< reaction
    QString reaction; ///< reaction: "thumbsup"
    QString form;     ///< of the form: the code; there is no channel at Slack then

    bool isForm() const { return !form.isEmpty(); }
    QByteArray message() const;
    bool operator==(const SlackKey &) const = default;
};

/// None for keys of other sources, and for what only looks like one of ours.
std::optional<SlackKey> parseSlackKey(const QByteArray &key);

/// A desk's reply as one of the posts that it takes, known again by the metadata that Slack keeps with it.
struct SlackReplyPart
{
    QByteArray reply; ///< id of the desk's event
    int part = 0;     ///< from 0
    int parts = 1;
    bool operator==(const SlackReplyPart &) const = default;
};

/// `metadata` of chat.postMessage, and back; none where it is not ours.
QJsonObject slackReplyMetadata(const SlackReplyPart &part);
std::optional<SlackReplyPart> slackReplyPart(const QJsonObject &metadata);

} // namespace porch
