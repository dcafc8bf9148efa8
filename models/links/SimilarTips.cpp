// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/links/SimilarTips.h"

#include "models/links/SharedWords.h"
#include "models/store/Snapshot.h"

#include <algorithm>
#include <cmath>

namespace porch {

namespace {

constexpr std::size_t kMessagesFound = 100; ///< by the rarity of their words
constexpr std::size_t kByWords = 30;        ///< of these, by all that words tell
constexpr std::size_t kByPlace = 25;
constexpr Micros kSecond = 1'000'000;
constexpr Micros kHour = 3'600 * kSecond;
constexpr Micros kRemembered = 90 * 24 * kHour;
constexpr double kReach = 1'000; ///< metres
constexpr double kCrowd = 100;   ///< metres
constexpr double kLatitudeMetres = 110'574;
constexpr double kLongitudeMetres = 111'320;
constexpr double kDegreeToRadian = 0.017453292519943295;
/// How sure it must be that it can be said on the row of an inbox: in labelled streams of microblogs about
/// nine in ten that are so sure are right. What another person copied word for word need not be as sure.
constexpr double kLookalike = 0.6;
constexpr double kLookalikeCopy = 0.4;
constexpr double kTellingCopy = 1.5; ///< evidence: a copy of "help" tells nothing

bool isLookalike(const PairFeatures &pair, double probability)
{
    const bool copied = pair.copy && !pair.facts.sameAuthor.value_or(false) && pair.evidence >= kTellingCopy;
    return probability >= (copied ? kLookalikeCopy : kLookalike);
}

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

/// Whether there is such a tip to ask about.
bool SimilarTips::look(const SuggestionQuery &query)
{
    m_before = query.before;
    m_looked.clear();
    m_measurer.reset();
    m_asked = m_tips.find(query.tip);
    if (!m_asked)
        return false;
    if (m_before) {
        // As it arrived: what was added, and where the desk put it, came later.
        m_asked = m_tips.find(query.tip, m_asked->sequence);
        m_asked->spot = m_tips.sharedSpot(query.tip);
    }
    m_group = m_groups.headOf(query.tip);
    m_text = linkText(m_asked->text);
    CacheWords::Scope scope;
    scope.before = m_before ? m_asked->written : scope.before;
    scope.without = m_asked->written;
    scope.tips = double((m_before ? m_asked->tip : m_tips.newest()) - 1);
    m_words.emplace(m_db, scope);
    m_measurer.emplace(m_text, *m_words, &m_glossary);
    return true;
}

/// Answers whether the tip is one, and not looked at before.
bool SimilarTips::add(std::vector<Candidate> &candidates, TipId tip)
{
    if (tip == m_asked->tip || m_looked.contains(tip))
        return false;
    m_looked.insert(tip);
    auto found = m_tips.find(tip, m_before ? m_asked->sequence : std::numeric_limits<qint64>::max());
    if (!found)
        return false;
    if (m_before && found->sequence > m_asked->sequence)
        return false;
    candidates.push_back({std::move(*found), {}, {}, !m_before && m_groups.headOf(tip) == m_group});
    measure(candidates.back());
    return true;
}

void SimilarTips::measure(Candidate &candidate)
{
    const LinkTip &other = candidate.tip;
    PairFacts facts;
    if (m_asked->spot && other.spot) {
        facts.metres = metresBetween(*m_asked->spot, *other.spot);
        facts.near = m_crowd;
    }
    facts.hours = double(std::abs(m_asked->written - other.written)) / double(kHour);
    facts.messagesBetween = double(std::abs(m_asked->tip - other.tip) - 1);
    if (m_asked->reporter != 0 && other.reporter != 0)
        facts.sameAuthor = m_asked->reporter == other.reporter;
    facts.sameChannel = m_asked->channel == other.channel;
    candidate.text = linkText(other.text);
    candidate.pair = m_measurer->measure(candidate.text, facts);
}

void SimilarTips::addByWords(std::vector<Candidate> &candidates)
{
    QStringList words = m_text.distinct() + m_measurer->otherWords();
    words.removeDuplicates();
    for (const qint64 message : m_words->find(words, kMessagesFound)) {
        if (const auto tip = m_tips.tipOf(message))
            add(candidates, *tip);
    }
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate &a, const Candidate &b) {
        const double x = a.pair.text();
        const double y = b.pair.text();
        return x != y ? x > y : a.tip.tip > b.tip.tip;
    });
    for (std::size_t i = kByWords; i < candidates.size(); ++i)
        m_looked.remove(candidates[i].tip.tip);
    if (candidates.size() > kByWords)
        candidates.resize(kByWords);
}

/// Also counts how many there are where the tip is.
Result<std::vector<NearTip>> SimilarTips::nearOnes()
{
    m_crowd = 0;
    if (!m_asked->spot)
        return std::vector<NearTip>();
    NearQuery query;
    query.latitude = m_asked->spot->latitude;
    query.longitude = m_asked->spot->longitude;
    query.from = m_asked->written - kRemembered;
    query.to = m_before ? m_asked->written : m_asked->written + kRemembered;
    query.reach = kReach;
    auto near = queries::tipsNear(m_db, query);
    if (!near)
        return near.error();
    std::vector<NearTip> all = std::move(near).value();
    all.erase(std::remove_if(all.begin(), all.end(), [&](const NearTip &n) { return n.tip == m_asked->tip; }),
              all.end());
    m_crowd =
        double(std::count_if(all.begin(), all.end(), [](const NearTip &n) { return n.metres <= kCrowd; }));
    std::sort(all.begin(), all.end(), [&](const NearTip &a, const NearTip &b) {
        const double x = remoteness(a, m_asked->written);
        const double y = remoteness(b, m_asked->written);
        return x != y ? x < y : a.tip > b.tip;
    });
    if (all.size() > kByPlace)
        all.resize(kByPlace);
    return all;
}

std::vector<Reason> SimilarTips::reasons(const Candidate &candidate)
{
    const PairFeatures &pair = candidate.pair;
    std::vector<Reason> all;
    if (pair.facts.metres && *pair.facts.metres <= kReach) {
        Reason near{ReasonKind::Near};
        near.metres = *pair.facts.metres;
        all.push_back(near);
    }
    Reason time{ReasonKind::Time};
    time.seconds = (m_asked->written - candidate.tip.written) / kSecond;
    all.push_back(time);
    if (pair.copy) {
        all.push_back({ReasonKind::SameWords});
    } else {
        Reason words{ReasonKind::SharedWords};
        words.words = shared(candidate.tip.text);
        if (!words.words.isEmpty())
            all.push_back(words);
        if (const auto translated = m_measurer->translated(candidate.text)) {
            Reason other{ReasonKind::OtherWords};
            other.words = {translated->first, translated->second};
            all.push_back(other);
        }
    }
    if (pair.facts.sameAuthor.value_or(false))
        all.push_back({ReasonKind::SameReporter});
    return all;
}

QStringList SimilarTips::shared(const QString &text)
{
    return sharedWords(m_asked->text, text,
                       [this](const QString &word) { return m_measurer->rarityOf(word); });
}

std::vector<QString> SimilarTips::rarestWords(std::size_t most)
{
    std::vector<std::pair<double, QString>> all;
    for (const WordCount &word : m_text.words) {
        if (!isSmallWord(word.word))
            all.emplace_back(m_measurer->rarityOf(word.word), word.word);
    }
    std::stable_sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    std::vector<QString> rarest;
    for (std::size_t i = 0; i < std::min(most, all.size()); ++i)
        rarest.push_back(all[i].second);
    return rarest;
}

double SimilarTips::likeness(const QString &text)
{
    PairFacts facts;
    facts.messagesBetween = m_words->messages();
    const auto ranked = m_model.rank({m_measurer->measure(linkText(text), facts)}, 1);
    return ranked.empty() ? 0 : ranked.front().probability;
}

Result<std::vector<SimilarTip>> SimilarTips::find(const SuggestionQuery &query)
{
    const Snapshot snapshot(m_db);
    std::vector<SimilarTip> similar;
    if (look(query)) {
        const auto near = nearOnes();
        if (!near)
            return near.error();
        std::vector<Candidate> candidates;
        addByWords(candidates);
        for (const NearTip &one : near.value())
            add(candidates, one.tip);

        std::vector<PairFeatures> pairs;
        for (const Candidate &candidate : candidates)
            pairs.push_back(candidate.pair);
        const auto limit = std::size_t(std::max(0, query.limit));
        for (const RankedPair &ranked : m_model.rank(pairs, candidates.size())) {
            const Candidate &candidate = candidates[ranked.candidate];
            // What was merged with it is known to belong there: it speaks for others, and is no news.
            if (similar.size() >= limit || candidate.merged)
                continue;
            similar.push_back({candidate.tip.tip, candidate.tip.key, ranked.probability,
                               isLookalike(candidate.pair, ranked.probability), reasons(candidate)});
        }
    }
    if (const auto read = m_tips.read(); !read)
        return read.error();
    return similar;
}

} // namespace porch
