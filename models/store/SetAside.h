// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"

#include <QString>

namespace porch {

/// Why a cache file is not used any more.
enum class CacheAside : quint8 {
    Damaged,
    OtherLog,
    OtherVersion, ///< of the schema: nothing in it is worth keeping
};

/// Renames a database file, with its -wal and -shm, to `<name>.damaged-<UTC time>` or the like beside it, and
/// removes an older one of that kind, so that they don't fill the disk. One of another version is removed.
/// Answers the new name; empty when it was removed.
Result<QString> setAside(const QString &path, CacheAside why);

} // namespace porch
