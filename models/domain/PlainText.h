// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace porch {

/// What strangers wrote, made safe to lay out: direction overrides and other invisible controls removed,
/// at most eight combining marks on one letter, CR LF as one line break. Words stay as they were.
QString safeForDisplay(const QString &text);

/// The same on one line of at most `limit` code units: runs of white space become one space.
QString oneLine(const QString &text, qsizetype limit);
/// The same, and "…" at its end where something was left out.
QString shortened(const QString &text, qsizetype limit);

} // namespace porch
