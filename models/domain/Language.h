// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace porch {

/// Whether a text reads as Spanish rather than English: told by the small words that every sentence needs and
/// by letters that English has not. A hint for who answers, never a gate; short texts without a sign are not.
bool readsAsSpanish(const QString &text);

} // namespace porch
