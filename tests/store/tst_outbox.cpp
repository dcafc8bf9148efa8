// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/OutboxFile.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <functional>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace porch;

namespace {

Command reply(const QByteArray &id, const QByteArray &text = "We come.")
{
    return {id, Verb::Reply, {"m1", text, {}}};
}

Command held(Command command, int ms = 60'000)
{
    command.holdMs = ms;
    return command;
}

Command on(const QByteArray &tip, const QByteArray &id)
{
    Command command = reply(id);
    command.body.tip = tip;
    return command;
}

struct Heard
{
    explicit Heard(const QString &path)
        : outbox(path, QStringLiteral("ada"))
        , changed(&outbox, &Outbox::changed)
        , drafts(&outbox, &Outbox::draftsLoaded)
        , seen(&outbox, &Outbox::seenLoaded)
        , accepted(&outbox, &Outbox::accepted)
        , next(&outbox, &Outbox::next)
        , failed(&outbox, &Outbox::failed)
    {
        outbox.open();
    }
    std::vector<PendingAction> pending() const
    {
        return changed.last()[0].value<std::vector<PendingAction>>();
    }
    QByteArray offered() const
    {
        return next.isEmpty() ? QByteArray() : next.last()[0].value<OutgoingEvent>().id;
    }

    Outbox outbox;
    QSignalSpy changed;
    QSignalSpy drafts;
    QSignalSpy seen;
    QSignalSpy accepted;
    QSignalSpy next;
    QSignalSpy failed;
};

Outcome outcome(const QByteArray &id, quint64 sequence, Refusal refusal = Refusal::None,
                const QString &holder = {})
{
    return {id, sequence, 1, refusal, holder};
}

} // namespace

class OutboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyAreKeptTogetherAndToldOnce()
    {
        const QTemporaryDir dir;
        Heard heard(dir.filePath(QStringLiteral("outbox.db")));
        heard.changed.clear();
        std::vector<Command> commands;
        for (int i = 0; i < 1000; ++i)
            commands.push_back(on("m" + QByteArray::number(i), "c" + QByteArray::number(i)));
        heard.outbox.submitAll(commands);
        QCOMPARE(heard.changed.size(), 1);
        QCOMPARE(heard.accepted.size(), 1000);
        QCOMPARE(heard.accepted.last()[0].toByteArray(), QByteArray("c999"));
        const auto pending = heard.pending();
        QCOMPARE(pending.size(), std::size_t(1000));
        for (std::size_t i = 0; i < pending.size(); ++i)
            QCOMPARE(pending[i].id, "c" + QByteArray::number(qlonglong(i)));
        // With so many each change of one is not told by itself, and none is forgotten.
        heard.outbox.requestNext();
        heard.outbox.markLogged("c0", 1);
        heard.outbox.requestNext();
        heard.outbox.markLogged("c1", 2);
        QVERIFY(heard.changed.size() <= 2);
        QTRY_COMPARE(heard.pending()[1].state, PendingState::Logged);
        QCOMPARE(heard.pending()[0].state, PendingState::Logged);
    }

    void ofManyNoneIsKeptWhenOneCannotBe()
    {
        const QTemporaryDir dir;
        Heard heard(dir.filePath(QStringLiteral("outbox.db")));
        heard.outbox.submitAll({reply("c1"), reply("c2", "  "), reply("c3")});
        QCOMPARE(heard.failed.size(), 3);
        QCOMPARE(heard.accepted.size(), 0);
        QVERIFY(heard.pending().empty());
        heard.outbox.submitAll({});
        QVERIFY(heard.pending().empty());
    }

    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void aClickIsKeptSentLoggedAndDone();
    void oneAtATimeInOrder();
    void whatCouldNotBeSentStaysFirst();
    void takenBack();
    void aHeldReplyLetsOtherTipsPass();
    void whatIsAboutNoTipWaitsForNothing();
    void aHeldReplyLeavesByItself();
    void aHeldReplyIsTakenBack();
    void aHeldReplySurvivesARestart();
    void aClockPutBackHoldsNothing();
    void anOlderFileIsBroughtUp();
    void watchedCasesAreKept();
    void refusedStaysUntilDismissed();
    void theServerRefuses();
    void theEchoMayComeFirst();
    void aLogThatLostItGetsItAgain();
    void tooLongOrEmptyIsNotKept();
    void theSameClickTwice();
    void draftsAndSeen();
    void doneLeavesAfterItsTime();
    void aKillAtAnyStepLosesNothing_data();
    void aKillAtAnyStepLosesNothing();
    void aFullDiskSaysSo();
    void aDamagedFileIsSalvaged();
    void aNewerFileIsLeftAlone();

private:
    QString path() const { return m_dir->filePath(QStringLiteral("outbox.db")); }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void OutboxTest::aClickIsKeptSentLoggedAndDone()
{
    Heard heard(path());
    heard.outbox.requestNext();
    QCOMPARE(heard.next.size(), 0);
    heard.outbox.submit(reply("a1"));
    QCOMPARE(heard.accepted.size(), 1);
    QCOMPARE(heard.next.size(), 1);
    const auto event = heard.next[0][0].value<OutgoingEvent>();
    QCOMPARE(event.subject, QByteArray("desk.ada.tip.reply"));
    QCOMPARE(event.id, QByteArray("a1"));
    EventDecoder decoder;
    const LogEntry entry = decoder.decode({event.subject, event.id, event.body, 7, 1});
    const auto &body = std::get<TipBody>(std::get<Event>(entry).body);
    QCOMPARE(body, (TipBody{"m1", "We come.", {}}));
    QCOMPARE(heard.pending()[0].state, PendingState::Sending);
    heard.outbox.markLogged("a1", 7);
    QCOMPARE(heard.pending()[0].state, PendingState::Logged);
    QCOMPARE(heard.pending()[0].sequence, 7U);
    heard.outbox.settle({outcome("other", 6), outcome("a1", 7)});
    QCOMPARE(heard.pending()[0].state, PendingState::Done);
    QCOMPARE(heard.failed.size(), 0);
}

void OutboxTest::oneAtATimeInOrder()
{
    Heard heard(path());
    for (const char *id : {"a1", "a2", "a3"})
        heard.outbox.submit(reply(id));
    for (const char *id : {"a1", "a2", "a3"}) {
        heard.outbox.requestNext();
        QCOMPARE(heard.offered(), QByteArray(id));
        heard.outbox.markLogged(id, 1);
    }
    QCOMPARE(heard.next.size(), 3);
}

void OutboxTest::whatCouldNotBeSentStaysFirst()
{
    Heard heard(path());
    heard.outbox.submit(reply("a1"));
    heard.outbox.submit(reply("a2"));
    heard.outbox.requestNext();
    heard.outbox.markUnsent("a1", QStringLiteral("no answer"));
    QCOMPARE(heard.pending()[0].state, PendingState::Queued);
    QCOMPARE(heard.pending()[0].problem, QStringLiteral("no answer"));
    heard.outbox.requestNext();
    QCOMPARE(heard.offered(), QByteArray("a1"));
    // A pump that asks again without an answer has nothing on its way.
    heard.outbox.requestNext();
    QCOMPARE(heard.offered(), QByteArray("a1"));
    QCOMPARE(heard.next.size(), 3);
}

void OutboxTest::takenBack()
{
    Heard heard(path());
    heard.outbox.submit(reply("a1"));
    heard.outbox.takeBack("a1");
    QVERIFY(heard.pending().empty());
    heard.outbox.submit(reply("a2"));
    heard.outbox.requestNext();
    heard.outbox.takeBack("a2"); // too late
    QCOMPARE(heard.pending().size(), 1U);
}

void OutboxTest::aHeldReplyLetsOtherTipsPass()
{
    QString notice;
    auto file = OutboxFile::open(path(), &notice);
    QVERIFY(file.ok());
    QVERIFY(file.value()->add(held(on("m1", "a1"), 5'000), 100));
    QVERIFY(file.value()->add(on("m1", "a2"), 101));
    QVERIFY(file.value()->add(on("m2", "a3"), 102));
    QCOMPARE(file.value()->earliestHold(200).value(), 100 + 5'000'000);
    QVERIFY(file.value()->actions()->at(0).isHeld(200));
    const auto begun = [&](Micros now) {
        const auto action = file.value()->beginSending(now);
        return action && action.value() ? action.value()->id : QByteArray();
    };
    QCOMPARE(begun(200), QByteArray("a3"));
    QVERIFY(file.value()->markLogged("a3", 1));
    // Behind it on the same tip nothing overtakes.
    QCOMPARE(begun(200), QByteArray());
    QCOMPARE(begun(100 + 5'000'000), QByteArray("a1"));
    QCOMPARE(file.value()->earliestHold(100 + 5'000'000).value(), 0);
    // Once it has left, no hold keeps it, nor those behind it.
    QVERIFY(file.value()->markLogged("a1", 2));
    QCOMPARE(begun(200), QByteArray("a2"));
}

void OutboxTest::whatIsAboutNoTipWaitsForNothing()
{
    QString notice;
    auto file = OutboxFile::open(path(), &notice);
    QVERIFY(file.ok());
    Command announce{
        "a1", Verb::Announce, {}, announcementValues({QStringLiteral("slack"), QStringLiteral("C1"), "x"})};
    QVERIFY(file.value()->add(held(announce, 5'000), 100));
    QVERIFY(file.value()->add({"a2", Verb::CloseSession, {}, {}}, 101));
    const auto begun = [&](Micros now) {
        const auto action = file.value()->beginSending(now);
        return action && action.value() ? action.value()->id : QByteArray();
    };
    QCOMPARE(begun(200), QByteArray("a2"));
    QVERIFY(file.value()->markLogged("a2", 1));
    QCOMPARE(begun(200), QByteArray());
    QCOMPARE(begun(100 + 5'000'000), QByteArray("a1"));
}

void OutboxTest::aHeldReplyLeavesByItself()
{
    Heard heard(path());
    heard.outbox.requestNext();
    heard.outbox.submit(held(reply("a1"), 150));
    QCOMPARE(heard.accepted.size(), 1);
    QCOMPARE(heard.next.size(), 0);
    QVERIFY(heard.pending()[0].hold > heard.pending()[0].created);
    QTRY_COMPARE(heard.next.size(), 1);
    QCOMPARE(heard.offered(), QByteArray("a1"));
}

void OutboxTest::aHeldReplyIsTakenBack()
{
    Heard heard(path());
    heard.outbox.requestNext();
    heard.outbox.submit(held(on("m1", "a1")));
    heard.outbox.submit(on("m1", "a2"));
    QCOMPARE(heard.next.size(), 0);
    heard.outbox.takeBack("a1");
    QCOMPARE(heard.offered(), QByteArray("a2"));
    QCOMPARE(heard.pending().size(), 1U);
}

void OutboxTest::aHeldReplySurvivesARestart()
{
    {
        Heard heard(path());
        heard.outbox.submit(held(reply("a1"), 300));
    }
    Heard heard(path());
    QVERIFY(heard.pending()[0].hold != 0);
    heard.outbox.requestNext();
    QTRY_COMPARE(heard.offered(), QByteArray("a1"));
}

void OutboxTest::aClockPutBackHoldsNothing()
{
    QString notice;
    auto file = OutboxFile::open(path(), &notice);
    QVERIFY(file.ok());
    QVERIFY(file.value()->add(held(reply("a1")), 1'000));
    QVERIFY(!file.value()->actions()->at(0).isHeld(999));
    QCOMPARE(file.value()->earliestHold(999).value(), 0);
    QVERIFY(file.value()->beginSending(999).value().has_value());
}

void OutboxTest::anOlderFileIsBroughtUp()
{
    {
        Heard heard(path());
        heard.outbox.submit(reply("a1"));
    }
    {
        auto db = Database::open(path(), Database::Mode::ReadWrite);
        QVERIFY(db->run("ALTER TABLE action DROP COLUMN hold; DROP TABLE watch; DROP TABLE alike;"
                        "PRAGMA user_version = 2"));
    }
    Heard heard(path());
    QCOMPARE(heard.failed.size(), 0);
    QCOMPARE(heard.pending().size(), 1U);
    heard.outbox.requestNext();
    QCOMPARE(heard.offered(), QByteArray("a1"));
}

void OutboxTest::watchedCasesAreKept()
{
    const LookAlike first{"f1", "m3", QStringLiteral("both say “car”"), 5};
    const LookAlike second{"f1", "m4", QStringLiteral("near"), 6};
    {
        Heard heard(path());
        QSignalSpy told(&heard.outbox, &Outbox::watchChanged);
        heard.outbox.setWatched("f1", true);
        heard.outbox.addAlike({first, second, {"f2", "m3", {}, 7}}); // nobody watches f2
        QCOMPARE(told.back()[0].value<WatchList>(), (WatchList{{"f1"}, {first, second}}));
        heard.outbox.markAlikeSeen("f1", "m3");
        heard.outbox.addAlike({first}); // told once
        QCOMPARE(told.back()[0].value<WatchList>(), (WatchList{{"f1"}, {second}}));
    }
    Heard heard(path());
    QSignalSpy told(&heard.outbox, &Outbox::watchChanged);
    heard.outbox.markAlikeSeen("f1", "nothing");
    QCOMPARE(told.back()[0].value<WatchList>(), (WatchList{{"f1"}, {second}}));
    heard.outbox.setWatched("f1", false);
    QCOMPARE(told.back()[0].value<WatchList>(), WatchList());
    // Watched again, it begins anew.
    heard.outbox.setWatched("f1", true);
    QCOMPARE(told.back()[0].value<WatchList>(), (WatchList{{"f1"}, {}}));
}

void OutboxTest::refusedStaysUntilDismissed()
{
    {
        Heard heard(path());
        heard.outbox.submit(reply("a1"));
        heard.outbox.requestNext();
        heard.outbox.markLogged("a1", 7);
        heard.outbox.settle({outcome("a1", 7, Refusal::HeldByAnother, QStringLiteral("ben"))});
    }
    Heard heard(path());
    QCOMPARE(heard.pending().size(), 1U);
    QCOMPARE(heard.pending()[0].state, PendingState::Refused);
    QCOMPARE(heard.pending()[0].refusal, Refusal::HeldByAnother);
    QVERIFY(heard.pending()[0].problem.contains(QLatin1String("ben")));
    heard.outbox.requestNext();
    QCOMPARE(heard.next.size(), 0);
    heard.outbox.requeueAfter(0); // refused is refused
    QCOMPARE(heard.next.size(), 0);
    heard.outbox.dismiss("a1");
    QVERIFY(heard.pending().empty());
}

void OutboxTest::theServerRefuses()
{
    Heard heard(path());
    heard.outbox.submit(reply("a1"));
    heard.outbox.submit(reply("a2"));
    heard.outbox.requestNext();
    heard.outbox.markRejected("a1", QStringLiteral("not allowed"));
    QCOMPARE(heard.pending()[0].problem, QStringLiteral("not allowed"));
    heard.outbox.requestNext();
    QCOMPARE(heard.offered(), QByteArray("a2"));
    heard.outbox.dismiss("a2"); // only what was refused can be dismissed
    QCOMPARE(heard.pending().size(), 2U);
}

void OutboxTest::theEchoMayComeFirst()
{
    Heard heard(path());
    heard.outbox.submit(reply("a1"));
    heard.outbox.requestNext();
    heard.outbox.settle({outcome("a1", 7)});
    heard.outbox.markLogged("a1", 7);
    heard.outbox.markUnsent("a1", QStringLiteral("timed out"));
    QCOMPARE(heard.pending()[0].state, PendingState::Done);
}

void OutboxTest::aLogThatLostItGetsItAgain()
{
    Heard heard(path());
    for (const char *id : {"a1", "a2", "a3"}) {
        heard.outbox.submit(reply(id));
        heard.outbox.requestNext();
        heard.outbox.markLogged(id, static_cast<quint64>(id[1] - '0') + 9);
    }
    heard.outbox.settle({outcome("a1", 10), outcome("a2", 11)});
    heard.outbox.requeueAfter(10);
    QCOMPARE(heard.pending()[0].state, PendingState::Done);
    QCOMPARE(heard.pending()[1].state, PendingState::Queued);
    QCOMPARE(heard.pending()[2].state, PendingState::Queued);
    heard.outbox.requestNext();
    QCOMPARE(heard.offered(), QByteArray("a2"));
}

void OutboxTest::tooLongOrEmptyIsNotKept()
{
    Heard heard(path());
    heard.outbox.submit(reply("a1", QByteArray(kMaxTextBytes + 1, 'x')));
    heard.outbox.submit(reply("a2", QByteArray(kMaxTextBytes, '\x01'))); // six bytes each in JSON
    heard.outbox.submit(reply("a3", " \n"));
    QCOMPARE(heard.failed.size(), 3);
    QCOMPARE(heard.failed[0][0].toByteArray(), QByteArray("a1"));
    QVERIFY(heard.pending().empty());
    heard.outbox.submit(reply("a4", QByteArray(kMaxTextBytes, 'x')));
    QCOMPARE(heard.accepted.size(), 1);
}

void OutboxTest::theSameClickTwice()
{
    Heard heard(path());
    heard.outbox.submit(reply("a1"));
    heard.outbox.submit(reply("a1", "otherwise"));
    QCOMPARE(heard.pending().size(), 1U);
    QCOMPARE(heard.pending()[0].text, QStringLiteral("We come."));
}

void OutboxTest::draftsAndSeen()
{
    {
        Heard heard(path());
        heard.outbox.saveDraft({"m1", DraftMode::Reply, QStringLiteral("Dear"), 5});
        heard.outbox.saveDraft({"m1", DraftMode::Reply, QStringLiteral("Dear Ann"), 6});
        heard.outbox.saveDraft({"m1", DraftMode::Note, QStringLiteral("she called"), 7});
        heard.outbox.saveDraft({"m2", DraftMode::Reply, QStringLiteral("x"), 8});
        heard.outbox.saveDraft({"m2", DraftMode::Reply, {}, 9});
        heard.outbox.markSeen("m1", 20);
        heard.outbox.markSeen("m1", 10);
    }
    Heard heard(path());
    const auto drafts = heard.drafts[0][0].value<std::vector<Draft>>();
    QCOMPARE(drafts.size(), 2U);
    QCOMPARE(drafts[0].text, QStringLiteral("Dear Ann"));
    QCOMPARE(drafts[1].mode, DraftMode::Note);
    const auto seen = heard.seen[0][0].value<QHash<QByteArray, Micros>>();
    QCOMPARE(seen.value("m1"), 20);
}

void OutboxTest::doneLeavesAfterItsTime()
{
    QString notice;
    auto file = OutboxFile::open(path(), &notice);
    QVERIFY(file.ok());
    QVERIFY(file.value()->add(reply("a1"), 1));
    QVERIFY(file.value()->add(reply("a2"), 1));
    QVERIFY(file.value()->settle({outcome("a1", 1)}, 1'000));
    QCOMPARE(file.value()->oldestSettled().value(), 1'000);
    QVERIFY(file.value()->forgetSettledBefore(1'000));
    QCOMPARE(file.value()->actions()->size(), 2U);
    QVERIFY(file.value()->forgetSettledBefore(1'001));
    QCOMPARE(file.value()->actions()->size(), 1U);
    QCOMPARE(file.value()->oldestSettled().value(), 0);
}

void OutboxTest::aKillAtAnyStepLosesNothing_data()
{
    QTest::addColumn<int>("steps");
    QTest::addColumn<PendingState>("state");
    QTest::addColumn<bool>("offered");
    QTest::newRow("kept") << 1 << PendingState::Queued << true;
    QTest::newRow("sending") << 2 << PendingState::Queued << true;
    QTest::newRow("logged") << 3 << PendingState::Logged << false;
    QTest::newRow("done") << 4 << PendingState::Done << false;
}

void OutboxTest::aKillAtAnyStepLosesNothing()
{
    QFETCH(const int, steps);
    QFETCH(const PendingState, state);
    QFETCH(const bool, offered);
    const pid_t child = fork();
    QVERIFY(child >= 0);
    if (child == 0) {
        QString notice;
        auto file = OutboxFile::open(path(), &notice);
        const std::function<bool()> all[] = {
            [&] { return file.value()->add(reply("a1"), 1).ok(); },
            [&] { return file.value()->beginSending(2).ok(); },
            [&] { return file.value()->markLogged("a1", 7).ok(); },
            [&] { return file.value()->settle({outcome("a1", 7)}, 4'000'000'000'000'000).ok(); },
        };
        bool ok = file.ok();
        for (int step = 0; step < steps; ++step)
            ok = ok && all[step]();
        if (!ok)
            _exit(1);
        // No destructor, no checkpoint, no goodbye.
        std::raise(SIGKILL);
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status));

    Heard heard(path());
    QCOMPARE(heard.pending().size(), 1U);
    QCOMPARE(heard.pending()[0].state, state);
    QCOMPARE(heard.pending()[0].text, QStringLiteral("We come."));
    heard.outbox.requestNext();
    QCOMPARE(heard.offered(), offered ? QByteArray("a1") : QByteArray());
}

void OutboxTest::aFullDiskSaysSo()
{
    Heard heard(path());
    heard.outbox.submit(reply("a1"));
    struct rlimit before = {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, SIG_IGN);
    struct rlimit full = before;
    full.rlim_cur = 100'000;
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &full), 0);
    heard.outbox.submit(reply("a2", QByteArray(500'000, 'x')));
    const qsizetype failures = heard.failed.size();
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    QCOMPARE(failures, 1);
    QCOMPARE(heard.failed[0][0].toByteArray(), QByteArray("a2"));
    QVERIFY(heard.failed[0][1].toString().contains(QLatin1String("full")));
    QCOMPARE(heard.accepted.size(), 1);
    heard.outbox.submit(reply("a3"));
    QCOMPARE(heard.pending().size(), 2U);
}

void OutboxTest::aDamagedFileIsSalvaged()
{
    {
        Heard heard(path());
        for (int i = 0; i < 50; ++i)
            heard.outbox.submit(reply("a" + QByteArray::number(i), QByteArray(500, 'x')));
        heard.outbox.saveDraft({"m1", DraftMode::Reply, QStringLiteral("Dear"), 5});
    }
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(file.size() - 6'000);
        file.write(QByteArray(6'000, '\xA5'));
    }
    Heard heard(path());
    QCOMPARE(heard.failed.size(), 1);
    QVERIFY(heard.failed[0][0].toByteArray().isEmpty());
    QVERIFY(!heard.pending().empty());
    QCOMPARE(heard.pending()[0].text, QString(500, u'x'));
    QCOMPARE(heard.drafts[0][0].value<std::vector<Draft>>().size(), 1U);
    heard.outbox.submit(reply("new"));
    QCOMPARE(heard.accepted.size(), 1);
    QCOMPARE(QDir(m_dir->path()).entryList({QStringLiteral("outbox.db.damaged-*Z")}).size(), 1);
}

void OutboxTest::aNewerFileIsLeftAlone()
{
    {
        Heard heard(path());
        heard.outbox.submit(reply("a1"));
    }
    {
        auto db = Database::open(path(), Database::Mode::ReadWrite);
        QVERIFY(db->run("PRAGMA user_version = 99"));
    }
    Heard heard(path());
    QCOMPARE(heard.failed.size(), 1);
    QVERIFY(heard.failed[0][1].toString().contains(QLatin1String("newer")));
    heard.outbox.submit(reply("a2"));
    QCOMPARE(heard.accepted.size(), 0);
    QCOMPARE(heard.failed.size(), 2);
    auto db = Database::open(path(), Database::Mode::ReadOnly);
    Statement count(db.value(), "SELECT count(*) FROM action");
    QVERIFY(count.step());
    QCOMPARE(count.int64(0), 1);
}

QTEST_GUILESS_MAIN(OutboxTest)
#include "tst_outbox.moc"
