// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sql/Database.h"

namespace porch {

/// SHA-256, in hexadecimal, over what the log says: tips, messages, actions, people, reactions, quarantine,
/// by key and sequence. Row numbers and the search index are left out, so that two caches of one log have the
/// same digest however they were folded.
Result<QByteArray> cacheDigest(Database &db);

} // namespace porch
