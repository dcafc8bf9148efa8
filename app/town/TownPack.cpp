// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/town/TownPack.h"

#include "app/town/TownStreets.h"
#include "models/places/build/CityPackBuilder.h"

namespace porch {

namespace {

Geometry around(const TownMap::Line &line)
{
    return {line, {static_cast<quint32>(line.size())}};
}

void tell(const TownMap &map, FactSink &sink)
{
    TownStreets(map).tell(sink);
    for (const TownMap::Place &place : map.places()) {
        PlaceFact fact;
        fact.kind = place.kind;
        fact.name = place.name;
        fact.aliases = place.aliases;
        fact.at = place.at;
        fact.radius = place.radius;
        fact.box = GeoBox::around(place.at, place.radius);
        sink.add(fact);
    }
    for (const TownMap::Area &area : map.areas())
        sink.add(AreaFact{area.kind, area.name, area.code, area.aliases, around(area.outline)});
    for (const TownMap::Ground &ground : map.grounds())
        sink.add(ShapeFact{ground.kind, ground.name, around(ground.line)});
}

} // namespace

Result<PackInfo> writeTownPack(const TownMap &map, const QString &path)
{
    PackOptions options;
    options.name = map.name();
    options.attribution = map.attribution();
    options.dataDate = map.date();
    // Not when it is written: the same town is the same file.
    options.now = QDateTime(QDate::fromString(map.date(), Qt::ISODate), QTime(0, 0), Qt::UTC);
    CityPackBuilder builder(options, [](const QString &) { return true; });
    const auto built =
        builder.build(path, QStringLiteral("places.json"), [&](FactSink &sink) { tell(map, sink); });
    if (!built)
        return built.error();
    return built->info;
}

} // namespace porch
