// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/PlaceAliases.h"

#include "models/places/Gazetteer.h"
#include "models/places/find/FinderWords.h"

#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace porch {

namespace {

constexpr int kMostWords = 6;
/// One name means no more places than people can choose between.
constexpr std::size_t kMostPlaces = 8;
/// Two points so near are one place, confirmed twice.
constexpr double kSamePlace = 40;
/// A list longer than this is no list of local names.
constexpr qsizetype kMostAliases = 20'000;

/// At least one word that is more than a word of daily talk, or two of them that make a name: "the pit" may
/// be learnt, "here" and "my house" not.
bool isTeachable(const QString &words)
{
    const auto list = QStringView(words).split(u' ', Qt::SkipEmptyParts);
    if (list.isEmpty() || list.size() > kMostWords)
        return false;
    static const QStringList nobodys =
        QStringLiteral("house home street st place casa calle here there corner work school store park lugar"
                       " tonight today tomorrow yesterday night noche hoy")
            .split(u' ');
    static const QStringList owners = QStringLiteral("my our his her their mi su nuestra").split(u' ');
    if (owners.contains(list.front()))
        return false;
    return std::any_of(list.begin(), list.end(), [](QStringView word) {
        const bool letters = std::any_of(word.begin(), word.end(), [](QChar c) { return c.isLetter(); });
        return letters && word.size() > 1 && !(traitsOf(word) & WordIs::Function) &&
               !(traitsOf(word) & WordIs::Calendar) && !nobodys.contains(word);
    });
}

bool isPlaceable(const PlaceCandidate &place)
{
    return !place.name.isEmpty() && std::abs(place.at.lat) <= 900'000'000 &&
           std::abs(place.at.lon) <= 1'800'000'000 && place.radius >= 0 && place.radius < 1e6;
}

} // namespace

bool PlaceAliases::learn(const QString &words, const PlaceCandidate &place)
{
    const QString key = placeWords(words);
    const bool saysWhere = key.isEmpty() || key.front().isDigit();
    if (saysWhere || !isTeachable(key) || !isPlaceable(place))
        return false;
    add(key, {place, 1});
    return true;
}

void PlaceAliases::add(const QString &words, const Alias &alias)
{
    std::vector<Alias> &known = m_aliases[words];
    const auto same = std::find_if(known.begin(), known.end(), [&](const Alias &each) {
        return metresBetween(each.place.at, alias.place.at) <= kSamePlace;
    });
    if (same != known.end()) {
        same->times += alias.times;
        same->place = alias.place;
    } else if (known.size() < kMostPlaces) {
        known.push_back(alias);
    } else {
        known.back() = alias;
    }
    std::stable_sort(known.begin(), known.end(),
                     [](const Alias &a, const Alias &b) { return a.times > b.times; });
    m_index.add(words, 0);
}

void PlaceAliases::forget(const QString &words)
{
    if (m_aliases.remove(placeWords(words)) == 0)
        return;
    m_index = {};
    for (auto alias = m_aliases.constBegin(); alias != m_aliases.constEnd(); ++alias)
        m_index.add(alias.key(), 0);
}

QJsonArray PlaceAliases::toJson() const
{
    QJsonArray json;
    for (auto known = m_aliases.constBegin(); known != m_aliases.constEnd(); ++known) {
        for (const Alias &alias : known.value()) {
            json.append(QJsonObject{
                {QStringLiteral("words"), known.key()},
                {QStringLiteral("name"), alias.place.name},
                {QStringLiteral("lat"), alias.place.at.latDegrees()},
                {QStringLiteral("lon"), alias.place.at.lonDegrees()},
                {QStringLiteral("precision"), QString(precisionName(alias.place.precision))},
                {QStringLiteral("radius_m"), alias.place.radius},
                {QStringLiteral("times"), alias.times},
            });
        }
    }
    return json;
}

Result<PlaceAliases> PlaceAliases::fromJson(const QJsonArray &json)
{
    if (json.size() > kMostAliases)
        return Error{tr("The list of local names has more than %1 entries.").arg(kMostAliases)};
    PlaceAliases aliases;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const QJsonObject entry = json.at(i).toObject();
        const auto value = [&entry](QLatin1String key) { return entry.value(key); };
        const QString words = placeWords(value(QLatin1String("words")).toString());
        const auto precision = precisionOf(value(QLatin1String("precision")).toString());
        const auto at = GeoPoint::fromDegrees(value(QLatin1String("lon")).toDouble(1e9),
                                              value(QLatin1String("lat")).toDouble(1e9));
        const int times = value(QLatin1String("times")).toInt();
        PlaceCandidate place;
        place.name = value(QLatin1String("name")).toString();
        place.radius = value(QLatin1String("radius_m")).toDouble(-1);
        if (!precision || !at || times < 1 || !isTeachable(words))
            return Error{tr("Entry %1 of the list of local names is no local name.").arg(i + 1)};
        place.precision = *precision;
        place.at = *at;
        if (!isPlaceable(place))
            return Error{tr("Entry %1 of the list of local names is no local name.").arg(i + 1)};
        aliases.add(words, {place, times});
    }
    return aliases;
}

} // namespace porch
