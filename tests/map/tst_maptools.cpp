// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/map/MarksKit.h"
#include "ui/map/LassoTool.h"
#include "ui/map/LengthText.h"
#include "ui/map/MeasureTool.h"

#include <QSignalSpy>

#include <random>
#include <rapidcheck.h>

using namespace porch;

namespace {

/// rc::check() tells the counterexample on stderr.
#define CHECK_FOR_ALL(...) QVERIFY(rc::check(__VA_ARGS__))

class Lasso : public MarksKit
{
public:
    Lasso()
        : tool(view)
        , drawn(&tool, &LassoTool::drawn)
        , cleared(&tool, &LassoTool::cleared)
    {
        view.setTool(&tool);
    }

    std::vector<qint64> ids() const
    {
        std::vector<qint64> ids = tool.idsIn(pins);
        std::sort(ids.begin(), ids.end());
        return ids;
    }

    LassoTool tool;
    QSignalSpy drawn;
    QSignalSpy cleared;
};

class Measure : public MarksKit
{
public:
    Measure()
        : tool(view)
    {
        view.setTool(&tool);
    }

    MeasureTool tool;
};

} // namespace

class MapToolsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShapeHoldsWhatIsInIt()
    {
        CHECK_FOR_ALL("any shape", [] {
            std::mt19937 random(*rc::gen::arbitrary<unsigned>());
            const auto somewhere = [&random] {
                return GeoPoint{-687'000'000 + static_cast<qint32>(random() % 1000),
                                448'000'000 + static_cast<qint32>(random() % 1000)};
            };
            std::vector<GeoPoint> corners;
            for (int i = *rc::gen::inRange(0, 30); i > 0; --i)
                corners.push_back(somewhere());
            const LassoShape shape(corners);
            // In so small a field the map is flat, and the other way to ask is exact but for the very edge.
            Geometry rings;
            rings.points = corners;
            if (!corners.empty())
                rings.points.push_back(corners.front());
            rings.partEnds = {static_cast<quint32>(rings.points.size())};
            for (int i = 0; i < 20; ++i) {
                const GeoPoint point = somewhere();
                const bool expected = corners.size() >= 3 && isInside(rings, point);
                if (shape.contains(point) == expected)
                    continue;
                RC_ASSERT(nearestOnLine(rings.points, point).metres < 0.03);
            }
        });
    }

    void aFreeShape()
    {
        Lasso lasso;
        lasso.add(1, {200, 200});
        lasso.add(2, {300, 200});
        lasso.add(3, {200, 290}); // in the box, not in the triangle
        lasso.add(4, {390, 390});
        lasso.drag({{110, 110}, {390, 110}, {250, 260}});
        QCOMPARE(lasso.drawn.size(), 1);
        QCOMPARE(lasso.ids(), (std::vector<qint64>{1, 2}));
        // A tip that comes into it, and one that moves out of it.
        lasso.add(5, {250, 150});
        lasso.add(1, {50, 50});
        QCOMPARE(lasso.ids(), (std::vector<qint64>{2, 5}));
    }

    void itStaysOnItsGround()
    {
        Lasso lasso;
        lasso.add(1, {200, 200});
        lasso.drag({{110, 110}, {390, 110}, {250, 300}});
        lasso.view.setView(GeoPoint{-687'000'000, 448'300'000}, 13);
        QCOMPARE(lasso.ids(), (std::vector<qint64>{1}));
        lasso.view.grab();
    }

    void aRectangle()
    {
        Lasso lasso;
        lasso.add(1, {200, 200});
        lasso.add(2, {380, 390});
        lasso.add(3, {410, 300});
        lasso.tool.setForm(LassoTool::Form::Rectangle);
        lasso.drag({{400, 400}, {300, 250}, {100, 100}});
        QCOMPARE(lasso.ids(), (std::vector<qint64>{1, 2}));
        // With Shift the other form, once.
        lasso.drag({{150, 150}, {250, 150}, {200, 260}}, Qt::ShiftModifier);
        QCOMPARE(lasso.ids(), (std::vector<qint64>{1}));
        QCOMPARE(lasso.cleared.size(), 1);
    }

    void aClickDrawsNothing()
    {
        Lasso lasso;
        lasso.add(1, {200, 200});
        lasso.click({200, 200});
        QVERIFY(!lasso.tool.hasShape());
        QVERIFY(lasso.drawn.isEmpty());
        lasso.drag({{200, 200}, {201, 201}});
        QVERIFY(!lasso.tool.hasShape());
    }

    void escClears()
    {
        Lasso lasso;
        lasso.add(1, {200, 200});
        lasso.drag({{110, 110}, {390, 110}, {250, 300}});
        QTest::keyClick(&lasso.view, Qt::Key_Escape);
        QCOMPARE(lasso.cleared.size(), 1);
        QVERIFY(lasso.ids().empty());
        // While it is drawn, too.
        QTest::mousePress(&lasso.view, Qt::LeftButton, {}, {100, 100});
        QTest::mouseMove(&lasso.view, {300, 100});
        QTest::mouseMove(&lasso.view, {300, 300});
        QTest::keyClick(&lasso.view, Qt::Key_Escape);
        QTest::mouseRelease(&lasso.view, Qt::LeftButton, {}, {300, 300});
        QVERIFY(!lasso.tool.hasShape());
        QCOMPARE(lasso.drawn.size(), 1);
    }

    void enterTakesAllInSight()
    {
        Lasso lasso;
        lasso.add(1, {5, 5});
        lasso.add(2, {795, 595});
        lasso.add(3, {810, 300});
        QTest::keyClick(&lasso.view, Qt::Key_Return);
        QCOMPARE(lasso.ids(), (std::vector<qint64>{1, 2}));
    }

    void anotherToolEndsIt()
    {
        Lasso lasso;
        MeasureTool other(lasso.view);
        QTest::mousePress(&lasso.view, Qt::LeftButton, {}, {100, 100});
        QTest::mouseMove(&lasso.view, {300, 100});
        lasso.view.setTool(&other);
        QTest::mouseRelease(&lasso.view, Qt::LeftButton, {}, {300, 300});
        QVERIFY(!lasso.tool.hasShape());
    }

    void aLineIsMeasured()
    {
        Measure measure;
        const auto metresFor = [&](double pixels) { return pixels * measure.view.camera().metresPerPixel(); };
        QVERIFY(measure.tool.text().isEmpty());
        measure.click({100, 300});
        measure.click({300, 300});
        measure.click({300, 200});
        QVERIFY(std::abs(measure.tool.metres() - metresFor(300)) < 2);
        // On the way to the mouse.
        QTest::mouseMove(&measure.view, {400, 200});
        QCOMPARE(measure.tool.text(),
                 LengthText::of(measure.tool.metres() +
                                    metresBetween(measure.at({300, 200}), measure.at({400, 200})),
                                measure.view.locale()));
        QTest::keyClick(&measure.view, Qt::Key_Backspace);
        QCOMPARE(measure.tool.points().size(), std::size_t(2));
        QTest::keyClick(&measure.view, Qt::Key_Return);
        QVERIFY(measure.tool.isFinished());
        QVERIFY(std::abs(measure.tool.metres() - metresFor(200)) < 2);
        measure.view.grab();
        // The next click begins another.
        measure.click({500, 500});
        QCOMPARE(measure.tool.points().size(), std::size_t(1));
        QTest::keyClick(&measure.view, Qt::Key_Escape);
        QVERIFY(measure.tool.points().empty());
    }

    void aDoubleClickEndsTheLine()
    {
        Measure measure;
        const double zoom = measure.view.camera().zoom();
        measure.click({100, 300});
        measure.click({300, 300});
        QTest::mouseDClick(&measure.view, Qt::LeftButton, {}, {300, 300});
        QVERIFY(measure.tool.isFinished());
        QCOMPARE(measure.tool.points().size(), std::size_t(2));
        QCOMPARE(measure.view.camera().zoom(), zoom);
    }

    void withoutAMouse()
    {
        Measure measure;
        QTest::keyClick(&measure.view, Qt::Key_Space);
        QTest::keyClick(&measure.view, Qt::Key_Right);
        QTest::keyClick(&measure.view, Qt::Key_Space);
        QCOMPARE(measure.tool.points().size(), std::size_t(2));
        QVERIFY(measure.tool.metres() > 10);
        measure.view.grab();
        QTest::keyClick(&measure.view, Qt::Key_Enter);
        QVERIFY(measure.tool.isFinished());
    }

    void lengths_data()
    {
        QTest::addColumn<double>("metres");
        QTest::addColumn<QString>("metric");
        QTest::addColumn<QString>("feet");
        const auto row = [](double metres, const char *metric, const char *feet) {
            QTest::newRow(metric) << metres << QString::fromUtf8(metric) << QString::fromUtf8(feet);
        };
        row(0, "0 m", "0 ft");
        row(12.4, "12 m", "41 ft");
        row(304.7, "305 m", "0.19 mi");
        row(999.4, "999 m", "0.62 mi");
        row(999.6, "1,00 km", "0.62 mi");
        row(1609.344, "1,61 km", "1.00 mi");
        row(16093.44, "16,1 km", "10.0 mi");
        row(160934.4, "161 km", "100 mi");
    }

    void lengths()
    {
        QFETCH(double, metres);
        QTEST(LengthText::of(metres, QLocale(QLocale::German, QLocale::Germany)), "metric");
        QTEST(LengthText::of(metres, QLocale(QLocale::English, QLocale::UnitedStates)), "feet");
    }
};

QTEST_MAIN(MapToolsTest)
#include "tst_maptools.moc"
