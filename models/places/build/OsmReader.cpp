// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/build/OsmReader.h"

#include "models/places/build/OsmKinds.h"
#include "models/places/build/ShownText.h"

#include <algorithm>
#include <array>

namespace porch {

namespace {

bool says(const OsmTags &tags, const char *key)
{
    const QByteArrayView value = tags[key];
    return !value.isEmpty() && value != "no";
}

QString nameOf(const OsmTags &tags)
{
    return shownName(tags.text("name"));
}

/// The street of an address; "N Main St, # 1" is one with the number of a flat behind it.
QString addressStreet(const OsmTags &tags)
{
    return shownStreet(tags.text("addr:street").section(u',', 0, 0).section(u'#', 0, 0));
}

/// "#7" is a hole of a golf course: who looks for a place has a word for it.
bool isWord(const QString &name)
{
    return std::any_of(name.begin(), name.end(), [](QChar c) { return c.isLetter(); });
}

/// Other names of it, in any language; never the name itself.
QStringList otherNames(const OsmTags &tags, const QString &name, QString (*shown)(const QString &))
{
    static constexpr std::array kKeys{"alt_name",      "name_1",   "name_2",     "name_3",     "alt_name_1",
                                      "official_name", "old_name", "loc_name",   "short_name", "name:en",
                                      "name:es",       "nickname", "bridge:name"};
    QStringList names;
    for (const char *key : kKeys) {
        for (const QString &other : tags.list(key))
            names.append(shown(other));
    }
    names.removeDuplicates();
    names.removeAll(name);
    return names;
}

} // namespace

bool OsmReader::read(const GeoFeature &feature, FactSink &sink)
{
    const OsmTags tags(feature);
    bool used = readStreet(feature, tags, sink);
    used = readAddress(feature, tags, sink) || used;
    used = readPlace(feature, tags, sink) || used;
    used = readArea(feature, tags, sink) || used;
    used = readShape(feature, tags, sink) || used;
    return readLocality(tags, sink) || used;
}

bool OsmReader::readStreet(const GeoFeature &feature, const OsmTags &tags, FactSink &sink) const
{
    if (!m_wanted.streets || feature.type != GeoFeature::Type::Lines)
        return false;
    const auto streetClass = osm::streetClass(tags);
    if (!streetClass)
        return false;
    StreetFact street;
    street.streetClass = *streetClass;
    const QString name = shownStreet(tags.text("name"));
    QStringList numbers;
    for (const QString &number : tags.list("ref"))
        numbers.append(shownStreet(number));
    if (!name.isEmpty())
        street.names.append(name);
    // A highway without a name goes by its number; a bus bay's number is no name.
    if (!name.isEmpty() || *streetClass <= StreetClass::Secondary)
        street.names += otherNames(tags, name, shownStreet) + numbers;
    street.names.removeDuplicates();
    street.flags.setFlag(SegmentFlag::Bridge, says(tags, "bridge") && tags["bridge"] != "F");
    street.flags.setFlag(SegmentFlag::Tunnel, says(tags, "tunnel") && tags["tunnel"] != "F");
    street.flags.setFlag(SegmentFlag::OneWay, tags.is("oneway", "yes") || tags.is("oneway", "F"));
    street.flags.setFlag(SegmentFlag::Roundabout,
                         tags.is("junction", "roundabout") || tags.is("junction", "circular"));
    street.level = std::clamp(tags["layer"].toByteArray().toInt(), -10, 10);
    street.lines = feature.geometry;
    sink.add(street);
    return true;
}

bool OsmReader::readAddress(const GeoFeature &feature, const OsmTags &tags, FactSink &sink) const
{
    const QString city = shownName(tags.text("addr:city"));
    if (!city.isEmpty())
        sink.add(LocalityKind::City, city);
    // "ME 04401" is the code of a state and the city's.
    if (const QString code = tags.text("addr:postcode").section(u' ', -1);
        !code.isEmpty() && code.size() <= 10)
        sink.add(LocalityKind::PostalCode, shownName(code));
    if (const QString state = tags.text("addr:state"); !state.isEmpty())
        sink.add(LocalityKind::State, state);
    AddressFact address;
    address.street = addressStreet(tags);
    if (!m_wanted.addresses || address.street.isEmpty() || feature.type == GeoFeature::Type::Lines)
        return false;
    address.city = city;
    address.at = spotOf(feature).at;
    const QStringList numbers = houseNumbersIn(tags.text("addr:housenumber"));
    for (const QString &number : numbers) {
        address.number = houseNumber(number).value_or(0);
        address.label = number == QString::number(address.number) ? QString() : number;
        sink.add(address);
    }
    return !numbers.isEmpty();
}

bool OsmReader::readPlace(const GeoFeature &feature, const OsmTags &tags, FactSink &sink) const
{
    const bool line = feature.type == GeoFeature::Type::Lines;
    // A bridge has its own name beside the street's.
    QString name = line ? shownName(tags.text("bridge:name")) : nameOf(tags);
    std::optional<PlaceKind> kind;
    if (line && !name.isEmpty() && says(tags, "bridge")) {
        kind = PlaceKind::Bridge;
    } else if (!line || tags["highway"].isEmpty()) {
        name = nameOf(tags);
        kind = osm::placeKind(tags);
    }
    if (!m_wanted.places || !kind || !isWord(name))
        return false;
    PlaceFact place = placeAt(feature, *kind, name);
    place.aliases = otherNames(tags, name, shownName);
    // "Dunkin" of a shop called "Dunkin' Donuts #312".
    if (const QString brand = shownName(tags.text("brand")); !brand.isEmpty() && brand != name)
        place.aliases.append(brand);
    place.street = addressStreet(tags);
    place.number = houseNumbersIn(tags.text("addr:housenumber")).value(0);
    sink.add(place);
    return true;
}

bool OsmReader::readArea(const GeoFeature &feature, const OsmTags &tags, FactSink &sink) const
{
    if (feature.type != GeoFeature::Type::Polygon)
        return false;
    const auto kind = osm::areaKind(tags);
    const QString name = kind == AreaKind::PostalCode ? shownName(tags.text("postal_code")) : nameOf(tags);
    if (!kind || name.isEmpty())
        return false;
    if (*kind == AreaKind::Municipality)
        sink.add(LocalityKind::City, name);
    if (*kind == AreaKind::County)
        sink.add(LocalityKind::County, name);
    if (*kind == AreaKind::State)
        sink.add(LocalityKind::State, name);
    if (*kind == AreaKind::PostalCode)
        sink.add(LocalityKind::PostalCode, name);
    if (!m_wanted.areas)
        return false;
    AreaFact area;
    area.kind = *kind;
    area.name = name;
    area.aliases = otherNames(tags, name, shownName);
    area.rings = feature.geometry;
    sink.add(area);
    return true;
}

bool OsmReader::readShape(const GeoFeature &feature, const OsmTags &tags, FactSink &sink) const
{
    if (!m_wanted.shapes)
        return false;
    std::optional<ShapeKind> kind;
    if (feature.type == GeoFeature::Type::Lines)
        kind = osm::lineShape(tags);
    else if (feature.type == GeoFeature::Type::Polygon)
        kind = osm::polygonShape(tags);
    if (!kind)
        return false;
    sink.add(shapeOf(feature, *kind, nameOf(tags)));
    return true;
}

bool OsmReader::readLocality(const OsmTags &tags, FactSink &sink)
{
    const auto kind = osm::localityKind(tags);
    const QString name = nameOf(tags);
    if (!kind || name.isEmpty())
        return false;
    sink.add(*kind, name);
    for (const QString &other : otherNames(tags, name, shownName))
        sink.add(*kind, other);
    return true;
}

} // namespace porch
