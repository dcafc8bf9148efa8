// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/build/TableReader.h"

#include <memory>

namespace porch {

/// Reads the features of one layer. What columns it has shows in its first features, so these wait until the
/// preset is settled.
class LayerReader
{
public:
    LayerReader(const LayerHints &hints, const Wanted &wanted, FactSink &sink);

    void read(const GeoFeature &feature);
    /// No more features come.
    void finish();

    Preset preset() const { return m_preset; }
    qint64 features() const { return m_features; }
    qint64 used() const { return m_used; }

private:
    void settle();
    void pass(const GeoFeature &feature);

    LayerHints m_hints;
    Wanted m_wanted;
    FactSink &m_sink;
    std::vector<GeoFeature> m_waiting;
    std::size_t m_waitingPoints = 0;
    std::unique_ptr<FeatureReader> m_reader;
    Preset m_preset = Preset::Plain;
    qint64 m_features = 0;
    qint64 m_used = 0;
};

/// What the columns of a layer say of it.
struct LayerKind
{
    Preset preset = Preset::Plain;
    bool streets = false; ///< its lines are streets
};
LayerKind layerKindOf(const std::vector<GeoFeature> &features, const QString &words);

} // namespace porch
