// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/Gazetteer.h"
#include "models/places/PlaceMention.h"

#include <optional>
#include <vector>

namespace porch {

/// A point and how far from it the truth may lie.
struct Spot
{
    GeoPoint at;
    Precision precision = Precision::Street;
    double radius = 0; ///< metres
    /// What the point alone is worth: 1 for a house, less for what was reckoned.
    double worth = 1;
};

/// Where numbers, blocks and crossings of streets lie.
class StreetSpots
{
public:
    explicit StreetSpots(const Gazetteer &gazetteer)
        : m_gazetteer(gazetteer)
    {}

    /// A house; nothing where the street has no such number and none on both sides of it.
    /// @param label the number as written and folded: "12b"
    std::optional<Spot> house(quint32 street, qint32 number, const QString &label) const;
    /// Whether the map knows the street's numbers, but for a stray house: where it doesn't, a number is
    /// neither right nor wrong.
    bool knowsNumbers(quint32 street) const;
    /// The stretch with the numbers from `from` to `to`.
    std::optional<Spot> block(quint32 street, qint32 from, qint32 to) const;
    /// Where two streets meet: one spot for each place where they do, those nearer than a carriageway's width
    /// as one.
    std::vector<Spot> crossings(quint32 street, quint32 other) const;
    /// Where streets that don't meet come near each other, if they do.
    std::optional<Spot> nearMeeting(quint32 street, quint32 other) const;
    /// The stretch of a street between its crossings with two others.
    std::optional<Spot> between(quint32 street, quint32 first, quint32 second) const;
    /// A point on the street in its middle, with its reach.
    Spot middle(quint32 street) const;
    /// The point on the street that lies nearest.
    std::optional<NearestOnLine> nearest(quint32 street, GeoPoint to) const;

private:
    std::optional<Spot> fromRanges(quint32 street, qint32 number) const;
    std::optional<Spot> fromNeighbours(quint32 street, qint32 number) const;

    const Gazetteer &m_gazetteer;
};

} // namespace porch
