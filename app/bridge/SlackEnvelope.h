// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QMetaType>
#include <QString>

#include <chrono>
#include <variant>

namespace porch {

/// What Slack hands over on a socket and wants acknowledged. An event that is not comes again, by Slack's
/// clock after 0, 1 and 5 minutes, under another id; a command and an interaction never do.
struct SlackEnvelope
{
    enum class Kind : quint8 { Event, Command, Interactive, Unknown };
    Kind kind = Kind::Unknown;
    QString id;
    QJsonObject payload;
    bool takesAnswer = false; ///< the acknowledgement may carry a payload
    int retry = 0;            ///< 0 the first time; a later one may be the only one that arrives
    QString retryReason;
    quint64 socket = 0; ///< on which it came; SlackSockets fills it in
};

/// Slack listens and speaks from now on.
struct SlackHello
{
    int connections = 0;              ///< of this app, with this one; 0: not said
    std::chrono::seconds lifetime{0}; ///< about how long this one may live; 0: not said
};

/// The socket will end, or ends now.
struct SlackGoodbye
{
    enum class Reason : quint8 {
        Refresh, ///< soon: another should be opened
        LinkDisabled,
        TooMany,
    };
    Reason reason = Reason::Refresh;
};

/// A frame that is none of these. Nothing of it may be quoted: it can hold a resident's words.
struct SlackBadFrame
{
    enum class Fault : quint8 { TooLong, NotJson, NotAnObject, NoType, NoId, NoPayload };
    Fault fault = Fault::NotJson;
};

using SlackFrame = std::variant<SlackBadFrame, SlackHello, SlackGoodbye, SlackEnvelope>;

/// The longest frame that is read, in bytes.
inline constexpr qsizetype kMostSlackFrame = 4 * 1024 * 1024;

/// Reads one text frame of Socket Mode. Whatever comes, it neither fails nor throws.
SlackFrame parseSlackFrame(const QByteArray &frame);

/// The acknowledgement of an envelope.
/// @param payload only where the envelope takes an answer; empty: none
QByteArray slackAcknowledgement(const QString &id, const QJsonObject &payload);

} // namespace porch

Q_DECLARE_METATYPE(porch::SlackEnvelope)
