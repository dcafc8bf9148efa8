// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/links/PairFeatures.h"

#include <algorithm>
#include <cmath>

namespace porch {

namespace {

// As FTS5's bm25() has them.
constexpr double kSaturation = 1.2;
constexpr double kLengthShare = 0.75;
constexpr double kLeast = 1e-6;

constexpr double kReach = 1000;
constexpr double kBlur = 5;
constexpr double kClosenessScale = 5;
constexpr double kOtherLanguage = 0.9; ///< how near a word is to what it is in another language
constexpr double kNothing = 1e-9;      ///< stands for 0 where it divides

} // namespace

double PairFeatures::closeness() const
{
    return facts.metres ? std::max(0.0, std::log(kReach) - std::log(*facts.metres + kBlur)) / kClosenessScale
                        : 0;
}

PairMeasurer::PairMeasurer(const LinkText &tip, const WordStatistics &statistics, const Glossary *glossary)
    : m_tip(tip)
    , m_statistics(statistics)
    , m_messages(statistics.messages())
    , m_meanLength(statistics.meanLength())
{
    for (const WordCount &word : tip.words) {
        const double frequency = frequencyOf(word.word);
        const OwnWord own{word.word, word.count, okapi(frequency), rarity(frequency),
                          glossary == nullptr ? QStringList() : glossary->otherWords(word.word)};
        m_selfScore += own.okapi * saturated(own.count, tip.length);
        m_square += own.rarity * own.rarity;
        m_average += own.rarity / double(tip.words.size());
        m_places.insert(own.word, m_own.size());
        m_own.push_back(own);
    }
    m_selfScore = std::max(m_selfScore, kNothing);
}

double PairMeasurer::okapi(double frequency) const
{
    return std::max(kLeast, std::log((m_messages - frequency + 0.5) / (frequency + 0.5)));
}

double PairMeasurer::rarity(double frequency) const
{
    return std::log((m_messages + 1) / (frequency + 0.5));
}

double PairMeasurer::saturated(int count, int length) const
{
    return count * (kSaturation + 1) /
           (count + kSaturation * (1 - kLengthShare + kLengthShare * length / m_meanLength));
}

double PairMeasurer::frequencyOf(const QString &word)
{
    const auto known = m_frequencies.constFind(word);
    if (known != m_frequencies.constEnd())
        return *known;
    const double frequency = m_statistics.frequency(word);
    m_frequencies.insert(word, frequency);
    return frequency;
}

QStringList PairMeasurer::otherWords() const
{
    QStringList all;
    for (const OwnWord &own : m_own)
        all += own.others;
    all.removeDuplicates();
    return all;
}

std::optional<std::pair<QString, QString>> PairMeasurer::translated(const LinkText &other) const
{
    std::optional<std::pair<QString, QString>> best;
    double rarest = 0;
    for (const OwnWord &own : m_own) {
        if (own.others.isEmpty() || own.rarity <= rarest || other.countOf(own.word) != 0)
            continue;
        const auto theirs = std::find_if(other.words.begin(), other.words.end(), [&](const WordCount &word) {
            return !m_places.contains(word.word) && Glossary::isOneOf(word.word, own.others);
        });
        if (theirs == other.words.end())
            continue;
        rarest = own.rarity;
        best = {own.word, theirs->word};
    }
    return best;
}

/// Each word of the earlier tip stands in for one word only.
double PairMeasurer::slipsOf(const std::vector<const WordCount *> &strange)
{
    std::vector<bool> used(strange.size(), false);
    double gain = 0;
    for (const OwnWord &mine : m_own) {
        if (mine.shared)
            continue;
        double best = 0;
        std::size_t match = 0;
        for (std::size_t i = 0; i < strange.size(); ++i) {
            if (used[i])
                continue;
            const QString &theirs = strange[i]->word;
            const double nearness =
                Glossary::isOneOf(theirs, mine.others) ? kOtherLanguage : wordNearness(mine.word, theirs);
            if (nearness > best) {
                best = nearness;
                match = i;
            }
        }
        if (best == 0)
            continue;
        used[match] = true;
        gain += best * mine.rarity * mine.rarity;
    }
    return gain;
}

PairFeatures PairMeasurer::measure(const LinkText &earlier, const PairFacts &facts)
{
    PairFeatures features;
    features.facts = facts;
    for (OwnWord &own : m_own)
        own.shared = false;
    double forth = 0;
    double back = 0;
    double shared = 0;
    double theirSelf = 0;
    double theirSquare = 0;
    std::vector<const WordCount *> strange;
    for (const WordCount &theirs : earlier.words) {
        const auto place = m_places.constFind(theirs.word);
        const double rare = place == m_places.constEnd() ? m_average : m_own[*place].rarity;
        theirSquare += rare * rare;
        theirSelf += std::max(kLeast, rare) * saturated(theirs.count, earlier.length);
        if (place == m_places.constEnd()) {
            strange.push_back(&theirs);
            continue;
        }
        OwnWord &own = m_own[*place];
        own.shared = true;
        forth += own.okapi * saturated(theirs.count, earlier.length);
        back += rare * saturated(own.count, m_tip.length);
        shared += rare;
    }
    const double perWord = std::log(m_messages + 2);
    features.words = forth / m_selfScore;
    features.wordsBack = std::max(0.0, back / std::max(theirSelf, kNothing));
    features.slips = slipsOf(strange) / std::max(std::sqrt(m_square * theirSquare), kNothing);
    features.evidence = shared / perWord;
    features.copy = !m_tip.bare.isEmpty() && m_tip.bare == earlier.bare;
    features.otherNumbers =
        !m_tip.numbers.isEmpty() && !earlier.numbers.isEmpty() && !m_tip.numbers.intersects(earlier.numbers);
    features.between = std::log1p(facts.messagesBetween) / perWord;
    return features;
}

} // namespace porch
