// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/PackTypes.h"
#include "models/sql/Database.h"

namespace porch {

/// Writes the rows of a new pack. The ids are the caller's: ascending from 1 in each table, and segments,
/// shapes and areas along a Hilbert curve, addresses by street and number. What fails shows in the database's
/// fault, see Transaction.
class PackWriter
{
public:
    /// @param db an empty file whose tables were made; within a transaction
    explicit PackWriter(Database &db);

    void add(const Locality &locality);
    void add(const Street &street);
    void add(const Segment &segment);
    void add(const AddressPoint &address);
    void add(const Intersection &intersection);
    void add(const Place &place);
    void add(const Area &area);
    void add(const Shape &shape);

    /// Last: the row that says what the pack is. The counts are what was added, whatever `info` says.
    void finish(const PackInfo &info);

    /// What was added so far.
    const PackInfo &counts() const { return m_counts; }

private:
    void addBox(Statement &insert, qint64 id, const GeoBox &box, int kind = -1);
    void addNames(const QStringList &forms, Named of, qint64 ref);

    Statement m_locality;
    Statement m_street;
    Statement m_streetName;
    Statement m_segment;
    Statement m_segmentBox;
    Statement m_address;
    Statement m_addressBox;
    Statement m_intersection;
    Statement m_intersectionStreet;
    Statement m_intersectionBox;
    Statement m_place;
    Statement m_placeAlias;
    Statement m_placeBox;
    Statement m_area;
    Statement m_areaAlias;
    Statement m_areaBox;
    Statement m_shape;
    Statement m_shapeBox;
    Statement m_name;
    Statement m_source;
    Statement m_pack;
    PackInfo m_counts;
};

} // namespace porch
