// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/build/FeatureReader.h"

#include <algorithm>
#include <cmath>

namespace porch {

Spot spotOf(const GeoFeature &feature)
{
    const Geometry &geometry = feature.geometry;
    Spot spot;
    spot.box = GeoBox::of(geometry.points);
    switch (feature.type) {
    case GeoFeature::Type::Points:
        spot.at = geometry.points.front();
        break;
    case GeoFeature::Type::Lines: {
        const auto end = geometry.points.begin() + static_cast<std::ptrdiff_t>(geometry.partEnds.front());
        spot.at = pointAlong({geometry.points.begin(), end}, 0.5);
        break;
    }
    case GeoFeature::Type::Polygon:
        spot.at = labelPoint(geometry);
        break;
    case GeoFeature::Type::None:
        return spot;
    }
    double farthest = 0;
    for (const GeoPoint corner :
         {GeoPoint{spot.box.west, spot.box.south}, GeoPoint{spot.box.east, spot.box.south},
          GeoPoint{spot.box.west, spot.box.north}, GeoPoint{spot.box.east, spot.box.north}})
        farthest = std::max(farthest, metresBetween(spot.at, corner));
    // A house is a point to those who look for it.
    spot.radius = farthest < 25 ? 0 : static_cast<int>(std::ceil(std::min(farthest, 1e6)));
    return spot;
}

PlaceFact placeAt(const GeoFeature &feature, PlaceKind kind, const QString &name)
{
    const Spot spot = spotOf(feature);
    PlaceFact place;
    place.kind = kind;
    place.name = name;
    place.at = spot.at;
    place.radius = spot.radius;
    place.box = spot.box;
    place.piece = feature.type == GeoFeature::Type::Lines;
    return place;
}

ShapeFact shapeOf(const GeoFeature &feature, ShapeKind kind, const QString &name)
{
    return {kind, name, feature.geometry};
}

QStringList houseNumbersIn(const QString &text)
{
    QStringList numbers;
    QString separated = text;
    for (const QString &part : separated.replace(u',', u';').split(u';', Qt::SkipEmptyParts)) {
        const QString number = part.trimmed().left(20);
        if (houseNumber(number) && numbers.size() < 50)
            numbers.append(number);
    }
    return numbers;
}

} // namespace porch
