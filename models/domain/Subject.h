// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"

#include <QByteArray>
#include <QString>

namespace porch {

/// Who may have written an event, as the server enforces it by the first token of its subject.
enum class Writer : quint8 { Community, Bridge, Desk };

/// A subject of the log, taken apart.
///
///     community.<source>.<channel>.<verb>
///     bridge.<source>.<verb>
///     desk.<user>.<noun>.<verb>
///
/// Channels are held decoded; on the wire everything but [A-Za-z0-9_-] is percent-encoded.
struct Subject
{
    Writer writer = Writer::Community;
    QString source;  ///< community, bridge
    QString channel; ///< community
    QString user;    ///< desk
    QString noun;    ///< desk: "tip", "session", ...
    QString verb;

    static Result<Subject> parse(const QByteArray &subject);
    static QByteArray community(const QString &source, const QString &channel, const QString &verb);
    static QByteArray bridge(const QString &source, const QString &verb);
    static QByteArray desk(const QString &user, const QString &noun, const QString &verb);

    bool operator==(const Subject &) const = default;
};

/// One subject token from any text, and back.
QByteArray encodeToken(const QString &text);
Result<QString> decodeToken(const QByteArray &token);

/// `[a-z][a-z0-9]{0,31}`: what a user may be called.
bool isUserName(const QString &name);

} // namespace porch
