// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sql/Database.h"

namespace porch {

/// Of resources/schema/cache.sql. A cache of another version is folded again.
inline constexpr int kCacheVersion = 6;

/// Whether the file that was opened can be folded into as it is.
enum class CacheFit : quint8 {
    Fits,
    Foreign, ///< of another version of the schema
    Damaged, ///< not ours, or broken
};

struct OpenedCache
{
    Database database;
    CacheFit fit = CacheFit::Fits;
    QString problem; ///< Damaged: SQLite's words
};

/// Opens the cache for writing, and creates its tables when the file is new. An error is what neither a new
/// file nor setting the old one aside can mend: no rights, no directory, no room (`fault` says which).
Result<OpenedCache> openCacheForWriting(const QString &path, SqlFault *fault);

/// What every connection that only reads is set to.
Result<void> tuneForReading(Database &db);

/// A schema out of the resources.
QByteArray schemaText(const QString &name);

} // namespace porch
