// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sql/Database.h"

namespace porch {

/// Of resources/schema/outbox.sql and the migrations after it.
inline constexpr int kOutboxVersion = 4;

/// Opens an outbox and brings its tables to kOutboxVersion, each step in one transaction with its number.
/// `fault` tells a damaged file from what can't be mended by beginning a new one.
Result<Database> openOutbox(const QString &path, SqlFault *fault);

/// Copies into `to` what can still be read in a damaged file; answers how many actions and drafts.
int salvageOutbox(const QString &damaged, Database &to);

} // namespace porch
