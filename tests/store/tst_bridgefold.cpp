// SPDX-License-Identifier: GPL-3.0-or-later
//
// What bridges write beside residents' messages: names of channels, who carries which reply, how they fare.
#include "models/domain/Rules.h"
#include "models/store/BridgeQueries.h"
#include "models/store/TipQueries.h"
#include "tests/store/StoreKit.h"

#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

const QString kAda = QStringLiteral("ada");
const QString kSlack = QStringLiteral("slack");

std::vector<UnsentReply> unsent(TestCache &cache)
{
    return queries::unsentReplies(cache.db(), kSlack, 0, 100).value();
}

} // namespace

class BridgeFoldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChannelHasAName();
    void somebodyIsCalledByTheirWords();
    void filesAreNamed();
    void acceptedRepliesWaitForTheirChannel();
    void theFirstToTakeAReplyCarriesIt();
    void healthIsTheNewest();
    void filesFollowTheirMessage();
    void keptFilesAreFoundByTheirTime();
    void announcementsWaitForTheirChannel();
    void aNewTipIsAcknowledgedOnce();
    void whoCannotBeAskedBackIsMarked();
};

void BridgeFoldTest::aChannelHasAName()
{
    LogBuilder log;
    TestCache cache;
    log.message("a", "Hello");
    cache.fold(log.batch);
    QCOMPARE(cache.row("a").channel, QStringLiteral("mill-ward"));
    log.batch.clear();
    log.nameChannel("n1", QStringLiteral("mill-ward"), "Mill Ward");
    QVERIFY(cache.fold(log.batch).channels);
    QCOMPARE(cache.row("a").channel, QStringLiteral("Mill Ward"));
    const auto channels = queries::channels(cache.db()).value();
    QCOMPARE(channels.size(), 1U);
    QCOMPARE(channels.front().name, QStringLiteral("mill-ward"));
    QCOMPARE(channels.front().title, QStringLiteral("Mill Ward"));
    // Both names find it.
    for (const char *search : {"in:\"Mill Ward\" hello", "in:mill-ward hello"})
        QCOMPARE(cache.found(QLatin1String(search)), std::vector<QByteArray>{"a"});
    // An old name that comes again changes nothing.
    log.batch.clear();
    log.nameChannel("n2", QStringLiteral("mill-ward"), "The Mill");
    log.nameChannel("n1", QStringLiteral("mill-ward"), "Mill Ward");
    cache.fold(log.batch);
    QCOMPARE(cache.row("a").channel, QStringLiteral("The Mill"));
}

void BridgeFoldTest::somebodyIsCalledByTheirWords()
{
    LogBuilder log;
    TestCache cache;
    LogBuilder::body(log.message("a", "I saw it")).reporter = "p1";
    Event &calling = log.message("b", "Ask \xEF\xBF\xBC, not \xEF\xBF\xBC or \xEF\xBF\xBC", "a");
    LogBuilder::body(calling).mentions = {"p1", "p2"};
    log.edit("e1", "b", "Ask \xEF\xBF\xBC");
    std::get<EditBody>(log.edit("e2", "b", "Ask \xEF\xBF\xBC").body).mentions = {"p2"};
    cache.fold({log.batch.begin(), log.batch.begin() + 2});
    const QString first = cache.row("a").reporter;
    // Whoever is called gets their words by that: they are the same when they write later.
    const QByteArray second = cache.bytes("SELECT name FROM person WHERE key = 'p2'");
    QVERIFY(!first.isEmpty() && !second.isEmpty());
    QCOMPARE(cache.bytes("SELECT text FROM message WHERE key = 'b'"),
             "Ask @" + first.toUtf8() + ", not @" + second + " or \xEF\xBF\xBC");
    cache.fold({log.batch.begin() + 2, log.batch.end()});
    QCOMPARE(cache.bytes("SELECT text FROM message WHERE key = 'b'"), "Ask @" + second);
    QCOMPARE(cache.found(QString::fromUtf8(second)).size(), 1U);
    QCOMPARE(cache.inconsistency(), QString());
}

void BridgeFoldTest::filesAreNamed()
{
    LogBuilder log;
    TestCache cache;
    LogBuilder::body(log.message("a", "")).files = {{"van.jpg", "image/jpeg", 2'200'000}};
    LogBuilder::body(log.message("b", "See")).files = {{"list.txt", "", 100}, {"voice", "audio/ogg", 0}};
    cache.fold(log.batch);
    QCOMPARE(cache.bytes("SELECT text FROM message WHERE key = 'a'"), QByteArray("[van.jpg · 2.1 MB]"));
    QCOMPARE(cache.bytes("SELECT text FROM message WHERE key = 'b'"),
             QByteArray("See\n[list.txt · 1 kB]\n[voice]"));
}

void BridgeFoldTest::acceptedRepliesWaitForTheirChannel()
{
    LogBuilder log;
    TestCache cache;
    log.message("a", "Hello");
    log.message("b", "Hello");
    log.message("other", "Hello").source = QStringLiteral("form");
    log.action("c1", QStringLiteral("bo"), Verb::Claim, "b");
    log.action("r1", kAda, Verb::Reply, "a", "On our way");
    log.action("r2", kAda, Verb::Reply, "b", "Refused: bo has it");
    log.action("r3", kAda, Verb::Reply, "other", "Another source");
    log.action("n1", kAda, Verb::Note, "a", "Not for residents");
    log.action("r4", kAda, Verb::Reply, "a", "And now");
    cache.fold(log.batch);
    auto replies = unsent(cache);
    QCOMPARE(replies.size(), 2U);
    QCOMPARE(replies[0].id, QByteArray("r1"));
    QCOMPARE(replies[0].root, QByteArray("a"));
    QCOMPARE(replies[0].channel, QStringLiteral("mill-ward"));
    QCOMPARE(replies[0].text, QByteArray("On our way"));
    QCOMPARE(replies[1].id, QByteArray("r4"));
    QCOMPARE(queries::unsentReplies(cache.db(), kSlack, replies[0].sequence, 9)->size(), 1U);
    QCOMPARE(queries::unsentReplies(cache.db(), kSlack, 0, 1)->size(), 1U);

    log.batch.clear();
    log.delivered("x1", "r1");
    log.bounced("x2", "r4", "the channel is archived");
    cache.fold(log.batch);
    QVERIFY(unsent(cache).empty());
}

void BridgeFoldTest::theFirstToTakeAReplyCarriesIt()
{
    LogBuilder log;
    TestCache cache;
    log.message("a", "Hello");
    log.action("r1", kAda, Verb::Reply, "a", "On our way");
    log.take("t1", "r1", "north");
    const Micros first = log.stored();
    log.take("t2", "r1", "south");
    cache.fold(log.batch);
    QCOMPARE(unsent(cache).front().bridge, QByteArray("north"));
    QCOMPARE(unsent(cache).front().taken, first);
    // It says so again while it is at it.
    log.batch.clear();
    log.pass(kTakeLease - 10 * kSecond);
    log.take("t3", "r1", "north");
    log.pass(20 * kSecond);
    log.take("t4", "r1", "south");
    cache.fold(log.batch);
    QCOMPARE(unsent(cache).front().bridge, QByteArray("north"));
    // And when it fell silent, another goes on.
    log.batch.clear();
    log.pass(kTakeLease);
    log.take("t5", "r1", "south");
    cache.fold(log.batch);
    QCOMPARE(unsent(cache).front().bridge, QByteArray("south"));
    log.batch.clear();
    log.delivered("x1", "r1");
    log.take("t6", "r1", "north");
    cache.fold(log.batch);
    QVERIFY(unsent(cache).empty());
    QCOMPARE(cache.number("SELECT count(*) FROM take"), 0);
}

void BridgeFoldTest::healthIsTheNewest()
{
    LogBuilder log;
    TestCache cache;
    log.health("h1", {"north", 2, kNoon, 0, 0, {}});
    log.health("h2", {"south", 1, 0, 3, kNoon, "the token was revoked"});
    const Micros said = log.health("h3", {"north", 1, kNoon + 1, 0, 0, {}}).at;
    const Changes changes = cache.fold(log.batch);
    QVERIFY(changes.bridges && !changes.bulk);
    const auto all = queries::bridgeHealth(cache.db()).value();
    QCOMPARE(all.size(), 2U);
    QCOMPARE(all[0].bridge, QByteArray("north"));
    QCOMPARE(all[0].connections, 1);
    QCOMPARE(all[0].lastMessage, kNoon + 1);
    QCOMPARE(all[0].at, said);
    QCOMPARE(all[1].trouble, QStringLiteral("the token was revoked"));
    QCOMPARE(all[1].unsent, 3);
}

void BridgeFoldTest::filesFollowTheirMessage()
{
    LogBuilder log;
    TestCache cache;
    const auto names = [&] {
        QStringList found;
        const auto rows = cache.timeline("a");
        for (const FileRow &file : rows.front().files)
            found += file.name + u':' + QString::fromUtf8(file.object);
        return found;
    };
    // The edit comes first: its files wait with it.
    std::get<EditBody>(log.edit("e1", "a", "Two").body).files = {{"van.jpg", "image/jpeg", 5, "f1"},
                                                                 {"b\nc.txt", "", 0, ""}};
    LogBuilder::body(log.message("a", "One")).files = {{"van.jpg", "image/jpeg", 5, "f1"}};
    cache.fold(log.batch);
    QCOMPARE(names(), (QStringList{QStringLiteral("van.jpg:f1"), QStringLiteral("b c.txt:")}));
    QCOMPARE(cache.timeline("a").front().text, QStringLiteral("Two\n[van.jpg \u00b7 1 kB]\n[b c.txt]"));
    log.batch.clear();
    log.edit("e2", "a", "Three");
    cache.fold(log.batch);
    QCOMPARE(names(), QStringList());
    log.batch.clear();
    std::get<EditBody>(log.edit("e3", "a", "Four").body).files = {{"d", "", 0, "f2"}};
    log.remove("x", "a");
    cache.fold(log.batch);
    QCOMPARE(names(), QStringList());
    QCOMPARE(cache.number("SELECT count(*) FROM file"), 0);
}

void BridgeFoldTest::keptFilesAreFoundByTheirTime()
{
    LogBuilder log;
    TestCache cache;
    const auto with = [&](const QByteArray &key, std::vector<MessageFile> files) {
        LogBuilder::body(log.message(key, key)).files = std::move(files);
    };
    with("a", {{"a.jpg", "", 5, "slack/T1/F1"}, {"b.jpg", "", 5, "slack/T2/F1"}, {"c.jpg", "", 5, ""}});
    with("b", {{"d.jpg", "", 5, "slack/T1/F2"}, {"e.jpg", "", 5, "slack/T1/F1"}});
    with("c", {{"f.jpg", "", 5, "slack/T1/F3"}});
    log.remove("x", "c");
    cache.fold(log.batch);
    const auto found = [&](Micros since, int limit = 10) {
        return queries::keptFiles(cache.db(), "slack/T1/", since, limit).value();
    };
    auto all = found(0);
    std::sort(all.begin(), all.end());
    QCOMPARE(all, (std::vector<QByteArray>{"slack/T1/F1", "slack/T1/F2"}));
    QCOMPARE(found(0, 1).size(), 1U);
    const qint64 second = cache.number("SELECT id FROM message WHERE key = 'b'");
    QCOMPARE(found(second).size(), 2U);
    QVERIFY(found(second + 1).empty());
}

void BridgeFoldTest::announcementsWaitForTheirChannel()
{
    LogBuilder log;
    TestCache cache;
    log.message("m", "Hello");
    log.nameChannel("n1", QStringLiteral("mill-ward"), "Mill Ward");
    log.delivered("x0", "a0"); // told before it was read
    log.announce("a0", kAda, "Water is back");
    log.announce("a1", kAda, "Road closed");
    log.announce("a2", kAda, "Road open");
    log.take("t1", "a1", "north");
    QVERIFY(cache.fold(log.batch).announcements);
    auto open = queries::unsentAnnouncements(cache.db(), kSlack, 10).value();
    QCOMPARE(open.size(), 2U);
    QCOMPARE(open[0].id, QByteArray("a1"));
    QCOMPARE(open[0].bridge, QByteArray("north"));
    QCOMPARE(open[0].title, QStringLiteral("Mill Ward"));
    QCOMPARE(open[1].text, QByteArray("Road open"));
    QVERIFY(queries::unsentAnnouncements(cache.db(), QStringLiteral("form"), 10)->empty());
    QVERIFY(unsent(cache).empty());
    log.batch.clear();
    log.delivered("x1", "a1");
    log.bounced("x2", "a2", "the channel is archived");
    cache.fold(log.batch);
    QVERIFY(queries::unsentAnnouncements(cache.db(), kSlack, 10)->empty());
    const auto all = queries::announcements(cache.db(), 10).value();
    QCOMPARE(all.size(), 3U);
    QCOMPARE(all[0].id, QByteArray("a2"));
    QVERIFY(all[0].bounced && all[0].bounce.contains(QLatin1String("archived")));
    QVERIFY(all[1].delivered != 0 && all[2].delivered != 0);
    QCOMPARE(all[1].author, kAda);
    QCOMPARE(cache.number("SELECT count(*) FROM take"), 0);
}

void BridgeFoldTest::aNewTipIsAcknowledgedOnce()
{
    LogBuilder log;
    TestCache cache;
    log.message("old", "Hello");
    const Micros since = log.stored() + 1;
    log.message("a", "Hello");
    log.message("b", "Hello");
    log.message("c", "Hello");
    log.action("r1", kAda, Verb::Reply, "b", "On our way");
    log.action("k1", kAda, Verb::Claim, "c");
    log.take("t1", acknowledgementId("a"), "north");
    cache.fold(log.batch);
    auto silent = queries::silentTips(cache.db(), kSlack, since, 10).value();
    QCOMPARE(silent.size(), 2U);
    QCOMPARE(silent[0].key, QByteArray("a"));
    QCOMPARE(silent[0].bridge, QByteArray("north"));
    QCOMPARE(silent[1].key, QByteArray("c"));
    log.batch.clear();
    log.acknowledged("k", "a", "We have it.");
    log.acknowledged("k2", "a", "We have it.");
    log.take("t2", acknowledgementId("a"), "south");
    log.acknowledged("k3", "b", "Another source").source = QStringLiteral("form");
    cache.fold(log.batch);
    QCOMPARE(queries::silentTips(cache.db(), kSlack, since, 10)->size(), 1U);
    QCOMPARE(cache.number("SELECT count(*) FROM take"), 0);
    const auto rows = cache.timeline("a");
    QCOMPARE(rows.size(), 2U);
    QCOMPARE(rows[1].verb, Verb::Acknowledge);
    QCOMPARE(rows[1].reason, QStringLiteral("We have it."));
    QCOMPARE(cache.timeline("b").size(), 2U);
    // A person owes the answer all the same.
    QVERIFY(cache.row("a").keys.due != 0);
}

void BridgeFoldTest::whoCannotBeAskedBackIsMarked()
{
    LogBuilder log;
    TestCache cache;
    log.unreachable("u1", "a", "declined"); // told before the tip
    log.message("a", "Hello");
    log.message("b", "Hello");
    log.unreachable("u2", "b", "ended").source = QStringLiteral("form");
    log.unreachable("u3", "a", "ended");
    QCOMPARE(cache.fold(log.batch).quarantined, 0);
    QVERIFY(cache.row("a").unreachable);
    QVERIFY(!cache.row("b").unreachable);
    const auto rows = cache.timeline("a");
    QCOMPARE(rows.size(), 2U);
    QCOMPARE(rows[0].verb == Verb::Unreachable ? rows[0].reason : rows[1].reason, QStringLiteral("declined"));
    QCOMPARE(cache.inconsistency(), QString());
}

QTEST_GUILESS_MAIN(BridgeFoldTest)
#include "tst_bridgefold.moc"
