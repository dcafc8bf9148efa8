// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/build/LayerFields.h"
#include "models/places/build/PackFacts.h"

namespace porch {

/// Whose columns a layer has. "osm tiger nena esri plain" in the pack.
enum class Preset : quint8 { Osm, Tiger, Nena, Esri, Plain };
QLatin1String presetName(Preset preset);

/// Reads the columns of centerlines and address points.
class StreetFields
{
public:
    explicit StreetFields(Preset preset)
        : m_preset(preset)
    {}

    /// All but the lines.
    StreetFact street(const LayerFields::Values &values);
    /// All but the point. Number 0 or no street: it is no address.
    AddressFact address(const LayerFields::Values &values);
    /// "N Main St" of one column or of up to eight; empty where there is none.
    QString streetName(const LayerFields::Values &values) const;
    /// Of a field that may say "unincorporated" instead.
    static QString cityName(const LayerFields::Values &values);

private:
    StreetClass streetClass(const LayerFields::Values &values, const QString &name);

    Preset m_preset;
    QHash<QByteArray, StreetClass> m_classes; ///< by what RoadClass said
};

} // namespace porch
