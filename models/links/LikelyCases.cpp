// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/links/LikelyCases.h"

#include "models/links/SharedWords.h"
#include "models/store/CaseQueries.h"
#include "models/store/Snapshot.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace porch {

namespace {

constexpr int kSimilarLookedAt = 20;
constexpr std::size_t kWordsSearched = 10;
constexpr qint64 kByTheirWords = 20;
constexpr qint64 kNever = std::numeric_limits<qint64>::max();

/// The likest tip counts whole, and each after it less: twenty that are a little alike are no proof.
double together(std::vector<double> probabilities)
{
    std::sort(probabilities.begin(), probabilities.end(), std::greater<>());
    double none = 1;
    for (std::size_t i = 0; i < probabilities.size(); ++i)
        none *= std::pow(1 - probabilities[i], 1.0 / double(i + 1));
    return 1 - none;
}

} // namespace

LikelyCases::LikelyCases(Database &db, const LinkModel &model, const Glossary &glossary)
    : m_db(db)
    , m_similar(db, model, glossary)
    , m_linked(db, "SELECT casefile FROM link WHERE tip = ?1 AND standing = 1 AND sequence <= ?2")
    , m_heir(db, "SELECT merged_into FROM casefile WHERE id = ? AND merged_into <> 0")
    , m_own(db, "SELECT casefile FROM link WHERE tip = ?")
    // What was noted later was not there when the tip arrived, and notes carry no time here: then by the
    // title alone.
    , m_words(
          db,
          "SELECT f.rowid, f.title, iif(?2, '', f.notes) FROM case_fts f JOIN casefile c ON c.id = f.rowid"
          " WHERE case_fts MATCH ?1 AND (NOT ?2 OR c.opened < ?3)"
          " ORDER BY bm25(case_fts, 0, 2, 1), f.rowid DESC LIMIT ?4")
{}

LikelyCases::Found &LikelyCases::at(CaseId casefile)
{
    const auto known =
        std::find_if(m_found.begin(), m_found.end(), [&](const Found &f) { return f.casefile == casefile; });
    return known != m_found.end() ? *known : m_found.emplace_back(Found{casefile, {}, {}});
}

/// The case that goes on with one, maybe itself. Merges of cases make no cycle, but a cache may be broken.
CaseId LikelyCases::heirOf(CaseId casefile)
{
    constexpr int longest = 100;
    for (int i = 0; i < longest; ++i) {
        m_heir.bind(1, casefile);
        const CaseId next = m_heir.step() ? m_heir.int64(0) : 0;
        m_heir.reset();
        if (next == 0)
            break;
        casefile = next;
    }
    return casefile;
}

void LikelyCases::addLinked(const SimilarTip &tip)
{
    m_linked.bind(1, tip.tip);
    m_linked.bind(2, m_before ? qint64(m_similar.asked()->sequence) : kNever);
    std::vector<CaseId> cases;
    while (m_linked.step())
        cases.push_back(m_linked.int64(0));
    for (const CaseId casefile : cases) {
        std::vector<const SimilarTip *> &tips = at(heirOf(casefile)).tips;
        if (std::find(tips.begin(), tips.end(), &tip) == tips.end())
            tips.push_back(&tip);
    }
}

void LikelyCases::addBySayings()
{
    std::vector<QString> words = m_similar.rarestWords(kWordsSearched);
    QByteArray match;
    for (const QString &word : words)
        match += (match.isEmpty() ? "\"" : " OR \"") + word.toUtf8() + '"';
    if (match.isEmpty())
        return;
    match = "{title notes} : (" + match + ')';
    m_words.bind(1, match);
    m_words.bind(2, qint64(m_before));
    m_words.bind(3, m_similar.asked()->written);
    m_words.bind(4, kByTheirWords);
    std::vector<Found> said;
    while (m_words.step())
        said.push_back({m_words.int64(0), {}, m_words.text(1) + u'\n' + m_words.text(2)});
    for (Found &found : said) {
        Found &known = at(heirOf(found.casefile));
        known.text += u'\n' + found.text;
    }
}

/// What the desk has decided about already, or is about to: also of what a case became.
void LikelyCases::readDecided()
{
    m_decided.clear();
    if (m_before)
        return;
    std::vector<CaseId> own;
    m_own.bind(1, m_tip);
    while (m_own.step())
        own.push_back(m_own.int64(0));
    for (const CaseId casefile : own)
        m_decided.push_back(heirOf(casefile));
}

bool LikelyCases::isOut(CaseId casefile) const
{
    return std::find(m_decided.begin(), m_decided.end(), casefile) != m_decided.end();
}

LikelyCase LikelyCases::judged(const Found &found)
{
    LikelyCase likely;
    likely.casefile = found.casefile;
    std::vector<double> probabilities;
    std::optional<double> nearest;
    Reason linked{ReasonKind::LinkedTips};
    Reason words{ReasonKind::SharedWords};
    bool copied = false;
    for (const SimilarTip *tip : found.tips) {
        likely.tips.push_back(tip->tip);
        probabilities.push_back(tip->probability);
        ++linked.count;
        for (const Reason &reason : tip->reasons) {
            if (reason.kind == ReasonKind::Near)
                nearest = std::min(nearest.value_or(reason.metres), reason.metres);
            copied = copied || reason.kind == ReasonKind::SameWords;
            if (reason.kind == ReasonKind::SharedWords && words.words.isEmpty())
                words.words = reason.words;
        }
    }
    if (linked.count > 0)
        likely.reasons.push_back(linked);
    if (nearest) {
        Reason near{ReasonKind::NearLinked};
        near.metres = *nearest;
        likely.reasons.push_back(near);
    }
    if (copied)
        likely.reasons.push_back({ReasonKind::SameWords});
    else if (!words.words.isEmpty())
        likely.reasons.push_back(words);
    if (!found.text.isEmpty()) {
        Reason own{ReasonKind::CaseWords};
        own.words = m_similar.shared(found.text);
        if (!own.words.isEmpty()) {
            probabilities.push_back(m_similar.likeness(found.text));
            likely.reasons.push_back(own);
        }
    }
    likely.probability = together(std::move(probabilities));
    return likely;
}

Result<std::vector<LikelyCase>> LikelyCases::find(const SuggestionQuery &query)
{
    const Snapshot snapshot(m_db);
    m_tip = query.tip;
    m_before = query.before;
    m_found.clear();
    SuggestionQuery wide = query;
    wide.limit = kSimilarLookedAt;
    const auto similar = m_similar.find(wide);
    if (!similar)
        return similar.error();
    std::vector<LikelyCase> cases;
    if (!m_similar.asked())
        return cases;
    for (const SimilarTip &tip : similar.value())
        addLinked(tip);
    addBySayings();
    readDecided();

    std::vector<CaseId> ids;
    for (const Found &found : m_found) {
        if (isOut(found.casefile))
            continue;
        LikelyCase likely = judged(found);
        if (!likely.reasons.empty())
            cases.push_back(std::move(likely));
    }
    std::stable_sort(cases.begin(), cases.end(), [](const LikelyCase &a, const LikelyCase &b) {
        return a.probability != b.probability ? a.probability > b.probability : a.casefile > b.casefile;
    });
    cases.resize(std::min(cases.size(), std::size_t(std::max(0, query.limit))));
    for (const LikelyCase &likely : cases)
        ids.push_back(likely.casefile);
    const auto rows = queries::caseRows(m_db, ids);
    if (!rows)
        return rows.error();
    for (const CaseRow &row : rows.value()) {
        for (LikelyCase &likely : cases) {
            if (likely.casefile != row.id)
                continue;
            likely.key = row.key;
            likely.number = row.number;
            likely.title = row.title;
            likely.closed = row.closed;
        }
    }
    if (m_db.lastFault() != SqlFault::None)
        return m_db.lastError(QStringLiteral("The cases cannot be read"));
    return cases;
}

} // namespace porch
