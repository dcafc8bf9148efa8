// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/MercatorGrid.h"
#include "models/places/PinSlots.h"

#include <array>
#include <memory>
#include <span>
#include <vector>

namespace porch {

inline constexpr int kPinFlags = 8; ///< bits that a pin may carry

/// Where several pins are.
struct PinSum
{
    qint64 x = 0; ///< of all of them
    qint64 y = 0;
    GridBox box;
    quint32 count = 0;

    void add(GridPoint point)
    {
        x += point.x;
        y += point.y;
        box.add({point.x, point.y, point.x, point.y});
        ++count;
    }
    void add(const PinSum &other)
    {
        x += other.x;
        y += other.y;
        box.add(other.box);
        count += other.count;
    }
    /// In floating point, which divides several times as fast; and exact for pins at one point.
    GridPoint mean() const
    {
        const auto share = [this](qint64 sum) {
            return static_cast<quint32>(static_cast<qint64>(static_cast<double>(sum) / count + 0.5));
        };
        return {share(x), share(y)};
    }
};

using FlagCounts = std::array<quint32, kPinFlags>; ///< how many carry each flag

/// The pins of one cell of a grid.
struct PinCell
{
    GridPoint cell; ///< column and row
    GridPoint mean;
    quint32 count = 0;
    quint32 node = 0; ///< where the tree has them
    quint32 from = 0; ///< if the node has more than them: the first of its slots
    quint32 to = 0;   ///< and the one after the last; 0 when all of the node's are meant
};

/// Pins in a tree of squares: each square with more than a handful of pins knows their summary and has four
/// smaller ones. So the pins of a cell of any grid are one node, or a part of one leaf, and a change touches
/// only the squares above one pin. All points of a square at one address stay in one leaf.
class PinTree
{
public:
    struct Entry
    {
        quint64 morton = 0;
        qint64 id = 0;
        quint8 flags = 0;

        friend auto operator<=>(const Entry &, const Entry &) = default;
    };

    PinTree();

    /// Replaces everything. Of entries with one id one is kept, the same whatever their order.
    void assign(std::vector<Entry> entries);
    /// @param entry its id not there yet
    void add(const Entry &entry);
    void remove(PinSlots::Slot slot);
    void setFlags(PinSlots::Slot slot, quint8 flags);

    const PinSlots &pins() const { return m_pins; }
    std::size_t size() const { return m_pins.size(); }

    /// The occupied cells, in the order of their Morton numbers, of the grid that halves the world so often.
    /// @param cells columns and rows of that grid
    std::vector<PinCell> cellsOf(int halvings, const GridBox &cells) const;
    /// Of the pins in a box.
    GridBox extentIn(const GridBox &box) const;
    GridBox extentOf(const PinCell &cell) const;
    void addFlags(const PinCell &cell, FlagCounts &to) const;
    /// By place, and at one place by id.
    /// @param skip so many are left out first; what is still to be left out afterwards
    /// @param most so many are in the list at most
    void appendSlots(const PinCell &cell, std::size_t &skip, std::size_t most,
                     std::vector<PinSlots::Slot> &to) const;

private:
    using Slot = PinSlots::Slot;
    using NodeId = quint32;

    /// What a look at the map reads: kept apart from the rest, for it reads thousands.
    struct Square
    {
        PinSum sum;
        NodeId firstChild = 0; ///< of four; 0: a leaf
    };
    struct Content
    {
        FlagCounts flagged{};
        std::vector<Slot> slots; ///< a leaf's, by place and then by id
    };
    /// From the root to a leaf.
    struct Path
    {
        std::array<NodeId, 33> nodes{};
        int length = 0;
        NodeId leaf() const { return nodes[static_cast<std::size_t>(length) - 1]; }
    };
    static constexpr std::size_t kPage = 1024;

    Square &square(NodeId id) { return m_squares[id / kPage][id % kPage]; }
    const Square &square(NodeId id) const { return m_squares[id / kPage][id % kPage]; }
    Content &content(NodeId id) { return m_contents[id / kPage][id % kPage]; }
    const Content &content(NodeId id) const { return m_contents[id / kPage][id % kPage]; }
    NodeId newChildren();
    Path pathTo(quint64 morton) const;
    bool isBefore(Slot slot, quint64 morton, qint64 id) const;
    std::vector<Slot>::const_iterator placeOf(const std::vector<Slot> &slots, quint64 morton,
                                              qint64 id) const;
    PinSum summed(std::span<const Slot> slots) const;
    void addFlags(std::span<const Slot> slots, FlagCounts &to) const;
    std::span<const Slot> slotsOf(const PinCell &cell) const;
    /// Gives an empty leaf its slots, and smaller squares if they are many.
    void build(NodeId id, int depth, const Slot *slots, std::size_t count);
    void sumUp(NodeId id);
    void joinChildren(NodeId id);
    void appendCells(NodeId id, int halvings, const GridBox &cells, std::vector<PinCell> &to) const;
    void widen(NodeId id, const GridBox &box, GridBox &extent) const;

    PinSlots m_pins;
    std::vector<std::unique_ptr<Square[]>> m_squares;
    std::vector<std::unique_ptr<Content[]>> m_contents;
    std::vector<NodeId> m_free; ///< first children
    NodeId m_next = 0;
};

} // namespace porch
