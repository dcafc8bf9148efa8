// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/SearchTerms.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace porch {

/// Words that tell something, by how much: the rarer the more.
using TellingWords = QHash<QString, double>;

/// What two sides both say.
struct SharedSpans
{
    /// For each text of a side, in their order: words that both sides have; neighbours are one range.
    std::vector<std::vector<TextRange>> mine;
    std::vector<std::vector<TextRange>> theirs;
    /// The same as my side writes them, each once, the most telling first: "white van", "saw".
    QStringList words;
    double weight = 0; ///< how much it tells that they share these

    /// @param telling no other words count
    static SharedSpans of(const QStringList &mine, const QStringList &theirs, const TellingWords &telling);
};

} // namespace porch
