// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace porch {

/// Random bytes that nobody can guess, from the system's generator.
QByteArray randomBytes(qsizetype count);

/// 128 random bits as 32 lower-case hexadecimal digits: one subject token.
QByteArray randomToken();

/// Overwrites a secret and empties it. Only this copy: whoever shares the array keeps theirs.
void wipe(QByteArray &secret);
void wipe(QString &secret);

} // namespace porch
