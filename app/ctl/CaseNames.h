// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/EventCodec.h"

#include <QString>

namespace porch {

/// People call cases by number, the log by key: puts the keys into a command, as far as the cache knows the
/// numbers. What it does not know stays as it is, and the log will say so.
void nameCasesByKey(Command &command, const QString &cachePath);

} // namespace porch
