// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/PinLevel.h"
#include "models/places/PinTree.h"

#include <span>

namespace porch {

/// What is one mark on the map at one level: occupied cells, with those neighbours that would overlap on the
/// screen.
///
/// A cell with more pins than all that are too near to it (or, if about as many, with the luckier number) is
/// a head, and those near it join the nearest head. What is left over does the same among itself once more;
/// what is left over then stands alone, even if it overlaps. So nothing depends on the order in which pins
/// came, nor on where the window ends, and a change is felt only a few cells away.
class PinGroups
{
public:
    struct Group
    {
        GridPoint mean;
        quint32 count = 0;
        quint32 head = 0;                 ///< an index of cells()
        std::span<const quint32> members; ///< indices of cells(), the head's among them
    };

    /// @param box the groups with their mean in it are complete, and so are those of its cells; others may be
    /// missing or in parts
    PinGroups(const PinTree &tree, PinLevel level, const GridBox &box);

    /// All that the groups with their mean in the box may depend on.
    static GridBox groundOf(PinLevel level, const GridBox &box);
    /// How many cells have room in it.
    static double roomIn(PinLevel level, const GridBox &ground);

    const std::vector<PinCell> &cells() const { return m_cells; }
    std::size_t groupCount() const { return m_groupEnds.size(); }
    Group group(std::size_t index) const;
    const PinCell &headOf(std::size_t group) const
    {
        return m_cells[m_heads[m_members[group == 0 ? 0 : m_groupEnds[group - 1]]]];
    }
    /// Which of the groups a cell is in.
    std::size_t groupOf(std::size_t cell) const { return m_groups[m_heads[cell]]; }

private:
    void layOut(PinLevel level, const GridBox &window);
    void findHigher(PinLevel level);
    void joinFirst();
    void joinLeftOver();
    void sortMembers();
    std::size_t neighbour(std::size_t place, int direction) const;
    /// Of the neighbours that outrank what is there.
    quint32 nearestHead(std::size_t place, const std::vector<quint8> &isHead) const;

    std::vector<PinCell> m_cells;
    std::vector<quint32> m_places;    ///< where each cell is in the window
    std::vector<quint32> m_heads;     ///< for each cell
    std::vector<quint32> m_groups;    ///< for each cell that is a head
    std::vector<quint32> m_members;   ///< group by group
    std::vector<quint32> m_groupEnds; ///< in m_members

    // The window, row by row, as one array for each fact: so the compiler compares several places at a time.
    std::array<std::ptrdiff_t, 24> m_steps{}; ///< to the neighbour in each direction
    std::vector<quint32> m_cellAt;
    std::vector<float>
        m_x; ///< of the cell's mean, in 256ths of a cell: whole numbers that a float holds exactly
    std::vector<float> m_y;
    std::vector<qint32> m_ranks;
    std::vector<quint32>
        m_higher; ///< one bit for each direction in which a neighbour is too near, and outranks it
};

} // namespace porch
