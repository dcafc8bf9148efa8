// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/SearchTerms.h"
#include "models/sql/Database.h"
#include "models/store/CaseRows.h"

#include <optional>

namespace porch {

/// The words of all linked tips in memory: who wrote them, what and where, so that a key is answered without
/// walking the index of a million messages for a handful of cases. Some 200 bytes a link.
class LinkedWords
{
public:
    /// Takes tenths of a second for tens of thousands of links.
    static Result<LinkedWords> read(Database &db);

    /// The cases with a linked tip that has all terms, what was linked last first; each once, up to `most`.
    std::vector<CaseId> find(const std::vector<SearchTerm> &terms, std::optional<Micros> before,
                             std::optional<Micros> after, std::size_t most) const;

private:
    struct Entry
    {
        qsizetype begin = 0; ///< of its words
        CaseId casefile = 0;
        Micros at = 0;
    };

    QByteArray m_words; ///< UTF-8; each word has a space before it, each entry ends with a line break
    std::vector<Entry> m_entries;
};

} // namespace porch
