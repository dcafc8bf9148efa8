// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/links/CacheWords.h"

#include <algorithm>
#include <cmath>

namespace porch {

namespace {

constexpr qint64 kNewest = 5'000;
constexpr qint64 kLengthsRead = 1'000;
constexpr qint64 kTellsEnough = 40; ///< so many among the newest tell the share to a sixth
/// More messages with a word than this and it is common, whatever the share.
constexpr qint64 kMostCounted = 3'000;
/// Messages looked at for one tip. In logs of thousands that is all that share a word; in longer ones those
/// that share nothing but common words are looked at only where they are new.
constexpr qint64 kMostHits = 12'000;
constexpr qint64 kEnoughHits = 1'000;
constexpr double kTellsNothing = 0.5; ///< share of the messages that have a word

QByteArray quoted(const QString &word)
{
    return '"' + word.toUtf8() + '"';
}

} // namespace

CacheWords::CacheWords(Database &db, const Scope &scope)
    : m_db(db)
    , m_scope(scope)
    , m_messages(std::max(1.0, scope.tips))
    , m_countNewest(db, "SELECT count(*) FROM message_fts WHERE message_fts MATCH ?1 AND rowid < ?2"
                        " AND rowid >= ?3 AND rowid <> ?4")
    , m_countSome(db, "SELECT count(*) FROM (SELECT 1 FROM message_fts WHERE message_fts MATCH ?1"
                      " AND rowid < ?2 AND rowid <> ?3 LIMIT ?4)")
    , m_hits(db, "SELECT rowid FROM message_fts WHERE message_fts MATCH ?1 AND rowid < ?2 AND rowid <> ?3"
                 " ORDER BY rowid DESC LIMIT ?4")
{
    // FTS5 keeps how many words each message has beside its index: rows a tenth as long as the messages'.
    Statement newest(db, "SELECT min(id), count(*) FROM (SELECT id FROM message_fts_docsize WHERE id < ?1"
                         " ORDER BY id DESC LIMIT ?2)");
    newest.bind(1, scope.before);
    newest.bind(2, kNewest);
    if (newest.step()) {
        m_sampleBegin = newest.int64(0);
        m_sampled = double(newest.int64(1));
    }
    newest.reset();
    Statement lengths(db, "SELECT sz FROM message_fts_docsize WHERE id < ?1 ORDER BY id DESC LIMIT ?2");
    lengths.bind(1, scope.before);
    lengths.bind(2, kLengthsRead);
    double words = 0;
    double read = 0;
    while (lengths.step()) {
        // One column: a number of up to nine groups of seven bits, the highest first.
        qint64 length = 0;
        for (const char byte : lengths.view(0))
            length = length << 7 | (byte & 0x7f);
        words += double(length);
        ++read;
    }
    if (read > 0)
        m_meanLength = std::max(1.0, words / read);
}

void CacheWords::bindScope(Statement &statement, const QByteArray &match) const
{
    statement.bind(1, match);
    statement.bind(2, m_scope.before);
}

CacheWords::Count CacheWords::count(const QString &word) const
{
    const auto known = m_counts.constFind(word);
    if (known != m_counts.constEnd())
        return *known;
    Count count;
    if (!word.isEmpty() && m_sampled > 0) {
        const QByteArray match = quoted(word);
        bindScope(m_countNewest, match);
        m_countNewest.bind(3, m_sampleBegin);
        m_countNewest.bind(4, m_scope.without);
        const qint64 newest = m_countNewest.step() ? m_countNewest.int64(0) : 0;
        m_countNewest.reset();
        if (newest >= kTellsEnough) {
            count.frequency = std::min(m_messages, double(newest) / m_sampled * m_messages);
            count.hits = qint64(std::ceil(count.frequency));
        } else {
            bindScope(m_countSome, match);
            m_countSome.bind(3, m_scope.without);
            m_countSome.bind(4, kMostCounted);
            count.hits = m_countSome.step() ? m_countSome.int64(0) : 0;
            m_countSome.reset();
            // Where there are more, the sample tells better.
            if (count.hits == kMostCounted)
                count.hits = std::max(count.hits, qint64(double(newest) / m_sampled * m_messages));
            count.frequency = std::min(m_messages, double(count.hits));
        }
    }
    m_counts.insert(word, count);
    return count;
}

double CacheWords::frequency(const QString &word) const
{
    return count(word).frequency;
}

std::vector<qint64> CacheWords::find(const QStringList &searched, std::size_t most) const
{
    struct Known
    {
        Count count;
        QByteArray match;
    };
    std::vector<Known> words;
    for (const QString &word : searched) {
        const Count count = this->count(word);
        if (count.hits > 0)
            words.push_back({count, quoted(word)});
    }
    std::stable_sort(words.begin(), words.end(),
                     [](const Known &a, const Known &b) { return a.count.frequency < b.count.frequency; });

    struct Hit
    {
        qint64 message = 0;
        double rarity = 0;
    };
    std::vector<Hit> hits;
    for (const Known &word : words) {
        const qint64 left = kMostHits - qint64(hits.size());
        const bool tellsNothing = word.count.frequency > kTellsNothing * m_messages;
        if (left <= 0 || (tellsNothing && qint64(hits.size()) >= kEnoughHits))
            break;
        const double rarity = std::log((m_messages + 1) / (word.count.frequency + 0.5));
        bindScope(m_hits, word.match);
        m_hits.bind(3, m_scope.without);
        m_hits.bind(4, left);
        while (m_hits.step())
            hits.push_back({m_hits.int64(0), rarity});
    }
    std::sort(hits.begin(), hits.end(), [](const Hit &a, const Hit &b) { return a.message > b.message; });
    std::size_t messages = 0;
    for (std::size_t i = 0; i < hits.size(); ++i) {
        if (messages > 0 && hits[messages - 1].message == hits[i].message)
            hits[messages - 1].rarity += hits[i].rarity;
        else
            hits[messages++] = hits[i];
    }
    hits.resize(messages);
    const auto end = hits.begin() + std::ptrdiff_t(std::min(most, messages));
    std::partial_sort(hits.begin(), end, hits.end(), [](const Hit &a, const Hit &b) {
        return a.rarity != b.rarity ? a.rarity > b.rarity : a.message > b.message;
    });
    std::vector<qint64> found;
    std::transform(hits.begin(), end, std::back_inserter(found), [](const Hit &hit) { return hit.message; });
    return found;
}

Result<void> CacheWords::read() const
{
    if (m_db.lastFault() != SqlFault::None)
        return m_db.lastError(QStringLiteral("The words of earlier tips cannot be read"));
    return {};
}

} // namespace porch
