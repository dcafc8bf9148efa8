// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/WordMarks.h"

#include "models/links/LinkText.h"

#include <QSet>

#include <algorithm>

namespace porch {

namespace {

constexpr int kLongestRun = 4; ///< words that are marked as one

/// A stretch of shared words as one side has it.
struct Run
{
    QString folded;
    QString written;
    double weight = 0;
};

/// Marks the words of one text that are in the set; what stands side by side is one range.
std::vector<TextRange> markIn(const QString &text, const std::vector<WordSpan> &words,
                              const QSet<QString> &shared, const TellingWords &telling,
                              std::vector<Run> *runs)
{
    std::vector<TextRange> ranges;
    std::size_t last = words.size();
    int length = 0;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const WordSpan &word = words[at];
        if (!shared.contains(word.word))
            continue;
        const bool joins = !ranges.empty() && last + 1 == at && length < kLongestRun;
        if (joins) {
            ranges.back().length = word.end - ranges.back().start;
            ++length;
        } else {
            ranges.push_back({word.start, word.end - word.start});
            length = 1;
        }
        last = at;
        if (!runs)
            continue;
        if (!joins)
            runs->push_back({});
        Run &run = runs->back();
        run.folded += (joins ? QStringLiteral(" ") : QString()) + word.word;
        run.written = text.mid(ranges.back().start, ranges.back().length).simplified();
        run.weight += telling.value(word.word);
    }
    return ranges;
}

} // namespace

SharedSpans SharedSpans::of(const QStringList &mine, const QStringList &theirs, const TellingWords &telling)
{
    std::vector<std::vector<WordSpan>> myWords;
    QSet<QString> mySet;
    for (const QString &text : mine) {
        myWords.push_back(wordSpans(text));
        for (const WordSpan &word : myWords.back()) {
            if (telling.contains(word.word))
                mySet.insert(word.word);
        }
    }
    std::vector<std::vector<WordSpan>> theirWords;
    QSet<QString> shared;
    for (const QString &text : theirs) {
        theirWords.push_back(wordSpans(text));
        for (const WordSpan &word : theirWords.back()) {
            if (mySet.contains(word.word))
                shared.insert(word.word);
        }
    }
    SharedSpans spans;
    std::vector<Run> runs;
    for (qsizetype i = 0; i < mine.size(); ++i)
        spans.mine.push_back(markIn(mine[i], myWords[std::size_t(i)], shared, telling, &runs));
    for (qsizetype i = 0; i < theirs.size(); ++i)
        spans.theirs.push_back(markIn(theirs[i], theirWords[std::size_t(i)], shared, telling, nullptr));
    for (const QString &word : shared)
        spans.weight += telling.value(word);

    std::stable_sort(runs.begin(), runs.end(),
                     [](const Run &a, const Run &b) { return a.weight > b.weight; });
    QSet<QString> said;
    for (const Run &run : runs) {
        const QStringList parts = run.folded.split(u' ');
        // "white van" says "van" too.
        const bool known = std::all_of(parts.begin(), parts.end(),
                                       [&said](const QString &part) { return said.contains(part); });
        if (known)
            continue;
        for (const QString &part : parts)
            said.insert(part);
        spans.words << run.written;
    }
    return spans;
}

} // namespace porch
