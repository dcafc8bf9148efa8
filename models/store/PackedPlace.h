// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cmath>

namespace porch {

/// A place on the earth in one number of six bytes, to about five metres: small enough for an index that is
/// read a hundred thousand times to count tips by area. 0: none.
using PackedPlace = qint64;

struct PlaceDegrees
{
    double latitude = 0;
    double longitude = 0;
};

inline constexpr double kPackedPerDegree = 20'000;
inline constexpr PackedPlace kPackedColumns = 1 << 23; ///< more than 360 degrees have

inline PackedPlace packPlace(double latitude, double longitude)
{
    if (!(latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180))
        return 0;
    const auto row = static_cast<PackedPlace>(std::lround((latitude + 90) * kPackedPerDegree));
    return row * kPackedColumns + static_cast<PackedPlace>(std::lround((longitude + 180) * kPackedPerDegree));
}

inline PlaceDegrees unpackPlace(PackedPlace place)
{
    return {static_cast<double>(place / kPackedColumns) / kPackedPerDegree - 90,
            static_cast<double>(place % kPackedColumns) / kPackedPerDegree - 180};
}

} // namespace porch
