// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/places/InventedCity.h"
#include "tests/places/PackKit.h"

namespace porch::test {

/// An invented city of tests/places/cities, written into a pack.
inline CityPack openedPackOf(const Gazetteer::Source &city, HandmadePack &file)
{
    PackWriter &writer = file.writer();
    const auto addAll = [&writer](const auto &all) {
        for (const auto &each : all)
            writer.add(each);
    };
    addAll(city.localities);
    addAll(city.streets);
    addAll(city.segments);
    addAll(city.addresses);
    addAll(city.intersections);
    addAll(city.places);
    addAll(city.areas);
    return file.finish(city.info);
}

/// A point of an invented city, by metres east and north of the origin that its file names.
class CityPoints
{
public:
    CityPoints(double lon, double lat)
        : m_metres(at(lon, lat))
    {}
    GeoPoint operator()(double x, double y) const { return m_metres.back({x, y}); }

private:
    LocalMetres m_metres;
};

} // namespace porch::test
