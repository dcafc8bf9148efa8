// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/ShiftQueries.h"
#include "models/store/TipQueries.h"
#include "tests/store/StoreKit.h"

#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

const QString kAda = QStringLiteral("ada");
const QString kBo = QStringLiteral("bo");

void closeSession(LogBuilder &log, const QByteArray &id, const QString &user, const QByteArray &outcome,
                  const QByteArray &note = {})
{
    Event &event = log.session(id, user, Verb::CloseSession);
    auto &body = std::get<SessionBody>(event.body);
    body.outcome = outcome;
    body.note = note;
}

/// When the last event was written, by its author's clock.
Micros writtenBy(const LogBuilder &log)
{
    return std::get<Event>(log.batch.back()).at;
}

ShiftDigest digestOf(TestCache &cache, const QString &user, Micros since, Micros now)
{
    auto digest = queries::shiftDigest(cache.db(), {user, since, now});
    if (!digest)
        qFatal("%s", qPrintable(digest.error().what));
    return std::move(digest).value();
}

QList<QByteArray> keys(const ShiftList &list)
{
    QList<QByteArray> found;
    for (const TipRow &row : list.first)
        found += row.key;
    return found;
}

} // namespace

class ShiftQueriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCameInIsCountedByWhenItWasWritten();
    void ownersWhoFellSilentAreNamed();
    void whatIsMineAndWhatIsOwed();
    void notesReachWhoeverComesNext();
    void tellsWhenAUserWasHereLast();
    void anEmptyCacheIsAnEmptyDigest();
};

void ShiftQueriesTest::whatCameInIsCountedByWhenItWasWritten()
{
    LogBuilder log;
    TestCache cache;
    log.message("old", "Before the shift");
    const Micros begin = log.stored() + kMinute;
    log.pass(2 * kMinute);
    log.message("a", "First");
    log.message("b", "Second");
    log.message("a2", "More on the first", "a");
    log.message("old2", "More on the old one", "old");
    log.action("c1", kAda, Verb::Claim, "a");
    Event &imported = log.message("history", "Written last week, imported now");
    imported.at = begin - 24 * 60 * kMinute;
    log.action("x1", kAda, Verb::Close, "b", {}, "noise");
    cache.fold(log.batch);

    const ShiftDigest digest = digestOf(cache, kAda, begin, log.stored());
    QCOMPARE(digest.tips, 2);
    QCOMPARE(digest.messages, 4);
    QCOMPARE(digest.untouched, 0);
    QCOMPARE(digest.closed, 1);
    QCOMPARE(digest.channels, (std::vector<ChannelVolume>{{QStringLiteral("mill-ward"), 2}}));
    // A tip known only from an action on it came in from nobody yet.
    log.batch.clear();
    log.action("c2", kAda, Verb::Claim, "unknown");
    cache.fold(log.batch);
    QCOMPARE(digestOf(cache, kAda, begin, log.stored()).tips, 2);
}

void ShiftQueriesTest::ownersWhoFellSilentAreNamed()
{
    LogBuilder log;
    TestCache cache;
    for (const QByteArray key : {"a", "b", "c", "d"})
        log.message(key, "Something");
    log.action("1", kBo, Verb::Claim, "b");
    log.action("2", kBo, Verb::Claim, "a");
    log.action("3", kAda, Verb::Claim, "c");
    TipBody later{"d", {}, {}};
    log.action("4", kBo, Verb::Claim, "d");
    later.until = log.stored() + 10 * kClaimIdleLimit;
    log.action("5", kBo, Verb::Snooze, later);
    cache.fold(log.batch);

    const Micros end = log.stored();
    QCOMPARE(digestOf(cache, kAda, 0, end).stale.count, 0);
    const ShiftDigest digest = digestOf(cache, kAda, 0, end + kClaimIdleLimit + kMinute);
    QCOMPARE(keys(digest.stale), (QList<QByteArray>{"b", "a"})); // longest idle first; not mine; not put off
    QCOMPARE(digest.stale.count, 2);
    QCOMPARE(digest.stale.first.front().owner, kBo);
    auto fewer = queries::shiftDigest(cache.db(), {kAda, 0, end + kClaimIdleLimit + kMinute, 1});
    QVERIFY(fewer.ok());
    QCOMPARE(fewer->stale.count, 2);
    QCOMPARE(fewer->stale.first.size(), 1U);
}

void ShiftQueriesTest::whatIsMineAndWhatIsOwed()
{
    LogBuilder log;
    TestCache cache;
    log.message("a", "First");
    log.message("b", "Second");
    log.message("c", "Third");
    log.action("1", kAda, Verb::Claim, "b");
    log.action("2", kBo, Verb::Reply, "c", "On our way");
    cache.fold(log.batch);
    const ShiftDigest early = digestOf(cache, kAda, 0, log.stored());
    QCOMPARE(keys(early.owed), (QList<QByteArray>{"a", "b"}));
    QCOMPARE(early.overdue, 0);
    QCOMPARE(keys(early.mine), QList<QByteArray>{"b"});
    QCOMPARE(early.mine.count, 1);
    QCOMPARE(digestOf(cache, kAda, 0, log.stored() + kDefaultPromise + kMinute).overdue, 2);
}

void ShiftQueriesTest::notesReachWhoeverComesNext()
{
    LogBuilder log;
    TestCache cache;
    log.setUser("u1", kBo, "Bo Lindqvist");
    closeSession(log, "n1", kBo, kShiftEnded, "The van is back.\nPlate ends in 41.");
    log.pass(60 * kMinute);
    const Micros begin = log.stored();
    QCOMPARE(cache.fold(log.batch).quarantined, 0);
    // Nothing newer: the last one is shown however old it is.
    const ShiftDigest quiet = digestOf(cache, kAda, begin, log.stored());
    QCOMPARE(quiet.notes.size(), 1U);
    QCOMPARE(quiet.notes.front().name, QStringLiteral("Bo Lindqvist"));
    QCOMPARE(quiet.notes.front().text, QStringLiteral("The van is back.\nPlate ends in 41."));

    log.batch.clear();
    closeSession(log, "n2", kAda, kShiftEnded);
    closeSession(log, "n3", kBo, kShiftEnded, "Second \u202e night");
    closeSession(log, "n4", kAda, "quit", "Left with a note all the same");
    cache.fold(log.batch);
    const ShiftDigest busy = digestOf(cache, kAda, begin, log.stored());
    QCOMPARE(busy.notes.size(), 2U);
    QCOMPARE(busy.notes[0].user, kAda);
    QCOMPARE(busy.notes[1].user, kBo);
    QVERIFY(!busy.notes[1].text.contains(QChar(0x202e)));
    QCOMPARE(digestOf(cache, kAda, 0, log.stored()).notes.size(), 3U);
}

void ShiftQueriesTest::tellsWhenAUserWasHereLast()
{
    LogBuilder log;
    TestCache cache;
    log.session("o1", kAda, Verb::OpenSession);
    closeSession(log, "c1", kAda, kShiftEnded, "All quiet");
    const Micros ended = writtenBy(log);
    log.pass(kMinute);
    closeSession(log, "c2", kAda, "quit");
    const Micros left = writtenBy(log);
    log.pass(kMinute);
    closeSession(log, "c3", kBo, kShiftEnded);
    const Micros bos = writtenBy(log);
    log.session("l1", kAda, Verb::LockSession);
    cache.fold(log.batch);
    QCOMPARE(queries::lastPresence(cache.db(), kAda).value(), (LastPresence{ended, left}));
    QCOMPARE(queries::lastPresence(cache.db(), kBo).value(), (LastPresence{bos, bos}));
    QCOMPARE(queries::lastPresence(cache.db(), QStringLiteral("nobody")).value(), LastPresence{});
}

void ShiftQueriesTest::anEmptyCacheIsAnEmptyDigest()
{
    TestCache cache;
    const ShiftDigest digest = digestOf(cache, kAda, 0, kNoon);
    QCOMPARE(digest.tips, 0);
    QCOMPARE(digest.owed.count, 0);
    QVERIFY(digest.notes.empty());
    QCOMPARE(digest.now, kNoon);
}

QTEST_GUILESS_MAIN(ShiftQueriesTest)
#include "tst_shiftqueries.moc"
