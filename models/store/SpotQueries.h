// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sql/Database.h"
#include "models/store/Changes.h"

#include <vector>

namespace porch {

/// A tip that lies near a place.
struct NearTip
{
    TipId tip = 0;
    Micros written = 0;
    double metres = 0;
    bool operator==(const NearTip &) const = default;
};

struct NearQuery
{
    double latitude = 0;
    double longitude = 0;
    Micros from = 0;      ///< written at or after
    Micros to = 0;        ///< written before
    double reach = 1'000; ///< metres
    std::size_t enough = 100;
};

namespace queries {

/// Tips around a place, in no order: those that lie closest, out to where `enough` were found or the reach
/// ends. Where very many lie together, the newest of them. Costs the same in a cache of any size.
Result<std::vector<NearTip>> tipsNear(Database &db, const NearQuery &query);

} // namespace queries
} // namespace porch
