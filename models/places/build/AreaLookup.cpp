// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/build/AreaLookup.h"

#include <algorithm>

namespace porch {

namespace {

constexpr std::size_t kMostBands = 4096;

} // namespace

std::size_t AreaLookup::Polygon::bandOf(qint64 lat) const
{
    const auto bands = static_cast<qint64>(bandBegins.size()) - 1;
    const qint64 tall = qint64(box.north) - box.south + 1;
    return static_cast<std::size_t>(std::clamp<qint64>((lat - box.south) * bands / tall, 0, bands - 1));
}

void AreaLookup::add(const Geometry &rings, int value)
{
    Polygon polygon;
    polygon.box = GeoBox::of(rings.points);
    polygon.size =
        (double(polygon.box.east) - polygon.box.west) * (double(polygon.box.north) - polygon.box.south);
    polygon.value = value;
    const std::size_t bands = std::clamp<std::size_t>(rings.points.size() / 4, 1, kMostBands);
    polygon.bandBegins.assign(bands + 1, 0);
    const auto eachEdge = [&](const auto &visit) {
        for (std::size_t part = 0; part < rings.partCount(); ++part) {
            for (std::size_t i = rings.partBegin(part) + 1; i < rings.partEnds[part]; ++i) {
                const Edge edge{rings.points[i - 1], rings.points[i]};
                const std::size_t first = polygon.bandOf(std::min(edge.from.lat, edge.to.lat));
                const std::size_t last = polygon.bandOf(std::max(edge.from.lat, edge.to.lat));
                for (std::size_t band = first; band <= last; ++band)
                    visit(edge, band);
            }
        }
    };
    // Counted first, so that each band's edges lie together without a list for each.
    eachEdge([&](const Edge &, std::size_t band) { ++polygon.bandBegins[band + 1]; });
    for (std::size_t band = 0; band < bands; ++band)
        polygon.bandBegins[band + 1] += polygon.bandBegins[band];
    polygon.edges.resize(polygon.bandBegins.back());
    std::vector<quint32> next(polygon.bandBegins.begin(), polygon.bandBegins.end() - 1);
    eachEdge([&](const Edge &edge, std::size_t band) { polygon.edges[next[band]++] = edge; });
    m_polygons.push_back(std::move(polygon));
}

bool AreaLookup::Polygon::contains(GeoPoint point) const
{
    if (!box.contains(point))
        return false;
    const std::size_t band = bandOf(point.lat);
    bool inside = false;
    for (quint32 i = bandBegins[band]; i < bandBegins[band + 1]; ++i) {
        const Edge &edge = edges[i];
        if ((edge.from.lat > point.lat) == (edge.to.lat > point.lat))
            continue;
        const double crossing = edge.from.lon + (double(point.lat) - edge.from.lat) *
                                                    (double(edge.to.lon) - edge.from.lon) /
                                                    (double(edge.to.lat) - edge.from.lat);
        inside = inside != (crossing > point.lon);
    }
    return inside;
}

int AreaLookup::find(GeoPoint point) const
{
    const Polygon *smallest = nullptr;
    for (const Polygon &polygon : m_polygons) {
        if ((smallest == nullptr || polygon.size < smallest->size) && polygon.contains(point))
            smallest = &polygon;
    }
    return smallest == nullptr ? -1 : smallest->value;
}

} // namespace porch
