// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/build/JunctionFinder.h"
#include "tests/places/BuildKit.h"

#include <QTest>

#include <algorithm>
#include <rapidcheck.h>

using namespace porch;
using namespace porch::test;

namespace {

using Line = JunctionFinder::Line;

/// A street of its own name.
Line street(qint64 id)
{
    Line line;
    line.street = id;
    line.name = static_cast<int>(id);
    return line;
}

std::vector<GeoPoint> way(const Path &path)
{
    std::vector<GeoPoint> points;
    for (const auto &[x, y] : path)
        points.push_back(spot(x, y));
    return points;
}

/// "1+2 3x4": who meets whom; x where they may pass above each other.
QString said(const std::vector<Intersection> &found)
{
    QStringList words;
    for (const Intersection &intersection : found) {
        QStringList streets;
        for (const qint64 street : intersection.streets)
            streets.append(QString::number(street));
        words.append(streets.join(intersection.kind == IntersectionKind::Junction ? u'+' : u'x'));
    }
    words.sort();
    return words.join(u' ');
}

} // namespace

class JunctionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSharedVertexIsAJunction()
    {
        JunctionFinder finder;
        finder.add(street(1), way({{0, 0}, {100, 0}, {200, 0}}));
        finder.add(street(2), way({{100, 0}, {100, 100}}));
        finder.add(street(3), way({{100, -100}, {100, 0}}));
        const auto found = finder.find();
        QCOMPARE(said(found), QStringLiteral("1+2+3"));
        QCOMPARE(found.front().at, spot(100, 0));
        QCOMPARE(found.front().id, 1);
    }

    void aBridgeIsACrossing()
    {
        JunctionFinder finder;
        finder.add(street(1), way({{0, 0}, {200, 0}}));
        finder.add(street(2), way({{100, -100}, {100, 100}}));
        const auto found = finder.find();
        QCOMPARE(said(found), QStringLiteral("1x2"));
        QVERIFY(metresBetween(found.front().at, spot(100, 0)) < 0.1);
    }

    void anEndThatTouchesIsAJunction()
    {
        JunctionFinder finder;
        finder.add(street(1), way({{0, 0}, {200, 0}}));
        finder.add(street(2), way({{100, 0.3}, {100, 100}}));
        finder.add(street(3), way({{150, 2}, {150, 100}}));
        QCOMPARE(said(finder.find()), QStringLiteral("1+2"));
    }

    void aStreetDoesNotMeetItself()
    {
        JunctionFinder finder;
        finder.add(street(1), way({{0, 0}, {100, 0}}));
        finder.add(street(1), way({{100, 0}, {200, 0}}));
        // Its continuation in the next town has its name.
        Line next = street(2);
        next.name = 1;
        finder.add(next, way({{200, 0}, {300, 0}}));
        finder.add(next, way({{250, -50}, {250, 50}}));
        QCOMPARE(said(finder.find()), QString());
    }

    void dividedRoadsMeetOnce()
    {
        JunctionFinder finder;
        finder.add(street(1), way({{0, 0}, {100, 0}, {120, 0}, {300, 0}}));
        finder.add(street(1), way({{0, 20}, {100, 20}, {120, 20}, {300, 20}}));
        finder.add(street(2), way({{100, -100}, {100, 0}, {100, 20}, {100, 100}}));
        finder.add(street(2), way({{120, -100}, {120, 0}, {120, 20}, {120, 100}}));
        const auto found = finder.find();
        QCOMPARE(said(found), QStringLiteral("1+2"));
        QVERIFY(metresBetween(found.front().at, spot(110, 10)) < 0.1);
    }

    void twoMeetingsFarApartAreTwo()
    {
        JunctionFinder finder;
        finder.add(street(1), way({{0, 0}, {300, 0}}));
        finder.add(street(2), way({{0, 0}, {0, 100}, {300, 100}, {300, 0}}));
        QCOMPARE(said(finder.find()), QStringLiteral("1+2 1+2"));
    }

    void roundabouts()
    {
        JunctionFinder finder;
        Line circle;
        circle.name = -1;
        circle.flags = SegmentFlag::Roundabout;
        finder.add(circle, way({{10, 0}, {0, 10}, {-10, 0}}));
        finder.add(circle, way({{-10, 0}, {0, -10}, {10, 0}}));
        finder.add(street(1), way({{10, 0}, {100, 0}}));
        finder.add(street(1), way({{-10, 0}, {-100, 0}}));
        finder.add(street(2), way({{0, 10}, {0, 100}}));
        const auto found = finder.find();
        QCOMPARE(said(found), QStringLiteral("1+2"));
        QVERIFY(metresBetween(found.front().at, spot(0, 0)) < 0.1);
    }

    void heightsKeepStreetsApart()
    {
        JunctionFinder finder;
        Line high = street(1);
        high.toLevel = 1;
        finder.add(high, way({{0, 0}, {100, 0}}));
        high.toLevel = 0;
        high.fromLevel = 1;
        finder.add(high, way({{100, 0}, {200, 0}}));
        finder.add(street(2), way({{100, -100}, {100, 0}}));
        finder.add(street(2), way({{100, 0}, {100, 100}}));
        QCOMPARE(said(finder.find()), QStringLiteral("1x2"));
    }

    void motorwaysThatAreSplitAtBridges()
    {
        JunctionFinder finder;
        Line motorway = street(1);
        motorway.streetClass = StreetClass::Motorway;
        motorway.splitAtBridges = true;
        Line ramp = street(3);
        ramp.streetClass = StreetClass::Ramp;
        finder.add(motorway, way({{0, 0}, {100, 0}, {500, 0}}));
        finder.add(street(2), way({{100, -100}, {100, 0}, {100, 100}}));
        finder.add(ramp, way({{500, 0}, {500, 100}}));
        finder.add(street(4), way({{100, 0}, {50, 50}}));
        QCOMPARE(said(finder.find()), QStringLiteral("1+3 1x2 1x4 2+4"));
    }

    void everySharedVertexIsFound()
    {
        QVERIFY(rc::check("against brute force", [] {
            using Corners = std::vector<std::pair<int, int>>;
            const auto anyCorner = rc::gen::pair(rc::gen::inRange(0, 6), rc::gen::inRange(0, 6));
            const auto corners = *rc::gen::resize(
                12, rc::gen::container<std::vector<Corners>>(rc::gen::container<Corners>(anyCorner)));
            JunctionFinder finder;
            std::vector<std::vector<GeoPoint>> lines;
            for (const auto &path : corners) {
                std::vector<GeoPoint> line;
                // Far enough apart that no two corners are one.
                for (const auto &[x, y] : path)
                    line.push_back(spot(x * 1000, y * 1000));
                if (line.size() < 2)
                    continue;
                lines.push_back(line);
                finder.add(street(static_cast<qint64>(lines.size())), line);
            }
            const auto found = finder.find();
            for (std::size_t a = 0; a < lines.size(); ++a) {
                for (std::size_t b = a + 1; b < lines.size(); ++b) {
                    for (const GeoPoint corner : lines[a]) {
                        const bool shared =
                            std::find(lines[b].begin(), lines[b].end(), corner) != lines[b].end();
                        const bool met = std::any_of(found.begin(), found.end(), [&](const Intersection &it) {
                            const auto has = [&](std::size_t street) {
                                return std::find(it.streets.begin(), it.streets.end(), qint64(street + 1)) !=
                                       it.streets.end();
                            };
                            return it.kind == IntersectionKind::Junction && it.at == corner && has(a) &&
                                   has(b);
                        });
                        // More than a dozen streets at one corner are not told one by one.
                        if (lines.size() <= 12 && shared)
                            RC_ASSERT(met);
                    }
                }
            }
        }));
    }

    void tooManyLinesOnOneSpot()
    {
        JunctionFinder finder;
        for (int i = 0; i < 1500; ++i)
            finder.add(street(i + 1), way({{i * 0.01, 0}, {15 - i * 0.01, 10}}));
        const auto found = finder.find();
        QVERIFY(finder.skippedCells() > 0);
        QVERIFY(found.size() < 2000);
    }
};

QTEST_APPLESS_MAIN(JunctionsTest)
#include "tst_junctions.moc"
