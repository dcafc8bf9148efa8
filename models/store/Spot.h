// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cmath>

namespace porch {

/// A place on the earth in one number of six bytes, to about five metres: small enough for an index that is
/// read a hundred thousand times to count tips by area. 0: none.
using Spot = qint64;

/// Degrees of latitude and longitude.
struct SpotDegrees
{
    double latitude = 0;
    double longitude = 0;
};

namespace spot {
inline constexpr double kPerDegree = 20'000;
inline constexpr Spot kColumns = 1 << 23; ///< more than 360 degrees have
} // namespace spot

inline Spot spotOf(double latitude, double longitude)
{
    if (!(latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180))
        return 0;
    const auto row = static_cast<Spot>(std::lround((latitude + 90) * spot::kPerDegree));
    return row * spot::kColumns + static_cast<Spot>(std::lround((longitude + 180) * spot::kPerDegree));
}

inline SpotDegrees degreesOf(Spot spot)
{
    return {static_cast<double>(spot / spot::kColumns) / spot::kPerDegree - 90,
            static_cast<double>(spot % spot::kColumns) / spot::kPerDegree - 180};
}

} // namespace porch
