// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/EventCodec.h"

#include <QCoreApplication>

namespace porch {

/// Seconds since 1970, or ISO 8601, which is UTC where it names no offset; none for anything else.
std::optional<Micros> readTime(const QJsonValue &value);

/// One line of a replay file: a community message.
///
///     {"id": "1", "ts": 1718000000.5, "channel": "mill-ward", "text": "...",
///      "user": "Joel Brandt", "thread": "id of the first message", "lat": 44.8, "lon": -68.7, "name": "Mill
///      St 77"}
///
/// `ts` is in seconds since 1970 or ISO 8601; `user`, `thread` and the place (`name` names it) are optional.
class ReplayLine
{
    Q_DECLARE_TR_FUNCTIONS(porch::ReplayLine)
public:
    /// How residents are shown: by the name in `user`, or by two words made from it.
    enum class Authors : quint8 { Named, Pseudonyms };

    /// @param secret keys the pseudonyms, so that the name can't be found by trying names
    ReplayLine(Authors authors, QByteArray secret)
        : m_authors(authors)
        , m_secret(std::move(secret))
    {}

    /// The event of one line; an error says what is wrong with it.
    Result<OutgoingEvent> parse(const QByteArray &line) const;

private:
    void setAuthor(MessageBody &body, const QString &user, const QString &channel) const;

    Authors m_authors;
    QByteArray m_secret;
};

} // namespace porch
