// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace porch {

/// The two words by which the desk knows the n-th reporter without a name ("Amber Heron"), n from 0 in log
/// order. Every pair is used before a pair comes again with a number ("Amber Heron 2"). Names, like those of
/// people, are not translated: desks that speak different languages must mean the same person.
QString pseudonym(qint64 n);

} // namespace porch
