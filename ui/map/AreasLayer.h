// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/MapData.h"
#include "ui/map/MapLayer.h"
#include "ui/map/MapStyle.h"

namespace porch {

/// The borders of beats, or of districts where a city has no beats: dash and dot.
class AreasLayer : public MapLayer
{
    Q_OBJECT
public:
    using MapLayer::MapLayer;

    void setData(MapDataPtr data);
    void setScheme(kit::Scheme scheme);
    /// Whether the city has any.
    bool hasAreas() const;

    void paint(QPainter &painter, const MapCamera &camera) override;

private:
    MapDataPtr m_data;
    kit::Scheme m_scheme = kit::Scheme::Light;
};

} // namespace porch
