// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/PlaceQueries.h"
#include "models/store/SettingQueries.h"
#include "models/store/TipQueries.h"
#include "tests/store/StoreKit.h"

#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

const QString kAda = QStringLiteral("ada");
const QString kBen = QStringLiteral("ben");

TipBody about(const QByteArray &tip)
{
    TipBody body;
    body.tip = tip;
    return body;
}

std::vector<QByteArray> order(TestCache &cache, TipTab tab)
{
    TipFilter filter;
    filter.tab = tab;
    const auto page = queries::tipSlots(cache.db(), filter, std::nullopt, 100);
    std::vector<QByteArray> keys;
    for (const TipSlot &slot : page->slots_)
        keys.push_back(queries::tipRows(cache.db(), {slot.tip})->front().key);
    return keys;
}

} // namespace

class DeskFoldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anActionBeforeItsTip();
    void theFirstClaimWins();
    void aReplyAnswersWhatIsOwed();
    void aClosedTipComesBack();
    void deliveries();
    void classifying();
    void placing();
    void wordsOfPlaces();
    void snoozingRanksByWhenItComesBack();
    void urgentOnesComeFirst();
    void assigningToSomebodyNew();
    void escalationsAndReferrals();
    void closingWithADisposition();
    void whatAChannelDidNotTake();
    void whatIsSetReachesEveryTip();
    void aPromiseHoldsAsItWasGiven();
    void usersHaveNames();
    void sessionsAreKept();
    void settingsOnceUsedAreUsed();
};

void DeskFoldTest::anActionBeforeItsTip()
{
    TestCache cache;
    LogBuilder log;
    log.action("a1", QStringLiteral("ada"), Verb::Claim, "m1");
    const Changes changes = cache.fold(log.batch);
    QCOMPARE(changes.outcomes.size(), 1U);
    QCOMPARE(changes.outcomes[0].refusal, Refusal::None);
    QCOMPARE(cache.row("m1").owner, QStringLiteral("ada"));
    QCOMPARE(cache.row("m1").reporter, QString());
    QCOMPARE(changes.tally, (Tally{0, 0, 1, 0}));

    log.batch.clear();
    log.message("m1", "late");
    QCOMPARE(cache.fold(log.batch).tally, (Tally{0, 1, 1, 0}));
    QCOMPARE(cache.row("m1").keys.status, TipStatus::Claimed);
    QCOMPARE(cache.row("m1").channel, QStringLiteral("mill-ward"));
    QCOMPARE(cache.inconsistency(), QString());
}

void DeskFoldTest::theFirstClaimWins()
{
    TestCache cache;
    LogBuilder log;
    log.message("m1", "one");
    log.action("a1", QStringLiteral("ada"), Verb::Claim, "m1");
    log.action("b1", QStringLiteral("ben"), Verb::Claim, "m1", {}, "mine");
    log.action("b2", QStringLiteral("ben"), Verb::Reply, "m1", "hello");
    const Changes changes = cache.fold(log.batch);
    QCOMPARE(changes.outcomes.size(), 3U);
    QCOMPARE(changes.outcomes[1].refusal, Refusal::HeldByAnother);
    QCOMPARE(changes.outcomes[1].holder, QStringLiteral("ada"));
    QCOMPARE(cache.row("m1").owner, QStringLiteral("ada"));
    const auto rows = cache.timeline("m1");
    QCOMPARE(rows.size(), 4U);
    QCOMPARE(rows[3].kind, TimelineKind::Reply);
    QCOMPARE(rows[3].refusal, Refusal::HeldByAnother);
    QCOMPARE(rows[3].text, QStringLiteral("hello"));
    // What became of them can be asked later too.
    const auto asked = queries::outcomes(cache.db(), {"b1", "nobody", "a1"});
    QVERIFY(asked.ok());
    QCOMPARE(asked->size(), 2U);
    QCOMPARE(asked.value()[0].holder, QStringLiteral("ada"));
    QCOMPARE(asked.value()[0].sequence, 3U);
    QCOMPARE(asked.value()[1].refusal, Refusal::None);
}

void DeskFoldTest::aReplyAnswersWhatIsOwed()
{
    TestCache cache;
    LogBuilder log;
    const Micros first = log.message("m1", "one").at;
    log.message("m2", "two", "m1");
    QCOMPARE(cache.fold(log.batch).tally, (Tally{1, 1, 1, 0}));
    QCOMPARE(cache.row("m1").keys.due, first + kDefaultPromise);
    const auto overdue = queries::overdue(cache.db(), first, 10);
    QVERIFY(overdue.ok());
    QCOMPARE(overdue->count, 0);
    QCOMPARE(overdue->nextDue, first + kDefaultPromise);
    QCOMPARE(queries::overdue(cache.db(), first + kDefaultPromise, 10)->count, 1);

    log.batch.clear();
    log.action("a1", QStringLiteral("ada"), Verb::Reply, "m1", "We come.");
    QCOMPARE(cache.fold(log.batch).tally, (Tally{0, 0, 1, 0}));
    QCOMPARE(cache.row("m1").keys.status, TipStatus::Waiting);
    QCOMPARE(cache.row("m1").keys.due, 0);
    QCOMPARE(cache.row("m1").text, QStringLiteral("two"));
    QCOMPARE(queries::overdue(cache.db(), first + kDefaultPromise, 10)->nextDue, 0);
}

void DeskFoldTest::aClosedTipComesBack()
{
    TestCache cache;
    LogBuilder log;
    log.message("m1", "one");
    log.action("a1", QStringLiteral("ada"), Verb::Close, "m1", {}, "A joke.");
    QCOMPARE(cache.fold(log.batch).tally, (Tally{0, 0, 0, 1}));
    QCOMPARE(cache.row("m1").reason, QStringLiteral("A joke."));
    QCOMPARE(cache.row("m1").keys.due, 0);
    log.batch.clear();
    log.message("m2", "no joke", "m1");
    const Changes changes = cache.fold(log.batch);
    QCOMPARE(changes.tally, (Tally{1, 1, 1, 0}));
    QCOMPARE(changes.tips[0].before->status, TipStatus::Closed);
    QCOMPARE(cache.row("m1").reason, QString());
}

void DeskFoldTest::deliveries()
{
    TestCache cache;
    LogBuilder log;
    log.message("m1", "x");
    log.action("a1", QStringLiteral("ada"), Verb::Reply, "m1", "y");
    log.action("a2", QStringLiteral("ada"), Verb::Note, "m1", "z");
    const Micros when = log.delivered("b1", "a1").at;
    log.delivered("b2", "a1");
    log.delivered("b3", "a2"); // a note is delivered to nobody
    cache.fold(log.batch);
    const auto rows = cache.timeline("m1");
    QCOMPARE(rows[1].delivered, when);
    QCOMPARE(rows[2].kind, TimelineKind::Note);
    QCOMPARE(rows[2].delivered, 0);
}

void DeskFoldTest::classifying()
{
    TestCache cache;
    LogBuilder log;
    log.message("m1", "My bike is gone");
    TipBody body = about("m1");
    body.category = "theft";
    log.action("a1", kAda, Verb::Classify, body);
    body.category = {};
    body.priority = Priority::Urgent;
    log.action("a2", kAda, Verb::Classify, body);
    cache.fold(log.batch);
    const TipRow tip = cache.row("m1");
    QCOMPARE(tip.category, QByteArray("theft"));
    QCOMPARE(tip.priority, Priority::Urgent);
    QCOMPARE(tip.keys.status, TipStatus::New);
    const auto rows = cache.timeline("m1");
    QCOMPARE(rows.size(), 3U);
    QCOMPARE(rows[1].detail.category, QByteArray("theft"));
    QVERIFY(!rows[1].detail.priority);
    QCOMPARE(rows[2].detail.priority, std::optional(Priority::Urgent));
}

void DeskFoldTest::placing()
{
    TestCache cache;
    LogBuilder log;
    log.message("m1", "at the old mill");
    LogBuilder::body(log.message("m2", "here")).place = SharedPlace{44.1, -68.1, QStringLiteral("shared")};
    log.message("m3", "no idea where");
    cache.fold(log.batch);
    QCOMPARE(cache.row("m1").place, PlaceKnown::No);
    QCOMPARE(cache.row("m2").place, PlaceKnown::Shared);

    log.batch.clear();
    TipBody body = about("m1");
    body.place = TipPlace{false, 44.5, -68.5, "Mill St 77", "address_point", 15, "the old mill"};
    log.action("p1", kAda, Verb::Place, body);
    body = about("m2");
    body.place = TipPlace{true};
    log.action("p2", kAda, Verb::Place, body);
    log.setUser("u1", kAda, "A. Lovelace");
    cache.fold(log.batch);
    TipRow tip = cache.row("m1");
    QCOMPARE(tip.place, PlaceKnown::Confirmed);
    QVERIFY(tip.hasPlace);
    QCOMPARE(tip.latitude, 44.5);
    QCOMPARE(tip.longitude, -68.5);
    QCOMPARE(tip.placeName, QStringLiteral("Mill St 77"));
    QCOMPARE(tip.placeRadius, 15.0);
    QCOMPARE(tip.placePrecision, QByteArray("address_point"));
    QCOMPARE(tip.placeBy, QStringLiteral("A. Lovelace"));
    QCOMPARE(cache.timeline("m1").back().detail.place->words, QByteArray("the old mill"));
    tip = cache.row("m2");
    QCOMPARE(tip.place, PlaceKnown::Nowhere);
    QVERIFY(!tip.hasPlace);
    QVERIFY(tip.placeName.isEmpty());

    const auto all = queries::openTipPlaces(cache.db());
    QVERIFY(all.ok());
    QCOMPARE(all->tips.size(), 3U);
    QCOMPARE(all->tips[0].tip, cache.tip("m3"));
    QCOMPARE(all->tips[1].place, PlaceKnown::Nowhere);
    QCOMPARE(all->tips[2].latitude, 44.5);
    QCOMPARE(all->tips[2].radius, 15.0);
    QCOMPARE(all->tips[2].keys, cache.row("m1").keys);
    QCOMPARE(all->sequence, log.sequence());
    QCOMPARE(all->tips[2].name, QStringLiteral("Mill St 77"));
    const auto words = queries::confirmedWords(cache.db(), 10);
    QVERIFY(words.ok());
    QCOMPARE(words->size(), 1U);
    QCOMPARE(words->front().words, QStringLiteral("the old mill"));
    QCOMPARE(words->front().place.name, QByteArray("Mill St 77"));
    QCOMPARE(words->front().place.latitude, 44.5);
    QCOMPARE(words->front().place.radius, 15.0);
    const QByteArray mark = queries::confirmedWordsMark(cache.db()).value();

    log.batch.clear();
    log.action("p3", kAda, Verb::Place, about("m2"));
    log.action("c1", kAda, Verb::Close, "m1", {}, "done");
    body = about("m1");
    body.place = TipPlace{false, 44.6, -68.6, "", "", 0, ""};
    log.action("p4", QStringLiteral("ben"), Verb::Place, body);
    cache.fold(log.batch);
    QCOMPARE(cache.row("m2").place, PlaceKnown::Shared);
    QCOMPARE(cache.row("m2").placeName, QStringLiteral("shared"));
    QCOMPARE(cache.row("m1").latitude, 44.6);
    QVERIFY(queries::confirmedWords(cache.db(), 10)->empty());
    QVERIFY(queries::confirmedWordsMark(cache.db()).value() != mark);
    QCOMPARE(queries::openTipPlaces(cache.db())->tips.size(), 2U);
    QCOMPARE(queries::tipPlaces(cache.db(), {cache.tip("m1"), 99})->size(), 1U);
    QCOMPARE(queries::tipPlaces(cache.db(), {cache.tip("m1")})->front().keys.status, TipStatus::Closed);
}

void DeskFoldTest::wordsOfPlaces()
{
    TestCache cache;
    LogBuilder log;
    LogBuilder::body(log.message("m1", "root")).files = {{"412 Mill St.jpg", "image/jpeg", 1}};
    for (int i = 0; i < 9; ++i)
        log.message("r" + QByteArray::number(i), "reply " + QByteArray::number(i), "m1");
    log.remove("d1", "r8");
    log.action("n1", kAda, Verb::Note, "m1", "for us");
    cache.fold(log.batch);
    const auto texts = queries::residentTexts(cache.db(), {cache.tip("m1"), 99}, 3);
    QVERIFY(texts.ok());
    QCOMPARE(texts->size(), 2U);
    QCOMPARE(texts->front().texts,
             (QStringList{QStringLiteral("root"), QStringLiteral("reply 6"), QStringLiteral("reply 7")}));
    QVERIFY(texts->back().texts.isEmpty());
}

void DeskFoldTest::snoozingRanksByWhenItComesBack()
{
    TestCache cache;
    LogBuilder log;
    for (const QByteArray key : {"m1", "m2", "m3", "m4"}) {
        log.message(key, "a question");
        log.action("r" + key, kAda, Verb::Reply, key, "an answer");
    }
    TipBody body = about("m3");
    body.until = kNoon + 60 * kMinute;
    log.action("s3", kAda, Verb::Snooze, body);
    body = about("m1");
    body.until = kNoon + 30 * kMinute;
    log.action("s1", kAda, Verb::Snooze, body);
    log.message("m5", "not answered");
    cache.fold(log.batch);
    QCOMPARE(order(cache, TipTab::All), (std::vector<QByteArray>{"m5", "m1", "m3", "m4", "m2"}));
    QCOMPARE(order(cache, TipTab::Owed), (std::vector<QByteArray>{"m5"}));
    QCOMPARE(cache.row("m1").keys.snoozed, kNoon + 30 * kMinute);
    QCOMPARE(cache.timeline("m1").back().detail.until, kNoon + 30 * kMinute);

    const PersonId ada = queries::personOf(cache.db(), kAda).value();
    const auto snoozes = [&](PersonId who, Micros since, Micros now) {
        return queries::nextSnoozed(cache.db(), who, since, now).value();
    };
    QCOMPARE(snoozes(ada, kNoon, kNoon), (queries::Snoozes{0, kNoon + 30 * kMinute}));
    QCOMPARE(snoozes(ada, kNoon, kNoon + 30 * kMinute), (queries::Snoozes{1, kNoon + 60 * kMinute}));
    QCOMPARE(snoozes(ada, kNoon + 30 * kMinute, kNoon + 60 * kMinute), (queries::Snoozes{1, 0}));
    QCOMPARE(snoozes(ada + 1, kNoon, kNoon + 60 * kMinute), queries::Snoozes{});
    QCOMPARE(snoozes(0, kNoon, kNoon + 60 * kMinute), queries::Snoozes{});

    log.batch.clear();
    log.message("m6", "it is back", "m1");
    cache.fold(log.batch);
    QCOMPARE(cache.row("m1").keys.snoozed, 0);
    QCOMPARE(snoozes(ada, kNoon, kNoon), (queries::Snoozes{0, kNoon + 60 * kMinute}));
}

void DeskFoldTest::urgentOnesComeFirst()
{
    TestCache cache;
    LogBuilder log;
    log.message("m1", "old");
    log.pass(10 * kMinute);
    log.message("m2", "newer");
    log.pass(10 * kMinute);
    const Micros written = log.message("m3", "newest").at;
    TipBody body = about("m3");
    body.priority = Priority::Urgent;
    log.action("a1", kAda, Verb::Classify, body);
    cache.fold(log.batch);
    QCOMPARE(order(cache, TipTab::Owed), (std::vector<QByteArray>{"m3", "m1", "m2"}));
    // Overdue is told of both, and what comes due next, too.
    const Micros due = written + kDefaultPromise;
    QCOMPARE(queries::overdue(cache.db(), due - 1, 10)->count, 2);
    QCOMPARE(queries::overdue(cache.db(), due - 1, 10)->nextDue, due);
    QCOMPARE(queries::overdue(cache.db(), due, 10)->count, 3);
    QCOMPARE(queries::overdue(cache.db(), due, 2)->count, 2);
    QCOMPARE(queries::overdue(cache.db(), due, 10)->nextDue, 0);
    QCOMPARE(queries::overdue(cache.db(), kNoon, 10)->count, 0);
}

void DeskFoldTest::assigningToSomebodyNew()
{
    TestCache cache;
    LogBuilder log;
    log.message("m1", "x");
    TipBody body = about("m1");
    body.assignee = kBen;
    log.action("a1", kAda, Verb::Assign, body);
    log.action("a2", kAda, Verb::Close, "m1");
    const Changes changes = cache.fold(log.batch);
    QCOMPARE(cache.row("m1").owner, kBen);
    QCOMPARE(changes.outcomes[1].refusal, Refusal::HeldByAnother);
    QCOMPARE(changes.outcomes[1].holder, kBen);
    QCOMPARE(cache.timeline("m1")[1].detail.assignee, kBen);
    QCOMPARE(cache.timeline("m1")[1].assigneeName, kBen);
}

void DeskFoldTest::escalationsAndReferrals()
{
    TestCache cache;
    LogBuilder log;
    log.message("m1", "x");
    TipBody body = about("m1");
    body.service = "parks";
    log.action("a1", kAda, Verb::Refer, body);
    log.action("a2", kBen, Verb::Escalate, "m1", {}, "a weapon");
    cache.fold(log.batch);
    const TipRow tip = cache.row("m1");
    QVERIFY(tip.escalated);
    QVERIFY(tip.keys.urgent);
    QCOMPARE(tip.owner, kBen);
    const auto rows = cache.timeline("m1");
    QCOMPARE(rows[1].detail.service, QByteArray("parks"));
    QCOMPARE(rows[2].reason, QStringLiteral("a weapon"));
}

void DeskFoldTest::closingWithADisposition()
{
    TestCache cache;
    LogBuilder log;
    log.message("m1", "x");
    TipBody body = about("m1");
    body.reason = "It was their own alarm.";
    body.disposition = "resolved";
    log.action("a1", kAda, Verb::Close, body);
    cache.fold(log.batch);
    QCOMPARE(cache.row("m1").disposition, QByteArray("resolved"));
    QCOMPARE(cache.row("m1").reason, QStringLiteral("It was their own alarm."));
}

void DeskFoldTest::whatAChannelDidNotTake()
{
    TestCache cache;
    LogBuilder log;
    const Micros asked = log.message("m1", "x").at;
    log.bounced("b0", "a1", "no such channel"); // heard of before the reply itself
    log.action("a1", kAda, Verb::Reply, "m1", "y");
    log.message("m2", "x");
    log.action("a2", kAda, Verb::Reply, "m2", "y");
    log.delivered("b1", "a2");
    log.bounced("b2", "a2", "too late"); // the other bridge was first
    cache.fold(log.batch);
    TipRow tip = cache.row("m1");
    QCOMPARE(tip.keys.status, TipStatus::Claimed);
    QCOMPARE(tip.keys.due, asked + kDefaultPromise);
    TimelineRow reply = cache.timeline("m1").back();
    QVERIFY(reply.bounced);
    QCOMPARE(reply.bounce, QStringLiteral("no such channel"));
    QVERIFY(!cache.timeline("m2").back().bounced);
    QCOMPARE(cache.row("m2").keys.due, 0);

    log.batch.clear();
    log.delivered("b3", "a1");
    cache.fold(log.batch);
    reply = cache.timeline("m1").back();
    QVERIFY(!reply.bounced);
    QVERIFY(reply.delivered != 0);
}

void DeskFoldTest::whatIsSetReachesEveryTip()
{
    LogBuilder log;
    log.message("m1", "before");
    log.setDepartment("d1", R"({"promise":{"default":60,"channels":{"slack/mill-ward":10,"form/tip":0.1}}})");
    log.message("m2", "after");
    Event &elsewhere = log.message("m3", "elsewhere");
    elsewhere.channel = QStringLiteral("river-side");
    log.setDepartment("d2", R"({"promise":"nonsense","name":"Hollis Police"})");
    log.message("m4", "nonsense set");

    TestCache whole;
    const Changes changes = whole.fold(log.batch);
    QVERIFY(changes.settings);
    QCOMPARE(changes.outcomes.size(), 2U);
    const auto promised = [&](const QByteArray &key) {
        const TipKeys keys = whole.row(key).keys;
        return keys.due - keys.last;
    };
    QCOMPARE(promised("m1"), kDefaultPromise);
    QCOMPARE(promised("m2"), 10 * kMinute);
    QCOMPARE(promised("m3"), 60 * kMinute);
    QCOMPARE(promised("m4"), kDefaultPromise);
    const auto settings = queries::departmentSettings(whole.db());
    QCOMPARE(settings->name, QStringLiteral("Hollis Police"));
    QVERIFY(settings->category("theft"));

    // Where a batch begins and ends changes nothing, nor does a program that starts anew in between.
    TestCache parts;
    parts.foldInParts(log.batch, {1});
    QCOMPARE(parts.digest(), whole.digest());
}

void DeskFoldTest::aPromiseHoldsAsItWasGiven()
{
    TestCache cache;
    LogBuilder log;
    log.setDepartment("d1", R"({"promise":{"default":60}})");
    const Micros first = log.message("m1", "first").at;
    log.setDepartment("d2", R"({"promise":{"default":5}})");
    log.message("m2", "second", "m1");
    cache.fold(log.batch);
    QCOMPARE(cache.row("m1").keys.due, first + 60 * kMinute);
    log.batch.clear();
    log.action("a1", kAda, Verb::Close, "m1");
    log.action("a2", kAda, Verb::Reopen, "m1");
    cache.fold(log.batch);
    QCOMPARE(cache.row("m1").keys.due, first + 60 * kMinute);
}

void DeskFoldTest::usersHaveNames()
{
    TestCache cache;
    LogBuilder log;
    log.setUser("u1", kAda, "Ada L\xC3\xB3pez");
    log.message("m1", "x");
    log.action("a1", kAda, Verb::Claim, "m1");
    log.action("a2", kBen, Verb::Close, "m1");
    const Changes changes = cache.fold(log.batch);
    const QString name = QString::fromUtf8("Ada López");
    QCOMPARE(cache.row("m1").owner, kAda);
    QCOMPARE(cache.row("m1").ownerName, name);
    QCOMPARE(cache.timeline("m1")[1].author, kAda);
    QCOMPARE(cache.timeline("m1")[1].authorName, name);
    QCOMPARE(changes.outcomes.back().holder, name);
    const auto users = queries::users(cache.db());
    QVERIFY(std::find(users->begin(), users->end(), UserRow{kAda, name}) != users->end());
    QVERIFY(std::find(users->begin(), users->end(), UserRow{kBen, kBen}) != users->end());
}

void DeskFoldTest::sessionsAreKept()
{
    TestCache cache;
    LogBuilder log;
    log.session("s1", kAda, Verb::OpenSession);
    log.session("s2", kAda, Verb::LockSession);
    const Changes changes = cache.fold(log.batch);
    QCOMPARE(changes.outcomes.size(), 2U);
    QCOMPARE(cache.number("SELECT count(*) FROM entry WHERE tip = 0"), 2);
    QVERIFY(cache.bytes("SELECT detail FROM entry WHERE id = 's1'").contains("desk-3"));
    QCOMPARE(changes.tally, Tally{});
    QVERIFY(changes.tips.empty());
}

void DeskFoldTest::settingsOnceUsedAreUsed()
{
    TestCache cache;
    LogBuilder log;
    log.setDepartment("d1", R"({"name":"First"})");
    log.setDepartment("d1", R"({"name":"Second"})");
    log.message("m1", "x");
    log.action("d1", kAda, Verb::Claim, "m1"); // the same id again, whatever it says
    const Changes changes = cache.fold(log.batch);
    QCOMPARE(queries::departmentSettings(cache.db())->name, QStringLiteral("First"));
    QCOMPARE(cache.row("m1").keys.status, TipStatus::New);
    QCOMPARE(changes.outcomes.size(), 3U);
    QCOMPARE(changes.outcomes.back().sequence, 1U);
}

QTEST_GUILESS_MAIN(DeskFoldTest)
#include "tst_deskfold.moc"
