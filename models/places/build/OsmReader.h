// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/build/FeatureReader.h"
#include "models/places/build/OsmTags.h"

namespace porch {

/// OpenStreetMap: what a feature is stands in its tags, and it may be several things at once.
class OsmReader final : public FeatureReader
{
public:
    explicit OsmReader(const Wanted &wanted)
        : m_wanted(wanted)
    {}

    bool read(const GeoFeature &feature, FactSink &sink) override;

private:
    bool readStreet(const GeoFeature &feature, const OsmTags &tags, FactSink &sink) const;
    bool readAddress(const GeoFeature &feature, const OsmTags &tags, FactSink &sink) const;
    bool readPlace(const GeoFeature &feature, const OsmTags &tags, FactSink &sink) const;
    bool readArea(const GeoFeature &feature, const OsmTags &tags, FactSink &sink) const;
    bool readShape(const GeoFeature &feature, const OsmTags &tags, FactSink &sink) const;
    static bool readLocality(const OsmTags &tags, FactSink &sink);

    Wanted m_wanted;
};

} // namespace porch
