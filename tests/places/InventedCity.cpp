// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/places/InventedCity.h"

#include <QFile>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <stdexcept>

namespace porch::test {

namespace {

using Xy = LocalMetres::Xy;

/// A street's house stands so far beside its middle.
constexpr double kBeside = 12;
constexpr int kHouseEvery = 20;

struct Line
{
    qint64 street = 0;
    qint32 first = 0;
    bool houses = false;
    bool over = false;
    std::vector<Xy> points;
};

std::optional<Xy> crossingOf(Xy a, Xy b, Xy c, Xy d)
{
    const double x1 = b.x - a.x;
    const double y1 = b.y - a.y;
    const double x2 = d.x - c.x;
    const double y2 = d.y - c.y;
    const double det = x1 * y2 - y1 * x2;
    if (std::abs(det) < 1e-9)
        return std::nullopt;
    const double t = ((c.x - a.x) * y2 - (c.y - a.y) * x2) / det;
    const double u = ((c.x - a.x) * y1 - (c.y - a.y) * x1) / det;
    constexpr double kSlack = 1e-6;
    if (t < -kSlack || t > 1 + kSlack || u < -kSlack || u > 1 + kSlack)
        return std::nullopt;
    return Xy{a.x + t * x1, a.y + t * y1};
}

double apart(Xy a, Xy b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

class CityReader
{
public:
    Gazetteer::Source read(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            throw std::runtime_error("no city at " + path.toStdString());
        int number = 0;
        while (!file.atEnd()) {
            ++number;
            const QString line = QString::fromUtf8(file.readLine()).trimmed();
            if (line.isEmpty() || line.startsWith(u'#'))
                continue;
            if (!readLine(line.section(u' ', 0, 0), line.section(u' ', 1)))
                throw std::runtime_error("city: line " + std::to_string(number) + " can't be read");
        }
        layStreets();
        finishBoxes();
        return std::move(m_source);
    }

private:
    GeoPoint pointOf(Xy xy) const { return LocalMetres(m_origin).back(xy); }

    std::vector<Xy> points(const QString &text) const
    {
        std::vector<Xy> all;
        for (const QString &pair : text.simplified().split(u' '))
            all.push_back({pair.section(u',', 0, 0).toDouble(), pair.section(u',', 1).toDouble()});
        return all;
    }

    static QStringList parts(const QString &text, QChar at)
    {
        QStringList list = text.split(at);
        for (QString &part : list)
            part = part.trimmed();
        return list;
    }

    bool readLine(const QString &what, const QString &rest)
    {
        const QStringList fields = parts(rest, u'|');
        if (what == QLatin1String("city")) {
            m_source.info.name = rest;
        } else if (what == QLatin1String("origin")) {
            m_origin =
                GeoPoint::fromDegrees(rest.section(u' ', 0, 0).toDouble(), rest.section(u' ', 1).toDouble())
                    .value();
        } else if (what == QLatin1String("locality")) {
            const QString kind = rest.section(u' ', 0, 0);
            const QStringList kinds{QStringLiteral("city"), QStringLiteral("county"), QStringLiteral("state"),
                                    QStringLiteral("zip")};
            if (!kinds.contains(kind))
                return false;
            const auto id = static_cast<qint64>(m_source.localities.size() + 1);
            m_source.localities.push_back(
                {id, static_cast<LocalityKind>(kinds.indexOf(kind)), rest.section(u' ', 1)});
        } else if (what == QLatin1String("town")) {
            for (const Locality &locality : m_source.localities) {
                if (locality.name == rest && locality.kind == LocalityKind::City)
                    m_town = locality.id;
            }
        } else if (what == QLatin1String("street") && fields.size() == 4) {
            readStreet(fields);
        } else if (what == QLatin1String("over")) {
            m_lines[static_cast<std::size_t>(m_ids.at(rest) - 1)].over = true;
        } else if (what == QLatin1String("place") && fields.size() >= 4) {
            return readPlace(fields);
        } else if (what == QLatin1String("area") && fields.size() == 4) {
            return readArea(fields);
        } else {
            return false;
        }
        return true;
    }

    void readStreet(const QStringList &fields)
    {
        Street street;
        street.id = static_cast<qint64>(m_source.streets.size() + 1);
        street.locality = m_town;
        for (const QString &name : parts(fields.at(0), u'='))
            street.names.push_back({name, parseStreetName(name)});
        m_ids.insert_or_assign(street.names.front().shown, street.id);
        m_lines.push_back({street.id, fields.at(1).toInt(), fields.at(2) == QLatin1String("houses"), false,
                           points(fields.at(3))});
        m_source.streets.push_back(std::move(street));
    }

    bool readPlace(const QStringList &fields)
    {
        Place place;
        place.id = static_cast<qint64>(m_source.places.size() + 1);
        const QString kind = fields.at(0);
        int index = 0;
        while (index < kPlaceKinds && kind != placeKindName(static_cast<PlaceKind>(index)))
            ++index;
        if (index == kPlaceKinds)
            return false;
        place.kind = static_cast<PlaceKind>(index);
        const QStringList names = parts(fields.at(1), u'=');
        place.name = names.front();
        place.aliases = names.mid(1);
        place.at = pointOf(points(fields.at(2)).front());
        place.radius = fields.at(3).toInt();
        if (fields.size() > 4) {
            place.number = fields.at(4).section(u' ', 0, 0);
            place.street = m_ids.at(fields.at(4).section(u' ', 1));
        }
        m_source.places.push_back(std::move(place));
        return true;
    }

    bool readArea(const QStringList &fields)
    {
        Area area;
        area.id = static_cast<qint64>(m_source.areas.size() + 1);
        int index = 0;
        while (index < kAreaKinds && fields.at(0) != areaKindName(static_cast<AreaKind>(index)))
            ++index;
        if (index == kAreaKinds)
            return false;
        area.kind = static_cast<AreaKind>(index);
        const QStringList names = parts(fields.at(1), u'=');
        area.name = names.front();
        area.aliases = names.mid(1);
        if (fields.at(2) != QLatin1String("-"))
            area.code = fields.at(2);
        for (const Xy xy : points(fields.at(3)))
            area.rings.points.push_back(pointOf(xy));
        area.rings.points.push_back(area.rings.points.front());
        area.rings.partEnds.push_back(static_cast<quint32>(area.rings.points.size()));
        area.box = GeoBox::of(area.rings.points);
        area.label = labelPoint(area.rings);
        m_source.areas.push_back(std::move(area));
        return true;
    }

    /// Streets meet where their lines cross or touch; each is cut there.
    void layStreets()
    {
        std::vector<std::map<double, Xy>> cuts(m_lines.size());
        std::map<std::pair<qint32, qint32>, std::pair<bool, std::set<qint64>>> meetings;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            for (std::size_t j = i + 1; j < m_lines.size(); ++j)
                meet(i, j, cuts, meetings);
        }
        for (const auto &[at, meeting] : meetings) {
            Intersection intersection;
            intersection.id = static_cast<qint64>(m_source.intersections.size() + 1);
            intersection.kind = meeting.first ? IntersectionKind::Crossing : IntersectionKind::Junction;
            intersection.at = {at.first, at.second};
            intersection.streets.assign(meeting.second.begin(), meeting.second.end());
            m_source.intersections.push_back(std::move(intersection));
        }
        for (std::size_t i = 0; i < m_lines.size(); ++i)
            lay(m_lines[i], cuts[i]);
    }

    template <typename Cuts, typename Meetings>
    void meet(std::size_t i, std::size_t j, Cuts &cuts, Meetings &meetings)
    {
        double alongFirst = 0;
        for (std::size_t a = 0; a + 1 < m_lines[i].points.size(); ++a) {
            const Xy from = m_lines[i].points[a];
            const Xy to = m_lines[i].points[a + 1];
            double alongSecond = 0;
            for (std::size_t b = 0; b + 1 < m_lines[j].points.size(); ++b) {
                const Xy begin = m_lines[j].points[b];
                const Xy end = m_lines[j].points[b + 1];
                if (const auto at = crossingOf(from, to, begin, end)) {
                    const bool over = m_lines[i].over || m_lines[j].over;
                    const GeoPoint point = pointOf(*at);
                    auto &meeting = meetings[{point.lon, point.lat}];
                    meeting.first = over;
                    meeting.second.insert({m_lines[i].street, m_lines[j].street});
                    if (!over) {
                        cuts[i].emplace(alongFirst + apart(from, *at), *at);
                        cuts[j].emplace(alongSecond + apart(begin, *at), *at);
                    }
                }
                alongSecond += apart(begin, end);
            }
            alongFirst += apart(from, to);
        }
    }

    void lay(const Line &line, std::map<double, Xy> cuts)
    {
        double along = 0;
        std::map<double, Xy> all;
        for (std::size_t i = 0; i < line.points.size(); ++i) {
            if (i > 0)
                along += apart(line.points[i - 1], line.points[i]);
            all.emplace(along, line.points[i]);
        }
        cuts.emplace(0, line.points.front());
        cuts.emplace(along, line.points.back());
        auto cut = cuts.begin();
        for (auto next = std::next(cut); next != cuts.end(); cut = next++) {
            if (next->first - cut->first < 0.5)
                continue;
            Segment segment;
            segment.id = static_cast<qint64>(m_source.segments.size() + 1);
            segment.street = line.street;
            segment.line.push_back(pointOf(cut->second));
            for (auto bend = all.upper_bound(cut->first + 0.5); bend != all.lower_bound(next->first - 0.5);
                 ++bend)
                segment.line.push_back(pointOf(bend->second));
            segment.line.push_back(pointOf(next->second));
            if (line.first > 0 && !line.houses)
                number(segment, line.first + static_cast<int>(cut->first),
                       line.first + static_cast<int>(next->first));
            m_source.segments.push_back(std::move(segment));
        }
        if (line.houses && line.first > 0)
            build(line, all, along);
    }

    static void number(Segment &segment, int from, int to)
    {
        segment.left =
            AddressRange::of(from + from % 2, std::max(from + from % 2, to - 2 + to % 2), Parity::Even);
        segment.right = AddressRange::of(from + 1 - from % 2, std::max(from + 1 - from % 2, to - 1 - to % 2),
                                         Parity::Odd);
    }

    /// A house every few metres, the even numbers on the left.
    void build(const Line &line, const std::map<double, Xy> &bends, double length)
    {
        for (int metres = kHouseEvery / 2; metres < static_cast<int>(length); metres += kHouseEvery / 2) {
            const auto next = bends.upper_bound(metres);
            if (next == bends.end())
                break;
            const auto before = std::prev(next);
            const double part = (metres - before->first) / (next->first - before->first);
            const double dx = (next->second.x - before->second.x) / (next->first - before->first);
            const double dy = (next->second.y - before->second.y) / (next->first - before->first);
            const bool left = (metres / (kHouseEvery / 2)) % 2 == 0;
            const double side = left ? kBeside : -kBeside;
            AddressPoint house;
            house.id = static_cast<qint64>(m_source.addresses.size() + 1);
            house.street = line.street;
            const int raw = line.first + metres;
            house.number = left ? raw + raw % 2 : raw + 1 - raw % 2;
            house.at = pointOf({before->second.x + part * (next->second.x - before->second.x) - dy * side,
                                before->second.y + part * (next->second.y - before->second.y) + dx * side});
            m_source.addresses.push_back(std::move(house));
        }
    }

    void finishBoxes()
    {
        for (const Segment &segment : m_source.segments) {
            Street &street = m_source.streets[static_cast<std::size_t>(segment.street - 1)];
            street.box.add(GeoBox::of(segment.line));
            m_source.info.extent.add(GeoBox::of(segment.line));
        }
        m_source.info.home = m_source.info.extent.middle();
    }

    Gazetteer::Source m_source;
    GeoPoint m_origin;
    qint64 m_town = 0;
    std::vector<Line> m_lines;
    std::map<QString, qint64> m_ids;
};

} // namespace

Gazetteer::Source inventedCity(const QString &path)
{
    return CityReader().read(path);
}

} // namespace porch::test
