// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sql/Database.h"
#include "models/store/TipQueries.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace porch {

/// A search as people type it:
///
///     is:new is:mine is:owed is:waiting is:closed is:open   in:mill-ward   from:"Amber Heron"
///     before:2025-06-01   after:2025-05-01   source:slack   words   pre*   "a phrase"
///
/// Words are joined by "and". An operator that nobody knows, or whose value makes no sense, is searched as
/// words.
struct SearchQuery
{
    QString match; ///< FTS5 expression; empty when only operators were given
    std::optional<TipTab> tab;
    std::optional<TipStatus> status;
    bool mine = false;            ///< is:mine, also beside another is:
    QString channel;              ///< in:
    QString source;               ///< source:
    QString author;               ///< from:, a prefix of the name, without regard to case
    std::optional<Micros> before; ///< written before
    std::optional<Micros> after;  ///< written at or after
    bool isEmpty() const;
    bool operator==(const SearchQuery &) const = default;
};

/// @param asYouType the last word is a prefix while it is being typed
SearchQuery parseSearch(const QString &text, bool asYouType);

namespace queries {

/// Newest first, before the message row `before` (none: from the newest).
Result<std::vector<SearchHit>> search(Database &db, const SearchQuery &query, PersonId me,
                                      std::optional<qint64> before, int limit);
Result<qint64> searchCount(Database &db, const SearchQuery &query, PersonId me);

} // namespace queries
} // namespace porch
