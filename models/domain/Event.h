// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Subject.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace porch {

/// Microseconds since 1970-01-01 UTC; the one unit of time in events, rows and keys.
using Micros = qint64;

/// The newest event version (`"v"`) this program knows how to fold.
inline constexpr int kEventVersion = 1;

/// The longest text of a message, reply or note, in UTF-8 bytes. The server takes 8 MiB a message.
inline constexpr qsizetype kMaxTextBytes = 4 * 1024 * 1024;

/// What the desk's log may ask of the fold. The names on the wire are in VerbNames.cpp.
enum class Verb : quint8 {
    // community.<source>.<channel>.*
    Message,
    Edit,
    Delete,
    Reaction,
    // desk.<user>.tip.*
    Claim,
    Release,
    Reply,
    Note,
    Close,
    Reopen,
    // bridge.<source>.*
    Delivered,
    // Outboxes hold these numbers: new verbs come at the end.
    // desk.<user>.tip.*
    Classify,
    Snooze,
    Assign,
    Escalate,
    Refer,
    // bridge.<source>.refused: the channel did not take a reply
    Bounced,
    // desk.<user>.department.set, .user.set
    SetDepartment,
    SetUser,
    // desk.<user>.session.*
    OpenSession,
    LockSession,
    UnlockSession,
    RefuseSession,
    CloseSession,
    // bridge.<source>.*
    NameChannel,
    TakeReply,
    BridgeHealth,
    // desk.<user>.channel.announce
    Announce,
    // bridge.<source>.acknowledged: a resident was told at once that the desk has their first message
    Acknowledge,
    // bridge.<source>.unreachable: whoever began a tip can't be asked back any more
    Unreachable,
    // desk.<user>.tip.place: a person says where a tip happened
    Place,
    // desk.<user>.tip.*: what belongs together
    Propose,
    Link,
    Unlink,
    Accept,
    Decline,
    Merge,
    Unmerge,
    // desk.<user>.case.*
    OpenCase,
    UpdateCase,
    CloseCase,
    NoteCase,
    // desk.<user>.record.export
    Export,
};

/// How pressing a tip is, as an officer judged it.
enum class Priority : quint8 { Normal = 0, Low = 1, Urgent = 2 };

/// A place as a message's source gave it: somebody's word, nobody has confirmed it.
struct SharedPlace
{
    double latitude = 0;  ///< degrees north
    double longitude = 0; ///< degrees east
    QString name;         ///< may be empty
    bool operator==(const SharedPlace &) const = default;
};

/// Where a tip happened, as a person at the desk says.
struct TipPlace
{
    bool nowhere = false; ///< its words name no place that could be found; all else is empty then
    double latitude = 0;  ///< degrees north
    double longitude = 0; ///< degrees east
    QByteArray name = {}; ///< as the map has it; may be empty
    /// How exactly the point is known: precisionName() of models/places; may be empty.
    QByteArray precision = {};
    double radius = 0;     ///< metres around the point within which it lies
    QByteArray words = {}; ///< of the message that were taken to mean it; may be empty
    bool operator==(const TipPlace &) const = default;
};

/// A file that came with a message, as its source describes it.
struct MessageFile
{
    QByteArray name;
    QByteArray type;        ///< MIME type; may be empty
    qint64 size = 0;        ///< bytes; 0 when the source does not say
    QByteArray object = {}; ///< what its content is called in the file store; empty: it is not kept
    bool operator==(const MessageFile &) const = default;
};

/// Stands in a text where somebody is called by their pseudonym, whose words only the fold knows.
inline constexpr char16_t kMentionPlace = u'\ufffc';

/// community *.message. Texts and keys are UTF-8, as they go from the socket to SQLite.
struct MessageBody
{
    QByteArray text;
    QByteArray thread;   ///< key of the root message; empty when this is a root
    QByteArray author;   ///< a name that the channel shows everybody; empty where it shows none
    QByteArray reporter; ///< a pseudonym key that only the bridge can make; empty in named channels
    std::optional<SharedPlace> place;
    std::vector<QByteArray> mentions = {}; ///< pseudonym keys, one for each kMentionPlace in the text
    std::vector<MessageFile> files = {};
    bool operator==(const MessageBody &) const = default;
};

/// community *.edit
struct EditBody
{
    QByteArray target; ///< key of the message
    QByteArray text;
    std::vector<QByteArray> mentions = {}; ///< as in MessageBody
    std::vector<MessageFile> files = {};   ///< all that it has now
    bool operator==(const EditBody &) const = default;
};

/// community *.delete
struct DeleteBody
{
    QByteArray target;
    bool operator==(const DeleteBody &) const = default;
};

/// community *.reaction
struct ReactionBody
{
    QByteArray target;
    QByteArray name;     ///< "thumbsup"
    QByteArray reporter; ///< name or pseudonym key of who reacted
    bool removed = false;
    bool operator==(const ReactionBody &) const = default;
};

/// desk *.tip.*: what an officer did to one tip.
struct TipBody
{
    QByteArray tip;                        ///< key of the tip's root message
    QByteArray text;                       ///< reply, note
    QByteArray reason;                     ///< close, escalate, assign: why; claim: why it was taken over
    QByteArray category = {};              ///< classify: a category's key; empty: as it was
    std::optional<Priority> priority = {}; ///< classify; none: as it was
    QByteArray disposition = {};           ///< close: a disposition's key; may be empty
    QByteArray service = {};               ///< refer: a service's key in the department's directory
    QString assignee = {};                 ///< assign: the user who shall have it
    Micros until = 0;                      ///< snooze; 0: it is back now
    std::optional<TipPlace> place = {};    ///< place; none: takes back what was said before
    QByteArray casefile = {}; ///< propose, link, unlink, accept, decline: key of the case; "case" in the log
    bool withdrawn = false;   ///< propose: its author takes it back
    QByteArray into = {};     ///< merge: key of the tip that it is told again by this one
    bool operator==(const TipBody &) const = default;
};

/// desk *.case.*: what a supervisor did to one case.
struct CaseBody
{
    QByteArray casefile; ///< its key, which its opener makes; "case" in the log
    /// open: empty: the fold gives the next one; update: empty: as it was. As the department writes it.
    QByteArray number = {};
    QByteArray title = {};            ///< open; update: empty: as it was
    std::optional<QString> lead = {}; ///< open, update: who answers for it; empty: nobody; none: as it was
    QByteArray text = {};             ///< note; open: what it is about, may be empty
    QByteArray reason = {};           ///< close; open: why it is open again; may be empty
    QByteArray into = {};             ///< close: key of the case that goes on with it; may be empty
    int year = 0;                     ///< open: the department's, for the number; 0: the log's
    bool operator==(const CaseBody &) const = default;
};

/// desk *.record.export: something left the house.
struct ExportBody
{
    QByteArray tip = {};      ///< what left: a tip's key,
    QByteArray casefile = {}; ///< or a case's; neither: the map, a list
    QByteArray recipient;
    QByteArray reason;
    QByteArray form;    ///< "pdf", "folder", "eido", "clipboard", "print"; others may come
    bool names = false; ///< with the names or pseudonyms of reporters
    bool operator==(const ExportBody &) const = default;
};

/// bridge *.delivered: a reply reached the channel. bridge *.refused: it never will.
struct DeliveredBody
{
    QByteArray reply;       ///< id of the desk's event: a reply or an announcement
    QByteArray reason = {}; ///< refused: why, for a person
    bool operator==(const DeliveredBody &) const = default;
};

/// bridge *.acknowledged: the channel told the writer of a new tip, by itself, that it was received.
struct AcknowledgedBody
{
    QByteArray tip;
    QByteArray text; ///< what it said
    bool operator==(const AcknowledgedBody &) const = default;
};

/// bridge *.unreachable: answers to this tip reach nobody from now on.
struct UnreachableBody
{
    QByteArray tip;
    QByteArray reason; ///< "declined", "ended", "forgotten"; others may come
    bool operator==(const UnreachableBody &) const = default;
};

/// desk *.channel.announce: a post to everybody in a channel.
struct AnnounceBody
{
    QString source;
    QString channel; ///< as in the subjects
    QByteArray text;
    bool operator==(const AnnounceBody &) const = default;
};

/// bridge *.channel: how a channel is called. The name in its subjects never changes, this one may.
struct ChannelBody
{
    QString channel; ///< as in the subjects
    QByteArray name;
    bool operator==(const ChannelBody &) const = default;
};

/// bridge *.take: this one of several bridges delivers a reply. The first in the log does; see
/// kTakeLease.
struct TakeBody
{
    QByteArray reply;  ///< id of the desk's event, or acknowledgementId() of a tip
    QByteArray bridge; ///< which one: a name that no other has
    bool operator==(const TakeBody &) const = default;
};

/// bridge *.health: how one bridge fares, so that every desk can say so.
struct HealthBody
{
    QByteArray bridge;
    qint64 connections = 0;  ///< to its channel that are open now
    Micros lastMessage = 0;  ///< when the newest message it carried was written; 0: none yet
    qint64 unsent = 0;       ///< replies that the channel does not have yet
    Micros oldestUnsent = 0; ///< since when the oldest of these waits; 0: none
    QByteArray trouble = {}; ///< what a person must see to, English; empty: nothing
    bool operator==(const HealthBody &) const = default;
};

/// desk *.department.set: each name's value takes the place of what stood there before, whole. What the
/// names mean is in DepartmentSettings.h; the fold keeps also those it does not know.
struct SettingsBody
{
    QJsonObject values;
    bool operator==(const SettingsBody &) const = default;
};

/// desk *.user.set: how a user is called on every desk.
struct UserBody
{
    QString user;
    QByteArray name;
    bool operator==(const UserBody &) const = default;
};

/// desk *.session.*: the audit of access.
struct SessionBody
{
    QByteArray workstation; ///< the computer's name
    QByteArray outcome;     ///< why it was locked or refused; may be empty
    QByteArray note = {};   ///< close: the shift note, for whoever comes next; may be empty
    bool operator==(const SessionBody &) const = default;
};

using EventBody = std::variant<MessageBody, EditBody, DeleteBody, ReactionBody, TipBody, DeliveredBody,
                               ChannelBody, TakeBody, HealthBody, SettingsBody, UserBody, SessionBody,
                               AnnounceBody, AcknowledgedBody, UnreachableBody, CaseBody, ExportBody>;

/// One event of the log, decoded.
struct Event
{
    quint64 sequence = 0; ///< the server's; orders everything
    Micros stored = 0;    ///< the server's time; decides
    Micros at = 0;        ///< when it was written, by its author's clock; what people see
    int version = kEventVersion;
    Writer writer = Writer::Community;
    Verb verb = Verb::Message;
    QString source;  ///< community, bridge
    QString channel; ///< community
    QString user;    ///< desk; from the subject, never from the body
    QByteArray id;
    EventBody body;
};

/// What stood in the log and could not be folded: kept with its reason, never dropped.
struct Unreadable
{
    quint64 sequence = 0;
    Micros stored = 0;
    QByteArray subject;
    QByteArray body;
    QString reason;       ///< for the person who looks at quarantine; English
    int newerVersion = 0; ///< > 0: written by a newer program; the desk must be updated before it goes on
};

/// A message of the log as the wire delivers it.
struct LogRecord
{
    QByteArray subject;
    QByteArray messageId; ///< header Nats-Msg-Id
    QByteArray body;
    quint64 sequence = 0;
    Micros stored = 0;
};

using LogEntry = std::variant<Event, Unreadable>;
using LogBatch = std::vector<LogEntry>;

} // namespace porch
