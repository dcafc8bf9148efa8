// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/IdleLock.h"

#include <QSignalSpy>
#include <QTest>

using namespace porch;
using namespace std::chrono_literals;

class IdleLockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void minutesAreBounded_data();
    void minutesAreBounded();
    void locksWhenNobodyIsThere();
    void activityStartsAgain();
    void sleepIsIdleTime();
    void clockSetBackGainsNothing();
    void clockSetForwardsLocks();
    void asked();
    void unlocked();
    void nobodySignedIn();
    void shorterPolicyHoldsAtOnce();
    void looksByItself();

private:
    /// The computer runs.
    void pass(std::chrono::milliseconds time)
    {
        m_wall += time;
        m_steady += time;
    }

    std::chrono::milliseconds m_wall{};
    std::chrono::milliseconds m_steady{};
    std::unique_ptr<IdleLock> m_lock;
    std::unique_ptr<QSignalSpy> m_locked;
};

void IdleLockTest::init()
{
    m_wall = 1'772'352'000'000ms;
    m_steady = 5s;
    m_lock =
        std::make_unique<IdleLock>(IdleLock::Clocks{[this] { return m_wall; }, [this] { return m_steady; }});
    m_locked = std::make_unique<QSignalSpy>(m_lock.get(), &IdleLock::locked);
    m_lock->setMinutes(10);
    m_lock->start();
}

void IdleLockTest::minutesAreBounded_data()
{
    QTest::addColumn<int>("policy");
    QTest::addColumn<int>("minutes");
    QTest::newRow("least") << 1 << 1;
    QTest::newRow("most") << 30 << 30;
    QTest::newRow("never") << 0 << 1;
    QTest::newRow("negative") << -5 << 1;
    QTest::newRow("an hour") << 60 << 30;
    QTest::newRow("absurd") << std::numeric_limits<int>::max() << 30;
}

void IdleLockTest::minutesAreBounded()
{
    QFETCH(int, policy);
    QFETCH(int, minutes);
    QCOMPARE(IdleLock().minutes(), 30);
    m_lock->setMinutes(policy);
    QCOMPARE(m_lock->minutes(), minutes);
}

void IdleLockTest::locksWhenNobodyIsThere()
{
    pass(10min - 1ms);
    m_lock->check();
    QVERIFY(m_lock->isRunning());
    pass(1ms);
    m_lock->check();
    QVERIFY(m_lock->isLocked());
    QCOMPARE(m_locked->count(), 1);
    QCOMPARE(m_locked->front().front().value<IdleLock::Reason>(), IdleLock::Reason::Idle);
    pass(1h);
    m_lock->check();
    m_lock->lockNow();
    m_lock->activity();
    QCOMPARE(m_locked->count(), 1);
    QVERIFY(m_lock->isLocked()); // no movement of the mouse unlocks
}

void IdleLockTest::activityStartsAgain()
{
    for (int i = 0; i < 20; ++i) {
        pass(9min);
        m_lock->check();
        m_lock->activity();
    }
    QCOMPARE(m_locked->count(), 0);
    pass(10min);
    m_lock->check();
    QCOMPARE(m_locked->count(), 1);
}

/// The steady clock stands still, and the first thing after waking is a movement of the mouse.
void IdleLockTest::sleepIsIdleTime()
{
    pass(1min);
    m_wall += 9min;
    m_lock->activity();
    QVERIFY(m_lock->isLocked());
    QCOMPARE(m_locked->count(), 1);
}

void IdleLockTest::clockSetBackGainsNothing()
{
    pass(6min);
    m_wall -= 24h;
    m_lock->check();
    QVERIFY(m_lock->isRunning());
    pass(4min);
    m_lock->check();
    QVERIFY(m_lock->isLocked());
}

void IdleLockTest::clockSetForwardsLocks()
{
    m_wall += 24h;
    m_lock->check();
    QVERIFY(m_lock->isLocked());
}

void IdleLockTest::asked()
{
    m_lock->lockNow();
    QVERIFY(m_lock->isLocked());
    QCOMPARE(m_locked->count(), 1);
    QCOMPARE(m_locked->front().front().value<IdleLock::Reason>(), IdleLock::Reason::Asked);
}

void IdleLockTest::unlocked()
{
    m_lock->lockNow();
    pass(1h);
    m_lock->start();
    QVERIFY(m_lock->isRunning());
    m_lock->check();
    QVERIFY(m_lock->isRunning());
    pass(10min);
    m_lock->check();
    QCOMPARE(m_locked->count(), 2);
}

void IdleLockTest::nobodySignedIn()
{
    m_lock->stop();
    pass(24h);
    m_lock->check();
    m_lock->activity();
    m_lock->lockNow();
    m_lock->setMinutes(1);
    QCOMPARE(m_locked->count(), 0);
    QVERIFY(!m_lock->isRunning() && !m_lock->isLocked());
}

void IdleLockTest::shorterPolicyHoldsAtOnce()
{
    pass(6min);
    m_lock->setMinutes(5);
    QVERIFY(m_lock->isLocked());
}

/// With nobody calling check().
void IdleLockTest::looksByItself()
{
    pass(10min);
    QTRY_COMPARE_WITH_TIMEOUT(m_locked->count(), 1, 30'000);
}

QTEST_GUILESS_MAIN(IdleLockTest)
#include "tst_idlelock.moc"
