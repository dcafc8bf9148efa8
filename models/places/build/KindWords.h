// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/PackTypes.h"

#include <QByteArrayView>

#include <optional>

namespace porch {

// What kind something is, from the words that files, layers and columns use for it, in English and Spanish.
// Nothing where the words don't say.

std::optional<PlaceKind> placeKindOf(const QString &words);
std::optional<AreaKind> areaKindOf(const QString &words);
std::optional<StreetClass> streetClassOf(const QString &words);
/// Of lines or of polygons.
std::optional<ShapeKind> shapeKindOf(const QString &words, bool lines);

/// The Census Bureau's feature class codes (MTFCC), "S1400".
struct CensusClass
{
    std::optional<StreetClass> street;
    std::optional<ShapeKind> shape;
    std::optional<PlaceKind> place;
    std::optional<AreaKind> area;
};
CensusClass censusClassOf(QByteArrayView mtfcc);
/// The older codes (CFCC), "A41".
std::optional<StreetClass> olderCensusClassOf(QByteArrayView cfcc);

/// The place that a shape is when it has a name.
std::optional<PlaceKind> placeKindOf(ShapeKind shape);

} // namespace porch
