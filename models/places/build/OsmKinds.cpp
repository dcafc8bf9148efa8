// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/build/OsmKinds.h"

#include <array>

namespace porch::osm {

namespace {

template <typename Kind> struct TagKind
{
    const char *key;
    const char *values; ///< nullptr: any other
    Kind kind;
};

using C = StreetClass;
constexpr std::array kStreets{
    TagKind<C>{"highway", "motorway", C::Motorway},
    TagKind<C>{"highway", "trunk", C::Trunk},
    TagKind<C>{"highway", "primary", C::Primary},
    TagKind<C>{"highway", "secondary", C::Secondary},
    TagKind<C>{"highway", "tertiary", C::Tertiary},
    TagKind<C>{"highway", "motorway_link trunk_link primary_link secondary_link tertiary_link", C::Ramp},
    TagKind<C>{"highway", "residential unclassified living_street road busway pedestrian", C::Local},
    TagKind<C>{"highway", "service services", C::Service},
    TagKind<C>{"highway", "track track_grade1 track_grade2 track_grade3 track_grade4 track_grade5", C::Track},
    TagKind<C>{"highway", "footway path cycleway steps bridleway corridor", C::Path},
};

using P = PlaceKind;
constexpr std::array kPlaces{
    TagKind<P>{"amenity", "school language_school driving_school", P::School},
    TagKind<P>{"amenity", "university college", P::University},
    TagKind<P>{"amenity", "kindergarten childcare", P::Kindergarten},
    TagKind<P>{"amenity", "hospital", P::Hospital},
    TagKind<P>{"amenity", "clinic doctors dentist veterinary nursing_home", P::Clinic},
    TagKind<P>{"amenity", "pharmacy", P::Pharmacy},
    TagKind<P>{"amenity", "police", P::Police},
    TagKind<P>{"amenity", "fire_station", P::FireStation},
    TagKind<P>{"amenity", "townhall", P::TownHall},
    TagKind<P>{"amenity", "courthouse", P::Court},
    TagKind<P>{"amenity", "post_office", P::PostOffice},
    TagKind<P>{"amenity", "library", P::Library},
    TagKind<P>{"amenity", "place_of_worship monastery", P::Worship},
    TagKind<P>{"amenity", "community_centre social_centre social_facility events_venue", P::CommunityCentre},
    TagKind<P>{"amenity", "shelter", P::Shelter},
    TagKind<P>{"amenity", "restaurant fast_food food_court", P::Restaurant},
    TagKind<P>{"amenity", "bar pub nightclub biergarten stripclub", P::Bar},
    TagKind<P>{"amenity", "cafe ice_cream internet_cafe", P::Cafe},
    TagKind<P>{"amenity", "bank money_transfer bureau_de_change", P::Bank},
    TagKind<P>{"amenity", "fuel charging_station car_wash", P::Fuel},
    TagKind<P>{"amenity", "parking parking_entrance", P::Parking},
    TagKind<P>{"amenity", "bus_station ferry_terminal taxi", P::Station},
    TagKind<P>{"amenity", "theatre cinema arts_centre concert_hall", P::Theatre},
    TagKind<P>{"amenity", "grave_yard", P::Cemetery},
    TagKind<P>{"amenity", "marketplace", P::Shop},
    TagKind<P>{"amenity", nullptr, P::Other},
    TagKind<P>{"shop", "supermarket", P::Supermarket},
    TagKind<P>{"shop", "mall department_store", P::Mall},
    TagKind<P>{"shop", nullptr, P::Shop},
    TagKind<P>{"healthcare", nullptr, P::Clinic},
    TagKind<P>{"leisure", "park garden common dog_park", P::Park},
    TagKind<P>{"leisure", "nature_reserve", P::Nature},
    TagKind<P>{"leisure", "playground", P::Playground},
    TagKind<P>{"leisure", "stadium", P::Stadium},
    TagKind<P>{"leisure", "marina", P::Water},
    TagKind<P>{"leisure", nullptr, P::Sports},
    TagKind<P>{"tourism", "hotel motel hostel guest_house apartment", P::Hotel},
    TagKind<P>{"tourism", "museum gallery", P::Museum},
    TagKind<P>{"tourism", "camp_site picnic_site caravan_site", P::Nature},
    TagKind<P>{"tourism", nullptr, P::Monument},
    TagKind<P>{"historic", nullptr, P::Monument},
    TagKind<P>{"railway", "station halt tram_stop subway_entrance", P::Station},
    TagKind<P>{"public_transport", "station", P::Station},
    TagKind<P>{"highway", "bus_stop", P::BusStop},
    TagKind<P>{"aeroway", "aerodrome terminal heliport", P::Airport},
    TagKind<P>{"natural", "water bay beach spring strait", P::Water},
    TagKind<P>{"natural", "peak wood wetland cliff valley cape", P::Nature},
    TagKind<P>{"waterway", "river stream canal creek dam waterfall riverbank", P::Water},
    TagKind<P>{"landuse", "cemetery", P::Cemetery},
    TagKind<P>{"landuse", "recreation_ground village_green", P::Park},
    TagKind<P>{"landuse", "reservoir basin", P::Water},
    TagKind<P>{"landuse", "residential", P::Housing},
    TagKind<P>{"landuse", "industrial", P::Industry},
    TagKind<P>{"landuse", "retail commercial", P::Mall},
    TagKind<P>{"landuse", "forest", P::Nature},
    TagKind<P>{"place",
               "neighbourhood suburb quarter city_block hamlet locality isolated_dwelling island islet"
               " square borough",
               P::Neighbourhood},
    TagKind<P>{"man_made", "bridge pier", P::Bridge},
    TagKind<P>{"man_made", "works wastewater_plant water_works", P::Industry},
    TagKind<P>{"man_made", "tower water_tower lighthouse chimney obelisk", P::Monument},
    TagKind<P>{"boundary", "national_park protected_area", P::Nature},
    TagKind<P>{"military", nullptr, P::Other},
    TagKind<P>{"craft", nullptr, P::Shop},
    TagKind<P>{"office", nullptr, P::Office},
    TagKind<P>{"building", "apartments residential dormitory house", P::Housing},
    TagKind<P>{"building", "church cathedral chapel mosque synagogue temple", P::Worship},
    TagKind<P>{"building", "school", P::School},
    TagKind<P>{"building", "university college", P::University},
    TagKind<P>{"building", "hospital", P::Hospital},
    TagKind<P>{"building", "industrial warehouse", P::Industry},
    TagKind<P>{"building", "parking garages", P::Parking},
    TagKind<P>{"building", nullptr, P::Other},
};

using S = ShapeKind;
constexpr std::array kLines{
    TagKind<S>{"waterway", "river canal", S::River},
    TagKind<S>{"waterway", "stream creek", S::Stream},
    TagKind<S>{"railway", "rail light_rail tram subway narrow_gauge", S::Rail},
};

constexpr std::array kPolygons{
    TagKind<S>{"natural", "water bay strait", S::Water},
    TagKind<S>{"waterway", "riverbank dock", S::Water},
    TagKind<S>{"landuse", "reservoir basin", S::Water},
    TagKind<S>{"natural", "wetland", S::Wetland},
    TagKind<S>{"natural", "beach sand", S::Beach},
    TagKind<S>{"natural", "wood scrub", S::Wood},
    TagKind<S>{"landuse", "forest", S::Wood},
    TagKind<S>{"landuse", "cemetery", S::Cemetery},
    TagKind<S>{"amenity", "grave_yard", S::Cemetery},
    TagKind<S>{"leisure", "pitch track stadium", S::Pitch},
    TagKind<S>{"leisure", "park garden common nature_reserve golf_course dog_park playground", S::Park},
    TagKind<S>{"landuse", "recreation_ground village_green", S::Park},
    TagKind<S>{"boundary", "national_park protected_area", S::Park},
    TagKind<S>{"amenity", "school university college hospital", S::Campus},
};

using L = LocalityKind;
constexpr std::array kLocalities{
    TagKind<L>{"place", "city town village municipality", L::City},
    TagKind<L>{"place", "county", L::County},
    TagKind<L>{"place", "state", L::State},
};

/// Names of such things are not asked for, whatever they are called.
constexpr const char *kFurniture =
    "bench waste_basket vending_machine bicycle_parking recycling post_box telephone"
    " drinking_water atm clock hunting_stand";

bool lists(const char *values, QByteArrayView value)
{
    for (QByteArrayView rest(values); !rest.isEmpty();) {
        const qsizetype end = rest.indexOf(' ');
        if (rest.first(end < 0 ? rest.size() : end) == value)
            return true;
        rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
    }
    return false;
}

template <typename Kind, std::size_t Count>
std::optional<Kind> find(const std::array<TagKind<Kind>, Count> &rows, const OsmTags &tags)
{
    QByteArrayView key;
    QByteArrayView value;
    for (const auto &row : rows) {
        if (key != row.key) {
            key = row.key;
            value = tags[key];
        }
        if (!value.isEmpty() && value != "no" && (row.values == nullptr || lists(row.values, value)))
            return row.kind;
    }
    return std::nullopt;
}

template <typename Kind, std::size_t Count>
void addKeys(std::vector<const char *> &keys, const std::array<TagKind<Kind>, Count> &rows,
             const QByteArray &value)
{
    for (const auto &row : rows) {
        if (row.values != nullptr && lists(row.values, value)) {
            keys.push_back(row.key);
            return;
        }
    }
}

} // namespace

std::optional<StreetClass> streetClass(const OsmTags &tags)
{
    if (tags.is("area", "yes"))
        return std::nullopt;
    return find(kStreets, tags);
}

std::optional<PlaceKind> placeKind(const OsmTags &tags)
{
    if (lists(kFurniture, tags["amenity"]))
        return std::nullopt;
    return find(kPlaces, tags);
}

std::optional<ShapeKind> lineShape(const OsmTags &tags)
{
    // What runs below the ground is not seen.
    if (const QByteArrayView tunnel = tags["tunnel"]; !tunnel.isEmpty() && tunnel != "no")
        return std::nullopt;
    return find(kLines, tags);
}

std::optional<ShapeKind> polygonShape(const OsmTags &tags)
{
    return find(kPolygons, tags);
}

std::optional<AreaKind> areaKind(const OsmTags &tags)
{
    const QByteArrayView boundary = tags["boundary"];
    if (boundary == "administrative" || boundary == "place" || boundary == "census") {
        switch (tags["admin_level"].toByteArray().toInt()) {
        case 4:
            return AreaKind::State;
        case 6:
            return AreaKind::County;
        case 5:
        case 7:
        case 8:
            return AreaKind::Municipality;
        case 9:
        case 10:
        case 11:
            return AreaKind::Neighbourhood;
        default:
            break;
        }
    }
    if (boundary == "postal_code")
        return AreaKind::PostalCode;
    if (boundary == "police")
        return AreaKind::District;
    if (lists("neighbourhood suburb quarter borough", tags["place"]))
        return AreaKind::Neighbourhood;
    if (lists("city town village", tags["place"]))
        return AreaKind::Municipality;
    if (lists("school university college", tags["amenity"]))
        return AreaKind::School;
    return std::nullopt;
}

std::optional<LocalityKind> localityKind(const OsmTags &tags)
{
    return find(kLocalities, tags);
}

std::vector<const char *> keysOf(const QByteArray &value)
{
    std::vector<const char *> keys;
    addKeys(keys, kStreets, value);
    addKeys(keys, kLocalities, value);
    if (keys.empty()) {
        addKeys(keys, kLines, value);
        addKeys(keys, kPolygons, value);
        addKeys(keys, kPlaces, value);
    }
    return keys;
}

} // namespace porch::osm
