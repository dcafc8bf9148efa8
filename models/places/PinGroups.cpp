// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/PinGroups.h"

#include <bit>
#include <utility>

namespace porch {

namespace {

constexpr quint32 kAlone = ~quint32(0); ///< in no group yet
constexpr int kRounds = 2;
constexpr quint32 kFineness = 256; ///< steps within a cell that distances are measured in
constexpr float kNowhere = 1e9F;   ///< far from all cells
constexpr int kReach = 2;          ///< cells further apart are never too near
constexpr int kDirections = 24;    ///< of which the second half are the opposites of the first

/// The directions of which the opposite comes later, by row and then by column.
struct Step
{
    int column;
    int row;
};
constexpr std::array<Step, kDirections / 2> kForward{
    {{1, 0}, {2, 0}, {-2, 1}, {-1, 1}, {0, 1}, {1, 1}, {2, 1}, {-2, 2}, {-1, 2}, {0, 2}, {1, 2}, {2, 2}}};

GridBox cellsUnder(PinLevel level, const GridBox &ground)
{
    const int shift = 32 - level.halvings();
    return {ground.left >> shift, ground.top >> shift, ground.right >> shift, ground.bottom >> shift};
}

/// About as many pins weigh the same: so one more rarely changes who is a head. Among equals a shuffled
/// number decides, for the order of the cells would show on the map as a grid.
qint32 rankOf(const PinCell &cell)
{
    quint64 bits = (quint64(cell.cell.x) << 32 | cell.cell.y) * 0x9e3779b97f4a7c15;
    bits = (bits ^ bits >> 32) * 0xd6e8feb86659fd93;
    return static_cast<qint32>(std::bit_width(cell.count) << 25 | static_cast<int>(bits >> 39));
}

} // namespace

GridBox PinGroups::groundOf(PinLevel level, const GridBox &box)
{
    // A cell's group depends on what is two joinings away for each round; the group's other cells lie one
    // further, and its mean lies one from its head. A little more for what is rounded on the way.
    const GridBox cells =
        cellsUnder(level, box.grown((2 * kRounds + 2) * level.joinDistance() + level.cellSize() / 8));
    const quint64 size = level.cellSize();
    return {static_cast<quint32>(cells.left * size), static_cast<quint32>(cells.top * size),
            static_cast<quint32>((cells.right + 1) * size - 1),
            static_cast<quint32>((cells.bottom + 1) * size - 1)};
}

double PinGroups::roomIn(PinLevel level, const GridBox &ground)
{
    const GridBox cells = cellsUnder(level, ground);
    return (double(cells.right) - cells.left + 1) * (double(cells.bottom) - cells.top + 1);
}

PinGroups::PinGroups(const PinTree &tree, PinLevel level, const GridBox &box)
{
    const GridBox window = cellsUnder(level, groundOf(level, box));
    m_cells = tree.cellsOf(level.halvings(), window);
    layOut(level, window);
    findHigher(level);
    joinFirst();
    joinLeftOver();
    sortMembers();
}

void PinGroups::layOut(PinLevel level, const GridBox &window)
{
    // A margin of empty places saves asking where the window ends.
    const std::size_t width = std::size_t(window.right) - window.left + 1 + 2 * kReach;
    const std::size_t height = std::size_t(window.bottom) - window.top + 1 + 2 * kReach;
    for (std::size_t i = 0; i < kForward.size(); ++i) {
        m_steps[i] = kForward[i].row * static_cast<std::ptrdiff_t>(width) + kForward[i].column;
        m_steps[i + kForward.size()] = -m_steps[i];
    }
    m_x.assign(width * height, kNowhere);
    m_y.assign(width * height, kNowhere);
    m_ranks.assign(width * height, 0);
    m_cellAt.assign(width * height, 0);
    m_places.reserve(m_cells.size());
    for (const PinCell &cell : m_cells) {
        const quint32 column = cell.cell.x - window.left + kReach;
        const quint32 row = cell.cell.y - window.top + kReach;
        const std::size_t place = row * width + column;
        m_x[place] = static_cast<float>(column * kFineness + level.withinCell(cell.mean.x, kFineness));
        m_y[place] = static_cast<float>(row * kFineness + level.withinCell(cell.mean.y, kFineness));
        m_ranks[place] = rankOf(cell);
        m_cellAt[place] = static_cast<quint32>(m_places.size());
        m_places.push_back(static_cast<quint32>(place));
    }
}

void PinGroups::findHigher(PinLevel level)
{
    const auto tooNear = static_cast<float>(level.joinDistanceSquared(kFineness));
    // The margin at the begin and at the end has no neighbours before and behind.
    const auto margin = static_cast<std::size_t>(m_steps[kForward.size() - 1]);
    const std::size_t count = m_x.size() - 2 * margin;
    std::vector<quint32> above(m_x.size(), 0); // those that come before, and outrank it
    m_higher.assign(m_x.size(), 0);
    for (std::size_t direction = 0; direction < kForward.size(); ++direction) {
        const auto step = static_cast<std::size_t>(m_steps[direction]);
        const float *const x = m_x.data() + margin;
        const float *const y = m_y.data() + margin;
        const qint32 *const ranks = m_ranks.data() + margin;
        quint32 *const higher = m_higher.data() + margin;
        quint32 *const higherThere = above.data() + margin + step;
        for (std::size_t i = 0; i < count; ++i) {
            const float dx = x[i] - x[i + step];
            const float dy = y[i] - y[i + step];
            const quint32 isNear = dx * dx + dy * dy < tooNear ? 1 : 0;
            // Of two with one number the later one counts as the higher.
            const quint32 isHigher = ranks[i + step] >= ranks[i] ? isNear : 0;
            higher[i] |= isHigher << direction;
            higherThere[i] |= (isNear ^ isHigher) << (direction + kForward.size());
        }
    }
    for (std::size_t i = 0; i < m_higher.size(); ++i)
        m_higher[i] |= above[i];
}

std::size_t PinGroups::neighbour(std::size_t place, int direction) const
{
    return static_cast<std::size_t>(static_cast<std::ptrdiff_t>(place) +
                                    m_steps[static_cast<std::size_t>(direction)]);
}

quint32 PinGroups::nearestHead(std::size_t place, const std::vector<quint8> &isHead) const
{
    quint32 best = kAlone;
    float bestDistance = std::numeric_limits<float>::max();
    for (quint32 left = m_higher[place]; left != 0; left &= left - 1) {
        const std::size_t other = neighbour(place, std::countr_zero(left));
        if (!isHead[other])
            continue;
        const float dx = m_x[place] - m_x[other];
        const float dy = m_y[place] - m_y[other];
        const float distance = dx * dx + dy * dy;
        // Of two equally near the first: directions don't depend on where the window is.
        if (distance < bestDistance) {
            best = m_cellAt[other];
            bestDistance = distance;
        }
    }
    return best;
}

void PinGroups::joinFirst()
{
    std::vector<quint8> isHead(m_x.size());
    for (const quint32 place : m_places)
        isHead[place] = m_higher[place] == 0;
    m_heads.reserve(m_cells.size());
    for (quint32 cell = 0; cell < m_cells.size(); ++cell)
        m_heads.push_back(isHead[m_places[cell]] ? cell : nearestHead(m_places[cell], isHead));
}

void PinGroups::joinLeftOver()
{
    std::vector<quint32> leftOver;
    for (quint32 cell = 0; cell < m_cells.size(); ++cell) {
        if (m_heads[cell] == kAlone)
            leftOver.push_back(cell);
    }
    std::vector<quint8> isHead(m_x.size());
    for (const quint32 cell : leftOver) {
        const std::size_t place = m_places[cell];
        isHead[place] = true;
        for (quint32 left = m_higher[place]; left != 0 && isHead[place]; left &= left - 1)
            isHead[place] = m_heads[m_cellAt[neighbour(place, std::countr_zero(left))]] != kAlone;
    }
    std::vector<quint32> joined;
    joined.reserve(leftOver.size());
    for (const quint32 cell : leftOver) {
        const std::size_t place = m_places[cell];
        const quint32 head = isHead[place] ? cell : nearestHead(place, isHead);
        joined.push_back(head == kAlone ? cell : head);
    }
    for (std::size_t i = 0; i < leftOver.size(); ++i)
        m_heads[leftOver[i]] = joined[i];
}

void PinGroups::sortMembers()
{
    m_groups.assign(m_cells.size(), 0);
    for (quint32 cell = 0; cell < m_cells.size(); ++cell) {
        if (m_heads[cell] == cell) {
            m_groups[cell] = static_cast<quint32>(m_groupEnds.size());
            m_groupEnds.push_back(0);
        }
    }
    for (quint32 cell = 0; cell < m_cells.size(); ++cell)
        ++m_groupEnds[groupOf(cell)];
    // Each end counts as the group's begin until its members are in.
    quint32 begin = 0;
    for (quint32 &end : m_groupEnds)
        begin += std::exchange(end, begin);
    m_members.resize(m_cells.size());
    for (quint32 cell = 0; cell < m_cells.size(); ++cell)
        m_members[m_groupEnds[groupOf(cell)]++] = cell;
}

PinGroups::Group PinGroups::group(std::size_t index) const
{
    const quint32 begin = index == 0 ? 0 : m_groupEnds[index - 1];
    const std::span members(m_members.data() + begin, m_groupEnds[index] - begin);
    PinSum sum;
    for (const quint32 member : members) {
        const PinCell &cell = m_cells[member];
        sum.x += qint64(cell.mean.x) * cell.count;
        sum.y += qint64(cell.mean.y) * cell.count;
        sum.count += cell.count;
    }
    return {sum.mean(), sum.count, m_heads[members.front()], members};
}

} // namespace porch
