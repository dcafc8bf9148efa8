// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/DeskKit.h"

#include <QTest>

#include <algorithm>

using namespace porch;
using namespace porch::test;

namespace {

constexpr Micros kDay = Micros(24) * 3600 * 1'000'000;
const QString kAda = QStringLiteral("ada");
const QString kBo = QStringLiteral("bo");
const QString kResidents = QStringLiteral("residents");

/// A message whose author's clock is off by so much.
OutgoingEvent messageAt(const QByteArray &id, Micros at)
{
    MessageBody body;
    body.text = "The street light is out.";
    body.author = "Ada Bexley";
    return encodeMessage(QStringLiteral("test"), QStringLiteral("mill-ward"), id, at, body);
}

const LogRecord &recordOf(const std::vector<LogRecord> &log, const QByteArray &id)
{
    const auto found =
        std::find_if(log.begin(), log.end(), [&](const LogRecord &record) { return record.messageId == id; });
    if (found == log.end())
        qFatal("%s is not in the log", id.constData());
    return *found;
}

/// What was done by a desk whose clock is wrong is what its outbox holds with wrong times.
bool setClockBack(const QString &folder, Micros by)
{
    auto file = Database::open(folder + QLatin1String("/outbox.db"), Database::Mode::ReadWrite);
    const QByteArray sql = "UPDATE action SET created = created - (" + QByteArray::number(by) + ')';
    return file && file->run(sql.constData()).ok();
}

} // namespace

class WrongClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDeskOffByADay_data();
    void aDeskOffByADay();
    void aChannelOffByADay_data();
    void aChannelOffByADay();
};

void WrongClockTest::aDeskOffByADay_data()
{
    QTest::addColumn<Micros>("slow");
    QTest::newRow("a day slow") << kDay;
    QTest::newRow("a day fast") << -kDay;
}

void WrongClockTest::aDeskOffByADay()
{
    QFETCH(const Micros, slow);
    TestServer server({{kAda}, {kBo}, {kResidents}});
    QVERIFY2(server.start(), qPrintable(server.error()));
    Residents residents(server.optionsFor(kResidents));
    residents.write(2);
    QVERIFY(waitUntil([&] { return residents.areHeard(); }));
    QVERIFY(server.killHard());

    QTemporaryDir adaFolder;
    QByteArray claim;
    QByteArray reply;
    QByteArray late;
    {
        Desk ada(server.optionsFor(kAda), adaFolder.path());
        claim = ada.claim("test:1");
        reply = ada.act(Verb::Reply, {"test:1", "Thank you.", {}});
        late = ada.claim("test:2");
        QVERIFY(waitUntil([&] { return ada.pending().size() == 3; }));
    }
    QVERIFY(setClockBack(adaFolder.path(), slow));

    QVERIFY2(server.start(), qPrintable(server.error()));
    QTemporaryDir boFolder;
    Desk bo(server.optionsFor(kBo), boFolder.path());
    const QByteArray his = bo.claim("test:2");
    QVERIFY(waitUntil([&] { return bo.stateOf(his) == PendingState::Done; }));
    Desk ada(server.optionsFor(kAda), adaFolder.path());
    QVERIFY(waitUntil([&] {
        return ada.isSettled(claim) && ada.isSettled(reply) && ada.isSettled(late) &&
               bo.state().sequence == 6;
    }));

    // The log's order: he was there first, whatever her clock says.
    QCOMPARE(ada.stateOf(late), PendingState::Refused);
    QCOMPARE(ada.action(late)->refusal, Refusal::HeldByAnother);
    QCOMPARE(bo.tip("test:2")->owner, kBo);
    // Hers is neither stale from the beginning nor for ever fresh: that is reckoned from the log's time.
    const auto log = wholeLog(server.optionsFor(kResidents));
    const TipRow tip = *bo.tip("test:1");
    QCOMPARE(tip.owner, kAda);
    QCOMPARE(tip.touched, recordOf(log, reply).stored);
    // The answer counts.
    QCOMPARE(tip.keys.status, TipStatus::Waiting);
    QCOMPARE(tip.keys.due, 0);
    // What people see is her time, unless she could not have written it yet.
    for (const TimelineRow &row : bo.timeline("test:1")) {
        if (row.id == reply && slow < 0)
            QCOMPARE(row.at / 1'000'000, recordOf(log, reply).stored / 1'000'000);
        if (row.id == reply && slow > 0)
            QVERIFY(row.at < recordOf(log, reply).stored - kDay / 2);
    }

    // Hers goes on as any other does.
    const QByteArray close = bo.act(Verb::Close, {"test:1", {}, "done"});
    QVERIFY(waitUntil([&] { return bo.stateOf(close) == PendingState::Refused; }));
    const QByteArray own = ada.act(Verb::Close, {"test:1", {}, "done"});
    QVERIFY(waitUntil([&] { return ada.stateOf(own) == PendingState::Done && bo.state().sequence == 8; }));
    QCOMPARE(ada.digest(), bo.digest());
}

void WrongClockTest::aChannelOffByADay_data()
{
    aDeskOffByADay_data();
}

void WrongClockTest::aChannelOffByADay()
{
    QFETCH(const Micros, slow);
    TestServer server({{kAda}, {kResidents}});
    QVERIFY2(server.start(), qPrintable(server.error()));
    EventLog log(server.optionsFor(kResidents), quickPace());
    const Micros written = wallClock() - slow;
    const std::vector<OutgoingEvent> messages{messageAt("wrong", written), messageAt("right", wallClock())};
    BulkPublisher publisher(log, [&, next = std::size_t(0)]() mutable -> std::optional<OutgoingEvent> {
        return next < messages.size() ? std::optional(messages[next++]) : std::nullopt;
    });
    log.start();
    QTemporaryDir folder;
    Desk desk(server.optionsFor(kAda), folder.path());
    QVERIFY(waitUntil([&] { return desk.isLive() && desk.tips() == 2; }));

    const auto records = wholeLog(server.optionsFor(kAda));
    const Micros stored = recordOf(records, "wrong").stored;
    const TipRow wrong = *desk.tip("wrong");
    const TipRow right = *desk.tip("right");
    // Written a day ago, as far as anybody knows: the answer is late. But nobody writes tomorrow: then the
    // log's time stands, and the promise runs from it.
    const Micros expected = slow > 0 ? written : stored;
    QCOMPARE(wrong.keys.last / 1'000'000, expected / 1'000'000);
    QCOMPARE(wrong.keys.due, wrong.keys.last + kDefaultPromise);
    QCOMPARE(right.keys.due, right.keys.last + kDefaultPromise);
}

QTEST_GUILESS_MAIN(WrongClockTest)
#include "tst_wrongclock.moc"
