// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/EventCodec.h"

namespace porch::test {

inline const QString kSource = QStringLiteral("slack");
inline const QString kChannel = QStringLiteral("mill-ward");
inline const QByteArray kMessageSubject = "community.slack.mill-ward.message";

inline LogRecord recordOf(const OutgoingEvent &event)
{
    return {event.subject, event.id, event.body, 7, 8};
}

inline LogEntry decode(const LogRecord &record)
{
    EventDecoder decoder;
    return decoder.decode(record);
}

/// A message event around the given fields, e.g. R"("text":"a")".
inline LogRecord withFields(const QByteArray &fields)
{
    return {kMessageSubject, "m1", R"({"v":1,"id":"m1","at":5,)" + fields + '}', 7, 8};
}

inline QString reasonOf(const LogEntry &entry)
{
    const auto *unreadable = std::get_if<Unreadable>(&entry);
    return unreadable ? unreadable->reason : QString();
}

template <typename Body> Body bodyOf(const LogEntry &entry)
{
    const auto *event = std::get_if<Event>(&entry);
    const auto *body = event ? std::get_if<Body>(&event->body) : nullptr;
    return body ? *body : Body{};
}

inline QByteArray textOf(const QByteArray &jsonString)
{
    return bodyOf<MessageBody>(decode(withFields("\"text\":" + jsonString))).text;
}

} // namespace porch::test
