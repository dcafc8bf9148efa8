// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tips that were put off come back by the clock alone.
#include "app/desk/SnoozeWatch.h"
#include "models/store/Reader.h"
#include "tests/store/StoreKit.h"

#include <QSignalSpy>
#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

const QString kMe = QStringLiteral("d117");

TipBody until(const QByteArray &tip, Micros time)
{
    TipBody body;
    body.tip = tip;
    body.until = time;
    return body;
}

} // namespace

class SnoozeWatchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsWhenMineComeBack();
    void asksAgainWhenTheClockRunsOn();
    void survivesACacheThatIsNotThere();
};

void SnoozeWatchTest::tellsWhenMineComeBack()
{
    TestCache cache;
    LogBuilder log;
    for (const QByteArray key : {"m1", "m2", "m3", "m4"})
        log.message(key, "a question");
    log.action("s1", kMe, Verb::Snooze, until("m1", kNoon + 10 * kMinute));
    log.action("s2", kMe, Verb::Snooze, until("m2", kNoon + 12 * kMinute));
    log.action("s3", QStringLiteral("kosei"), Verb::Snooze, until("m3", kNoon + 10 * kMinute));
    cache.fold(std::exchange(log.batch, {}));

    Micros now = kNoon + 5 * kMinute;
    Reader reader(cache.path());
    SnoozeWatch watch(reader, kMe, [&now] { return now; });
    QSignalSpy returned(&watch, &SnoozeWatch::returned);
    watch.reload();
    // What the log says is read in order: an answer to another question comes after the one before it.
    now = kNoon + 11 * kMinute;
    watch.reload();
    QTRY_COMPARE(returned.size(), 1);
    QCOMPARE(returned.at(0).at(0).toInt(), 1);
    // Told once; and what somebody takes up before its time does not come back.
    log.action("c2", kMe, Verb::Claim, "m2");
    const Changes changes = cache.fold(std::exchange(log.batch, {}));
    now = kNoon + 13 * kMinute;
    watch.apply(changes);
    log.action("s4", kMe, Verb::Snooze, until("m4", kNoon + 14 * kMinute));
    const Changes more = cache.fold(std::exchange(log.batch, {}));
    now = kNoon + 15 * kMinute;
    watch.apply(more);
    QTRY_COMPARE(returned.size(), 2);
    QCOMPARE(returned.at(1).at(0).toInt(), 1);
}

void SnoozeWatchTest::asksAgainWhenTheClockRunsOn()
{
    TestCache cache;
    LogBuilder log;
    log.message("m1", "a question");
    log.action("s1", kMe, Verb::Snooze, until("m1", kNoon + 10 * kMinute));
    cache.fold(log.batch);
    // Each look at the clock takes it a moment further, as far as just after the time.
    Micros now = kNoon + 10 * kMinute - 20'000;
    Reader reader(cache.path());
    SnoozeWatch watch(reader, kMe, [&now] { return std::exchange(now, now + 15'000); });
    QSignalSpy returned(&watch, &SnoozeWatch::returned);
    watch.reload();
    QTRY_COMPARE(returned.size(), 1);
}

void SnoozeWatchTest::survivesACacheThatIsNotThere()
{
    TestCache cache;
    Reader reader(cache.path() + QStringLiteral(".gone"));
    SnoozeWatch watch(reader, kMe, [] { return kNoon; });
    QSignalSpy returned(&watch, &SnoozeWatch::returned);
    watch.reload();
    watch.reload();
    bool answered = false;
    reader.read(
        this, [](Database &) -> Result<int> { return 1; },
        [&answered](const Result<int> &) { answered = true; });
    QTRY_VERIFY(answered);
    QCOMPARE(returned.size(), 0);
}

QTEST_GUILESS_MAIN(SnoozeWatchTest)
#include "tst_snoozewatch.moc"
