// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/Pseudonym.h"
#include "models/store/TipQueries.h"
#include "tests/store/StoreKit.h"

#include <QTest>

using namespace porch;
using namespace porch::test;

class FoldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMessageOpensATip();
    void repliesJoinByAnyMessageOfTheThread();
    void aReplyBeforeItsRoot();
    void anotherSourceCantWriteIntoAThread();
    void anotherSourceCantChangeAMessage();
    void pseudonymsInLogOrder();
    void equalNamesInTwoChannelsAreTwoPeople();
    void editsAndDeletions();
    void deletedTextIsNotShownButTheOneBeforeIs();
    void changesBeforeTheirMessage();
    void reactionsAreCounted();
    void theFirstPlaceStays();
    void messagesOfOneSecond();
    void aFullSecond();
    void crookedClocks();
    void anIdOnceUsedIsUsed();
    void quarantineKeepsEverything();
    void aNewerEventStopsTheFold();
    void anotherLogIsNoticed();
    void aForeignWriterMakesItBulk();
    void manyChangesAreBulk();
};

void FoldTest::aMessageOpensATip()
{
    TestCache cache;
    LogBuilder log;
    Event &event = log.message("m1", "Smoke\nfrom the \xE2\x80\xAEmill");
    LogBuilder::body(event).place = SharedPlace{44.8, -68.7, QStringLiteral("Mill")};
    const Changes changes = cache.fold(log.batch);
    QCOMPARE(changes.first, 1U);
    QCOMPARE(changes.last, 1U);
    QCOMPARE(changes.events, 1);
    QCOMPARE(changes.tips.size(), 1U);
    QVERIFY(!changes.tips[0].before);
    QVERIFY(changes.tips[0].arrived);
    QCOMPARE(changes.tally, (Tally{1, 1, 1, 0}));

    const TipRow tip = cache.row("m1");
    QCOMPARE(tip.key, QByteArray("m1"));
    QCOMPARE(tip.keys, (TipKeys{TipStatus::New, 0, event.at + kDefaultPromise, event.at}));
    QCOMPARE(changes.tips[0].after, tip.keys);
    QCOMPARE(tip.source, QStringLiteral("slack"));
    QCOMPARE(tip.channel, QStringLiteral("mill-ward"));
    QCOMPARE(tip.text, QStringLiteral("Smoke from the mill"));
    QCOMPARE(tip.reporter, pseudonym(0));
    QVERIFY(!tip.named);
    QVERIFY(tip.hasPlace);
    QCOMPARE(tip.placeName, QStringLiteral("Mill"));
    QCOMPARE(tip.messages, 1);
    QCOMPARE(cache.inconsistency(), QString());
}

void FoldTest::repliesJoinByAnyMessageOfTheThread()
{
    TestCache cache;
    LogBuilder log;
    log.message("m1", "one");
    log.message("m2", "two", "m1");
    log.message("m3", "three", "m2");
    log.message("m4", "itself", "m4");
    cache.fold(log.batch);
    QCOMPARE(cache.tip("m3"), cache.tip("m1"));
    QVERIFY(cache.tip("m4") != cache.tip("m1"));
    QCOMPARE(cache.row("m2").messages, 3);
    QCOMPARE(cache.row("m2").key, QByteArray("m1"));
}

void FoldTest::aReplyBeforeItsRoot()
{
    TestCache cache;
    LogBuilder log;
    const Micros replied = log.message("m2", "the reply", "m1").at;
    LogBuilder::body(log.message("m3", "another", "m1")).reporter = "p2";
    cache.fold(log.batch);
    TipRow tip = cache.row("m1");
    QCOMPARE(tip.key, QByteArray("m1"));
    QCOMPARE(tip.messages, 2);
    QCOMPARE(tip.reporter, pseudonym(0));
    QCOMPARE(cache.timeline("m1").size(), 2U);

    log.batch.clear();
    Event &root = log.message("m1", "the root");
    root.at = replied - kMinute;
    LogBuilder::body(root).author = "Zo\xC3\xAB";
    const Changes changes = cache.fold(log.batch);
    QCOMPARE(changes.tips.size(), 1U);
    tip = cache.row("m1");
    QCOMPARE(tip.messages, 3);
    QCOMPARE(tip.reporter, QString::fromUtf8("Zo\xC3\xAB"));
    QVERIFY(tip.named);
    // The promise counts from the oldest, the list from the newest.
    QCOMPARE(tip.keys.due, root.at + kDefaultPromise);
    QVERIFY(tip.keys.last > replied);
    QCOMPARE(cache.timeline("m1").front().text, QStringLiteral("the root"));
    QCOMPARE(cache.inconsistency(), QString());
}

void FoldTest::anotherSourceCantWriteIntoAThread()
{
    TestCache cache;
    LogBuilder log;
    log.message("m1", "one");
    log.message("f1", "two", "m1").source = QStringLiteral("form");
    cache.fold(log.batch);
    QVERIFY(cache.tip("f1") != cache.tip("m1"));
}

void FoldTest::anotherSourceCantChangeAMessage()
{
    TestCache cache;
    LogBuilder log;
    log.edit("e0", "m1", "early and foreign").source = QStringLiteral("form");
    log.message("m1", "one");
    log.remove("x1", "m1").source = QStringLiteral("form");
    log.edit("e1", "m1", "two").source = QStringLiteral("form");
    QCOMPARE(cache.fold(log.batch).quarantined, 3);
    QCOMPARE(cache.row("m1").text, QStringLiteral("one"));
    QCOMPARE(cache.bytes("SELECT body FROM quarantine WHERE sequence = 1"), QByteArray("early and foreign"));
}

void FoldTest::pseudonymsInLogOrder()
{
    TestCache cache;
    LogBuilder log;
    for (const char *reporter : {"k1", "k2", "k1", "k3", ""})
        LogBuilder::body(log.message("m" + QByteArray::number(log.sequence()), "x")).reporter = reporter;
    cache.foldInParts(log.batch, {2});
    QCOMPARE(cache.row("m0").reporter, pseudonym(0));
    QCOMPARE(cache.row("m1").reporter, pseudonym(1));
    QCOMPARE(cache.row("m2").reporter, pseudonym(0));
    QCOMPARE(cache.row("m3").reporter, pseudonym(2));
    QCOMPARE(cache.row("m4").reporter, QString());
}

void FoldTest::equalNamesInTwoChannelsAreTwoPeople()
{
    TestCache cache;
    LogBuilder log;
    LogBuilder::body(log.message("m1", "x")).author = "Ann";
    Event &elsewhere = log.message("m2", "x");
    elsewhere.channel = QStringLiteral("river-side");
    LogBuilder::body(elsewhere).author = "Ann";
    LogBuilder::body(log.message("m3", "x")).author = "Ann";
    cache.fold(log.batch);
    QCOMPARE(cache.number("SELECT count(DISTINCT person) FROM message"), 2);
    QCOMPARE(cache.row("m2").reporter, QStringLiteral("Ann"));
    // A resident who is called like a user of the desk is not that user.
    QCOMPARE(queries::personOf(cache.db(), QStringLiteral("Ann")).value(), 0);
}

void FoldTest::editsAndDeletions()
{
    TestCache cache;
    LogBuilder log;
    log.message("m1", "fire here");
    log.message("m2", "water there");
    log.edit("e1", "m1", "smoke here");
    log.edit("e2", "m2", "water there"); // the preview of a link
    log.edit("e3", "m1", "steam here");
    cache.fold(log.batch);
    QCOMPARE(cache.found(QStringLiteral("fire")).size(), 0U);
    QCOMPARE(cache.found(QStringLiteral("smoke")).size(), 0U);
    QCOMPARE(cache.found(QStringLiteral("steam")), (std::vector<QByteArray>{"m1"}));
    QVERIFY(cache.timeline("m1")[0].edited);
    QVERIFY(!cache.timeline("m2")[0].edited);

    log.batch.clear();
    log.remove("x1", "m1");
    log.edit("e4", "m1", "back again");
    const Changes changes = cache.fold(log.batch);
    QCOMPARE(changes.tips.size(), 1U);
    QCOMPARE(cache.found(QStringLiteral("steam")).size(), 0U);
    QCOMPARE(cache.found(QStringLiteral("back")).size(), 0U);
    QVERIFY(cache.timeline("m1")[0].deleted);
    QCOMPARE(cache.timeline("m1")[0].text, QString());
    QCOMPARE(cache.number("SELECT count(*) FROM message WHERE text LIKE '%steam%'"), 0);
    QCOMPARE(cache.inconsistency(), QString());
}

void FoldTest::deletedTextIsNotShownButTheOneBeforeIs()
{
    TestCache cache;
    LogBuilder log;
    log.message("m1", "first");
    log.message("m2", "second", "m1");
    log.remove("x1", "m2");
    cache.fold(log.batch);
    QCOMPARE(cache.row("m1").text, QStringLiteral("first"));
    log.batch.clear();
    log.remove("x2", "m1");
    cache.fold(log.batch);
    QCOMPARE(cache.row("m1").text, QString());
}

void FoldTest::changesBeforeTheirMessage()
{
    TestCache cache;
    LogBuilder log;
    log.message("m2", "reply", "m1"); // so m1 is a placeholder when its changes come
    log.edit("e1", "m1", "second");
    log.reaction("r1", "m1", "eyes");
    log.edit("e2", "m1", "third");
    log.remove("x3", "m3");
    const Micros firstDelivery = log.delivered("b1", "a1").at;
    log.delivered("b2", "a1");
    cache.fold(log.batch);
    QCOMPARE(cache.number("SELECT count(*) FROM early"), 6);

    log.batch.clear();
    log.message("m1", "first");
    log.message("m3", "never seen");
    log.action("a1", QStringLiteral("ada"), Verb::Reply, "m1", "thanks");
    cache.fold(log.batch);
    QCOMPARE(cache.number("SELECT count(*) FROM early"), 0);
    const auto rows = cache.timeline("m1");
    QCOMPARE(rows.size(), 3U);
    QCOMPARE(rows[1].text, QStringLiteral("third"));
    QCOMPARE(rows[1].reactions, QStringLiteral("eyes 1"));
    QVERIFY(rows[1].edited);
    QCOMPARE(rows[2].delivered, firstDelivery); // of the two
    QCOMPARE(cache.found(QStringLiteral("seen")).size(), 0U);
    QCOMPARE(cache.found(QStringLiteral("first")).size(), 0U);
    QCOMPARE(cache.inconsistency(), QString());
}

void FoldTest::reactionsAreCounted()
{
    TestCache cache;
    LogBuilder log;
    log.message("m1", "x");
    log.reaction("r1", "m1", "eyes", false, "a");
    log.reaction("r2", "m1", "ok", false, "a");
    log.reaction("r3", "m1", "ok", false, "b");
    log.reaction("r4", "m1", "ok", false, "b"); // once a person
    log.reaction("r5", "m1", "gone", false, "b");
    log.reaction("r6", "m1", "gone", true, "b");
    cache.fold(log.batch);
    QCOMPARE(cache.timeline("m1")[0].reactions, QStringLiteral("ok 2, eyes 1"));
}

void FoldTest::theFirstPlaceStays()
{
    TestCache cache;
    LogBuilder log;
    log.message("m1", "x");
    LogBuilder::body(log.message("m2", "x", "m1")).place = SharedPlace{1, 2, QStringLiteral("A")};
    LogBuilder::body(log.message("m3", "x", "m1")).place = SharedPlace{3, 4, QStringLiteral("B")};
    cache.fold(log.batch);
    QCOMPARE(cache.row("m1").placeName, QStringLiteral("A"));
    QCOMPARE(cache.row("m1").latitude, 1.0);
}

void FoldTest::messagesOfOneSecond()
{
    TestCache cache;
    LogBuilder log;
    for (int i = 0; i < 1'000; ++i)
        log.message("m" + QByteArray::number(i), "x", i == 0 ? "" : "m0").at = kNoon;
    cache.fold(log.batch);
    QCOMPARE(cache.number("SELECT max(id) - min(id) FROM message"), 999);
    QCOMPARE(cache.number("SELECT min(id) FROM message"), kNoon);
    const auto rows = cache.timeline("m0");
    QCOMPARE(rows.back().id, QByteArray("m999")); // in the order of the log
    QCOMPARE(rows.front().id, QByteArray("m900"));
}

void FoldTest::aFullSecond()
{
    TestCache cache;
    LogBuilder log;
    for (int i = 0; i < 50; ++i)
        log.message("m" + QByteArray::number(i), "x").at = kNoon + 999'999;
    cache.fold(log.batch);
    QCOMPARE(cache.number("SELECT count(*) FROM message"), 50);
    QCOMPARE(cache.number("SELECT min(id) / 1000000 = max(id) / 1000000 FROM message"), 1);
}

void FoldTest::crookedClocks()
{
    TestCache cache;
    LogBuilder log;
    const auto written = [&](Micros at) {
        Event &event = log.message("m" + QByteArray::number(log.sequence()), "x");
        event.at = at;
        return event.stored;
    };
    const Micros never = written(std::numeric_limits<Micros>::min());
    const Micros epoch = written(0);
    const Micros future = written(std::numeric_limits<Micros>::max());
    written(log.stored() + 4 * kMinute); // within what clocks may differ
    written(946'684'800 * kSecond);      // the earliest believed
    cache.fold(log.batch);
    QCOMPARE(cache.row("m0").keys.last, never);
    QCOMPARE(cache.row("m1").keys.last, epoch);
    QCOMPARE(cache.row("m2").keys.last, future);
    QVERIFY(cache.row("m3").keys.last > log.stored());
    QCOMPARE(cache.row("m4").keys.last, 946'684'800 * kSecond);
}

void FoldTest::anIdOnceUsedIsUsed()
{
    TestCache cache;
    LogBuilder log;
    log.message("same", "message");
    log.message("same", "message again");
    log.edit("same", "same", "an edit with a message's id");
    log.edit("e1", "same", "edited");
    log.edit("e1", "same", "edited twice");
    log.message("e1", "a message with an edit's id");
    log.action("same", QStringLiteral("ada"), Verb::Claim, "same"); // another writer's id
    log.action("same", QStringLiteral("ben"), Verb::Close, "same");
    log.delivered("same", "same");
    const Changes changes = cache.fold(log.batch);
    // The second of one id hears what became of the first.
    QCOMPARE(changes.outcomes.size(), 2U);
    QCOMPARE(changes.outcomes[1].sequence, changes.outcomes[0].sequence);
    QCOMPARE(cache.row("same").text, QStringLiteral("edited"));
    QCOMPARE(cache.row("same").owner, QStringLiteral("ada"));
    QCOMPARE(cache.number("SELECT count(*) FROM message"), 1);
}

void FoldTest::quarantineKeepsEverything()
{
    TestCache cache;
    LogBuilder log;
    log.unreadable(QByteArray("\0{\xFF", 3), QStringLiteral("not JSON"));
    log.unreadable({}, {});
    const Changes changes = cache.fold(log.batch);
    QCOMPARE(changes.quarantined, 2);
    QCOMPARE(changes.last, 2U);
    QCOMPARE(cache.bytes("SELECT body FROM quarantine"), QByteArray("\0{\xFF", 3));
    QCOMPARE(cache.bytes("SELECT reason FROM quarantine"), QByteArray("not JSON"));
}

void FoldTest::aNewerEventStopsTheFold()
{
    TestCache cache;
    LogBuilder log;
    log.message("m1", "x");
    log.unreadable("{}", QStringLiteral("newer"), 7);
    log.message("m2", "x");
    const Changes changes = cache.fold(log.batch);
    QCOMPARE(changes.last, 1U);
    QCOMPARE(cache.projector().newerVersion(), 7);
    QCOMPARE(cache.tip("m2"), 0);
    QCOMPARE(cache.number("SELECT count(*) FROM quarantine"), 0);
}

void FoldTest::anotherLogIsNoticed()
{
    TestCache cache;
    LogBuilder log;
    log.message("m1", "x");
    cache.fold(log.batch);
    LogBuilder other;
    other.message("n1", "x");
    const QByteArray before = cache.digest();
    QVERIFY(!cache.projector().fold(other.batch));
    QVERIFY(cache.projector().logDiffers());
    QCOMPARE(cache.digest(), before);
    QVERIFY(cache.projector().fold(log.batch));
    QVERIFY(!cache.projector().logDiffers());
}

void FoldTest::aForeignWriterMakesItBulk()
{
    TestCache cache;
    LogBuilder log;
    log.message("m1", "x");
    log.action("a1", QStringLiteral("ada"), Verb::Claim, "m1");
    log.message("m2", "x");
    const auto other = cache.another();
    QVERIFY(other->fold(LogBatch(log.batch.begin(), log.batch.begin() + 2)));
    const Changes changes = cache.fold(log.batch);
    QVERIFY(changes.bulk);
    QCOMPARE(changes.last, 3U);
    QCOMPARE(changes.events, 3);
    // What the other process folded was told to nobody here.
    QCOMPARE(changes.outcomes.size(), 1U);
    QCOMPARE(changes.outcomes[0].id, QByteArray("a1"));
    QCOMPARE(changes.tally, (Tally{1, 2, 2, 0}));
    QCOMPARE(cache.inconsistency(), QString());
}

void FoldTest::manyChangesAreBulk()
{
    TestCache cache;
    LogBuilder log;
    for (std::size_t i = 0; i <= kMaxNamedChanges; ++i)
        log.message("m" + QByteArray::number(static_cast<qint64>(i)), "x");
    const Changes changes = cache.fold(log.batch);
    QVERIFY(changes.bulk);
    QVERIFY(changes.tips.empty());
    QCOMPARE(changes.tally.fresh, static_cast<qint64>(kMaxNamedChanges) + 1);
}

QTEST_APPLESS_MAIN(FoldTest)
#include "tst_fold.moc"
