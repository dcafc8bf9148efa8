// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/build/FeatureReader.h"
#include "models/places/build/StreetFields.h"

namespace porch {

/// What is known of a layer before its features are read.
struct LayerHints
{
    QString words;            ///< of its file and of itself: "police_beats"
    std::optional<Role> role; ///< what the user said it is
    std::optional<AreaKind> areaKind;
};

/// Layers whose features all have the same columns and mean the same: centerlines, address points, beats.
class TableReader final : public FeatureReader
{
public:
    /// @param streets whether its lines are streets: what its columns or its name say
    TableReader(Preset preset, const LayerHints &hints, const Wanted &wanted, bool streets);

    bool read(const GeoFeature &feature, FactSink &sink) override;

private:
    using Values = LayerFields::Values;

    bool readLine(const GeoFeature &feature, const Values &values, FactSink &sink);
    bool readPoint(const GeoFeature &feature, const Values &values, FactSink &sink);
    bool readPolygon(const GeoFeature &feature, const Values &values, FactSink &sink);
    bool addStreet(const GeoFeature &feature, const Values &values, FactSink &sink);
    bool addAddress(const GeoFeature &feature, const Values &values, FactSink &sink);
    bool addPlace(const GeoFeature &feature, const Values &values, PlaceKind kind, FactSink &sink);
    bool addArea(const GeoFeature &feature, const Values &values, AreaKind kind, FactSink &sink);
    bool addShape(const GeoFeature &feature, const Values &values, ShapeKind kind, FactSink &sink);
    void addLocalities(const Values &values, FactSink &sink);
    std::optional<PlaceKind> placeKind(const Values &values);

    Preset m_preset;
    LayerHints m_hints;
    Wanted m_wanted;
    bool m_streets;
    LayerFields m_fields;
    StreetFields m_streetFields;
    std::optional<PlaceKind> m_layerPlaces; ///< what the layer's words say its features are
    std::optional<AreaKind> m_layerAreas;
    std::optional<ShapeKind> m_layerLines;
    std::optional<ShapeKind> m_layerPolygons;
    QHash<QByteArray, std::optional<PlaceKind>> m_kinds; ///< by what Kind said
};

} // namespace porch
