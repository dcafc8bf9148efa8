// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as the geometry in a city pack: refused, or points on the globe that are coded as such again.
#include "models/places/GeometryCode.h"

#include <cstdint>
#include <cstdlib>

using namespace porch;

namespace {

void must(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    Geometry geometry;
    if (!decodeGeometry(bytes, geometry))
        return 0;
    must(geometry.points.size() * 2 <= size);
    for (const GeoPoint point : geometry.points)
        must(GeoPoint::fromDegrees(point.lonDegrees(), point.latDegrees()).has_value());
    Geometry again;
    must(decodeGeometry(encodedGeometry(geometry), again) && again == geometry);
    return 0;
}
