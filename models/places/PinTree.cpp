// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/PinTree.h"

#include <algorithm>
#include <numeric>
#include <utility>

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

/// Adds a sign for each flag that a pin carries.
void count(quint8 flags, int sign, FlagCounts &to)
{
    for (int flag = 0; flag < kPinFlags; ++flag)
        to[static_cast<std::size_t>(flag)] += static_cast<quint32>((flags >> flag & 1) * sign);
}

GridPoint cellOf(GridPoint point, int halvings)
{
    return {coarse(point.x, halvings), coarse(point.y, halvings)};
}

} // namespace

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
    if (m_next / kPage == m_squares.size()) {
        m_squares.push_back(std::make_unique<Square[]>(kPage));
        m_contents.push_back(std::make_unique<Content[]>(kPage));
    }
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
        const NodeId children = square(id).firstChild;
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

PinSum PinTree::summed(std::span<const Slot> slots) const
{
    PinSum sum;
    for (const Slot slot : slots)
        sum.add(m_pins.at(slot));
    return sum;
}

void PinTree::addFlags(std::span<const Slot> slots, FlagCounts &to) const
{
    // Eight counts in one number, each in a byte of its own: so many pins at a time that none overflows.
    constexpr std::size_t kAtOnce = 255;
    while (!slots.empty()) {
        const auto some = slots.first(std::min(slots.size(), kAtOnce));
        quint64 counts = 0;
        for (const Slot slot : some)
            counts += oneEach(m_pins.flags(slot));
        for (std::size_t flag = 0; flag < kPinFlags; ++flag)
            to[flag] += counts >> (8 * flag) & 0xff;
        slots = slots.subspan(some.size());
    }
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
        Content &leaf = content(id);
        leaf.slots.assign(slots, slots + count);
        leaf.flagged = {};
        addFlags(leaf.slots, leaf.flagged);
        square(id).sum = summed(leaf.slots);
        return;
    }
    const NodeId children = newChildren();
    square(id).firstChild = children;
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
    Square &whole = square(id);
    FlagCounts &flagged = content(id).flagged;
    whole.sum = {};
    flagged = {};
    for (NodeId child = whole.firstChild; child < whole.firstChild + 4; ++child) {
        whole.sum.add(square(child).sum);
        for (std::size_t flag = 0; flag < kPinFlags; ++flag)
            flagged[flag] += content(child).flagged[flag];
    }
}

void PinTree::add(const Entry &entry)
{
    const GridPoint point = gridPointAt(entry.morton);
    const std::optional<Slot> slot = m_pins.add(entry.id, point, entry.flags);
    if (!slot)
        return;
    const Path path = pathTo(entry.morton);
    for (int depth = 0; depth < path.length; ++depth) {
        const NodeId id = path.nodes[static_cast<std::size_t>(depth)];
        square(id).sum.add(point);
        count(entry.flags, 1, content(id).flagged);
    }
    std::vector<Slot> &slots = content(path.leaf()).slots;
    slots.insert(placeOf(slots, entry.morton, entry.id), *slot);
    if (slots.size() > kMostInLeaf && !square(path.leaf()).sum.box.isPoint()) {
        const std::vector<Slot> all = std::exchange(slots, {});
        build(path.leaf(), path.length - 1, all.data(), all.size());
    }
}

void PinTree::remove(Slot slot)
{
    const GridPoint point = m_pins.at(slot);
    const quint64 morton = mortonOf(point);
    const Path path = pathTo(morton);
    std::vector<Slot> &slots = content(path.leaf()).slots;
    PinSum &sum = square(path.leaf()).sum;
    slots.erase(placeOf(slots, morton, m_pins.id(slot)));
    count(m_pins.flags(slot), -1, content(path.leaf()).flagged);
    if (sum.box.isPoint() && !slots.empty()) // maybe thousands at one address
        sum = {sum.x - point.x, sum.y - point.y, sum.box, sum.count - 1};
    else
        sum = summed(slots);
    m_pins.remove(slot);
    for (int depth = path.length - 2; depth >= 0; --depth) {
        const NodeId id = path.nodes[static_cast<std::size_t>(depth)];
        sumUp(id);
        if (square(id).sum.count <= kFewInSquare)
            joinChildren(id);
    }
}

void PinTree::joinChildren(NodeId id)
{
    const NodeId children = std::exchange(square(id).firstChild, 0);
    std::vector<Slot> &slots = content(id).slots;
    for (NodeId child = children; child < children + 4; ++child) {
        // Squares of so few pins have no squares: they were joined before.
        const std::vector<Slot> &joined = content(child).slots;
        slots.insert(slots.end(), joined.begin(), joined.end());
        square(child) = {};
        content(child) = {};
    }
    m_free.push_back(children);
}

void PinTree::setFlags(Slot slot, quint8 flags)
{
    const quint8 old = m_pins.flags(slot);
    const Path path = pathTo(mortonOf(m_pins.at(slot)));
    for (int depth = 0; depth < path.length; ++depth) {
        FlagCounts &flagged = content(path.nodes[static_cast<std::size_t>(depth)]).flagged;
        count(old, -1, flagged);
        count(flags, 1, flagged);
    }
    m_pins.setFlags(slot, flags);
}

void PinTree::appendCells(NodeId id, int halvings, const GridBox &cells, std::vector<PinCell> &to) const
{
    const Square &whole = square(id);
    const PinSum &sum = whole.sum;
    if (sum.count == 0)
        return;
    const GridPoint first = cellOf({sum.box.left, sum.box.top}, halvings);
    const GridPoint last = cellOf({sum.box.right, sum.box.bottom}, halvings);
    if (!cells.meets({first.x, first.y, last.x, last.y}))
        return;
    if (first == last) {
        to.push_back({first, sum.mean(), sum.count, id, 0, 0});
        return;
    }
    if (whole.firstChild != 0) {
        for (NodeId child = whole.firstChild; child < whole.firstChild + 4; ++child)
            appendCells(child, halvings, cells, to);
        return;
    }
    // A leaf that lies in several cells: its slots are in the cells' order.
    const std::vector<Slot> &slots = content(id).slots;
    const auto end = static_cast<quint32>(slots.size());
    for (quint32 from = 0; from < end;) {
        const GridPoint cell = cellOf(m_pins.at(slots[from]), halvings);
        PinSum part;
        quint32 next = from;
        for (; next < end && cellOf(m_pins.at(slots[next]), halvings) == cell; ++next)
            part.add(m_pins.at(slots[next]));
        if (cells.contains(cell))
            to.push_back({cell, part.mean(), part.count, id, from, next});
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
    const Square &whole = square(id);
    const GridBox &own = whole.sum.box;
    if (whole.sum.count == 0 || !own.meets(box))
        return;
    if (box.contains({own.left, own.top}) && box.contains({own.right, own.bottom})) {
        extent.add(own);
        return;
    }
    for (NodeId child = whole.firstChild; child != 0 && child < whole.firstChild + 4; ++child)
        widen(child, box, extent);
    for (const Slot slot : content(id).slots) {
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

std::span<const PinTree::Slot> PinTree::slotsOf(const PinCell &cell) const
{
    const std::span<const Slot> all = content(cell.node).slots;
    return cell.to == 0 ? all : all.subspan(cell.from, cell.to - cell.from);
}

GridBox PinTree::extentOf(const PinCell &cell) const
{
    if (cell.to == 0)
        return square(cell.node).sum.box;
    return summed(slotsOf(cell)).box;
}

void PinTree::addFlags(const PinCell &cell, FlagCounts &to) const
{
    if (cell.to != 0) {
        addFlags(slotsOf(cell), to);
        return;
    }
    for (std::size_t flag = 0; flag < kPinFlags; ++flag)
        to[flag] += content(cell.node).flagged[flag];
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
    const Square &whole = square(cell.node);
    if (whole.firstChild != 0) {
        for (NodeId child = whole.firstChild; child < whole.firstChild + 4; ++child)
            appendSlots({{}, {}, square(child).sum.count, child, 0, 0}, skip, most, to);
        return;
    }
    const auto left = slotsOf(cell).subspan(skip);
    const auto page = left.first(std::min(left.size(), most - to.size()));
    to.insert(to.end(), page.begin(), page.end());
    skip = 0;
}

} // namespace porch
