// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/search/SearchQuery.h"

#include "models/places/HouseNumber.h"
#include "models/places/StreetName.h"

#include <QRegularExpression>

namespace porch {

namespace {

using Regex = QRegularExpression;

constexpr qsizetype kLongestQuery = 200;
constexpr std::size_t kMostCorners = 3;

Regex regex(const char *pattern)
{
    return Regex(QString::fromLatin1(pattern), Regex::CaseInsensitiveOption);
}

void readBlock(SearchQuery &query)
{
    static const Regex form = regex("^(?:the\\s+)?(\\d{1,5}|unit)\\s+(?:block|blk|bloque)s?\\b\\s*"
                                    "(?:(?:of|on|de|del|en)\\s+)?(?:(?:the|la|el)\\s+)?(.*)$");
    static const Regex spanish = regex("^(?:la\\s+)?cuadra\\s+(?:del?\\s+)?(\\d{1,5})\\s+(?:del?\\s+)?(.*)$");
    for (const Regex &each : {form, spanish}) {
        const auto match = each.match(query.text);
        if (!match.hasMatch() || match.captured(2).isEmpty())
            continue;
        const qint32 number = match.captured(1).toInt(); // 0 for "unit"
        query.block = SearchQuery::Block{number - number % 100, match.captured(2)};
        return;
    }
}

void addHouse(SearchQuery &query, const QString &label, const QString &street, bool behind)
{
    const auto number = houseNumber(label);
    if (number && !street.isEmpty())
        query.houses.push_back({*number, label, street, behind});
}

void readHouses(SearchQuery &query)
{
    static const Regex before = regex("^#?(\\d{1,6}(?:-\\d{1,6})?(?: ?1/2)?[a-z]?)[\\s,]+(.+)$");
    static const Regex behind =
        regex("^(.*[^\\s,#])(?:\\s*,\\s*|\\s+)(?:no\\.?\\s*|num\\.?\\s*|#)?(\\d{1,6}[a-z]?)$");
    if (const auto match = before.match(query.text); match.hasMatch())
        addHouse(query, match.captured(1), match.captured(2), false);
    if (const auto match = behind.match(query.text); match.hasMatch() && query.corners.empty())
        addHouse(query, match.captured(2), match.captured(1), true);
}

void readCorners(SearchQuery &query)
{
    static const Regex lead =
        regex("^(?:(?:at|on|near|en|la|the|una?)\\s+)*"
              "(?:corner|intersection|crossing|junction|esquina|esq\\.?|cruce|interseccion|"
              "intersecci\\x{f3}n)\\s+(?:of|de|del|con|with|at)\\s+(?:(?:la|the)\\s+)?");
    static const Regex link = regex(
        "\\s*[&/@+]\\s*|\\s+(?:and|y|e|at|con|with|x|near|off|by|esquina(?:\\s+con)?|esq\\.?(?:\\s+con)?|"
        "casi(?:\\s+con)?)(?:\\s+(?:la|the|calle))?(?:\\s+|$)");
    QString text = query.text;
    text.remove(lead);
    auto links = link.globalMatch(text);
    while (links.hasNext() && query.corners.size() < kMostCorners) {
        const auto match = links.next();
        const QString first = text.left(match.capturedStart()).trimmed();
        if (foldedWords(first).isEmpty())
            continue;
        query.corners.push_back({first, text.mid(match.capturedEnd()).trimmed()});
        const QString written = match.captured().trimmed();
        query.hasSign |= !written.isEmpty() && !written.front().isLetter();
    }
}

} // namespace

SearchQuery SearchQuery::of(const QString &typed)
{
    SearchQuery query;
    query.text = typed.left(kLongestQuery).simplified();
    if (foldedWords(query.text).isEmpty()) {
        query.text.clear();
        return query;
    }
    readBlock(query);
    readCorners(query);
    if (!query.block)
        readHouses(query);
    return query;
}

} // namespace porch
