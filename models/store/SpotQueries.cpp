// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/SpotQueries.h"

#include "models/store/SpotGrid.h"

#include <algorithm>
#include <cmath>

namespace porch {

namespace {

/// Of one cell: more tell nothing new, and one address can have thousands.
constexpr qint64 kMostOfCell = 200;
constexpr double kLatitudeMetres = 110'574;
constexpr double kLongitudeMetres = 111'320;
constexpr double kDegreeToRadian = 0.017453292519943295;

} // namespace

namespace queries {

Result<std::vector<NearTip>> tipsNear(Database &db, const NearQuery &query)
{
    Statement read(db, "SELECT tip, written, latitude, longitude FROM spot"
                       " WHERE cell = ?1 AND written >= ?2 AND written < ?3 ORDER BY written DESC LIMIT ?4");
    const double perLongitude = kLongitudeMetres * std::cos(query.latitude * kDegreeToRadian);
    std::vector<NearTip> found;
    SpotRings rings(query.latitude, query.longitude);
    while (rings.reached() < query.reach) {
        for (const qint64 cell : rings.next()) {
            read.bind(1, cell);
            read.bind(2, query.from);
            read.bind(3, query.to);
            read.bind(4, kMostOfCell);
            while (read.step()) {
                const double metres = std::hypot((read.real(3) - query.longitude) * perLongitude,
                                                 (read.real(2) - query.latitude) * kLatitudeMetres);
                if (metres <= query.reach)
                    found.push_back({read.int64(0), read.int64(1), metres});
            }
            if (!read.ok())
                return read.error();
        }
        const double reached = rings.reached();
        const auto inside = std::count_if(found.begin(), found.end(),
                                          [&](const NearTip &near) { return near.metres <= reached; });
        if (std::size_t(inside) >= query.enough)
            break;
    }
    return found;
}

} // namespace queries
} // namespace porch
