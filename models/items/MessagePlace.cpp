// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/MessagePlace.h"

#include "models/domain/PlainText.h"

namespace porch {

namespace {

constexpr qsizetype kLongest = 300; // of an event's fields
}

TipPlace tipPlaceOf(const PlaceCandidate &place, const QString &words)
{
    TipPlace said;
    said.latitude = place.at.latDegrees();
    said.longitude = place.at.lonDegrees();
    said.name = oneLine(place.name, kLongest).toUtf8();
    said.precision = QByteArray(precisionName(place.precision).data());
    said.radius = place.radius;
    said.words = oneLine(words, kLongest).toUtf8();
    return said;
}

} // namespace porch
