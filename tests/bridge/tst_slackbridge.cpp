// SPDX-License-Identifier: GPL-3.0-or-later
//
// Slack and the log joined, on a real nats-server and the stand-in for Slack: what goes in and out, and what
// happens when either side, or the bridge, fails.
#include "app/bridge/SlackBridge.h"
#include "app/bridge/SlackManifest.h"
#include "models/store/BridgeQueries.h"
#include "models/store/TipQueries.h"
#include "tests/bridge/SlackTown.h"

#include <QDirIterator>
#include <QSignalSpy>
#include <QTest>

using namespace porch;
using namespace porch::test;

class SlackBridgeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatResidentsWriteReachesTheDesk();
    void anAppForPublicChannelsAlone();
    void namesOnlyWhereThePolicySaysSo();
    void noAccountReachesTheLog();
    void aReplyReachesItsThread();
    void aLostAnswerPostsOnce();
    void whatSlackRefusesIsToldToTheDesk();
    void whatWasWrittenBeforeIsFetched();
    void deafTimesAreMadeUpFor();
    void anUnreachableLogLosesNothing();
    void twoBridgesPostEachReplyOnce();
    void aBridgeThatDiesIsReplaced();
    void desksHearHowItFares();
};

void SlackBridgeTest::whatResidentsWriteReachesTheDesk()
{
    SlackTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    QVERIFY(town.run(kNorth));
    auto &slack = town.slack.workspace();
    const QString ts = slack.post(town.street, town.ana, QStringLiteral("A van &amp; two men <!here>"));
    QVERIFY(town.hears("A van & two men @here"));
    const auto tips = town.tips();
    QCOMPARE(tips.size(), 1U);
    QVERIFY(waitUntil([&] { return town.tips().front().channel == QLatin1String("mill-ward"); }));
    QCOMPARE(tips.front().source, QStringLiteral("slack"));
    QVERIFY(!tips.front().named);

    StandInWorkspace::Extras inThread;
    inThread.thread = ts;
    const QString second = slack.post(town.street, town.ana, QStringLiteral("They are back"), inThread);
    QVERIFY(town.hears("They are back"));
    QCOMPARE(town.tips().size(), 1U);
    slack.edit(town.street, second, QStringLiteral("They are gone"));
    QVERIFY(town.hears("They are gone"));
    slack.unfurl(town.street, second, QStringLiteral("A preview"));
    slack.react(town.street, ts, town.ana, QStringLiteral("eyes"));
    QVERIFY(waitUntil([&] { return town.number("SELECT count(*) FROM reaction") == 1; }));
    slack.react(town.street, ts, town.ana, QStringLiteral("eyes"), false);
    QVERIFY(waitUntil([&] { return town.number("SELECT count(*) FROM reaction") == 0; }));
    slack.remove(town.street, second);
    QVERIFY(waitUntil([&] { return town.number("SELECT count(*) FROM message WHERE flags & 4") == 1; }));
    slack.renameChannel(town.street, QStringLiteral("mill-ward-north"));
    QVERIFY(waitUntil([&] { return town.tips().front().channel == QLatin1String("mill-ward-north"); }));
    // A channel that the app was invited to meanwhile.
    const QString harbour = slack.addChannel(QStringLiteral("harbour"));
    slack.post(harbour, town.ana, QStringLiteral("Fog on the water"));
    QVERIFY(
        waitUntil([&] { return town.number("SELECT count(*) FROM channel WHERE title = 'harbour'") == 1; }));
    QVERIFY(waitUntil([&] { return town.slack.sockets().unacked().isEmpty(); }));
    QCOMPARE(town.number("SELECT count(*) FROM quarantine"), 0);
}

/// With the scopes of the manifest without --private.
void SlackBridgeTest::anAppForPublicChannelsAlone()
{
    SlackTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    QStringList scopes;
    for (const SlackManifest::Scope &scope : SlackManifest::scopes()) {
        if (scope.use != SlackManifest::Scope::For::PrivateChannels)
            scopes += scope.name;
    }
    town.slack.api().setScopes(scopes);
    QVERIFY(town.run(kNorth));
    town.slack.workspace().post(town.street, town.ana, QStringLiteral("A van"));
    QVERIFY(town.hears("A van"));
}

void SlackBridgeTest::namesOnlyWhereThePolicySaysSo()
{
    SlackTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    QVERIFY(town.run(kNorth, SlackPolicy::Named));
    const QString carl = town.slack.workspace().addUser(QStringLiteral("Carl"));
    town.slack.workspace().post(town.street, town.ana, QStringLiteral("Ask <@%1>").arg(carl));
    QVERIFY(town.hears("Ask @Carl"));
    QCOMPARE(town.tips().front().reporter, QStringLiteral("Ana"));
    QVERIFY(town.tips().front().named);
}

void SlackBridgeTest::noAccountReachesTheLog()
{
    SlackTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    QVERIFY(town.run(kNorth));
    auto &slack = town.slack.workspace();
    const QString carl = slack.addUser(QStringLiteral("Carl Doe"));
    const QString ts =
        slack.post(town.street, town.ana, QStringLiteral("Ask <@%1> or <@%2>").arg(carl, town.ana));
    slack.react(town.street, ts, carl, QStringLiteral("eyes"));
    const QString file = slack.addFile(carl, QStringLiteral("van.jpg"), QStringLiteral("image/jpeg"), "jpeg");
    StandInWorkspace::Extras withFile;
    withFile.files = {file};
    slack.post(town.street, carl, QString(), withFile);
    QVERIFY(
        waitUntil([&] { return town.texts().size() == 2 && town.texts().last().startsWith("[van.jpg"); }));
    QVERIFY(waitUntil([&] { return town.number("SELECT count(*) FROM reaction") == 1; }));
    // Whoever is mentioned has the words that stand for them.
    const QString reporter = town.tips().back().reporter;
    QVERIFY2(town.texts().first().contains(QByteArray('@' + reporter.toUtf8())),
             town.texts().first().constData());
    town.bridges.clear();
    town.desk.reset();
    QVERIFY(town.server.stop());
    // The server's own files, the caches and the outbox: nothing that leads to a person.
    int looked = 0;
    for (const QString &folder : {town.server.folder(), town.folder.path()}) {
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile found(files.next());
            QVERIFY(found.open(QIODevice::ReadOnly));
            const QByteArray content = found.readAll();
            ++looked;
            for (const QString &secret : {town.ana, carl, slack.botUser(), QStringLiteral("Carl Doe"),
                                          town.slack.botToken(), town.slack.appToken()})
                QVERIFY2(!content.contains(secret.toUtf8()), qPrintable(found.fileName() + u' ' + secret));
        }
    }
    QVERIFY(looked > 5);
}

void SlackBridgeTest::aReplyReachesItsThread()
{
    SlackTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    QVERIFY(town.run(kNorth));
    const QString ts = town.slack.workspace().post(town.street, town.ana, QStringLiteral("Is it open?"));
    QVERIFY(town.hears("Is it open?"));
    const QByteArray tip = town.tips().front().key;
    town.reply(tip, "Yes & no <soon>");
    town.reply(tip, QByteArray("A long one. ").repeated(600));
    QVERIFY(waitUntil([&] { return town.delivered() == 2; }));
    const QStringList posts = town.posts();
    QCOMPARE(posts.size(), 3);
    QCOMPARE(posts.first(), QStringLiteral("Yes &amp; no &lt;soon&gt;"));
    for (const QJsonObject &post : town.slack.workspace().postsOfApp(town.street))
        QCOMPARE(post.value(QLatin1String("thread_ts")).toString(), ts);
    // Our own posts come back and are nobody's messages.
    QVERIFY(waitUntil([&] { return town.slack.sockets().unacked().isEmpty(); }));
    QCOMPARE(town.texts().size(), 1);
}

void SlackBridgeTest::aLostAnswerPostsOnce()
{
    SlackTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    QVERIFY(town.run(kNorth));
    town.slack.workspace().post(town.street, town.ana, QStringLiteral("Is it open?"));
    QVERIFY(town.hears("Is it open?"));
    town.slack.faults().loseAnswer(QStringLiteral("chat.postMessage"));
    town.reply(town.tips().front().key, "Yes");
    QVERIFY(waitUntil([&] { return town.delivered() == 1; }));
    QCOMPARE(town.posts(), QStringList{QStringLiteral("Yes")});
    town.slack.faults().dropRequest(QStringLiteral("chat.postMessage"));
    town.slack.faults().rateLimit(QStringLiteral("chat.postMessage"), 1);
    town.reply(town.tips().front().key, "And tomorrow");
    QVERIFY(waitUntil([&] { return town.delivered() == 2; }));
    QCOMPARE(town.posts(), (QStringList{QStringLiteral("Yes"), QStringLiteral("And tomorrow")}));
}

void SlackBridgeTest::whatSlackRefusesIsToldToTheDesk()
{
    SlackTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    QVERIFY(town.run(kNorth));
    town.slack.workspace().post(town.street, town.ana, QStringLiteral("Is it open?"));
    QVERIFY(town.hears("Is it open?"));
    town.slack.faults().error(QStringLiteral("chat.postMessage"), QStringLiteral("is_archived"));
    town.reply(town.tips().front().key, "Yes");
    QVERIFY(
        waitUntil([&] { return town.number("SELECT count(*) FROM entry WHERE bounced IS NOT NULL") == 1; }));
    // The answer is owed again.
    QVERIFY(town.tips().front().keys.due != 0);
    QVERIFY(town.posts().isEmpty());
}

void SlackBridgeTest::whatWasWrittenBeforeIsFetched()
{
    SlackTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    auto &slack = town.slack.workspace();
    slack.setQuiet(true);
    const QString root = slack.post(town.street, town.ana, QStringLiteral("Root"));
    StandInWorkspace::Extras inThread;
    inThread.thread = root;
    for (int n = 0; n < 450; ++n)
        slack.post(town.street, town.ana, QStringLiteral("More %1").arg(n),
                   n % 3 == 0 ? inThread : StandInWorkspace::Extras());
    slack.react(town.street, root, town.ana, QStringLiteral("eyes"));
    slack.edit(town.street, root, QStringLiteral("Root, mended"));
    slack.setQuiet(false);
    QVERIFY(town.run(kNorth));
    QVERIFY(waitUntil([&] { return town.texts().size() == 451; }));
    QVERIFY(town.texts().contains("Root, mended"));
    QVERIFY(waitUntil([&] { return town.number("SELECT count(*) FROM reaction") == 1; }));
    // Started again it looks back over the same, and nothing is doubled.
    const qint64 before = town.number("SELECT last_sequence FROM state");
    town.bridges.clear();
    QVERIFY(town.run(kNorth));
    slack.post(town.street, town.ana, QStringLiteral("Live"));
    QVERIFY(town.hears("Live"));
    QCOMPARE(town.texts().size(), 452);
    QVERIFY(town.number("SELECT last_sequence FROM state") <= before + 6);
}

void SlackBridgeTest::deafTimesAreMadeUpFor()
{
    SlackTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    QVERIFY(town.run(kNorth));
    auto &slack = town.slack.workspace();
    const QString root = slack.post(town.street, town.ana, QStringLiteral("Before"));
    QVERIFY(town.hears("Before"));
    town.slack.sockets().reset();
    slack.setQuiet(true); // as if nobody ever delivered it
    slack.post(town.street, town.ana, QStringLiteral("Meanwhile"));
    StandInWorkspace::Extras inThread;
    inThread.thread = root;
    slack.post(town.street, town.ana, QStringLiteral("In the thread"), inThread);
    slack.setQuiet(false);
    QVERIFY(town.hears("Meanwhile"));
    QVERIFY(town.hears("In the thread"));
    QVERIFY(waitUntil([&] { return !town.slack.sockets().open().isEmpty(); }));
    slack.post(town.street, town.ana, QStringLiteral("After"));
    QVERIFY(town.hears("After"));
    QCOMPARE(town.texts().size(), 4);
}

void SlackBridgeTest::anUnreachableLogLosesNothing()
{
    SlackTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    QVERIFY(town.run(kNorth));
    QVERIFY(town.server.killHard());
    for (int n = 0; n < 20; ++n)
        town.slack.workspace().post(town.street, town.ana, QStringLiteral("Message %1").arg(n));
    // What the log does not have is not acknowledged.
    QSignalSpy sent(&town.slack.sockets(), &StandInSockets::sent);
    QVERIFY(waitUntil([&] { return town.slack.sockets().events() == 20; }));
    QCOMPARE(town.slack.sockets().unacked().size(), 20);
    QVERIFY2(town.server.start(), qPrintable(town.server.error()));
    QVERIFY(waitUntil([&] { return town.texts().size() == 20; }));
    QVERIFY(waitUntil([&] { return town.slack.sockets().unacked().isEmpty(); }));
}

void SlackBridgeTest::twoBridgesPostEachReplyOnce()
{
    SlackTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    QVERIFY(town.run(kNorth));
    QVERIFY(town.run(kSouth));
    constexpr int many = 30;
    for (int n = 0; n < many; ++n)
        town.slack.workspace().post(town.street, town.ana, QStringLiteral("Question %1").arg(n));
    QVERIFY(waitUntil([&] { return town.texts().size() == many; }));
    for (const TipRow &tip : town.tips())
        town.reply(tip.key, "Answer to " + tip.text.toUtf8());
    QVERIFY(waitUntil([&] { return town.delivered() == many; }));
    QStringList posts = town.posts();
    posts.sort();
    QCOMPARE(posts.size(), many);
    QCOMPARE(QSet<QString>(posts.begin(), posts.end()).size(), many);
}

void SlackBridgeTest::aBridgeThatDiesIsReplaced()
{
    SlackTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    QVERIFY(town.run(kNorth));
    town.slack.workspace().post(town.street, town.ana, QStringLiteral("Is it open?"));
    QVERIFY(town.hears("Is it open?"));
    // It posts and dies before it can say so.
    town.slack.faults().holdAnswer(QStringLiteral("chat.postMessage"));
    const QByteArray id = town.reply(town.tips().front().key, "Yes");
    QVERIFY(waitUntil([&] { return town.posts().size() == 1; }));
    town.bridges.clear();
    // Its next life sees what it took, and looks before it posts.
    QVERIFY(town.run(kNorth));
    QVERIFY(waitUntil([&] { return town.delivered() == 1; }));
    QCOMPARE(town.posts().size(), 1);
    QCOMPARE(town.number("SELECT count(*) FROM take"), 0);
}

void SlackBridgeTest::desksHearHowItFares()
{
    SlackTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    QVERIFY(town.run(kNorth));
    const auto health = [&] {
        return town.ask([](Database &db) { return queries::bridgeHealth(db).value(); });
    };
    QVERIFY(waitUntil([&] { return !health().empty() && health().front().connections > 0; }));
    QCOMPARE(health().front().bridge, kNorth.toUtf8());
    SlackBridge &bridge = *town.bridges.at(kNorth);
    QSignalSpy stopped(&bridge, &SlackBridge::stopped);
    bridge.stop();
    QVERIFY(stopped.wait(10'000));
    QVERIFY(waitUntil([&] { return health().front().connections == 0; }));
}

QTEST_GUILESS_MAIN(SlackBridgeTest)
#include "tst_slackbridge.moc"
