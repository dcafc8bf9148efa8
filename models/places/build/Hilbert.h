// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/Geo.h"

#include <utility>

namespace porch {

/// Where a point lies on a Hilbert curve around the whole earth: what is near on the curve is near on the
/// ground. Ordered as a signed number, as SQLite has them.
inline qint64 alongHilbertCurve(GeoPoint point)
{
    quint32 x = static_cast<quint32>(qint64(point.lon) + 1'800'000'000);
    quint32 y = static_cast<quint32>(qint64(point.lat) + 1'800'000'000);
    quint64 along = 0;
    for (quint32 side = quint32(1) << 31; side > 0; side >>= 1) {
        const bool right = (x & side) != 0;
        const bool upper = (y & side) != 0;
        along = along << 2 | static_cast<quint64>((right ? 3 : 0) ^ (upper ? 1 : 0));
        if (upper)
            continue;
        if (right) {
            x = ~x;
            y = ~y;
        }
        std::swap(x, y);
    }
    return static_cast<qint64>(along ^ (quint64(1) << 63));
}

} // namespace porch
