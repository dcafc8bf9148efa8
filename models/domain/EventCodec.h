// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Event.h"

#include <QHash>

namespace porch {

/// A new event, ready for the log.
struct OutgoingEvent
{
    QByteArray subject;
    QByteArray id; ///< goes into the header Nats-Msg-Id
    QByteArray body;
};

/// What an officer wants done, before it is an event.
struct Command
{
    QByteArray id; ///< a UUID, see newEventId()
    Verb verb = Verb::Note;
    TipBody body; ///< tip.*
    /// department.set, user.set, session.*, channel.announce, case.*, record.export: the fields of their
    /// bodies, see caseValues() and exportValues()
    QJsonObject values = {};
    int holdMs = 0; ///< so long it waits on this desk, where it can be taken back
};

/// Log records to events. Remembers the subjects it has parsed, since a log has few of them; so it is
/// cheap for millions of records, and belongs to one thread.
class EventDecoder
{
public:
    /// Never fails: what can't be read comes back as Unreadable with its reason.
    LogEntry decode(const LogRecord &record);

private:
    struct Known
    {
        Subject subject;
        Verb verb;
    };
    Result<Known> known(const QByteArray &subject);

    QHash<QByteArray, Known> m_known;
};

/// Events to log records. `at` is written as microseconds.
OutgoingEvent encodeMessage(const QString &source, const QString &channel, const QByteArray &id, Micros at,
                            const MessageBody &body);
OutgoingEvent encodeEdit(const QString &source, const QString &channel, const QByteArray &id, Micros at,
                         const EditBody &body);
OutgoingEvent encodeDelete(const QString &source, const QString &channel, const QByteArray &id, Micros at,
                           const DeleteBody &body);
OutgoingEvent encodeReaction(const QString &source, const QString &channel, const QByteArray &id, Micros at,
                             const ReactionBody &body);
OutgoingEvent encodeDelivered(const QString &source, const QByteArray &id, Micros at,
                              const DeliveredBody &body);
OutgoingEvent encodeBounced(const QString &source, const QByteArray &id, Micros at,
                            const DeliveredBody &body);
OutgoingEvent encodeChannelName(const QString &source, const QByteArray &id, Micros at,
                                const ChannelBody &body);
OutgoingEvent encodeTake(const QString &source, const QByteArray &id, Micros at, const TakeBody &body);
OutgoingEvent encodeHealth(const QString &source, const QByteArray &id, Micros at, const HealthBody &body);
OutgoingEvent encodeAcknowledged(const QString &source, const QByteArray &id, Micros at,
                                 const AcknowledgedBody &body);
OutgoingEvent encodeUnreachable(const QString &source, const QByteArray &id, Micros at,
                                const UnreachableBody &body);
OutgoingEvent encodeCommand(const QString &user, Micros at, const Command &command);

/// All fields of a command beside tip, text and reason, as they stand in the event's body.
QJsonObject detailsOf(const Command &command);

/// The fields of channel.announce, for Command::values.
QJsonObject announcementValues(const AnnounceBody &body);

/// What a TakeBody calls the automatic word to whoever began a tip: the bridges agree on who says it.
QByteArray acknowledgementId(const QByteArray &tip);

/// A fresh UUID without braces.
QByteArray newEventId();

} // namespace porch
