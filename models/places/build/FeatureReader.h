// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/build/GeoFeature.h"
#include "models/places/build/PackFacts.h"

#include <optional>

namespace porch {

/// Which facts of a layer are wanted: a city's own streets replace those of the extract they come with.
struct Wanted
{
    bool streets = true;
    bool addresses = true;
    bool places = true;
    bool areas = true;
    bool shapes = true;
};

/// Knows what the features of one family of files mean.
class FeatureReader
{
public:
    virtual ~FeatureReader() = default;
    /// False: the feature says nothing that is of use here.
    virtual bool read(const GeoFeature &feature, FactSink &sink) = 0;
};

/// Where a place stands, and how far around it reaches.
struct Spot
{
    GeoPoint at;
    int radius = 0; ///< metres
    GeoBox box;
};
Spot spotOf(const GeoFeature &feature);

/// A place at the spot of its feature.
PlaceFact placeAt(const GeoFeature &feature, PlaceKind kind, const QString &name);

/// A polygon or lines as they are painted.
ShapeFact shapeOf(const GeoFeature &feature, ShapeKind kind, const QString &name);

/// The house numbers of "12;14,16": a file may list several at one point.
QStringList houseNumbersIn(const QString &text);

} // namespace porch
