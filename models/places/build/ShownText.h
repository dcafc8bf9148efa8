// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace porch {

/// Names longer than this are no names.
inline constexpr qsizetype kMostName = 120;

/// A name out of a file as it may be shown: safe, on one line, at most kMostName long; what is written in
/// capitals alone, as most street files do, becomes "N Main St", "5th Ave", "MLK Jr Blvd".
QString shownName(const QString &text);
/// The same for streets, whose names are short: "K ST" is "K St", where "KFC" stays.
QString shownStreet(const QString &text);

} // namespace porch
