// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/places/PackKit.h"

#include <QDir>
#include <QTest>

#include <algorithm>
#include <rapidcheck.h>
#include <set>

using namespace porch;
using namespace porch::test;

namespace {

rc::Gen<GeoPoint> pointsInTown()
{
    return rc::gen::map(rc::gen::pair(rc::gen::inRange(0, 2'000'000), rc::gen::inRange(0, 2'000'000)),
                        [](const std::pair<int, int> &pair) {
                            return GeoPoint{-688'000'000 + pair.first, 448'000'000 + pair.second};
                        });
}

rc::Gen<GeoBox> boxesInTown()
{
    return rc::gen::map(rc::gen::pair(pointsInTown(), pointsInTown()),
                        [](const std::pair<GeoPoint, GeoPoint> &pair) {
                            return GeoBox::of({pair.first, pair.second});
                        });
}

std::vector<Segment> someSegments()
{
    const auto lines = *rc::gen::container<std::vector<std::vector<GeoPoint>>>(
        rc::gen::suchThat(rc::gen::container<std::vector<GeoPoint>>(pointsInTown()),
                          [](const std::vector<GeoPoint> &line) { return line.size() >= 2; }));
    std::vector<Segment> segments;
    for (const auto &line : lines) {
        Segment segment;
        segment.id = static_cast<qint64>(segments.size()) + 1;
        segment.street = segment.id % 3;
        segment.streetClass = static_cast<StreetClass>(segment.id % kStreetClasses);
        segment.line = line;
        segments.push_back(segment);
    }
    return segments;
}

Geometry square(GeoPoint low, qint32 size)
{
    Geometry ring;
    const GeoPoint high{low.lon + size, low.lat + size};
    ring.points = {low, {high.lon, low.lat}, high, {low.lon, high.lat}, low};
    ring.partEnds = {5};
    return ring;
}

Area area(qint64 id, const QString &name, const Geometry &rings)
{
    Area area;
    area.id = id;
    area.kind = AreaKind::Beat;
    area.name = name;
    area.rings = rings;
    area.box = GeoBox::of(rings.points);
    area.label = area.box.middle();
    return area;
}

QString failure(const QString &path)
{
    const auto pack = CityPack::open(path);
    return pack ? QString() : pack.error().what;
}

} // namespace

class CityPackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasWrittenIsRead();
    void boxesAgreeWithBruteForce();
    void nearestAgreesWithBruteForce();
    void areasAtAPoint();
    void namesAreFound();
    void filesThatAreNoPacks();
    void otherVersions();
    void damagedPacks();
    void aPackIsNeverWritten();
};

void CityPackTest::whatWasWrittenIsRead()
{
    HandmadePack made;
    PackWriter &writer = made.writer();
    writer.add(Locality{1, LocalityKind::City, QStringLiteral("Alderquay")});
    Street main = street(1, {QStringLiteral("N Main St"), QStringLiteral("Route 9")});
    main.locality = 1;
    main.streetClass = StreetClass::Primary;
    main.box = GeoBox::of({at(1, 2), at(3, 4)});
    writer.add(main);
    writer.add(street(2, {QStringLiteral("Quay Street")}));
    Segment segment{1,
                    1,
                    StreetClass::Primary,
                    SegmentFlag::Bridge | SegmentFlag::OneWay,
                    1,
                    AddressRange::of(101, 199, Parity::None),
                    {},
                    {at(1, 2), at(3, 4)}};
    writer.add(segment);
    writer.add(AddressPoint{1, 1, 12, QStringLiteral("12 B"), at(1.5, 2.5)});
    writer.add(AddressPoint{2, 1, 14, {}, at(1.6, 2.6)});
    writer.add(Intersection{1, IntersectionKind::Crossing, at(2, 3), {1, 2}});
    writer.add(Place{1,
                     PlaceKind::Library,
                     QStringLiteral("Quay Library"),
                     {QStringLiteral("Old Library"), QStringLiteral("The Books")},
                     at(1, 1),
                     40,
                     2,
                     QStringLiteral("7")});
    Area beat = area(1, QStringLiteral("Beat 12"), square(at(1, 1), 100));
    beat.code = QStringLiteral("B12");
    beat.aliases = QStringList{QStringLiteral("Quayside")};
    writer.add(beat);
    Shape river;
    river.id = 1;
    river.kind = ShapeKind::River;
    river.geometry = {{at(0, 0), at(1, 1)}, {2}};
    writer.add(river);
    PackInfo info;
    info.name = QStringLiteral("Alderquay");
    info.attribution = QStringLiteral("© nobody");
    info.dataDate = QStringLiteral("2025-01-31");
    info.languages = QStringList{QStringLiteral("en"), QStringLiteral("es")};
    info.extent = GeoBox::of({at(0, 0), at(3, 4)});
    info.home = at(1, 1);
    info.sources.push_back(
        {QStringLiteral("streets.geojson"), QStringLiteral("roads"), QStringLiteral("nena"), 10, 9});
    CityPack pack = made.finish(info);

    QCOMPARE(pack.info().name, info.name);
    QCOMPARE(pack.info().attribution, info.attribution);
    QCOMPARE(pack.info().languages, info.languages);
    QCOMPARE(pack.info().extent, info.extent);
    QCOMPARE(pack.info().home, info.home);
    QCOMPARE(pack.info().streets, 2);
    QCOMPARE(pack.info().addresses, 2);
    QCOMPARE(pack.info().junctions, 0);
    QCOMPARE(pack.info().crossings, 1);
    QCOMPARE(pack.info().localities, 1);
    QCOMPARE(pack.info().sources.size(), std::size_t(1));
    QCOMPARE(pack.info().sources.front().used, 9);
    must(pack.check());

    const auto streets = must(pack.streets());
    QCOMPARE(streets.size(), std::size_t(2));
    QCOMPARE(streets.front().names.size(), std::size_t(2));
    QCOMPARE(streets.front().names.front().shown, QStringLiteral("N Main St"));
    QCOMPARE(streets.front().names.back().parts, parseStreetName(u"Route 9"));
    QCOMPARE(streets.front().locality, 1);
    QCOMPARE(streets.front().box, main.box);
    QCOMPARE(must(pack.streetsWithBase(QStringLiteral("main"))).size(), std::size_t(1));
    QCOMPARE(must(pack.streetsWithBase(QStringLiteral("9"))).front().id, 1);
    QVERIFY(must(pack.streetsWithBase(QStringLiteral("nowhere"))).empty());
    QVERIFY(!must(pack.street(3)));
    QCOMPARE(must(pack.street(2))->names.front().shown, QStringLiteral("Quay Street"));

    const auto segments = must(pack.segmentsOf(1));
    QCOMPARE(segments.size(), std::size_t(1));
    QCOMPARE(segments.front().line, segment.line);
    QCOMPARE(segments.front().flags, segment.flags);
    QCOMPARE(segments.front().level, 1);
    QCOMPARE(segments.front().left, segment.left);
    QVERIFY(segments.front().right.isEmpty());

    QCOMPARE(must(pack.addresses()).size(), std::size_t(2));
    QCOMPARE(must(pack.addressesOf(1, 13, 20)).front().shown(), QStringLiteral("14"));
    QCOMPARE(must(pack.addressesOf(1)).front().shown(), QStringLiteral("12 B"));
    QVERIFY(must(pack.addressesOf(2)).empty());

    const auto meeting = must(pack.intersectionsBetween(2, 1));
    QCOMPARE(meeting.size(), std::size_t(1));
    QCOMPARE(meeting.front().streets, (std::vector<qint64>{1, 2}));
    QCOMPARE(meeting.front().kind, IntersectionKind::Crossing);
    QCOMPARE(must(pack.intersectionsOf(2)).size(), std::size_t(1));
    QVERIFY(must(pack.intersectionsBetween(1, 3)).empty());

    const auto places = must(pack.places());
    QCOMPARE(places.size(), std::size_t(1));
    QCOMPARE(places.front().aliases.size(), 2);
    QCOMPARE(places.front().radius, 40);
    QCOMPARE(places.front().number, QStringLiteral("7"));
    QCOMPARE(must(pack.placesNear(at(1, 1), 10)).size(), std::size_t(1));

    const auto areas = must(pack.areas(CityPack::Rings::Without));
    QCOMPARE(areas.front().aliases, beat.aliases);
    QVERIFY(areas.front().rings.points.empty());
    QCOMPARE(must(pack.areas(CityPack::Rings::With)).front().rings, beat.rings);
    QCOMPARE(must(pack.localities()).front().name, QStringLiteral("Alderquay"));
    int shapes = 0;
    must(
        pack.visitAllShapes([&](const Shape &shape) { shapes += shape.geometry == river.geometry ? 1 : 0; }));
    QCOMPARE(shapes, 1);
}

void CityPackTest::boxesAgreeWithBruteForce()
{
    QVERIFY(rc::check("segments in a box", [] {
        const auto segments = someSegments();
        HandmadePack made;
        for (const Segment &segment : segments)
            made.writer().add(segment);
        CityPack pack = made.finish();
        const GeoBox box = *boxesInTown();
        const auto least = static_cast<StreetClass>(*rc::gen::inRange(0, kStreetClasses));
        std::vector<qint64> expected;
        for (const Segment &segment : segments) {
            if (GeoBox::of(segment.line).meets(box) && segment.streetClass <= least)
                expected.push_back(segment.id);
        }
        std::vector<qint64> found;
        must(pack.visitSegments(box, least, [&](const Segment &segment) { found.push_back(segment.id); }));
        RC_ASSERT(found == expected);
        std::size_t all = 0;
        must(pack.visitAllSegments([&](const Segment &segment) {
            RC_ASSERT(segment.line == segments.at(all).line);
            ++all;
        }));
        RC_ASSERT(all == segments.size());
    }));
}

void CityPackTest::nearestAgreesWithBruteForce()
{
    QVERIFY(rc::check("the nearest", [] {
        const auto segments = someSegments();
        const auto points = *rc::gen::container<std::vector<GeoPoint>>(pointsInTown());
        HandmadePack made;
        for (const Segment &segment : segments)
            made.writer().add(segment);
        qint64 id = 0;
        for (const GeoPoint point : points)
            made.writer().add(AddressPoint{++id, 1, static_cast<qint32>(id), {}, point});
        CityPack pack = made.finish();
        const GeoPoint here = *pointsInTown();
        const double within = *rc::gen::element(10.0, 500.0, 50'000.0);

        double address = within;
        for (const GeoPoint point : points)
            address = std::min(address, metresBetween(here, point));
        const auto nearestAddress = must(pack.nearestAddress(here, within));
        if (nearestAddress)
            RC_ASSERT(nearestAddress->metres == address);
        else
            RC_ASSERT(address == within);

        double away = within;
        for (const Segment &segment : segments) {
            if (segment.street != 0)
                away = std::min(away, nearestOnLine(segment.line, here).metres);
        }
        const auto street = must(pack.nearestStreet(here, within));
        if (street)
            RC_ASSERT(street->nearest.metres == away);
        else
            RC_ASSERT(away == within);
    }));
}

void CityPackTest::areasAtAPoint()
{
    HandmadePack made;
    made.writer().add(area(1, QStringLiteral("large"), square(at(1, 1), 10'000'000)));
    made.writer().add(area(2, QStringLiteral("small"), square(at(1.1, 1.1), 1'000'000)));
    // An L whose box holds more than it does.
    Geometry corner;
    corner.points = {at(1, 1), at(3, 1), at(3, 1.05), at(1.05, 1.05), at(1.05, 3), at(1, 3), at(1, 1)};
    corner.partEnds = {7};
    made.writer().add(area(3, QStringLiteral("corner"), corner));
    CityPack pack = made.finish();
    const auto names = [&](double lon, double lat) {
        QStringList found;
        for (const Area &area : must(pack.areasAt(at(lon, lat))))
            found.append(area.name);
        return found.join(u' ');
    };
    QCOMPARE(names(1.15, 1.15), QStringLiteral("small large"));
    QCOMPARE(names(1.02, 1.5), QStringLiteral("large corner"));
    QCOMPARE(names(2.5, 2.5), QString());
}

void CityPackTest::namesAreFound()
{
    HandmadePack made;
    made.writer().add(street(1, {QStringLiteral("N Main St")}));
    made.writer().add(street(2, {QStringLiteral("Calle Peñón")}));
    made.writer().add(Place{1,
                            PlaceKind::Park,
                            QStringLiteral("Lantern Park"),
                            {QStringLiteral("O'Neill's Green")},
                            at(1, 1),
                            0,
                            0,
                            {}});
    CityPack pack = made.finish();
    const auto first = [&](const char *words) {
        const auto hits = must(pack.searchNames(QString::fromUtf8(words), 10));
        return hits.empty() ? -1 : int(hits.front().of) * 100 + int(hits.front().ref);
    };
    QCOMPARE(first("main"), 1);
    QCOMPARE(first("north main str"), 1);
    QCOMPARE(first("peno"), 2);
    QCOMPARE(first("CALLE PENON"), 2);
    QCOMPARE(first("oneills"), 101);
    QCOMPARE(first("lant"), 101);
    QCOMPARE(first("\" OR * main"), -1);
    QCOMPARE(first("!!"), -1);
    QCOMPARE(first(""), -1);
}

void CityPackTest::filesThatAreNoPacks()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("x.pack"));
    QVERIFY(failure(path).contains(QLatin1String("There is no city pack")));
    QVERIFY(failure(folder.path()).contains(QLatin1String("There is no city pack")));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QVERIFY(failure(path).contains(QLatin1String("is no city pack")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(9000, 'x'));
    file.close();
    QVERIFY(failure(path).contains(QLatin1String("is no city pack")));
    QVERIFY(file.remove());
    {
        Database db = must(Database::open(path, Database::Mode::ReadWrite));
        must(db.run("CREATE TABLE pack (name)"));
    }
    QVERIFY(failure(path).contains(QLatin1String("is no city pack")));
}

void CityPackTest::otherVersions()
{
    HandmadePack made;
    made.finish();
    const auto setVersion = [&](int version) {
        Database db = must(Database::open(made.path(), Database::Mode::ReadWrite));
        must(db.run(QByteArray("PRAGMA user_version = ").append(QByteArray::number(version)).constData()));
    };
    setVersion(kPackVersion + 1);
    QVERIFY(failure(made.path()).contains(QLatin1String("newer Porchlight")));
    setVersion(kPackVersion - 1);
    QVERIFY(failure(made.path()).contains(QLatin1String("older Porchlight")));
    setVersion(kPackVersion);
    QVERIFY(failure(made.path()).isEmpty());
}

void CityPackTest::damagedPacks()
{
    HandmadePack made;
    for (qint64 id = 1; id <= 2000; ++id) {
        made.writer().add(Segment{
            id, 1, StreetClass::Local, {}, 0, {}, {}, {at(1, 1), at(1 + 1e-5 * static_cast<double>(id), 1)}});
        made.writer().add(street(id, {QStringLiteral("Street %1").arg(id)}));
    }
    made.finish();
    QFile file(made.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    const auto write = [&](const QByteArray &bytes) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
    };
    // Truncated anywhere: said when it is opened, or at the latest when all of it is read.
    for (const qsizetype size : {whole.size() / 8, whole.size() / 2, whole.size() - 4096}) {
        write(whole.left(size));
        auto pack = CityPack::open(made.path());
        const QString said = pack ? pack->check().error().what : pack.error().what;
        QVERIFY2(said.contains(QLatin1String("is damaged")), qPrintable(said));
    }
    write(whole);
    {
        Database db = must(Database::open(made.path(), Database::Mode::ReadWrite));
        must(db.run("UPDATE segment SET geometry = x'0102' WHERE id = 5; UPDATE street SET class = 77"));
    }
    auto pack = must(CityPack::open(made.path()));
    QVERIFY(!pack.check());
    QVERIFY(!pack.streets());
    QVERIFY(!pack.segmentsOf(1));
    {
        Database db = must(Database::open(made.path(), Database::Mode::ReadWrite));
        must(db.run("DROP TABLE shape_box"));
    }
    QVERIFY(failure(made.path()).contains(QLatin1String("is damaged")));
}

void CityPackTest::aPackIsNeverWritten()
{
    HandmadePack made;
    made.writer().add(street(1, {QStringLiteral("Main St")}));
    CityPack pack = made.finish();
    QFile file(made.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    must(pack.searchNames(QStringLiteral("main"), 5));
    must(pack.streets());
    file.seek(0);
    QCOMPARE(file.readAll(), before);
    QCOMPARE(QFileInfo(made.path()).dir().entryList(QDir::Files).size(), 1);
}

QTEST_APPLESS_MAIN(CityPackTest)
#include "tst_citypack.moc"
