// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/SlotList.h"

#include <algorithm>

namespace porch {
namespace {
constexpr std::size_t kBlock = 1024;
constexpr std::size_t kSpare = 32;
} // namespace

void SlotList::reckonStarts() const
{
    m_starts.clear();
    m_starts.reserve(m_blocks.size());
    int row = 0;
    for (const Block &block : m_blocks) {
        m_starts.push_back(row);
        row += int(block.size());
    }
}

SlotList::Position SlotList::positionOf(int row) const
{
    if (m_starts.size() != m_blocks.size())
        reckonStarts();
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), row);
    const auto block = std::size_t(after - m_starts.begin()) - 1;
    return {block, std::size_t(row - m_starts[block])};
}

TipSlot SlotList::at(int row) const
{
    const Position position = positionOf(row);
    return m_blocks[position.block][position.offset];
}

SlotList::Place SlotList::find(const TipSlot &slot) const
{
    if (m_starts.size() != m_blocks.size())
        reckonStarts();
    // The first block whose last slot is not before it.
    const auto block = std::lower_bound(m_blocks.begin(), m_blocks.end(), slot,
                                        [](const Block &b, const TipSlot &s) { return b.back() < s; });
    if (block == m_blocks.end())
        return {m_size, false};
    const auto place = std::lower_bound(block->begin(), block->end(), slot);
    const int start = m_starts[std::size_t(block - m_blocks.begin())];
    return {start + int(place - block->begin()), *place == slot};
}

void SlotList::insert(int row, const TipSlot &slot)
{
    if (m_blocks.empty()) {
        m_blocks.push_back({slot});
    } else {
        // At the very end: after the last one.
        Position position =
            row < m_size ? positionOf(row) : Position{m_blocks.size() - 1, m_blocks.back().size()};
        Block *block = &m_blocks[position.block];
        if (block->size() >= kBlock) {
            const auto half = block->begin() + qsizetype(kBlock / 2);
            Block rest(half, block->end());
            *block = Block(block->begin(), half);
            m_blocks.insert(m_blocks.begin() + qsizetype(position.block) + 1, std::move(rest));
            if (position.offset > kBlock / 2) {
                ++position.block;
                position.offset -= kBlock / 2;
            }
            block = &m_blocks[position.block];
        }
        // Not by doubling: with a thousand blocks, the room to spare would add up to as much as the slots.
        if (block->size() == block->capacity())
            block->reserve(block->size() + kSpare);
        block->insert(block->begin() + qsizetype(position.offset), slot);
    }
    ++m_size;
    m_starts.clear();
}

void SlotList::remove(int row)
{
    const Position position = positionOf(row);
    Block &block = m_blocks[position.block];
    block.erase(block.begin() + qsizetype(position.offset));
    if (block.empty())
        m_blocks.erase(m_blocks.begin() + qsizetype(position.block));
    --m_size;
    m_starts.clear();
}

void SlotList::append(const std::vector<TipSlot> &slots_)
{
    for (std::size_t at = 0; at < slots_.size(); at += kBlock) {
        const auto first = slots_.begin() + qsizetype(at);
        m_blocks.emplace_back(first, first + qsizetype(std::min(kBlock, slots_.size() - at)));
    }
    m_size += int(slots_.size());
    m_starts.clear();
}

void SlotList::clear()
{
    m_blocks.clear();
    m_blocks.shrink_to_fit();
    m_starts.clear();
    m_size = 0;
}

} // namespace porch
