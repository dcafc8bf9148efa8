// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/LabelSpace.h"

#include <algorithm>
#include <cmath>

namespace porch {
namespace {

constexpr double kCell = 64;

} // namespace

template <typename Visit> void LabelSpace::eachCell(const QRectF &box, Visit visit)
{
    const int right = static_cast<int>(std::floor(box.right() / kCell));
    const int bottom = static_cast<int>(std::floor(box.bottom() / kCell));
    for (int y = static_cast<int>(std::floor(box.top() / kCell)); y <= bottom; ++y) {
        for (int x = static_cast<int>(std::floor(box.left() / kCell)); x <= right; ++x)
            visit(QPoint(x, y));
    }
}

bool LabelSpace::isFree(const std::vector<QRectF> &boxes) const
{
    return std::none_of(boxes.begin(), boxes.end(), [this](const QRectF &box) {
        bool isTaken = false;
        eachCell(box, [&](QPoint cell) {
            const auto taken = m_cells.constFind(cell);
            isTaken = isTaken || (taken != m_cells.cend() &&
                                  std::any_of(taken->begin(), taken->end(),
                                              [&box](const QRectF &other) { return other.intersects(box); }));
        });
        return isTaken;
    });
}

void LabelSpace::take(const std::vector<QRectF> &boxes)
{
    for (const QRectF &box : boxes)
        eachCell(box, [this, &box](QPoint cell) { m_cells[cell].push_back(box); });
}

} // namespace porch
