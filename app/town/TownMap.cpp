// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/town/TownMap.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace porch {

namespace {

template <typename Kind> struct KindName
{
    Kind kind;
    const char *name;
};

constexpr std::array kStreetKinds{
    KindName<StreetClass>{StreetClass::Trunk, "trunk"},
    KindName<StreetClass>{StreetClass::Primary, "primary"},
    KindName<StreetClass>{StreetClass::Secondary, "secondary"},
    KindName<StreetClass>{StreetClass::Tertiary, "tertiary"},
    KindName<StreetClass>{StreetClass::Ramp, "ramp"},
    KindName<StreetClass>{StreetClass::Local, "street"},
    KindName<StreetClass>{StreetClass::Service, "alley"},
    KindName<StreetClass>{StreetClass::Path, "path"},
};
constexpr std::array kGroundKinds{
    KindName<ShapeKind>{ShapeKind::Wood, "wood"},         KindName<ShapeKind>{ShapeKind::Park, "park"},
    KindName<ShapeKind>{ShapeKind::Cemetery, "cemetery"}, KindName<ShapeKind>{ShapeKind::Pitch, "pitch"},
    KindName<ShapeKind>{ShapeKind::Campus, "campus"},     KindName<ShapeKind>{ShapeKind::Water, "water"},
    KindName<ShapeKind>{ShapeKind::Stream, "stream"},     KindName<ShapeKind>{ShapeKind::Rail, "rail"},
};

/// Reads the parts of the file and remembers what was wrong first.
class Reader
{
public:
    explicit Reader(const QJsonObject &json)
        : m_json(json)
    {}

    const QString &problem() const { return m_problem; }

    template <typename Read> void each(const char *list, const Read &read)
    {
        for (const QJsonValue value : m_json.value(QLatin1String(list)).toArray())
            read(value.toObject());
    }

    QString text(const QJsonObject &object, const char *key) const
    {
        return object.value(QLatin1String(key)).toString();
    }

    QString name(const QJsonObject &object)
    {
        const QString name = text(object, "name");
        need(!name.isEmpty(), QStringLiteral("something has no name"));
        return name;
    }

    QStringList aliases(const QJsonObject &object) const
    {
        QStringList aliases;
        for (const QJsonValue alias : object.value(QLatin1String("aliases")).toArray())
            aliases.append(alias.toString());
        return aliases;
    }

    GeoPoint point(const QJsonValue &lat, const QJsonValue &lon)
    {
        const auto point = GeoPoint::fromDegrees(lon.toDouble(1000), lat.toDouble(1000));
        need(point.has_value(), QStringLiteral("a position lies on no globe"));
        return point.value_or(GeoPoint());
    }

    TownMap::Line line(const QJsonValue &points)
    {
        TownMap::Line line;
        for (const QJsonValue value : points.toArray())
            line.push_back(point(value.toArray().at(0), value.toArray().at(1)));
        need(line.size() >= 2, QStringLiteral("a line has no two points"));
        return line;
    }

    TownMap::Line ring(const QJsonObject &object)
    {
        TownMap::Line ring = line(object.value(QLatin1String("outline")));
        if (!ring.empty())
            ring.push_back(ring.front());
        return ring;
    }

    template <typename Kind, std::size_t Count>
    Kind kind(const QJsonObject &object, const std::array<KindName<Kind>, Count> &names)
    {
        const QString wanted = text(object, "kind");
        const auto found = std::find_if(names.begin(), names.end(), [&](const KindName<Kind> &row) {
            return wanted == QLatin1String(row.name);
        });
        need(found != names.end(), QStringLiteral("nobody knows the kind \"%1\"").arg(wanted));
        return found == names.end() ? Kind() : found->kind;
    }

    /// By the names that the packs' files and JSON have for them.
    template <typename Kind> Kind kind(const QJsonObject &object, int count, QLatin1String (*nameOf)(Kind))
    {
        const QString wanted = text(object, "kind");
        int found = 0;
        while (found < count && wanted != nameOf(static_cast<Kind>(found)))
            ++found;
        need(found < count, QStringLiteral("nobody knows the kind \"%1\"").arg(wanted));
        return found < count ? static_cast<Kind>(found) : Kind();
    }

    void need(bool fine, const QString &problem)
    {
        if (!fine && m_problem.isEmpty())
            m_problem = QStringLiteral("the town's map: ") + problem;
    }

private:
    const QJsonObject &m_json;
    QString m_problem;
};

SharedPlace shared(const QString &name, GeoPoint at)
{
    return {at.latDegrees(), at.lonDegrees(), name};
}

std::optional<GeoPoint> crossingOf(GeoPoint a, GeoPoint b, GeoPoint c, GeoPoint d)
{
    const auto minus = [](GeoPoint p, GeoPoint q) {
        return std::pair(static_cast<double>(p.lon) - q.lon, static_cast<double>(p.lat) - q.lat);
    };
    const auto cross = [](auto p, auto q) { return p.first * q.second - p.second * q.first; };
    const auto ab = minus(b, a);
    const auto cd = minus(d, c);
    const double turn = cross(ab, cd);
    if (turn == 0)
        return std::nullopt;
    const double alongAb = cross(minus(c, a), cd) / turn;
    const double alongCd = cross(minus(c, a), ab) / turn;
    if (alongAb < 0 || alongAb > 1 || alongCd < 0 || alongCd > 1)
        return std::nullopt;
    return GeoPoint{static_cast<qint32>(std::lround(a.lon + alongAb * ab.first)),
                    static_cast<qint32>(std::lround(a.lat + alongAb * ab.second))};
}

} // namespace

std::vector<TownMap::Line> TownMap::Street::lines() const
{
    std::vector<Line> all{line};
    all.insert(all.end(), beyond.begin(), beyond.end());
    return all;
}

Result<TownMap> TownMap::fromJson(const QJsonObject &json)
{
    TownMap map;
    Reader reader(json);
    map.m_name = reader.text(json, "town");
    map.m_attribution = reader.text(json, "attribution");
    map.m_date = reader.text(json, "date");
    map.m_addressedArea = reader.text(json, "addressed");
    reader.each("streets", [&](const QJsonObject &object) {
        Street street;
        street.name = reader.name(object);
        street.aliases = reader.aliases(object);
        street.streetClass = reader.kind(object, kStreetKinds);
        street.line = reader.line(object.value(QLatin1String("line")));
        for (const QJsonValue line : object.value(QLatin1String("beyond")).toArray())
            street.beyond.push_back(reader.line(line));
        if (const QJsonArray numbers = object.value(QLatin1String("numbers")).toArray(); !numbers.isEmpty()) {
            street.firstNumber = numbers.at(0).toInt();
            street.lastNumber = numbers.at(1).toInt();
            reader.need(street.lastNumber > street.firstNumber,
                        QStringLiteral("the numbers of %1 don't rise").arg(street.name));
        }
        reader.need(!map.m_streetByName.contains(street.name),
                    QStringLiteral("there are two streets %1").arg(street.name));
        map.m_streetByName.insert(street.name, map.m_streets.size());
        map.m_streets.push_back(std::move(street));
    });
    reader.each("ways", [&](const QJsonObject &object) {
        map.m_ways.push_back(
            {reader.kind(object, kStreetKinds), reader.line(object.value(QLatin1String("line")))});
    });
    reader.each("places", [&](const QJsonObject &object) {
        Place place;
        place.name = reader.name(object);
        place.kind = reader.kind(object, kPlaceKinds, placeKindName);
        place.aliases = reader.aliases(object);
        place.at = reader.point(object.value(QLatin1String("lat")), object.value(QLatin1String("lon")));
        place.radius = object.value(QLatin1String("radius")).toInt();
        map.m_placeByName.insert(place.name, map.m_places.size());
        map.m_places.push_back(std::move(place));
    });
    for (const char *list : {"greens", "water"}) {
        reader.each(list, [&](const QJsonObject &object) {
            map.m_grounds.push_back(
                {reader.kind(object, kGroundKinds), reader.text(object, "name"), reader.ring(object)});
        });
    }
    reader.each("lines", [&](const QJsonObject &object) {
        map.m_grounds.push_back({reader.kind(object, kGroundKinds), reader.text(object, "name"),
                                 reader.line(object.value(QLatin1String("line")))});
    });
    reader.each("areas", [&](const QJsonObject &object) {
        const int number = object.value(QLatin1String("number")).toInt();
        map.m_areas.push_back({reader.kind(object, kAreaKinds, areaKindName), reader.name(object),
                               number > 0 ? QString::number(number) : QString(), reader.aliases(object),
                               reader.ring(object)});
    });
    for (std::size_t a = 0; reader.problem().isEmpty() && a < map.m_streets.size(); ++a) {
        for (std::size_t b = a + 1; b < map.m_streets.size(); ++b) {
            const Street &first = map.m_streets[a];
            const Street &second = map.m_streets[b];
            if (first.hasCorners() && second.hasCorners() && !crossings(first, second).empty())
                map.m_corners.append(first.name + QStringLiteral(" & ") + second.name);
        }
    }
    reader.need(!map.m_places.empty() && !map.m_corners.isEmpty(), QStringLiteral("no places or no corners"));
    if (!reader.problem().isEmpty())
        return Error{reader.problem()};
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
        const Street &first = m_streets[a.value()];
        const Street &second = m_streets[b.value()];
        const auto meet = crossings(first, second);
        if (a.value() == b.value() || !first.hasCorners() || !second.hasCorners() || meet.empty())
            return std::nullopt;
        return shared(name, meet.front().at);
    }

    bool isNumber = false;
    const int number = name.section(u' ', -1).toInt(&isNumber);
    const auto street = m_streetByName.constFind(name.section(u' ', 0, -2));
    if (!isNumber || street == m_streetByName.constEnd())
        return std::nullopt;
    const Street &found = m_streets[street.value()];
    if (found.lastNumber == 0 || number < found.firstNumber || number > found.lastNumber)
        return std::nullopt;
    const double along =
        static_cast<double>(number - found.firstNumber) / (found.lastNumber - found.firstNumber);
    return shared(name, pointAlong(found.line, along));
}

std::vector<TownMap::Crossing> TownMap::crossings(const Street &a, const Street &b)
{
    std::vector<Crossing> found;
    const std::vector<Line> linesOfA = a.lines();
    const std::vector<Line> linesOfB = b.lines();
    for (std::size_t i = 0; i < linesOfA.size(); ++i) {
        for (std::size_t k = 0; k < linesOfB.size(); ++k) {
            for (std::size_t p = 1; p < linesOfA[i].size(); ++p) {
                for (std::size_t q = 1; q < linesOfB[k].size(); ++q) {
                    const auto at =
                        crossingOf(linesOfA[i][p - 1], linesOfA[i][p], linesOfB[k][q - 1], linesOfB[k][q]);
                    if (at)
                        found.push_back({*at, i, k, p - 1, q - 1});
                }
            }
        }
    }
    return found;
}

std::vector<std::pair<int, QString>> TownMap::crossStreets(const Street &street) const
{
    std::map<int, QString> found;
    for (const Street &other : m_streets) {
        if (other.name == street.name || street.lastNumber == 0 || other.lastNumber == 0)
            continue;
        for (const Crossing &crossing : crossings(street, other)) {
            if (crossing.lineOfA != 0)
                continue;
            const double along = nearestOnLine(street.line, crossing.at).along;
            found.emplace(street.firstNumber +
                              static_cast<int>(std::lround(along * (street.lastNumber - street.firstNumber))),
                          other.name);
        }
    }
    return {found.begin(), found.end()};
}

} // namespace porch
