// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/build/KindWords.h"

#include <QStringTokenizer>

#include <algorithm>
#include <array>
#include <vector>

namespace porch {

namespace {

template <typename Kind> struct KindWord
{
    Kind kind;
    const char *words; ///< each a beginning; what ends in '.' is all of a word or of several
};

// The first row that fits counts, so the narrower kinds come first.
using P = PlaceKind;
constexpr std::array kPlaceWords{
    KindWord<P>{P::FireStation, "firestation firedep firehouse firehall fire. bombero"},
    KindWord<P>{P::Police, "police policia sheriff"},
    KindWord<P>{P::Kindergarten, "kindergarten daycare childcare preschool guarderia"},
    KindWord<P>{P::University, "universit college colegiouniversitario"},
    KindWord<P>{P::School, "school escuela academy elementary"},
    KindWord<P>{P::Hospital, "hospital"},
    KindWord<P>{P::Pharmacy, "pharmac drugstore farmacia"},
    KindWord<P>{P::Clinic, "clinic medical health urgent doctor dentist"},
    KindWord<P>{P::Court, "court. courthouse courts. juzgado"},
    KindWord<P>{P::TownHall, "townhall cityhall ayuntamiento municipalbuilding government govt"},
    KindWord<P>{P::PostOffice, "postoffice post. postal correos usps"},
    KindWord<P>{P::Library, "librar biblioteca"},
    KindWord<P>{P::Worship, "worship church temple mosque synagogue iglesia religio chapel christian catholic"
                            " muslim jewish buddhist"},
    KindWord<P>{P::Shelter, "shelter refugio homeless"},
    KindWord<P>{P::CommunityCentre,
                "communitycent recreationcent reccent senior. seniors. youth comunitario"},
    KindWord<P>{P::Playground, "playground"},
    KindWord<P>{P::Cemetery, "cemeter graveyard cementerio"},
    KindWord<P>{P::Stadium, "stadium arena estadio ballpark"},
    KindWord<P>{P::Sports, "sport gym. fitness pool. golf field. fields. athletic pitch"},
    KindWord<P>{P::Parking, "parking garage. estacionamiento"},
    KindWord<P>{P::Park, "park. parks. parque parkland garden greenspace openspace"},
    KindWord<P>{P::Supermarket, "supermarket grocer mercado"},
    KindWord<P>{P::Mall, "mall. malls. shoppingcent plaza. retailcent"},
    KindWord<P>{P::Bar, "bar. bars. pub. pubs. nightclub tavern"},
    KindWord<P>{P::Cafe, "cafe coffee"},
    KindWord<P>{P::Restaurant, "restaurant fastfood diner eatery comida food."},
    KindWord<P>{P::Hotel, "hotel motel lodging hostel"},
    KindWord<P>{P::Bank, "bank. banks. banco creditunion"},
    KindWord<P>{P::Fuel, "fuel gasstation gas. gasolinera servicestation"},
    KindWord<P>{P::BusStop, "busstop bus. transitstop parada"},
    KindWord<P>{P::Airport, "airport aerodrome airfield aeropuerto heliport"},
    KindWord<P>{P::Station, "station. stations. estacion subway. metro. rail. terminal transit"},
    KindWord<P>{P::Bridge, "bridge puente"},
    KindWord<P>{P::Museum, "museum gallery museo"},
    KindWord<P>{P::Theatre, "theater theatre cinema teatro movie"},
    KindWord<P>{P::Monument, "monument memorial statue historic"},
    KindWord<P>{P::Housing, "apartment housing mobilehome trailer condo residential dormitor vivienda"},
    KindWord<P>{P::Neighbourhood, "neighborhood neighbourhood subdivision barrio suburb hamlet"},
    KindWord<P>{P::Water, "lake river creek stream water. pond beach marina lago playa"},
    KindWord<P>{P::Nature, "forest wood. woods. preserve natur trailhead trail. trails. campground"},
    KindWord<P>{P::Industry, "industr factory plant. warehouse"},
    KindWord<P>{P::Office, "office business"},
    KindWord<P>{P::Shop, "shop store retail tienda commercial"},
    KindWord<P>{P::Other,
                "landmark poi. pois. pointofinterest pointsofinterest place. places. facilit lugares"},
};

using A = AreaKind;
constexpr std::array kAreaWords{
    KindWord<A>{A::School, "school attendance escuela elementary highschool"},
    KindWord<A>{A::Beat, "beat. beats. patrol reportingarea reportingdistrict rds. esz. esn. patrulla"},
    KindWord<A>{A::PostalCode, "zip. zipcode zcta postalcode postcode zips. codigopostal"},
    KindWord<A>{A::County, "county. counties condado"},
    KindWord<A>{A::Neighbourhood,
                "neighborhood neighbourhood nhood hood. hoods. barrio vecindario subdivision nta. communit"},
    KindWord<A>{A::District, "district. districts. precinct sector. sectors. ward. wards. division distrito"
                             " council police policia lawenforcement psap. zone. zones."},
    KindWord<A>{A::Municipality,
                "city. citylimit cities municip town. towns. village corporate place. places."
                " cousub ciudad boundary"},
    KindWord<A>{A::State, "state. states. estado"},
};

using C = StreetClass;
constexpr std::array kStreetWords{
    KindWord<C>{C::Ramp, "ramp interchange onramp offramp"},
    KindWord<C>{C::Motorway, "interstate freeway motorway expressway limitedaccess autopista"},
    KindWord<C>{C::Trunk, "trunk ushighway federal parkway"},
    KindWord<C>{C::Tertiary, "tertiary collectorminor minorcollector"},
    KindWord<C>{C::Track, "track. unpaved dirt vehicular fourwheel 4wd logging"},
    KindWord<C>{C::Path, "path. pedestrian walkway sidewalk stair bike bicycle footway trail. trails. bridle"
                         " cycleway steps"},
    KindWord<C>{C::Service, "alley service. private driveway parking access. drivewy"},
    KindWord<C>{C::Secondary, "secondary minorarterial arterialminor collector majorcollector"},
    KindWord<C>{C::Primary, "primary principal arterial highway statehighway stateroute major"},
    KindWord<C>{C::Local, "local residential neighborhood street minor unclassified"},
};

using S = ShapeKind;
constexpr std::array kLineShapes{
    KindWord<S>{S::Rail, "rail railroad railway railline ferrocarril tracks."},
    KindWord<S>{S::River, "river. rivers. canal rio."},
    KindWord<S>{S::Stream, "stream creek brook hydro waterway waterline drainage arroyo ditch watercourse"},
};
constexpr std::array kPolygonShapes{
    KindWord<S>{S::Cemetery, "cemeter graveyard cementerio"},
    KindWord<S>{S::Wetland, "wetland marsh swamp"},
    KindWord<S>{S::Beach, "beach playa"},
    KindWord<S>{S::Water,
                "water. lake lakes. pond. ponds. hydro river. rivers. waterbod reservoir ocean bay."},
    KindWord<S>{S::Wood, "forest wood. woods. woodland bosque"},
    KindWord<S>{S::Pitch, "pitch ballfield athletic sportsfield"},
    KindWord<S>{S::Park, "park. parks. parque greenspace openspace parkland garden golf preserve recreation"},
};

/// The words run together, and where one begins: "town hall" and "TownHall" are the same here.
class RunTogether
{
public:
    explicit RunTogether(const QString &words)
    {
        QString spaced = words.left(200);
        spaced.replace(u'_', u' ');
        for (const QChar c : foldedWords(spaced)) {
            if (c == u' ') {
                m_begins.push_back(m_text.size());
                continue;
            }
            if (m_text.isEmpty())
                m_begins.push_back(0);
            m_text += c;
        }
        m_begins.push_back(m_text.size());
    }

    bool isEmpty() const { return m_text.isEmpty(); }

    bool contains(QLatin1String word) const
    {
        const bool whole = word.endsWith(u'.');
        const QLatin1String wanted = whole ? word.chopped(1) : word;
        return std::any_of(m_begins.begin(), m_begins.end(), [&](qsizetype begin) {
            return QStringView(m_text).mid(begin).startsWith(wanted) &&
                   (!whole || std::binary_search(m_begins.begin(), m_begins.end(), begin + wanted.size()));
        });
    }

private:
    QString m_text;
    std::vector<qsizetype> m_begins; ///< of each word, and the end
};

template <typename Kind, std::size_t Count>
std::optional<Kind> find(const std::array<KindWord<Kind>, Count> &rows, const QString &words)
{
    const RunTogether text(words);
    if (text.isEmpty())
        return std::nullopt;
    for (const auto &row : rows) {
        for (const QLatin1String word : qTokenize(QLatin1String(row.words), u' ')) {
            if (text.contains(word))
                return row.kind;
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<PlaceKind> placeKindOf(const QString &words)
{
    return find(kPlaceWords, words);
}

std::optional<AreaKind> areaKindOf(const QString &words)
{
    return find(kAreaWords, words);
}

std::optional<StreetClass> streetClassOf(const QString &words)
{
    return find(kStreetWords, words);
}

std::optional<ShapeKind> shapeKindOf(const QString &words, bool lines)
{
    return lines ? find(kLineShapes, words) : find(kPolygonShapes, words);
}

CensusClass censusClassOf(QByteArrayView mtfcc)
{
    struct Row
    {
        const char *code; ///< a beginning
        CensusClass is;
    };
    const auto street = [](StreetClass is) { return CensusClass{is, {}, {}, {}}; };
    const auto shape = [](ShapeKind is, std::optional<PlaceKind> place = {}) {
        return CensusClass{{}, is, place, {}};
    };
    const auto place = [](PlaceKind is) { return CensusClass{{}, {}, is, {}}; };
    const auto area = [](AreaKind is) { return CensusClass{{}, {}, {}, is}; };
    static const std::array kRows{
        Row{"S1100", street(C::Motorway)},
        Row{"S1200", street(C::Primary)},
        Row{"S1400", street(C::Local)},
        Row{"S1500", street(C::Track)},
        Row{"S1630", street(C::Ramp)},
        Row{"S1640", street(C::Service)},
        Row{"S1710", street(C::Path)},
        Row{"S1720", street(C::Path)},
        Row{"S1730", street(C::Service)},
        Row{"S174", street(C::Service)},
        Row{"S1750", street(C::Service)},
        Row{"S1780", street(C::Service)},
        Row{"S18", street(C::Path)},
        Row{"R", shape(S::Rail)},
        Row{"H1100", shape(S::Wetland)},
        Row{"H3010", shape(S::Stream)},
        Row{"H3013", shape(S::Stream)},
        Row{"H3020", shape(S::River)},
        Row{"H2", shape(S::Water)},
        Row{"H3", shape(S::Stream)},
        Row{"G4020", area(A::County)},
        Row{"G4000", area(A::State)},
        Row{"G4040", area(A::Municipality)},
        Row{"G4110", area(A::Municipality)},
        Row{"G4120", area(A::Municipality)},
        Row{"G54", area(A::School)},
        Row{"G6350", area(A::PostalCode)},
        Row{"K1231", shape(S::Campus, P::Hospital)},
        Row{"K1236", place(P::Other)},
        Row{"K1237", place(P::Other)},
        Row{"K1121", place(P::Housing)},
        Row{"K1225", place(P::Shelter)},
        Row{"K1246", place(P::CommunityCentre)},
        Row{"K1", place(P::Other)},
        Row{"K218", shape(S::Park, P::Park)},
        Row{"K2190", shape(S::Park, P::Park)},
        Row{"K216", place(P::Office)},
        Row{"K2146", place(P::CommunityCentre)},
        Row{"K2193", place(P::Monument)},
        Row{"K2361", place(P::Mall)},
        Row{"K2363", place(P::Sports)},
        Row{"K2364", place(P::Sports)},
        Row{"K23", place(P::Shop)},
        Row{"K2424", place(P::Water)},
        Row{"K2451", place(P::Airport)},
        Row{"K2455", place(P::Airport)},
        Row{"K24", place(P::Station)},
        Row{"K2540", shape(S::Campus, P::University)},
        Row{"K2543", shape(S::Campus, P::School)},
        Row{"K2545", place(P::Museum)},
        Row{"K2561", shape(S::Park, P::Sports)},
        Row{"K2582", shape(S::Cemetery, P::Cemetery)},
        Row{"K2586", place(P::Stadium)},
        Row{"K3544", place(P::Worship)},
        Row{"K3", place(P::Worship)},
        Row{"C3075", place(P::Bridge)},
        Row{"C3071", place(P::Monument)},
        Row{"C308", place(P::Neighbourhood)},
    };
    for (const Row &row : kRows) {
        if (mtfcc.startsWith(row.code))
            return row.is;
    }
    return {};
}

std::optional<StreetClass> olderCensusClassOf(QByteArrayView cfcc)
{
    if (cfcc.size() < 2 || (cfcc.front() != 'A' && cfcc.front() != 'a'))
        return std::nullopt;
    if (cfcc.startsWith("A63") || cfcc.startsWith("a63"))
        return C::Ramp;
    switch (cfcc.at(1)) {
    case '1':
        return C::Motorway;
    case '2':
        return C::Primary;
    case '3':
        return C::Secondary;
    case '5':
        return C::Track;
    case '6':
        return C::Service;
    case '7':
        return C::Path;
    default:
        return C::Local;
    }
}

std::optional<PlaceKind> placeKindOf(ShapeKind shape)
{
    switch (shape) {
    case S::Park:
        return P::Park;
    case S::Cemetery:
        return P::Cemetery;
    case S::Pitch:
        return P::Sports;
    case S::Wood:
        return P::Nature;
    case S::Beach:
    case S::Wetland:
    case S::Water:
    case S::Stream:
    case S::River:
        return P::Water;
    case S::Campus:
    case S::Rail:
        break;
    }
    return std::nullopt;
}

} // namespace porch
