// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Event.h"

namespace porch {

/// Reads the fields of one body and remembers the first thing that was wrong. The reasons are English: the
/// fold keeps them, and they must be the same on every desk.
class EventFields
{
public:
    explicit EventFields(QJsonObject object)
        : m_object(std::move(object))
    {}

    const QJsonObject &object() const { return m_object; }

    QByteArray text(QLatin1String name);
    QByteArray optionalText(QLatin1String name);
    QByteArray key(QLatin1String name);
    QByteArray optionalKey(QLatin1String name);
    qint64 integer(QLatin1String name);
    QString user(QLatin1String name);
    QJsonObject values(QLatin1String name);
    bool flag(QLatin1String name) const { return m_object.value(name).toBool(false); }
    std::optional<SharedPlace> place() const;
    /// Those that make sense; one bad file takes no message with it.
    std::vector<MessageFile> files() const;
    std::vector<QByteArray> mentions() const;
    /// "source/channel"; both empty, and a failure, where it is not.
    std::pair<QString, QString> channelPath(QLatin1String name);
    /// 0 where it is missing.
    qint64 optionalCount(QLatin1String name);
    std::optional<Priority> priority();

    void fail(const QString &reason);
    const QString &reason() const { return m_reason; }

private:
    QByteArray bounded(QLatin1String name, qsizetype limit);

    QJsonObject m_object;
    QString m_reason;
};

/// The body that belongs to a verb. What is wrong with it is in `fields.reason()`.
EventBody readBody(Verb verb, EventFields &fields);

} // namespace porch
