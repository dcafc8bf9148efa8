// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/PlaceWords.h"

#include <cmath>

namespace porch {
namespace {

/// Nearer than this is no uncertainty worth a word.
constexpr double kWorthTelling = 25;

QString length(double metres, const QLocale &locale)
{
    if (locale.measurementSystem() == QLocale::MetricSystem) {
        const auto rounded = qint64(std::lround(metres / 10) * 10);
        return PlaceWords::tr("%1 m", "metres").arg(locale.toString(rounded));
    }
    const auto feet = qint64(std::lround(metres * 3.2808 / 50) * 50);
    return PlaceWords::tr("%1 ft", "feet").arg(locale.toString(feet));
}

} // namespace

QString PlaceWords::precision(Precision precision, double radius, const QLocale &locale)
{
    QString words;
    switch (precision) {
    case Precision::Coordinates:
        words = tr("a point");
        break;
    case Precision::AddressPoint:
        words = tr("the house itself");
        break;
    case Precision::Interpolated:
        words = tr("between its neighbours' numbers");
        break;
    case Precision::Intersection:
        words = tr("a corner");
        break;
    case Precision::Block:
        words = tr("a block");
        break;
    case Precision::Place:
        words = tr("a place");
        break;
    case Precision::Street:
        words = tr("somewhere along the street");
        break;
    case Precision::Area:
        words = tr("somewhere in the area");
        break;
    }
    return radius < kWorthTelling ? words
                                  : tr("%1, within %2", "how exactly a place is known, a length")
                                        .arg(words, length(radius, locale));
}

} // namespace porch
