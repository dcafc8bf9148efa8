// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/Gazetteer.h"
#include "models/places/PlaceFinder.h"
#include "models/places/find/StreetSpots.h"
#include "tests/places/PackKit.h"

#include <QTest>
#include <QThread>

using namespace porch;
using namespace porch::test;

/// A gazetteer as it comes out of a pack, and where its streets' numbers lie.
class GazetteerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyNameFindsItsStreet();
    void houses();
    void ranges();
    void blocks();
    void corners();
    void nearMeetings();
    void thingsHaveShorterNames();
    void anEmptyPack();
    void readFromAnotherThread();

private:
    HandmadePack m_file;
    std::shared_ptr<const Gazetteer> m_gazetteer;
};

void GazetteerTest::initTestCase()
{
    PackWriter &writer = m_file.writer();
    writer.add(Locality{1, LocalityKind::City, QStringLiteral("Alder")});
    Street main = street(1, {QStringLiteral("N Main St"), QStringLiteral("Route 15")});
    main.locality = 1;
    main.box = {-10'000, 0, 0, 100'000};
    Street oak = street(2, {QStringLiteral("Oak Ave")});
    oak.box = {-50'000, 50'000, 50'000, 50'000};
    Street elm = street(3, {QStringLiteral("El Camino Real")});
    elm.box = {4'000, 90'000, 50'000, 90'000};
    for (const Street &each : {main, oak, elm})
        writer.add(each);
    const auto segment = [](qint64 id, qint64 of, std::vector<GeoPoint> line, AddressRange left,
                            AddressRange right) {
        Segment made;
        made.id = id;
        made.street = of;
        made.line = std::move(line);
        made.left = left;
        made.right = right;
        return made;
    };
    writer.add(segment(1, 1, {{0, 0}, {0, 50'000}}, AddressRange::of(100, 198, Parity::Even),
                       AddressRange::of(101, 199, Parity::Odd)));
    writer.add(segment(2, 1, {{0, 50'000}, {0, 100'000}}, AddressRange::of(200, 298, Parity::Even),
                       AddressRange::of(201, 299, Parity::Odd)));
    writer.add(segment(3, 2, {{-50'000, 50'000}, {0, 50'000}, {50'000, 50'000}}, {}, {}));
    writer.add(segment(4, 3, {{4'000, 90'000}, {50'000, 90'000}}, {}, {}));
    writer.add(AddressPoint{1, 2, 10, {}, {-40'000, 50'100}});
    writer.add(AddressPoint{2, 2, 12, {}, {-35'000, 50'100}});
    writer.add(AddressPoint{3, 2, 12, QStringLiteral("12 B"), {-35'500, 50'300}});
    writer.add(AddressPoint{4, 2, 20, {}, {-20'000, 50'100}});
    writer.add(AddressPoint{5, 2, 900, {}, {45'000, 50'100}});
    writer.add(Intersection{1, IntersectionKind::Junction, {0, 50'000}, {1, 2}});
    Place school;
    school.id = 1;
    school.kind = PlaceKind::School;
    school.name = QStringLiteral("Alder Public High School");
    school.at = {1'000, 1'000};
    writer.add(school);
    Place shop;
    shop.id = 2;
    shop.kind = PlaceKind::Supermarket;
    shop.name = QStringLiteral("Hannavale Supermarket");
    shop.at = {2'000, 2'000};
    writer.add(shop);
    PackInfo info;
    info.name = QStringLiteral("Alder");
    CityPack pack = m_file.finish(info);
    m_gazetteer = must(Gazetteer::load(pack));
}

void GazetteerTest::everyNameFindsItsStreet()
{
    QCOMPARE(m_gazetteer->streets().size(), std::size_t(3));
    for (const char *base : {"main", "15", "oak", "el camino real", "camino real"}) {
        const auto &found = m_gazetteer->bases().find(QString::fromLatin1(base));
        QVERIFY2(found.size() == 1, base);
    }
    QCOMPARE(m_gazetteer->numbered(15).size(), std::size_t(1));
    QVERIFY(m_gazetteer->bases().find(u"nowhere").empty());
    QVERIFY(m_gazetteer->bases().find(u"el camino").empty());
}

void GazetteerTest::houses()
{
    const StreetSpots spots(*m_gazetteer);
    const auto exact = spots.house(1, 12, {});
    QVERIFY(exact && exact->precision == Precision::AddressPoint);
    QCOMPARE(exact->at, (GeoPoint{-35'000, 50'100}));
    QCOMPARE(spots.house(1, 12, QStringLiteral("12b"))->at, (GeoPoint{-35'500, 50'300}));
    // Between 12 and 20, half way.
    const auto between = spots.house(1, 16, {});
    QVERIFY(between && between->precision == Precision::Interpolated);
    QCOMPARE(between->at, (GeoPoint{-27'500, 50'100}));
    QVERIFY(between->radius > exact->radius);
    // 20 and 900 say nothing of what lies between, nor is there anything beyond.
    QVERIFY(!spots.house(1, 400, {}));
    QVERIFY(!spots.house(1, 2, {}));
    QVERIFY(!spots.house(1, 9'999'999, {}));
}

void GazetteerTest::ranges()
{
    const StreetSpots spots(*m_gazetteer);
    const auto half = spots.house(0, 149, {});
    QVERIFY(half && half->precision == Precision::Interpolated);
    QVERIFY(std::abs(half->at.lat - 24'500) < 1'000);
    QVERIFY(!spots.house(0, 300, {}));
}

void GazetteerTest::blocks()
{
    const StreetSpots spots(*m_gazetteer);
    const auto block = spots.block(0, 200, 299);
    QVERIFY(block && block->precision == Precision::Block);
    QVERIFY(std::abs(block->at.lat - 75'000) < 1'500);
    QVERIFY(block->radius > 200 && block->radius < 400);
    QVERIFY(!spots.block(0, 700, 799));
    QVERIFY(spots.block(1, 1, 99));
}

void GazetteerTest::corners()
{
    const StreetSpots spots(*m_gazetteer);
    const auto met = spots.crossings(0, 1);
    QCOMPARE(met.size(), std::size_t(1));
    QCOMPARE(met[0].at, (GeoPoint{0, 50'000}));
    QVERIFY(spots.crossings(0, 2).empty());
}

void GazetteerTest::nearMeetings()
{
    const StreetSpots spots(*m_gazetteer);
    // 44 metres from the end of one to the other.
    const auto near = spots.nearMeeting(2, 0);
    QVERIFY(near && near->worth < 0.6 && near->radius > 60);
    QVERIFY(!spots.nearMeeting(1, 2));
}

void GazetteerTest::thingsHaveShorterNames()
{
    const auto has = [this](const char *name) {
        return !m_gazetteer->thingNames().find(placeWords(QString::fromLatin1(name))).empty();
    };
    QVERIFY(has("Alder Public High School"));
    QVERIFY(has("Public High School"));
    QVERIFY(has("Alder Public High"));
    QVERIFY(!has("Alder Public"));
    QVERIFY(has("The Hannavale"));
    QVERIFY(has("Hannavale Supermarket"));
    QVERIFY(has("Alder")); // the town, which is no place
}

void GazetteerTest::anEmptyPack()
{
    HandmadePack file;
    CityPack pack = file.finish();
    const PlaceFinder finder(must(Gazetteer::load(pack)));
    const auto found = finder.find(u"a fire at 412 Mill Street, and one on Oak & Elm, 44.8016, -68.7712");
    QCOMPARE(found.size(), std::size_t(2));
    QVERIFY(found[0].kind == MentionKind::Address && found[0].candidates.empty());
    QVERIFY(found[1].kind == MentionKind::Coordinates && found[1].candidates.size() == 1);
}

void GazetteerTest::readFromAnotherThread()
{
    const PlaceFinder finder(m_gazetteer);
    const QString text = QStringLiteral("fire at 12 Oak Ave, not at Main & Oak");
    const auto here = finder.find(text);
    std::vector<PlaceMention> there;
    std::unique_ptr<QThread> thread(QThread::create([&] { there = finder.find(text); }));
    thread->start();
    QVERIFY(thread->wait(30'000));
    QVERIFY(!here.empty());
    QVERIFY(here == there);
}

QTEST_APPLESS_MAIN(GazetteerTest)
#include "tst_gazetteer.moc"
