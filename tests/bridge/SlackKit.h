// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/Pseudonyms.h"
#include "app/bridge/SlackPeople.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

namespace porch::tests {

inline QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

/// JSON with single quotes for double ones; an empty object where it does not read.
inline QJsonObject json(const char *quoted)
{
    return QJsonDocument::fromJson(QByteArray(quoted).replace('\'', '"')).object();
}

inline GuardedBytes secret(char fill)
{
    return GuardedBytes::copyOf(QByteArray(32, fill));
}

inline Pseudonyms pseudonyms()
{
    std::vector<GuardedBytes> secrets;
    secrets.push_back(secret('s'));
    return std::move(Pseudonyms::fromSecrets(std::move(secrets))).value();
}

} // namespace porch::tests
