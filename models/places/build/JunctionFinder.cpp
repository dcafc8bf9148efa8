// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/build/JunctionFinder.h"

#include "models/places/build/Hilbert.h"
#include "models/places/build/UnionFind.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace porch {

namespace {

constexpr double kJoinMetres = 60;   ///< as wide as a divided road with its turning lanes
constexpr double kTouchMetres = 0.5; ///< what ends so near was meant to meet
constexpr qint32 kCell = 20'000;     ///< units: about 200 m
constexpr std::size_t kMostInCell = 1000;
constexpr std::size_t kMostAtNode = 12;
constexpr std::size_t kMostNodes = 10'000'000; ///< a state has half a million

quint64 packed(GeoPoint point)
{
    return static_cast<quint64>(static_cast<quint32>(point.lon)) << 32 | static_cast<quint32>(point.lat);
}

struct Vertex
{
    quint64 at;
    quint32 line;
    qint8 level;

    friend auto operator<=>(const Vertex &, const Vertex &) = default;
};

GeoPoint unpacked(quint64 at)
{
    return {static_cast<qint32>(at >> 32), static_cast<qint32>(at & 0xffffffff)};
}

GeoPoint meanOf(const std::vector<GeoPoint> &points)
{
    double lon = 0;
    double lat = 0;
    for (const GeoPoint point : points) {
        lon += point.lon;
        lat += point.lat;
    }
    const auto count = static_cast<double>(points.size());
    return {static_cast<qint32>(std::lround(lon / count)), static_cast<qint32>(std::lround(lat / count))};
}

} // namespace

void JunctionFinder::add(const Line &line, const std::vector<GeoPoint> &points)
{
    if (line.street == 0 && !line.flags.testFlag(SegmentFlag::Roundabout))
        return;
    Stored stored{line, m_points.size(), m_points.size() + points.size(), -1};
    m_points.insert(m_points.end(), points.begin(), points.end());
    m_lines.push_back(stored);
}

std::vector<Intersection> JunctionFinder::find()
{
    m_nodes.clear();
    findRoundabouts();
    findSharedVertices();
    findCrossings();
    return joined();
}

/// Numbers the circles: lines of roundabouts that share a vertex are one.
void JunctionFinder::findRoundabouts()
{
    std::vector<Vertex> vertices;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (!m_lines[i].line.flags.testFlag(SegmentFlag::Roundabout))
            continue;
        m_lines[i].roundabout = static_cast<int>(i);
        for (std::size_t p = m_lines[i].begin; p < m_lines[i].end; ++p)
            vertices.push_back({packed(m_points[p]), static_cast<quint32>(i), 0});
    }
    std::sort(vertices.begin(), vertices.end());
    UnionFind circles(m_lines.size());
    for (std::size_t i = 1; i < vertices.size(); ++i) {
        if (vertices[i].at == vertices[i - 1].at)
            circles.join(vertices[i].line, vertices[i - 1].line);
    }
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (m_lines[i].roundabout >= 0)
            m_lines[i].roundabout = static_cast<int>(circles.find(i));
    }
}

void JunctionFinder::findSharedVertices()
{
    std::vector<Vertex> vertices;
    vertices.reserve(m_points.size());
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const Stored &stored = m_lines[i];
        for (std::size_t p = stored.begin; p < stored.end; ++p) {
            const int level = p == stored.begin     ? stored.line.fromLevel
                              : p + 1 == stored.end ? stored.line.toLevel
                                                    : 0;
            vertices.push_back({packed(m_points[p]), static_cast<quint32>(i), static_cast<qint8>(level)});
        }
    }
    std::sort(vertices.begin(), vertices.end(), [](const Vertex &a, const Vertex &b) {
        return std::tie(a.at, a.level, a.line) < std::tie(b.at, b.level, b.line);
    });
    std::map<int, std::vector<quint32>> atCircle;
    std::vector<std::vector<quint32>> levels;
    for (std::size_t i = 0; i < vertices.size();) {
        // Those at one height meet; where a file tells heights, others pass above them.
        const GeoPoint at = unpacked(vertices[i].at);
        levels.clear();
        int circle = -1;
        std::size_t end = i;
        for (; end < vertices.size() && vertices[end].at == vertices[i].at; ++end) {
            if (end == i || vertices[end].level != vertices[end - 1].level)
                levels.emplace_back();
            levels.back().push_back(vertices[end].line);
            circle = std::max(circle, m_lines[vertices[end].line].roundabout);
        }
        if (circle >= 0) {
            for (const auto &lines : levels)
                atCircle[circle].insert(atCircle[circle].end(), lines.begin(), lines.end());
        } else if (end - i > 1) {
            for (const auto &lines : levels)
                addNode(at, IntersectionKind::Junction, lines);
            for (std::size_t level = 1; level < levels.size(); ++level)
                addPair(at, IntersectionKind::Crossing, m_lines[levels[level - 1].front()],
                        m_lines[levels[level].front()]);
        }
        i = end;
    }
    std::map<int, GeoBox> circles;
    for (const Stored &stored : m_lines) {
        for (std::size_t p = stored.begin; stored.roundabout >= 0 && p < stored.end; ++p)
            circles[stored.roundabout].add(m_points[p]);
    }
    for (const auto &[circle, around] : atCircle)
        addNode(circles[circle].middle(), IntersectionKind::Junction, around);
}

/// A meeting of lines, if they are of two streets at least.
void JunctionFinder::addNode(GeoPoint at, IntersectionKind kind, std::vector<quint32> lines)
{
    std::erase_if(lines, [this](quint32 line) { return m_lines[line].line.street == 0; });
    std::sort(lines.begin(), lines.end(), [this](quint32 a, quint32 b) {
        return std::tie(m_lines[a].line.street, a) < std::tie(m_lines[b].line.street, b);
    });
    const auto isMotorway = [this](quint32 line) {
        const Line &it = m_lines[line].line;
        return it.splitAtBridges && it.streetClass == StreetClass::Motorway;
    };
    // In a file that splits lines at bridges a motorway's vertices say nothing, but for its ramps.
    std::vector<quint32> motorways;
    std::copy_if(lines.begin(), lines.end(), std::back_inserter(motorways), isMotorway);
    if (!motorways.empty() && motorways.size() < lines.size()) {
        std::vector<quint32> others;
        for (const quint32 line : lines) {
            const bool ramp = m_lines[line].line.streetClass == StreetClass::Ramp;
            if (isMotorway(line))
                continue;
            others.push_back(line);
            for (const quint32 motorway : motorways)
                addPair(at, ramp ? kind : IntersectionKind::Crossing, m_lines[motorway], m_lines[line]);
        }
        lines = std::move(others);
    }
    Node node{at, kind, {}};
    int name = -1;
    bool several = false;
    for (const quint32 line : lines) {
        const Line &it = m_lines[line].line;
        several = several || (name != -1 && it.name != name);
        name = it.name;
        if ((node.streets.empty() || node.streets.back() != it.street) && node.streets.size() < kMostAtNode)
            node.streets.push_back(it.street);
    }
    if (several && node.streets.size() > 1)
        m_nodes.push_back(std::move(node));
}

void JunctionFinder::addPair(GeoPoint at, IntersectionKind kind, const Stored &a, const Stored &b)
{
    if (a.line.street == b.line.street || a.line.name == b.line.name || a.line.street == 0 ||
        b.line.street == 0)
        return;
    m_nodes.push_back(
        {at, kind, {std::min(a.line.street, b.line.street), std::max(a.line.street, b.line.street)}});
}

void JunctionFinder::findCrossings()
{
    struct Entry
    {
        quint64 cell;
        Edge edge;
    };
    std::vector<Entry> entries;
    entries.reserve(m_points.size() + m_points.size() / 2);
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (m_lines[i].line.street == 0)
            continue;
        for (std::size_t p = m_lines[i].begin; p + 1 < m_lines[i].end; ++p) {
            const Edge edge{static_cast<quint32>(i), static_cast<quint32>(p)};
            // A long edge goes piece by piece, or its box would hold thousands of cells.
            const GeoPoint a = m_points[p];
            const GeoPoint b = m_points[p + 1];
            const double dx = double(b.lon) - a.lon;
            const double dy = double(b.lat) - a.lat;
            const auto pieces = static_cast<int>(std::max(std::abs(dx), std::abs(dy)) / kCell) + 1;
            for (int piece = 0; piece < pieces; ++piece) {
                const auto cellAt = [&](double value) {
                    return static_cast<qint32>(std::floor(value / kCell));
                };
                const double from = double(piece) / pieces;
                const double to = double(piece + 1) / pieces;
                const auto [west, east] = std::minmax({cellAt(a.lon + from * dx), cellAt(a.lon + to * dx)});
                const auto [south, north] = std::minmax({cellAt(a.lat + from * dy), cellAt(a.lat + to * dy)});
                for (qint32 x = west; x <= east; ++x) {
                    for (qint32 y = south; y <= north; ++y)
                        entries.push_back({packed({x, y}), edge});
                }
            }
        }
    }
    std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        return std::tie(a.cell, a.edge.point) < std::tie(b.cell, b.edge.point);
    });
    for (std::size_t i = 0; i < entries.size();) {
        std::size_t end = i;
        while (end < entries.size() && entries[end].cell == entries[i].cell)
            ++end;
        if (end - i > kMostInCell || m_nodes.size() > kMostNodes) {
            ++m_skippedCells;
            i = end;
        }
        for (; i < end; ++i) {
            for (std::size_t j = i + 1; j < end; ++j)
                compare(entries[i].edge, entries[j].edge);
        }
    }
}

void JunctionFinder::compare(const Edge &a, const Edge &b)
{
    const Stored &lineA = m_lines[a.line];
    const Stored &lineB = m_lines[b.line];
    if (lineA.line.name == lineB.line.name || lineA.line.street == lineB.line.street)
        return;
    const GeoPoint a0 = m_points[a.point];
    const GeoPoint a1 = m_points[a.point + 1];
    const GeoPoint b0 = m_points[b.point];
    const GeoPoint b1 = m_points[b.point + 1];
    constexpr qint32 kSlack = 100; // units: more than kTouchMetres
    const auto apart = [](qint32 p, qint32 q, qint32 r, qint32 s) {
        return qint64(std::max(p, q)) + kSlack < std::min(r, s) ||
               qint64(std::max(r, s)) + kSlack < std::min(p, q);
    };
    if (apart(a0.lon, a1.lon, b0.lon, b1.lon) || apart(a0.lat, a1.lat, b0.lat, b1.lat))
        return;
    // What shares a vertex has met there.
    if (a0 == b0 || a0 == b1 || a1 == b0 || a1 == b1)
        return;
    const auto touches = [&](GeoPoint end, bool isEnd, GeoPoint from, GeoPoint to) {
        return isEnd && nearestOnLine({from, to}, end).metres <= kTouchMetres;
    };
    for (const auto &[end, isEnd, from, to] :
         {std::tuple(a0, a.point == lineA.begin, b0, b1), std::tuple(a1, a.point + 2 == lineA.end, b0, b1),
          std::tuple(b0, b.point == lineB.begin, a0, a1), std::tuple(b1, b.point + 2 == lineB.end, a0, a1)}) {
        if (touches(end, isEnd, from, to)) {
            addNode(end, IntersectionKind::Junction, {a.line, b.line});
            return;
        }
    }
    const double ax = double(a1.lon) - a0.lon;
    const double ay = double(a1.lat) - a0.lat;
    const double bx = double(b1.lon) - b0.lon;
    const double by = double(b1.lat) - b0.lat;
    const double across = ax * by - ay * bx;
    if (across == 0)
        return;
    const double cx = double(b0.lon) - a0.lon;
    const double cy = double(b0.lat) - a0.lat;
    const double t = (cx * by - cy * bx) / across;
    const double u = (cx * ay - cy * ax) / across;
    if (t < 0 || t > 1 || u < 0 || u > 1)
        return;
    addPair({static_cast<qint32>(std::lround(a0.lon + t * ax)),
             static_cast<qint32>(std::lround(a0.lat + t * ay))},
            IntersectionKind::Crossing, lineA, lineB);
}

/// Nodes at which the same two streets meet within kJoinMetres become one; a crossing beside a junction of
/// the same streets is none.
std::vector<Intersection> JunctionFinder::joined() const
{
    struct Pair
    {
        qint64 low;
        qint64 high;
        qint32 lat;
        quint32 node;
    };
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        const Node &node = m_nodes[i];
        for (std::size_t a = 0; a < node.streets.size(); ++a) {
            for (std::size_t b = a + 1; b < node.streets.size(); ++b)
                pairs.push_back({node.streets[a], node.streets[b], node.at.lat, static_cast<quint32>(i)});
        }
    }
    std::sort(pairs.begin(), pairs.end(), [](const Pair &a, const Pair &b) {
        return std::tie(a.low, a.high, a.lat, a.node) < std::tie(b.low, b.high, b.lat, b.node);
    });
    UnionFind clusters(m_nodes.size());
    const GeoBox reach = GeoBox::around({0, 0}, kJoinMetres);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        for (std::size_t j = i + 1;
             j < pairs.size() && pairs[j].low == pairs[i].low && pairs[j].high == pairs[i].high &&
             qint64(pairs[j].lat) - pairs[i].lat <= reach.north;
             ++j) {
            if (metresBetween(m_nodes[pairs[i].node].at, m_nodes[pairs[j].node].at) <= kJoinMetres)
                clusters.join(pairs[i].node, pairs[j].node);
        }
    }
    std::map<std::size_t, std::vector<std::size_t>> members;
    for (std::size_t i = 0; i < m_nodes.size(); ++i)
        members[clusters.find(i)].push_back(i);

    std::vector<Intersection> found;
    for (const auto &[root, nodes] : members) {
        const bool junction = std::any_of(nodes.begin(), nodes.end(), [this](std::size_t node) {
            return m_nodes[node].kind == IntersectionKind::Junction;
        });
        Intersection intersection;
        intersection.kind = junction ? IntersectionKind::Junction : IntersectionKind::Crossing;
        std::vector<GeoPoint> places;
        for (const std::size_t node : nodes) {
            // Streets that only pass over a junction of others don't belong to it; they were taken in by a
            // pair.
            if (junction && m_nodes[node].kind == IntersectionKind::Crossing)
                continue;
            places.push_back(m_nodes[node].at);
            intersection.streets.insert(intersection.streets.end(), m_nodes[node].streets.begin(),
                                        m_nodes[node].streets.end());
        }
        std::sort(intersection.streets.begin(), intersection.streets.end());
        const auto repeats = std::unique(intersection.streets.begin(), intersection.streets.end());
        intersection.streets.erase(repeats, intersection.streets.end());
        intersection.at = meanOf(places);
        found.push_back(std::move(intersection));
    }
    std::stable_sort(found.begin(), found.end(), [](const Intersection &a, const Intersection &b) {
        return alongHilbertCurve(a.at) < alongHilbertCurve(b.at);
    });
    qint64 id = 0;
    for (Intersection &intersection : found)
        intersection.id = ++id;
    return found;
}

} // namespace porch
