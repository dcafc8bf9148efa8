// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/CaseRules.h"
#include "models/store/Changes.h"

#include <QString>

#include <vector>

namespace porch {

/// Who said where a tip happened.
enum class PlaceKnown : quint8 {
    No,        ///< nobody
    Shared,    ///< its source gave it; nobody has confirmed it
    Confirmed, ///< a person at the desk
    Nowhere,   ///< a person at the desk: there is no place that could be found
};

/// One row of an inbox list, as read from the cache: raw values, no words for people.
struct TipRow
{
    TipId id = 0;
    QByteArray key; ///< the tip's id in the log
    TipKeys keys;
    Micros touched = 0; ///< when the owner last acted (log time); staleness is reckoned from it
    QString reporter;   ///< name or pseudonym; may be empty (an action on a tip not known yet)
    bool named = false; ///< the channel shows the name
    QString source;     ///< "slack"
    QString channel;    ///< "mill-ward"
    QString text;       ///< beginning of the newest resident message, one line, safe for display
    QString owner;      ///< user name
    QString ownerName;  ///< as the department calls the owner
    PlaceKnown place = PlaceKnown::No;
    QString placeName;     ///< as the desk or the source said; empty when none
    bool hasPlace = false; ///< latitude and longitude are set
    double latitude = 0;
    double longitude = 0;
    double placeRadius = 0;    ///< confirmed: metres within which it lies
    QByteArray placePrecision; ///< confirmed: as in TipPlace; may be empty
    QString placeBy;           ///< confirmed, nowhere: who said so, as the department calls them
    qint64 messages = 0;       ///< residents' messages in it
    bool spanish = false;      ///< newest resident message reads as Spanish
    QString reason;            ///< closed: the reason given
    QByteArray disposition;    ///< closed: key of the disposition; may be empty
    QByteArray category;       ///< key; empty: not classified
    Priority priority = Priority::Normal;
    bool escalated = false;
    bool unreachable = false; ///< answers reach nobody any more
    QString caseNumber;       ///< of the first case it is linked to, or proposed for; empty: none
    LinkStanding link = LinkStanding::None; ///< how it stands to that one
    qint64 cases = 0;                       ///< how many it is linked to
    qint64 merged = 0;                      ///< tips that say the same and are merged with it

    bool operator==(const TipRow &) const = default;
};

enum class TimelineKind : quint8 {
    Resident, ///< a resident's message
    Reply,    ///< the desk's answer
    Note,     ///< desk only
    Action,   ///< claim, release, close, reopen: a line between messages
};

/// A file that came with a resident's message.
struct FileRow
{
    QString name;      ///< one line, safe for display
    QString type;      ///< MIME type; may be empty
    qint64 size = 0;   ///< bytes; 0: not known
    QByteArray object; ///< in the file store; empty: its content is not kept
    bool operator==(const FileRow &) const = default;
};

/// One item of a conversation.
struct TimelineRow
{
    TimelineKind kind = TimelineKind::Resident;
    Micros at = 0; ///< when written or done, by its author's clock (writtenAt()). The order of the timeline
    quint64 sequence = 0; ///< of the event that made it
    QByteArray id;        ///< event id / message key
    QString author;       ///< resident's name or pseudonym; desk: user name
    QString authorName;   ///< as people call the author: for the desk, the department's word
    bool named = false;
    QString text; ///< safe for display
    Verb verb = Verb::Message;
    Refusal refusal = Refusal::None; ///< desk: it had no effect because
    QString reason;                  ///< close, claim, assign, escalate; acknowledged: what it said;
                                     ///< unreachable: its code
    TipBody detail;                  ///< what else the verb says; without tip, text and reason
    QString assigneeName;            ///< assign: as the department calls them
    QString caseNumber;              ///< link verbs, export: of the case, as it is now
    QString otherReporter;           ///< merge: of the tip that this one was merged with
    bool bounced = false;            ///< reply: the channel did not take it
    QString bounce;                  ///< reply: why not
    bool edited = false;
    bool deleted = false;       ///< by its writer; text is empty
    Micros delivered = 0;       ///< reply: the channel has it since
    QString reactions;          ///< "thumbsup 2, eyes 1"; empty when none
    std::vector<FileRow> files; ///< resident: what came along; each has a line at the end of the text too

    bool operator==(const TimelineRow &) const = default;
};

/// A hit of the inbox's search.
struct SearchHit
{
    qint64 message = 0; ///< row of `message`: the written time in µs, unique
    TipId tip = 0;
    QByteArray id; ///< message key or event id
    QByteArray tipKey;
    QString channel;
    QString author;
    Micros time = 0;
    QString text; ///< whole text
};

struct ChannelRow
{
    qint64 id = 0;
    QString source;
    QString name;  ///< as in the subjects and settings
    QString title; ///< as people call it
};

} // namespace porch
