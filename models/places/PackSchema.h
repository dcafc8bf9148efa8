// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sql/Database.h"

#include <QCoreApplication>

namespace porch {

/// Of resources/schema/citypack.sql and of the enumerations and codings it names.
inline constexpr int kPackVersion = 1;

/// The file itself: how a pack is told from other files.
class PackSchema
{
    Q_DECLARE_TR_FUNCTIONS(porch::PackSchema)
public:
    /// Opens a pack to read. What is no pack, a pack of another version, and one with something missing are
    /// each refused in a sentence that says what to do.
    static Result<Database> open(const QString &path);
    /// Whether the file has the mark of a pack, of whatever version.
    static bool isPack(const QString &path);
    /// Makes the tables in an empty file.
    static Result<void> create(Database &db);
};

} // namespace porch
