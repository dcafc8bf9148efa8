// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/search/StreetSearch.h"

#include "models/places/StreetWords.h"
#include "models/places/find/NumberWords.h"

#include <algorithm>

namespace porch {

namespace {

constexpr int kMostHits = 300;
constexpr double kInside = 0.65;
constexpr double kBeginning = 0.8;
constexpr double kWholeWords = 0.9;
constexpr double kSlipped = 0.6;
constexpr qsizetype kMostTownWords = 3;

/// "third" and "3rd" are one word, "north" and "n", "avenue" and "ave".
QString normalWord(const QString &word)
{
    if (const QString direction = directionOf(word); !direction.isEmpty())
        return direction;
    if (const QString type = streetTypeOf(word); !type.isEmpty())
        return type;
    const StreetWord *base = findBaseWord(word);
    return base == nullptr ? word : QString(base->normal);
}

bool isWholly(const QString &word, const QString &of)
{
    return word == of || normalWord(word) == normalWord(of) || placeWord(word) == placeWord(of);
}

bool begins(const QString &word, const QString &of)
{
    if (of.startsWith(word) || isWholly(word, of))
        return true;
    // "3" of "Third Street"
    return word.front().isDigit() && normalWord(of).startsWith(word);
}

bool mayBeLeftOut(const QString &word)
{
    static const QStringList articles{QStringLiteral("the"), QStringLiteral("el"),  QStringLiteral("la"),
                                      QStringLiteral("los"), QStringLiteral("las"), QStringLiteral("de"),
                                      QStringLiteral("del")};
    return !directionOf(word).isEmpty() || !streetTypeOf(word).isEmpty() || articles.contains(word);
}

} // namespace

double fitOfBeginning(const QString &words, const QString &name)
{
    const QStringList typed = words.split(u' ', Qt::SkipEmptyParts);
    const QStringList its = name.split(u' ', Qt::SkipEmptyParts);
    double best = 0;
    bool leftOut = true;
    for (qsizetype from = 0; from + typed.size() <= its.size() && !typed.isEmpty(); ++from) {
        bool whole = true;
        bool fits = true;
        for (qsizetype i = 0; i < typed.size() && fits; ++i) {
            const bool equal = isWholly(typed.at(i), its.at(from + i));
            whole = whole && equal;
            fits = equal || (i + 1 == typed.size() && begins(typed.at(i), its.at(from + i)));
        }
        if (fits) {
            const bool all = whole && from == 0 && typed.size() == its.size();
            const double part = double(typed.size()) / double(its.size());
            const double fit = all ? 1 : (whole ? kWholeWords : kBeginning) + 0.08 * std::min(part, 1.0);
            best = std::max(best, from == 0 ? fit : leftOut ? fit - 0.05 : kInside + 0.08 * part);
        }
        leftOut = leftOut && mayBeLeftOut(its.at(from));
    }
    return best;
}

Result<std::vector<StreetMatch>> StreetSearch::find(const QString &words)
{
    const qsizetype comma = words.indexOf(u',');
    const QString street = foldedWords(comma < 0 ? words : words.left(comma));
    if (street.isEmpty())
        return std::vector<StreetMatch>();
    if (comma >= 0)
        return inTown(street, foldedWords(words.mid(comma + 1)));
    auto found = named(street);
    if (!found || !found->empty())
        return found;
    // "mill st alder"
    const QStringList parts = street.split(u' ');
    for (qsizetype town = 1; town <= kMostTownWords && town < parts.size(); ++town) {
        const QString last = parts.mid(parts.size() - town).join(u' ');
        if (localitiesBeginning(last).empty())
            continue;
        auto inside = inTown(parts.mid(0, parts.size() - town).join(u' '), last);
        if (!inside || !inside->empty())
            return inside;
    }
    QHash<quint32, double> slipped;
    addSlipped(street, slipped);
    return inOrder(slipped);
}

Result<std::vector<StreetMatch>> StreetSearch::named(const QString &words)
{
    QHash<quint32, double> found;
    addBeginning(words, found);
    if (const auto added = addInside(words, found); !added)
        return added.error();
    addWithBase(words, found);
    return inOrder(found);
}

double StreetSearch::fit(quint32 street, const QString &words) const
{
    const StreetNameParts written = parseStreetName(words);
    const auto number = numberOfBase(written.base);
    double best = 0;
    for (const StreetName &name : m_gazetteer.streets()[street].names) {
        best = std::max(best, fitOfBeginning(words, foldedWords(name.shown)));
        if (name.parts.base == written.base || (number && number == numberOfBase(name.parts.base))) {
            const double fit = fitOf(written, name.parts);
            best = fit >= kOtherType ? std::max(best, fit) : best;
        }
    }
    return best;
}

void StreetSearch::addBeginning(const QString &words, QHash<quint32, double> &found) const
{
    for (const NameBeginnings::Item &item : m_beginnings.find(words, true, kMostHits)) {
        if (!found.contains(item.index))
            found.insert(item.index, fit(item.index, words));
    }
}

/// Words inside of names, and directions and types in another spelling.
Result<void> StreetSearch::addInside(const QString &words, QHash<quint32, double> &found)
{
    // One letter is in too many.
    if (words.size() - words.lastIndexOf(u' ') <= 2 && !words.back().isDigit())
        return {};
    const auto hits = m_pack.namesWith(words, kMostHits, Named::Street);
    if (!hits)
        return hits.error();
    for (const NameHit &hit : hits.value()) {
        const int index = m_gazetteer.streetIndex(hit.ref);
        const auto street = static_cast<quint32>(index);
        if (index < 0 || found.contains(street))
            continue;
        if (const double fits = fit(street, words); fits > 0)
            found.insert(street, fits);
    }
    return {};
}

/// By the normal form of the whole name: "mt hope ave" for "Mount Hope Avenue".
void StreetSearch::addWithBase(const QString &words, QHash<quint32, double> &found) const
{
    const StreetNameParts written = parseStreetName(words);
    const auto add = [&](quint32 index) {
        const Gazetteer::StreetName &name = m_gazetteer.streetName(index);
        const double fit = fitOf(written, name.parts);
        if (fit >= kOtherType)
            found[name.street] = std::max(found.value(name.street), fit);
    };
    for (const quint32 base : m_gazetteer.bases().find(written.base)) {
        for (const quint32 index : m_gazetteer.namesOfBase(base))
            add(index);
    }
    if (const auto number = numberOfBase(written.base)) {
        for (const quint32 index : m_gazetteer.numbered(*number))
            add(index);
    }
}

void StreetSearch::addSlipped(const QString &words, QHash<quint32, double> &found) const
{
    const StreetNameParts written = parseStreetName(words);
    for (const SlipIndex::Hit &hit : m_gazetteer.baseSlips().find(written.base)) {
        for (const quint32 index : m_gazetteer.namesOfBase(hit.item)) {
            const Gazetteer::StreetName &name = m_gazetteer.streetName(index);
            const double fit = fitOf(written, name.parts);
            if (fit >= kOtherType)
                found[name.street] = std::max(found.value(name.street), kSlipped * fit);
        }
    }
}

std::vector<qint64> StreetSearch::localitiesBeginning(const QString &words) const
{
    std::vector<qint64> ids;
    for (const Locality &locality : m_gazetteer.localities()) {
        const QString name = foldedWords(locality.name);
        if (locality.kind == LocalityKind::PostalCode ? name == words : name.startsWith(words))
            ids.push_back(locality.id);
    }
    return ids;
}

Result<std::vector<StreetMatch>> StreetSearch::inTown(const QString &words, const QString &town)
{
    auto found = named(words);
    if (!found)
        return found;
    if (found->empty()) {
        QHash<quint32, double> slipped;
        addSlipped(words, slipped);
        found = inOrder(slipped);
    }
    // "alder me 04401": the first words that tell a town.
    const QStringList parts = town.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype size = std::min(parts.size(), kMostTownWords); size > 0; --size) {
        const std::vector<qint64> localities = localitiesBeginning(parts.mid(0, size).join(u' '));
        std::vector<StreetMatch> inside;
        for (const StreetMatch &match : found.value()) {
            const qint64 its = m_gazetteer.streets()[match.street].locality;
            if (std::find(localities.begin(), localities.end(), its) != localities.end())
                inside.push_back(match);
        }
        if (!inside.empty())
            return inside;
    }
    return found;
}

std::vector<StreetMatch> StreetSearch::inOrder(const QHash<quint32, double> &found) const
{
    std::vector<StreetMatch> matches;
    for (auto each = found.begin(); each != found.end(); ++each)
        matches.push_back({each.key(), each.value()});
    const auto &streets = m_gazetteer.streets();
    std::sort(matches.begin(), matches.end(), [&streets](const StreetMatch &a, const StreetMatch &b) {
        if (a.quality != b.quality)
            return a.quality > b.quality;
        const Street &first = streets[a.street];
        const Street &second = streets[b.street];
        if (first.streetClass != second.streetClass)
            return first.streetClass < second.streetClass;
        const QString &name = first.names.front().shown;
        const QString &other = second.names.front().shown;
        return name != other ? name < other : a.street < b.street;
    });
    return matches;
}

} // namespace porch
