// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/LengthText.h"

#include <cmath>

namespace porch {
namespace {

constexpr double kMetresPerFoot = 0.3048;
constexpr double kFeetPerMile = 5280;
constexpr double kMostFeet = 1000; ///< beyond it one thinks in miles

/// Three digits say all that a hand on a map can mean.
QString threeDigits(double value, const QLocale &locale)
{
    return locale.toString(value, 'f', value < 9.995 ? 2 : value < 99.95 ? 1 : 0);
}

} // namespace

QString LengthText::of(double metres, const QLocale &locale)
{
    if (locale.measurementSystem() == QLocale::MetricSystem) {
        return std::round(metres) < 1000 ? tr("%1 m").arg(locale.toString(metres, 'f', 0))
                                         : tr("%1 km").arg(threeDigits(metres / 1000, locale));
    }
    const double feet = metres / kMetresPerFoot;
    return std::round(feet) < kMostFeet ? tr("%1 ft").arg(locale.toString(feet, 'f', 0))
                                        : tr("%1 mi").arg(threeDigits(feet / kFeetPerMile, locale));
}

} // namespace porch
