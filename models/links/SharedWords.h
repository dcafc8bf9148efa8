// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>

namespace porch {

/// What two texts both say, for people: whole stretches of words where both have them in the same order
/// ("bolt cutters"), else single words. The most telling first, up to `most`; words of little meaning alone
/// are none.
/// @param rarity of a folded word: how much it tells
/// @return as `mine` has them, in one line, safe for display
QStringList sharedWords(const QString &mine, const QString &theirs,
                        const std::function<double(const QString &)> &rarity, int most = 3);

/// "the", "con": words that tell nothing, in English and Spanish. Folded.
bool isSmallWord(const QString &word);

} // namespace porch
