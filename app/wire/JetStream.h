// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/NatsConnection.h"
#include "models/domain/Event.h"

#include <QJsonObject>
#include <QMetaType>

#include <optional>

namespace porch {

/// The log as a whole. A log with another creation time is another log.
struct StreamInfo
{
    Micros created = 0;
    quint64 first = 0;
    quint64 last = 0;
    bool operator==(const StreamInfo &) const = default;
};

namespace jetstream {

/// Error numbers of JetStream's API that mean something to us (`err_code`).
enum class ErrorCode : int {
    None = 0,
    ConsumerCreate = 10012, ///< also: "start sequence can not be updated"
    ConsumerNameExists = 10013,
    ConsumerNotFound = 10014,
    MaxConsumers = 10026,
    MessageTooLarge = 10054,
    StreamNotFound = 10059,
    WrongLastSequence = 10071,
    ConsumerAlreadyExists = 10105,
    ConsumerExists = 10148,
    WrongLastSequenceOfCluster = 10164, ///< newer servers
};

struct ApiError
{
    int status = 0; ///< like HTTP's; 0: no error
    ErrorCode code = ErrorCode::None;
    QString description; ///< the server's, English
    bool isError() const { return status != 0; }
    /// A consumer of that name is there and can't be changed into the wanted one.
    bool slotTaken() const;
};

/// An answer of the API: an object that may hold an error.
struct ApiAnswer
{
    QJsonObject json;
    ApiError error;
};
ApiAnswer parseAnswer(QByteArrayView payload);

/// From STREAM.INFO or STREAM.CREATE; nothing when the answer lacks what it must have.
std::optional<StreamInfo> parseStreamInfo(const QJsonObject &json);

/// What the reply subject of a delivered message says:
/// `$JS.ACK.<stream>.<consumer>.<delivered>.<stream seq>.<consumer seq>.<timestamp ns>.<pending>`.
struct Delivery
{
    QByteArrayView stream;
    QByteArrayView consumer;
    quint64 streamSequence = 0;
    quint64 consumerSequence = 0;
    Micros stored = 0;
    quint64 pending = 0;
};
std::optional<Delivery> parseDelivery(QByteArrayView reply);

/// A time as Go writes it, "2026-11-22T15:02:00.123456789Z"; 0 when it is none.
Micros parseTime(const QString &text);

} // namespace jetstream

} // namespace porch

Q_DECLARE_METATYPE(porch::StreamInfo)
