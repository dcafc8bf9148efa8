// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace porch {

/// The cell of a place: a thousandth of a degree high and wide, so about 111 m high, and less wide towards
/// the poles. Caches hold these numbers: another grid is another kCacheVersion.
qint64 spotCell(double latitude, double longitude);

/// Cells around a place, ring by ring: after n rings, all that lies within n times kSpotRing has been handed
/// out. Each cell once. No ring crosses the 180th meridian.
class SpotRings
{
public:
    SpotRings(double latitude, double longitude);

    std::vector<qint64> next();
    /// Metres within which nothing is missing yet.
    double reached() const;

private:
    qint64 m_row;
    double m_longitude;
    double m_cellMetres; ///< the width
    int m_rings = 0;
};

inline constexpr double kSpotRing = 110; ///< metres

} // namespace porch
