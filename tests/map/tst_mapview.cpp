// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/EmptyState.h"
#include "ui/map/MapLayer.h"
#include "ui/map/MapView.h"

#include <QApplication>
#include <QPainter>
#include <QProxyStyle>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <memory>

using namespace porch;

namespace {

/// The system's wish for less movement.
class StillStyle : public QProxyStyle
{
public:
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        return hint == SH_Widget_Animation_Duration ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
    }
};

/// Writes down what it gets; takes it when told.
class Recorder : public MapLayer
{
public:
    explicit Recorder(QString name, QStringList *log)
        : m_name(std::move(name))
        , m_log(log)
    {}

    bool takes = false;

    void paint(QPainter &painter, const MapCamera &) override
    {
        painter.fillRect(0, 0, 10, 10, colour);
        note("paint");
    }
    bool press(QMouseEvent *, const MapCamera &) override { return note("press"); }
    bool move(QMouseEvent *, const MapCamera &) override { return note("move"); }
    bool release(QMouseEvent *, const MapCamera &) override { return note("release"); }
    bool doubleClick(QMouseEvent *, const MapCamera &) override { return note("double"); }
    bool keyPress(QKeyEvent *, const MapCamera &) override { return note("key"); }
    void cancel() override { note("cancel"); }
    void leave() override { note("leave"); }

    QColor colour = Qt::red;

private:
    bool note(const char *what)
    {
        m_log->append(m_name + u' ' + QLatin1String(what));
        return takes;
    }

    QString m_name;
    QStringList *m_log;
};

constexpr GeoBox kCity{-688'500'000, 447'500'000, -687'000'000, 448'500'000};

} // namespace

class MapViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_view.reset(); }

    void withoutMapItSaysWhatToDo();
    void homeFitsUntilSomebodyMoves();
    void dragMovesTheGround();
    void aShortPressIsAClick();
    void wheelZoomsAboutTheCursor();
    void keysMoveAndZoom();
    void doubleClickZooms();
    void layersArePaintedByPlane();
    void theUppermostTakerHasThePress();
    void theToolComesFirstAndIsCancelled();
    void hiddenLayersGetNothing();
    void aDestroyedLayerIsGone();

private:
    static void drag(QWidget *widget, QPoint from, QPoint to);
    std::unique_ptr<MapView> m_view;
};

void MapViewTest::init()
{
    m_view = std::make_unique<MapView>();
    auto *style = new StillStyle;
    style->setParent(m_view.get());
    m_view->setStyle(style);
    m_view->resize(600, 400);
    m_view->setHasMap(true);
    m_view->setHome(kCity);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void MapViewTest::drag(QWidget *widget, QPoint from, QPoint to)
{
    QTest::mousePress(widget, Qt::LeftButton, {}, from);
    QTest::mouseMove(widget, (from + to) / 2);
    QTest::mouseMove(widget, to);
    QTest::mouseRelease(widget, Qt::LeftButton, {}, to);
}

void MapViewTest::withoutMapItSaysWhatToDo()
{
    QVERIFY(!m_view->emptyState().isVisible());
    m_view->setHasMap(false);
    QVERIFY(m_view->emptyState().isVisible());
    QCOMPARE(m_view->emptyState().size(), m_view->size());
    const MapCamera before = m_view->camera();
    drag(m_view.get(), {100, 100}, {200, 200});
    QTest::keyClick(m_view.get(), Qt::Key_Plus);
    QCOMPARE(m_view->camera(), before);
    QVERIFY(!m_view->accessibleName().isEmpty());
    QVERIFY(!m_view->accessibleDescription().isEmpty());
}

void MapViewTest::homeFitsUntilSomebodyMoves()
{
    const auto isFitted = [this] {
        const GeoBox seen = m_view->camera().visibleBox();
        return seen.contains({kCity.west, kCity.south}) && seen.contains({kCity.east, kCity.north});
    };
    QVERIFY(isFitted());
    m_view->resize(300, 500);
    QVERIFY(isFitted());
    QTest::keyClick(m_view.get(), Qt::Key_Plus);
    QTest::keyClick(m_view.get(), Qt::Key_Plus);
    const MapCamera moved = m_view->camera();
    m_view->setHome(GeoBox{0, 0, 1'000'000, 1'000'000});
    QCOMPARE(m_view->camera().centre(), moved.centre());
    m_view->setHome(kCity);
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QVERIFY(isFitted());
}

void MapViewTest::dragMovesTheGround()
{
    const GeoPoint held = m_view->camera().unproject({100, 100});
    QSignalSpy clicked(m_view.get(), &MapView::clicked);
    QSignalSpy rested(m_view.get(), &MapView::rested);
    drag(m_view.get(), {100, 100}, {220, 160});
    const QPointF now = m_view->camera().project(held);
    QCOMPARE(now.toPoint(), QPoint(220, 160));
    QCOMPARE(clicked.count(), 0);
    QCOMPARE(rested.count(), 1);
}

void MapViewTest::aShortPressIsAClick()
{
    QSignalSpy clicked(m_view.get(), &MapView::clicked);
    const MapCamera before = m_view->camera();
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, {120, 130});
    QCOMPARE(clicked.count(), 1);
    QCOMPARE(clicked.first().first().value<GeoPoint>(), before.unproject({120, 130}));
    QCOMPARE(m_view->camera(), before);
}

void MapViewTest::wheelZoomsAboutTheCursor()
{
    const QPointF at(450, 120);
    const QPointF held = m_view->camera().unprojectWorld(at);
    const double before = m_view->camera().zoom();
    QWheelEvent wheel(at, m_view->mapToGlobal(at), {}, {0, 240}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_view.get(), &wheel);
    QCOMPARE(m_view->camera().zoom(), before + 1);
    const QPointF now = m_view->camera().projectWorld(held);
    QVERIFY((now - at).manhattanLength() < 0.01);
}

void MapViewTest::keysMoveAndZoom()
{
    const auto press = [this](Qt::Key key, Qt::KeyboardModifiers with = {}) {
        QTest::keyClick(m_view.get(), key, with);
        return m_view->camera();
    };
    const MapCamera start = m_view->camera();
    QVERIFY(press(Qt::Key_Right).worldCentre().x() > start.worldCentre().x());
    QVERIFY(press(Qt::Key_Left).worldCentre().x() - start.worldCentre().x() < 1e-12);
    QVERIFY(press(Qt::Key_Down).worldCentre().y() > start.worldCentre().y());
    QVERIFY(press(Qt::Key_Up, Qt::ShiftModifier).worldCentre().y() < start.worldCentre().y());
    QCOMPARE(press(Qt::Key_PageUp).zoom(), start.zoom() + 1);
    QCOMPARE(press(Qt::Key_Plus).zoom(), start.zoom() + 2);
    QCOMPARE(press(Qt::Key_Minus).zoom(), start.zoom() + 1);
    QCOMPARE(press(Qt::Key_PageDown).zoom(), start.zoom());
    const MapCamera before = m_view->camera();
    QCOMPARE(press(Qt::Key_Left, Qt::AltModifier), before);
}

void MapViewTest::doubleClickZooms()
{
    const double before = m_view->camera().zoom();
    QTest::mouseDClick(m_view.get(), Qt::LeftButton, {}, {50, 60});
    QCOMPARE(m_view->camera().zoom(), before + 1);
    QTest::mouseDClick(m_view.get(), Qt::LeftButton, Qt::ShiftModifier, {50, 60});
    QCOMPARE(m_view->camera().zoom(), before);
}

void MapViewTest::layersArePaintedByPlane()
{
    QStringList log;
    Recorder marks(QStringLiteral("marks"), &log);
    Recorder ground(QStringLiteral("ground"), &log);
    Recorder tool(QStringLiteral("tool"), &log);
    marks.colour = Qt::green;
    m_view->addLayer(&marks, MapPlane::Marks);
    m_view->addLayer(&ground, MapPlane::Ground);
    log.clear();
    QCOMPARE(m_view->grab().toImage().pixelColor(2, 2), QColor(Qt::green));
    QCOMPARE(log, (QStringList{QStringLiteral("ground paint"), QStringLiteral("marks paint")}));
    tool.colour = Qt::blue;
    m_view->setTool(&tool);
    QCOMPARE(m_view->grab().toImage().pixelColor(2, 2), QColor(Qt::blue));
    m_view->setTool(nullptr);
    m_view->removeLayer(&marks);
    QCOMPARE(m_view->grab().toImage().pixelColor(2, 2), QColor(Qt::red));
}

void MapViewTest::theUppermostTakerHasThePress()
{
    QStringList log;
    Recorder lower(QStringLiteral("lower"), &log);
    Recorder upper(QStringLiteral("upper"), &log);
    m_view->addLayer(&lower, MapPlane::Marks);
    m_view->addLayer(&upper, MapPlane::Marks);
    lower.takes = true;
    QSignalSpy clicked(m_view.get(), &MapView::clicked);
    const MapCamera before = m_view->camera();
    drag(m_view.get(), {100, 100}, {200, 200});
    log.removeAll(QStringLiteral("lower paint"));
    log.removeAll(QStringLiteral("upper paint"));
    QCOMPARE(log, (QStringList{QStringLiteral("upper press"), QStringLiteral("lower press"),
                               QStringLiteral("lower move"), QStringLiteral("lower move"),
                               QStringLiteral("lower release")}));
    QCOMPARE(m_view->camera(), before);
    QCOMPARE(clicked.count(), 0);
    QTest::keyClick(m_view.get(), Qt::Key_Plus);
    QCOMPARE(m_view->camera(), before);
}

void MapViewTest::theToolComesFirstAndIsCancelled()
{
    QStringList log;
    Recorder layer(QStringLiteral("layer"), &log);
    Recorder tool(QStringLiteral("tool"), &log);
    layer.takes = true;
    tool.takes = true;
    m_view->addLayer(&layer, MapPlane::Tools);
    m_view->setTool(&tool);
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, {100, 100});
    QVERIFY(log.contains(QStringLiteral("tool press")));
    QVERIFY(!log.contains(QStringLiteral("layer press")));
    m_view->setTool(nullptr);
    QVERIFY(log.contains(QStringLiteral("tool cancel")));
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, {100, 100});
    QVERIFY(!log.contains(QStringLiteral("tool release")));
}

void MapViewTest::hiddenLayersGetNothing()
{
    QStringList log;
    Recorder layer(QStringLiteral("layer"), &log);
    layer.takes = true;
    m_view->addLayer(&layer, MapPlane::Marks);
    layer.setVisible(false);
    log.clear();
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, {100, 100});
    QTest::keyClick(m_view.get(), Qt::Key_Plus);
    m_view->grab();
    QCOMPARE(log, QStringList());
}

void MapViewTest::aDestroyedLayerIsGone()
{
    QStringList log;
    auto layer = std::make_unique<Recorder>(QStringLiteral("layer"), &log);
    layer->takes = true;
    m_view->addLayer(layer.get(), MapPlane::Marks);
    m_view->setTool(layer.get());
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, {100, 100});
    layer.reset();
    log.clear();
    QTest::mouseMove(m_view.get(), {150, 150});
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, {150, 150});
    m_view->grab();
    QCOMPARE(log, QStringList());
    QCOMPARE(m_view->tool(), nullptr);
}

QTEST_MAIN(MapViewTest)
#include "tst_mapview.moc"
