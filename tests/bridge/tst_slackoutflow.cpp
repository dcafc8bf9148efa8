// SPDX-License-Identifier: GPL-3.0-or-later
//
// What goes out to Slack beside replies: announcements, the first word to whoever begins a tip; and where no
// thread is left to answer in.
#include "models/store/BridgeQueries.h"
#include "tests/bridge/SlackTown.h"

#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

const QString kThanks = QStringLiteral("Thank you. Somebody at the desk reads this.");

std::vector<AnnouncementRow> announcements(const SlackTown &town)
{
    return town.ask([](Database &db) { return queries::announcements(db, 100).value(); });
}

QByteArray announce(SlackTown &town, const QString &channel, const QByteArray &text)
{
    Command command{newEventId(), Verb::Announce, {}, announcementValues({slackSource(), channel, text})};
    const QByteArray id = command.id;
    town.desk->submit(command);
    return id;
}

QList<QJsonObject> wordsOfApp(SlackTown &town, const QString &channel)
{
    return town.slack.workspace().postsOfApp(channel);
}

} // namespace

class SlackOutflowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnnouncementReachesItsChannelOnce();
    void aLostAnswerAnnouncesOnce();
    void whatCannotBeAnnouncedIsTold();
    void aNewTipHearsOneFirstWord();
    void nobodyHearsAFirstWordUnlessTheChannelSaysSo();
    void noAnswerStandsOpenlyWhereItsThreadIsGone();
};

void SlackOutflowTest::anAnnouncementReachesItsChannelOnce()
{
    SlackTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    QVERIFY(town.run(kNorth));
    QVERIFY(town.run(kSouth));
    announce(town, town.street, "Main Street is <open> again.");
    announce(town, town.street, QByteArray("A long one. ").repeated(600));
    QVERIFY(waitUntil([&] {
        const auto all = announcements(town);
        return all.size() == 2 && all[0].delivered != 0 && all[1].delivered != 0;
    }));
    const auto posts = wordsOfApp(town, town.street);
    QCOMPARE(posts.size(), 3);
    QCOMPARE(posts.first().value(QLatin1String("text")).toString(),
             QStringLiteral("Main Street is &lt;open&gt; again."));
    for (const QJsonObject &post : posts)
        QVERIFY(!post.contains(QLatin1String("thread_ts")));
    // It comes back from Slack and is no resident's message; what is said in its thread is.
    StandInWorkspace::Extras inThread;
    inThread.thread = posts.first().value(QLatin1String("ts")).toString();
    town.slack.workspace().post(town.street, town.ana, QStringLiteral("Since when?"), inThread);
    QVERIFY(town.hears("Since when?"));
    QCOMPARE(town.texts().size(), 1);
    town.reply(town.tips().front().key, "Since noon");
    QVERIFY(waitUntil([&] { return wordsOfApp(town, town.street).size() == 4; }));
    QCOMPARE(wordsOfApp(town, town.street).last().value(QLatin1String("thread_ts")).toString(),
             inThread.thread);
}

void SlackOutflowTest::aLostAnswerAnnouncesOnce()
{
    SlackTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    QVERIFY(town.run(kNorth));
    town.slack.faults().loseAnswer(QStringLiteral("chat.postMessage"));
    announce(town, town.street, "The bridge is closed.");
    QVERIFY(waitUntil([&] {
        const auto all = announcements(town);
        return all.size() == 1 && all[0].delivered != 0;
    }));
    QCOMPARE(wordsOfApp(town, town.street).size(), 1);
    // Posted and killed before it could say so: the next life looks first.
    town.slack.faults().holdAnswer(QStringLiteral("chat.postMessage"));
    announce(town, town.street, "The bridge is open.");
    QVERIFY(waitUntil([&] { return wordsOfApp(town, town.street).size() == 2; }));
    town.bridges.clear();
    QVERIFY(town.run(kNorth));
    QVERIFY(waitUntil([&] { return announcements(town).front().delivered != 0; }));
    QCOMPARE(wordsOfApp(town, town.street).size(), 2);
    QCOMPARE(town.number("SELECT count(*) FROM take"), 0);
}

void SlackOutflowTest::whatCannotBeAnnouncedIsTold()
{
    SlackTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    QVERIFY(town.run(kNorth));
    announce(town, QStringLiteral("mill ward"), "Nobody will read this.");
    announce(town, QStringLiteral("C0UNKNOWN"), "Nor this.");
    QVERIFY(waitUntil([&] {
        const auto all = announcements(town);
        return all.size() == 2 && all[0].bounced && all[1].bounced;
    }));
    for (const AnnouncementRow &row : announcements(town))
        QVERIFY(!row.bounce.isEmpty());
}

void SlackOutflowTest::aNewTipHearsOneFirstWord()
{
    SlackTown town;
    town.settings.defaultAcknowledgement = kThanks;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    QVERIFY(town.run(kNorth));
    QVERIFY(town.run(kSouth));
    const QString ts = town.slack.workspace().post(town.street, town.ana, QStringLiteral("A van"));
    QVERIFY(waitUntil([&] { return town.number("SELECT count(*) FROM entry WHERE verb = 28") == 1; }));
    auto posts = wordsOfApp(town, town.street);
    QCOMPARE(posts.size(), 1);
    QCOMPARE(posts.first().value(QLatin1String("text")).toString(), kThanks);
    QCOMPARE(posts.first().value(QLatin1String("thread_ts")).toString(), ts);
    // More in the same thread hears nothing more, and the desk still owes its answer.
    StandInWorkspace::Extras inThread;
    inThread.thread = ts;
    town.slack.workspace().post(town.street, town.ana, QStringLiteral("It is red"), inThread);
    QVERIFY(town.hears("It is red"));
    QVERIFY(town.tips().front().keys.due != 0);
    // The next tip shows that the bridges have looked again since.
    town.slack.workspace().post(town.street, town.ana, QStringLiteral("Another"));
    QVERIFY(waitUntil([&] { return town.number("SELECT count(*) FROM entry WHERE verb = 28") == 2; }));
    QCOMPARE(wordsOfApp(town, town.street).size(), 2);
    QCOMPARE(town.number("SELECT count(*) FROM take"), 0);
}

void SlackOutflowTest::nobodyHearsAFirstWordUnlessTheChannelSaysSo()
{
    SlackTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    const QString harbour = town.slack.workspace().addChannel(QStringLiteral("harbour"));
    SlackChannelSettings spoken;
    spoken.id = harbour;
    spoken.acknowledgement = kThanks;
    town.settings.channels = {spoken};
    QVERIFY(town.run(kNorth));
    town.slack.workspace().post(town.street, town.ana, QStringLiteral("A van"));
    QVERIFY(town.hears("A van"));
    town.slack.workspace().post(harbour, town.ana, QStringLiteral("A boat"));
    QVERIFY(waitUntil([&] { return town.number("SELECT count(*) FROM entry WHERE verb = 28") == 1; }));
    QCOMPARE(wordsOfApp(town, harbour).size(), 1);
    QVERIFY(wordsOfApp(town, town.street).isEmpty());
}

void SlackOutflowTest::noAnswerStandsOpenlyWhereItsThreadIsGone()
{
    SlackTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    town.slack.api().limits.orphansToChannel = true;
    QVERIFY(town.run(kNorth));
    const QString ts = town.slack.workspace().post(town.street, town.ana, QStringLiteral("I saw who it was"));
    QVERIFY(town.hears("I saw who it was"));
    const QByteArray tip = town.tips().front().key;
    town.slack.workspace().remove(town.street, ts);
    QVERIFY(waitUntil([&] { return town.number("SELECT count(*) FROM message WHERE flags & 4") == 1; }));
    town.reply(tip, "Who was it?");
    QVERIFY(
        waitUntil([&] { return town.number("SELECT count(*) FROM entry WHERE bounced IS NOT NULL") == 1; }));
    QVERIFY(wordsOfApp(town, town.street).isEmpty());
}

QTEST_GUILESS_MAIN(SlackOutflowTest)
#include "tst_slackoutflow.moc"
