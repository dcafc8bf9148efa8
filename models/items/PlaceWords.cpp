// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/PlaceWords.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace porch {

QString PlaceWords::precision(Precision precision)
{
    switch (precision) {
    case Precision::Coordinates:
        return tr("Coordinates");
    case Precision::AddressPoint:
        return tr("The house itself");
    case Precision::Interpolated:
        return tr("Interpolated between house numbers");
    case Precision::Intersection:
        return tr("Intersection");
    case Precision::Block:
        return tr("Block");
    case Precision::Place:
        return tr("Place", "a shop, a school, a park");
    case Precision::Street:
        return tr("Somewhere along the street");
    case Precision::Area:
        break;
    }
    return tr("Somewhere in the area");
}

QString PlaceWords::known(Precision precision, double radius)
{
    const QString words = PlaceWords::precision(precision);
    if (radius < 1)
        return words;
    //: how a place is known, and how large the circle is that it lies in
    return tr("%1, within %2").arg(words, distance(radius));
}

QString PlaceWords::distance(double metres)
{
    const QLocale locale;
    if (metres < 950) {
        // No more digits than are known.
        const double step = metres < 100 ? 1 : 10;
        return tr("%1 m", "metres").arg(locale.toString(std::round(metres / step) * step, 'f', 0));
    }
    return tr("%1 km").arg(locale.toString(metres / 1000, 'f', metres < 9'950 ? 1 : 0));
}

QString PlaceWords::line(const MessagePlace &place)
{
    const QString name = place.places[std::min(place.chosen, place.places.size() - 1)].name;
    switch (place.standing) {
    case MessagePlace::Standing::Confirmed:
        return tr("%1, confirmed", "a place").arg(name);
    case MessagePlace::Standing::Placing:
        return tr("%1, not in the log yet", "a place").arg(name);
    default:
        break;
    }
    const auto count = int(place.places.size());
    return count == 1 ? tr("%1, one match", "a place").arg(name)
                      : tr("%1, %n matches", "a place", count).arg(name);
}

} // namespace porch
