// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/GeometryCode.h"
#include "models/places/HouseNumber.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <rapidcheck.h>

using namespace porch;

namespace {

/// rc::check() tells the counterexample on stderr.
#define CHECK_FOR_ALL(...) QVERIFY(rc::check(__VA_ARGS__))

GeoPoint at(double lon, double lat)
{
    return GeoPoint::fromDegrees(lon, lat).value();
}

rc::Gen<GeoPoint> points()
{
    constexpr qint32 kLon = 1'800'000'000;
    constexpr qint32 kLat = 900'000'000;
    return rc::gen::map(
        rc::gen::pair(
            rc::gen::oneOf(rc::gen::inRange<qint32>(-kLon, kLon + 1), rc::gen::element(-kLon, kLon)),
            rc::gen::oneOf(rc::gen::inRange<qint32>(-kLat, kLat + 1), rc::gen::element(-kLat, kLat))),
        [](const std::pair<qint32, qint32> &pair) {
            return GeoPoint{pair.first, pair.second};
        });
}

Geometry square(double west, double south, double east, double north)
{
    Geometry ring;
    ring.points = {at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)};
    ring.partEnds = {5};
    return ring;
}

} // namespace

class GeoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void degreesThatAreNone()
    {
        QVERIFY(GeoPoint::fromDegrees(180, -90));
        QVERIFY(!GeoPoint::fromDegrees(180.001, 0));
        QVERIFY(!GeoPoint::fromDegrees(0, -90.5));
        QVERIFY(!GeoPoint::fromDegrees(std::numeric_limits<double>::quiet_NaN(), 0));
        QVERIFY(!GeoPoint::fromDegrees(0, std::numeric_limits<double>::infinity()));
        QCOMPARE(at(-68.8, 44.8).lon, -688'000'000);
    }

    void codedGeometryComesBack()
    {
        CHECK_FOR_ALL("any geometry", [] {
            const auto parts = *rc::gen::container<std::vector<std::vector<GeoPoint>>>(
                rc::gen::container<std::vector<GeoPoint>>(points()));
            Geometry geometry;
            for (const auto &part : parts) {
                geometry.points.insert(geometry.points.end(), part.begin(), part.end());
                geometry.partEnds.push_back(static_cast<quint32>(geometry.points.size()));
            }
            Geometry read;
            RC_ASSERT(decodeGeometry(encodedGeometry(geometry), read));
            RC_ASSERT(read == geometry);
            if (!parts.empty()) {
                std::vector<GeoPoint> line;
                RC_ASSERT(decodeLine(encodedLine(parts.front()), line));
                RC_ASSERT(line == parts.front());
            }
        });
    }

    void bytesThatAreNoGeometry()
    {
        CHECK_FOR_ALL("any bytes are refused or read", [] {
            const auto bytes = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
            Geometry read;
            if (decodeGeometry(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())), read)) {
                for (const GeoPoint point : read.points)
                    RC_ASSERT(GeoPoint::fromDegrees(point.lonDegrees(), point.latDegrees()).has_value());
            }
        });
        Geometry read;
        const QByteArray whole = encodedLine({at(1, 2), at(1.5, 2.5), at(3, 4)});
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY(!decodeGeometry(whole.left(size), read));
        QVERIFY(!decodeGeometry(QByteArray(whole).append('x'), read));
        // A count that promises more than there is costs no memory.
        QVERIFY(!decodeGeometry(QByteArray::fromHex("01ffffffffffffffff7f"), read));
    }

    void boxes()
    {
        GeoBox box;
        QVERIFY(box.isEmpty());
        QVERIFY(!box.meets(box));
        box.add(at(1, 2));
        QVERIFY(!box.isEmpty());
        QVERIFY(box.contains(at(1, 2)));
        box.add(GeoBox());
        QCOMPARE(box, GeoBox::of({at(1, 2)}));
        box.add(at(-3, 4));
        QCOMPARE(box.middle(), at(-1, 3));
        QVERIFY(box.meets(GeoBox::of({at(0, 3)})));
        const GeoBox around = GeoBox::around(at(-68.77, 44.8), 100);
        QVERIFY(std::abs(metresBetween({around.west, around.south}, {around.west, around.north}) - 200) < 1);
        QVERIFY(std::abs(metresBetween({around.west, around.south}, {around.east, around.south}) - 200) < 1);
        QVERIFY(GeoBox::around(at(179.9999, 89.9999), 1e6).contains(at(179.9999, 89.9999)));
    }

    void distances()
    {
        // Two church towers whose distance is known from the sphere.
        QVERIFY(std::abs(metresBetween(at(-68.7778, 44.8012), at(-68.7678, 44.8012)) - 789.9) < 1);
        const std::vector<GeoPoint> line{at(0, 0), at(0, 0.001), at(0.001, 0.001)};
        QVERIFY(std::abs(lengthInMetres(line) - 222.6) < 0.2);
        const NearestOnLine left = nearestOnLine(line, at(-0.0001, 0.0005));
        QVERIFY(left.leftOfIt);
        QVERIFY(std::abs(left.metres - 11.13) < 0.01);
        QVERIFY(std::abs(left.along - 0.25) < 0.001);
        QVERIFY(!nearestOnLine(line, at(0.0001, 0.0005)).leftOfIt);
        QCOMPARE(nearestOnLine({at(1, 1)}, at(1, 1)).metres, 0.0);
        QCOMPARE(nearestOnLine({at(1, 1), at(1, 1)}, at(1, 1)).along, 0.0);
        QCOMPARE(pointAlong(line, 0), line.front());
        QCOMPARE(pointAlong(line, 2), line.back());
        QVERIFY(metresBetween(pointAlong(line, 0.25), at(0, 0.0005)) < 0.1);
    }

    void insideIsEvenOdd()
    {
        Geometry rings = square(0, 0, 1, 1);
        const Geometry hole = square(0.25, 0.25, 0.75, 0.75);
        rings.points.insert(rings.points.end(), hole.points.begin(), hole.points.end());
        rings.partEnds.push_back(10);
        QVERIFY(isInside(rings, at(0.1, 0.1)));
        QVERIFY(!isInside(rings, at(0.5, 0.5)));
        QVERIFY(!isInside(rings, at(1.1, 0.5)));
        QVERIFY(isInside(rings, labelPoint(rings)));
        // A bow tie: both halves are inside, whichever way their edges go.
        Geometry bow;
        bow.points = {at(0, 0), at(1, 1), at(1, 0), at(0, 1), at(0, 0)};
        bow.partEnds = {5};
        QVERIFY(isInside(bow, at(0.1, 0.5)));
        QVERIFY(isInside(bow, at(0.9, 0.5)));
        QVERIFY(!isInside(bow, at(0.5, 0.1)));
        QVERIFY(!isInside(Geometry(), at(0, 0)));
    }

    void houseNumbers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("number"); // 0: none
        const auto row = [](const char *text, int number) {
            QTest::newRow(text) << QString::fromUtf8(text) << number;
        };
        row("12", 12);
        row(" 12B", 12);
        row("12 1/2", 12);
        row("12-14", 12);
        row("37-12", 3712);
        row("37-40", 3740);
        row("214-31", 21431);
        row("1200-1298", 1200);
        row("0", 0);
        row("", 0);
        row("B12", 0);
        row("123456789012", 0);
        row("١٢", 0);
    }

    void houseNumbers()
    {
        QFETCH(const QString, text);
        QFETCH(const int, number);
        QCOMPARE(houseNumber(text).value_or(0), number);
    }

    void ranges()
    {
        const AddressRange odd = AddressRange::of(101, 199, Parity::None);
        QCOMPARE(odd.parity, Parity::Odd);
        QVERIFY(odd.contains(151));
        QVERIFY(!odd.contains(150));
        QVERIFY(!odd.contains(201));
        QCOMPARE(odd.along(101), 0.0);
        QCOMPARE(odd.numberAt(0), 101);
        QCOMPARE(odd.numberAt(1), 199);
        const AddressRange falling = AddressRange::of(298, 200, Parity::None);
        QCOMPARE(falling.parity, Parity::Even);
        QVERIFY(falling.contains(250));
        QVERIFY(falling.along(290) < falling.along(210));
        QCOMPARE(AddressRange::of(100, 199, Parity::None).parity, Parity::Both);
        QCOMPARE(AddressRange::of(100, 198, Parity::Both).parity, Parity::Both);
        // Ends speak louder than a field that contradicts them.
        QCOMPARE(AddressRange::of(100, 198, Parity::Odd).parity, Parity::Even);
        QCOMPARE(AddressRange::of(100, 199, Parity::Odd).parity, Parity::Odd);
        QCOMPARE(AddressRange::of(7, 0, Parity::None), (AddressRange{Parity::Odd, 7, 7}));
        QVERIFY(AddressRange::of(0, 0, Parity::Even).isEmpty());
        QVERIFY(AddressRange::of(-5, 20, Parity::Even).isEmpty());
        QVERIFY(AddressRange::of(5, 2'000'000'000, Parity::Even).isEmpty());
    }

    void everyNumberOfARangeComesBack()
    {
        CHECK_FOR_ALL("along and back", [] {
            const auto from = *rc::gen::inRange(1, 20000);
            const auto to = *rc::gen::inRange(1, 20000);
            const auto parity = *rc::gen::element(Parity::None, Parity::Odd, Parity::Even, Parity::Both);
            const AddressRange range = AddressRange::of(from, to, parity);
            RC_ASSERT(!range.isEmpty());
            const auto number = *rc::gen::inRange(std::min(from, to), std::max(from, to) + 1);
            if (range.contains(number))
                RC_ASSERT(range.numberAt(range.along(number)) == number);
        });
    }
};

QTEST_APPLESS_MAIN(GeoTest)
#include "tst_geo.moc"
