// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/build/OsmTags.h"

#include "models/places/build/OsmKinds.h"

#include <algorithm>
#include <array>

namespace porch {

namespace {

/// From behind an opening quote to the closing one; -1 where there is none.
qsizetype quoted(const QByteArray &text, qsizetype at, QByteArray &value)
{
    value.clear();
    for (; at < text.size(); ++at) {
        if (text.at(at) == '"')
            return at + 1;
        if (text.at(at) == '\\' && at + 1 < text.size())
            ++at;
        value.append(text.at(at));
    }
    return -1;
}

} // namespace

bool OsmTags::isTheirs(const QByteArray &key)
{
    static constexpr std::array kKeys{"osm_id", "osm_way_id", "other_tags",       "all_tags",
                                      "@id",    "highway",    "addr:housenumber", "addr:street"};
    return std::find(kKeys.begin(), kKeys.end(), key) != kKeys.end();
}

OsmTags::OsmTags(const GeoFeature &feature)
{
    m_tags.reserve(feature.properties.size() + 8);
    for (const GeoFeature::Property &property : feature.properties) {
        if (property.key == "other_tags" || property.key == "all_tags")
            addHstore(property.value);
        else
            m_tags.push_back(property);
    }
    addFeatureClass();
}

void OsmTags::addHstore(const QByteArray &text)
{
    QByteArray key;
    QByteArray value;
    qsizetype at = text.indexOf('"');
    while (at >= 0 && m_tags.size() < GeoFeature::kMostProperties) {
        at = quoted(text, at + 1, key);
        at = at < 0 ? -1 : text.indexOf("=>\"", at);
        at = at < 0 ? -1 : quoted(text, at + 3, value);
        if (at < 0)
            return;
        if (!value.isEmpty())
            m_tags.push_back({key, value});
        at = text.indexOf('"', at);
    }
}

/// Geofabrik's layers say "fclass": "residential" and leave the key to the layer's name.
void OsmTags::addFeatureClass()
{
    const QByteArrayView featureClass = (*this)["fclass"];
    if (featureClass.isEmpty())
        return;
    const QByteArray value = featureClass.toByteArray();
    for (const char *key : osm::keysOf(value))
        m_tags.push_back({key, value});
}

QByteArrayView OsmTags::operator[](QByteArrayView key) const
{
    for (const GeoFeature::Property &tag : m_tags) {
        if (tag.key == key)
            return tag.value;
    }
    return {};
}

QStringList OsmTags::list(QByteArrayView key) const
{
    QStringList parts;
    for (const QString &part : text(key).split(u';', Qt::SkipEmptyParts)) {
        if (const QString trimmed = part.trimmed(); !trimmed.isEmpty())
            parts.append(trimmed);
    }
    return parts;
}

} // namespace porch
