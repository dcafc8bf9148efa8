// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/links/LinkText.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace porch {

namespace {

constexpr qsizetype kShortestNear = 5;
constexpr qsizetype kSameBeginning = 5;
constexpr qsizetype kMostEndingsDiffer = 4;
constexpr double kOtherEnding = 0.7;
constexpr double kSlip = 0.8;

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

QString folded(const QString &text)
{
    if (isAscii(text))
        return text.toLower();
    const QString apart = text.toLower().normalized(QString::NormalizationForm_KD);
    QString plain;
    plain.reserve(apart.size());
    std::copy_if(apart.begin(), apart.end(), std::back_inserter(plain), [](QChar c) { return !c.isMark(); });
    return plain;
}

/// Calls `found(start, end)` for each run of letters and digits; marks belong to the letter before them.
template <typename Found> void eachWord(const QString &text, Found found)
{
    qsizetype start = -1;
    for (qsizetype i = 0; i <= text.size();) {
        const bool isPair = i + 1 < text.size() && text[i].isHighSurrogate() && text[i + 1].isLowSurrogate();
        const char32_t c = i == text.size() ? U' '
                           : isPair         ? QChar::surrogateToUcs4(text[i], text[i + 1])
                                            : text[i].unicode();
        const bool isWord = QChar::isLetterOrNumber(c) || (start >= 0 && QChar::isMark(c));
        if (isWord && start < 0)
            start = i;
        if (!isWord && start >= 0) {
            found(start, i);
            start = -1;
        }
        i += isPair ? 2 : 1;
    }
}

QStringList split(const QString &plain)
{
    QStringList words;
    eachWord(plain, [&](qsizetype start, qsizetype end) { words.append(plain.mid(start, end - start)); });
    return words;
}

/// The words without web addresses and the head of a copy.
QString bareText(QString plain, const QStringList &words)
{
    if (plain.contains(u'/')) {
        static const QRegularExpression address(QStringLiteral("https?://\\S+|\\w+\\.\\w+/\\S+"),
                                                QRegularExpression::UseUnicodePropertiesOption);
        plain.replace(address, QStringLiteral(" "));
    } else if (words.value(0) != QLatin1String("rt")) {
        return words.join(u' ');
    }
    static const QRegularExpression head(QStringLiteral("^\\s*rt\\s+@?\\w+:?\\s*"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    plain.remove(head);
    return split(plain).join(u' ');
}

bool hasDigit(const QString &word)
{
    return std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
}

bool isNumber(const QString &word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
}

/// One letter more, less or other, or two neighbours swapped.
bool isOneSlip(QStringView a, QStringView b)
{
    if (std::abs(a.size() - b.size()) > 1)
        return false;
    const auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    const QStringView restA = a.mid(x - a.begin());
    const QStringView restB = b.mid(y - b.begin());
    const auto behind = [](QStringView rest, qsizetype n) { return rest.mid(std::min(n, rest.size())); };
    if (restA.size() > 1 && restB.size() > 1 && restA[0] == restB[1] && restA[1] == restB[0] &&
        behind(restA, 2) == behind(restB, 2))
        return true;
    return behind(restA, 1) == behind(restB, 1) || restA == behind(restB, 1) || behind(restA, 1) == restB;
}

} // namespace

QStringList linkWords(const QString &text)
{
    return split(folded(text));
}

std::vector<WordSpan> wordSpans(const QString &text)
{
    std::vector<WordSpan> spans;
    eachWord(text, [&](qsizetype start, qsizetype end) {
        spans.push_back({folded(text.mid(start, end - start)), start, end});
    });
    return spans;
}

QStringList LinkText::distinct() const
{
    QStringList all;
    for (const WordCount &word : words)
        all.append(word.word);
    return all;
}

int LinkText::countOf(const QString &word) const
{
    const auto found =
        std::find_if(words.begin(), words.end(), [&](const WordCount &w) { return w.word == word; });
    return found == words.end() ? 0 : found->count;
}

LinkText linkText(const QString &text)
{
    const QString plain = folded(text);
    LinkText result;
    QHash<QString, std::size_t> places;
    const QStringList all = split(plain);
    for (const QString &word : all) {
        const auto known = places.constFind(word);
        if (known != places.constEnd()) {
            ++result.words[*known].count;
            continue;
        }
        places.insert(word, result.words.size());
        result.words.push_back({word, 1});
        if (word.size() >= 2 && hasDigit(word))
            result.numbers.insert(word);
    }
    result.length = std::max<int>(1, int(all.size()));
    result.bare = bareText(plain, all);
    return result;
}

double wordNearness(const QString &a, const QString &b)
{
    if (a.size() < kShortestNear || b.size() < kShortestNear || isNumber(a) || isNumber(b))
        return 0;
    if (QStringView(a).left(kSameBeginning) == QStringView(b).left(kSameBeginning) &&
        std::abs(a.size() - b.size()) <= kMostEndingsDiffer)
        return kOtherEnding;
    return isOneSlip(a, b) ? kSlip : 0;
}

} // namespace porch
