// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPoint>
#include <QRectF>

#include <vector>

namespace porch {

/// Which part of the map is taken by names.
class LabelSpace
{
public:
    bool isFree(const std::vector<QRectF> &boxes) const;
    void take(const std::vector<QRectF> &boxes);

private:
    template <typename Visit> static void eachCell(const QRectF &box, Visit visit);

    QHash<QPoint, std::vector<QRectF>> m_cells;
};

} // namespace porch
