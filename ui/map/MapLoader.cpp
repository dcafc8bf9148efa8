// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/MapLoader.h"

#include "models/places/CityPack.h"
#include "ui/map/MapDataBuilder.h"

namespace porch {
namespace {

template <typename Rows> Result<void> addAll(MapDataBuilder &builder, const Result<Rows> &rows)
{
    if (!rows)
        return rows.error();
    for (const auto &row : rows.value())
        builder.add(row);
    return {};
}

} // namespace

Result<MapDataPtr> MapLoader::load(const QString &path)
{
    Result<CityPack> opened = CityPack::open(path);
    if (!opened)
        return opened.error();
    CityPack &pack = opened.value();
    MapDataBuilder builder;
    Result<void> step = addAll(builder, pack.streets());
    if (step)
        step = pack.visitAllSegments([&builder](const Segment &segment) { builder.add(segment); });
    if (step)
        step = pack.visitAllShapes([&builder](const Shape &shape) { builder.add(shape); });
    if (step)
        step = addAll(builder, pack.places());
    if (step)
        step = addAll(builder, pack.areas(CityPack::Rings::With));
    if (!step)
        return step.error();
    return builder.finish(pack.info());
}

} // namespace porch
