// SPDX-License-Identifier: GPL-3.0-or-later
//
// Slack and the log joined, on a real nats-server and the stand-in for Slack: what goes in and out, and what
// happens when either side, or the bridge, fails.
#include "app/bridge/SlackBridge.h"
#include "models/store/BridgeQueries.h"
#include "models/store/TipQueries.h"
#include "tests/support/TestServer.h"
#include "tests/support/slack/SlackStandIn.h"

#include <QDirIterator>
#include <QSignalSpy>
#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

const QString kDesk = QStringLiteral("desk");
const QString kNorth = QStringLiteral("north");
const QString kSouth = QStringLiteral("south");

/// A department, a Slack, a desk, and bridges between.
struct Town
{
    TestServer server{{{kDesk}, {kNorth, Role::Bridge}, {kSouth, Role::Bridge}}};
    SlackStandIn slack;
    QTemporaryDir folder;
    std::unique_ptr<Workstation> desk;
    LinkState state;
    std::map<QString, std::unique_ptr<SlackBridge>> bridges;
    QString street;
    QString ana;
    QStringList said;

    [[nodiscard]] bool open()
    {
        if (!server.start())
            return false;
        slack.api().limits.postWindow = 0;
        street = slack.workspace().addChannel(QStringLiteral("mill-ward"));
        ana = slack.workspace().addUser(QStringLiteral("Ana"));
        desk = std::make_unique<Workstation>(server.optionsFor(kDesk),
                                             Workstation::Paths{cachePath(kDesk), outboxPath()});
        QObject::connect(desk.get(), &Workstation::stateChanged, desk.get(),
                         [this](const LinkState &now) { state = now; });
        desk->start();
        return waitUntil([this] { return state.phase == LinkState::Phase::Live; });
    }
    ~Town()
    {
        bridges.clear();
        desk.reset();
    }

    QString path(const QString &name) const { return folder.filePath(name); }
    QString cachePath(const QString &user) const { return path(user + QLatin1String(".db")); }
    QString outboxPath() const { return path(QStringLiteral("outbox.db")); }

    SlackBridge *make(const QString &name, SlackPolicy policy = SlackPolicy::Pseudonym)
    {
        SlackConfig config{{},
                           GuardedBytes::copyOf(slack.appToken().toLatin1()),
                           GuardedBytes::copyOf(slack.botToken().toLatin1()),
                           GuardedBytes::copyOf(QByteArray(32, 's'))};
        config.settings.apiUrl = slack.apiUrl();
        config.settings.defaultPolicy = policy;
        SlackBridgeOptions options;
        options.connection = server.optionsFor(name);
        options.cache = cachePath(name);
        options.mark = path(name + QLatin1String(".mark"));
        options.sockets.firstDelay = std::chrono::milliseconds(20);
        options.sockets.drain = std::chrono::milliseconds(100);
        options.limits.post = std::chrono::milliseconds(0);
        options.apiTimeout = std::chrono::milliseconds(2'000);
        auto made = SlackBridge::make(std::move(config), std::move(options));
        if (!made)
            return nullptr;
        auto &kept = bridges[name];
        kept = std::move(made).value();
        QObject::connect(kept.get(), &SlackBridge::said, kept.get(),
                         [this](const QString &sentence) { said += sentence; });
        return kept.get();
    }
    [[nodiscard]] bool run(const QString &name, SlackPolicy policy = SlackPolicy::Pseudonym)
    {
        SlackBridge *bridge = make(name, policy);
        if (!bridge)
            return false;
        QSignalSpy ready(bridge, &SlackBridge::ready);
        bridge->start();
        if (waitUntil([&] { return ready.count() == 1; }))
            return true;
        qWarning() << "the bridge did not come up:" << said;
        return false;
    }

    template <typename Query> auto ask(Query query)
    {
        auto db = Database::open(cachePath(kDesk), Database::Mode::ReadOnly);
        if (!db)
            qFatal("no cache");
        return query(db.value());
    }
    std::vector<TipRow> tips()
    {
        return ask([](Database &db) {
            const auto page =
                queries::tipSlots(db, {TipTab::All, TipOrder::NewestFirst, 0}, std::nullopt, 1000);
            std::vector<TipId> ids;
            for (const TipSlot &slot : page->slots_)
                ids.push_back(slot.tip);
            return queries::tipRows(db, ids).value();
        });
    }
    QList<QByteArray> texts()
    {
        return ask([](Database &db) {
            QList<QByteArray> texts;
            Statement read(db,
                           "SELECT text FROM message WHERE key IS NOT NULL AND flags & 1 = 0 ORDER BY id");
            while (read.step())
                texts += read.bytes(0);
            return texts;
        });
    }
    [[nodiscard]] bool hears(const QByteArray &text)
    {
        return waitUntil([&] { return texts().contains(text); });
    }
    QByteArray reply(const QByteArray &tip, const QByteArray &text)
    {
        const QByteArray id = newEventId();
        desk->submit(Command{id, Verb::Reply, {tip, text, {}}});
        return id;
    }
    qint64 number(const char *sql)
    {
        return ask([sql](Database &db) {
            Statement read(db, sql);
            return read.step() ? read.int64(0) : -1;
        });
    }
    qint64 delivered() { return number("SELECT count(*) FROM entry WHERE delivered IS NOT NULL"); }
    QStringList posts()
    {
        QStringList texts;
        for (const QJsonObject &post : slack.workspace().postsOfApp(street))
            texts += post.value(QLatin1String("text")).toString();
        return texts;
    }
};

} // namespace

class SlackBridgeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatResidentsWriteReachesTheDesk();
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
    Town town;
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

void SlackBridgeTest::namesOnlyWhereThePolicySaysSo()
{
    Town town;
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
    Town town;
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
    Town town;
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
    Town town;
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
    Town town;
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
    Town town;
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
    Town town;
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
    Town town;
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
    Town town;
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
    Town town;
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
    Town town;
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
