// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/build/GeoFeature.h"

#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <vector>

namespace porch {

/// The tags of an OpenStreetMap feature, whichever way its file carries them: as properties, in the
/// other_tags of ogr2ogr ("key"=>"value",...), or as the fclass of Geofabrik's shapefiles.
class OsmTags
{
public:
    /// Whether a layer with this column is of OpenStreetMap.
    static bool isTheirs(const QByteArray &key);

    explicit OsmTags(const GeoFeature &feature);

    /// Empty where there is none.
    QByteArrayView operator[](QByteArrayView key) const;
    bool is(QByteArrayView key, QByteArrayView value) const { return (*this)[key] == value; }
    QString text(QByteArrayView key) const { return QString::fromUtf8((*this)[key]); }
    /// The parts of "a;b".
    QStringList list(QByteArrayView key) const;

private:
    void addHstore(const QByteArray &text);
    void addFeatureClass();

    std::vector<GeoFeature::Property> m_tags;
};

} // namespace porch
