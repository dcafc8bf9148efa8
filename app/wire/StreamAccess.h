// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/Keepers.h"
#include "app/wire/NatsConnection.h"

#include <QObject>

#include <functional>

namespace porch {

/// Why a stream did not give or take something.
enum class StoreFault : quint8 {
    None,
    Retry,    ///< later it may work; what was being written may be there all the same
    Conflict, ///< somebody else was first
    Refused,  ///< the server will never do it for this user, or answers what can't be understood
    // Of files:
    Absent,   ///< there is none of that name
    Damaged,  ///< it is not as it was when it was stored, or parts of it are missing
    TooLarge, ///< for the limit
    Stopped,  ///< by whoever takes or gives the content
};

struct StoreOutcome
{
    StoreFault fault = StoreFault::None;
    QString sentence = {}; ///< for a person; empty without a fault
    bool ok() const { return fault == StoreFault::None; }
};

/// One message of a stream. Every view ends with the call that hands it over.
struct StoredMessage
{
    quint64 sequence = 0; ///< > 0
    Micros stored = 0;
    NatsMessage message; ///< its subject as it was published
};

/// Publishes into the stream of a keeper's account, and reads it message by message by JetStream's direct
/// get, which needs no consumer. In a cluster any of the servers answers a read, so that it may miss what was
/// written a moment ago.
///
/// Lives on the thread of its connection. Handlers are called once, never from within the call, and not at
/// all when this is gone by then.
class StreamAccess : public QObject
{
    Q_OBJECT

public:
    /// @param message nullptr: there is none, or it failed
    using Found = std::function<void(const StoreOutcome &outcome, const StoredMessage *message)>;
    using Written = std::function<void(const StoreOutcome &outcome, quint64 sequence)>;

    /// @param connection as a user of the desks' account
    StreamAccess(NatsConnection &connection, KeeperAccount account, QObject *parent = nullptr);

    /// The newest message of a subject.
    void last(const QByteArray &subject, const Found &found);
    /// The first message from that sequence on whose subject fits.
    /// @param filter a subject, or the beginning of one and ">"
    void next(const QByteArray &filter, quint64 from, const Found &found);

    void write(const QByteArray &subject, QByteArrayView payload, const Written &written);
    /// With one header.
    void write(const QByteArray &subject, QByteArrayView name, QByteArrayView value, QByteArrayView payload,
               const Written &written);

private:
    void get(const QJsonObject &question, std::function<bool(const StoredMessage &)> fits,
             const Found &found);
    NatsConnection::ReplyHandler onWritten(const Written &written);
    StoreOutcome judge(const NatsReply &reply) const;

    NatsConnection &m_connection;
    const QByteArray m_stream;
    const QByteArray m_read; ///< where direct gets are sent
};

} // namespace porch
