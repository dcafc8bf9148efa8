// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/TipPins.h"

#include <functional>
#include <utility>
#include <vector>

namespace porch {

/// When the newest words of a tip were written, for it to be shown.
struct TimeSpan
{
    Micros from = 0; ///< 0: however long ago
    Micros to = 0;   ///< before this; 0: up to now and whatever comes

    friend bool operator==(const TimeSpan &, const TimeSpan &) = default;
};

/// Where an open tip stands as the map shows it: each in exactly one of these.
enum class MapShare : quint8 {
    InView,
    Outside,  ///< it has its place, but not in what is seen
    Unmapped, ///< nobody knows where it happened
    Earlier,  ///< mapped or not: written before the time range
    Later,    ///< mapped or not: written after it
};

struct MapTotals
{
    qint64 inView = 0;
    qint64 outside = 0;
    qint64 unmapped = 0;
    qint64 earlier = 0;
    qint64 later = 0;

    /// All of them: as many as the inbox says are open.
    qint64 open() const { return inView + outside + unmapped + earlier + later; }
    friend bool operator==(const MapTotals &, const MapTotals &) = default;
};

/// Says of a point whether it lies within something.
using WithinMap = std::function<bool(GeoPoint)>;

/// What the map's room shows, and how that adds up.
struct MapReckoning
{
    using Tips = std::vector<std::pair<TipId, TipKeys>>;

    MapTotals totals;
    Tips pinned;   ///< in the time range, with a place: the map's pins
    Tips listed;   ///< of the pinned those within the lasso, or in view where there is none
    Tips unmapped; ///< in the time range, without a place
};

MapShare shareOf(const MapTip &tip, const TimeSpan &span, const WithinMap &inView);

/// @param lasso none: there is no lasso. It picks what is listed, also out of view, and changes no total
MapReckoning reckonMap(const QHash<TipId, MapTip> &tips, const TimeSpan &span, const WithinMap &inView,
                       const WithinMap &lasso);

} // namespace porch
