// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/LinkedWords.h"

#include "models/links/LinkText.h"

#include <QSet>

#include <algorithm>
#include <string_view>

namespace porch {

namespace {

constexpr qsizetype kWordsRead = 1'000; ///< letters of a message: nobody looks a case up by its end

QByteArray spaced(const QString &text)
{
    QByteArray all;
    for (const QString &word : linkWords(text))
        all += ' ' + word.toUtf8();
    return all;
}

/// As it stands in the words: " van" for a beginning, " van " for a word, " grey honda " for a phrase.
QByteArray needleOf(const SearchTerm &term)
{
    const QByteArray words = spaced(term.text);
    return words.isEmpty() || term.prefix ? words : words + ' ';
}

} // namespace

Result<LinkedWords> LinkedWords::read(Database &db)
{
    Statement read(db,
                   "SELECT l.casefile, r.id, substr(r.text, 1, ?1), coalesce(p.name, p.key), d.name, s.name"
                   " FROM link l JOIN tip t ON t.id = l.tip JOIN message r ON r.id = t.root"
                   " LEFT JOIN person p ON p.id = t.person LEFT JOIN tip_place d ON d.tip = l.tip"
                   " LEFT JOIN place s ON s.tip = l.tip WHERE l.standing < 2 ORDER BY l.sequence DESC");
    read.bind(1, qint64(kWordsRead));
    LinkedWords words;
    while (read.step()) {
        words.m_entries.push_back({words.m_words.size(), read.int64(0), read.int64(1)});
        for (const int column : {3, 4, 5, 2})
            words.m_words += spaced(read.text(column));
        words.m_words += " \n";
    }
    if (!read.ok())
        return read.error();
    words.m_words.squeeze();
    return words;
}

std::vector<CaseId> LinkedWords::find(const std::vector<SearchTerm> &terms, std::optional<Micros> before,
                                      std::optional<Micros> after, std::size_t most) const
{
    std::vector<QByteArray> needles;
    for (const SearchTerm &term : terms) {
        if (QByteArray needle = needleOf(term); !needle.isEmpty())
            needles.push_back(std::move(needle));
    }
    if (needles.empty())
        return {};
    // The longest is likely the rarest: it is looked for, and the others only where it is.
    std::sort(needles.begin(), needles.end(),
              [](const QByteArray &a, const QByteArray &b) { return a.size() > b.size(); });
    const std::string_view all(m_words.constData(), std::size_t(m_words.size()));
    const auto view = [](const QByteArray &bytes) {
        return std::string_view(bytes.constData(), std::size_t(bytes.size()));
    };
    std::vector<CaseId> found;
    QSet<CaseId> known;
    std::size_t from = 0;
    while (found.size() < most) {
        const std::size_t hit = all.find(view(needles.front()), from);
        if (hit == std::string_view::npos)
            break;
        const auto next =
            std::upper_bound(m_entries.begin(), m_entries.end(), qsizetype(hit),
                             [](qsizetype place, const Entry &entry) { return place < entry.begin; });
        const Entry &entry = *(next - 1);
        const std::size_t end = next == m_entries.end() ? all.size() : std::size_t(next->begin);
        from = end;
        if ((before && entry.at >= *before) || (after && entry.at < *after) || known.contains(entry.casefile))
            continue;
        const std::string_view own = all.substr(std::size_t(entry.begin), end - std::size_t(entry.begin));
        const bool has = std::all_of(needles.begin() + 1, needles.end(), [&](const QByteArray &needle) {
            return own.find(view(needle)) != std::string_view::npos;
        });
        if (!has)
            continue;
        known.insert(entry.casefile);
        found.push_back(entry.casefile);
    }
    return found;
}

} // namespace porch
