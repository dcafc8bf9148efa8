// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace porch {

/// Whether a text reads as Spanish rather than English: told by the small words that every sentence needs and
/// by letters that English has not. In an answer of a few words one Spanish word
/// suffices when the others are of both languages. A hint for who answers, never a gate.
bool readsAsSpanish(const QString &text);

} // namespace porch
