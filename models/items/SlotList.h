// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/TipQueries.h"

#include <vector>

namespace porch {

/// A sorted list of a million slots into which one more goes in microseconds: blocks of at most 1,024, so
/// that an insertion moves a few kilobytes and not the 16 MB of all.
class SlotList
{
public:
    int size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    TipSlot at(int row) const;

    struct Place
    {
        int row = 0; ///< where it stands, or would
        bool found = false;
    };
    Place find(const TipSlot &slot) const;

    void insert(int row, const TipSlot &slot);
    void remove(int row);
    /// They must sort after all that are there.
    void append(const std::vector<TipSlot> &slots_);
    void clear();

    /// Calls `visit(row, tip)` for all, in order.
    template <typename Visit> void forEach(Visit visit) const
    {
        int row = 0;
        for (const Block &block : m_blocks) {
            for (const TipSlot &slot : block)
                visit(row++, slot.tip);
        }
    }

private:
    using Block = std::vector<TipSlot>;
    struct Position
    {
        std::size_t block = 0;
        std::size_t offset = 0;
    };

    Position positionOf(int row) const;
    void reckonStarts() const;

    std::vector<Block> m_blocks; ///< none is empty
    int m_size = 0;
    mutable std::vector<int> m_starts; ///< row of each block's first slot; empty when to be reckoned anew
};

} // namespace porch
