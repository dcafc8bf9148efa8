// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/PackedTree.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace porch {
namespace {

quint64 alongCurve(quint32 x, quint32 y)
{
    quint64 along = 0;
    for (quint32 side = quint32(1) << 31; side > 0; side >>= 1) {
        const bool right = (x & side) != 0;
        const bool lower = (y & side) != 0;
        along = along << 2 | static_cast<quint64>((right ? 3 : 0) ^ (lower ? 1 : 0));
        if (lower)
            continue;
        if (right) {
            x = ~x;
            y = ~y;
        }
        std::swap(x, y);
    }
    return along;
}

} // namespace

void MapBox::add(MapPoint point)
{
    left = std::min(left, point.x);
    right = std::max(right, point.x);
    top = std::min(top, point.y);
    bottom = std::max(bottom, point.y);
}

void MapBox::add(const MapBox &other)
{
    left = std::min(left, other.left);
    right = std::max(right, other.right);
    top = std::min(top, other.top);
    bottom = std::max(bottom, other.bottom);
}

PackedTree::PackedTree(const std::vector<MapBox> &boxes)
{
    std::vector<std::pair<quint64, quint32>> order;
    order.reserve(boxes.size());
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const MapBox &box = boxes[i];
        if (!box.isEmpty())
            order.emplace_back(
                alongCurve(std::midpoint(box.left, box.right), std::midpoint(box.top, box.bottom)),
                static_cast<quint32>(i));
    }
    std::sort(order.begin(), order.end());

    m_levels.emplace_back();
    for (const auto &[along, item] : order) {
        m_items.push_back(item);
        m_levels.front().push_back(boxes[item]);
    }
    while (m_levels.back().size() > kNode) {
        std::vector<MapBox> above;
        const std::vector<MapBox> &below = m_levels.back();
        for (std::size_t i = 0; i < below.size(); i += kNode) {
            MapBox box;
            for (std::size_t k = i; k < std::min(i + kNode, below.size()); ++k)
                box.add(below[k]);
            above.push_back(box);
        }
        m_levels.push_back(std::move(above));
    }
}

} // namespace porch
