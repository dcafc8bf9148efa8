// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/SpotGrid.h"

#include <algorithm>
#include <cmath>

namespace porch {

namespace {

constexpr double kCellsInDegree = 1000;
constexpr qint64 kRowStride = 1'000'000;  ///< more than there are cells around the earth
constexpr double kDegreeMetres = 111'320; ///< of longitude at the equator
constexpr double kDegreeToRadian = 0.017453292519943295;
constexpr double kNarrowest = 10; ///< metres; only beyond 84 degrees are cells narrower

qint64 rowOf(double latitude)
{
    return std::llround(std::floor(latitude * kCellsInDegree));
}

qint64 columnOf(double longitude)
{
    return std::llround(std::floor(longitude * kCellsInDegree));
}

qint64 cellAt(qint64 row, qint64 column)
{
    return row * kRowStride + column;
}

} // namespace

qint64 spotCell(double latitude, double longitude)
{
    return cellAt(rowOf(latitude), columnOf(longitude));
}

SpotRings::SpotRings(double latitude, double longitude)
    : m_row(rowOf(latitude))
    , m_longitude(longitude)
    , m_cellMetres(
          std::max(kNarrowest, kDegreeMetres / kCellsInDegree * std::cos(latitude * kDegreeToRadian)))
{}

double SpotRings::reached() const
{
    return kSpotRing * m_rings;
}

std::vector<qint64> SpotRings::next()
{
    // A cell reaches kSpotRing from south to north; from west to east it takes more of them to get so far.
    const auto columns = [this](int ring) { return qint64(std::ceil(ring * kSpotRing / m_cellMetres)); };
    const qint64 middle = columnOf(m_longitude);
    const qint64 inner = m_rings == 0 ? -1 : columns(m_rings);
    const int ring = ++m_rings;
    const qint64 outer = columns(ring);
    std::vector<qint64> cells;
    for (qint64 row = -ring; row <= ring; ++row) {
        const bool isNewRow = std::abs(row) == ring;
        for (qint64 column = -outer; column <= outer; ++column) {
            if (isNewRow || ring == 1 || std::abs(column) > inner)
                cells.push_back(cellAt(m_row + row, middle + column));
        }
    }
    return cells;
}

} // namespace porch
