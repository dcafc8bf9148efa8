// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/build/PackWriter.h"

#include "models/places/GeometryCode.h"
#include "models/places/build/InsertRow.h"

namespace porch {

PackWriter::PackWriter(Database &db)
    : m_locality(db, "INSERT INTO locality VALUES (?, ?, ?)")
    , m_street(db, "INSERT INTO street VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    , m_streetName(db, "INSERT INTO street_name VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    , m_segment(db, "INSERT INTO segment VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    , m_segmentBox(db, "INSERT INTO segment_box VALUES (?, ?, ?, ?, ?, ?)")
    , m_address(db, "INSERT INTO address VALUES (?, ?, ?, ?, ?, ?)")
    , m_addressBox(db, "INSERT INTO address_box VALUES (?, ?, ?, ?, ?)")
    , m_intersection(db, "INSERT INTO intersection VALUES (?, ?, ?, ?)")
    , m_intersectionStreet(db, "INSERT OR IGNORE INTO intersection_street VALUES (?, ?)")
    , m_intersectionBox(db, "INSERT INTO intersection_box VALUES (?, ?, ?, ?, ?)")
    , m_place(db, "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    , m_placeAlias(db, "INSERT OR IGNORE INTO place_alias VALUES (?, ?)")
    , m_placeBox(db, "INSERT INTO place_box VALUES (?, ?, ?, ?, ?, ?)")
    , m_area(db, "INSERT INTO area VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    , m_areaAlias(db, "INSERT OR IGNORE INTO area_alias VALUES (?, ?)")
    , m_areaBox(db, "INSERT INTO area_box VALUES (?, ?, ?, ?, ?, ?)")
    , m_shape(db, "INSERT INTO shape VALUES (?, ?, ?, ?)")
    , m_shapeBox(db, "INSERT INTO shape_box VALUES (?, ?, ?, ?, ?, ?)")
    , m_name(db, "INSERT INTO name_fts (rowid, words) VALUES (?, ?)")
    , m_source(db, "INSERT INTO source VALUES (?, ?, ?, ?, ?, ?)")
    , m_pack(db, "INSERT INTO pack VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
{}

void PackWriter::addBox(Statement &insert, qint64 id, const GeoBox &box, int kind)
{
    InsertRow row(insert);
    row.number(id).number(box.west).number(box.east).number(box.south).number(box.north);
    if (kind >= 0)
        row.number(kind);
}

void PackWriter::addNames(const QStringList &forms, Named of, qint64 ref)
{
    InsertRow(m_name).number(ref * kNamedKinds + static_cast<qint64>(of)).text(forms.join(u' '));
}

void PackWriter::add(const Locality &locality)
{
    InsertRow(m_locality).number(locality.id).number(static_cast<qint64>(locality.kind)).text(locality.name);
    addNames({locality.name, foldedWords(locality.name)}, Named::Locality, locality.id);
    ++m_counts.localities;
}

void PackWriter::add(const Street &street)
{
    InsertRow(m_street)
        .number(street.id)
        .text(street.names.front().shown)
        .number(static_cast<qint64>(street.streetClass))
        .number(street.locality)
        .box(street.box);
    qint64 rank = 0;
    QStringList forms;
    for (const StreetName &name : street.names) {
        const StreetNameParts &parts = name.parts;
        InsertRow(m_streetName)
            .number(street.id)
            .number(rank++)
            .text(name.shown)
            .text(parts.preDirection)
            .text(parts.preType)
            .text(parts.base)
            .text(parts.type)
            .text(parts.postDirection);
        forms << name.shown << searchForms(name.shown);
    }
    addNames(forms, Named::Street, street.id);
    ++m_counts.streets;
}

void PackWriter::add(const Segment &segment)
{
    InsertRow(m_segment)
        .number(segment.id)
        .number(segment.street)
        .number(static_cast<qint64>(segment.streetClass))
        .number(segment.flags.toInt())
        .number(segment.level)
        .range(segment.left)
        .range(segment.right)
        .blob(encodedLine(segment.line));
    addBox(m_segmentBox, segment.id, GeoBox::of(segment.line), static_cast<int>(segment.streetClass));
    ++m_counts.segments;
}

void PackWriter::add(const AddressPoint &address)
{
    InsertRow(m_address)
        .number(address.id)
        .number(address.street)
        .number(address.number)
        .textOrNull(address.label)
        .point(address.at);
    addBox(m_addressBox, address.id, GeoBox::of({address.at}));
    ++m_counts.addresses;
}

void PackWriter::add(const Intersection &intersection)
{
    InsertRow(m_intersection)
        .number(intersection.id)
        .number(static_cast<qint64>(intersection.kind))
        .point(intersection.at);
    for (const qint64 street : intersection.streets)
        InsertRow(m_intersectionStreet).number(street).number(intersection.id);
    addBox(m_intersectionBox, intersection.id, GeoBox::of({intersection.at}));
    ++(intersection.kind == IntersectionKind::Junction ? m_counts.junctions : m_counts.crossings);
}

void PackWriter::add(const Place &place)
{
    InsertRow(m_place)
        .number(place.id)
        .number(static_cast<qint64>(place.kind))
        .text(place.name)
        .point(place.at)
        .number(place.radius)
        .number(place.street)
        .textOrNull(place.number);
    QStringList forms{place.name, foldedWords(place.name)};
    for (const QString &alias : place.aliases) {
        InsertRow(m_placeAlias).number(place.id).text(alias);
        forms << alias << foldedWords(alias);
    }
    addNames(forms, Named::Place, place.id);
    addBox(m_placeBox, place.id, GeoBox::of({place.at}), static_cast<int>(place.kind));
    ++m_counts.places;
}

void PackWriter::add(const Area &area)
{
    InsertRow(m_area)
        .number(area.id)
        .number(static_cast<qint64>(area.kind))
        .text(area.name)
        .text(area.code)
        .point(area.label)
        .box(area.box)
        .blob(encodedGeometry(area.rings));
    QStringList forms{area.name, foldedWords(area.name), area.code};
    for (const QString &alias : area.aliases) {
        InsertRow(m_areaAlias).number(area.id).text(alias);
        forms << alias << foldedWords(alias);
    }
    addNames(forms, Named::Area, area.id);
    addBox(m_areaBox, area.id, area.box, static_cast<int>(area.kind));
    ++m_counts.areas;
}

void PackWriter::add(const Shape &shape)
{
    InsertRow(m_shape)
        .number(shape.id)
        .number(static_cast<qint64>(shape.kind))
        .text(shape.name)
        .blob(encodedGeometry(shape.geometry));
    addBox(m_shapeBox, shape.id, GeoBox::of(shape.geometry.points), static_cast<int>(shape.kind));
    ++m_counts.shapes;
}

void PackWriter::finish(const PackInfo &info)
{
    qint64 id = 0;
    for (const PackSource &source : info.sources) {
        InsertRow(m_source)
            .number(++id)
            .text(source.name)
            .text(source.layer)
            .text(source.preset)
            .number(source.features)
            .number(source.used);
    }
    InsertRow(m_pack)
        .text(info.name)
        .text(info.attribution)
        .text(info.dataDate)
        .text(info.built)
        .text(info.languages.join(u' '))
        .box(info.extent)
        .point(info.home)
        .number(m_counts.streets)
        .number(m_counts.segments)
        .number(m_counts.addresses)
        .number(m_counts.junctions)
        .number(m_counts.crossings)
        .number(m_counts.places)
        .number(m_counts.areas)
        .number(m_counts.shapes)
        .number(m_counts.localities);
}

} // namespace porch
