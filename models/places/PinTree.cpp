// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/PinTree.h"

#include <algorithm>
#include <numeric>

namespace porch {

namespace {

constexpr std::size_t kMostInLeaf = 64;
constexpr quint32 kFewInSquare = 32; ///< well below, so that one pin coming and going does not split and join
constexpr quint32 kRoot = 0;
constexpr int kDeepest = 32;

/// Which of four children a point is in.
unsigned quarterOf(quint64 morton, int depth)
{
    return static_cast<unsigned>(morton >> (62 - 2 * depth) & 3);
}

quint32 coarse(quint32 coordinate, int halvings)
{
    return static_cast<quint32>(quint64(coordinate) >> (32 - halvings));
}

/// Every bit in a byte of its own.
quint64 oneEach(quint8 flags)
{
    const quint64 copies = flags * quint64(0x0101010101010101) & 0x8040201008040201;
    return ((copies + 0x7f7f7f7f7f7f7f7f) | copies) >> 7 & 0x0101010101010101;
}

GridPoint cellOf(GridPoint point, int halvings)
{
    return {coarse(point.x, halvings), coarse(point.y, halvings)};
}

} // namespace

void PinSummary::add(GridPoint point, quint8 flags)
{
    sumX += point.x;
    sumY += point.y;
    box.add({point.x, point.y, point.x, point.y});
    ++count;
    for (int flag = 0; flag < kPinFlags; ++flag)
        flagged[static_cast<std::size_t>(flag)] += flags >> flag & 1;
}

void PinSummary::take(GridPoint point, quint8 flags)
{
    sumX -= point.x;
    sumY -= point.y;
    --count;
    for (int flag = 0; flag < kPinFlags; ++flag)
        flagged[static_cast<std::size_t>(flag)] -= flags >> flag & 1;
}

void PinSummary::add(const PinSummary &other)
{
    sumX += other.sumX;
    sumY += other.sumY;
    box.add(other.box);
    count += other.count;
    for (std::size_t flag = 0; flag < kPinFlags; ++flag)
        flagged[flag] += other.flagged[flag];
}

PinTree::PinTree()
{
    newChildren();
}

PinTree::NodeId PinTree::newChildren()
{
    if (!m_free.empty()) {
        const NodeId first = m_free.back();
        m_free.pop_back();
        return first;
    }
    if (m_next / kPage == m_nodes.size())
        m_nodes.push_back(std::make_unique<Node[]>(kPage));
    const NodeId first = m_next;
    m_next += 4;
    return first;
}

PinTree::Path PinTree::pathTo(quint64 morton) const
{
    Path path;
    NodeId id = kRoot;
    for (int depth = 0;; ++depth) {
        path.nodes[static_cast<std::size_t>(path.length++)] = id;
        const NodeId children = node(id).firstChild;
        if (children == 0)
            return path;
        id = children + quarterOf(morton, depth);
    }
}

bool PinTree::isBefore(Slot slot, quint64 morton, qint64 id) const
{
    const quint64 own = mortonOf(m_pins.at(slot));
    return own != morton ? own < morton : m_pins.id(slot) < id;
}

std::vector<PinTree::Slot>::const_iterator PinTree::placeOf(const std::vector<Slot> &slots, quint64 morton,
                                                            qint64 id) const
{
    return std::partition_point(slots.begin(), slots.end(),
                                [&](Slot slot) { return isBefore(slot, morton, id); });
}

PinSummary PinTree::summed(const Node &leaf, quint32 from, quint32 to) const
{
    PinSummary sum;
    // Eight counts in one number, each in a byte of its own: so many pins at a time that none of them
    // overflows.
    constexpr quint32 kAtOnce = 255;
    while (from < to) {
        const quint32 end = std::min(to, from + kAtOnce);
        quint64 counts = 0;
        for (quint32 i = from; i < end; ++i) {
            const GridPoint point = m_pins.at(leaf.slots[i]);
            sum.sumX += point.x;
            sum.sumY += point.y;
            sum.box.add({point.x, point.y, point.x, point.y});
            counts += oneEach(m_pins.flags(leaf.slots[i]));
        }
        for (std::size_t flag = 0; flag < kPinFlags; ++flag)
            sum.flagged[flag] += counts >> (8 * flag) & 0xff;
        sum.count += end - from;
        from = end;
    }
    return sum;
}

void PinTree::assign(std::vector<Entry> entries)
{
    *this = PinTree();
    m_pins.reserve(entries.size());
    std::sort(entries.begin(), entries.end());
    for (const Entry &entry : entries)
        m_pins.add(entry.id, gridPointAt(entry.morton), entry.flags);
    std::vector<Slot> slots(m_pins.size());
    std::iota(slots.begin(), slots.end(), Slot(0));
    build(kRoot, 0, slots.data(), slots.size());
}

void PinTree::build(NodeId id, int depth, const Slot *slots, std::size_t count)
{
    const bool oneAddress = count > 0 && m_pins.at(slots[0]) == m_pins.at(slots[count - 1]);
    if (count <= kMostInLeaf || oneAddress || depth == kDeepest) {
        Node &leaf = node(id);
        leaf.slots.assign(slots, slots + count);
        leaf.summary = summed(leaf, 0, static_cast<quint32>(count));
        return;
    }
    const NodeId children = newChildren();
    node(id).firstChild = children;
    const Slot *const end = slots + count;
    for (unsigned quarter = 0; quarter < 4; ++quarter) {
        const Slot *const next = std::partition_point(
            slots, end, [&](Slot slot) { return quarterOf(mortonOf(m_pins.at(slot)), depth) <= quarter; });
        build(children + quarter, depth + 1, slots, static_cast<std::size_t>(next - slots));
        slots = next;
    }
    sumUp(id);
}

void PinTree::sumUp(NodeId id)
{
    Node &square = node(id);
    square.summary = {};
    for (NodeId child = square.firstChild; child < square.firstChild + 4; ++child)
        square.summary.add(node(child).summary);
}

void PinTree::split(NodeId id, int depth)
{
    const std::vector<Slot> slots = std::move(node(id).slots);
    node(id).slots = {};
    build(id, depth, slots.data(), slots.size());
}

void PinTree::add(const Entry &entry)
{
    const std::optional<Slot> slot = m_pins.add(entry.id, gridPointAt(entry.morton), entry.flags);
    if (!slot)
        return;
    const Path path = pathTo(entry.morton);
    const GridPoint point = gridPointAt(entry.morton);
    for (int depth = 0; depth < path.length; ++depth)
        node(path.nodes[static_cast<std::size_t>(depth)]).summary.add(point, entry.flags);
    Node &leaf = node(path.leaf());
    leaf.slots.insert(placeOf(leaf.slots, entry.morton, entry.id), *slot);
    if (leaf.slots.size() > kMostInLeaf && !leaf.summary.box.isPoint())
        split(path.leaf(), path.length - 1);
}

void PinTree::remove(Slot slot)
{
    const quint64 morton = mortonOf(m_pins.at(slot));
    const Path path = pathTo(morton);
    Node &leaf = node(path.leaf());
    leaf.slots.erase(placeOf(leaf.slots, morton, m_pins.id(slot)));
    if (leaf.summary.box.isPoint() && !leaf.slots.empty())
        leaf.summary.take(m_pins.at(slot), m_pins.flags(slot)); // maybe thousands at one address
    else
        leaf.summary = summed(leaf, 0, static_cast<quint32>(leaf.slots.size()));
    m_pins.remove(slot);
    for (int depth = path.length - 2; depth >= 0; --depth) {
        const NodeId id = path.nodes[static_cast<std::size_t>(depth)];
        sumUp(id);
        if (node(id).summary.count <= kFewInSquare)
            joinChildren(id);
    }
}

void PinTree::joinChildren(NodeId id)
{
    Node &square = node(id);
    const NodeId children = square.firstChild;
    for (NodeId child = children; child < children + 4; ++child) {
        // Squares of so few pins have no squares: they were joined before.
        Node &joined = node(child);
        square.slots.insert(square.slots.end(), joined.slots.begin(), joined.slots.end());
        joined = Node();
    }
    square.firstChild = 0;
    m_free.push_back(children);
}

void PinTree::setFlags(Slot slot, quint8 flags)
{
    const quint8 old = m_pins.flags(slot);
    const Path path = pathTo(mortonOf(m_pins.at(slot)));
    for (int depth = 0; depth < path.length; ++depth) {
        auto &flagged = node(path.nodes[static_cast<std::size_t>(depth)]).summary.flagged;
        for (int flag = 0; flag < kPinFlags; ++flag)
            flagged[static_cast<std::size_t>(flag)] += (flags >> flag & 1) - (old >> flag & 1);
    }
    m_pins.setFlags(slot, flags);
}

void PinTree::appendCells(NodeId id, int halvings, const GridBox &cells, std::vector<PinCell> &to) const
{
    const Node &square = node(id);
    const PinSummary &summary = square.summary;
    if (summary.count == 0)
        return;
    const GridPoint first = cellOf({summary.box.left, summary.box.top}, halvings);
    const GridPoint last = cellOf({summary.box.right, summary.box.bottom}, halvings);
    if (!cells.meets({first.x, first.y, last.x, last.y}))
        return;
    if (first == last) {
        to.push_back({first, summary.mean(), summary.count, id, 0, 0});
        return;
    }
    if (square.firstChild != 0) {
        for (NodeId child = square.firstChild; child < square.firstChild + 4; ++child)
            appendCells(child, halvings, cells, to);
        return;
    }
    // A leaf that lies in several cells: its slots are in the cells' order.
    const auto end = static_cast<quint32>(square.slots.size());
    for (quint32 from = 0; from < end;) {
        GridPoint point = m_pins.at(square.slots[from]);
        const GridPoint cell = cellOf(point, halvings);
        qint64 sumX = 0;
        qint64 sumY = 0;
        quint32 next = from;
        while (cellOf(point, halvings) == cell) {
            sumX += point.x;
            sumY += point.y;
            if (++next == end)
                break;
            point = m_pins.at(square.slots[next]);
        }
        const quint32 count = next - from;
        if (cells.contains(cell))
            to.push_back({cell, PinSummary::meanOf(sumX, sumY, count), count, id, from, next});
        from = next;
    }
}

std::vector<PinCell> PinTree::cellsOf(int halvings, const GridBox &cells) const
{
    std::vector<PinCell> found;
    appendCells(kRoot, halvings, cells, found);
    return found;
}

void PinTree::widen(NodeId id, const GridBox &box, GridBox &extent) const
{
    const Node &square = node(id);
    const GridBox &own = square.summary.box;
    if (square.summary.count == 0 || !own.meets(box))
        return;
    if (box.contains({own.left, own.top}) && box.contains({own.right, own.bottom})) {
        extent.add(own);
        return;
    }
    for (NodeId child = square.firstChild; child != 0 && child < square.firstChild + 4; ++child)
        widen(child, box, extent);
    for (const Slot slot : square.slots) {
        const GridPoint point = m_pins.at(slot);
        if (box.contains(point))
            extent.add({point.x, point.y, point.x, point.y});
    }
}

GridBox PinTree::extentIn(const GridBox &box) const
{
    GridBox extent;
    widen(kRoot, box, extent);
    return extent;
}

PinSummary PinTree::summaryOf(const PinCell &cell) const
{
    const Node &square = node(cell.node);
    return cell.to == 0 ? square.summary : summed(square, cell.from, cell.to);
}

void PinTree::appendSlots(const PinCell &cell, std::size_t &skip, std::size_t most,
                          std::vector<Slot> &to) const
{
    if (cell.count <= skip) {
        skip -= cell.count;
        return;
    }
    if (to.size() >= most)
        return;
    const Node &square = node(cell.node);
    if (square.firstChild != 0) {
        for (NodeId child = square.firstChild; child < square.firstChild + 4; ++child)
            appendSlots({{}, {}, node(child).summary.count, child, 0, 0}, skip, most, to);
        return;
    }
    const std::size_t from = cell.from + skip;
    const std::size_t end = cell.from + std::min<std::size_t>(cell.count, skip + most - to.size());
    skip = 0;
    for (std::size_t i = from; i < end; ++i)
        to.push_back(square.slots[i]);
}

} // namespace porch
