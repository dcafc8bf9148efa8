// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Search.h"

#include <unordered_set>

namespace porch {

/// Numbers that a column may have, for SQL: `in_set(?, column)`, see IdSet::bindTo().
class IdSet
{
public:
    static void registerFunction(Database &db);

    void insert(qint64 id) { m_ids.insert(id); }
    bool contains(qint64 id) const { return m_ids.count(id) != 0; }
    bool isEmpty() const { return m_ids.empty(); }
    const std::unordered_set<qint64> &ids() const { return m_ids; }
    void bindTo(Statement &statement, int index);

private:
    std::unordered_set<qint64> m_ids;
};

/// The operators of a query, with names resolved to numbers once, as a condition in SQL over `message m` and
/// `tip t`. Its values are parameters 11 to 16.
class SearchFilter
{
public:
    static Result<SearchFilter> resolve(Database &db, const SearchQuery &query, PersonId me);

    /// Nothing can match: nobody of that name, no such channel.
    bool isImpossible() const { return m_impossible; }
    bool needsTip() const { return m_needsTip; }
    /// Whether the search has operators at all, times aside.
    bool isOpen() const { return m_sql.isEmpty(); }
    /// " AND ..." or nothing
    const QByteArray &sql() const { return m_sql; }
    void bindTo(Statement &statement);

    /// All messages that can match, newest first, when an index tells that they are at most `most`.
    Result<std::optional<std::vector<qint64>>> candidates(Database &db, std::size_t most) const;

    qint64 first() const { return m_first; } ///< the earliest row that can match
    qint64 end() const { return m_end; }     ///< beyond the latest

private:
    using Candidates = Result<std::optional<std::vector<qint64>>>;
    Candidates collect(Database &db, const char *sql, const std::vector<qint64> &of, std::size_t most) const;

    std::optional<IdSet> m_channels;
    std::optional<IdSet> m_people;
    std::optional<TipStatus> m_status;
    std::optional<TipTab> m_tab;
    PersonId m_mine = 0;
    qint64 m_first = 1;
    qint64 m_end = std::numeric_limits<qint64>::max();
    bool m_impossible = false;
    bool m_needsTip = false;
    QByteArray m_sql;
};

} // namespace porch
