// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace porch {

/// What a part of a tip or a case is called outside the house: always the same for the same part, and it
/// tells nothing of keys, which name a channel and an account's message.
QString packetId(const QByteArray &key, const QByteArray &part);

/// Letters, digits and hyphens alone: for identifiers and the names of files.
QString packetToken(const QString &text);

} // namespace porch
