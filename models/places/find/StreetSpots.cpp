// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/find/StreetSpots.h"

#include <algorithm>
#include <cmath>

namespace porch {

namespace {

constexpr double kHouseRadius = 15;
constexpr double kCrossingRadius = 20;
/// The crossings of two roads with divided carriageways lie so near each other.
constexpr double kOneCrossing = 70;
/// Streets that come so near are said to meet, though on the map they don't.
constexpr double kNearMeeting = 60;
/// Around the corner that is known of two.
constexpr double kHalfKnown = 150;
/// Neighbours further apart say little of what lies between them.
constexpr qint32 kNeighbourNumbers = 400;
constexpr double kNeighbourMetres = 1'000;
/// Nearer than this they say it well.
constexpr double kCloseNeighbours = 250;
/// So many houses are no chance finds of somebody's.
constexpr std::size_t kFewHouses = 5;
/// Points of one number that lie further apart are two houses.
constexpr double kOneHouse = 300;

GeoPoint meanOf(const std::vector<GeoPoint> &points)
{
    qint64 lon = 0;
    qint64 lat = 0;
    for (const GeoPoint point : points) {
        lon += point.lon;
        lat += point.lat;
    }
    const auto count = static_cast<qint64>(points.size());
    return {static_cast<qint32>(lon / count), static_cast<qint32>(lat / count)};
}

double reachOf(const std::vector<GeoPoint> &points, GeoPoint from)
{
    double reach = 0;
    for (const GeoPoint point : points)
        reach = std::max(reach, metresBetween(from, point));
    return reach;
}

GeoPoint inBetween(GeoPoint a, GeoPoint b, double part)
{
    return {static_cast<qint32>(std::lround(a.lon + part * (double(b.lon) - a.lon))),
            static_cast<qint32>(std::lround(a.lat + part * (double(b.lat) - a.lat)))};
}

} // namespace

std::optional<Spot> StreetSpots::house(quint32 street, qint32 number, const QString &label) const
{
    const auto houses = m_gazetteer.housesOf(street, number, number);
    if (!houses.empty()) {
        std::vector<GeoPoint> points;
        std::vector<GeoPoint> plain;
        for (const Gazetteer::House &house : houses) {
            if (!label.isEmpty() && m_gazetteer.labelOf(house) == label)
                return Spot{house.at, Precision::AddressPoint, kHouseRadius, 1};
            points.push_back(house.at);
            if (house.label == 0)
                plain.push_back(house.at);
        }
        // The number alone stands for the house itself, not for its back door.
        const std::vector<GeoPoint> &meant = plain.empty() ? points : plain;
        const GeoPoint middle = meanOf(meant);
        const double reach = reachOf(meant, middle);
        if (reach <= kOneHouse)
            return Spot{middle, Precision::AddressPoint, kHouseRadius + reach, 1};
        return Spot{meant.front(), Precision::AddressPoint, kHouseRadius, 0.6};
    }
    const auto neighbours = fromNeighbours(street, number);
    const auto ranges = fromRanges(street, number);
    if (neighbours && (!ranges || neighbours->radius < ranges->radius))
        return neighbours;
    return ranges;
}

bool StreetSpots::knowsNumbers(quint32 street) const
{
    const auto pieces = m_gazetteer.piecesOf(street);
    return m_gazetteer.housesOf(street).size() >= kFewHouses ||
           std::any_of(pieces.begin(), pieces.end(), [](const Gazetteer::Piece &piece) {
               return !piece.left.isEmpty() || !piece.right.isEmpty();
           });
}

std::optional<Spot> StreetSpots::fromRanges(quint32 street, qint32 number) const
{
    std::optional<Spot> best;
    qint32 narrowest = 0;
    for (const Gazetteer::Piece &piece : m_gazetteer.piecesOf(street)) {
        for (const AddressRange &range : {piece.left, piece.right}) {
            if (!range.contains(number))
                continue;
            const qint32 width = std::abs(range.to - range.from);
            if (best && width >= narrowest)
                continue;
            const std::vector<GeoPoint> line = m_gazetteer.lineOf(piece);
            const double length = lengthInMetres(line);
            narrowest = width;
            best = Spot{pointAlong(line, range.along(number)), Precision::Interpolated,
                        std::clamp(length * 0.2, 25.0, 250.0), 0.93};
        }
    }
    return best;
}

/// Between the nearest houses below and above it, on its own side of the street if that has some.
std::optional<Spot> StreetSpots::fromNeighbours(quint32 street, qint32 number) const
{
    for (const bool sameSide : {true, false}) {
        const Gazetteer::House *below = nullptr;
        const Gazetteer::House *above = nullptr;
        for (const Gazetteer::House &house :
             m_gazetteer.housesOf(street, number - kNeighbourNumbers, number + kNeighbourNumbers)) {
            if (sameSide && (house.number - number) % 2 != 0)
                continue;
            // Of the points of one number the house itself, not its back door.
            if (house.number < number &&
                (below == nullptr || house.number > below->number || below->label != 0))
                below = &house;
            else if (house.number > number && above == nullptr)
                above = &house;
        }
        if (below == nullptr || above == nullptr || above->number - below->number > kNeighbourNumbers)
            continue;
        const double apart = metresBetween(below->at, above->at);
        if (apart > kNeighbourMetres)
            continue;
        const double part = double(number - below->number) / double(above->number - below->number);
        Spot spot{inBetween(below->at, above->at, part), Precision::Interpolated,
                  kHouseRadius + std::max(10.0, apart / 2), sameSide ? 0.93 : 0.9};
        if (apart > kCloseNeighbours) {
            // Streets bend between houses so far apart.
            spot.worth -= 0.1;
            if (const auto on = nearest(street, spot.at))
                spot.at = on->at;
        }
        return spot;
    }
    return std::nullopt;
}

std::optional<Spot> StreetSpots::block(quint32 street, qint32 from, qint32 to) const
{
    std::vector<GeoPoint> points;
    for (const Gazetteer::Piece &piece : m_gazetteer.piecesOf(street)) {
        for (const AddressRange &range : {piece.left, piece.right}) {
            if (range.isEmpty())
                continue;
            const qint32 low = std::max(std::min(range.from, range.to), from);
            const qint32 high = std::min(std::max(range.from, range.to), to);
            if (low > high)
                continue;
            const std::vector<GeoPoint> line = m_gazetteer.lineOf(piece);
            points.push_back(pointAlong(line, range.along(low)));
            points.push_back(pointAlong(line, range.along(high)));
        }
    }
    if (points.empty()) {
        for (const Gazetteer::House &house : m_gazetteer.housesOf(street, from, to))
            points.push_back(house.at);
    }
    if (points.empty())
        return std::nullopt;
    GeoBox box = GeoBox::of(points);
    const auto on = nearest(street, box.middle());
    const GeoPoint at = on ? on->at : box.middle();
    return Spot{at, Precision::Block, std::max(40.0, reachOf(points, at)), 1};
}

std::vector<Spot> StreetSpots::crossings(quint32 street, quint32 other) const
{
    struct Cluster
    {
        std::vector<GeoPoint> points;
        bool junction = false;
    };
    std::vector<Cluster> clusters;
    const auto of = m_gazetteer.intersectionsOf(street);
    // Junctions first: a crossing beside one is only its bridge.
    for (const IntersectionKind kind : {IntersectionKind::Junction, IntersectionKind::Crossing}) {
        for (const quint32 index : of) {
            const Intersection &meeting = m_gazetteer.intersections()[index];
            if (meeting.kind != kind || std::find(meeting.streets.begin(), meeting.streets.end(),
                                                  qint64(other)) == meeting.streets.end())
                continue;
            const auto near = std::find_if(clusters.begin(), clusters.end(), [&](const Cluster &cluster) {
                return metresBetween(cluster.points.front(), meeting.at) <= kOneCrossing;
            });
            if (near == clusters.end())
                clusters.push_back({{meeting.at}, kind == IntersectionKind::Junction});
            else if (near->junction == (kind == IntersectionKind::Junction))
                near->points.push_back(meeting.at);
        }
    }
    std::vector<Spot> spots;
    for (const Cluster &cluster : clusters) {
        const GeoPoint middle = meanOf(cluster.points);
        spots.push_back({middle, Precision::Intersection, kCrossingRadius + reachOf(cluster.points, middle),
                         cluster.junction ? 1.0 : 0.75});
    }
    return spots;
}

std::optional<Spot> StreetSpots::nearMeeting(quint32 street, quint32 other) const
{
    GeoBox reach = m_gazetteer.streets()[other].box;
    if (reach.isEmpty())
        return std::nullopt;
    const GeoBox margin = GeoBox::around(reach.middle(), kNearMeeting);
    const qint32 wide = margin.east - margin.middle().lon;
    const qint32 high = margin.north - margin.middle().lat;
    reach = {reach.west - wide, reach.south - high, reach.east + wide, reach.north + high};
    if (!reach.meets(m_gazetteer.streets()[street].box))
        return std::nullopt;
    // Two lines that don't cross come nearest at a vertex of the one or of the other.
    std::optional<Spot> best;
    double nearestYet = kNearMeeting;
    const auto seek = [&](quint32 from, quint32 to) {
        for (const Gazetteer::Piece &piece : m_gazetteer.piecesOf(from)) {
            for (const GeoPoint point : m_gazetteer.lineOf(piece)) {
                if (!reach.contains(point))
                    continue;
                const auto on = nearest(to, point);
                if (!on || on->metres > nearestYet)
                    continue;
                nearestYet = on->metres;
                best = Spot{inBetween(point, on->at, 0.5), Precision::Intersection,
                            kCrossingRadius + on->metres + kNearMeeting, 0.5};
            }
        }
    };
    seek(street, other);
    seek(other, street);
    return best;
}

std::optional<Spot> StreetSpots::between(quint32 street, quint32 first, quint32 second) const
{
    const std::vector<Spot> begins = crossings(street, first);
    const std::vector<Spot> ends = crossings(street, second);
    const Spot *from = nullptr;
    const Spot *to = nullptr;
    double shortest = 0;
    for (const Spot &begin : begins) {
        for (const Spot &end : ends) {
            const double apart = metresBetween(begin.at, end.at);
            if (from != nullptr && apart >= shortest)
                continue;
            shortest = apart;
            from = &begin;
            to = &end;
        }
    }
    if (from == nullptr) {
        // It meets one of them alone: near there.
        const std::vector<Spot> &met = begins.empty() ? ends : begins;
        if (met.size() != 1 || (!begins.empty() && !ends.empty()))
            return std::nullopt;
        return Spot{met.front().at, Precision::Block, kHalfKnown, 0.6};
    }
    const GeoPoint half = inBetween(from->at, to->at, 0.5);
    const auto on = nearest(street, half);
    return Spot{on && on->metres < shortest ? on->at : half, Precision::Block,
                std::max(40.0, shortest / 2 + kCrossingRadius), 1};
}

Spot StreetSpots::middle(quint32 street) const
{
    const GeoBox &box = m_gazetteer.streets()[street].box;
    Spot spot;
    spot.at = box.middle();
    if (const auto on = nearest(street, spot.at)) {
        spot.at = on->at;
    } else if (const auto houses = m_gazetteer.housesOf(street); !houses.empty()) {
        spot.at = std::min_element(houses.begin(), houses.end(), [&](const auto &a, const auto &b) {
                      return metresBetween(a.at, box.middle()) < metresBetween(b.at, box.middle());
                  })->at;
    }
    if (!box.isEmpty()) {
        spot.radius = std::max(metresBetween(spot.at, {box.west, box.south}),
                               metresBetween(spot.at, {box.east, box.north}));
    }
    spot.radius = std::max(spot.radius, 50.0);
    return spot;
}

std::optional<NearestOnLine> StreetSpots::nearest(quint32 street, GeoPoint to) const
{
    std::optional<NearestOnLine> best;
    for (const Gazetteer::Piece &piece : m_gazetteer.piecesOf(street)) {
        const NearestOnLine on = nearestOnLine(m_gazetteer.lineOf(piece), to);
        if (!best || on.metres < best->metres)
            best = on;
    }
    return best;
}

} // namespace porch
