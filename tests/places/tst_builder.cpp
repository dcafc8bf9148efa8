// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whole packs of files as they come: doubled, cut off, hostile, far away.
#include "tests/places/BuildKit.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace porch;
using namespace porch::test;

namespace {

QJsonObject street(const Path &path, const char *name)
{
    return line(path, {{QStringLiteral("NAME"), QString::fromUtf8(name)}});
}

/// Two streets that meet.
QJsonArray smallTown()
{
    return {street({{0, 0}, {100, 0}, {200, 0}}, "Main St"), street({{100, 0}, {100, 100}}, "Elm St")};
}

const QString kStreets = QStringLiteral("streets.geojson");

} // namespace

class BuilderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAPackSaysOfItself();
    void everyTruncationLeavesNoPack();
    void hostileFilesLeaveNoPack_data();
    void hostileFilesLeaveNoPack();
    void aPackThatIsThereStays();
    void otherFilesAreNotOverwritten();
    void stoppedInTheMiddle();
    void whatIsFarAwayIsLeftOut();
    void absurdFeaturesAreLeftOut();
    void projectionsWithoutAName();
    void selfCrossingPolygonsAreKept();
    void oneStreetOfManyPieces();
    void streetsOfTwoTowns();
    void addressesFindTheirStreet();
    void flatsAreOneAddress();
    void ownStreetsReplaceOthers();
    void gapsInLines();
    void namesAreBounded();
    void theSameFilesMakeTheSamePack();
};

void BuilderTest::whatAPackSaysOfItself()
{
    MapFolder folder;
    PackOptions options;
    options.name = QStringLiteral("Alderquay");
    options.attribution = QStringLiteral("City of Alderquay");
    options.dataDate = QStringLiteral("2025-01-31");
    const BuiltPack built = must(folder.build({folder.add(kStreets, collection(smallTown()))}, options));
    QCOMPARE(built.notes, QStringList());
    CityPack pack = must(CityPack::open(folder.out()));
    must(pack.check());
    const PackInfo &info = pack.info();
    QCOMPARE(info.name, options.name);
    QCOMPARE(info.attribution, options.attribution);
    QCOMPARE(info.dataDate, options.dataDate);
    QCOMPARE(info.built, QStringLiteral("2025-06-01T12:00:00Z"));
    QCOMPARE(info.languages, QStringList{QStringLiteral("en")});
    QCOMPARE(info.streets, 2);
    QCOMPARE(info.segments, 2);
    QCOMPARE(info.junctions, 1);
    QCOMPARE(info.extent, GeoBox::of({spot(0, 0), spot(200, 100)}));
    QVERIFY(info.extent.contains(info.home));
    QCOMPARE(info.sources.size(), std::size_t(1));
    QCOMPARE(info.sources.front().name, kStreets);
    QCOMPARE(info.sources.front().features, 2);
    QCOMPARE(info.sources.front().used, 2);
    QCOMPARE(folder.files(), (QStringList{QStringLiteral("city.pack"), kStreets}));
}

void BuilderTest::everyTruncationLeavesNoPack()
{
    MapFolder folder;
    const QByteArray whole = collection(smallTown());
    for (qsizetype size = 0; size < whole.size(); size += 7) {
        const auto built = folder.build({folder.add(kStreets, whole.left(size))});
        QVERIFY(!built);
        QVERIFY2(built.error().what.contains(kStreets), qPrintable(built.error().what));
        QCOMPARE(folder.files(), QStringList{kStreets});
    }
}

void BuilderTest::hostileFilesLeaveNoPack_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QByteArray &content, const char *says) {
        QTest::newRow(name) << content << QString::fromLatin1(says);
    };
    row("empty", "", "is empty");
    row("blanks", " \n\n ", "is empty");
    row("a letter", "Dear city, here is our map.", "is no GeoJSON, shapefile");
    row("a picture", QByteArray::fromHex("89504e470d0a1a0a0000000d49484452"), "is no GeoJSON, shapefile");
    row("other JSON", R"({"hello":"world"})", "is no GeoJSON");
    row("no features", R"({"type":"FeatureCollection","features":[]})", "hold nothing");
    row("nothing useful", collection({point(0, 0, {})}), "hold nothing");
    row("deep", R"({"type":"FeatureCollection","features":)" + QByteArray(1000, '['), "is no GeoJSON");
    row("broken behind its features", collection(smallTown()).chopped(1) + ",,}", "is no GeoJSON");
    row("two, the second cut", collection(smallTown()) + R"({"type":"Feature")", "ends in the middle");
}

void BuilderTest::hostileFilesLeaveNoPack()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, says);
    MapFolder folder;
    const auto built = folder.build({folder.add(kStreets, content)});
    QVERIFY(!built);
    QVERIFY2(built.error().what.contains(says), qPrintable(built.error().what));
    QCOMPARE(folder.files(), QStringList{kStreets});
}

void BuilderTest::aPackThatIsThereStays()
{
    MapFolder folder;
    must(folder.build({folder.add(kStreets, collection(smallTown()))}));
    const PackInput broken =
        folder.add(QStringLiteral("broken.geojson"), collection(smallTown()).chopped(10));
    QVERIFY(!folder.build({folder.add(kStreets, collection({street({{0, 0}, {9, 9}}, "New St")})), broken}));
    CityPack old = must(CityPack::open(folder.out()));
    QCOMPARE(old.info().streets, 2);
    // Whoever reads the old one goes on doing so while the new one takes its name.
    must(folder.build({folder.add(kStreets, collection({street({{0, 0}, {9, 9}}, "New St")}))}));
    QCOMPARE(must(old.streets()).size(), std::size_t(2));
    QCOMPARE(must(CityPack::open(folder.out())).info().streets, 1);
}

void BuilderTest::otherFilesAreNotOverwritten()
{
    MapFolder folder;
    const PackInput streets = folder.add(kStreets, collection(smallTown()));
    const PackInput letter = folder.add(QStringLiteral("letter.txt"), "Dear city");
    CityPackBuilder builder({}, [](const QString &) { return true; });
    QVERIFY(builder.build(streets.path, {streets}).error().what.contains(QLatin1String("comes first")));
    QVERIFY(builder.build(letter.path, {streets}).error().what.contains(QLatin1String("stays as it is")));
    QVERIFY(builder.build(folder.path(QStringLiteral("none/city.pack")), {streets})
                .error()
                .what.contains(QLatin1String("There is no folder")));
    QVERIFY(builder.build(folder.out(), {{folder.path(QStringLiteral("none.geojson")), {}, {}}})
                .error()
                .what.contains(QLatin1String("There is no file")));
    QFile file(letter.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("Dear city"));
}

void BuilderTest::stoppedInTheMiddle()
{
    MapFolder folder;
    const PackInput input = folder.add(kStreets, collection(smallTown()));
    // Stopped at every word that it says, until none is left.
    for (int patience = 0;; ++patience) {
        int said = 0;
        CityPackBuilder builder({}, [&](const QString &) { return said++ != patience; });
        const auto built = builder.build(folder.out(), {input});
        if (built) {
            QVERIFY(patience > 3);
            break;
        }
        QCOMPARE(built.error().what, QStringLiteral("Stopped."));
        QCOMPARE(folder.files(), QStringList{kStreets});
    }
}

void BuilderTest::whatIsFarAwayIsLeftOut()
{
    MapFolder folder;
    QJsonArray features = smallTown();
    features.append(feature("LineString", {QJsonArray{0, 0}, QJsonArray{0.001, 0}},
                            {{QStringLiteral("NAME"), QStringLiteral("Null Island Rd")}}));
    features.append(feature("LineString", {QJsonArray{179, 89}, QJsonArray{180, 90}},
                            {{QStringLiteral("NAME"), QStringLiteral("Pole St")}}));
    // A suburb is not far.
    features.append(street({{60'000, 0}, {61'000, 0}}, "Suburb St"));
    const BuiltPack built = must(folder.build({folder.add(kStreets, collection(features))}));
    QVERIFY(built.notes.join(u' ').contains(QLatin1String("2 feature(s) lie far outside")));
    CityPack pack = must(CityPack::open(folder.out()));
    QCOMPARE(streetNames(pack),
             (QStringList{QStringLiteral("Elm St"), QStringLiteral("Main St"), QStringLiteral("Suburb St")}));
    QVERIFY(pack.info().extent.east < spot(70'000, 0).lon);
}

void BuilderTest::absurdFeaturesAreLeftOut()
{
    MapFolder folder;
    QJsonArray features = smallTown();
    features.append(feature("LineString", {QJsonArray{0, 0}, QJsonArray{999, 0}},
                            {{QStringLiteral("NAME"), QStringLiteral("Absurd St")}}));
    features.append(feature("LineString", {QJsonArray{QJsonValue::Null, 0}, QJsonArray{1, 0}}, {}));
    features.append(street({{0, 0}}, "Point St"));
    features.append(street({{5, 5}, {5, 5}}, "Nowhere St"));
    features.append(
        feature("Polygon", {QJsonArray{}}, {{QStringLiteral("NAME"), QStringLiteral("Nothing")}}));
    const BuiltPack built = must(folder.build({folder.add(kStreets, collection(features))}));
    QVERIFY(built.notes.join(u' ').contains(QLatin1String("2 feature(s) with absurd coordinates")));
    CityPack pack = must(CityPack::open(folder.out()));
    QCOMPARE(streetNames(pack), (QStringList{QStringLiteral("Elm St"), QStringLiteral("Main St")}));
}

void BuilderTest::projectionsWithoutAName()
{
    MapFolder folder;
    QJsonArray features;
    for (int i = 0; i < 5; ++i)
        features.append(feature("LineString",
                                {QJsonArray{900'000 + i, 200'000}, QJsonArray{900'100, 200'100}},
                                {{QStringLiteral("NAME"), QStringLiteral("Feet St")}}));
    const auto built = folder.build({folder.add(kStreets, collection(features))});
    QVERIFY(built.error().what.contains(QLatin1String("is not in degrees")));
    QVERIFY(built.error().what.contains(kStreets));
}

void BuilderTest::selfCrossingPolygonsAreKept()
{
    MapFolder folder;
    const Path bow{{0, 0}, {100, 100}, {100, 0}, {0, 100}, {0, 0}};
    CityPack pack = folder.pack(
        QStringLiteral("beats.geojson"),
        {feature("Polygon", QJsonArray{positions(bow)}, {{QStringLiteral("BEAT"), QStringLiteral("B1")}})});
    QCOMPARE(must(pack.areas(CityPack::Rings::With)).front().rings.points.size(), std::size_t(5));
    QCOMPARE(must(pack.areasAt(spot(10, 50))).size(), std::size_t(1));
    QCOMPARE(must(pack.areasAt(spot(90, 50))).size(), std::size_t(1));
    QVERIFY(must(pack.areasAt(spot(50, 90))).empty());
}

void BuilderTest::oneStreetOfManyPieces()
{
    MapFolder folder;
    CityPack pack = folder.pack(
        kStreets, {street({{0, 0}, {100, 0}}, "MAIN ST"), street({{100, 0}, {200, 0}}, "Main Street"),
                   street({{200, 0}, {300, 0}}, "Main Street"), street({{0, 50}, {100, 50}}, "N Main St")});
    QCOMPARE(streetNames(pack), (QStringList{QStringLiteral("Main Street"), QStringLiteral("N Main St")}));
    const Street main = streetNamed(pack, QStringLiteral("Main Street"));
    QCOMPARE(must(pack.segmentsOf(main.id)).size(), std::size_t(3));
    QCOMPARE(main.box, GeoBox::of({spot(0, 0), spot(300, 0)}));
    QCOMPARE(pack.info().junctions, 0);
}

void BuilderTest::streetsOfTwoTowns()
{
    MapFolder folder;
    const auto inCity = [](const char *city) {
        return QJsonObject{{QStringLiteral("NAME"), QStringLiteral("Main St")},
                           {QStringLiteral("CITY"), QString::fromLatin1(city)}};
    };
    CityPack pack = folder.pack(kStreets, {line({{0, 0}, {100, 0}}, inCity("ALDERQUAY")),
                                           line({{100, 0}, {200, 0}}, inCity("ALDERQUAY")),
                                           line({{200, 0}, {300, 0}}, inCity("Millford")),
                                           line({{900, 0}, {990, 0}}, inCity("Unincorporated"))});
    QCOMPARE(must(pack.streets()).size(), std::size_t(3));
    const auto localities = must(pack.localities());
    QCOMPARE(localities.size(), std::size_t(2));
    QCOMPARE(localities.front().name, QStringLiteral("Alderquay"));
    QCOMPARE(pack.info().junctions, 0);
}

void BuilderTest::addressesFindTheirStreet()
{
    MapFolder folder;
    const auto address = [](double x, double y, const char *number, const char *name) {
        return point(x, y,
                     {{QStringLiteral("HOUSENUM"), QString::fromLatin1(number)},
                      {QStringLiteral("STREET"), QString::fromLatin1(name)}});
    };
    must(folder.build(
        {folder.add(
             kStreets,
             collection({line({{0, 0}, {100, 0}}, {{QStringLiteral("NAME"), QStringLiteral("Main St")},
                                                   {QStringLiteral("CITY"), QStringLiteral("Here")}}),
                         line({{9000, 0}, {9100, 0}}, {{QStringLiteral("NAME"), QStringLiteral("Main St")},
                                                       {QStringLiteral("CITY"), QStringLiteral("There")}}),
                         line({{0, 90}, {100, 90}},
                              {{QStringLiteral("NAME"), QStringLiteral("Elm St")},
                               {QStringLiteral("ALIAS"), QStringLiteral("Route 9")}})})),
         folder.add(
             QStringLiteral("addresses.geojson"),
             collection({address(50, 10, "7", "MAIN STREET"), address(9050, 10, "8", "Main St"),
                         address(10, 80, "9", "Rte 9"), address(10, 20, "10", "Nowhere Ln"),
                         address(20, 20, "12", "Nowhere Lane"), address(20'000, 0, "1", "Main St")}))}));
    CityPack pack = must(CityPack::open(folder.out()));
    // The last lies too far from both.
    QCOMPARE(streetNames(pack),
             (QStringList{QStringLiteral("Elm St"), QStringLiteral("Main St"), QStringLiteral("Main St"),
                          QStringLiteral("Main St"), QStringLiteral("Nowhere Ln")}));
    const auto mains = must(pack.streetsWithBase(QStringLiteral("main")));
    for (const Street &main : mains)
        QCOMPARE(must(pack.addressesOf(main.id)).size(), std::size_t(1));
    QCOMPARE(must(pack.addressesOf(streetNamed(pack, QStringLiteral("Elm St")).id)).front().number, 9);
    QCOMPARE(must(pack.addressesOf(streetNamed(pack, QStringLiteral("Nowhere Ln")).id)).size(),
             std::size_t(2));
    QCOMPARE(must(pack.nearestAddress(spot(51, 11), 100))->address.number, 7);
}

void BuilderTest::flatsAreOneAddress()
{
    MapFolder folder;
    QJsonArray features;
    for (int i = 0; i < 40; ++i)
        features.append(point(i * 0.2, 0,
                              {{QStringLiteral("HOUSENUM"), QStringLiteral("12")},
                               {QStringLiteral("STREET"), QStringLiteral("Main St")},
                               {QStringLiteral("UNIT"), i}}));
    features.append(point(500, 0,
                          {{QStringLiteral("HOUSENUM"), QStringLiteral("12")},
                           {QStringLiteral("STREET"), QStringLiteral("Main St")}}));
    CityPack pack = folder.pack(QStringLiteral("addresses.geojson"), features);
    QCOMPARE(pack.info().addresses, 2);
}

void BuilderTest::ownStreetsReplaceOthers()
{
    MapFolder folder;
    const PackInput osm = folder.add(
        QStringLiteral("extract.geojson"),
        collection({line({{0, 0}, {100, 0}}, {{QStringLiteral("highway"), QStringLiteral("residential")},
                                              {QStringLiteral("name"), QStringLiteral("Osm Street")}}),
                    point(5, 5,
                          {{QStringLiteral("amenity"), QStringLiteral("school")},
                           {QStringLiteral("name"), QStringLiteral("Quay School")}})}));
    PackInput own = folder.add(kStreets, collection(smallTown()));
    own.role = Role::Streets;
    must(folder.build({osm, own}));
    CityPack pack = must(CityPack::open(folder.out()));
    QCOMPARE(streetNames(pack), (QStringList{QStringLiteral("Elm St"), QStringLiteral("Main St")}));
    QCOMPARE(placeNames(pack), QStringList{QStringLiteral("school Quay School")});
}

void BuilderTest::gapsInLines()
{
    MapFolder folder;
    const QJsonObject fields{{QStringLiteral("FULLNAME"), QStringLiteral("Main St")},
                             {QStringLiteral("LFROMADD"), 101},
                             {QStringLiteral("LTOADD"), 199}};
    CityPack pack =
        folder.pack(kStreets, {feature("MultiLineString",
                                       {positions({{0, 0}, {100, 0}}), positions({{100, 0}, {300, 0}}),
                                        positions({{400, 0}, {450, 0}})},
                                       fields)});
    // Two that touch are one; the numbers lie along the longest.
    const auto segments = must(pack.segmentsOf(1));
    QCOMPARE(segments.size(), std::size_t(2));
    for (const Segment &segment : segments) {
        const bool joined = segment.line.size() == 3;
        QCOMPARE(segment.left.isEmpty(), !joined);
    }
}

void BuilderTest::namesAreBounded()
{
    MapFolder folder;
    const QByteArray longName(1'000'000, 'x');
    CityPack pack = folder.pack(kStreets, {street({{0, 0}, {100, 0}}, longName.constData())});
    QCOMPARE(streetNames(pack).front().size(), 120);
}

void BuilderTest::theSameFilesMakeTheSamePack()
{
    MapFolder folder;
    QJsonArray features;
    for (int i = 0; i < 300; ++i) {
        features.append(
            street({{i * 10.0, 0}, {i * 10.0, 500}}, qPrintable(QStringLiteral("%1th St").arg(i % 97 + 4))));
        features.append(
            street({{0, i * 7.0}, {900, i * 7.0}}, qPrintable(QStringLiteral("Elm %1 Ave").arg(i % 31))));
    }
    PackOptions options;
    options.dataDate = QStringLiteral("2025-01-31");
    const auto bytes = [&] {
        must(folder.build({folder.add(kStreets, collection(features))}, options));
        QFile file(folder.out());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray first = bytes();
    QVERIFY(first.size() > 10'000);
    QVERIFY(first == bytes());
}

QTEST_GUILESS_MAIN(BuilderTest)
#include "tst_builder.moc"
