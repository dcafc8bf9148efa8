// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/LassoShape.h"

namespace porch {
namespace {

constexpr quint64 kBands = 64;

} // namespace

LassoShape::LassoShape(const std::vector<GeoPoint> &corners)
    : m_box(GeoBox::of(corners))
{
    if (corners.size() < 3)
        return;
    const GridBox box = gridBoxOf(m_box);
    m_top = box.top;
    m_bandHeight = (quint64(box.bottom) - box.top) / kBands + 1;
    m_bands.resize(kBands);
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const Side side{gridPointOf(corners[i]), gridPointOf(corners[(i + 1) % corners.size()])};
        const auto [top, bottom] = std::minmax(side.from.y, side.to.y);
        for (std::size_t band = bandOf(top); band <= bandOf(bottom); ++band)
            m_bands[band].push_back(side);
    }
}

std::size_t LassoShape::bandOf(quint32 y) const
{
    return static_cast<std::size_t>((y - m_top) / m_bandHeight);
}

bool LassoShape::contains(GeoPoint point) const
{
    if (isEmpty() || !m_box.contains(point))
        return false;
    const GridPoint at = gridPointOf(point);
    bool inside = false;
    for (const Side &side : m_bands[bandOf(at.y)]) {
        if ((side.from.y > at.y) == (side.to.y > at.y))
            continue;
        // Doubles hold these products exactly for all that is smaller than a country.
        const double along = (double(at.y) - side.from.y) * (double(side.to.x) - side.from.x);
        const double across = (double(at.x) - side.from.x) * (double(side.to.y) - side.from.y);
        inside = inside != ((side.to.y > side.from.y) == (across < along));
    }
    return inside;
}

} // namespace porch
