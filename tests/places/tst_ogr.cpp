// SPDX-License-Identifier: GPL-3.0-or-later
//
// Files that ogr2ogr converts, and what is said where it is missing.
#include "tests/places/BuildKit.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <cmath>

using namespace porch;
using namespace porch::test;

namespace {

/// The environment without the folders of programs, for as long as it lives.
class NoPrograms
{
public:
    NoPrograms()
        : m_path(qgetenv("PATH"))
    {
        qputenv("PATH", "/nonexistent");
    }
    ~NoPrograms() { qputenv("PATH", m_path); }
    NoPrograms(const NoPrograms &) = delete;
    NoPrograms &operator=(const NoPrograms &) = delete;

private:
    QByteArray m_path;
};

QJsonArray town()
{
    return {line({{0, 0}, {100, 0}, {200, 0}}, {{QStringLiteral("FULLNAME"), QStringLiteral("Main St")},
                                                {QStringLiteral("LFROMADD"), 101},
                                                {QStringLiteral("LTOADD"), 199}}),
            line({{100, 0}, {100, 100}}, {{QStringLiteral("FULLNAME"), QStringLiteral("Elm St")},
                                          {QStringLiteral("LFROMADD"), 1},
                                          {QStringLiteral("LTOADD"), 99}})};
}

void convert(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral("ogr2ogr"), arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        throw std::runtime_error(process.readAllStandardError().toStdString());
}

} // namespace

class OgrTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(OgrTool::isThere(), "gdal-bin is missing: resources/build/packages.txt names it");
    }
    void formats_data();
    void formats();
    void openStreetMapXml();
    void otherProjections();
    void projectionsByName();
    void projectionsNobodyKnows();
    void truncatedFilesLeaveNoPack_data();
    void truncatedFilesLeaveNoPack();
    void withoutTheConverter();
};

void OgrTest::formats_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("driver");
    QTest::newRow("shapefile") << QStringLiteral("streets.shp") << QStringLiteral("ESRI Shapefile");
    QTest::newRow("zipped shapefile")
        << QStringLiteral("streets.shp.zip") << QStringLiteral("ESRI Shapefile");
    QTest::newRow("GeoPackage") << QStringLiteral("-streets 'of' town.gpkg") << QStringLiteral("GPKG");
}

void OgrTest::formats()
{
    QFETCH(const QString, name);
    QFETCH(const QString, driver);
    MapFolder folder;
    const PackInput source = folder.add(QStringLiteral("source.geojson"), collection(town()));
    convert({QStringLiteral("-f"), driver, QStringLiteral("-nln"), QStringLiteral("streets"),
             folder.path(name), source.path});
    must(folder.build({{folder.path(name), {}, {}}}));
    CityPack pack = must(CityPack::open(folder.out()));
    QCOMPARE(streetNames(pack), (QStringList{QStringLiteral("Elm St"), QStringLiteral("Main St")}));
    QCOMPARE(pack.info().junctions, 1);
    QCOMPARE(must(pack.intersections()).front().at, spot(100, 0));
    QCOMPARE(must(pack.segmentsOf(streetNamed(pack, QStringLiteral("Main St")).id)).front().left.to, 199);
    QVERIFY(!pack.info().sources.front().layer.isEmpty());
}

void OgrTest::openStreetMapXml()
{
    MapFolder folder;
    const PackInput osm = folder.add(QStringLiteral("town.osm"), R"(<?xml version="1.0"?>
<osm version="0.6">
<node id="1" lat="44.80" lon="-68.80"/><node id="2" lat="44.80" lon="-68.79"/><node id="3" lat="44.81" lon="-68.79"/>
<node id="4" lat="44.805" lon="-68.795"><tag k="amenity" v="library"/><tag k="name" v="Quay Library"/><tag k="addr:housenumber" v="3"/><tag k="addr:street" v="Elm Street"/></node>
<way id="1"><nd ref="1"/><nd ref="2"/><tag k="highway" v="residential"/><tag k="name" v="Main Street"/></way>
<way id="2"><nd ref="2"/><nd ref="3"/><tag k="highway" v="residential"/><tag k="name" v="Elm Street"/><tag k="bridge" v="yes"/></way>
<way id="3"><nd ref="1"/><nd ref="2"/><nd ref="3"/><nd ref="1"/><tag k="leisure" v="park"/><tag k="name" v="Lantern Park"/></way>
</osm>)");
    must(folder.build({osm}));
    CityPack pack = must(CityPack::open(folder.out()));
    QCOMPARE(streetNames(pack), (QStringList{QStringLiteral("Elm Street"), QStringLiteral("Main Street")}));
    QCOMPARE(pack.info().junctions, 1);
    QCOMPARE(pack.info().addresses, 1);
    QCOMPARE(placeNames(pack),
             (QStringList{QStringLiteral("library Quay Library"), QStringLiteral("park Lantern Park")}));
    QCOMPARE(must(pack.segmentsOf(streetNamed(pack, QStringLiteral("Elm Street")).id)).front().flags,
             SegmentFlags(SegmentFlag::Bridge));
    QCOMPARE(pack.info().sources.size(), std::size_t(3));
}

void OgrTest::otherProjections()
{
    MapFolder folder;
    const PackInput source = folder.add(QStringLiteral("source.geojson"), collection(town()));
    // Feet of the state's plane, as many cities publish; the old GeoJSON says so in its crs member.
    convert({QStringLiteral("-f"), QStringLiteral("GeoJSON"), QStringLiteral("-t_srs"),
             QStringLiteral("EPSG:26847"), QStringLiteral("-lco"), QStringLiteral("COORDINATE_PRECISION=9"),
             folder.path(QStringLiteral("streets.geojson")), source.path});
    must(folder.build({{folder.path(QStringLiteral("streets.geojson")), {}, {}}}));
    CityPack pack = must(CityPack::open(folder.out()));
    QCOMPARE(pack.info().junctions, 1);
    QVERIFY(metresBetween(must(pack.intersections()).front().at, spot(100, 0)) < 0.1);

    const NoPrograms none;
    const auto built = folder.build({{folder.path(QStringLiteral("streets.geojson")), {}, {}}});
    QVERIFY2(built.error().what.contains(QLatin1String("EPSG::26847")), qPrintable(built.error().what));
    QVERIFY(built.error().what.contains(QLatin1String("gdal-bin")));
}

void OgrTest::projectionsByName()
{
    MapFolder folder;
    const PackInput source = folder.add(QStringLiteral("source.geojson"), collection(town()));
    const QString plane = folder.path(QStringLiteral("streets.geojson"));
    convert({QStringLiteral("-f"), QStringLiteral("GeoJSON"), QStringLiteral("-t_srs"),
             QStringLiteral("EPSG:26919"), plane, source.path});
    // The same without the member that says so.
    QFile file(plane);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    object.remove(QStringLiteral("crs"));
    const PackInput nameless =
        folder.add(QStringLiteral("nameless_streets.geojson"), QJsonDocument(object).toJson());
    QVERIFY(folder.build({nameless}).error().what.contains(QLatin1String("--projection")));
    PackOptions options;
    options.projection = QStringLiteral("EPSG:26919");
    must(folder.build({nameless}, options));
    CityPack pack = must(CityPack::open(folder.out()));
    QVERIFY(metresBetween(must(pack.intersections()).front().at, spot(100, 0)) < 0.1);
}

void OgrTest::projectionsNobodyKnows()
{
    MapFolder folder;
    const PackInput source = folder.add(QStringLiteral("source.geojson"), collection(town()));
    convert({QStringLiteral("-f"), QStringLiteral("ESRI Shapefile"),
             folder.path(QStringLiteral("streets.shp")), source.path});
    QVERIFY(QFile::remove(folder.path(QStringLiteral("streets.prj"))));
    const QStringList before = folder.files();
    const auto built = folder.build({{folder.path(QStringLiteral("streets.shp")), {}, {}}});
    QVERIFY2(built.error().what.contains(QLatin1String("--projection")), qPrintable(built.error().what));
    PackOptions options;
    options.projection = QStringLiteral("not a projection");
    const auto wrong = folder.build({{folder.path(QStringLiteral("streets.shp")), {}, {}}}, options);
    QVERIFY(!wrong);
    QVERIFY(wrong.error().what.contains(QLatin1String("streets.shp")));
    QCOMPARE(folder.files(), before);

    QByteArray strange = collection({line({{0, 0}, {100, 0}}, {})});
    strange.replace(strange.indexOf("[-68"), 4, "[568");
    strange.insert(1, R"("crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::99999"}},)");
    const auto unknown = folder.build({folder.add(QStringLiteral("strange.geojson"), strange)});
    QVERIFY2(!unknown && unknown.error().what.contains(QLatin1String("EPSG::99999")),
             unknown ? "built" : qPrintable(unknown.error().what));
}

void OgrTest::truncatedFilesLeaveNoPack_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("driver");
    QTest::addColumn<double>("share");
    for (const double share : {0.1, 0.5, 0.9}) {
        QTest::newRow(qPrintable(QStringLiteral("shapefile %1").arg(share)))
            << QStringLiteral("streets.shp") << QStringLiteral("ESRI Shapefile") << share;
        QTest::newRow(qPrintable(QStringLiteral("GeoPackage %1").arg(share)))
            << QStringLiteral("streets.gpkg") << QStringLiteral("GPKG") << share;
    }
}

void OgrTest::truncatedFilesLeaveNoPack()
{
    QFETCH(const QString, name);
    QFETCH(const QString, driver);
    QFETCH(const double, share);
    MapFolder folder;
    QJsonArray features;
    for (int i = 0; i < 2000; ++i)
        features.append(line({{i * 10.0, 0}, {i * 10.0, 50}, {i * 10.0 + 3, 100}},
                             {{QStringLiteral("FULLNAME"), QStringLiteral("%1th St").arg(i + 4)},
                              {QStringLiteral("LFROMADD"), 1}}));
    const PackInput source = folder.add(QStringLiteral("source.geojson"), collection(features));
    convert({QStringLiteral("-f"), driver, folder.path(name), source.path});
    QFile file(folder.path(name));
    QVERIFY(file.resize(static_cast<qint64>(static_cast<double>(file.size()) * share)));
    const QStringList before = folder.files();
    const auto built = folder.build({{folder.path(name), {}, {}}});
    QVERIFY(!built);
    QVERIFY2(built.error().what.contains(name), qPrintable(built.error().what));
    QCOMPARE(built.error().what.count(u'\n'), 0);
    QCOMPARE(folder.files(), before);
}

void OgrTest::withoutTheConverter()
{
    MapFolder folder;
    const PackInput osm =
        folder.add(QStringLiteral("town.osm"), "<?xml version=\"1.0\"?><osm version=\"0.6\"></osm>");
    const NoPrograms none;
    const auto built = folder.build({osm});
    QCOMPARE(built.error().what, QStringLiteral("town.osm needs ogr2ogr to be converted, which is not "
                                                "installed. On Debian: apt install gdal-bin"));
    QCOMPARE(folder.files(), QStringList{QStringLiteral("town.osm")});
    // What needs no converter is built all the same.
    must(folder.build({folder.add(QStringLiteral("streets.geojson"), collection(town()))}));
}

QTEST_GUILESS_MAIN(OgrTest)
#include "tst_ogr.moc"
