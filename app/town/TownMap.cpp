// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/town/TownMap.h"

#include <QJsonArray>
#include <QLineF>

#include <algorithm>

namespace porch {

namespace {

QPointF pointOf(const QJsonValue &latLon)
{
    return {latLon.toArray().at(1).toDouble(), latLon.toArray().at(0).toDouble()};
}

SharedPlace shared(const QString &name, QPointF at)
{
    return {at.y(), at.x(), name};
}

} // namespace

Result<TownMap> TownMap::fromJson(const QJsonObject &json)
{
    TownMap map;
    for (const QJsonValue value : json.value(QLatin1String("streets")).toArray()) {
        const QJsonObject object = value.toObject();
        Street street;
        street.name = object.value(QLatin1String("name")).toString();
        const QJsonArray numbers = object.value(QLatin1String("numbers")).toArray();
        street.firstNumber = numbers.at(0).toInt();
        street.lastNumber = numbers.at(1).toInt();
        for (const QJsonValue point : object.value(QLatin1String("line")).toArray())
            street.line.push_back(pointOf(point));
        if (street.name.isEmpty() || street.line.size() < 2 || street.lastNumber <= street.firstNumber)
            return Error{QStringLiteral("the town's map has a street without name, line or numbers")};
        map.m_streetByName.insert(street.name, map.m_streets.size());
        map.m_streets.push_back(std::move(street));
    }
    for (const QJsonValue value : json.value(QLatin1String("places")).toArray()) {
        const QJsonObject object = value.toObject();
        Place place;
        place.name = object.value(QLatin1String("name")).toString();
        place.kind = object.value(QLatin1String("kind")).toString();
        place.at = {object.value(QLatin1String("lon")).toDouble(1000),
                    object.value(QLatin1String("lat")).toDouble(1000)};
        for (const QJsonValue alias : object.value(QLatin1String("aliases")).toArray())
            place.aliases.append(alias.toString());
        if (place.name.isEmpty() || place.kind.isEmpty() || std::abs(place.at.y()) > 90)
            return Error{QStringLiteral("the town's map has a place without name, kind or position")};
        map.m_placeByName.insert(place.name, map.m_places.size());
        map.m_places.push_back(std::move(place));
    }
    for (std::size_t a = 0; a < map.m_streets.size(); ++a) {
        for (std::size_t b = a + 1; b < map.m_streets.size(); ++b) {
            if (map.crossing(map.m_streets[a], map.m_streets[b]))
                map.m_corners.append(map.m_streets[a].name + QStringLiteral(" & ") + map.m_streets[b].name);
        }
    }
    if (map.m_places.empty() || map.m_corners.isEmpty())
        return Error{QStringLiteral("the town's map has no places or no corners")};
    return map;
}

std::optional<SharedPlace> TownMap::locate(const QString &name) const
{
    if (const auto place = m_placeByName.constFind(name); place != m_placeByName.constEnd())
        return shared(name, m_places[place.value()].at);

    const QStringList parts = name.split(QStringLiteral(" & "));
    if (parts.size() == 2) {
        const auto a = m_streetByName.constFind(parts[0]);
        const auto b = m_streetByName.constFind(parts[1]);
        if (a == m_streetByName.constEnd() || b == m_streetByName.constEnd())
            return std::nullopt;
        const auto at = crossing(m_streets[a.value()], m_streets[b.value()]);
        return at ? std::optional(shared(name, *at)) : std::nullopt;
    }

    bool isNumber = false;
    const int number = name.section(u' ', -1).toInt(&isNumber);
    const auto street = m_streetByName.constFind(name.section(u' ', 0, -2));
    if (!isNumber || street == m_streetByName.constEnd())
        return std::nullopt;
    const Street &found = m_streets[street.value()];
    if (number < found.firstNumber || number > found.lastNumber)
        return std::nullopt;
    return shared(name, alongLine(found, number));
}

std::optional<QPointF> TownMap::crossing(const Street &a, const Street &b) const
{
    for (std::size_t i = 1; i < a.line.size(); ++i) {
        for (std::size_t k = 1; k < b.line.size(); ++k) {
            QPointF at;
            const QLineF first(a.line[i - 1], a.line[i]);
            if (first.intersects(QLineF(b.line[k - 1], b.line[k]), &at) == QLineF::BoundedIntersection)
                return at;
        }
    }
    return std::nullopt;
}

QPointF TownMap::alongLine(const Street &street, int number)
{
    double whole = 0;
    for (std::size_t i = 1; i < street.line.size(); ++i)
        whole += QLineF(street.line[i - 1], street.line[i]).length();
    double left = whole * (number - street.firstNumber) / (street.lastNumber - street.firstNumber);
    for (std::size_t i = 1; i < street.line.size(); ++i) {
        const QLineF piece(street.line[i - 1], street.line[i]);
        if (left <= piece.length())
            return piece.pointAt(piece.length() > 0 ? left / piece.length() : 0);
        left -= piece.length();
    }
    return street.line.back();
}

} // namespace porch
