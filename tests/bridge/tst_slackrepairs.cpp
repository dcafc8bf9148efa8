// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a bridge makes good afterwards: what was changed or taken back while nobody listened, and a log that
// forgot what it had.
#include "app/bridge/SlackGone.h"
#include "tests/bridge/SlackTown.h"
#include "tests/support/LogCopy.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

/// Slack's people act while nobody is told, and the bridge loses its connections meanwhile.
template <typename Act> void unheard(SlackTown &town, Act act)
{
    town.slack.sockets().reset();
    town.slack.workspace().setQuiet(true);
    act(town.slack.workspace());
    town.slack.workspace().setQuiet(false);
}

qint64 deleted(const SlackTown &town)
{
    return town.number("SELECT count(*) FROM message WHERE flags & 4");
}

} // namespace

class SlackRepairsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasTakenBack();
    void aThreadThatWasTakenBack();
    void notEverythingAtOnce();
    void whatWasChangedLongAgo();
    void aRestoredLog();
};

void SlackRepairsTest::whatWasTakenBack()
{
    SlackTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    QVERIFY(town.run(kNorth));
    StandInWorkspace &slack = town.slack.workspace();
    const QString root = slack.post(town.street, town.ana, QStringLiteral("A root that stays"));
    StandInWorkspace::Extras inThread;
    inThread.thread = root;
    const QString stays = slack.post(town.street, town.ana, QStringLiteral("A reply that stays"), inThread);
    const QString reply = slack.post(town.street, town.ana, QStringLiteral("A reply that goes"), inThread);
    const QString alone = slack.post(town.street, town.ana, QStringLiteral("Alone, and goes"));
    const QString withReply = slack.post(town.street, town.ana, QStringLiteral("Goes, its thread stays"));
    StandInWorkspace::Extras inOther;
    inOther.thread = withReply;
    slack.post(town.street, town.ana, QStringLiteral("Stays under it"), inOther);
    QVERIFY(waitUntil([&] { return town.texts().size() == 6; }));

    unheard(town, [&](StandInWorkspace &people) {
        for (const QString &ts : {reply, alone, withReply})
            people.remove(town.street, ts);
        people.post(town.street, town.ana, QStringLiteral("Meanwhile"));
    });
    QVERIFY(town.hears("Meanwhile"));
    QVERIFY(waitUntil([&] { return deleted(town) == 3; }));
    const QList<QByteArray> texts = town.texts();
    for (const char *text : {"A root that stays", "A reply that stays", "Stays under it"})
        QVERIFY2(texts.contains(text), text);
    for (const char *text : {"A reply that goes", "Alone, and goes", "Goes, its thread stays"})
        QVERIFY2(!texts.contains(text), text);
    // Looking back once more changes nothing.
    const qint64 before = town.number("SELECT count(*) FROM applied");
    unheard(town, [&](StandInWorkspace &people) {
        people.post(town.street, town.ana, QStringLiteral("Once more"));
    });
    QVERIFY(town.hears("Once more"));
    QVERIFY(waitUntil([&] { return !town.slack.sockets().open().isEmpty(); }));
    slack.post(town.street, town.ana, QStringLiteral("After"));
    QVERIFY(town.hears("After"));
    QCOMPARE(town.number("SELECT count(*) FROM applied"), before);
    QCOMPARE(deleted(town), 3);
}

void SlackRepairsTest::aThreadThatWasTakenBack()
{
    SlackTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    QVERIFY(town.run(kNorth));
    StandInWorkspace &slack = town.slack.workspace();
    const QString root = slack.post(town.street, town.ana, QStringLiteral("Root"));
    StandInWorkspace::Extras inThread;
    inThread.thread = root;
    const QString reply = slack.post(town.street, town.ana, QStringLiteral("Reply"), inThread);
    QVERIFY(town.hears("Reply"));
    unheard(town, [&](StandInWorkspace &people) {
        people.remove(town.street, root);
        people.remove(town.street, reply);
    });
    QVERIFY(waitUntil([&] { return deleted(town) == 2; }));
}

/// A history that suddenly shows nothing is rather Slack's fault than people's will.
void SlackRepairsTest::notEverythingAtOnce()
{
    SlackTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    QVERIFY(town.run(kNorth));
    QStringList all;
    for (int n = 0; n < SlackGone::kFewAtOnce + 10; ++n)
        all += town.slack.workspace().post(town.street, town.ana, QStringLiteral("Message %1").arg(n));
    QVERIFY(waitUntil([&] { return town.texts().size() == all.size(); }));
    unheard(town, [&](StandInWorkspace &people) {
        for (const QString &ts : std::as_const(all))
            people.remove(town.street, ts);
        people.post(town.street, town.ana, QStringLiteral("Meanwhile"));
    });
    QVERIFY(town.hears("Meanwhile"));
    town.slack.workspace().post(town.street, town.ana, QStringLiteral("After"));
    QVERIFY(town.hears("After"));
    QCOMPARE(deleted(town), 0);
}

/// While every bridge was away for longer than Slack tells again, a message of the day was edited.
void SlackRepairsTest::whatWasChangedLongAgo()
{
    SlackTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    StandInWorkspace &slack = town.slack.workspace();
    slack.setQuiet(true);
    const auto at = [](qint64 minutes) { return slackTsOf(wallClock() - minutes * 60'000'000); };
    StandInWorkspace::Extras hoursAgo;
    hoursAgo.ts = at(300);
    const QString edited = slack.post(town.street, town.ana, QStringLiteral("Two vans"), hoursAgo);
    hoursAgo.ts = at(301);
    const QString gone = slack.post(town.street, town.ana, QStringLiteral("Never mind"), hoursAgo);
    slack.setQuiet(false);
    QVERIFY(town.run(kNorth));
    QVERIFY(town.hears("Two vans"));
    QVERIFY(waitUntil([&] { return QFile::exists(town.path(kNorth + QLatin1String(".mark"))); }));
    town.bridges.clear();
    // As if it had been away for an hour.
    QVERIFY(QFile::remove(town.path(kNorth + QLatin1String(".mark"))));
    QVERIFY(BridgeMark(town.path(kNorth + QLatin1String(".mark")))
                .moveTo(wallClock() - Micros(3'600) * 1'000'000));
    slack.setQuiet(true);
    slack.edit(town.street, edited, QStringLiteral("Three vans"));
    slack.remove(town.street, gone);
    slack.setQuiet(false);
    QVERIFY(town.run(kNorth));
    QVERIFY(town.hears("Three vans"));
    QVERIFY(waitUntil([&] { return deleted(town) == 1; }));
}

void SlackRepairsTest::aRestoredLog()
{
    SlackTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    LogCopy copy(town.server);
    QVERIFY(town.run(kNorth));
    StandInWorkspace &slack = town.slack.workspace();
    slack.post(town.street, town.ana, QStringLiteral("Is it open?"));
    QVERIFY(town.hears("Is it open?"));
    const QByteArray tip = town.tips().front().key;
    QVERIFY(town.server.stop());
    QVERIFY(copy.take());
    QVERIFY2(town.server.start(), qPrintable(town.server.error()));

    // What the copy lacks: a message, an answer, and that it was posted.
    town.desk->retryNow();
    slack.post(town.street, town.ana, QStringLiteral("It is not in the copy"));
    QVERIFY(town.hears("It is not in the copy"));
    town.reply(tip, "Yes");
    QVERIFY(waitUntil([&] { return town.delivered() == 1; }));
    QCOMPARE(town.posts(), QStringList{QStringLiteral("Yes")});
    QVERIFY(waitUntil([&] { return town.slack.sockets().unacked().isEmpty(); }));
    QVERIFY(town.server.stop());
    QVERIFY(copy.putBack());
    const QSignalSpy replaced(town.desk.get(), &Workstation::replaced);
    QVERIFY2(town.server.start(), qPrintable(town.server.error()));
    town.desk->retryNow();
    QVERIFY(waitUntil([&] { return !replaced.isEmpty(); }));

    QVERIFY(
        waitUntil([&] { return town.texts().contains("It is not in the copy") && town.delivered() == 1; }));
    slack.post(town.street, town.ana, QStringLiteral("After"));
    QVERIFY(town.hears("After"));
    QCOMPARE(town.posts(), QStringList{QStringLiteral("Yes")});
    QCOMPARE(town.texts().size(), 3);
}

QTEST_GUILESS_MAIN(SlackRepairsTest)
#include "tst_slackrepairs.moc"
