// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/map/PanelKit.h"
#include "ui/kit/EmptyState.h"
#include "ui/map/HereCard.h"
#include "ui/map/LassoTool.h"
#include "ui/map/MapActions.h"
#include "ui/map/MapListPane.h"
#include "ui/map/MapMarks.h"
#include "ui/map/MapNotice.h"
#include "ui/map/PinLayer.h"
#include "ui/map/PlaceAnswerList.h"
#include "ui/map/PlaceSearchField.h"
#include "ui/map/PlacingBox.h"
#include "ui/map/TimeRange.h"
#include "ui/map/TotalsLine.h"
#include "ui/map/UnmappedTray.h"
#include "ui/tips/TipTable.h"

#include <QLineEdit>
#include <QPushButton>

using namespace porch;
using porch::test::at;
using porch::test::PanelKit;

/// The room's lists, marks and counts: whatever happens, they are one.
class MapPanelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_kit = std::make_unique<PanelKit>();
        m_kit->openCity();
        QVERIFY(QTest::qWaitForWindowExposed(&m_kit->panel));
    }
    void cleanup() { m_kit.reset(); }

    void countsAddUp();
    void withoutAPackThereIsANextStep();
    void choosingARowChoosesItsMark();
    void choosingAMarkChoosesItsRow();
    void itFliesOnlyToWhatIsOutOfView();
    void hoveringShowsInBoth();
    void enterOpensTheTip();
    void aLassoListsWhatIsInIt();
    void escapeGoesOneStepBackAtATime();
    void tipsComeAndGo();
    void aTipThatClosesWhileItIsChosen();
    void theTimeRangeMovesThemToEarlier();
    void aStackOpensAsAList();
    void emptyStates();
    void theTrayShowsThreeThenMore();
    void keysChooseTools();

private:
    MapPanel &panel() { return m_kit->panel; }
    TipTable *list() { return panel().list().table(); }
    TipTable *tray() { return panel().tray().table(); }
    static constexpr TipId kWest = 1, kMiddle = 2, kEast = 3, kNowhere = 4;
    void putFour()
    {
        m_kit->put(kWest, at(-68.79, 44.80), 10);
        m_kit->put(kMiddle, at(-68.78, 44.80), 20);
        m_kit->put(kEast, at(-68.77, 44.80), 30);
        m_kit->put(kNowhere, {}, 40);
        m_kit->tell();
    }
    void drag(QPoint from, QPoint over, QPoint to)
    {
        MapView &view = panel().view();
        QTest::mousePress(&view, Qt::LeftButton, {}, from);
        for (const QPoint &point : {over, to})
            QTest::mouseMove(&view, point);
        QTest::mouseRelease(&view, Qt::LeftButton, {}, to);
    }
    void lassoAround(GeoPoint point, int pixels)
    {
        panel().actionSet().lasso->trigger();
        panel().marks().lasso().setForm(LassoTool::Form::Rectangle);
        const QPoint middle = m_kit->pixel(point);
        drag(middle - QPoint(pixels, pixels), middle, middle + QPoint(pixels, pixels));
        panel().tips().reckonNow();
    }

    std::unique_ptr<PanelKit> m_kit;
};

void MapPanelTest::countsAddUp()
{
    putFour();
    QCOMPARE(panel().tips().reckoning().totals, (MapTotals{3, 0, 1, 0, 0}));
    QCOMPARE(panel().totalsLine().text(),
             QStringLiteral("4 open = 3 in view + 0 outside + 1 unmapped + 0 earlier"));
    QCOMPARE(panel().marks().pinCount(), std::size_t(3));
    // Close to the one in the east.
    panel().view().setView(at(-68.77, 44.80), 17);
    panel().tips().reckonNow();
    QCOMPARE(panel().tips().reckoning().totals, (MapTotals{1, 2, 1, 0, 0}));
    QCOMPARE(list()->model()->rowCount(), 1);
}

void MapPanelTest::withoutAPackThereIsANextStep()
{
    panel().city().setData(nullptr);
    putFour();
    QVERIFY(panel().view().emptyState().isVisible());
    QVERIFY(!panel().search().isVisible());
    QSignalSpy wanted(&panel(), &MapPanel::packWanted);
    const auto buttons = panel().view().emptyState().findChildren<QAbstractButton *>();
    QCOMPARE(buttons.size(), 1);
    buttons.front()->click();
    QCOMPARE(wanted.size(), 1);
    // What is known is counted all the same.
    QCOMPARE(panel().tips().reckoning().totals.open(), 4);
}

void MapPanelTest::choosingARowChoosesItsMark()
{
    putFour();
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Down);
    QCOMPARE(panel().selected(), kWest);
    QCOMPARE(panel().marks().layer().selected(), std::optional<qint64>(kWest));
    QTest::keyClick(list(), Qt::Key_Down);
    QCOMPARE(panel().marks().layer().selected(), std::optional<qint64>(kMiddle));
    // One in the tray has no mark, and leaves none chosen.
    tray()->setFocus();
    QTest::keyClick(tray(), Qt::Key_Down);
    QCOMPARE(panel().selected(), kNowhere);
    QVERIFY(!panel().marks().layer().selected());
    QCOMPARE(list()->currentTip(), TipId(0));
}

void MapPanelTest::choosingAMarkChoosesItsRow()
{
    putFour();
    panel().view().grab();
    QTest::mouseClick(&panel().view(), Qt::LeftButton, {}, m_kit->pixel(at(-68.77, 44.80)));
    QCOMPARE(panel().selected(), kEast);
    QCOMPARE(list()->currentTip(), kEast);
    QVERIFY(list()->selectionModel()->isRowSelected(list()->currentIndex().row()));
}

void MapPanelTest::itFliesOnlyToWhatIsOutOfView()
{
    putFour();
    const GeoPoint before = panel().view().camera().centre();
    panel().select(kEast);
    QCOMPARE(panel().view().camera().centre(), before);
    panel().view().setView(at(-68.79, 44.80), 17);
    panel().tips().reckonNow();
    QSignalSpy rested(&panel().view(), &MapView::rested);
    panel().select(kEast);
    QTRY_VERIFY(panel().view().camera().visibleBox().contains(at(-68.77, 44.80)));
    QTRY_COMPARE(list()->currentTip(), kEast);
}

void MapPanelTest::hoveringShowsInBoth()
{
    putFour();
    panel().view().grab();
    QSignalSpy hovered(&panel().marks(), &MapMarks::tipHovered);
    QTest::mouseMove(&panel().view(), m_kit->pixel(at(-68.79, 44.80)));
    QTRY_COMPARE(hovered.size(), 1);
    QCOMPARE(hovered.front().front().value<TipId>(), kWest);
    // From the list to the map: the mark is painted otherwise.
    QTest::mouseMove(&panel().view(), QPoint(5, panel().view().height() / 2));
    const QImage before = panel().view().grab().toImage();
    Q_EMIT list()->tipHovered(kEast);
    QVERIFY(panel().view().grab().toImage() != before);
}

void MapPanelTest::enterOpensTheTip()
{
    putFour();
    QSignalSpy opened(&panel(), &MapPanel::tipOpenRequested);
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Down);
    QTest::keyClick(list(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.front().front().toByteArray(), QByteArray("k1"));
    panel().view().grab();
    QTest::mouseDClick(&panel().view(), Qt::LeftButton, {}, m_kit->pixel(at(-68.77, 44.80)));
    QCOMPARE(opened.back().front().toByteArray(), QByteArray("k3"));
    QTest::keyClick(tray(), Qt::Key_Down);
    QTest::keyClick(tray(), Qt::Key_Return);
    QCOMPARE(opened.back().front().toByteArray(), QByteArray("k4"));
}

void MapPanelTest::aLassoListsWhatIsInIt()
{
    putFour();
    const MapTotals before = panel().tips().reckoning().totals;
    lassoAround(at(-68.78, 44.80), 40);
    QVERIFY(panel().tips().hasLasso());
    QCOMPARE(list()->model()->rowCount(), 1);
    QCOMPARE(panel().tips().listed().tipAt(0), kMiddle);
    QCOMPARE(panel().tips().reckoning().totals, before);
    QVERIFY(panel().actionSet().clearLasso->isEnabled());
    // A tip that comes into it is listed at once.
    m_kit->put(9, at(-68.7801, 44.8001), 1);
    m_kit->tell();
    QCOMPARE(list()->model()->rowCount(), 2);
    // It stays on its ground while one moves.
    panel().view().setView(at(-68.76, 44.80), 17);
    panel().tips().reckonNow();
    QCOMPARE(list()->model()->rowCount(), 2);
    panel().actionSet().clearLasso->trigger();
    panel().tips().reckonNow();
    QVERIFY(!panel().tips().hasLasso());
}

void MapPanelTest::escapeGoesOneStepBackAtATime()
{
    putFour();
    lassoAround(at(-68.78, 44.80), 40);
    panel().actionSet().move->trigger();
    panel().select(kMiddle);
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Escape);
    QVERIFY(!panel().tips().hasLasso());
    QCOMPARE(panel().selected(), kMiddle);
    QTest::keyClick(list(), Qt::Key_Escape);
    QCOMPARE(panel().selected(), TipId(0));
}

void MapPanelTest::tipsComeAndGo()
{
    putFour();
    panel().select(kMiddle);
    m_kit->put(7, at(-68.785, 44.80), 1);
    m_kit->tips.remove(kWest);
    m_kit->tell();
    QCOMPARE(panel().tips().reckoning().totals, (MapTotals{3, 0, 1, 0, 0}));
    QCOMPARE(panel().marks().pinCount(), std::size_t(3));
    QCOMPARE(panel().selected(), kMiddle);
    QCOMPARE(list()->currentTip(), kMiddle);
    // The one from the tray gets its place: it changes lists, and stays chosen.
    panel().select(kNowhere);
    m_kit->tips[kNowhere].pin =
        TipPin{at(-68.781, 44.80), PinCertainty::Confirmed, 0, QStringLiteral("here")};
    m_kit->tell();
    QCOMPARE(list()->currentTip(), kNowhere);
    QCOMPARE(panel().marks().layer().selected(), std::optional<qint64>(kNowhere));
    QCOMPARE(panel().tips().unmapped().rowCount(), 0);
}

void MapPanelTest::aTipThatClosesWhileItIsChosen()
{
    putFour();
    panel().select(kMiddle);
    m_kit->tips.remove(kMiddle);
    m_kit->tell();
    QCOMPARE(panel().selected(), TipId(0));
    QCOMPARE(list()->currentTip(), TipId(0));
    QVERIFY(!panel().marks().layer().selected());
    QCOMPARE(panel().tips().reckoning().totals.open(), 3);
}

void MapPanelTest::theTimeRangeMovesThemToEarlier()
{
    putFour();
    m_kit->put(8, at(-68.785, 44.80), 3 * 24 * 60);
    m_kit->put(9, {}, 20 * 24 * 60);
    m_kit->tell();
    QCOMPARE(panel().tips().reckoning().totals, (MapTotals{4, 0, 1, 1, 0}));
    panel().timeRange().setReach(TimeReach::Day);
    panel().tips().reckonNow();
    QCOMPARE(panel().tips().reckoning().totals, (MapTotals{3, 0, 1, 2, 0}));
    QCOMPARE(panel().marks().pinCount(), std::size_t(3));
    panel().timeRange().setReach(TimeReach::All);
    panel().tips().reckonNow();
    QCOMPARE(panel().tips().reckoning().totals, (MapTotals{4, 0, 2, 0, 0}));
}

void MapPanelTest::aStackOpensAsAList()
{
    putFour();
    m_kit->put(8, at(-68.785, 44.795), 5);
    m_kit->put(9, at(-68.785, 44.795), 6);
    m_kit->tell();
    panel().view().setView(at(-68.785, 44.795), 18);
    panel().view().grab();
    QTest::mouseClick(&panel().view(), Qt::LeftButton, {}, m_kit->pixel(at(-68.785, 44.795)));
    panel().tips().reckonNow();
    QVERIFY(panel().tips().hasStack());
    QCOMPARE(list()->model()->rowCount(), 2);
    // One of them closes, then the other: the list ends with them.
    m_kit->tips.remove(8);
    m_kit->tell();
    QCOMPARE(list()->model()->rowCount(), 1);
    m_kit->tips.remove(9);
    m_kit->tell();
    QVERIFY(!panel().tips().hasStack());
}

void MapPanelTest::emptyStates()
{
    const auto sentence = [this] {
        auto *empty = panel().list().findChild<kit::EmptyState *>();
        return empty->isVisible() ? empty : nullptr;
    };
    m_kit->tell();
    QVERIFY(sentence());
    QCOMPARE(panel().totalsLine().text(),
             QStringLiteral("0 open = 0 in view + 0 outside + 0 unmapped + 0 earlier"));
    m_kit->put(kWest, at(-68.79, 44.80));
    m_kit->tell();
    QVERIFY(!sentence());
    panel().view().setView(at(-68.762, 44.80), 17);
    panel().tips().reckonNow();
    QVERIFY(sentence());
    const auto buttons = sentence()->findChildren<QAbstractButton *>();
    QCOMPARE(buttons.size(), 1);
    buttons.front()->click();
    QTRY_VERIFY(!sentence());
    panel().setCatchingUp(true);
    QVERIFY(panel().totalsLine().text().contains(u'…'));
}

void MapPanelTest::theTrayShowsThreeThenMore()
{
    for (int id = 1; id <= 7; ++id)
        m_kit->put(id, {}, id);
    QSignalSpy counted(&panel(), &MapPanel::unmappedCounted);
    m_kit->tell();
    QCOMPARE(counted.back().front().toInt(), 7);
    const int three = tray()->height();
    const auto buttons = panel().tray().findChildren<QPushButton *>();
    const auto more = std::find_if(buttons.begin(), buttons.end(), [](QPushButton *one) {
        return one->text().contains(QStringLiteral("4"));
    });
    QVERIFY(more != buttons.end());
    (*more)->click();
    QCOMPARE(tray()->height(), three / 3 * 7);
    (*more)->click();
    QCOMPARE(tray()->height(), three);
}

void MapPanelTest::keysChooseTools()
{
    putFour();
    list()->setFocus();
    MapActions &actions = panel().actionSet();
    QTest::keyClick(&panel(), Qt::Key_S);
    QVERIFY(actions.lasso->isChecked());
    QCOMPARE(panel().view().tool(), &panel().marks().lasso());
    QTest::keyClick(&panel(), Qt::Key_M);
    QVERIFY(actions.measure->isChecked());
    QTest::keyClick(&panel(), Qt::Key_H);
    QVERIFY(!panel().view().tool());
    const bool beats = actions.beats->isChecked();
    QTest::keyClick(&panel(), Qt::Key_B);
    QCOMPARE(actions.beats->isChecked(), !beats);
    QTest::keyClick(&panel(), Qt::Key_G);
    QVERIFY(panel().search().field()->hasFocus());
    // Letters are text there.
    QTest::keyClicks(panel().search().field(), QStringLiteral("sh"));
    QCOMPARE(panel().search().field()->text(), QStringLiteral("sh"));
    QVERIFY(actions.move->isChecked());
}

QTEST_MAIN(MapPanelTest)
#include "tst_mappanel.moc"
