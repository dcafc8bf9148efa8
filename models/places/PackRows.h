// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/PackTypes.h"
#include "models/sql/Database.h"

#include <optional>

namespace porch::rows {

// How rows of a pack become values. Nothing where a row holds what no builder writes: the file is damaged.

inline const QByteArray kSegmentColumns =
    QByteArrayLiteral("t.id, t.street, t.class, t.flags, t.level, t.left_parity, t.left_from, t.left_to,"
                      " t.right_parity, t.right_from, t.right_to, t.geometry");
inline const QByteArray kShapeColumns = QByteArrayLiteral("t.id, t.kind, t.name, t.geometry");
inline const QByteArray kAddressColumns =
    QByteArrayLiteral("t.id, t.street, t.number, t.label, t.lon, t.lat");
inline const QByteArray kAreaColumns = QByteArrayLiteral(
    "t.id, t.kind, t.name, t.code, t.lon, t.lat, t.west, t.south, t.east, t.north, t.geometry");

/// Ends a query wherever its reading ends, so that it holds no lock.
class Query
{
public:
    explicit Query(Statement &statement)
        : m_statement(statement)
    {}
    ~Query() { m_statement.reset(); }
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;

private:
    Statement &m_statement;
};

template <typename Enum> std::optional<Enum> enumeration(const Statement &row, int column, int count)
{
    const qint64 value = row.int64(column);
    if (value < 0 || value >= count)
        return std::nullopt;
    return static_cast<Enum>(value);
}

GeoPoint point(const Statement &row, int column); ///< lon, lat
GeoBox box(const Statement &row, int column);     ///< west, south, east, north

/// Into an object whose memory is used again. `first` is the column of its id.
bool readSegment(const Statement &row, Segment &segment, int first = 0);
bool readShape(const Statement &row, Shape &shape);
AddressPoint address(const Statement &row, int first = 0);
std::optional<Area> area(const Statement &row, bool withRings);

/// Never null, which would bind as NULL.
QByteArray utf8(const QString &text);

} // namespace porch::rows
