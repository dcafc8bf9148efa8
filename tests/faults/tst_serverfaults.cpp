// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/LogCopy.h"
#include "tests/support/LossyProxy.h"
#include "tests/sync/DeskKit.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace porch;
using namespace porch::test;

namespace {

const QString kDesk = QStringLiteral("ada");
const QString kResidents = QStringLiteral("residents");

std::vector<TestUser> everybody()
{
    return {{kDesk}, {QStringLiteral("bo")}, {kResidents}};
}

bool allDone(const Desk &desk, qsizetype actions)
{
    return std::count_if(desk.pending().begin(), desk.pending().end(), [](const PendingAction &action) {
               return action.state == PendingState::Done;
           }) == actions;
}

} // namespace

class ServerFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedWhileItIsWrittenTo();
    void restoredFromAnOlderCopy_data();
    void restoredFromAnOlderCopy();
};

void ServerFaultsTest::killedWhileItIsWrittenTo()
{
    constexpr int kMessages = 12'000;
    constexpr int kNotes = 40;
    TestServer server(everybody());
    QVERIFY2(server.start(), qPrintable(server.error()));
    Residents residents(server.optionsFor(kResidents));
    QTemporaryDir folder;
    Desk desk(server.optionsFor(kDesk), folder.path());
    residents.write(1);
    QVERIFY(waitUntil([&] { return desk.isLive() && desk.tips() == 1; }));

    residents.write(kMessages - 1);
    std::vector<QByteArray> notes;
    for (int number = 0; number < kNotes; ++number)
        notes.push_back(desk.note("test:1", "note " + QByteArray::number(number)));
    for (const int killedAt : {1'500, 5'000, 9'000}) {
        QVERIFY(waitUntil([&] { return residents.published() >= killedAt; }));
        QVERIFY(server.killHard());
        QVERIFY2(server.start(), qPrintable(server.error()));
    }
    QVERIFY(waitUntil([&] { return residents.areHeard(); }));
    desk.station().retryNow();
    QVERIFY(waitUntil([&] { return allDone(desk, kNotes) && desk.tips() == kMessages; }));

    // What was acknowledged is there, and whatever was sent twice counts once.
    const auto log = wholeLog(server.optionsFor(kResidents));
    QSet<QByteArray> ids;
    for (const LogRecord &record : log)
        ids.insert(record.messageId);
    for (int number = 1; number <= kMessages; ++number)
        QVERIFY2(ids.contains(message(number).id), message(number).id.constData());
    QCOMPARE(ids.size(), kMessages + kNotes);
    std::vector<QByteArray> told;
    for (const TimelineRow &row : desk.timeline("test:1")) {
        if (row.kind == TimelineKind::Note)
            told.push_back(row.id);
    }
    QCOMPARE(told, notes);
    QCOMPARE(desk.replacements(), QStringList());

    QTemporaryDir other;
    Desk fresh(server.optionsFor(QStringLiteral("bo")), other.path());
    QVERIFY(waitUntil([&] { return fresh.isLive() && fresh.tips() == kMessages; }));
    QCOMPARE(fresh.digest(), desk.digest());
}

void ServerFaultsTest::restoredFromAnOlderCopy_data()
{
    QTest::addColumn<bool>("grownAgain");
    QTest::newRow("as it was") << false;
    // Longer than before, so that the last number alone does not tell.
    QTest::newRow("and grown again") << true;
}

void ServerFaultsTest::restoredFromAnOlderCopy()
{
    QFETCH(const bool, grownAgain);
    TestServer server(everybody());
    QVERIFY2(server.start(), qPrintable(server.error()));
    LogCopy copy(server);
    LossyProxy proxy(server.url());
    NatsOptions options = server.optionsFor(kDesk);
    options.servers = {proxy.url()};
    QTemporaryDir folder;
    auto residents = std::make_unique<Residents>(server.optionsFor(kResidents));
    residents->write(5);
    Desk desk(options, folder.path());
    QVERIFY(waitUntil([&] { return desk.isLive() && desk.tips() == 5; }));
    const QByteArray old = desk.claim("test:1");
    QVERIFY(waitUntil([&] { return desk.stateOf(old) == PendingState::Done; }));
    QVERIFY(server.stop());
    QVERIFY(copy.take());

    // What the copy lacks: others' messages, and what this desk did.
    QVERIFY2(server.start(), qPrintable(server.error()));
    residents->write(3);
    desk.station().retryNow();
    QVERIFY(waitUntil([&] { return residents->areHeard() && desk.isLive() && desk.tips() == 8; }));
    const QByteArray recent = desk.claim("test:2");
    const QByteArray note = desk.note("test:1", "Spoke to the neighbour.");
    QVERIFY(waitUntil([&] { return allDone(desk, 3); }));
    residents.reset();
    QVERIFY(server.stop());
    QVERIFY(waitUntil([&] { return desk.isOffline(); }));
    const QByteArray unsent = desk.claim("test:3");
    QVERIFY(waitUntil([&] { return desk.stateOf(unsent) == PendingState::Queued; }));

    // Out of the desk's reach until the log is as it will find it.
    proxy.setFrozen(true);
    QVERIFY(copy.putBack());
    QVERIFY2(server.start(), qPrintable(server.error()));
    if (grownAgain) {
        Residents later(server.optionsFor(kResidents));
        later.write(30);
        QVERIFY(waitUntil([&] { return later.areHeard(); }));
    }
    const int tips = grownAgain ? 30 : 5;
    proxy.setFrozen(false);
    proxy.cut();
    desk.station().retryNow();
    QVERIFY(waitUntil([&] { return desk.isLive() && allDone(desk, 4) && desk.tips() == tips; }));
    QVERIFY(!desk.replacements().isEmpty());
    QVERIFY(!desk.replacements().constFirst().isEmpty());

    const auto log = wholeLog(server.optionsFor(kResidents));
    for (const QByteArray &id : {old, recent, note, unsent})
        QCOMPARE(timesIn(log, id), 1);
    QCOMPARE(desk.tip("test:2")->owner, kDesk);
    QCOMPARE(desk.tip("test:3")->owner, kDesk);

    QTemporaryDir other;
    Desk fresh(server.optionsFor(QStringLiteral("bo")), other.path());
    QVERIFY(waitUntil([&] { return fresh.isLive() && fresh.state().sequence == desk.state().sequence; }));
    QCOMPARE(fresh.digest(), desk.digest());
}

QTEST_GUILESS_MAIN(ServerFaultsTest)
#include "tst_serverfaults.moc"
