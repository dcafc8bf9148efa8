// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/links/SharedWords.h"

#include "models/domain/PlainText.h"
#include "models/links/LinkText.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace porch {

namespace {

constexpr qsizetype kWordsRead = 400; ///< of a text: nobody compares longer ones word by word
constexpr std::size_t kLongest = 6;   ///< words in one stretch
constexpr qsizetype kMostLetters = 60;

/// Words that stand in both texts one after the other.
struct Stretch
{
    std::size_t first = 0;
    std::size_t size = 0;
    double telling = 0;
};

std::vector<WordSpan> read(const QString &text)
{
    std::vector<WordSpan> spans = wordSpans(text);
    if (spans.size() > std::size_t(kWordsRead))
        spans.resize(std::size_t(kWordsRead));
    return spans;
}

/// How many words from there on are the same.
std::size_t common(const std::vector<WordSpan> &a, std::size_t i, const std::vector<WordSpan> &b,
                   std::size_t j)
{
    std::size_t n = 0;
    while (n < kLongest && i + n < a.size() && j + n < b.size() && a[i + n].word == b[j + n].word)
        ++n;
    return n;
}

} // namespace

QStringList sharedWords(const QString &mine, const QString &theirs,
                        const std::function<double(const QString &)> &rarity, int most)
{
    const std::vector<WordSpan> a = read(mine);
    const std::vector<WordSpan> b = read(theirs);
    QMultiHash<QString, std::size_t> places;
    for (std::size_t j = b.size(); j-- > 0;)
        places.insert(b[j].word, j);

    std::vector<Stretch> stretches;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (isSmallWord(a[i].word))
            continue;
        std::size_t longest = 0;
        for (auto at = places.constFind(a[i].word); at != places.constEnd() && at.key() == a[i].word; ++at)
            longest = std::max(longest, common(a, i, b, *at));
        while (longest > 0 && isSmallWord(a[i + longest - 1].word))
            --longest;
        if (longest == 0)
            continue;
        Stretch stretch{i, longest};
        for (std::size_t k = i; k < i + longest; ++k)
            stretch.telling += isSmallWord(a[k].word) ? 0 : std::max(0.0, rarity(a[k].word));
        stretches.push_back(stretch);
    }
    std::stable_sort(stretches.begin(), stretches.end(),
                     [](const Stretch &x, const Stretch &y) { return x.telling > y.telling; });

    QStringList said;
    QSet<QString> used;
    for (const Stretch &stretch : stretches) {
        if (said.size() >= most)
            break;
        const auto begin = a.begin() + std::ptrdiff_t(stretch.first);
        const auto end = begin + std::ptrdiff_t(stretch.size);
        if (std::any_of(begin, end, [&](const WordSpan &span) { return used.contains(span.word); }))
            continue;
        for (auto span = begin; span != end; ++span)
            used.insert(span->word);
        said.append(oneLine(mine.mid(begin->start, (end - 1)->end - begin->start), kMostLetters));
    }
    return said;
}

bool isSmallWord(const QString &word)
{
    static const QSet<QString> small = [] {
        const QString words = QStringLiteral(
            "a about after again all also am an and any are as at be because been before being but by can "
            "could "
            "did do does don down for from get go going got had has have he her here him his how i if im in "
            "into is it its just like ll m me more my near no not now of off on one or our out over please "
            "re "
            "really s saw see seen she so some someone something still t than that the their them then there "
            "these they this those through to too um until up us ve very was we were what when where which "
            "while who will with would yes you your al algo alguien alli ante aqui asi aun cerca como con "
            "cual "
            "cuando de del desde donde el ella ellos en entre era es esa ese eso esta estaba estan este esto "
            "fue ha habia hacia han hay la las le lo los mas me mi muy nada ni nos o otra otro para pero por "
            "porque que se ser si sin sobre son su sus tambien te tiene todo tu un una uno unos vi y ya yo");
        QSet<QString> all;
        for (const QString &one : words.split(u' '))
            all.insert(one);
        return all;
    }();
    return small.contains(word);
}

} // namespace porch
