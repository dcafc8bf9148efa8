// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packets/NameFinder.h"

#include "models/domain/Pseudonym.h"

#include <algorithm>

namespace porch {

namespace {

/// The words of a name in one are another word rather than a name when that is shorter: "another".
constexpr qsizetype kLongWord = 8;
/// Signs between the words of a name in what is no sentence: "joel - brandt".
constexpr qsizetype kLongestGap = 3;

/// What stands for people without a name: "quiet heron" by "quietheron"; and how many there are of them.
const QHash<QString, QString> &pseudonyms()
{
    static const QHash<QString, QString> all = [] {
        QHash<QString, QString> pairs;
        for (qint64 n = 0;; ++n) {
            const QString words = pseudonym(n).toLower();
            if (words.count(u' ') > 1)
                return pairs; // the first round is over
            pairs.insert(QString(words).remove(u' '), words);
        }
    }();
    return all;
}

/// Draws nothing: zero-width spaces, soft hyphens, direction marks.
bool isHidden(char32_t u)
{
    return QChar::category(u) == QChar::Other_Format;
}

QString folded(const QString &word)
{
    const QString apart = word.normalized(QString::NormalizationForm_KD);
    QString plain;
    for (const QChar c : apart) {
        if (!c.isMark() && !isHidden(c.unicode()))
            plain += c;
    }
    return plain.toCaseFolded();
}

} // namespace

NameFinder::NameFinder(qint64 pseudonymsSoFar)
    : m_rounds(std::max<qint64>(0, pseudonymsSoFar - 1) / pseudonyms().size() + 1)
{}

std::vector<NameFinder::Word> NameFinder::wordsOf(const QString &text)
{
    std::vector<Word> words;
    bool open = false; // the last word may go on
    for (qsizetype i = 0; i < text.size();) {
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t u = isPair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
        const qsizetype end = i + (isPair ? 2 : 1);
        const bool isNumber = QChar::isNumber(u);
        if (isNumber || QChar::isLetter(u)) {
            if (!open || words.back().isNumber != isNumber)
                words.push_back({i, end, {}, isNumber, false});
            words.back().end = end;
            words.back().isCapital |= QChar::isUpper(u) || QChar::isTitleCase(u);
            open = true;
        } else if (open && QChar::isMark(u)) {
            words.back().end = end;
        } else if (!isHidden(u)) {
            open = false;
        }
        i = end;
    }
    for (Word &word : words)
        word.folded = folded(text.mid(word.begin, word.end - word.begin));
    return words;
}

void NameFinder::add(const QString &person)
{
    const QString written = person.simplified();
    const std::vector<Word> words = wordsOf(written);
    if (words.empty())
        return;
    QString glued;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0)
            m_gaps.insert(written.mid(words[i - 1].end, words[i].begin - words[i - 1].end));
        glued += words[i].folded;
    }
    m_names[glued].push_back({plain(person), written, words.size() == 1});
    m_longest = std::max(m_longest, glued.size());
}

bool NameFinder::isCalled(const Reading &reading, std::size_t word)
{
    const qsizetype begin = reading.words[word].begin;
    return begin > 0 && reading.text[begin - 1] == u'@';
}

/// And the next one.
QString NameFinder::betweenWords(const Reading &reading, std::size_t word)
{
    const qsizetype end = reading.words[word].end;
    QString between = reading.text.mid(end, reading.words[word + 1].begin - end);
    between.removeIf([](QChar c) { return isHidden(c.unicode()); });
    return between;
}

/// Whether this word and the next one may belong to one name.
bool NameFinder::isJoined(const Reading &reading, std::size_t word)
{
    const QString between = betweenWords(reading, word);
    // Also letters and digits side by side.
    if (between.trimmed().isEmpty() || (reading.isLabel && between.size() <= kLongestGap))
        return true;
    static const QString signs = QStringLiteral("-\u2010\u2011_.'\u2019+~");
    if (between.size() <= 2 &&
        std::all_of(between.begin(), between.end(), [](QChar c) { return signs.contains(c); }))
        return true;
    // An initial: "J. Brandt".
    const bool isInitial = reading.words[word].folded.size() == 1;
    return isInitial && between.startsWith(u'.') && between.mid(1).trimmed().isEmpty();
}

/// Of names with the same letters the one that is written like this.
const NameFinder::Name &NameFinder::closest(const std::vector<Name> &names, const QString &written)
{
    const auto same = std::find_if(names.begin(), names.end(),
                                   [name = plain(written)](const Name &each) { return each.name == name; });
    return same == names.end() ? names.front() : *same;
}

/// People write names with a capital letter; what would be a name in one word may be no name in small
/// letters.
bool NameFinder::mayBeOtherWords(const Reading &reading, std::size_t word, std::size_t count,
                                 const Name &name)
{
    const Word &first = reading.words[word];
    if (reading.isLabel || first.isCapital || isCalled(reading, word))
        return false;
    if (name.isOneWord)
        return count > 1 || reading.text.mid(first.begin, first.end - first.begin) != name.written;
    return count == 1 && first.folded.size() < kLongWord;
}

NameFinder::Hit NameFinder::knownAt(const Reading &reading, std::size_t word) const
{
    Hit hit;
    QString glued;
    for (std::size_t end = word; end < reading.words.size(); ++end) {
        if (end > word && !isJoined(reading, end - 1) && !m_gaps.contains(betweenWords(reading, end - 1)))
            break;
        glued += reading.words[end].folded;
        if (glued.size() > m_longest)
            break;
        const auto names = m_names.constFind(glued);
        if (names == m_names.cend())
            continue;
        const qsizetype begin = reading.words[word].begin;
        const Name &name = closest(*names, reading.text.mid(begin, reading.words[end].end - begin));
        if (!mayBeOtherWords(reading, word, end - word + 1, name))
            hit = {end - word + 1, name.name};
    }
    return hit;
}

NameFinder::Hit NameFinder::pseudonymAt(const Reading &reading, std::size_t word) const
{
    const std::vector<Word> &words = reading.words;
    Hit hit;
    const auto glued = pseudonyms().constFind(words[word].folded);
    if (glued != pseudonyms().cend()) {
        hit = {1, *glued};
    } else if (word + 1 < words.size()) {
        const QString name = words[word].folded + u' ' + words[word + 1].folded;
        const auto pair = pseudonyms().constFind(QString(name).remove(u' '));
        if (pair == pseudonyms().cend() || *pair != name || !isJoined(reading, word))
            return {};
        hit = {2, name};
    } else {
        return {};
    }
    // "Quiet Heron 2" is somebody else than "Quiet Heron", where pseudonyms have come that far.
    const std::size_t next = word + hit.words;
    if (next >= words.size() || !words[next].isNumber || !isJoined(reading, next - 1))
        return hit;
    const bool endsThere = next + 1 == words.size() || words[next + 1].begin > words[next].end;
    const QString &digits = words[next].folded;
    const qint64 number = digits.toLongLong();
    if (endsThere && number >= 2 && number <= m_rounds && digits == QString::number(number))
        return {hit.words + 1, hit.name + u' ' + digits};
    return hit;
}

std::vector<NameFinder::Found> NameFinder::find(const QString &text, bool isLabel) const
{
    const Reading reading{text, wordsOf(text), isLabel};
    std::vector<Found> all;
    for (std::size_t i = 0; i < reading.words.size();) {
        const Hit known = knownAt(reading, i);
        const Hit pair = pseudonymAt(reading, i);
        const Hit &hit = known.words >= pair.words ? known : pair;
        if (hit.words > 0) {
            const qsizetype begin = reading.words[i].begin - (isCalled(reading, i) ? 1 : 0);
            all.push_back({begin, reading.words[i + hit.words - 1].end, hit.name});
        }
        i += std::max<std::size_t>(1, hit.words);
    }
    return all;
}

} // namespace porch
