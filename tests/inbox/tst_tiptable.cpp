// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/TipInboxModel.h"
#include "tests/items/FakeSlotSource.h"
#include "ui/kit/Theme.h"
#include "ui/kit/Type.h"
#include "ui/tips/NewPill.h"
#include "ui/tips/TipTable.h"

#include <QApplication>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace porch;

namespace {

TipRow tip(TipId id, Micros last, TipStatus status = TipStatus::New)
{
    TipRow row;
    row.id = id;
    row.key = "k" + QByteArray::number(id);
    row.keys.status = status;
    row.keys.last = last;
    row.text = QStringLiteral("text %1").arg(id);
    row.reporter = QStringLiteral("Amber Heron");
    return row;
}

} // namespace

/// The list holds tips 1 to 200, newest (200) first.
class TipTableTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<kit::Theme>(*qApp, kit::Theme::Choice::Light); }
    void cleanupTestCase() { m_theme.reset(); }
    void init()
    {
        m_source = std::make_unique<FakeSlotSource>();
        for (int i = 1; i <= 200; ++i)
            m_source->put(tip(i, i * 10));
        m_model = std::make_unique<TipInboxModel>(*m_source, [] { return Micros(10'000); });
        m_table = std::make_unique<TipTable>(*m_model, TipWords(kit::TimeText(QTimeZone::utc())));
        m_table->resize(624, 24 + 10 * kit::tipRowHeight());
        m_table->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
        m_model->show(TipTab::All, TipOrder::NewestFirst);
        QTRY_VERIFY(m_model->isComplete());
        QCoreApplication::processEvents();
    }
    void cleanup()
    {
        m_table.reset();
        m_model.reset();
        m_source.reset();
    }

    void liveAtTheTop();
    void keepsStillWhenScrolled();
    void keepsStillWithAChoiceAtTheTop();
    void keepsStillThroughANewLayout();
    void oneTipThatLeavesTakesNothingWithIt();
    void aStretchAtTheEndIsNotNews();
    void theChoiceIsNeverMadeByItself();
    void walksOnFromWhereTheChoiceWas();
    void keysWalk();
    void measuresRowsAndColumns();
    void narrowGivesUpTheStateColumn();

private:
    NewPill *pill() const { return m_table->findChild<NewPill *>(); }
    TipId topTip() const { return m_model->tipAt(m_table->rowAt(0)); }
    int topOf(TipId tip) const { return m_table->rowViewportPosition(m_model->rowOf(tip)); }
    void arrive(const std::vector<TipRow> &rows)
    {
        const int before = m_model->rowCount();
        for (const TipRow &row : rows)
            m_model->apply(m_source->put(row));
        QTRY_VERIFY(m_model->rowCount() != before || rows.empty());
        QCoreApplication::processEvents();
    }

    std::unique_ptr<kit::Theme> m_theme;
    std::unique_ptr<FakeSlotSource> m_source;
    std::unique_ptr<TipInboxModel> m_model;
    std::unique_ptr<TipTable> m_table;
};

void TipTableTest::liveAtTheTop()
{
    arrive({tip(201, 5000)});
    QCOMPARE(topTip(), TipId(201));
    QVERIFY(!pill()->isVisible());
}

void TipTableTest::keepsStillWhenScrolled()
{
    m_table->verticalScrollBar()->setValue(20 * kit::tipRowHeight() + 7);
    const TipId top = topTip();
    const int y = topOf(top);
    arrive({tip(201, 5000), tip(202, 5001), tip(203, 5002)});
    QCOMPARE(topTip(), top);
    QCOMPARE(topOf(top), y);
    QVERIFY(pill()->isVisible());
    QCOMPARE(pill()->count(), 3);
    arrive({tip(204, 5003)});
    QCOMPARE(pill()->count(), 4);
    QCOMPARE(topOf(top), y);
    QTest::mouseClick(pill(), Qt::LeftButton);
    QCOMPARE(topTip(), TipId(204));
    QVERIFY(!pill()->isVisible());
}

void TipTableTest::keepsStillWithAChoiceAtTheTop()
{
    m_table->setCurrentIndex(m_model->index(2, 0));
    const TipId chosen = m_table->currentTip();
    const int y = topOf(chosen);
    arrive({tip(201, 5000)});
    QCOMPARE(m_table->currentTip(), chosen);
    QCOMPARE(topOf(chosen), y);
    QCOMPARE(pill()->count(), 1);
}

void TipTableTest::keepsStillThroughANewLayout()
{
    m_table->verticalScrollBar()->setValue(40 * kit::tipRowHeight() + 3);
    const TipId top = topTip();
    const int y = topOf(top);
    std::vector<TipRow> rows;
    for (int i = 0; i < 60; ++i)
        rows.push_back(tip(300 + i, 6000 + i));
    arrive(rows);
    QTRY_COMPARE(m_model->rowCount(), 260);
    QCoreApplication::processEvents();
    QCOMPARE(topTip(), top);
    QCOMPARE(topOf(top), y);
}

void TipTableTest::oneTipThatLeavesTakesNothingWithIt()
{
    m_table->verticalScrollBar()->setValue(20 * kit::tipRowHeight());
    const TipId top = topTip();
    const TipId second = m_model->tipAt(21);
    const int y = topOf(second);
    // The topmost visible one is sorted to the very top by a new message.
    m_model->apply(m_source->put(tip(top, 9000)));
    QTRY_COMPARE(m_model->rowOf(top), 0);
    QCoreApplication::processEvents();
    QCOMPARE(topOf(second), y);
}

void TipTableTest::aStretchAtTheEndIsNotNews()
{
    m_table->verticalScrollBar()->setValue(30);
    m_table->setCurrentIndex(m_model->index(3, 0));
    arrive({tip(500, 1)}); // the oldest of all
    QVERIFY(!pill()->isVisible());
}

void TipTableTest::theChoiceIsNeverMadeByItself()
{
    QSignalSpy chosen(m_table.get(), &TipTable::rowChosen);
    m_table->setFocus();
    QCOMPARE(chosen.size(), 0);
    m_table->setCurrentIndex(m_model->index(5, 0));
    QCOMPARE(chosen.size(), 1);
    const TipId tipId = m_table->currentTip();
    arrive({tip(tipId, 10, TipStatus::Closed)});
    QCOMPARE(m_model->rowOf(tipId), -1);
    QCOMPARE(m_table->currentTip(), TipId(0));
    QVERIFY(m_table->selectionModel()->selectedRows().isEmpty());
    QCOMPARE(chosen.size(), 1);
}

void TipTableTest::walksOnFromWhereTheChoiceWas()
{
    m_table->setCurrentIndex(m_model->index(5, 0));
    const TipId gone = m_table->currentTip();
    const TipId next = m_model->tipAt(6);
    arrive({tip(gone, 10, TipStatus::Closed)});
    m_table->step(1);
    QCOMPARE(m_table->currentTip(), next);
}

void TipTableTest::keysWalk()
{
    QSignalSpy opened(m_table.get(), &TipTable::rowOpened);
    m_table->setFocus();
    QTest::keyClick(m_table.get(), Qt::Key_Down);
    QCOMPARE(m_table->currentIndex().row(), 0);
    QTest::keyClick(m_table.get(), Qt::Key_Down);
    QCOMPARE(m_table->currentIndex().row(), 1);
    QTest::keyClick(m_table.get(), Qt::Key_Up);
    QTest::keyClick(m_table.get(), Qt::Key_Up);
    QCOMPARE(m_table->currentIndex().row(), 0);
    QTest::keyClick(m_table.get(), Qt::Key_End);
    QCOMPARE(m_table->currentIndex().row(), 199);
    QVERIFY(topOf(1) >= 0 && topOf(1) <= m_table->viewport()->height() - kit::tipRowHeight());
    QTest::keyClick(m_table.get(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QTest::keyClick(m_table.get(), Qt::Key_Home);
    QCOMPARE(m_table->currentIndex().row(), 0);
    QCOMPARE(m_table->verticalScrollBar()->value(), 0);
    // Letters are other people's keys.
    QTest::keyClick(m_table.get(), Qt::Key_T, Qt::NoModifier);
    QCOMPARE(m_table->currentIndex().row(), 0);
}

void TipTableTest::measuresRowsAndColumns()
{
    QCOMPARE(m_table->rowHeight(0), kit::tipRowHeight());
    QCOMPARE(m_table->viewport()->width(), 624);
    QCOMPARE(m_table->columnWidth(TipInboxModel::OwedColumn), 100);
    QCOMPARE(m_table->columnViewportPosition(TipInboxModel::StateColumn), 624 - 176);
    QCOMPARE(m_table->columnWidth(TipInboxModel::AgeColumn), 60);
    QCOMPARE(m_table->horizontalHeader()->height(), 24);
}

void TipTableTest::narrowGivesUpTheStateColumn()
{
    m_table->resize(400, 600);
    QCoreApplication::processEvents();
    QVERIFY(m_table->isColumnHidden(TipInboxModel::StateColumn));
    int width = 0;
    for (int column = 0; column < TipInboxModel::ColumnCount; ++column)
        width += m_table->columnWidth(column);
    QCOMPARE(width, 400);
}

QTEST_MAIN(TipTableTest)
#include "tst_tiptable.moc"
