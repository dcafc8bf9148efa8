// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/PinGroups.h"

#include <span>

namespace porch {

/// A tip's place on the map.
struct Pin
{
    qint64 id = 0;
    GeoPoint at;
    quint8 flags = 0; ///< what each bit says is the caller's matter

    friend bool operator==(const Pin &, const Pin &) = default;
};

/// Names a mark for as long as it is there: by its pin, its address, or the cell that the others have joined.
struct PinMarkKey
{
    enum class Kind : quint8 {
        Pin,
        Stack,   ///< several pins at one and the same point
        Cluster, ///< pins near each other
    };
    Kind kind = Kind::Pin;
    PinLevel level;    ///< a cluster's; 0 for the others, which are the same at each
    quint64 place = 0; ///< a pin's id; a stack's point or a cluster's cell, as Morton numbers

    friend bool operator==(const PinMarkKey &, const PinMarkKey &) = default;
};

/// What is painted as one.
struct PinMark
{
    PinMarkKey key;
    GeoPoint at;    ///< the mean of its pins
    GridBox extent; ///< of its pins; geoBoxOf() tells it in degrees
    quint32 count = 0;
    FlagCounts flagged{};

    friend bool operator==(const PinMark &, const PinMark &) = default;
};

/// The pins of a map, and what is seen of them at each zoom.
///
/// Every pin is in exactly one mark of a level, and every mark in exactly one of any boxes that don't
/// overlap: counts add up. The same pins give the same marks, in whatever order they came; a change is felt
/// only nearby. A pin's place is right to 1e-7 degrees, but beyond 85.05 degrees of latitude it is put on the
/// edge of the map. Marks are not joined across the 180th meridian.
///
/// For a part of the pins (a time, a set of ids) make another PinClusters: a few thousand pins take less than
/// a millisecond. Not for use by several threads while one changes it.
class PinClusters
{
public:
    /// Replaces everything. The pins' ids differ; of pins with one id one is kept, the same whatever their
    /// order.
    void assign(std::span<const Pin> pins);
    /// A new pin, or a new place or new flags for one that is there.
    void put(const Pin &pin);
    /// @returns whether it was there
    bool remove(qint64 id);
    /// @returns whether it is there
    bool setFlags(qint64 id, quint8 flags);

    std::size_t size() const { return m_tree.size(); }
    std::optional<Pin> find(qint64 id) const;

    /// The marks whose middle is in the box.
    std::vector<PinMark> marks(const GeoBox &box, PinLevel level) const;
    /// The mark that a pin is in.
    std::optional<PinMark> markOf(qint64 id, PinLevel level) const;
    /// The first level at which a cluster is more than one mark. Nothing for what is none, or never is: that
    /// opens as a list.
    std::optional<PinLevel> levelWhereApart(const PinMarkKey &key) const;
    /// A page of a mark's pins, by place and at one place by id. Empty when there is no such mark any more.
    std::vector<Pin> pinsOf(const PinMarkKey &key, std::size_t skip, std::size_t most) const;
    std::vector<Pin> pinsIn(const GeoBox &box) const;

private:
    Pin pinAt(PinSlots::Slot slot) const;
    PinMark markOf(const PinGroups &groups, const PinGroups::Group &group, PinLevel level) const;
    void appendMarks(const GeoBox &box, GridBox part, PinLevel level, std::vector<PinMark> &to) const;
    std::vector<PinCell> cellsOf(const PinMarkKey &key) const;

    PinTree m_tree;
};

} // namespace porch
