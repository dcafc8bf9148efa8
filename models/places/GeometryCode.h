// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/Geo.h"

#include <QByteArray>
#include <QByteArrayView>

namespace porch {

// How geometry lies in a city pack: a varint with the number of parts; for each part a varint with the number
// of its points, then for each point the difference of its longitude and of its latitude to the point before,
// as zigzag varints. The first point of the first part counts from (0, 0), the first of every other part from
// the last of the one before. A varint has seven bits a byte, the lowest first, and a set high bit on every
// byte but its last. A street's point takes 4 to 6 bytes.

QByteArray encodedLine(const std::vector<GeoPoint> &line);
QByteArray encodedGeometry(const Geometry &geometry);

/// False, and `geometry` is in no particular state, for bytes that encodedGeometry() does not make. The
/// vectors keep their memory from call to call.
bool decodeGeometry(QByteArrayView bytes, Geometry &geometry);
/// The same for one part.
bool decodeLine(QByteArrayView bytes, std::vector<GeoPoint> &line);

} // namespace porch
