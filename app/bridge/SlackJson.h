// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace porch {

/// A field of Slack's JSON; empty where it is missing or of another type.
inline QString stringOf(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString();
}

inline QJsonObject objectOf(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toObject();
}

} // namespace porch
