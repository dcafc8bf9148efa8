// SPDX-License-Identifier: GPL-3.0-or-later
//
// What map files of each family become.
#include "tests/places/BuildKit.h"

#include <QTest>

#include <algorithm>

using namespace porch;
using namespace porch::test;

namespace {

QJsonObject props(const char *json)
{
    const auto document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        throw std::runtime_error(json);
    return document.object();
}

QString presetOf(const CityPack &pack)
{
    return pack.info().sources.front().preset;
}

QString shown(const AddressRange &range)
{
    const char *const parities[] = {"none", "odd", "even", "both"};
    return QStringLiteral("%1 %2-%3")
        .arg(QLatin1String(parities[static_cast<int>(range.parity)]))
        .arg(range.from)
        .arg(range.to);
}

QStringList areaLines(CityPack &pack)
{
    QStringList lines;
    for (const Area &area : must(pack.areas(CityPack::Rings::Without)))
        lines.append(QString(areaKindName(area.kind)) + u' ' + area.name);
    lines.sort();
    return lines;
}

} // namespace

class PresetsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void openStreetMap();
    void openStreetMapThroughConverters();
    void tigerEdges();
    void tigerAreasAndLandmarks();
    void nenaCenterlines();
    void nenaAddresses();
    void esriCenterlines_data();
    void esriCenterlines();
    void namesInColumns_data();
    void namesInColumns();
    void addressFiles_data();
    void addressFiles();
    void streetClasses_data();
    void streetClasses();
    void areasByFileAndColumn();
    void placesByFileAndColumn();
    void linesThatAreNoStreets();
    void spanishTowns();
};

void PresetsTest::openStreetMap()
{
    MapFolder folder;
    CityPack pack = folder.pack(
        QStringLiteral("export.geojson"),
        {line(
             {{0, 0}, {100, 0}, {200, 0}},
             props(
                 R"({"@id":"way/1","highway":"primary","name":"Main Street","ref":"ME 15;US 2","alt_name":"Old Post Road"})")),
         line({{100, 0}, {100, 100}},
              props(R"({"highway":"residential","name":"Elm Street","oneway":"yes"})")),
         line({{0, 50}, {200, 50}},
              props(R"({"highway":"motorway","ref":"I 95","bridge":"yes","layer":"1"})")),
         line({{0, 60}, {30, 60}}, props(R"({"highway":"service"})")),
         point(
             10, 10,
             props(
                 R"({"addr:housenumber":"12;14B","addr:street":"Main Street","addr:city":"Alderquay","addr:postcode":"04401"})")),
         point(
             150, 10,
             props(
                 R"({"amenity":"school","name":"Quay School","addr:housenumber":"20","addr:street":"Main Street"})")),
         point(
             10, 20,
             props(
                 R"({"addr:housenumber":"16","addr:street":"Main Street, # 1","shop":"books","name":"Ink"})")),
         point(165, 10, props(R"({"leisure":"golf","name":"#7"})")),
         point(160, 10, props(R"({"amenity":"bench","name":"In memory of Ada"})")),
         point(170, 10, props(R"({"amenity":"cafe"})")),
         point(171, 10, props(R"({"place":"town","name":"Alderquay"})")),
         square(0, 100, 50, props(R"({"leisure":"park","name":"Lantern Park","loc_name":"The Green"})")),
         square(60, 100, 50, props(R"({"natural":"water"})")),
         square(0, -500, 2000,
                props(R"({"boundary":"administrative","admin_level":"10","name":"Mill Ward"})")),
         line({{0, 300}, {300, 300}}, props(R"({"waterway":"river","name":"Alder"})")),
         line({{300, 300}, {600, 300}}, props(R"({"waterway":"river","name":"Alder"})")),
         line({{0, 400}, {300, 400}}, props(R"({"railway":"rail"})"))});
    QCOMPARE(presetOf(pack), QStringLiteral("osm"));
    QCOMPARE(pack.info().attribution, QStringLiteral("© OpenStreetMap contributors"));
    QCOMPARE(streetNames(pack), (QStringList{QStringLiteral("Elm Street"), QStringLiteral("I 95"),
                                             QStringLiteral("Main Street")}));
    const Street main = streetNamed(pack, QStringLiteral("Main Street"));
    QCOMPARE(main.names.size(), std::size_t(4));
    QCOMPARE(main.streetClass, StreetClass::Primary);
    QCOMPARE(must(pack.streetsWithBase(QStringLiteral("15"))).front().id, main.id);
    QCOMPARE(pack.info().segments, 4);
    const Street elm = streetNamed(pack, QStringLiteral("Elm Street"));
    QCOMPARE(must(pack.segmentsOf(elm.id)).front().flags, SegmentFlags(SegmentFlag::OneWay));
    const auto corner = must(pack.intersectionsBetween(main.id, elm.id));
    QCOMPARE(corner.size(), std::size_t(1));
    QCOMPARE(corner.front().kind, IntersectionKind::Junction);
    const auto bridge = must(pack.intersectionsBetween(elm.id, streetNamed(pack, QStringLiteral("I 95")).id));
    QCOMPARE(bridge.size(), std::size_t(1));
    QCOMPARE(bridge.front().kind, IntersectionKind::Crossing);

    const auto addresses = must(pack.addressesOf(main.id));
    QCOMPARE(addresses.size(), std::size_t(4));
    QCOMPARE(addresses[1].shown(), QStringLiteral("14B"));
    QCOMPARE(addresses[2].number, 16); // of a flat: the street is the same
    QCOMPARE(addresses[3].number, 20);
    QCOMPARE(placeNames(pack),
             (QStringList{QStringLiteral("park Lantern Park"), QStringLiteral("school Quay School"),
                          QStringLiteral("shop Ink"), QStringLiteral("water Alder")}));
    const auto places = must(pack.places());
    const auto school = std::find_if(places.begin(), places.end(),
                                     [](const Place &place) { return place.kind == PlaceKind::School; });
    QCOMPARE(school->street, main.id);
    QCOMPARE(school->number, QStringLiteral("20"));
    const auto river = std::find_if(places.begin(), places.end(),
                                    [](const Place &place) { return place.kind == PlaceKind::Water; });
    QVERIFY(river->radius > 300);
    QCOMPARE(areaLines(pack), QStringList{QStringLiteral("neighbourhood Mill Ward")});
    QCOMPARE(must(pack.areasAt(spot(10, 10))).size(), std::size_t(1));
    QStringList localities;
    for (const Locality &locality : must(pack.localities()))
        localities.append(locality.name);
    QCOMPARE(localities, (QStringList{QStringLiteral("Alderquay"), QStringLiteral("04401")}));
    int shapes[kShapeKinds] = {};
    must(pack.visitAllShapes([&](const Shape &shape) { ++shapes[static_cast<int>(shape.kind)]; }));
    QCOMPARE(shapes[int(ShapeKind::Park)], 1);
    QCOMPARE(shapes[int(ShapeKind::Water)], 1);
    QCOMPARE(shapes[int(ShapeKind::River)], 2);
    QCOMPARE(shapes[int(ShapeKind::Rail)], 1);
    QVERIFY(must(pack.searchNames(QStringLiteral("the green"), 5)).front().of == Named::Place);
    must(pack.check());
}

void PresetsTest::openStreetMapThroughConverters()
{
    MapFolder folder;
    CityPack pack = folder.pack(
        QStringLiteral("lines.geojson"),
        {line(
             {{0, 0}, {100, 0}},
             props(
                 R"({"osm_id":"1","highway":"residential","name":"Elm Street","other_tags":"\"alt_name\"=>\"The \\\"Elm\\\" Road\",\"oneway\"=>\"yes\",\"broken"})")),
         line({{0, 20}, {100, 20}}, props(R"({"osm_id":"2","fclass":"residential","name":"Oak Street"})")),
         point(5, 5, props(R"({"osm_id":"3","fclass":"school","name":"Oak School"})")),
         square(0, 100, 50, props(R"({"osm_id":"4","fclass":"park","name":"Oak Park"})")),
         point(
             5, 8,
             props(
                 R"({"osm_id":"5","other_tags":"\"addr:housenumber\"=>\"3\",\"addr:street\"=>\"Oak Street\""})"))});
    QCOMPARE(presetOf(pack), QStringLiteral("osm"));
    QCOMPARE(streetNames(pack), (QStringList{QStringLiteral("Elm Street"), QStringLiteral("Oak Street")}));
    QCOMPARE(streetNamed(pack, QStringLiteral("Elm Street")).names.back().shown,
             QStringLiteral("The \"Elm\" Road"));
    QCOMPARE(pack.info().addresses, 1);
    QCOMPARE(placeNames(pack),
             (QStringList{QStringLiteral("park Oak Park"), QStringLiteral("school Oak School")}));
}

void PresetsTest::tigerEdges()
{
    MapFolder folder;
    CityPack pack = folder.pack(
        QStringLiteral("tl_2024_23019_edges.geojson"),
        {line(
             {{0, 0}, {200, 0}},
             props(
                 R"({"TLID":1,"MTFCC":"S1400","FULLNAME":"N Main St","LFROMADD":"101","LTOADD":"199","RFROMADD":"100","RTOADD":"198","ZIPL":"04401","ZIPR":"04401"})")),
         line(
             {{200, 0}, {400, 0}},
             props(
                 R"({"TLID":2,"MTFCC":"S1400","FULLNAME":"N Main St","LFROMADD":"299","LTOADD":"201","RFROMADD":null,"RTOADD":null})")),
         line({{200, -100}, {200, 0}, {200, 100}}, props(R"({"TLID":3,"MTFCC":"S1100","FULLNAME":"I- 95"})")),
         line({{0, 500}, {200, 500}}, props(R"({"TLID":4,"MTFCC":"H3010","FULLNAME":"Mill Brk"})")),
         line({{0, 600}, {200, 600}}, props(R"({"TLID":5,"MTFCC":"R1011","FULLNAME":"Old Railroad"})")),
         line({{0, 700}, {200, 700}}, props(R"({"TLID":6,"MTFCC":"P0001","FULLNAME":null})"))});
    QCOMPARE(presetOf(pack), QStringLiteral("tiger"));
    QCOMPARE(pack.info().attribution, QStringLiteral("U.S. Census Bureau, TIGER/Line"));
    const Street main = streetNamed(pack, QStringLiteral("N Main St"));
    const auto segments = must(pack.segmentsOf(main.id));
    QCOMPARE(segments.size(), std::size_t(2));
    QStringList ranges;
    for (const Segment &segment : segments)
        ranges << shown(segment.left) << shown(segment.right);
    ranges.sort();
    QCOMPARE(ranges, (QStringList{QStringLiteral("even 100-198"), QStringLiteral("none 0-0"),
                                  QStringLiteral("odd 101-199"), QStringLiteral("odd 299-201")}));
    // The Census Bureau splits lines at bridges: a motorway's vertex is no junction.
    QCOMPARE(pack.info().junctions, 0);
    QCOMPARE(pack.info().crossings, 1);
    QCOMPARE(pack.info().shapes, 2);
    QCOMPARE(placeNames(pack), QStringList{QStringLiteral("water Mill Brk")});
}

void PresetsTest::tigerAreasAndLandmarks()
{
    MapFolder folder;
    must(folder.build(
        {folder.add(
             QStringLiteral("tl_place.geojson"),
             collection({square(
                 0, 0, 500,
                 props(R"({"PLACEFP":"02795","NAME":"Bangor","NAMELSAD":"Bangor city","MTFCC":"G4110"})"))})),
         folder.add(QStringLiteral("tl_zcta.geojson"),
                    collection({square(
                        0, 0, 900, props(R"({"ZCTA5CE20":"04401","MTFCC20":"G6350","MTFCC":"G6350"})"))})),
         folder.add(
             QStringLiteral("tl_pointlm.geojson"),
             collection({point(10, 10, props(R"({"MTFCC":"K2543","FULLNAME":"Quay Elementary Sch"})"))})),
         folder.add(QStringLiteral("tl_areawater.geojson"),
                    collection({square(50, 50, 10, props(R"({"MTFCC":"H2030","FULLNAME":"Mill Pond"})"))})),
         folder.add(
             QStringLiteral("tl_roads.geojson"),
             collection(
                 {line({{0, 0}, {100, 0}},
                       props(R"({"LINEARID":"1","FULLNAME":"Elm St","RTTYP":"M","MTFCC":"S1400"})")),
                  line({{600, 600}, {700, 600}},
                       props(R"({"LINEARID":"2","FULLNAME":"Elm St","RTTYP":"M","MTFCC":"S1400"})"))}))}));
    CityPack pack = must(CityPack::open(folder.out()));
    QCOMPARE(areaLines(pack),
             (QStringList{QStringLiteral("municipality Bangor"), QStringLiteral("postal_code 04401")}));
    QCOMPARE(placeNames(pack),
             (QStringList{QStringLiteral("school Quay Elementary Sch"), QStringLiteral("water Mill Pond")}));
    // The same name within Bangor and outside it are two streets.
    const auto streets = must(pack.streets());
    QCOMPARE(streets.size(), std::size_t(2));
    QVERIFY((streets[0].locality == 0) != (streets[1].locality == 0));
}

void PresetsTest::nenaCenterlines()
{
    MapFolder folder;
    const char *const fields =
        R"({"RCL_NGUID":"x1","FromAddr_L":1,"ToAddr_L":99,"Parity_L":"O","FromAddr_R":2,"ToAddr_R":98,"Parity_R":"B","St_PreMod":"Old","St_PreDir":"North","St_PreTyp":null,"St_Name":"Main","St_PosTyp":"Street","St_PosDir":null,"RoadClass":"Primary","IncMuni_L":"Alderquay","IncMuni_R":"Unincorporated","PostCode_L":"04401","State_L":"ME"})";
    CityPack pack = folder.pack(
        QStringLiteral("rcl.geojson"),
        {line({{0, 0}, {200, 0}}, props(fields)),
         line(
             {{0, 50}, {200, 50}},
             props(
                 R"({"RCL_NGUID":"x2","St_PreTyp":"Avenue","St_PreSep":"of the","St_Name":"Americas","RoadClass":"Vehicular Trail"})"))});
    QCOMPARE(presetOf(pack), QStringLiteral("nena"));
    const Street main = streetNamed(pack, QStringLiteral("Old North Main Street"));
    QCOMPARE(main.streetClass, StreetClass::Motorway);
    const Segment segment = must(pack.segmentsOf(main.id)).front();
    QCOMPARE(shown(segment.left), QStringLiteral("odd 1-99"));
    QCOMPARE(shown(segment.right), QStringLiteral("both 2-98"));
    QVERIFY(main.locality != 0);
    QCOMPARE(streetNamed(pack, QStringLiteral("Avenue of the Americas")).streetClass, StreetClass::Track);
}

void PresetsTest::nenaAddresses()
{
    MapFolder folder;
    CityPack pack = folder.pack(
        QStringLiteral("ssap.geojson"),
        {point(
             0, 0,
             props(
                 R"({"Site_NGUID":"a","AddNum_Pre":null,"Add_Number":12,"AddNum_Suf":"1/2","St_PreDir":"N","St_Name":"Main","St_PosTyp":"Street","Inc_Muni":"Alderquay","LandmkName":"Quay Library"})")),
         point(
             10, 0,
             props(
                 R"({"Site_NGUID":"b","AddNum_Pre":"W180N","Add_Number":8085,"St_Name":"Main","St_PreDir":"N","St_PosTyp":"Street"})")),
         point(20, 0, props(R"({"Site_NGUID":"c","Add_Number":0,"St_Name":"Main"})"))});
    QCOMPARE(presetOf(pack), QStringLiteral("nena"));
    const auto addresses = must(pack.addresses());
    QCOMPARE(addresses.size(), std::size_t(2));
    QCOMPARE(addresses[0].shown(), QStringLiteral("12 1/2"));
    QCOMPARE(addresses[1].shown(), QStringLiteral("W180N8085"));
    QCOMPARE(addresses[1].number, 8085);
    QCOMPARE(streetNames(pack), QStringList{QStringLiteral("N Main Street")});
    QCOMPARE(placeNames(pack), QStringList{QStringLiteral("library Quay Library")});
}

void PresetsTest::esriCenterlines_data()
{
    QTest::addColumn<QString>("fields");
    const auto row = [](const char *name, const char *fields) {
        QTest::newRow(name) << QString::fromUtf8(fields);
    };
    row("local government",
        R"({"FROMLEFT":"101","TOLEFT":"199","FROMRIGHT":"100","TORIGHT":"198","FULLNAME":"N Main St"})");
    row("county",
        R"({"L_F_ADD":101,"L_T_ADD":199,"R_F_ADD":100,"R_T_ADD":198,"PREFIX":"N","NAME":"MAIN","TYPE":"ST","SUFFIX":" "})");
    row("address locator",
        R"({"FROMADDR_L":101,"TOADDR_L":199,"FROMADDR_R":100,"TOADDR_R":198,"ST_NAME":"N MAIN ST"})");
    row("short",
        R"({"LF_ADDR":101,"LT_ADDR":199,"RF_ADDR":100,"RT_ADDR":198,"PREDIR":"N","STREET":"MAIN","ST_TYPE":"ST"})");
    row("old",
        R"({"FRADDL":101,"TOADDL":199,"FRADDR":100,"TOADDR":198,"FEDIRP":"N","FENAME":"Main","FETYPE":"St","CFCC":"A41"})");
    row("low and high",
        R"({"L_LOW":101.0,"L_HIGH":199.0,"R_LOW":100.0,"R_HIGH":198.0,"STREETNAME":"N Main St"})");
}

void PresetsTest::esriCenterlines()
{
    QFETCH(const QString, fields);
    MapFolder folder;
    CityPack pack = folder.pack(QStringLiteral("network.geojson"),
                                {line({{0, 0}, {200, 0}}, props(fields.toUtf8().constData()))});
    QCOMPARE(presetOf(pack), QStringLiteral("esri"));
    const auto streets = must(pack.streets());
    QCOMPARE(streets.size(), std::size_t(1));
    QCOMPARE(streets.front().names.front().shown, QStringLiteral("N Main St"));
    const Segment segment = must(pack.segmentsOf(streets.front().id)).front();
    QCOMPARE(shown(segment.left), QStringLiteral("odd 101-199"));
    QCOMPARE(shown(segment.right), QStringLiteral("even 100-198"));
}

void PresetsTest::namesInColumns_data()
{
    QTest::addColumn<QString>("fields");
    QTest::addColumn<QString>("name"); // empty: none
    const auto row = [](const char *fields, const char *name) {
        QTest::newRow(fields) << QString::fromUtf8(fields) << QString::fromUtf8(name);
    };
    row(R"({"NAME":"COURT","TYPE":"ST"})", "Court St");
    row(R"({"NAME":"5TH","TYPE":"AVE","SUFDIR":"SW"})", "5th Ave SW");
    row(R"({"FULLNAME":"US 1A"})", "US 1A");
    row(R"({"NAME":"K","TYPE":"ST"})", "K St");
    row(R"({"NAME":"MCARTHUR","TYPE":"RESIDENTIAL"})", "McArthur");
    row(R"({"NAME":"O'NEILL-SMITH","TYPE":"WAY"})", "O'Neill-Smith Way");
    row(R"({"NAME":"UNNAMED","TYPE":"ST"})", "");
    row(R"({"NAME":"N/A"})", "");
    row(R"({"NAME":"Elm <b>\u202eStreet"})", "Elm <b>Street");
}

void PresetsTest::namesInColumns()
{
    QFETCH(const QString, fields);
    QFETCH(const QString, name);
    MapFolder folder;
    CityPack pack = folder.pack(QStringLiteral("streets.geojson"),
                                {line({{0, 0}, {200, 0}}, props(fields.toUtf8().constData()))});
    QCOMPARE(pack.info().segments, 1);
    QCOMPARE(streetNames(pack).value(0), name);
}

void PresetsTest::addressFiles_data()
{
    QTest::addColumn<QString>("fields");
    QTest::addColumn<QString>("address");
    const auto row = [](const char *fields, const char *address) {
        QTest::newRow(fields) << QString::fromUtf8(fields) << QString::fromUtf8(address);
    };
    row(R"({"number":"12","street":"N MAIN ST","city":"ALDERQUAY","postcode":"04401","hash":"ab"})",
        "12 N Main St");
    row(R"({"ADDRNUM":12,"FULLNAME":"N Main St"})", "12 N Main St");
    row(R"({"HOUSE_NO":"12-14","ST_NAME":"MAIN","ST_TYPE":"ST","PREDIR":"N"})", "12-14 N Main St");
    row(R"({"FULLADDR":"12 N Main St, Alderquay ME"})", "12 N Main St");
    row(R"({"SITEADDRESS":"12 1/2 N MAIN ST"})", "12 N Main St");
    row(R"({"HOUSENUM":"37-12","STREET":"82nd St"})", "37-12 82nd St");
}

void PresetsTest::addressFiles()
{
    QFETCH(const QString, fields);
    QFETCH(const QString, address);
    MapFolder folder;
    CityPack pack = folder.pack(QStringLiteral("address_points.geojson"),
                                {point(0, 0, props(fields.toUtf8().constData()))});
    const auto addresses = must(pack.addresses());
    QCOMPARE(addresses.size(), std::size_t(1));
    QCOMPARE(QString(addresses.front().shown() + u' ' + streetNames(pack).front()), address);
}

void PresetsTest::streetClasses_data()
{
    QTest::addColumn<QString>("fields");
    QTest::addColumn<int>("streetClass");
    const auto row = [](const char *fields, StreetClass is) {
        QTest::newRow(fields) << QString::fromUtf8(fields) << int(is);
    };
    row(R"({"NAME":"a","MTFCC":"S1200"})", StreetClass::Primary);
    row(R"({"NAME":"a","MTFCC":"S1730"})", StreetClass::Service);
    row(R"({"NAME":"a","CFCC":"A63"})", StreetClass::Ramp);
    row(R"({"NAME":"a","ROADCLASS":"Minor Arterial"})", StreetClass::Secondary);
    row(R"({"NAME":"a","FUNC_CLASS":"1"})", StreetClass::Motorway);
    row(R"({"NAME":"a","CLASS":"Private Drive"})", StreetClass::Service);
    row(R"({"NAME":"Interstate 95"})", StreetClass::Motorway);
    row(R"({"NAME":"State Route 15"})", StreetClass::Secondary);
    row(R"({"NAME":"Elm St"})", StreetClass::Local);
}

void PresetsTest::streetClasses()
{
    QFETCH(const QString, fields);
    QFETCH(const int, streetClass);
    MapFolder folder;
    CityPack pack = folder.pack(QStringLiteral("streets.geojson"),
                                {line({{0, 0}, {200, 0}}, props(fields.toUtf8().constData()))});
    QCOMPARE(int(must(pack.streets()).front().streetClass), streetClass);
}

void PresetsTest::areasByFileAndColumn()
{
    MapFolder folder;
    PackInput told = folder.add(QStringLiteral("polygons.geojson"),
                                collection({square(0, 0, 10, props(R"({"NAME":"Zone A"})"))}));
    told.role = Role::Areas;
    told.areaKind = AreaKind::Beat;
    must(folder.build(
        {folder.add(QStringLiteral("Police_Beats.geojson"),
                    collection({square(0, 0, 100, props(R"({"BEAT":"12","SHAPE_AREA":5})")),
                                square(100, 0, 100, props(R"({"BEAT":"B13"})"))})),
         folder.add(QStringLiteral("council_districts.geojson"),
                    collection({square(0, 0, 300, props(R"({"DISTRICT":3,"NAME":null})"))})),
         folder.add(
             QStringLiteral("neighborhoods.geojson"),
             collection({square(0, 0, 200, props(R"({"name":"MILL WARD","aliases":"The Ward|Millside"})"))})),
         folder.add(QStringLiteral("school_attendance.geojson"),
                    collection({square(0, 0, 200, props(R"({"SCH_NAME":"Quay Elementary"})"))})),
         told}));
    CityPack pack = must(CityPack::open(folder.out()));
    QCOMPARE(
        areaLines(pack),
        (QStringList{QStringLiteral("beat B13"), QStringLiteral("beat Beat 12"),
                     QStringLiteral("beat Zone A"), QStringLiteral("district District 3"),
                     QStringLiteral("neighbourhood Mill Ward"), QStringLiteral("school Quay Elementary")}));
    for (const Area &area : must(pack.areas(CityPack::Rings::With))) {
        if (area.name == QLatin1String("Beat 12"))
            QCOMPARE(area.code, QStringLiteral("12"));
        if (area.name == QLatin1String("Mill Ward"))
            QCOMPARE(area.aliases, (QStringList{QStringLiteral("Millside"), QStringLiteral("The Ward")}));
        QVERIFY(isInside(area.rings, area.label));
    }
}

void PresetsTest::placesByFileAndColumn()
{
    MapFolder folder;
    PackInput told = folder.add(QStringLiteral("things.geojson"),
                                collection({point(0, 0, props(R"({"NAME":"The Old Oak"})"))}));
    told.role = Role::Places;
    must(folder.build(
        {folder.add(
             QStringLiteral("Fire_Stations.geojson"),
             collection({point(0, 10, props(R"({"NAME":"STATION NUMBER FOUR","ADDRESS":"12 Elm St"})"))})),
         folder.add(QStringLiteral("parks.geojson"),
                    collection({square(0, 0, 100, props(R"({"PARKNAME":"Lantern Park"})"))})),
         folder.add(QStringLiteral("landmarks.geojson"),
                    collection({point(0, 20, props(R"({"name":"City Pharmacy","type":"pharmacy"})")),
                                point(0, 30, props(R"({"name":"Clock Tower"})"))})),
         // The same place from another file.
         folder.add(QStringLiteral("pharmacies.geojson"),
                    collection({point(5, 22, props(R"({"name":"CITY PHARMACY"})"))})),
         // Nothing says what these are.
         folder.add(QStringLiteral("layer0.geojson"),
                    collection({point(0, 40, props(R"({"name":"Something"})"))})),
         told}));
    CityPack pack = must(CityPack::open(folder.out()));
    QCOMPARE(placeNames(pack),
             (QStringList{QStringLiteral("fire_station Station Number Four"),
                          QStringLiteral("other Clock Tower"), QStringLiteral("other The Old Oak"),
                          QStringLiteral("park Lantern Park"), QStringLiteral("pharmacy City Pharmacy")}));
    QCOMPARE(pack.info().addresses, 0);
    QCOMPARE(pack.info().shapes, 1);
}

void PresetsTest::linesThatAreNoStreets()
{
    MapFolder folder;
    must(folder.build({folder.add(QStringLiteral("Bus_Routes.geojson"),
                                  collection({line({{0, 0}, {9, 9}}, props(R"({"NAME":"Blue Line"})"))})),
                       folder.add(QStringLiteral("Street_Lights.geojson"),
                                  collection({line({{0, 0}, {9, 9}}, props(R"({"NAME":"Lamp"})"))})),
                       folder.add(QStringLiteral("rivers.geojson"),
                                  collection({line({{0, 0}, {9, 9}}, props(R"({"NAME":"Alder"})"))})),
                       folder.add(QStringLiteral("railroads.geojson"),
                                  collection({line({{0, 0}, {9, 9}}, props(R"({"NAME":"Old Line"})"))}))}));
    CityPack pack = must(CityPack::open(folder.out()));
    QCOMPARE(pack.info().segments, 0);
    QCOMPARE(pack.info().shapes, 2);
    QCOMPARE(placeNames(pack), QStringList{QStringLiteral("water Alder")});
}

void PresetsTest::spanishTowns()
{
    MapFolder folder;
    QJsonArray streets;
    for (const char *name : {"Calle de la Luna", "Calle 5", "Avenida Peñón", "Camino del Río", "Main St"})
        streets.append(line({{0, 0}, {100, 0}}, {{QStringLiteral("NAME"), QString::fromUtf8(name)}}));
    CityPack pack = folder.pack(QStringLiteral("calles.geojson"), streets);
    QCOMPARE(pack.info().languages, (QStringList{QStringLiteral("es"), QStringLiteral("en")}));
    QCOMPARE(must(pack.streetsWithBase(QStringLiteral("luna"))).size(), std::size_t(1));
}

QTEST_APPLESS_MAIN(PresetsTest)
#include "tst_presets.moc"
