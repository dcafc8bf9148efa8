// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/PackRows.h"

#include "models/places/GeometryCode.h"

namespace porch::rows {

namespace {

bool readRange(const Statement &row, int column, AddressRange &range)
{
    const auto parity = enumeration<Parity>(row, column, 4);
    if (!parity)
        return false;
    range = {*parity, static_cast<qint32>(row.int64(column + 1)), static_cast<qint32>(row.int64(column + 2))};
    return true;
}

} // namespace

GeoPoint point(const Statement &row, int column)
{
    return {static_cast<qint32>(row.int64(column)), static_cast<qint32>(row.int64(column + 1))};
}

GeoBox box(const Statement &row, int column)
{
    const GeoPoint low = point(row, column);
    const GeoPoint high = point(row, column + 2);
    return {low.lon, low.lat, high.lon, high.lat};
}

bool readSegment(const Statement &row, Segment &segment, int first)
{
    const auto streetClass = enumeration<StreetClass>(row, first + 2, kStreetClasses);
    if (!streetClass || !readRange(row, first + 5, segment.left) ||
        !readRange(row, first + 8, segment.right) || !decodeLine(row.view(first + 11), segment.line) ||
        segment.line.size() < 2)
        return false;
    segment.id = row.int64(first);
    segment.street = row.int64(first + 1);
    segment.streetClass = *streetClass;
    segment.flags = SegmentFlags::fromInt(static_cast<int>(row.int64(first + 3)));
    segment.level = static_cast<int>(row.int64(first + 4));
    return true;
}

bool readShape(const Statement &row, Shape &shape)
{
    const auto kind = enumeration<ShapeKind>(row, 1, kShapeKinds);
    if (!kind || !decodeGeometry(row.view(3), shape.geometry))
        return false;
    shape.id = row.int64(0);
    shape.kind = *kind;
    shape.name = row.text(2);
    return true;
}

AddressPoint address(const Statement &row, int first)
{
    return {row.int64(first), row.int64(first + 1), static_cast<qint32>(row.int64(first + 2)),
            row.text(first + 3), point(row, first + 4)};
}

std::optional<Area> area(const Statement &row, bool withRings)
{
    const auto kind = enumeration<AreaKind>(row, 1, kAreaKinds);
    Area area;
    if (!kind || (withRings && !decodeGeometry(row.view(10), area.rings)))
        return std::nullopt;
    area.id = row.int64(0);
    area.kind = *kind;
    area.name = row.text(2);
    area.code = row.text(3);
    area.label = point(row, 4);
    area.box = box(row, 6);
    return area;
}

QByteArray utf8(const QString &text)
{
    return text.isEmpty() ? QByteArrayLiteral("") : text.toUtf8();
}

} // namespace porch::rows
