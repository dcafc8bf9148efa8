// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/links/Glossary.h"
#include "models/links/LinkText.h"

#include <QHash>

#include <optional>
#include <utility>
#include <vector>

namespace porch {

/// How common words are among the messages before a tip.
class WordStatistics
{
public:
    virtual ~WordStatistics() = default;
    virtual double messages() const = 0;                     ///< how many there are
    virtual double meanLength() const = 0;                   ///< words in a message, more than 0
    virtual double frequency(const QString &word) const = 0; ///< how many of them have the word
};

/// What is known of how two tips lie to each other, beside their words.
struct PairFacts
{
    std::optional<double> metres;   ///< between their places, where both have one
    double near = 0;                ///< how many of the last 90 days lie within 100 m of the new tip
    double hours = 0;               ///< between them; not negative
    double messagesBetween = 0;     ///< how many came in between
    std::optional<bool> sameAuthor; ///< where both authors are known
    bool sameChannel = false;
};

/// What a new tip and an earlier one tell about belonging together: tests/bench/links/features.py is the
/// reference that the weights were learned with.
struct PairFeatures
{
    double words = 0;     ///< BM25 of the earlier for the new, as a share of the new tip's score with itself
    double wordsBack = 0; ///< the other way round
    double slips = 0;     ///< cosine that words add which match only nearly
    double evidence = 0;  ///< rarity of the words they share, in units of the rarity of a word used once
    bool copy = false;
    bool otherNumbers = false; ///< both have numbers and share none
    double between = 0;        ///< 0: the last message, 1: the first of the log
    PairFacts facts;

    /// The order among candidates that have only words.
    double text() const { return words + 0.2 * wordsBack + 0.7 * slips; }
    /// 1 at about 3 m, 0 from 1 km on and without places.
    double closeness() const;
};

/// For one new tip and many earlier ones. How common a word is that only an earlier tip has is not asked: it
/// counts as much as one of the new tip's on the average, which ranks as well and costs nothing.
class PairMeasurer
{
public:
    /// All must outlive the measurer. At least one message is there.
    /// @param glossary none: words of another language are other words
    PairMeasurer(const LinkText &tip, const WordStatistics &statistics, const Glossary *glossary = nullptr);

    PairFeatures measure(const LinkText &earlier, const PairFacts &facts);
    /// How much a word tells: the rarer the more; about 0 for what every message has.
    double rarityOf(const QString &word) { return rarity(frequencyOf(word)); }
    /// What the tip's words may be in another language.
    QStringList otherWords() const;
    /// A word of the tip and the one of another text that means the same in another language, the rarest;
    /// none where there is none.
    std::optional<std::pair<QString, QString>> translated(const LinkText &other) const;

private:
    struct OwnWord
    {
        QString word;
        int count = 0;
        double okapi = 0;
        double rarity = 0;
        QStringList others = {}; ///< in another language
        bool shared = false;     ///< with the tip that is measured now
    };

    double okapi(double frequency) const;
    double rarity(double frequency) const;
    double saturated(int count, int length) const;
    double frequencyOf(const QString &word);
    double slipsOf(const std::vector<const WordCount *> &strange);

    const LinkText &m_tip;
    const WordStatistics &m_statistics;
    std::vector<OwnWord> m_own;
    QHash<QString, std::size_t> m_places;
    QHash<QString, double> m_frequencies; ///< asked once for each word
    double m_messages;
    double m_meanLength;
    double m_selfScore = 0;
    double m_square = 0; ///< of the rarities
    double m_average = 0;
};

} // namespace porch
