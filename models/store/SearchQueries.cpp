// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/PlainText.h"
#include "models/store/SearchFilter.h"
#include "models/store/Snapshot.h"
#include "models/store/TokenMatcher.h"

#include <algorithm>

namespace porch {

namespace {

/// With so few messages left by the operators, each is looked at instead of walking the hits of the words:
/// a common word has a thousand times as many.
constexpr std::size_t kFewWithWords = 2'000;
constexpr std::size_t kFewWithoutWords = 20'000;

/// A prefix that so many of the newest messages hold is common: reading on finds a page of hits sooner than
/// the index, which would gather the messages of all words with that beginning. For a rare one the index is
/// quick.
constexpr int kSample = 300;
constexpr std::size_t kCommonInSample = 5;
constexpr int kMostRead = 6'000;

constexpr qsizetype kNameLength = 200;

constexpr char kHit[] =
    "SELECT m.id, m.tip, coalesce(m.key, e.id), r.key, coalesce(c.title, c.name), coalesce(p.name, p.key), m.text";
constexpr char kHitJoins[] = " CROSS JOIN tip t ON t.id = m.tip CROSS JOIN message r ON r.id = t.root"
                             " LEFT JOIN channel c ON c.id = m.channel LEFT JOIN person p ON p.id = m.person"
                             " LEFT JOIN entry e ON m.key IS NULL AND e.sequence = m.sequence ";

SearchHit hitOf(const Statement &row)
{
    SearchHit hit;
    hit.message = row.int64(0);
    hit.tip = row.int64(1);
    hit.id = row.bytes(2);
    hit.tipKey = row.bytes(3);
    hit.channel = oneLine(row.text(4), kNameLength);
    hit.author = oneLine(row.text(5), kNameLength);
    hit.time = hit.message;
    hit.text = row.text(6);
    return hit;
}

class Searcher
{
public:
    Searcher(Database &db, const SearchQuery &query, SearchFilter filter)
        : m_db(db)
        , m_match(query.match.toUtf8())
        , m_filter(std::move(filter))
    {}

    Result<std::vector<SearchHit>> hits(qint64 end, int limit)
    {
        if (!m_filter.isOpen()) {
            auto few = m_filter.candidates(m_db, m_match.isEmpty() ? kFewWithoutWords : kFewWithWords);
            if (!few)
                return few.error();
            if (few.value())
                return among(*few.value(), m_match, end, limit);
        }
        if (!m_match.isEmpty()) {
            auto newest = readNewest(end, limit);
            if (!newest)
                return newest.error();
            if (newest.value())
                return among(*newest.value(), {}, end, limit);
        }
        return walk(end, limit);
    }

    Result<qint64> count()
    {
        // Without operators the index alone answers.
        const QByteArray from =
            m_filter.isOpen() && !m_match.isEmpty() ? "message_fts f" : messagesWith(m_match);
        const QByteArray sql = "SELECT count(*) FROM " + from + range(m_match) + m_filter.sql();
        Statement statement(m_db, sql.constData());
        bind(statement, m_match, m_filter.end());
        const qint64 found = statement.step() ? statement.int64(0) : 0;
        return statement.ok() ? Result<qint64>(found) : Result<qint64>(statement.error());
    }

private:
    /// `message m`, and what finds and filters it.
    QByteArray messagesWith(const QByteArray &match) const
    {
        return QByteArray(match.isEmpty() ? "message m"
                                          : "message_fts f CROSS JOIN message m ON m.id = f.rowid") +
               (m_filter.needsTip() ? " CROSS JOIN tip t ON t.id = m.tip" : "");
    }

    static QByteArray range(const QByteArray &match)
    {
        return match.isEmpty() ? " WHERE m.id >= ?2 AND m.id < ?3"
                               : " WHERE message_fts MATCH ?1 AND f.rowid >= ?2 AND f.rowid < ?3";
    }

    static QByteArray newestFirst(const QByteArray &match)
    {
        return match.isEmpty() ? " ORDER BY m.id DESC" : " ORDER BY f.rowid DESC";
    }

    /// `match` must outlive the statement.
    void bind(Statement &statement, const QByteArray &match, qint64 end)
    {
        if (!match.isEmpty())
            statement.bind(1, match);
        statement.bind(2, m_filter.first());
        statement.bind(3, std::min(end, m_filter.end()));
        m_filter.bindTo(statement);
    }

    /// Newest first through all hits of the words, or all messages, until enough pass the operators.
    Result<std::vector<SearchHit>> walk(qint64 end, int limit)
    {
        const QByteArray from =
            m_match.isEmpty() ? "message m" : "message_fts f CROSS JOIN message m ON m.id = f.rowid";
        const QByteArray sql = QByteArray(kHit) + " FROM " + from + kHitJoins + range(m_match) +
                               m_filter.sql() + newestFirst(m_match) + " LIMIT ?4";
        Statement statement(m_db, sql.constData());
        bind(statement, m_match, end);
        statement.bind(4, qint64(limit));
        std::vector<SearchHit> hits;
        while (statement.step())
            hits.push_back(hitOf(statement));
        if (!statement.ok())
            return statement.error();
        return hits;
    }

    /// The newest hits by reading messages, when the query has a prefix and it is a common one: all messages,
    /// or those that the index finds for the query's whole words.
    Result<std::optional<std::vector<qint64>>> readNewest(qint64 end, int limit)
    {
        using Found = std::optional<std::vector<qint64>>;
        TokenMatcher matcher(m_db, m_match);
        if (!matcher.hasPrefix())
            return Found();
        const QByteArray &words = matcher.withoutPrefixes();
        const bool bounded = words.isEmpty() && !m_filter.isOpen();
        const QByteArray sql = "SELECT m.id, m.text FROM " + messagesWith(words) + range(words) +
                               m_filter.sql() + newestFirst(words);
        Statement statement(m_db, sql.constData());
        bind(statement, words, end);
        if (bounded)
            statement.bind(2, std::max(m_filter.first(), readFrom(end)));
        std::vector<qint64> found;
        for (int read = 0; read < kMostRead; ++read) {
            if (read == kSample && found.size() < kCommonInSample)
                return Found();
            if (!statement.step()) {
                if (!statement.ok())
                    return statement.error();
                // All there is was read, unless readFrom() set the end.
                return bounded ? Found() : Found(std::move(found));
            }
            if (matcher.matches(statement.view(1)))
                found.push_back(statement.int64(0));
            if (found.size() == static_cast<std::size_t>(limit))
                return Found(std::move(found));
        }
        return Found();
    }

    /// Where the newest kMostRead messages begin: operators may let few of a million pass.
    qint64 readFrom(qint64 end)
    {
        Statement find(m_db,
                       "SELECT id FROM message WHERE id < ?1 AND id > 0 ORDER BY id DESC LIMIT 1 OFFSET ?2");
        find.bind(1, std::min(end, m_filter.end()));
        find.bind(2, qint64(kMostRead));
        return find.step() ? find.int64(0) : 1;
    }

    /// Of these messages, those that hold the words and pass the operators.
    Result<std::vector<SearchHit>> among(const std::vector<qint64> &candidates, const QByteArray &match,
                                         qint64 end, int limit)
    {
        Statement probe(m_db, match.isEmpty()
                                  ? "SELECT 1"
                                  : "SELECT 1 FROM message_fts WHERE message_fts MATCH ?1 AND rowid = ?2");
        const QByteArray sql =
            QByteArray(kHit) + " FROM message m" + kHitJoins + "WHERE m.id = ?1" + m_filter.sql();
        Statement row(m_db, sql.constData());
        std::vector<SearchHit> hits;
        for (const qint64 id : candidates) {
            if (hits.size() == static_cast<std::size_t>(std::max(limit, 0)))
                break;
            if (id >= end)
                continue;
            if (!match.isEmpty()) {
                probe.bind(1, match);
                probe.bind(2, id);
                const bool found = probe.step();
                if (!probe.ok())
                    return probe.error();
                probe.reset();
                if (!found)
                    continue;
            }
            row.bind(1, id);
            m_filter.bindTo(row);
            if (row.step())
                hits.push_back(hitOf(row));
            if (!row.ok())
                return row.error();
            row.reset();
        }
        return hits;
    }

    Database &m_db;
    QByteArray m_match;
    SearchFilter m_filter;
};

} // namespace

namespace queries {

Result<std::vector<SearchHit>> search(Database &db, const SearchQuery &query, PersonId me,
                                      std::optional<qint64> before, int limit)
{
    const Snapshot snapshot(db);
    auto filter = SearchFilter::resolve(db, query, me);
    if (!filter)
        return filter.error();
    if (filter->isImpossible() || limit <= 0)
        return std::vector<SearchHit>();
    return Searcher(db, query, std::move(filter).value())
        .hits(before.value_or(std::numeric_limits<qint64>::max()), limit);
}

Result<qint64> searchCount(Database &db, const SearchQuery &query, PersonId me)
{
    const Snapshot snapshot(db);
    auto filter = SearchFilter::resolve(db, query, me);
    if (!filter)
        return filter.error();
    if (filter->isImpossible())
        return qint64(0);
    return Searcher(db, query, std::move(filter).value()).count();
}

} // namespace queries
} // namespace porch
