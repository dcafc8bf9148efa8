// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/build/TableReader.h"

#include "models/places/build/KindWords.h"
#include "models/places/build/ShownText.h"

#include <algorithm>

namespace porch {

namespace {

QString nameOf(const LayerFields::Values &values)
{
    const QString name = shownName(values.text(Field::Name));
    const QString folded = foldedWords(name);
    const bool none = folded.isEmpty() || folded == QLatin1String("null") ||
                      folded == QLatin1String("none") || folded == QLatin1String("unknown") ||
                      folded == QLatin1String("unnamed");
    return none ? QString() : name;
}

QStringList aliasesOf(const LayerFields::Values &values, const QString &name)
{
    QStringList aliases;
    QString list = values.text(Field::Aliases);
    for (const QString &part : list.replace(u'|', u';').split(u';', Qt::SkipEmptyParts)) {
        const QString alias = shownName(part);
        if (!foldedWords(alias).isEmpty() && alias != name && !aliases.contains(alias) && aliases.size() < 50)
            aliases.append(alias);
    }
    return aliases;
}

/// "12" of a file of beats is "Beat 12": a number alone says nothing on a map.
QString areaName(const QString &name, AreaKind kind)
{
    const bool bare = std::none_of(name.begin(), name.end(), [](QChar c) { return c.isLetter(); });
    if (!bare || kind == AreaKind::PostalCode)
        return name;
    QString word = areaKindName(kind);
    if (kind == AreaKind::Other)
        word = QStringLiteral("area");
    word[0] = word.at(0).toUpper();
    return word + u' ' + name;
}

/// Where nothing else says what a place is, "Quay Library" does.
PlaceKind kindByName(PlaceKind kind, const QString &name)
{
    return kind == PlaceKind::Other ? placeKindOf(name).value_or(kind) : kind;
}

bool isShortCode(const QString &text)
{
    return text.size() <= 8 && std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

} // namespace

TableReader::TableReader(Preset preset, const LayerHints &hints, const Wanted &wanted, bool streets)
    : m_preset(preset)
    , m_hints(hints)
    , m_wanted(wanted)
    , m_streets(streets)
    , m_streetFields(preset)
    , m_layerPlaces(placeKindOf(hints.words))
    , m_layerAreas(hints.areaKind ? hints.areaKind : areaKindOf(hints.words))
    , m_layerLines(shapeKindOf(hints.words, true))
    , m_layerPolygons(shapeKindOf(hints.words, false))
{}

bool TableReader::read(const GeoFeature &feature, FactSink &sink)
{
    const Values values = m_fields.of(feature);
    addLocalities(values, sink);
    switch (feature.type) {
    case GeoFeature::Type::Lines:
        return readLine(feature, values, sink);
    case GeoFeature::Type::Points:
        return readPoint(feature, values, sink);
    case GeoFeature::Type::Polygon:
        return readPolygon(feature, values, sink);
    case GeoFeature::Type::None:
        break;
    }
    return false;
}

void TableReader::addLocalities(const Values &values, FactSink &sink)
{
    if (const QString city = StreetFields::cityName(values); !city.isEmpty())
        sink.add(LocalityKind::City, city);
    const QString code = shownName(values.text(Field::PostalCode));
    if (!code.isEmpty() && code.size() <= 10 && code.at(0).isDigit())
        sink.add(LocalityKind::PostalCode, code);
    const QString state = shownName(values.text(Field::State));
    if (!state.isEmpty() && !state.at(0).isDigit())
        sink.add(LocalityKind::State, state);
    const QString county = shownName(values.text(Field::County));
    if (!county.isEmpty() && !county.at(0).isDigit())
        sink.add(LocalityKind::County, county);
}

bool TableReader::readLine(const GeoFeature &feature, const Values &values, FactSink &sink)
{
    if (m_hints.role == Role::Streets)
        return addStreet(feature, values, sink);
    if (m_hints.role)
        return false;
    const CensusClass census = censusClassOf(values.bytes(Field::Mtfcc));
    // The Census Bureau's edges are rivers, rails and borders too.
    if (values.has(Field::Mtfcc) && !census.street)
        return census.shape && addShape(feature, values, *census.shape, sink);
    if (m_streets || census.street)
        return addStreet(feature, values, sink);
    return m_layerLines && addShape(feature, values, *m_layerLines, sink);
}

bool TableReader::readPoint(const GeoFeature &feature, const Values &values, FactSink &sink)
{
    if (m_hints.role == Role::Addresses)
        return addAddress(feature, values, sink);
    const auto kind = placeKind(values);
    if (m_hints.role == Role::Places)
        return addPlace(feature, values, kind.value_or(PlaceKind::Other), sink);
    if (m_hints.role)
        return false;
    // A file of schools has addresses too; a file of addresses has no kind in its name.
    if (m_layerPlaces || values.has(Field::Mtfcc))
        return addPlace(feature, values, kind.value_or(PlaceKind::Other), sink);
    if (addAddress(feature, values, sink))
        return true;
    return kind && addPlace(feature, values, *kind, sink);
}

bool TableReader::readPolygon(const GeoFeature &feature, const Values &values, FactSink &sink)
{
    if (m_hints.role == Role::Areas)
        return addArea(feature, values, m_layerAreas.value_or(AreaKind::Other), sink);
    const auto place = placeKind(values);
    if (m_hints.role == Role::Places)
        return addPlace(feature, values, place.value_or(PlaceKind::Other), sink);
    if (m_hints.role == Role::Addresses)
        return addAddress(feature, values, sink);
    if (m_hints.role)
        return false;
    const CensusClass census = censusClassOf(values.bytes(Field::Mtfcc));
    bool used = false;
    if (census.area || census.shape || census.place) {
        used = census.area && addArea(feature, values, *census.area, sink);
        used = (census.shape && addShape(feature, values, *census.shape, sink)) || used;
        return (census.place && addPlace(feature, values, *census.place, sink)) || used;
    }
    if (m_layerPolygons) {
        used = addShape(feature, values, *m_layerPolygons, sink);
        // Its shape made a place of it where it has a name.
        return used;
    }
    if (m_layerAreas) {
        used = addArea(feature, values, *m_layerAreas, sink);
        if (*m_layerAreas == AreaKind::School && place == PlaceKind::School)
            used = addPlace(feature, values, *place, sink) || used;
        return used;
    }
    if (addAddress(feature, values, sink))
        return true;
    return place && addPlace(feature, values, *place, sink);
}

bool TableReader::addStreet(const GeoFeature &feature, const Values &values, FactSink &sink)
{
    if (!m_wanted.streets)
        return false;
    StreetFact street = m_streetFields.street(values);
    street.lines = feature.geometry;
    sink.add(street);
    return true;
}

bool TableReader::addAddress(const GeoFeature &feature, const Values &values, FactSink &sink)
{
    AddressFact address = m_streetFields.address(values);
    if (address.number == 0 || address.street.isEmpty())
        return false;
    address.at = spotOf(feature).at;
    if (m_wanted.addresses)
        sink.add(address);
    const QString landmark = shownName(values.text(Field::Landmark));
    if (m_wanted.places && !foldedWords(landmark).isEmpty()) {
        const PlaceKind kind = kindByName(placeKind(values).value_or(PlaceKind::Other), landmark);
        PlaceFact place = placeAt(feature, kind, landmark);
        place.street = address.street;
        place.number = address.label.isEmpty() ? QString::number(address.number) : address.label;
        sink.add(place);
    }
    return m_wanted.addresses;
}

bool TableReader::addPlace(const GeoFeature &feature, const Values &values, PlaceKind kind, FactSink &sink)
{
    QString name = nameOf(values);
    if (name.isEmpty())
        name = shownName(values.text(Field::Landmark));
    if (!m_wanted.places || foldedWords(name).isEmpty())
        return false;
    PlaceFact place = placeAt(feature, kindByName(kind, name), name);
    place.aliases = aliasesOf(values, name);
    const AddressFact address = m_streetFields.address(values);
    if (address.number != 0 && !address.street.isEmpty()) {
        place.street = address.street;
        place.number = address.label.isEmpty() ? QString::number(address.number) : address.label;
    }
    sink.add(place);
    return true;
}

bool TableReader::addArea(const GeoFeature &feature, const Values &values, AreaKind kind, FactSink &sink)
{
    AreaFact area;
    area.kind = kind;
    if (kind == AreaKind::PostalCode)
        area.name = shownName(values.text(Field::PostalCode));
    if (area.name.isEmpty())
        area.name = nameOf(values);
    area.code = shownName(values.text(Field::Code));
    if (area.name.isEmpty())
        area.name = area.code;
    if (foldedWords(area.name).isEmpty())
        return false;
    // An identifier of the file is no code that people say.
    if (!isShortCode(area.code))
        area.code = isShortCode(area.name) ? area.name : QString();
    area.name = areaName(area.name, kind);
    area.aliases = aliasesOf(values, area.name);
    area.rings = feature.geometry;
    if (kind == AreaKind::Municipality)
        sink.add(LocalityKind::City, area.name);
    if (kind == AreaKind::County)
        sink.add(LocalityKind::County, area.name);
    if (!m_wanted.areas)
        return false;
    sink.add(area);
    return true;
}

bool TableReader::addShape(const GeoFeature &feature, const Values &values, ShapeKind kind, FactSink &sink)
{
    const QString name = nameOf(values);
    bool used = false;
    if (m_wanted.shapes) {
        sink.add(shapeOf(feature, kind, name));
        used = true;
    }
    if (const auto place = placeKindOf(kind); place && !name.isEmpty())
        used = addPlace(feature, values, *place, sink) || used;
    return used;
}

std::optional<PlaceKind> TableReader::placeKind(const Values &values)
{
    if (const auto census = censusClassOf(values.bytes(Field::Mtfcc)).place)
        return census;
    if (values.has(Field::Kind)) {
        const QByteArray written = values.bytes(Field::Kind).toByteArray();
        auto known = m_kinds.constFind(written);
        if (known == m_kinds.constEnd()) {
            if (m_kinds.size() > 10'000)
                m_kinds.clear();
            known = m_kinds.insert(written, placeKindOf(QString::fromUtf8(written)));
        }
        if (*known)
            return *known;
    }
    return m_layerPlaces;
}

} // namespace porch
