// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/CaseTipFinder.h"

#include "models/links/ReasonWords.h"
#include "models/store/CaseQueries.h"
#include "models/store/Reader.h"
#include "models/store/Search.h"
#include "models/store/Snapshot.h"

#include <QHash>
#include <QMutexLocker>
#include <QSet>

#include <algorithm>

namespace porch {

namespace {

/// Of a large case its newest tips tell what is to be looked for: each costs some milliseconds.
constexpr std::size_t kAsked = 8;
constexpr int kAlike = 12;
constexpr std::size_t kMostLikely = 30;
constexpr int kHits = 200;
constexpr std::size_t kMostFound = 60;

struct Found
{
    TipId tip = 0;
    double probability = 0;
    QString reasons;
};

Result<std::vector<Found>> likely(Database &db, const Suggestions &suggestions,
                                  const std::vector<LinkRow> &links, const QSet<TipId> &taken)
{
    QHash<TipId, Found> best;
    std::size_t asked = 0;
    for (auto link = links.rbegin(); link != links.rend() && asked < kAsked; ++link) {
        if (link->standing != LinkStanding::Linked)
            continue;
        ++asked;
        const auto similar = suggestions.similar(db, {link->tip, false, kAlike});
        if (!similar)
            return similar.error();
        for (const SimilarTip &one : similar.value()) {
            if (taken.contains(one.tip) || one.probability <= best.value(one.tip).probability)
                continue;
            best.insert(one.tip, {one.tip, one.probability,
                                  ReasonWords::sentences(one.reasons).join(QStringLiteral(" · "))});
        }
    }
    std::vector<Found> all(best.cbegin(), best.cend());
    std::sort(all.begin(), all.end(), [](const Found &a, const Found &b) {
        return a.probability != b.probability ? a.probability > b.probability : a.tip < b.tip;
    });
    all.resize(std::min(all.size(), kMostLikely));
    return all;
}

Result<std::vector<Found>> searched(Database &db, const QString &words, const QSet<TipId> &taken)
{
    const auto hits = queries::search(db, parseSearch(words, true), 0, std::nullopt, kHits);
    if (!hits)
        return hits.error();
    std::vector<Found> all;
    QSet<TipId> seen = taken;
    for (const SearchHit &hit : hits.value()) {
        if (seen.contains(hit.tip) || all.size() >= kMostFound)
            continue;
        seen.insert(hit.tip);
        all.push_back({hit.tip, 0, {}});
    }
    return all;
}

Result<std::vector<TipCandidate>> candidates(Database &db, const std::optional<Suggestions> &suggestions,
                                             const QByteArray &casefile, const QString &words)
{
    const Snapshot snapshot(db);
    const auto known = queries::caseByKey(db, casefile);
    if (!known)
        return known.error();
    if (!known.value())
        return std::vector<TipCandidate>();
    const auto links = queries::linksOfCase(db, known.value()->id);
    if (!links)
        return links.error();
    QSet<TipId> taken;
    for (const LinkRow &link : links.value()) {
        if (link.standing == LinkStanding::Linked || link.standing == LinkStanding::Proposed)
            taken.insert(link.tip);
    }
    const bool isSearch = !words.trimmed().isEmpty();
    if (!isSearch && !suggestions)
        return std::vector<TipCandidate>();
    const auto found = isSearch ? searched(db, words, taken) : likely(db, *suggestions, links.value(), taken);
    if (!found)
        return found.error();
    std::vector<TipId> ids;
    for (const Found &one : found.value())
        ids.push_back(one.tip);
    const auto tips = queries::tipRows(db, ids);
    if (!tips)
        return tips.error();
    std::vector<TipCandidate> all;
    for (const Found &one : found.value()) {
        const auto tip =
            std::find_if(tips->begin(), tips->end(), [&one](const TipRow &row) { return row.id == one.tip; });
        if (tip != tips->end())
            all.push_back({*tip, one.reasons, false});
    }
    return all;
}

} // namespace

CaseTipFinder::CaseTipFinder(Reader &reader)
    : m_reader(reader)
{
    if (auto suggestions = Suggestions::load())
        m_suggestions = std::move(suggestions).value();
}

bool CaseTipFinder::isNewest(Turn &turn, quint64 question)
{
    const QMutexLocker lock(&turn.guard);
    return turn.newest == question;
}

void CaseTipFinder::find(QObject *context, const QByteArray &casefile, const QString &words, Done done)
{
    quint64 question = 0;
    {
        // The last key typed is the one that counts. Under the guard none of ours can end, and another's
        // read begin in its place, before it is interrupted.
        const QMutexLocker lock(&m_turn->guard);
        question = ++m_turn->newest;
        if (m_turn->running)
            m_reader.interrupt();
    }
    m_reader.read(
        context,
        [turn = m_turn, question, suggestions = m_suggestions, casefile,
         words](Database &db) -> Result<std::vector<TipCandidate>> {
            const auto ask = [&]() -> Result<std::vector<TipCandidate>> {
                {
                    const QMutexLocker lock(&turn->guard);
                    if (turn->newest != question)
                        return std::vector<TipCandidate>(); // nobody waits for it any more
                    turn->running = true;
                }
                auto found = candidates(db, suggestions, casefile, words);
                const QMutexLocker lock(&turn->guard);
                turn->running = false;
                return found;
            };
            auto found = ask();
            // Somebody else's next key may have ended it.
            if (!found && db.lastFault() == SqlFault::Interrupted) {
                db.clearFault();
                found = ask();
            }
            return found;
        },
        [turn = m_turn, question, done = std::move(done)](Result<std::vector<TipCandidate>> found) {
            if (isNewest(*turn, question))
                done(std::move(found));
        });
}

} // namespace porch
