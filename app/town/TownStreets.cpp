// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/town/TownStreets.h"

#include <algorithm>
#include <cmath>

namespace porch {

namespace {

constexpr double kStub = 15;        ///< metres by which a drawn line may reach beyond its last corner
constexpr double kSameCorner = 3;   ///< metres
constexpr double kHalfBridge = 40;  ///< metres, of a street over another
constexpr double kHouseBehind = 14; ///< metres from the middle of the street

Geometry around(const TownMap::Line &line)
{
    return {line, {static_cast<quint32>(line.size())}};
}

/// The part of a line between two lengths, its ends put exactly where the cuts are.
TownMap::Line part(const TownMap::Line &line, double from, double to)
{
    const double whole = lengthInMetres(line);
    TownMap::Line piece{pointAlong(line, from / whole)};
    double passed = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        passed += metresBetween(line[i - 1], line[i]);
        if (passed > from + 1 && passed < to - 1)
            piece.push_back(line[i]);
    }
    piece.push_back(pointAlong(line, to / whole));
    return piece;
}

GeoPoint beside(const TownMap::Line &line, double along, bool left)
{
    const GeoPoint at = pointAlong(line, along);
    const LocalMetres metres(at);
    const auto before = metres(pointAlong(line, std::max(0.0, along - 0.01)));
    const auto after = metres(pointAlong(line, std::min(1.0, along + 0.01)));
    const double length = std::hypot(after.x - before.x, after.y - before.y);
    const double aside = (left ? kHouseBehind : -kHouseBehind) / std::max(length, 0.01);
    return metres.back({-(after.y - before.y) * aside, (after.x - before.x) * aside});
}

/// The odd or even numbers of those given.
AddressRange side(std::pair<int, int> numbers, bool odd)
{
    const auto fits = [odd](int number) { return (number % 2 == 1) == odd; };
    const int from = fits(numbers.first) ? numbers.first : numbers.first + 1;
    const int to = fits(numbers.second) ? numbers.second : numbers.second - 1;
    return from > to ? AddressRange() : AddressRange::of(from, to, odd ? Parity::Odd : Parity::Even);
}

} // namespace

TownStreets::TownStreets(const TownMap &map)
    : m_map(map)
{
    std::vector<std::size_t> first;
    for (const TownMap::Street &street : map.streets()) {
        first.push_back(m_lines.size());
        for (const TownMap::Line &line : street.lines())
            m_lines.push_back({&street, line, m_lines.size() == first.back() && street.lastNumber > 0, {}});
    }
    for (std::size_t a = 0; a < map.streets().size(); ++a) {
        for (std::size_t b = a + 1; b < map.streets().size(); ++b) {
            for (const TownMap::Crossing &crossing : TownMap::crossings(map.streets()[a], map.streets()[b])) {
                CutLine &lineOfA = m_lines[first[a] + crossing.lineOfA];
                CutLine &lineOfB = m_lines[first[b] + crossing.lineOfB];
                // What passes above has a bridge there; what passes below goes on.
                if (lineOfA.street->isAbove() || !lineOfB.street->isAbove())
                    cutAt(lineOfA, crossing, crossing.pieceOfA);
                if (lineOfB.street->isAbove() || !lineOfA.street->isAbove())
                    cutAt(lineOfB, crossing, crossing.pieceOfB);
            }
        }
    }
}

void TownStreets::cutAt(CutLine &line, const TownMap::Crossing &crossing, std::size_t piece)
{
    double metres = metresBetween(line.line[piece], crossing.at);
    for (std::size_t i = 0; i < piece; ++i)
        metres += metresBetween(line.line[i], line.line[i + 1]);
    line.cuts.push_back({metres, crossing.at, line.street->isAbove()});
}

std::vector<TownStreets::Piece> TownStreets::pieces(const CutLine &line)
{
    const double whole = lengthInMetres(line.line);
    std::vector<Cut> cuts;
    for (const Cut &cut : line.cuts) {
        if (!cut.above) {
            cuts.push_back(cut);
            continue;
        }
        for (const double metres : {cut.metres - kHalfBridge, cut.metres + kHalfBridge})
            cuts.push_back({metres, pointAlong(line.line, metres / whole), metres < cut.metres});
    }
    std::sort(cuts.begin(), cuts.end(), [](const Cut &a, const Cut &b) { return a.metres < b.metres; });
    const bool open = line.street->isAbove();
    if (cuts.empty() || cuts.front().metres > kStub || open)
        cuts.insert(cuts.begin(), Cut{0, line.line.front()});
    if (cuts.back().metres < whole - kStub || open)
        cuts.push_back({whole, line.line.back()});

    std::vector<Piece> pieces;
    std::size_t begin = 0;
    for (std::size_t end = 1; end < cuts.size(); ++end) {
        if (cuts[end].metres - cuts[begin].metres < kSameCorner)
            continue;
        Piece piece{cuts[begin].metres, cuts[end].metres,
                    part(line.line, cuts[begin].metres, cuts[end].metres), cuts[begin].above};
        // Both streets of a corner have the same vertex.
        piece.line.front() = cuts[begin].at;
        piece.line.back() = cuts[end].at;
        pieces.push_back(std::move(piece));
        begin = end;
    }
    return pieces;
}

void TownStreets::tell(FactSink &sink) const
{
    sink.add(LocalityKind::City, m_map.name());
    for (const CutLine &line : m_lines) {
        for (const Piece &piece : pieces(line))
            tellPiece(line, piece, sink);
    }
    for (const TownMap::Way &way : m_map.ways()) {
        StreetFact fact;
        fact.streetClass = way.streetClass;
        fact.lines = around(way.line);
        sink.add(fact);
    }
}

void TownStreets::tellPiece(const CutLine &line, const Piece &piece, FactSink &sink) const
{
    const TownMap::Street &street = *line.street;
    const GeoPoint middle = pointAlong(piece.line, 0.5);
    StreetFact fact;
    fact.names = QStringList{street.name} + street.aliases;
    fact.streetClass = street.streetClass;
    fact.city = m_map.name();
    fact.lines = around(piece.line);
    const bool bridge = piece.above || isOverWater(middle);
    fact.flags.setFlag(SegmentFlag::Bridge, bridge);
    fact.level = bridge ? 1 : 0;
    if (line.numbered && !bridge) {
        const double perMetre = (street.lastNumber - street.firstNumber) / lengthInMetres(line.line);
        const std::pair numbers(
            std::max(1, street.firstNumber + static_cast<int>(std::floor(piece.from * perMetre)) + 1),
            street.firstNumber + static_cast<int>(std::floor(piece.to * perMetre)));
        if (isAddressed(middle)) {
            tellHouses(line, piece, numbers, sink);
        } else {
            fact.left = side(numbers, true);
            fact.right = side(numbers, false);
        }
    }
    sink.add(fact);
}

void TownStreets::tellHouses(const CutLine &line, const Piece &piece, std::pair<int, int> numbers,
                             FactSink &sink) const
{
    const TownMap::Street &street = *line.street;
    const double metres = lengthInMetres(line.line) / (street.lastNumber - street.firstNumber);
    for (int number = numbers.first; number <= numbers.second; ++number) {
        // A house is a dozen metres wide: where numbers are closer, some are missing.
        constexpr double kWide = 6;
        if (metres < kWide && number % 4 > 1)
            continue;
        const double along = ((number - street.firstNumber) * metres - piece.from) / (piece.to - piece.from);
        AddressFact house;
        house.street = street.name;
        house.number = number;
        house.city = m_map.name();
        house.at = beside(piece.line, std::clamp(along, 0.0, 1.0), number % 2 == 1);
        sink.add(house);
    }
}

bool TownStreets::isOverWater(GeoPoint point) const
{
    return std::any_of(m_map.grounds().begin(), m_map.grounds().end(), [&](const TownMap::Ground &ground) {
        return ground.kind == ShapeKind::Water && isInside(around(ground.line), point);
    });
}

bool TownStreets::isAddressed(GeoPoint point) const
{
    return std::any_of(m_map.areas().begin(), m_map.areas().end(), [&](const TownMap::Area &area) {
        return area.name == m_map.addressedArea() && isInside(around(area.outline), point);
    });
}

} // namespace porch
