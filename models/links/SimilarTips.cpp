// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/links/SimilarTips.h"

#include "models/links/SharedWords.h"
#include "models/store/Snapshot.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace porch {

namespace {

constexpr std::size_t kMessagesFound = 120; ///< by the rarity of their words
constexpr std::size_t kByWords = 30;        ///< of these, by BM25
constexpr std::size_t kByPlace = 25;
constexpr Micros kSecond = 1'000'000;
constexpr Micros kHour = 3'600 * kSecond;
constexpr Micros kRemembered = 90 * 24 * kHour;
constexpr double kReach = 1'000; ///< metres
constexpr double kCrowd = 100;   ///< metres
constexpr double kLatitudeMetres = 110'574;
constexpr double kLongitudeMetres = 111'320;
constexpr double kDegreeToRadian = 0.017453292519943295;
/// How sure it must be that it can be said on the row of an inbox.
constexpr double kLookalike = 0.6;

double metresBetween(const LinkTip::Spot &a, const LinkTip::Spot &b)
{
    return std::hypot((a.longitude - b.longitude) * kLongitudeMetres * std::cos(a.latitude * kDegreeToRadian),
                      (a.latitude - b.latitude) * kLatitudeMetres);
}

/// Close and recent ones first.
double remoteness(const NearTip &near, Micros at)
{
    const double hours = double(std::max(std::abs(at - near.written), 60 * kSecond)) / double(kHour);
    return std::log(std::max(near.metres, 1.0) + 10) + 0.5 * std::log1p(hours);
}

} // namespace

std::optional<LinkTip> SimilarTips::candidate(TipId tip)
{
    if (tip == m_tip.tip)
        return std::nullopt;
    auto found = m_tips.find(tip, m_before ? m_tip.sequence : std::numeric_limits<qint64>::max());
    if (!found || (m_before && found->sequence > m_tip.sequence))
        return std::nullopt;
    return found;
}

void SimilarTips::measure(Candidate &candidate, PairMeasurer &measurer) const
{
    const LinkTip &other = candidate.tip;
    PairFacts facts;
    if (m_tip.spot && other.spot) {
        facts.metres = metresBetween(*m_tip.spot, *other.spot);
        facts.near = m_crowd;
    }
    facts.hours = double(std::abs(m_tip.written - other.written)) / double(kHour);
    facts.messagesBetween = double(std::abs(m_tip.tip - other.tip) - 1);
    if (m_tip.reporter != 0 && other.reporter != 0)
        facts.sameAuthor = m_tip.reporter == other.reporter;
    facts.sameChannel = m_tip.channel == other.channel;
    candidate.text = linkText(other.text);
    candidate.pair = measurer.measure(candidate.text, facts);
}

std::vector<SimilarTips::Candidate> SimilarTips::byWords(const CacheWords &words, PairMeasurer &measurer)
{
    std::vector<Candidate> found;
    QSet<TipId> once;
    for (const qint64 message : words.find(m_text, kMessagesFound)) {
        const auto tip = m_tips.tipOf(message);
        if (!tip || once.contains(*tip))
            continue;
        once.insert(*tip);
        if (auto other = candidate(*tip)) {
            found.push_back({std::move(*other), {}, {}});
            measure(found.back(), measurer);
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const Candidate &a, const Candidate &b) {
        return a.pair.words != b.pair.words ? a.pair.words > b.pair.words : a.tip.tip > b.tip.tip;
    });
    if (found.size() > kByWords)
        found.resize(kByWords);
    return found;
}

/// Also counts how many there are where the tip is.
Result<std::vector<NearTip>> SimilarTips::nearOnes()
{
    m_crowd = 0;
    if (!m_tip.spot)
        return std::vector<NearTip>();
    NearQuery query;
    query.latitude = m_tip.spot->latitude;
    query.longitude = m_tip.spot->longitude;
    query.from = m_tip.written - kRemembered;
    query.to = m_before ? m_tip.written : m_tip.written + kRemembered;
    query.reach = kReach;
    auto near = queries::tipsNear(m_db, query);
    if (!near)
        return near.error();
    std::vector<NearTip> all = std::move(near).value();
    all.erase(std::remove_if(all.begin(), all.end(), [&](const NearTip &n) { return n.tip == m_tip.tip; }),
              all.end());
    m_crowd =
        double(std::count_if(all.begin(), all.end(), [](const NearTip &n) { return n.metres <= kCrowd; }));
    std::sort(all.begin(), all.end(), [&](const NearTip &a, const NearTip &b) {
        const double x = remoteness(a, m_tip.written);
        const double y = remoteness(b, m_tip.written);
        return x != y ? x < y : a.tip > b.tip;
    });
    if (all.size() > kByPlace)
        all.resize(kByPlace);
    return all;
}

std::vector<Reason> SimilarTips::reasons(const Candidate &candidate, PairMeasurer &measurer) const
{
    const PairFeatures &pair = candidate.pair;
    std::vector<Reason> all;
    if (pair.facts.metres && *pair.facts.metres <= kReach) {
        Reason near{ReasonKind::Near};
        near.metres = *pair.facts.metres;
        all.push_back(near);
    }
    Reason time{ReasonKind::Time};
    time.seconds = (m_tip.written - candidate.tip.written) / kSecond;
    all.push_back(time);
    if (pair.copy) {
        all.push_back({ReasonKind::SameWords});
    } else {
        const auto rarity = [&](const QString &word) { return measurer.rarityOf(word); };
        Reason words{ReasonKind::SharedWords};
        words.words = sharedWords(m_tip.text, candidate.tip.text, rarity);
        if (!words.words.isEmpty())
            all.push_back(words);
    }
    if (pair.facts.sameAuthor.value_or(false))
        all.push_back({ReasonKind::SameReporter});
    return all;
}

Result<std::vector<SimilarTip>> SimilarTips::find(const SuggestionQuery &query)
{
    const Snapshot snapshot(m_db);
    m_before = query.before;
    auto tip = m_tips.find(query.tip);
    if (tip && m_before) {
        // As it arrived: what was added and where the desk put it came later.
        tip = m_tips.find(query.tip, tip->sequence);
        tip->spot = m_tips.sharedSpot(query.tip);
    }
    if (!tip)
        return m_tips.read() ? Result<std::vector<SimilarTip>>(std::vector<SimilarTip>())
                             : m_tips.read().error();
    m_tip = std::move(*tip);
    m_text = linkText(m_tip.text);

    CacheWords::Scope scope;
    scope.before = m_before ? m_tip.written : scope.before;
    scope.without = m_tip.written;
    scope.tips = double((m_before ? m_tip.tip : m_tips.newest()) - 1);
    const CacheWords words(m_db, scope);
    PairMeasurer measurer(m_text, words);

    const auto near = nearOnes();
    if (!near)
        return near.error();
    std::vector<Candidate> candidates = byWords(words, measurer);
    QSet<TipId> known;
    for (const Candidate &candidate : candidates)
        known.insert(candidate.tip.tip);
    for (const NearTip &one : near.value()) {
        if (known.contains(one.tip))
            continue;
        if (auto other = candidate(one.tip)) {
            candidates.push_back({std::move(*other), {}, {}});
            measure(candidates.back(), measurer);
        }
    }

    std::vector<PairFeatures> pairs;
    for (const Candidate &candidate : candidates)
        pairs.push_back(candidate.pair);
    std::vector<SimilarTip> similar;
    for (const RankedPair &ranked : m_model.rank(pairs, std::size_t(std::max(0, query.limit)))) {
        const Candidate &candidate = candidates[ranked.candidate];
        similar.push_back({candidate.tip.tip, candidate.tip.key, ranked.probability,
                           ranked.probability >= kLookalike, reasons(candidate, measurer)});
    }
    if (const auto read = m_tips.read(); !read)
        return read.error();
    return similar;
}

} // namespace porch
