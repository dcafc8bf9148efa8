// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/CaseSearch.h"

#include "models/store/Search.h"

#include <algorithm>

namespace porch::queries {

namespace {

/// More than this nobody looks through.
constexpr int kMostCases = 500;
/// Of the messages that have the words, so many of the newest are looked at: a common word has a hundred
/// thousand, and a key has to be answered.
constexpr int kMostMessages = 5'000;

/// The cases that statements answer, each once, in the order of their finding.
class Found
{
public:
    explicit Found(std::vector<CaseId> cases = {})
        : m_cases(std::move(cases))
    {}

    bool add(Statement &read)
    {
        while (read.step() && m_cases.size() < kMostCases) {
            const CaseId id = read.int64(0);
            if (std::find(m_cases.begin(), m_cases.end(), id) == m_cases.end())
                m_cases.push_back(id);
        }
        const bool ok = read.ok();
        read.reset();
        return ok;
    }
    std::vector<CaseId> take() { return std::move(m_cases); }

private:
    std::vector<CaseId> m_cases;
};

QByteArray likePattern(const QString &words)
{
    QString escaped = words.simplified();
    for (const QChar special : {u'\\', u'%', u'_'})
        escaped.replace(special, QString(u'\\') + special);
    return '%' + escaped.toUtf8() + '%';
}

/// NULL where the query names no time.
void bindTime(Statement &read, int index, const std::optional<Micros> &time)
{
    if (time)
        read.bind(index, *time);
    else
        read.bindNull(index);
}

} // namespace

Result<std::vector<CaseId>> casesByOwnWords(Database &db, const QString &words)
{
    const SearchQuery query = parseSearch(words, true);
    const QByteArray match = query.match.toUtf8();
    Found found;
    if (match.isEmpty()) {
        Statement all(db, "SELECT id FROM casefile WHERE (?1 IS NULL OR opened < ?1) AND (?2 IS NULL OR"
                          " opened >= ?2) ORDER BY touched DESC");
        bindTime(all, 1, query.before);
        bindTime(all, 2, query.after);
        return found.add(all) ? Result<std::vector<CaseId>>(found.take())
                              : Result<std::vector<CaseId>>(all.error());
    }
    Statement own(db,
                  "SELECT f.rowid FROM case_fts f JOIN casefile c ON c.id = f.rowid WHERE case_fts MATCH ?3"
                  " AND (?1 IS NULL OR c.opened < ?1) AND (?2 IS NULL OR c.opened >= ?2)"
                  " ORDER BY bm25(case_fts, 10, 5, 1), c.touched DESC");
    bindTime(own, 1, query.before);
    bindTime(own, 2, query.after);
    own.bind(3, match);
    return found.add(own) ? Result<std::vector<CaseId>>(found.take())
                          : Result<std::vector<CaseId>>(own.error());
}

Result<std::vector<CaseId>> casesByWords(Database &db, const QString &words)
{
    auto own = casesByOwnWords(db, words);
    const QByteArray match = parseSearch(words, true).match.toUtf8();
    if (!own || match.isEmpty())
        return own;
    Found found(std::move(own).value());

    const QByteArray like = likePattern(words);
    Statement named(db, "SELECT l.casefile FROM link l JOIN tip t ON t.id = l.tip"
                        " LEFT JOIN person p ON p.id = t.person LEFT JOIN place s ON s.tip = l.tip"
                        " LEFT JOIN tip_place d ON d.tip = l.tip WHERE l.standing < 2 AND"
                        " (coalesce(p.name, p.key) LIKE ?1 ESCAPE '\\' OR s.name LIKE ?1 ESCAPE '\\'"
                        " OR d.name LIKE ?1 ESCAPE '\\') ORDER BY l.sequence DESC");
    named.bind(1, like);
    if (!found.add(named))
        return named.error();

    Statement said(db,
                   "SELECT l.casefile FROM (SELECT rowid AS id FROM message_fts WHERE message_fts MATCH ?1"
                   " ORDER BY rowid DESC LIMIT ?2) h JOIN message m ON m.id = h.id"
                   " JOIN link l ON l.tip = m.tip AND l.standing < 2 ORDER BY h.id DESC");
    said.bind(1, match);
    said.bind(2, qint64(kMostMessages));
    if (!found.add(said))
        return said.error();
    return found.take();
}

} // namespace porch::queries
