// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"

#include <QByteArray>
#include <QJsonObject>

namespace porch {

/// Makes a folder, with those above it, that only its owner may look into.
Result<void> makeOwnerFolder(const QString &path);

/// Writes a file at once or not at all, readable to its owner only; on the disk when it returns.
Result<void> writeOwnerFile(const QString &path, const QByteArray &content);
Result<void> writeOwnerFile(const QString &path, const QJsonObject &json);

/// Reads a file that must not be longer than `most`.
Result<QByteArray> readSmallFile(const QString &path, qsizetype most);

/// Overwrites a file where it lies, then removes it. A file system that writes elsewhere, or a disk that
/// spreads its wear, may keep the old bytes: nothing that a program can do reaches those.
/// @return whether the file is gone
bool shredFile(const QString &path);

} // namespace porch
