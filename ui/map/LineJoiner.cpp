// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/LineJoiner.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace porch {
namespace {

constexpr quint32 kNone = std::numeric_limits<quint32>::max();

/// One of the two ends of a piece: twice its index, plus one for its last point.
struct End
{
    quint64 group;
    MapPoint at;
    quint32 end;

    auto key() const { return std::tie(group, at.x, at.y); }
};

} // namespace

void LineJoiner::add(quint64 group, std::vector<MapPoint> points)
{
    if (points.size() >= 2)
        m_pieces.push_back({group, std::move(points)});
}

std::vector<LineJoiner::Line> LineJoiner::take()
{
    std::vector<End> ends;
    ends.reserve(m_pieces.size() * 2);
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        const Line &piece = m_pieces[i];
        ends.push_back({piece.group, piece.points.front(), static_cast<quint32>(2 * i)});
        ends.push_back({piece.group, piece.points.back(), static_cast<quint32>(2 * i + 1)});
    }
    std::sort(ends.begin(), ends.end(), [](const End &a, const End &b) {
        return a.key() < b.key() || (a.key() == b.key() && a.end < b.end);
    });

    // Each end's neighbour: the other end at its point, where there are two.
    std::vector<quint32> neighbour(ends.size(), kNone);
    for (std::size_t i = 0; i < ends.size();) {
        std::size_t next = i + 1;
        while (next < ends.size() && ends[next].key() == ends[i].key())
            ++next;
        if (next - i == 2 && ends[i].end / 2 != ends[i + 1].end / 2) {
            neighbour[ends[i].end] = ends[i + 1].end;
            neighbour[ends[i + 1].end] = ends[i].end;
        }
        i = next;
    }

    std::vector<Line> lines;
    std::vector<bool> used(m_pieces.size(), false);
    const auto follow = [&](quint32 from) {
        Line line{m_pieces[from / 2].group, {}};
        for (quint32 end = from; end != kNone && !used[end / 2]; end = neighbour[end ^ 1]) {
            used[end / 2] = true;
            std::vector<MapPoint> &points = m_pieces[end / 2].points;
            if (end & 1)
                std::reverse(points.begin(), points.end());
            line.points.insert(line.points.end(), points.begin() + (line.points.empty() ? 0 : 1),
                               points.end());
            points = {};
        }
        lines.push_back(std::move(line));
    };
    for (quint32 end = 0; end < neighbour.size(); ++end) {
        if (neighbour[end] == kNone && !used[end / 2])
            follow(end);
    }
    for (quint32 piece = 0; piece < m_pieces.size(); ++piece) { // what is left goes in a circle
        if (!used[piece])
            follow(2 * piece);
    }
    m_pieces.clear();
    return lines;
}

} // namespace porch
