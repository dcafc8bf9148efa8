// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/BoardAreas.h"

#include <algorithm>

namespace porch {

int BoardAreas::at(const PlaceDegrees &place) const
{
    const auto point = GeoPoint::fromDegrees(place.longitude, place.latitude);
    return point ? lookup.find(*point) : -1;
}

Result<std::vector<BoardAreas>> BoardAreas::read(const QString &packPath)
{
    auto pack = CityPack::open(packPath);
    if (!pack)
        return pack.error();
    auto areas = pack->areas(CityPack::Rings::With);
    if (!areas)
        return areas.error();
    std::stable_sort(areas->begin(), areas->end(), [](const Area &a, const Area &b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    std::vector<BoardAreas> kinds;
    for (const AreaKind kind : {AreaKind::Beat, AreaKind::District, AreaKind::Neighbourhood,
                                AreaKind::Municipality, AreaKind::PostalCode, AreaKind::Other}) {
        BoardAreas found;
        found.kind = kind;
        for (const Area &area : areas.value()) {
            if (area.kind != kind)
                continue;
            found.lookup.add(area.rings, int(found.names.size()));
            found.names += area.name.isEmpty() ? area.code : area.name;
        }
        if (!found.names.isEmpty())
            kinds.push_back(std::move(found));
    }
    return kinds;
}

} // namespace porch
