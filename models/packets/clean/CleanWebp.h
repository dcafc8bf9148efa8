// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"

#include <QByteArray>

namespace porch::clean {

/// The chunks that make the picture or the animation and its colours, and nothing else.
Result<QByteArray> cleanWebp(QByteArrayView webp);

} // namespace porch::clean
