// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/Geo.h"

#include <QLatin1String>
#include <QString>

#include <optional>
#include <vector>

namespace porch {

/// How exactly a candidate's point is known, the most exact first.
enum class Precision : quint8 {
    Coordinates,  ///< written as such
    AddressPoint, ///< the house itself
    Interpolated, ///< between its neighbours, or along the range of its street
    Intersection,
    Block,
    Place,
    Street, ///< somewhere along it
    Area,
};
inline constexpr int kPrecisions = 8;
/// "interpolated": the same in every language.
QLatin1String precisionName(Precision precision);
std::optional<Precision> precisionOf(QStringView name);

enum class MentionKind : quint8 { Address, Block, Intersection, Street, Place, Area, Coordinates };
QLatin1String mentionKindName(MentionKind kind);

/// Where something that a text names may be.
struct PlaceCandidate
{
    QString name; ///< as the map has it
    GeoPoint at;
    Precision precision = Precision::Place;
    double radius = 0; ///< metres around `at` within which it lies
    double score = 0;  ///< 0 to 1: how likely it is meant

    friend bool operator==(const PlaceCandidate &, const PlaceCandidate &) = default;
};

/// A place that a text names. Nothing of it is confirmed: a person does that.
struct PlaceMention
{
    qsizetype start = 0; ///< code points of the text
    qsizetype end = 0;
    qsizetype startUnit = 0; ///< the same in UTF-16, as QString counts
    qsizetype endUnit = 0;
    MentionKind kind = MentionKind::Place;
    std::vector<PlaceCandidate> candidates; ///< the likeliest first; none: the city has no such place

    friend bool operator==(const PlaceMention &, const PlaceMention &) = default;
};

} // namespace porch
