// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/KeyCap.h"
#include "ui/kit/Theme.h"
#include "ui/map/TimeRange.h"
#include "ui/map/TimeRangeBar.h"

#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <rapidcheck.h>

using namespace porch;

namespace {

constexpr Micros kMinute = Micros(60) * 1'000'000;
constexpr Micros kHour = 60 * kMinute;
constexpr Micros kDay = 24 * kHour;
/// Tuesday, 14 October 2025, 14:44:30 UTC.
constexpr Micros kNow = Micros(1'760'453'070) * 1'000'000;

QTimeZone berlin()
{
    return QTimeZone("Europe/Berlin");
}

} // namespace

class TimeRangeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<kit::Theme>(*qApp, kit::Theme::Choice::Light); }
    void cleanupTestCase() { m_theme.reset(); }
    void init()
    {
        m_now = kNow;
        m_range = std::make_unique<TimeRange>([this] { return m_now; });
        m_range->setTimes(kit::TimeText(QTimeZone::utc(), QLocale(QLocale::English)));
        m_range->setWritten({kNow - kMinute, kNow - 3 * kDay, kNow - 20 * kDay, kNow - 400 * kDay});
        m_range->resize(900, m_range->sizeHint().height());
        m_range->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_range.get()));
    }
    void cleanup() { m_range.reset(); }

    void anAxisEndsNow();
    void anAxisBeginsAtFullHoursOfItsZone();
    void aLongTimeHasFewBars();
    void everyTimeIsInOneStretch();
    void marksAreDaysOfTheZone();
    void reachesAreExclusive();
    void arrowsMoveAHandle();
    void shiftMovesBoth();
    void theMouseDragsAHandle();
    void theEdgeMovesOnWithTheClock();
    void saysItsValue();

private:
    TimeRangeBar *bar() const { return m_range->bar(); }
    void focusBar()
    {
        bar()->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(bar()->hasFocus());
    }

    Micros m_now = kNow;
    std::unique_ptr<kit::Theme> m_theme;
    std::unique_ptr<TimeRange> m_range;
};

void TimeRangeTest::anAxisEndsNow()
{
    for (const TimeReach reach : {TimeReach::Day, TimeReach::Week, TimeReach::Month, TimeReach::All}) {
        const TimeAxis axis(reach, kNow, kNow - 90 * kDay, QTimeZone::utc());
        QCOMPARE(axis.indexOf(kNow), axis.count() - 1);
        QVERIFY(axis.end() > kNow);
        QVERIFY(axis.end() - kNow <= axis.step());
        QCOMPARE(axis.indexOf(axis.begin() - 1), -1);
        QCOMPARE(axis.indexOf(axis.end() + kDay), axis.count());
    }
    const TimeAxis week(TimeReach::Week, kNow, 0, QTimeZone::utc());
    QVERIFY(week.begin() <= kNow - 7 * kDay);
    QVERIFY(week.begin() > kNow - 7 * kDay - kHour);
}

void TimeRangeTest::anAxisBeginsAtFullHoursOfItsZone()
{
    // India is half an hour off.
    const QTimeZone zone("Asia/Kolkata");
    const TimeAxis axis(TimeReach::Week, kNow, 0, zone);
    QCOMPARE(QDateTime::fromMSecsSinceEpoch(axis.begin() / 1000, zone).time().minute(), 0);
}

void TimeRangeTest::aLongTimeHasFewBars()
{
    for (const Micros length : {Micros(0), kHour, kDay, 100 * kDay, 4'000 * kDay, 700'000 * kDay}) {
        const TimeAxis axis(TimeReach::All, kNow, length == 0 ? 0 : kNow - length, QTimeZone::utc());
        QVERIFY(axis.count() >= 1);
        QVERIFY(axis.count() <= 2'001);
        if (length > 0 && length < 4'000 * kDay)
            QVERIFY(axis.begin() <= kNow - length);
    }
}

void TimeRangeTest::everyTimeIsInOneStretch()
{
    const bool held = rc::check([](quint32 back, quint8 reach) {
        const TimeAxis axis(TimeReach(reach % 4), kNow, kNow - 365 * kDay, berlin());
        const Micros time = kNow - Micros(back % 31'536'000) * 1'000'000;
        const int index = axis.indexOf(time);
        if (index >= 0) {
            RC_ASSERT(axis.at(index) <= time);
            RC_ASSERT(time < axis.at(index + 1));
        } else {
            RC_ASSERT(time < axis.begin());
        }
    });
    QVERIFY(held);
}

void TimeRangeTest::marksAreDaysOfTheZone()
{
    // With the end of summer time in it.
    const Micros now = Micros(1'761'730'000) * 1'000'000;
    const TimeAxis axis(TimeReach::Week, now, 0, berlin());
    const std::vector<TimeAxis::Mark> marks = axis.marks(12);
    QCOMPARE(marks.size(), std::size_t(8));
    for (const TimeAxis::Mark &mark : marks) {
        QCOMPARE(mark.unit, TimeAxis::Mark::Unit::Day);
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(mark.at / 1000, berlin()).time(), QTime(0, 0));
    }
    const TimeAxis long_(TimeReach::All, now, now - 2'000 * kDay, berlin());
    for (const int most : {1, 3, 8, 20})
        QVERIFY(long_.marks(most).size() <= std::size_t(most) + 1);
}

void TimeRangeTest::reachesAreExclusive()
{
    QSignalSpy spans(m_range.get(), &TimeRange::spanChanged);
    QCOMPARE(m_range->reach(), TimeReach::Week);
    const QList<kit::KeyButton *> buttons = m_range->findChildren<kit::KeyButton *>();
    QCOMPARE(buttons.size(), 4);
    QTest::mouseClick(buttons[0], Qt::LeftButton);
    QCOMPARE(m_range->reach(), TimeReach::Day);
    QVERIFY(!buttons[1]->isChecked());
    QCOMPARE(spans.size(), 1);
    QCOMPARE(m_range->span().to, Micros(0));
    QVERIFY(m_range->span().from <= kNow - kDay);
    QTest::mouseClick(buttons[3], Qt::LeftButton);
    QCOMPARE(m_range->span(), TimeSpan{});
}

void TimeRangeTest::arrowsMoveAHandle()
{
    focusBar();
    const Micros begin = bar()->axis().begin();
    QTest::keyClick(bar(), Qt::Key_Right);
    QCOMPARE(m_range->span(), (TimeSpan{begin + kHour, 0}));
    QTest::keyClick(bar(), Qt::Key_PageDown);
    QCOMPARE(m_range->span(), (TimeSpan{begin + 25 * kHour, 0}));
    QTest::keyClick(bar(), Qt::Key_Home);
    QCOMPARE(m_range->span(), (TimeSpan{begin, 0}));
    // The other handle; it never passes the first.
    QTest::keyClick(bar(), Qt::Key_Tab);
    QVERIFY(bar()->hasFocus());
    QTest::keyClick(bar(), Qt::Key_Left);
    QCOMPARE(m_range->span().to, bar()->axis().end() - kHour);
    QTest::keyClick(bar(), Qt::Key_Home);
    QCOMPARE(m_range->span(), (TimeSpan{begin, begin + kHour}));
    QTest::keyClick(bar(), Qt::Key_Tab);
    QVERIFY(!bar()->hasFocus());
}

void TimeRangeTest::shiftMovesBoth()
{
    focusBar();
    const Micros begin = bar()->axis().begin();
    bar()->setSpan({begin + kDay, begin + 2 * kDay});
    QTest::keyClick(bar(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(bar()->span(), (TimeSpan{begin + kDay + kHour, begin + 2 * kDay + kHour}));
    QTest::keyClick(bar(), Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(bar()->span().to, Micros(0));
    QCOMPARE(bar()->span().from, bar()->axis().end() - kDay);
    QTest::keyClick(bar(), Qt::Key_Home, Qt::ShiftModifier);
    QCOMPARE(bar()->span(), (TimeSpan{0, begin + kDay}));
}

void TimeRangeTest::theMouseDragsAHandle()
{
    const int y = 30;
    const int right = bar()->width() - 5;
    QTest::mousePress(bar(), Qt::LeftButton, {}, QPoint(right, y));
    QTest::mouseMove(bar(), QPoint(bar()->width() / 2, y));
    QTest::mouseRelease(bar(), Qt::LeftButton, {}, QPoint(bar()->width() / 2, y));
    const Micros middle = (bar()->axis().begin() + bar()->axis().end()) / 2;
    QVERIFY(qAbs(bar()->span().to - middle) <= kHour);
    // Between the handles both are taken along.
    const TimeSpan before = bar()->span();
    QTest::mousePress(bar(), Qt::LeftButton, {}, QPoint(bar()->width() / 4, 20));
    QTest::mouseMove(bar(), QPoint(bar()->width() / 2, 20));
    QTest::mouseRelease(bar(), Qt::LeftButton, {}, QPoint(bar()->width() / 2, 20));
    QVERIFY(bar()->span().to > before.to);
    QVERIFY(bar()->span().from > 0);
}

void TimeRangeTest::theEdgeMovesOnWithTheClock()
{
    const TimeSpan before = m_range->span();
    bar()->setSpan({0, bar()->axis().begin() + 2 * kDay});
    m_now += 3 * kDay;
    QSignalSpy spans(m_range.get(), &TimeRange::spanChanged);
    m_range->setWritten({m_now});
    QCOMPARE(spans.size(), 1);
    QCOMPARE(m_range->span().from, before.from + 3 * kDay);
    // What has slid out of sight altogether is no choice any more.
    QCOMPARE(m_range->span().to, Micros(0));
}

void TimeRangeTest::saysItsValue()
{
    QAccessibleInterface *access = QAccessible::queryAccessibleInterface(bar());
    QVERIFY(access);
    QCOMPARE(access->role(), QAccessible::Slider);
    QVERIFY(!access->text(QAccessible::Name).isEmpty());
    QCOMPARE(access->text(QAccessible::Value), QStringLiteral("From Tue 7 Oct 2025, 14:00 until now"));
}

QTEST_MAIN(TimeRangeTest)
#include "tst_timerange.moc"
