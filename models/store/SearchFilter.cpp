// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/SearchFilter.h"

#include <algorithm>
#include <sqlite3.h>

namespace porch {

namespace {

constexpr char kSetType[] = "porch-id-set";
constexpr int kChannelsAt = 11;
constexpr int kPeopleAt = 12;

void inSet(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto *set = static_cast<const IdSet *>(sqlite3_value_pointer(values[0], kSetType));
    sqlite3_result_int(context, set != nullptr && set->contains(sqlite3_value_int64(values[1])) ? 1 : 0);
}

/// Letters alone, without case and accents: how names are compared.
QString folded(const QString &text)
{
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (!c.isMark())
            plain += c;
    }
    return plain.toCaseFolded();
}

/// A cheap "no" for most names: a plain letter can only equal another of the same base.
bool canBegin(QByteArrayView name, char16_t first)
{
    const auto isPlain = [](char16_t c) { return c < 0x80; };
    const char16_t begin = name.isEmpty() ? u'\0' : static_cast<unsigned char>(name.front());
    if (!isPlain(begin) || !isPlain(first))
        return true;
    return QChar(begin).toLower() == QChar(first).toLower();
}

/// The rows whose second column begins with the prefix.
Result<IdSet> namesBeginningWith(Database &db, const char *sql, const QString &prefix)
{
    IdSet found;
    const QString wanted = folded(prefix);
    if (wanted.isEmpty())
        return found;
    Statement read(db, sql);
    while (read.step()) {
        if (canBegin(read.view(1), wanted.front().unicode()) && folded(read.text(1)).startsWith(wanted))
            found.insert(read.int64(0));
    }
    if (!read.ok())
        return read.error();
    return found;
}

/// Those of exactly this name, or when there are none, those that begin with it: it may still be being typed.
Result<IdSet> namesMeantBy(Database &db, const char *sql, const QString &name)
{
    IdSet exact;
    const QString wanted = folded(name);
    Statement read(db, sql);
    while (read.step()) {
        if (folded(read.text(1)) == wanted)
            exact.insert(read.int64(0));
    }
    if (!read.ok())
        return read.error();
    return exact.isEmpty() ? namesBeginningWith(db, sql, name) : Result<IdSet>(std::move(exact));
}

} // namespace

void IdSet::registerFunction(Database &db)
{
    sqlite3_create_function_v2(db.handle(), "in_set", 2,
                               SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, nullptr, &inSet,
                               nullptr, nullptr, nullptr);
}

void IdSet::bindTo(Statement &statement, int index)
{
    statement.bindPointer(index, this, kSetType);
}

Result<SearchFilter> SearchFilter::resolve(Database &db, const SearchQuery &query, PersonId me)
{
    SearchFilter filter;
    filter.m_status = query.status;
    filter.m_tab = query.tab;
    filter.m_first = std::max<qint64>(1, query.after.value_or(1));
    filter.m_end = query.before.value_or(filter.m_end);
    if (query.mine || query.tab == TipTab::Mine) {
        filter.m_mine = me;
        filter.m_impossible = me == 0;
    }
    if (!query.channel.isEmpty() || !query.source.isEmpty()) {
        auto channels = namesMeantBy(db, "SELECT id, name FROM channel UNION SELECT id, title FROM channel", query.channel);
        auto sources = namesMeantBy(db, "SELECT id, source FROM channel", query.source);
        if (!channels || !sources)
            return channels ? sources.error() : channels.error();
        IdSet both = query.channel.isEmpty() ? sources.value() : channels.value();
        if (!query.channel.isEmpty() && !query.source.isEmpty()) {
            both = IdSet();
            for (const qint64 id : channels->ids()) {
                if (sources->contains(id))
                    both.insert(id);
            }
        }
        filter.m_impossible = filter.m_impossible || both.isEmpty();
        filter.m_channels = std::move(both);
    }
    if (!query.author.isEmpty()) {
        auto people = namesBeginningWith(db, "SELECT id, coalesce(name, key) FROM person", query.author);
        if (!people)
            return people.error();
        filter.m_impossible = filter.m_impossible || people->isEmpty();
        filter.m_people = std::move(people).value();
    }

    if (filter.m_channels || filter.m_people)
        IdSet::registerFunction(db);
    QByteArray &sql = filter.m_sql;
    if (filter.m_channels)
        sql += " AND in_set(?11, m.channel)";
    if (filter.m_people)
        sql += " AND in_set(?12, m.person)";
    const qsizetype beforeTip = sql.size();
    if (filter.m_status)
        sql += " AND t.status = " + QByteArray::number(static_cast<int>(*filter.m_status));
    if (filter.m_mine != 0)
        sql += " AND t.owner = " + QByteArray::number(filter.m_mine) + " AND t.status < 3";
    if (filter.m_tab == TipTab::Closed)
        sql += " AND t.status = 3";
    else if (filter.m_tab == TipTab::Owed)
        sql += " AND t.status < 3 AND t.owed <> 0";
    else if (filter.m_tab == TipTab::New)
        sql += " AND t.status = 0";
    else if (filter.m_tab == TipTab::All)
        sql += " AND t.status < 3";
    filter.m_needsTip = sql.size() != beforeTip;
    return filter;
}

void SearchFilter::bindTo(Statement &statement)
{
    if (m_channels)
        m_channels->bindTo(statement, kChannelsAt);
    if (m_people)
        m_people->bindTo(statement, kPeopleAt);
}

Result<std::optional<std::vector<qint64>>>
SearchFilter::collect(Database &db, const char *sql, const std::vector<qint64> &of, std::size_t most) const
{
    std::vector<qint64> ids;
    Statement read(db, sql);
    for (const qint64 id : of) {
        read.bind(1, id);
        read.bind(2, m_first);
        read.bind(3, m_end);
        while (read.step()) {
            if (ids.size() == most)
                return std::optional<std::vector<qint64>>();
            ids.push_back(read.int64(0));
        }
        if (!read.ok())
            return read.error();
    }
    std::sort(ids.begin(), ids.end(), std::greater<>());
    return std::optional(std::move(ids));
}

Result<std::optional<std::vector<qint64>>> SearchFilter::candidates(Database &db, std::size_t most) const
{
    const auto listed = [](const IdSet &set) {
        return std::vector<qint64>(set.ids().begin(), set.ids().end());
    };
    if (m_mine != 0) {
        std::vector<qint64> tips;
        Statement read(db, "SELECT id FROM tip WHERE owner = ? AND owner <> 0");
        read.bind(1, qint64(m_mine));
        while (read.step() && tips.size() <= most)
            tips.push_back(read.int64(0));
        if (!read.ok())
            return read.error();
        if (tips.size() <= most) {
            auto found =
                collect(db, "SELECT id FROM message WHERE tip = ?1 AND id >= ?2 AND id < ?3", tips, most);
            if (!found || found.value())
                return found;
        }
    }
    if (m_people && m_people->ids().size() <= most) {
        auto found = collect(db, "SELECT id FROM message WHERE person = ?1 AND id >= ?2 AND id < ?3",
                             listed(*m_people), most);
        if (!found || found.value())
            return found;
    }
    if (m_channels)
        return collect(db, "SELECT id FROM message WHERE channel = ?1 AND id >= ?2 AND id < ?3",
                       listed(*m_channels), most);
    return std::optional<std::vector<qint64>>();
}

} // namespace porch
