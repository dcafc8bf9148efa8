// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/build/LayerFields.h"

#include <charconv>
#include <cmath>

namespace porch {

namespace {

struct FieldName
{
    Field field;
    const char *names; ///< plain keys, the best first
};

// A name may stand in several rows. TIGER/Line and NENA first, then Esri's local government templates and
// what counties are seen to use; shapefiles cut names after ten letters.
constexpr std::array kFieldNames{
    FieldName{Field::LeftFrom,
              "lfromadd lfromhn fromaddrl fromleft leftfrom lfadd lfaddr lfaddress laddfrom"
              " lfrom ladd fromaddl fraddl fraddrl faddl addlf adrlf lffrom fromadrl leftadd1"
              " lfromaddr llow leftlow laddlow lolow lfromaddress fromaddressleft leftfromad"
              " fromaddres lstart lst lfromno"},
    FieldName{Field::LeftTo, "ltoadd ltohn toaddrl toleft leftto ltadd ltaddr ltaddress laddto lto toaddl"
                             " taddl addlt adrlt ltto toadrl leftadd2 ltoaddr lhigh lefthigh laddhigh"
                             " ltoaddress toaddressleft lefttoadd lend ltono"},
    FieldName{Field::RightFrom,
              "rfromadd rfromhn fromaddrr fromright rightfrom rfadd rfaddr rfaddress raddfrom"
              " rfrom fromaddr fraddr fraddrr faddr addrf adrrf rffrom fromadrr rightadd1"
              " rfromaddr rlow rightlow raddlow rfromaddress fromaddressright rightfroma"
              " rstart rfromno"},
    FieldName{Field::RightTo, "rtoadd rtohn toaddrr toright rightto rtadd rtaddr rtaddress raddto rto toaddr"
                              " taddr addrt adrrt rtto toadrr rightadd2 rtoaddr rhigh righthigh raddhigh"
                              " rtoaddress toaddressright righttoadd rend rtono"},
    FieldName{Field::LeftParity, "parityl parityleft leftparity lparity oel"},
    FieldName{Field::RightParity, "parityr parityright rightparity rparity oer"},
    FieldName{Field::StreetName, "fullname fullstname fullstreet fullstreetname stfullname streetfull stfull"
                                 " completest completestreetname fullroadname fullrdname rdfullname fullnam"
                                 " roadname rdname strname streetlabel stlabel label street addrstreet st"
                                 " road addressstreet"},
    FieldName{Field::PreModifier, "stpremod premod premodifier"},
    FieldName{Field::PreDirection, "stpredir predir predirabrv predirection prefixdir dirpre fedirp prefix pd"
                                   " prefixdirection stdirpre stdir dir direction predirecti stprefix"},
    FieldName{Field::PreType, "stpretyp pretype pretypabrv prequalabr prefixtype streetpretype"},
    FieldName{Field::PreSeparator, "stpresep"},
    FieldName{Field::StreetBase, "stname basename streetname strtname streetnam stnam fename rdnamebase name"
                                 " street stbase namebase"},
    FieldName{Field::PostType, "stpostyp stposttyp posttype suftypabrv sttype streettype fetype typesuf"
                               " suffixtype sttyp strtype rdtype roadtype type suffix stsuffix suf typ"},
    FieldName{Field::PostDirection, "stposdir stpostdir postdir sufdir sufdirabrv suffixdir dirsuf fedirs sd"
                                    " suffixdirection stdirsuf postdirecti postdirection"},
    FieldName{Field::PostModifier, "stposmod stpostmod postmod"},
    FieldName{Field::OtherStreet,
              "altname altname1 aliasname alias alias1 altstname altstreet aka akaname"
              " secondname name2 altroadname routename hwyname hwyname1 rtename shieldname"
              " altfullname fullname1 fullname2 othername aliasstname streetalias"},
    FieldName{Field::Mtfcc, "mtfcc"},
    FieldName{Field::Cfcc, "cfcc fcc cfcc1 cfcc2"},
    FieldName{Field::RoadClass, "roadclass rdclass streetclass stclass funcclass functclass functionalclass"
                                " functional fclass classification fclassdesc class hwytype roadtype rdtype"
                                " streettype category roadcat funclass roadclassification type carto"},
    FieldName{Field::OneWay, "oneway onewaydir ontway onewy"},
    FieldName{Field::FromLevel, "felev fzlev fromelev fromlevel zlevf elevfrom"},
    FieldName{Field::ToLevel, "telev tzlev toelev tolevel zlevt elevto"},
    FieldName{Field::City,
              "incmuni incmunil incmunir municipality muni municity mcn city cityname cityl cityr"
              " lcity rcity leftcity rightcity citylimits town townl townr postcomm postcomml"
              " postcommr postalcity poc postcity place msagcomm msagcomml msagcommr community"
              " jurisdiction juris municipali locality addrcity munil munir"},
    FieldName{Field::PostalCode,
              "zip zipcode zip5 postcode postalcode zipl zipr postcodel postcoder lzip rzip"
              " zipleft zipright leftzip rightzip zip5l zip5r postal addrpostcode zcta5ce20"
              " zcta5ce10 zcta5ce geoid20zip lzipcode rzipcode"},
    FieldName{Field::County, "county countyl countyr countyname cnty lcounty rcounty coname"},
    FieldName{Field::State, "state statel stater statename stusps stateabbr region lstate rstate"},
    FieldName{Field::Number, "addnum addnumber addrnum addressnumber addressnum housenumber housenum houseno"
                             " hseno hsenum housnum stnum stno streetnum streetnumber streetno number num"
                             " addno addrno addrhn house addrhousenumber hn stnumber sitenum addnumcom"},
    FieldName{Field::NumberPrefix, "addnumpre addnumprefix numprefix prenum"},
    FieldName{Field::NumberSuffix,
              "addnumsuf addnumsuffix numsuffix addrsuf hnsuffix addsuf stnumsuf numsuf"},
    FieldName{Field::FullAddress, "fulladdr fulladdress addrfull siteaddr siteaddress address fulladd saddr"
                                  " streetaddress straddress physaddr situsaddr situs addr location propaddr"
                                  " addrline1 address1 siteaddres"},
    FieldName{Field::Landmark, "landmkname landmark lmkname landmarkname placename lmrkname cmplandmk"},
    FieldName{Field::Name,
              "name namelsad displayname dsplayname facilityname facility facname sitename"
              " schoolname schname parkname fullname title label placename featurename featname"
              " poiname nameen nombre lmname desc description areaname zonename neighborhood"
              " neighbourhood neighborho nhood nhoodname hood ntaname hoodname community beatname"
              " beat beatid beatno beatnum patrolbeat district distname districtname dist"
              " distnum districtno distno districtnum precinct precinctname sector sectorname"
              " zone ward division divname reportingarea reportarea ra rd grid area agencyname"
              " agency agencyid waterbody hydroname gnisname riverid streamname"},
    FieldName{Field::Aliases, "aliases alias aliasname altname aka othername shortname abbrev abbreviation"
                              " nickname commonname localname altnames"},
    FieldName{Field::Kind,
              "kind category facilitytype facilityty factype landmarktype amenity poitype placetype"
              " type class subtype subcategory featuretype fcode featdesc use landuse serviceurn"
              " ftype naicsdesc sitetype schooltype parktype"},
    FieldName{Field::Code, "code beatid beat beatno beatnum distno districtno districtnum sectorid zoneid"
                           " precinctid number num id abbr nta ntacode areacode"},
};

QList<QByteArray> wordsOf(const char *names)
{
    return QByteArray(names).simplified().split(' ');
}

} // namespace

QByteArray LayerFields::plainKey(const QByteArray &key)
{
    QByteArray plain;
    for (const char c : key.left(64)) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            plain.append(c);
        else if (c >= 'A' && c <= 'Z')
            plain.append(static_cast<char>(c - 'A' + 'a'));
    }
    return plain;
}

const std::vector<LayerFields::Use> &LayerFields::usesOf(const QByteArray &key)
{
    static const QHash<QByteArray, std::vector<Use>> known = [] {
        QHash<QByteArray, std::vector<Use>> table;
        for (const FieldName &row : kFieldNames) {
            quint8 rank = 0;
            for (const QByteArray &name : wordsOf(row.names))
                table[name].push_back({row.field, ++rank});
        }
        return table;
    }();
    const auto cached = m_uses.constFind(key);
    if (cached != m_uses.constEnd())
        return *cached;
    // A hostile file may name every column of every feature differently.
    if (m_uses.size() > 10'000)
        m_uses.clear();
    return *m_uses.insert(key, known.value(plainKey(key)));
}

LayerFields::Values LayerFields::of(const GeoFeature &feature)
{
    Values values;
    for (const GeoFeature::Property &property : feature.properties) {
        for (const Use use : usesOf(property.key)) {
            const auto field = static_cast<std::size_t>(use.field);
            quint8 &rank = values.m_ranks[field];
            if (rank != 0 && rank <= use.rank)
                continue;
            rank = use.rank;
            values.m_values[field] = property.value;
        }
    }
    return values;
}

qint32 LayerFields::Values::number(Field field) const
{
    const QByteArrayView text = bytes(field);
    double value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc() || !(std::abs(value) < 1e9))
        return 0;
    return static_cast<qint32>(value);
}

} // namespace porch
