// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/Simplify.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace porch {
namespace {

double distance(MapPoint point, MapPoint a, MapPoint b)
{
    const double dx = double(b.x) - a.x;
    const double dy = double(b.y) - a.y;
    const double px = double(point.x) - a.x;
    const double py = double(point.y) - a.y;
    const double square = dx * dx + dy * dy;
    const double along = square > 0 ? std::clamp((px * dx + py * dy) / square, 0.0, 1.0) : 0;
    return std::hypot(px - along * dx, py - along * dy);
}

} // namespace

std::vector<MapPoint> simplified(std::span<const MapPoint> line, double tolerance)
{
    if (line.size() < 3 || tolerance <= 0)
        return {line.begin(), line.end()};
    std::vector<bool> stays(line.size(), false);
    stays.front() = stays.back() = true;
    std::vector<std::pair<std::size_t, std::size_t>> open{{0, line.size() - 1}};
    while (!open.empty()) {
        const auto [first, last] = open.back();
        open.pop_back();
        double most = tolerance;
        std::size_t farthest = 0;
        for (std::size_t i = first + 1; i < last; ++i) {
            const double away = distance(line[i], line[first], line[last]);
            if (away > most) {
                most = away;
                farthest = i;
            }
        }
        if (farthest) {
            stays[farthest] = true;
            open.emplace_back(first, farthest);
            open.emplace_back(farthest, last);
        }
    }
    std::vector<MapPoint> kept;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (stays[i])
            kept.push_back(line[i]);
    }
    return kept;
}

} // namespace porch
