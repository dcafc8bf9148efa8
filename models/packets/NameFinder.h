// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QString>

#include <vector>

namespace porch {

/// Finds where a text calls people by name, word by word: with white space or signs such as hyphens between
/// the words or nothing at all, whatever the case of letters, with accents or without. Pseudonyms are found
/// also when nobody added them.
class NameFinder
{
public:
    /// A stretch of the text, and who is called there.
    struct Found
    {
        qsizetype begin = 0; ///< with the @ before it
        qsizetype end = 0;
        QString name; ///< see plain()
    };
    /// How a name counts as the same one: in lower case, on one line.
    static QString plain(const QString &name) { return name.simplified().toLower(); }

    /// @param pseudonyms how many there are: of "Quiet Heron 2" the number belongs to the name only where
    /// pseudonyms have come that far
    explicit NameFinder(qint64 pseudonyms);

    void add(const QString &name);

    /// In the order of the text, not overlapping.
    std::vector<Found> inText(const QString &text) const { return find(text, false); }
    /// In what is no sentence: names of files and channels. There a name that is a common word, too, is a
    /// name also in lower case.
    std::vector<Found> inLabel(const QString &text) const { return find(text, true); }

private:
    /// Letters or digits side by side.
    struct Word
    {
        qsizetype begin = 0;
        qsizetype end = 0;
        QString folded; ///< without accents and case
        bool isNumber = false;
        bool isCapital = false; ///< has a capital letter
    };
    struct Name
    {
        QString name; ///< see plain()
        QString written;
        bool isOneWord = false;
    };
    /// How many words are a name, and whose; 0: none.
    struct Hit
    {
        std::size_t words = 0;
        QString name;
    };
    struct Reading
    {
        QString text;
        std::vector<Word> words;
        bool isLabel = false;
    };

    static std::vector<Word> wordsOf(const QString &text);
    static bool isCalled(const Reading &reading, std::size_t word);
    static QString betweenWords(const Reading &reading, std::size_t word);
    static bool isJoined(const Reading &reading, std::size_t word);
    static const Name &closest(const std::vector<Name> &names, const QString &written);
    static bool mayBeOtherWords(const Reading &reading, std::size_t word, std::size_t count,
                                const Name &name);
    std::vector<Found> find(const QString &text, bool isLabel) const;
    Hit knownAt(const Reading &reading, std::size_t word) const;
    Hit pseudonymAt(const Reading &reading, std::size_t word) const;

    const qint64 m_rounds;                     ///< how often pseudonyms went round, from 1
    QHash<QString, std::vector<Name>> m_names; ///< by their words in one: "joelbrandt"
    qsizetype m_longest = 0;                   ///< of these
    QSet<QString> m_gaps;                      ///< what stands between the words of names
};

} // namespace porch
