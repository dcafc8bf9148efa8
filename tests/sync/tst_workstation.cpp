// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/DeskKit.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace porch;
using namespace porch::test;

class WorkstationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void catchesUpAndFollows();
    void saysFromWhenToWhenItReads();
    void goesOnAfterTheServerDied();
    void sendsWhatWasDoneOffline();
    void oneOfTwoClaimsIsRefused();
    void twoCachesOfOneLogAreEqual();
    void foldsAgainWhenTheLogIsAnother();
    void settlesWhatWasFoldedUnheard();
};

void WorkstationTest::catchesUpAndFollows()
{
    TestServer server;
    QVERIFY2(server.start(), qPrintable(server.error()));
    Residents residents(server.optionsFor(QStringLiteral("desk")));
    residents.write(500);
    QVERIFY(waitUntil([&] { return residents.areHeard(); }));

    QTemporaryDir folder;
    Desk desk(server.optionsFor(QStringLiteral("desk")), folder.path());
    QVERIFY(waitUntil([&] { return desk.isLive(); }));
    QCOMPARE(desk.tips(), 500);
    QCOMPARE(desk.state().sequence, 500U);

    residents.write(3);
    QVERIFY(waitUntil([&] { return desk.tips() == 503; }));
}

void WorkstationTest::saysFromWhenToWhenItReads()
{
    TestServer server;
    QVERIFY2(server.start(), qPrintable(server.error()));
    Residents residents(server.optionsFor(QStringLiteral("desk")));
    const Micros begun = wallClock();
    residents.write(300);
    QVERIFY(waitUntil([&] { return residents.areHeard(); }));

    QTemporaryDir folder;
    Micros knownTo = 0;
    {
        Desk desk(server.optionsFor(QStringLiteral("desk")), folder.path());
        QVERIFY(waitUntil([&] { return desk.isLive(); }));
        // An empty cache reads from the beginning.
        for (const LinkState &state : desk.catchUps())
            QCOMPARE(state.knownTo, 0);
        knownTo = desk.state().readTo;
        QVERIFY(knownTo >= begun - Micros(1'000'000) && knownTo <= wallClock() + Micros(1'000'000));
    }
    residents.write(300);
    QVERIFY(waitUntil([&] { return residents.areHeard(); }));
    Desk again(server.optionsFor(QStringLiteral("desk")), folder.path());
    QVERIFY(waitUntil([&] { return again.isLive() && again.state().sequence == 600; }));
    QVERIFY(again.state().readTo > knownTo);
    const auto &states = again.catchUps();
    // Until the first event came, nobody knows when the cache ended.
    QVERIFY(std::any_of(states.begin(), states.end(),
                        [&](const LinkState &state) { return state.knownTo == knownTo; }));
    for (const LinkState &state : states)
        QVERIFY(state.knownTo == 0 ? state.readTo == 0 : state.knownTo == knownTo);
}

void WorkstationTest::goesOnAfterTheServerDied()
{
    TestServer server;
    QVERIFY2(server.start(), qPrintable(server.error()));
    Residents residents(server.optionsFor(QStringLiteral("desk")));
    QTemporaryDir folder;
    Desk desk(server.optionsFor(QStringLiteral("desk")), folder.path());
    residents.write(200);
    QVERIFY(waitUntil([&] { return desk.isLive() && desk.tips() > 0; }));

    QVERIFY(server.killHard());
    QVERIFY(waitUntil([&] { return desk.isOffline(); }));
    QVERIFY(!desk.state().reason.isEmpty());
    residents.write(200);
    QVERIFY2(server.start(), qPrintable(server.error()));
    QVERIFY(waitUntil([&] { return residents.areHeard(); }));
    QVERIFY(waitUntil([&] { return desk.isLive() && desk.tips() == 400; }));
    QCOMPARE(desk.replacements().size(), 0);
}

void WorkstationTest::sendsWhatWasDoneOffline()
{
    TestServer server;
    QVERIFY2(server.start(), qPrintable(server.error()));
    Residents residents(server.optionsFor(QStringLiteral("desk")));
    residents.write(2);
    QTemporaryDir folder;
    QByteArray first;
    {
        Desk desk(server.optionsFor(QStringLiteral("desk")), folder.path());
        QVERIFY(waitUntil([&] { return desk.isLive() && desk.tips() == 2; }));
        QVERIFY(server.killHard());
        QVERIFY(waitUntil([&] { return desk.isOffline(); }));
        first = desk.claim("test:1");
        QVERIFY(waitUntil([&] { return desk.stateOf(first) == PendingState::Queued; }));
    }
    // The program ended meanwhile; another start finds the action and sends it before the next.
    Desk desk(server.optionsFor(QStringLiteral("desk")), folder.path());
    const QByteArray second = desk.claim("test:2");
    QVERIFY(waitUntil([&] {
        return desk.stateOf(first) == PendingState::Queued && desk.stateOf(second) == PendingState::Queued;
    }));
    QVERIFY2(server.start(), qPrintable(server.error()));
    desk.station().retryNow();
    QVERIFY(waitUntil([&] {
        return desk.stateOf(first) == PendingState::Done && desk.stateOf(second) == PendingState::Done;
    }));
}

void WorkstationTest::oneOfTwoClaimsIsRefused()
{
    TestServer server({{QStringLiteral("ada")}, {QStringLiteral("bo")}});
    QVERIFY2(server.start(), qPrintable(server.error()));
    Residents residents(server.optionsFor(QStringLiteral("ada")));
    residents.write(1);
    QTemporaryDir adaFolder;
    QTemporaryDir boFolder;
    Desk ada(server.optionsFor(QStringLiteral("ada")), adaFolder.path());
    Desk bo(server.optionsFor(QStringLiteral("bo")), boFolder.path());
    QVERIFY(waitUntil([&] { return ada.tips() == 1 && bo.tips() == 1; }));

    const QByteArray hers = ada.claim("test:1");
    const QByteArray his = bo.claim("test:1");
    QVERIFY(waitUntil([&] { return ada.isSettled(hers) && bo.isSettled(his); }));
    QVERIFY(ada.stateOf(hers) != bo.stateOf(his));
    QVERIFY(waitUntil([&] { return ada.state().sequence == 3 && bo.state().sequence == 3; }));
    QCOMPARE(ada.digest(), bo.digest());
}

void WorkstationTest::twoCachesOfOneLogAreEqual()
{
    TestServer server;
    QVERIFY2(server.start(), qPrintable(server.error()));
    Residents residents(server.optionsFor(QStringLiteral("desk")));
    QTemporaryDir early;
    QTemporaryDir late;
    Desk follower(server.optionsFor(QStringLiteral("desk")), early.path());
    QVERIFY(waitUntil([&] { return follower.isLive(); }));
    for (int round = 0; round < 5; ++round) {
        residents.write(37);
        QVERIFY(waitUntil([&] { return residents.areHeard(); }));
    }
    Desk latecomer(server.optionsFor(QStringLiteral("desk")), late.path());
    QVERIFY(
        waitUntil([&] { return latecomer.isLive() && latecomer.tips() == 185 && follower.tips() == 185; }));
    QCOMPARE(latecomer.digest(), follower.digest());
}

void WorkstationTest::foldsAgainWhenTheLogIsAnother()
{
    QTemporaryDir folder;
    const auto fill = [&](int count, int expectedReplaced) {
        TestServer server;
        QVERIFY2(server.start(), qPrintable(server.error()));
        Residents residents(server.optionsFor(QStringLiteral("desk")));
        residents.write(count);
        QVERIFY(waitUntil([&] { return residents.areHeard(); }));
        Desk desk(server.optionsFor(QStringLiteral("desk")), folder.path());
        QVERIFY(waitUntil([&] { return desk.isLive() && desk.tips() == count; }));
        QCOMPARE(desk.replacements().size(), expectedReplaced);
    };
    fill(5, 0);
    // Another server, another log; longer than the first, so only its identity tells.
    fill(9, 1);
}

void WorkstationTest::settlesWhatWasFoldedUnheard()
{
    TestServer server;
    QVERIFY2(server.start(), qPrintable(server.error()));
    Residents residents(server.optionsFor(QStringLiteral("desk")));
    residents.write(1);
    QTemporaryDir folder;
    QByteArray id;
    const QString outbox = folder.path() + QLatin1String("/outbox.db");
    {
        Desk desk(server.optionsFor(QStringLiteral("desk")), folder.path());
        QVERIFY(waitUntil([&] { return desk.isLive() && desk.tips() == 1; }));
        id = desk.claim("test:1");
        QVERIFY(waitUntil([&] { return desk.stateOf(id) == PendingState::Done; }));
    }
    // As if the program had died between the fold and the outbox's hearing of it.
    {
        auto file = Database::open(outbox, Database::Mode::ReadWrite);
        QVERIFY(file.ok());
        QVERIFY(file->run("UPDATE action SET state = 2, settled = 0").ok());
    }
    Desk desk(server.optionsFor(QStringLiteral("desk")), folder.path());
    QVERIFY(waitUntil([&] { return desk.stateOf(id) == PendingState::Done; }));
}

QTEST_GUILESS_MAIN(WorkstationTest)
#include "tst_workstation.moc"
