// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"

#include <QByteArray>

namespace porch::clean {

/// The chunks that make the picture and its colours, and nothing else: no texts, times or private chunks,
/// nothing behind its end.
Result<QByteArray> cleanPng(QByteArrayView png);

} // namespace porch::clean
