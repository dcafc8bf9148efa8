// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/links/CacheWords.h"

#include <algorithm>

namespace porch {

namespace {

constexpr qint64 kNewest = 20'000;
constexpr qint64 kTellsEnough = 40; ///< so many among the newest tell the share to a sixth
constexpr int kLengthsRead = 100;
/// So many hits FTS5 ranks in about 15 ms.
constexpr double kHitsRanked = 10'000;

} // namespace

CacheWords::CacheWords(Database &db, qint64 before, double tips)
    : m_db(db)
    , m_before(before)
    , m_messages(std::max(1.0, tips))
    , m_countNewest(
          db, "SELECT count(*) FROM message_fts WHERE message_fts MATCH ?1 AND rowid >= ?2 AND rowid < ?3")
    , m_countSome(db,
                  "SELECT count(*) FROM (SELECT 1 FROM message_fts WHERE message_fts MATCH ?1 AND rowid < ?2"
                  " LIMIT 10000)")
{
    Statement newest(db, "SELECT min(id), count(*) FROM (SELECT id FROM message WHERE id > 0 AND id < ?1"
                         " ORDER BY id DESC LIMIT ?2)");
    newest.bind(1, before);
    newest.bind(2, kNewest);
    if (newest.step()) {
        m_sampleBegin = newest.int64(0);
        m_sampled = double(newest.int64(1));
    }
    newest.reset();

    Statement texts(db, "SELECT text FROM message WHERE id > 0 AND id < ?1 ORDER BY id DESC LIMIT ?2");
    texts.bind(1, before);
    texts.bind(2, qint64(kLengthsRead));
    double words = 0;
    int read = 0;
    while (texts.step()) {
        words += double(linkWords(texts.text(0)).size());
        ++read;
    }
    m_meanLength = read == 0 ? 1 : std::max(1.0, words / read);
}

double CacheWords::frequency(const QString &word) const
{
    const QByteArray match = anyOf({word});
    if (match.isEmpty() || m_sampled == 0)
        return 0;
    m_countNewest.bind(1, match);
    m_countNewest.bind(2, m_sampleBegin);
    m_countNewest.bind(3, m_before);
    const qint64 newest = m_countNewest.step() ? m_countNewest.int64(0) : 0;
    m_countNewest.reset();
    if (newest >= kTellsEnough)
        return std::min(m_messages, double(newest) / m_sampled * m_messages);
    m_countSome.bind(1, match);
    m_countSome.bind(2, m_before);
    const qint64 all = m_countSome.step() ? m_countSome.int64(0) : 0;
    m_countSome.reset();
    return std::min(m_messages, double(all));
}

Result<void> CacheWords::read() const
{
    if (m_db.lastFault() != SqlFault::None)
        return m_db.lastError(QStringLiteral("The words of earlier tips cannot be read"));
    return {};
}

std::vector<QString> CacheWords::searched(const LinkText &text) const
{
    std::vector<std::pair<double, QString>> known;
    for (const WordCount &word : text.words) {
        const double frequency = this->frequency(word.word);
        if (frequency > 0)
            known.emplace_back(frequency, word.word);
    }
    std::stable_sort(known.begin(), known.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<QString> words;
    double hits = 0;
    for (const auto &[frequency, word] : known) {
        hits += frequency;
        if (!words.empty() && hits > kHitsRanked)
            break;
        words.push_back(word);
    }
    return words;
}

QByteArray CacheWords::anyOf(const std::vector<QString> &words)
{
    QByteArray match;
    for (const QString &word : words) {
        if (word.isEmpty())
            continue;
        if (!match.isEmpty())
            match += " OR ";
        match += '"' + word.toUtf8() + '"';
    }
    return match;
}

} // namespace porch
