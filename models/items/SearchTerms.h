// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace porch {

/// A word or phrase that was searched for.
struct SearchTerm
{
    QString text;
    bool prefix = false; ///< any word that begins so
    bool operator==(const SearchTerm &) const = default;
};

/// The words and phrases of an FTS5 expression as parseSearch() makes them.
std::vector<SearchTerm> searchTerms(const QString &match);

struct TextRange
{
    qsizetype start = 0;
    qsizetype length = 0;
    bool operator==(const TextRange &) const = default;
};

/// Where the terms stand in the text, as whole words, without regard to case and accents: as the index finds
/// them. In order, not overlapping.
std::vector<TextRange> matchedRanges(const QString &text, const std::vector<SearchTerm> &terms);

} // namespace porch
