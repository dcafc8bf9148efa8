// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/links/LinkModel.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace porch {

namespace {

constexpr std::array<const char *, LinkModel::kRankWeights> kRankNames = {
    "text", "text_some", "placed", "close", "days", "same_channel", "crowded", "copy", "same_author"};
constexpr std::array<const char *, LinkModel::kBeliefWeights> kBeliefNames = {
    "known",           "known_recent",       "known_flock",   "known_voices", "evidence",
    "strong_evidence", "copy_of_own",        "repeats",       "own",          "voices",
    "position",        "conflict",           "placed",        "score",        "placed_position",
    "close",           "placed_copy_of_own", "without_place", "placed_flock", "one"};

constexpr double kSomeText = 0.3;
constexpr double kSamePlace = 2; ///< metres
constexpr double kRecency = 0.03;
constexpr double kMostText = 1.3;
constexpr double kMostEvidence = 4;
constexpr double kFlockShare = 0.3; ///< of the best candidate's text, to be heard with it
constexpr double kVoiceText = 0.15;
constexpr double kVoiceRecent = 0.25;

template <std::size_t N>
bool read(const QJsonObject &from, const std::array<const char *, N> &names, std::array<double, N> &weights)
{
    for (std::size_t i = 0; i < N; ++i) {
        const QJsonValue value = from.value(QLatin1String(names[i]));
        if (!value.isDouble() || !std::isfinite(value.toDouble()))
            return false;
        weights[i] = value.toDouble();
    }
    return true;
}

template <std::size_t N> double product(const std::array<double, N> &a, const std::array<double, N> &b)
{
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

/// What the first candidates say together.
struct Chorus
{
    explicit Chorus(const std::vector<const PairFeatures *> &shown)
    {
        double best = 0;
        for (const PairFeatures *pair : shown)
            best = std::max(best, text(*pair));
        double heard = 0;
        double recentSum = 0;
        double voiceSum = 0;
        double textSum = 0;
        double ownSum = 0;
        for (const PairFeatures *pair : shown) {
            const bool own = isOwn(*pair);
            const double t = text(*pair);
            textSum += t;
            ownSum += own ? t : 0;
            repeats = repeats || (own && pair->copy);
            if (own || t < kFlockShare * best)
                continue;
            ++heard;
            recentSum += recent(*pair);
            voiceSum += t >= kVoiceText && recent(*pair) > kVoiceRecent ? 1 : 0;
        }
        flock = recentSum / std::max(1.0, heard);
        voices = std::log1p(voiceSum);
        ownShare = ownSum / std::max(1e-9, textSum);
    }

    static double text(const PairFeatures &pair) { return std::clamp(pair.text(), 0.0, kMostText); }
    static double recent(const PairFeatures &pair) { return 1 - std::clamp(pair.between, 0.0, 1.0); }
    static bool isOwn(const PairFeatures &pair) { return pair.facts.sameAuthor.value_or(false); }

    double flock = 0;    ///< how recent they are who say about the same
    double voices = 0;   ///< how many of them are recent
    double ownShare = 0; ///< of the same author
    bool repeats = false;
};

} // namespace

Result<LinkModel> LinkModel::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    LinkModel model;
    if (!read(object.value(QStringLiteral("rank")).toObject(), kRankNames, model.m_rank) ||
        !read(object.value(QStringLiteral("belief")).toObject(), kBeliefNames, model.m_belief))
        return Error{QStringLiteral("These are no weights for suggestions.")};
    return model;
}

double LinkModel::placedScore(const PairFeatures &pair) const
{
    const double text = pair.text();
    const PairFacts &facts = pair.facts;
    const bool samePlace = facts.metres && *facts.metres < kSamePlace;
    return product(m_rank, {text, std::min(text, kSomeText), facts.metres ? 1.0 : 0.0, pair.closeness(),
                            -std::log1p(facts.hours / 24), facts.sameChannel ? 1.0 : 0.0,
                            samePlace ? -std::log1p(facts.near) : 0.0, pair.copy ? 1.0 : 0.0,
                            Chorus::isOwn(pair) ? 1.0 : 0.0});
}

std::vector<double> LinkModel::logits(const std::vector<const PairFeatures *> &shown,
                                      const std::vector<double> &scores, bool placed) const
{
    const Chorus chorus({shown.begin(), shown.begin() + std::ptrdiff_t(std::min(shown.size(), kHeard))});
    std::vector<double> result;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const PairFeatures &pair = *shown[i];
        const double words = placed ? 0 : 1;
        const double places = placed ? 1 : 0;
        const double known = pair.facts.sameAuthor ? words : 0;
        const double recent = Chorus::recent(pair);
        const double evidence = std::clamp(pair.evidence, 0.0, kMostEvidence);
        const double ownCopy = pair.copy && Chorus::isOwn(pair) ? 1 : 0;
        const double later = std::log1p(double(i));
        const double own = product(m_belief, {known,
                                              known * recent,
                                              known * chorus.flock,
                                              known * chorus.voices,
                                              words * std::min(evidence, 1.0),
                                              words * std::max(0.0, evidence - 1),
                                              -words * ownCopy,
                                              chorus.repeats ? -words : 0.0,
                                              -words * chorus.ownShare,
                                              words * chorus.voices,
                                              -words * later,
                                              pair.otherNumbers ? -words : 0.0,
                                              places,
                                              places * std::clamp(scores[i], -8.0, 20.0),
                                              -places * later,
                                              places * pair.closeness(),
                                              -places * ownCopy,
                                              pair.facts.metres ? 0.0 : -places,
                                              places * chorus.flock,
                                              1.0});
        result.push_back(result.empty() ? own : std::min(own, result.back()));
    }
    return result;
}

std::vector<RankedPair> LinkModel::rank(const std::vector<PairFeatures> &candidates, std::size_t most) const
{
    const bool placed = std::any_of(candidates.begin(), candidates.end(),
                                    [](const PairFeatures &pair) { return pair.facts.metres.has_value(); });
    std::vector<double> scores;
    scores.reserve(candidates.size());
    for (const PairFeatures &pair : candidates)
        scores.push_back(placed ? placedScore(pair) : pair.text() - kRecency * pair.between);

    std::vector<std::size_t> order(candidates.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return scores[a] != scores[b]
                   ? scores[a] > scores[b]
                   : candidates[a].facts.messagesBetween < candidates[b].facts.messagesBetween;
    });
    order.resize(std::min(order.size(), std::max(most, kHeard)));

    std::vector<const PairFeatures *> shown;
    std::vector<double> shownScores;
    for (const std::size_t at : order) {
        shown.push_back(&candidates[at]);
        shownScores.push_back(scores[at]);
    }
    const std::vector<double> sure = logits(shown, shownScores, placed);
    std::vector<RankedPair> result;
    for (std::size_t i = 0; i < std::min(order.size(), most); ++i)
        result.push_back({order[i], 1 / (1 + std::exp(-sure[i]))});
    return result;
}

} // namespace porch
