// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/LogPump.h"
#include "tests/sync/DeskKit.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace porch;
using namespace porch::test;

namespace {

const QString kAda = QStringLiteral("ada");
const QString kBo = QStringLiteral("bo");
const QString kResidents = QStringLiteral("residents");

std::vector<TestUser> officers()
{
    return {{kAda, Role::Officer}, {kBo, Role::Officer}, {kResidents, Role::Bridge}};
}

} // namespace

/// What the server forbids ends as refused at the desk that tried it, with a sentence for the person, and
/// holds nothing up.
class RefusedActionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verbBeyondTheRole_data();
    void verbBeyondTheRole();
    void anothersName();
    void keyOfAnother();
    void residentsWords();
    void serverThatKnowsNobody();
};

void RefusedActionsTest::verbBeyondTheRole_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<TipBody>("body");
    QTest::addColumn<QJsonObject>("values");
    TipBody assign;
    assign.tip = "test:1";
    assign.assignee = kBo;
    QTest::newRow("assign") << Verb::Assign << assign << QJsonObject();
    QTest::newRow("department's settings")
        << Verb::SetDepartment << TipBody()
        << QJsonObject{
               {QStringLiteral("set"), QJsonObject{{QStringLiteral("name"), QStringLiteral("Ours")}}}};
    QTest::newRow("a user's name") << Verb::SetUser << TipBody()
                                   << QJsonObject{{QStringLiteral("user"), kBo},
                                                  {QStringLiteral("name"), QStringLiteral("Nobody")}};
}

void RefusedActionsTest::verbBeyondTheRole()
{
    QFETCH(const Verb, verb);
    QFETCH(const TipBody, body);
    QFETCH(const QJsonObject, values);
    TestServer server(officers());
    QVERIFY2(server.start(), qPrintable(server.error()));
    Residents residents(server.optionsFor(kResidents));
    residents.write(1);
    QTemporaryDir folder;
    QByteArray forbidden;
    {
        Desk desk(server.optionsFor(kAda), folder.path());
        QVERIFY(waitUntil([&] { return desk.isLive() && desk.tips() == 1; }));
        forbidden = desk.act(verb, body, values);
        const QByteArray allowed = desk.claim("test:1");
        QVERIFY(waitUntil([&] { return desk.isSettled(forbidden) && desk.isSettled(allowed); }));
        const PendingAction refused = *desk.action(forbidden);
        QCOMPARE(refused.state, PendingState::Refused);
        QCOMPARE(refused.refusal, Refusal::None); // not the rules: the server
        QVERIFY2(refused.problem.contains(kAda) && refused.problem.endsWith(u'.'),
                 qPrintable(refused.problem));
        QCOMPARE(desk.stateOf(allowed), PendingState::Done);
        QVERIFY(desk.isLive());
    }
    QCOMPARE(timesIn(wholeLog(server.optionsFor(kBo)), forbidden), 0);

    // It stays until a person has seen it, and is not tried again.
    Desk again(server.optionsFor(kAda), folder.path());
    QVERIFY(waitUntil([&] { return again.isLive() && again.stateOf(forbidden) == PendingState::Refused; }));
    again.station().dismiss(forbidden);
    QVERIFY(waitUntil([&] { return !again.action(forbidden); }));
}

/// An outbox whose author is not the one who signed in: what a profile with a changed name would make.
void RefusedActionsTest::anothersName()
{
    TestServer server(officers());
    QVERIFY2(server.start(), qPrintable(server.error()));
    QTemporaryDir folder;
    EventLog log(server.optionsFor(kAda), quickPace());
    LogPump pump(log);
    Outbox outbox(folder.path() + QLatin1String("/outbox.db"), kBo);
    QObject::connect(&pump, &LogPump::prepareCache, &pump, [&] { pump.cacheReady(0); });
    QObject::connect(&pump, &LogPump::sendingAllowed, &outbox, &Outbox::requestNext, Qt::QueuedConnection);
    QObject::connect(&pump, &LogPump::unsent, &outbox, &Outbox::markUnsent, Qt::QueuedConnection);
    QObject::connect(&pump, &LogPump::rejected, &outbox, &Outbox::markRejected, Qt::QueuedConnection);
    QObject::connect(&outbox, &Outbox::next, &pump, &LogPump::send, Qt::QueuedConnection);
    std::vector<PendingAction> pending;
    QObject::connect(&outbox, &Outbox::changed, &outbox,
                     [&](const std::vector<PendingAction> &now) { pending = now; });
    outbox.open();
    const Command forged{newEventId(), Verb::Claim, {"test:1", {}, {}}};
    outbox.submit(forged);
    pump.cacheOpened(0);
    log.start();
    QVERIFY(waitUntil([&] { return pending.size() == 1 && pending[0].state == PendingState::Refused; }));
    QVERIFY2(pending[0].problem.contains(kAda), qPrintable(pending[0].problem));
    QCOMPARE(wholeLog(server.optionsFor(kAda)).size(), 0U);
}

/// The name decides the inbox and the reader's places: with another's key, the desk gets nothing of theirs
/// and says why, and what was done under the wrong name never leaves.
void RefusedActionsTest::keyOfAnother()
{
    TestServer server(officers());
    QVERIFY2(server.start(), qPrintable(server.error()));
    Residents residents(server.optionsFor(kResidents));
    residents.write(1);
    QVERIFY(waitUntil([&] { return residents.areHeard(); }));
    NatsOptions options = server.optionsFor(kAda);
    options.user = kBo;
    QTemporaryDir folder;
    Desk desk(options, folder.path());
    const QByteArray action = desk.claim("test:1");
    QVERIFY(waitUntil([&] { return desk.isOffline() && desk.stateOf(action) == PendingState::Queued; }));
    QVERIFY2(desk.state().reason.contains(kBo), qPrintable(desk.state().reason));
    QCOMPARE(desk.state().sequence, 0U);
    QVERIFY(desk.tips() <= 0);
    QCOMPARE(wholeLog(server.optionsFor(kResidents)).size(), 1U);
}

/// Nor can a desk put words into residents' mouths.
void RefusedActionsTest::residentsWords()
{
    TestServer server(officers());
    QVERIFY2(server.start(), qPrintable(server.error()));
    EventLog log(server.optionsFor(kAda), quickPace());
    BulkPublisher publisher(log, [given = 0]() mutable -> std::optional<OutgoingEvent> {
        return given++ == 0 ? std::optional(message(1)) : std::nullopt;
    });
    const QSignalSpy rejected(&publisher, &BulkPublisher::rejected);
    log.start();
    QVERIFY(waitUntil([&] { return !rejected.isEmpty(); }));
    QCOMPARE(rejected.at(0).at(0).toByteArray(), message(1).id);
    QVERIFY(!rejected.at(0).at(1).toString().isEmpty());
    QCOMPARE(publisher.published(), 0);
    QCOMPARE(wholeLog(server.optionsFor(kAda)).size(), 0U);
}

/// A key that the server does not know (any more): the desk says so; the action waits for a person, not for
/// nothing.
void RefusedActionsTest::serverThatKnowsNobody()
{
    TestServer server(officers());
    QVERIFY2(server.start(), qPrintable(server.error()));
    NatsOptions options = server.optionsFor(kAda);
    options.credentials = NKey::generate();
    QTemporaryDir folder;
    Desk desk(options, folder.path());
    const QByteArray action = desk.claim("test:1");
    QVERIFY(waitUntil([&] { return desk.isOffline() && desk.stateOf(action) == PendingState::Queued; }));
    QVERIFY2(desk.state().reason.contains(kAda), qPrintable(desk.state().reason));
}

QTEST_GUILESS_MAIN(RefusedActionsTest)
#include "tst_refusedactions.moc"
