// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/PinClusters.h"

namespace porch {

namespace {

constexpr double kMostCells = 20'000; ///< looked at in one go; twice as many as a large screen has
constexpr quint64 kRounding = 16; ///< points of the grid that one GeoPoint may stand for, with some to spare

GridBox boxOf(GridPoint point)
{
    return {point.x, point.y, point.x, point.y};
}

/// What a cell's own number is at each level, apart from those of all other levels' grids.
quint64 placeOf(const PinCell &cell, PinLevel level)
{
    return mortonOf(cell.cell) | quint64(1) << (2 * level.halvings());
}

GridPoint cellAt(quint64 place, PinLevel level)
{
    return gridPointAt(place & ~(quint64(1) << (2 * level.halvings())));
}

GridBox groundOf(GridPoint cell, PinLevel level)
{
    const quint64 size = level.cellSize();
    return {static_cast<quint32>(cell.x * size), static_cast<quint32>(cell.y * size),
            static_cast<quint32>((cell.x + 1) * size - 1), static_cast<quint32>((cell.y + 1) * size - 1)};
}

std::optional<std::size_t> groupWithHead(const PinGroups &groups, GridPoint cell)
{
    for (std::size_t i = 0; i < groups.groupCount(); ++i) {
        if (groups.headOf(i).cell == cell)
            return i;
    }
    return std::nullopt;
}

} // namespace

void PinClusters::assign(std::span<const Pin> pins)
{
    std::vector<PinTree::Entry> entries;
    entries.reserve(pins.size());
    for (const Pin &pin : pins)
        entries.push_back({mortonOf(gridPointOf(pin.at)), pin.id, pin.flags});
    m_tree.assign(std::move(entries));
}

void PinClusters::put(const Pin &pin)
{
    const GridPoint at = gridPointOf(pin.at);
    if (const auto slot = m_tree.pins().find(pin.id)) {
        if (m_tree.pins().at(*slot) == at) {
            m_tree.setFlags(*slot, pin.flags);
            return;
        }
        m_tree.remove(*slot);
    }
    m_tree.add({mortonOf(at), pin.id, pin.flags});
}

bool PinClusters::remove(qint64 id)
{
    const auto slot = m_tree.pins().find(id);
    if (slot)
        m_tree.remove(*slot);
    return slot.has_value();
}

bool PinClusters::setFlags(qint64 id, quint8 flags)
{
    const auto slot = m_tree.pins().find(id);
    if (slot)
        m_tree.setFlags(*slot, flags);
    return slot.has_value();
}

Pin PinClusters::pinAt(PinSlots::Slot slot) const
{
    const PinSlots &pins = m_tree.pins();
    return {pins.id(slot), geoPointOf(pins.at(slot)), pins.flags(slot)};
}

std::optional<Pin> PinClusters::find(qint64 id) const
{
    const auto slot = m_tree.pins().find(id);
    return slot ? std::optional(pinAt(*slot)) : std::nullopt;
}

PinMark PinClusters::markOf(const PinGroups &groups, const PinGroups::Group &group, PinLevel level) const
{
    PinMark mark;
    mark.at = geoPointOf(group.mean);
    mark.count = group.count;
    for (const quint32 member : group.members) {
        mark.extent.add(m_tree.extentOf(groups.cells()[member]));
        m_tree.addFlags(groups.cells()[member], mark.flagged);
    }
    const PinCell &head = groups.cells()[group.head];
    if (mark.count == 1) {
        std::vector<PinSlots::Slot> slots;
        std::size_t skip = 0;
        m_tree.appendSlots(head, skip, 1, slots);
        mark.key = {PinMarkKey::Kind::Pin, {}, static_cast<quint64>(m_tree.pins().id(slots.front()))};
    } else if (mark.extent.isPoint()) {
        mark.key = {PinMarkKey::Kind::Stack, {}, mortonOf({mark.extent.left, mark.extent.top})};
    } else {
        mark.key = {PinMarkKey::Kind::Cluster, level, placeOf(head, level)};
    }
    return mark;
}

void PinClusters::appendMarks(const GeoBox &box, GridBox part, PinLevel level, std::vector<PinMark> &to) const
{
    if (PinGroups::roomIn(level, PinGroups::groundOf(level, part)) > kMostCells) {
        // Pins have their marks between them: what is empty at the part's edges needs no look.
        part = part.within(m_tree.extentIn(PinGroups::groundOf(level, part)));
        if (part.isEmpty())
            return;
    }
    if (PinGroups::roomIn(level, PinGroups::groundOf(level, part)) > kMostCells) {
        const auto [first, second] = part.halves();
        appendMarks(box, first, level, to);
        appendMarks(box, second, level, to);
        return;
    }
    const PinGroups groups(m_tree, level, part);
    const GridBox near = part.grown(level.joinDistance() + level.cellSize());
    for (std::size_t i = 0; i < groups.groupCount(); ++i) {
        if (!near.contains(groups.headOf(i).mean))
            continue; // the group's mean is not far from there
        const PinGroups::Group group = groups.group(i);
        if (part.contains(group.mean) && box.contains(geoPointOf(group.mean)))
            to.push_back(markOf(groups, group, level));
    }
}

std::vector<PinMark> PinClusters::marks(const GeoBox &box, PinLevel level) const
{
    std::vector<PinMark> marks;
    if (!box.isEmpty())
        appendMarks(box, gridBoxOf(box).grown(kRounding), level, marks);
    return marks;
}

std::optional<PinMark> PinClusters::markOf(qint64 id, PinLevel level) const
{
    const auto slot = m_tree.pins().find(id);
    if (!slot)
        return std::nullopt;
    const GridPoint point = m_tree.pins().at(*slot);
    const int shift = 32 - level.halvings();
    const GridPoint cell{point.x >> shift, point.y >> shift};
    const PinGroups groups(m_tree, level, groundOf(cell, level));
    for (std::size_t i = 0; i < groups.cells().size(); ++i) {
        if (groups.cells()[i].cell == cell)
            return markOf(groups, groups.group(groups.groupOf(i)), level);
    }
    return std::nullopt;
}

std::vector<PinCell> PinClusters::cellsOf(const PinMarkKey &key) const
{
    if (key.kind == PinMarkKey::Kind::Stack)
        return m_tree.cellsOf(32, boxOf(gridPointAt(key.place)));
    std::vector<PinCell> cells;
    const GridPoint head = cellAt(key.place, key.level);
    const PinGroups groups(m_tree, key.level, groundOf(head, key.level));
    if (const auto index = groupWithHead(groups, head)) {
        for (const quint32 member : groups.group(*index).members)
            cells.push_back(groups.cells()[member]);
    }
    return cells;
}

std::optional<PinLevel> PinClusters::levelWhereApart(const PinMarkKey &key) const
{
    if (key.kind != PinMarkKey::Kind::Cluster)
        return std::nullopt;
    const std::vector<PinCell> cells = cellsOf(key);
    GridBox extent;
    for (const PinCell &cell : cells)
        extent.add(m_tree.extentOf(cell));
    if (extent.isEmpty())
        return std::nullopt;
    for (PinLevel level = key.level.next(); level <= PinLevel::deepest(); level = level.next()) {
        const int finer = level.halvings() - key.level.halvings();
        const PinGroups groups(m_tree, level, extent);
        std::optional<std::size_t> group;
        for (std::size_t i = 0; i < groups.cells().size(); ++i) {
            const GridPoint cell = groups.cells()[i].cell;
            const GridPoint above{cell.x >> finer, cell.y >> finer};
            const bool isOurs = std::any_of(cells.begin(), cells.end(),
                                            [above](const PinCell &own) { return own.cell == above; });
            if (!isOurs)
                continue;
            if (group && *group != groups.groupOf(i))
                return level;
            group = groups.groupOf(i);
        }
    }
    return std::nullopt;
}

std::vector<Pin> PinClusters::pinsOf(const PinMarkKey &key, std::size_t skip, std::size_t most) const
{
    std::vector<Pin> pins;
    if (key.kind == PinMarkKey::Kind::Pin) {
        const auto pin = find(static_cast<qint64>(key.place));
        if (pin && skip == 0 && most > 0)
            pins.push_back(*pin);
        return pins;
    }
    std::vector<PinSlots::Slot> slots;
    for (const PinCell &cell : cellsOf(key))
        m_tree.appendSlots(cell, skip, most, slots);
    pins.reserve(slots.size());
    for (const PinSlots::Slot slot : slots)
        pins.push_back(pinAt(slot));
    return pins;
}

std::vector<Pin> PinClusters::pinsIn(const GeoBox &box) const
{
    std::vector<Pin> pins;
    if (box.isEmpty())
        return pins;
    std::vector<PinSlots::Slot> slots;
    std::size_t skip = 0;
    for (const PinCell &cell : m_tree.cellsOf(32, gridBoxOf(box)))
        m_tree.appendSlots(cell, skip, m_tree.size(), slots);
    for (const PinSlots::Slot slot : slots) {
        const Pin pin = pinAt(slot);
        if (box.contains(pin.at))
            pins.push_back(pin);
    }
    return pins;
}

} // namespace porch
