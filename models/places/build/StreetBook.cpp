// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/build/StreetBook.h"

#include "models/places/StreetWords.h"

#include <algorithm>
#include <cmath>

namespace porch {

namespace {

/// How far an address may lie from all lines of its street, which may have lines of other cities between.
constexpr double kFarthest = 3000;

double metresToBox(const GeoBox &box, GeoPoint point)
{
    if (box.isEmpty())
        return 0;
    const GeoPoint nearest{std::clamp(point.lon, box.west, box.east),
                           std::clamp(point.lat, box.south, box.north)};
    return metresBetween(point, nearest);
}

} // namespace

void StreetBook::take(Entry &entry, qint64 id, const StreetNames &names)
{
    const StreetName &first = names.names.front();
    auto &spelling = entry.shown[first.shown];
    if (++spelling.first == 1)
        spelling.second = first.parts;
    for (std::size_t i = 0; i < names.names.size(); ++i) {
        const StreetName &name = names.names[i];
        const QString key = name.parts.key();
        if (i > 0 && key != first.parts.key())
            entry.others.emplace(key, name);
        auto &streets = m_byKey[key];
        if (std::find(streets.begin(), streets.end(), id) == streets.end())
            streets.push_back(id);
    }
}

qint64 StreetBook::make(const StreetNames &names, qint64 locality)
{
    const QString key = names.names.front().parts.key();
    const auto number = m_nameNumbers.constFind(key);
    const int nameNumber =
        number == m_nameNumbers.constEnd() ? static_cast<int>(m_nameNumbers.size()) : *number;
    m_nameNumbers.insert(key, nameNumber);
    qint64 &id = m_streets[{nameNumber, locality}];
    if (id == 0) {
        m_entries.emplace_back();
        id = static_cast<qint64>(m_entries.size());
        m_entries.back().nameNumber = nameNumber;
        m_entries.back().locality = locality;
    }
    return id;
}

qint64 StreetBook::add(int names, qint64 locality, StreetClass streetClass, const GeoBox &box)
{
    qint64 &known = m_lastOfNames[{names, locality}];
    const StreetNames &list = m_facts.names(names);
    const qint64 id = known == 0 ? make(list, locality) : known;
    Entry &entry = m_entries.at(static_cast<std::size_t>(id - 1));
    if (known == 0)
        take(entry, id, list);
    else
        ++entry.shown[list.names.front().shown].first;
    known = id;
    entry.streetClass = std::min(entry.streetClass, streetClass);
    entry.box.add(box);
    entry.lines.add(box);
    return id;
}

qint64 StreetBook::find(const StreetNameParts &name, qint64 locality, GeoPoint at) const
{
    const auto streets = m_byKey.constFind(name.key());
    if (streets == m_byKey.constEnd())
        return 0;
    qint64 best = 0;
    double nearest = kFarthest;
    for (const qint64 street : *streets) {
        const Entry &entry = this->at(street);
        // Addresses don't lead on to others ever farther away.
        double metres = metresToBox(entry.lines.isEmpty() ? entry.box : entry.lines, at);
        // Of those around, the one in the city that the address names.
        if (metres <= kFarthest && locality != 0 && entry.locality == locality)
            metres = -1;
        if (metres < nearest || (best == 0 && metres <= nearest)) {
            best = street;
            nearest = metres;
        }
    }
    return best;
}

qint64 StreetBook::findOrAdd(int names, qint64 locality, GeoPoint at)
{
    const StreetNames &list = m_facts.names(names);
    qint64 id = find(list.names.front().parts, locality, at);
    if (id == 0) {
        id = make(list, locality);
        Entry &made = m_entries.at(static_cast<std::size_t>(id - 1));
        take(made, id, list);
        made.streetClass = std::min(made.streetClass, StreetClass::Local);
    }
    m_entries.at(static_cast<std::size_t>(id - 1)).box.add(at);
    return id;
}

Street StreetBook::street(qint64 id) const
{
    const Entry &entry = at(id);
    Street street;
    street.id = id;
    street.streetClass = entry.streetClass;
    street.locality = entry.locality;
    street.box = entry.box;
    const auto most =
        std::max_element(entry.shown.begin(), entry.shown.end(),
                         [](const auto &a, const auto &b) { return a.second.first < b.second.first; });
    street.names.push_back({most->first, most->second.second});
    for (const auto &[key, name] : entry.others)
        street.names.push_back(name);
    return street;
}

QStringList StreetBook::languages() const
{
    qint64 english = 0;
    qint64 spanish = 0;
    for (const Entry &entry : m_entries) {
        const StreetNameParts &parts = entry.shown.begin()->second.second;
        const StreetType *type = parts.preType.isEmpty() ? nullptr : findStreetType(parts.preType);
        if (type != nullptr && type->place == StreetType::Before)
            ++spanish;
        else if (!parts.type.isEmpty() || !parts.preType.isEmpty())
            ++english;
    }
    const QString en = QStringLiteral("en");
    const QString es = QStringLiteral("es");
    if (spanish < 3 || spanish * 50 < english)
        return {en};
    return spanish > english ? QStringList{es, en} : QStringList{en, es};
}

} // namespace porch
