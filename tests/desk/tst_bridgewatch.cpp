// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/BridgeWatch.h"
#include "models/store/Reader.h"
#include "tests/store/StoreKit.h"

#include <QSignalSpy>
#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

const QString kSlack = QStringLiteral("slack");

BridgeHealth health(const QByteArray &bridge, Micros at, qint64 connections)
{
    BridgeHealth health;
    health.source = kSlack;
    health.bridge = bridge;
    health.at = at;
    health.connections = connections;
    return health;
}

QString words(const std::vector<BridgeHealth> &bridges, Micros newest = 0)
{
    return BridgeWatch::words(kSlack, bridges, newest, kNoon, kit::TimeText(QTimeZone::utc()));
}

} // namespace

class BridgeWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsTrue()
    {
        QCOMPARE(words({}), QString());
        const BridgeHealth up = health("north", kNoon - kMinute, 2);
        QCOMPARE(words({up}), QStringLiteral("Slack: connected"));
        QCOMPARE(words({up}, kNoon - 4 * kSecond), QStringLiteral("Slack: connected, last message 4 s ago"));
        const BridgeHealth down = health("south", kNoon - 2 * kMinute, 0);
        QCOMPARE(words({down}), QStringLiteral("Slack: not connected since 11:58"));
        // One that listens is enough.
        QCOMPARE(words({down, up}), QStringLiteral("Slack: connected"));
        QCOMPARE(words({up, down}), QStringLiteral("Slack: connected"));
        const BridgeHealth silent = health("north", kNoon - BridgeWatch::kSilence - kMinute, 2);
        QCOMPARE(words({silent}), QStringLiteral("Slack: no word from the bridge since 11:47"));
        QCOMPARE(words({silent, down}), QStringLiteral("Slack: not connected since 11:58"));
        BridgeHealth full = up;
        full.unsent = 2;
        full.oldestUnsent = kNoon - 10 * kSecond;
        QCOMPARE(words({full}), QStringLiteral("Slack: connected"));
        full.oldestUnsent = kNoon - 3 * kMinute;
        QVERIFY(words({full}).contains(QLatin1String("not sent since 11:57")));
    }

    void readsWhatTheLogSays()
    {
        LogBuilder log;
        TestCache cache;
        const Micros written = log.message("a", "Hello").at;
        log.health("h1", {"north", 2, 0, 0, 0, {}});
        const Changes changes = cache.fold(log.batch);
        Reader reader(cache.path());
        BridgeWatch watch(reader, [&] { return written + 10 * kSecond; });
        QSignalSpy changed(&watch, &BridgeWatch::changed);
        watch.apply(changes);
        watch.setLive(true);
        QVERIFY(changed.wait());
        QCOMPARE(changed.takeLast().at(0).toString(),
                 QStringLiteral("Slack: connected, last message 10 s ago"));
        watch.setLive(false);
        QCOMPARE(changed.takeLast().at(0).toString(), QString());
    }
};

QTEST_GUILESS_MAIN(BridgeWatchTest)
#include "tst_bridgewatch.moc"
