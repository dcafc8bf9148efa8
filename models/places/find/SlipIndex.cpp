// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/find/SlipIndex.h"

#include <QLatin1String>
#include <QVarLengthArray>

#include <algorithm>
#include <array>

namespace porch {

namespace {

/// Only the beginning of a name makes keys: it keeps their number small, and slips at the end are found all
/// the same since the whole is compared.
constexpr qsizetype kPrefix = 9;
constexpr qsizetype kLongestName = 40;
/// Names alike in their beginning share keys; nobody means one of thousands.
constexpr int kMostCompared = 400;

QString joinedLetters(QStringView words)
{
    QString joined;
    joined.reserve(words.size());
    for (const QChar c : words) {
        if (c != u' ')
            joined += c;
    }
    return joined;
}

/// The hash of some letters without those at two places; -1 leaves none out.
quint64 hashWithout(QStringView letters, qsizetype one, qsizetype other)
{
    quint64 hash = 1469598103934665603ULL;
    for (qsizetype i = 0; i < letters.size(); ++i) {
        if (i != one && i != other)
            hash = (hash ^ letters.at(i).unicode()) * 1099511628211ULL;
    }
    return hash;
}

/// Hashes of the beginning of a name, and of it with up to `slips` letters left out.
std::vector<quint64> keysOf(QStringView letters, int slips)
{
    const QStringView prefix = letters.left(kPrefix);
    std::vector<quint64> keys{hashWithout(prefix, -1, -1)};
    for (qsizetype one = 0; slips > 0 && one < prefix.size(); ++one) {
        keys.push_back(hashWithout(prefix, one, -1));
        for (qsizetype other = one + 1; slips > 1 && other < prefix.size(); ++other)
            keys.push_back(hashWithout(prefix, one, other));
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

bool isVowel(QChar c)
{
    return QLatin1String("aeiouy").contains(c);
}

bool areNeighbours(QChar a, QChar b)
{
    static constexpr std::array kRows{QLatin1String("qwertyuiop"), QLatin1String("asdfghjkl"),
                                      QLatin1String("zxcvbnm")};
    for (std::size_t row = 0; row < kRows.size(); ++row) {
        const qsizetype x = kRows[row].indexOf(a);
        if (x < 0)
            continue;
        for (std::size_t other = 0; other < kRows.size(); ++other) {
            const qsizetype y = kRows[other].indexOf(b);
            if (y < 0)
                continue;
            if (row == other)
                return x - y == 1 || y - x == 1;
            // Each row stands half a key to the right of the one above it.
            if (other == row + 1)
                return y == x || y == x - 1;
            if (row == other + 1)
                return x == y || x == y - 1;
        }
    }
    return false;
}

bool soundAlike(QChar a, QChar b)
{
    static constexpr std::array kPairs{QLatin1String("ck"), QLatin1String("cs"), QLatin1String("sz"),
                                       QLatin1String("bv"), QLatin1String("gj"), QLatin1String("fv"),
                                       QLatin1String("kq"), QLatin1String("mn"), QLatin1String("dt"),
                                       QLatin1String("hj"), QLatin1String("xj")};
    return std::any_of(kPairs.begin(), kPairs.end(),
                       [&](QLatin1String pair) { return pair.contains(a) && pair.contains(b); });
}

int costOfChange(QChar a, QChar b)
{
    if (a == b)
        return 0;
    if (a.isDigit() || b.isDigit())
        return 9;
    return (isVowel(a) && isVowel(b)) || areNeighbours(a, b) || soundAlike(a, b) ? 1 : 2;
}

bool haveSameLetters(QString a, QString b)
{
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    return a == b;
}

} // namespace

int slipsAllowed(qsizetype letters)
{
    return letters < 4 ? 0 : letters <= 8 ? 1 : 2;
}

int slipsBetween(QStringView written, QStringView meant, int most)
{
    const qsizetype rows = written.size();
    const qsizetype columns = meant.size();
    if (std::abs(rows - columns) > most)
        return most + 1;
    using Row = QVarLengthArray<int, 64>;
    Row beforeLast(columns + 1);
    Row last(columns + 1);
    Row row(columns + 1);
    for (qsizetype j = 0; j <= columns; ++j)
        last[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= rows; ++i) {
        row[0] = static_cast<int>(i);
        int least = row[0];
        for (qsizetype j = 1; j <= columns; ++j) {
            const QChar a = written.at(i - 1);
            const QChar b = meant.at(j - 1);
            int cost = std::min({last[j] + (a.isDigit() ? 9 : 1), row[j - 1] + (b.isDigit() ? 9 : 1),
                                 last[j - 1] + costOfChange(a, b)});
            if (i > 1 && j > 1 && a == meant.at(j - 2) && written.at(i - 2) == b && a != b && !a.isDigit())
                cost = std::min(cost, beforeLast[j - 2] + 1);
            row[j] = cost;
            least = std::min(least, cost);
        }
        if (least > most)
            return most + 1;
        std::swap(beforeLast, last);
        std::swap(last, row);
    }
    return last[columns];
}

void SlipIndex::add(QStringView words, quint32 item)
{
    QString joined = joinedLetters(words);
    if (joined.size() >= 4 && joined.size() <= kLongestName)
        m_entries.push_back({std::move(joined), item});
}

void SlipIndex::build()
{
    m_keys.reserve(m_entries.size() * 12);
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        for (const quint64 hash : keysOf(m_entries[i].joined, slipsAllowed(m_entries[i].joined.size())))
            m_keys.push_back({hash, static_cast<quint32>(i)});
    }
    std::sort(m_keys.begin(), m_keys.end(), [](const Key &a, const Key &b) {
        return a.hash != b.hash ? a.hash < b.hash : a.entry < b.entry;
    });
}

std::vector<SlipIndex::Hit> SlipIndex::find(QStringView words) const
{
    const QString joined = joinedLetters(words);
    if (joined.size() < 4 || joined.size() > kLongestName)
        return {};
    std::vector<quint32> entries;
    for (const quint64 hash : keysOf(joined, slipsAllowed(joined.size()))) {
        auto key = std::lower_bound(m_keys.begin(), m_keys.end(), hash,
                                    [](const Key &a, quint64 b) { return a.hash < b; });
        for (int taken = 0; key != m_keys.end() && key->hash == hash && taken < kMostCompared; ++key, ++taken)
            entries.push_back(key->entry);
    }
    std::sort(entries.begin(), entries.end());
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());

    std::vector<Hit> hits;
    int fewest = slipsAllowed(joined.size());
    for (const quint32 index : entries) {
        const Entry &entry = m_entries[index];
        const bool firstSwapped = joined.size() > 1 && entry.joined.size() > 1 &&
                                  joined.at(0) == entry.joined.at(1) && joined.at(1) == entry.joined.at(0);
        if (joined.at(0) != entry.joined.at(0) && !firstSwapped)
            continue;
        // Both lengths must bear the slips: "Elms" is no "Elm".
        const int most = std::min(fewest, slipsAllowed(entry.joined.size()));
        const int slips = slipsBetween(joined, entry.joined, most);
        // Of four letters: two swapped, or one of five dropped.
        const bool tellsLittle =
            joined.size() <= 4 && entry.joined.size() <= 4 && !haveSameLetters(joined, entry.joined);
        if (slips > most || (slips > 0 && tellsLittle))
            continue;
        if (slips < fewest) {
            fewest = slips;
            hits.clear();
        }
        hits.push_back({entry.item, slips});
    }
    std::sort(hits.begin(), hits.end(), [](const Hit &a, const Hit &b) { return a.item < b.item; });
    const auto last =
        std::unique(hits.begin(), hits.end(), [](const Hit &a, const Hit &b) { return a.item == b.item; });
    hits.erase(last, hits.end());
    return hits;
}

} // namespace porch
