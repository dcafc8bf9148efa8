// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a map file: what comes out are features that the readers take apart, or a sentence; and what
// the readers make of them is within the globe.
#include "models/places/build/GeoJsonReader.h"
#include "models/places/build/LayerReader.h"

#include <QBuffer>

#include <cstdint>
#include <cstdlib>

using namespace porch;

namespace {

void must(bool holds)
{
    if (!holds)
        std::abort();
}

void check(const Geometry &geometry)
{
    must(geometry.partEnds.empty() || geometry.partEnds.back() == geometry.points.size());
    for (const GeoPoint point : geometry.points)
        must(GeoPoint::fromDegrees(point.lonDegrees(), point.latDegrees()).has_value());
}

class CheckingSink final : public FactSink
{
public:
    void add(const StreetFact &street) override
    {
        check(street.lines);
        for (const QString &name : street.names)
            must(name.size() <= 120);
    }
    void add(const AddressFact &address) override { must(address.number > 0 && !address.street.isEmpty()); }
    void add(const PlaceFact &place) override { must(!place.name.isEmpty() && place.radius >= 0); }
    void add(const AreaFact &area) override
    {
        check(area.rings);
        must(!area.name.isEmpty());
    }
    void add(const ShapeFact &shape) override { check(shape.geometry); }
    void add(LocalityKind, const QString &name) override { must(!name.isEmpty()); }
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    GeoJsonReader reader(buffer);
    CheckingSink sink;
    LayerReader layer({QStringLiteral("streets"), {}, {}}, {}, sink);
    GeoFeature feature;
    while (reader.next(feature)) {
        if (feature.type != GeoFeature::Type::None)
            check(feature.geometry);
        if (!feature.absurd && !feature.tooLarge)
            layer.read(feature);
    }
    layer.finish();
    must(layer.used() <= layer.features());
    return 0;
}
