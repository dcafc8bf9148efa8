// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/SearchSource.h"

#include "models/store/Reader.h"

namespace porch {
namespace {

/// Only `is:mine` needs to know who asks.
Result<PersonId> meIn(Database &db, const SearchQuery &query, const QString &user)
{
    if (!query.mine && query.tab != TipTab::Mine)
        return PersonId(0);
    return queries::personOf(db, user);
}

} // namespace

ReaderSearchSource::ReaderSearchSource(Reader &reader)
    : m_reader(reader)
{}

void ReaderSearchSource::search(QObject *context, const SearchQuery &query, const QString &user,
                                std::optional<qint64> before, int limit, Done<std::vector<SearchHit>> done)
{
    m_reader.read(
        context,
        [=](Database &db) -> Result<std::vector<SearchHit>> {
            const auto me = meIn(db, query, user);
            if (!me)
                return me.error();
            return queries::search(db, query, me.value(), before, limit);
        },
        std::move(done));
}

void ReaderSearchSource::count(QObject *context, const SearchQuery &query, const QString &user,
                               Done<qint64> done)
{
    m_reader.read(
        context,
        [=](Database &db) -> Result<qint64> {
            const auto me = meIn(db, query, user);
            if (!me)
                return me.error();
            return queries::searchCount(db, query, me.value());
        },
        std::move(done));
}

void ReaderSearchSource::interrupt()
{
    m_reader.interrupt();
}

} // namespace porch
