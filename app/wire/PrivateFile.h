// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"

#include <QByteArray>

namespace porch {

/// Makes a directory, with those above it, that only its owner may look into.
Result<void> makePrivateFolder(const QString &path);

/// Writes a file at once or not at all, readable to its owner only from its first byte on.
Result<void> writePrivateFile(const QString &path, const QByteArray &content);

} // namespace porch
