// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <limits>
#include <vector>

namespace porch {

/// A place on the map: 2^32 units go across the world in each direction, from its north-west. At the closest
/// zoom a pixel has four of them.
struct MapPoint
{
    quint32 x = 0;
    quint32 y = 0;

    friend bool operator==(MapPoint, MapPoint) = default;
};
inline constexpr double kMapUnits = 4'294'967'296.0;

/// Both edges belong to it.
struct MapBox
{
    quint32 left = std::numeric_limits<quint32>::max();
    quint32 top = std::numeric_limits<quint32>::max();
    quint32 right = 0;
    quint32 bottom = 0;

    bool isEmpty() const { return right < left || bottom < top; }
    bool meets(const MapBox &other) const
    {
        return left <= other.right && other.left <= right && top <= other.bottom && other.top <= bottom;
    }
    void add(MapPoint point);
    void add(const MapBox &other);
};

/// Finds the boxes that meet a box. Made once, then only read, by as many threads as like: an R-tree without
/// pointers, full nodes in the order of a Hilbert curve.
class PackedTree
{
public:
    PackedTree() = default;
    explicit PackedTree(const std::vector<MapBox> &boxes);

    std::size_t size() const { return m_items.size(); }

    /// Calls visit(index of a box) for each that meets this one, in no order that means anything.
    template <typename Visit> void visit(const MapBox &box, Visit visit) const
    {
        if (!m_items.empty())
            visitNode(m_levels.size() - 1, 0, box, visit);
    }

private:
    static constexpr std::size_t kNode = 16;

    template <typename Visit>
    void visitNode(std::size_t level, std::size_t node, const MapBox &box, Visit &visit) const
    {
        const std::vector<MapBox> &boxes = m_levels[level];
        const std::size_t end = std::min((node + 1) * kNode, boxes.size());
        for (std::size_t i = node * kNode; i < end; ++i) {
            if (!boxes[i].meets(box))
                continue;
            if (level == 0)
                visit(m_items[i]);
            else
                visitNode(level - 1, i, box, visit);
        }
    }

    std::vector<quint32> m_items; ///< along the curve
    std::vector<std::vector<MapBox>>
        m_levels; ///< the first: of the items; each next: of 16 of the one before
};

} // namespace porch
