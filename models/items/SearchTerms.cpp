// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/SearchTerms.h"

#include <QStringView>

#include <algorithm>

namespace porch {
namespace {

/// One letter for each of the text's, without case and accents, so that places stay what they are.
QString folded(const QString &text)
{
    QString result = text.toCaseFolded();
    // Case folding that changes the length (ß) would shift every place after it.
    if (result.size() != text.size())
        result = text.toLower().size() == text.size() ? text.toLower() : text;
    for (QChar &c : result) {
        if (c.unicode() < 0x80)
            continue;
        const QString parts = c.decomposition();
        if (!parts.isEmpty() && c.decompositionTag() == QChar::Canonical)
            c = parts.front();
    }
    return result;
}

bool isWordLetter(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

struct Word
{
    qsizetype start;
    qsizetype length;
};

std::vector<Word> wordsOf(const QString &text)
{
    std::vector<Word> words;
    for (qsizetype i = 0; i < text.size();) {
        if (!isWordLetter(text[i])) {
            ++i;
            continue;
        }
        const qsizetype start = i;
        while (i < text.size() && isWordLetter(text[i]))
            ++i;
        words.push_back({start, i - start});
    }
    return words;
}

} // namespace

std::vector<SearchTerm> searchTerms(const QString &match)
{
    std::vector<SearchTerm> terms;
    for (qsizetype i = 0; i < match.size();) {
        SearchTerm term;
        if (match[i] == u'"') {
            // A doubled quotation mark is one within the phrase.
            for (++i; i < match.size(); ++i) {
                if (match[i] == u'"') {
                    if (i + 1 >= match.size() || match[i + 1] != u'"')
                        break;
                    ++i;
                }
                term.text += match[i];
            }
            ++i;
        } else if (isWordLetter(match[i])) {
            while (i < match.size() && isWordLetter(match[i]))
                term.text += match[i++];
            if (term.text == QStringLiteral("AND") || term.text == QStringLiteral("OR") ||
                term.text == QStringLiteral("NOT"))
                continue;
        } else {
            ++i;
            continue;
        }
        qsizetype next = i;
        while (next < match.size() && match[next].isSpace())
            ++next;
        if (next < match.size() && match[next] == u'*') {
            term.prefix = true;
            i = next + 1;
        }
        if (!term.text.trimmed().isEmpty())
            terms.push_back(term);
    }
    return terms;
}

std::vector<TextRange> matchedRanges(const QString &text, const std::vector<SearchTerm> &terms)
{
    const QString haystack = folded(text);
    const std::vector<Word> words = wordsOf(haystack);
    std::vector<TextRange> ranges;
    for (const SearchTerm &term : terms) {
        const QString needle = folded(term.text);
        const std::vector<Word> wanted = wordsOf(needle);
        if (wanted.empty() || wanted.size() > words.size())
            continue;
        for (std::size_t at = 0; at + wanted.size() <= words.size(); ++at) {
            bool all = true;
            qsizetype end = 0;
            for (std::size_t k = 0; all && k < wanted.size(); ++k) {
                const auto have = QStringView(haystack).mid(words[at + k].start, words[at + k].length);
                const auto want = QStringView(needle).mid(wanted[k].start, wanted[k].length);
                const bool last = k + 1 == wanted.size();
                all = last && term.prefix ? have.startsWith(want) : have == want;
                end = words[at + k].start + words[at + k].length;
            }
            if (all)
                ranges.push_back({words[at].start, end - words[at].start});
        }
    }
    std::sort(ranges.begin(), ranges.end(),
              [](const TextRange &a, const TextRange &b) { return a.start < b.start; });
    std::vector<TextRange> apart;
    for (const TextRange &range : ranges) {
        if (!apart.empty() && range.start < apart.back().start + apart.back().length) {
            const qsizetype end =
                std::max(apart.back().start + apart.back().length, range.start + range.length);
            apart.back().length = end - apart.back().start;
        } else {
            apart.push_back(range);
        }
    }
    return apart;
}

} // namespace porch
