// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/Lookalikes.h"
#include "tests/store/StoreKit.h"

#include <QSignalSpy>
#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

/// Ordinary messages, so that rare words are rare; and one thing that several saw.
LogBuilder town()
{
    LogBuilder log;
    const char *const ordinary[] = {
        "Is the library open on Sunday", "Somebody lost a brown dog near the park",
        "The street light is out again", "When does the market begin", "Loud music from the corner house"};
    for (int i = 0; i < 200; ++i) {
        LogBuilder::body(log.message("o" + QByteArray::number(i),
                                     QByteArray(ordinary[i % 5]) + " number" + QByteArray::number(i)))
            .reporter = "p" + QByteArray::number(i);
    }
    for (int i = 0; i < 3; ++i) {
        log.pass(2 * kMinute);
        LogBuilder::body(log.message("s" + QByteArray::number(i),
                                     "Explosion at the Kronos warehouse, black smoke over Harbour Road"))
            .reporter = "q" + QByteArray::number(i);
    }
    return log;
}

} // namespace

class LookalikesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoSaysTheSameIsCounted()
    {
        LogBuilder log = town();
        TestCache cache;
        cache.fold(log.batch);
        Lookalikes lookalikes(cache.path());
        QCOMPARE(lookalikes.of(cache.row("s2")), 0); // not known yet
        QTRY_COMPARE(lookalikes.of(cache.row("s2")), 2);
        lookalikes.of(cache.row("o7"));
        QSignalSpy changed(&lookalikes, &Lookalikes::changed);
        lookalikes.of(cache.row("s1"));
        QVERIFY(changed.wait());
        QCOMPARE(lookalikes.of(cache.row("s1")), 2);
        QCOMPARE(lookalikes.of(cache.row("o7")), 0);
    }

    void aNewOneIsOneMore()
    {
        LogBuilder log = town();
        TestCache cache;
        cache.fold(log.batch);
        Lookalikes lookalikes(cache.path());
        lookalikes.of(cache.row("s0"));
        QTRY_COMPARE(lookalikes.of(cache.row("s0")), 2);
        const auto before = static_cast<std::ptrdiff_t>(log.batch.size());
        log.pass(kMinute);
        LogBuilder::body(
            log.message("s3", "Explosion at the Kronos warehouse, black smoke over Harbour Road"))
            .reporter = "q9";
        lookalikes.apply(cache.fold(LogBatch(log.batch.begin() + before, log.batch.end())));
        QTRY_COMPARE(lookalikes.of(cache.row("s3")), 3);
        QTRY_COMPARE(lookalikes.of(cache.row("s0")), 3);
    }

    void eachOfTheOthersCountsANewOne()
    {
        LogBuilder log = town();
        TestCache cache;
        cache.fold(log.batch);
        Lookalikes lookalikes(cache.path());
        for (const char *key : {"s0", "s1", "s2"})
            QTRY_COMPARE(lookalikes.of(cache.row(key)), 2);
        const auto before = static_cast<std::ptrdiff_t>(log.batch.size());
        log.pass(kMinute);
        LogBuilder::body(
            log.message("s3", "Explosion at the Kronos warehouse, black smoke over Harbour Road"))
            .reporter = "q9";
        lookalikes.apply(cache.fold(LogBatch(log.batch.begin() + before, log.batch.end())));
        // What was known stays until it is known better.
        QCOMPARE(lookalikes.of(cache.row("s1")), 2);
        for (const char *key : {"s0", "s1", "s2", "s3"})
            QTRY_COMPARE(lookalikes.of(cache.row(key)), 3);
    }

    void othersThatAreMergedAreOne()
    {
        LogBuilder log = town();
        log.merge("g1", QStringLiteral("ada"), "s1", "s0");
        TestCache cache;
        cache.fold(log.batch);
        Lookalikes lookalikes(cache.path());
        QTRY_COMPARE(lookalikes.of(cache.row("s2")), 1);
    }

    void whatIsMergedIsOne()
    {
        LogBuilder log = town();
        log.merge("g1", QStringLiteral("ada"), "s1", "s0");
        TestCache cache;
        cache.fold(log.batch);
        Lookalikes lookalikes(cache.path());
        lookalikes.of(cache.row("s0"));
        QTRY_COMPARE(lookalikes.of(cache.row("s0")), 1);
    }

    void closedOnesAreLeftAlone()
    {
        LogBuilder log = town();
        log.action("c1", QStringLiteral("ada"), Verb::Close, "s0");
        TestCache cache;
        cache.fold(log.batch);
        Lookalikes lookalikes(cache.path());
        QSignalSpy changed(&lookalikes, &Lookalikes::changed);
        QCOMPARE(lookalikes.of(cache.row("s0")), 0);
        lookalikes.of(cache.row("s1"));
        QVERIFY(changed.wait());
        QCOMPARE(changed.count(), 1);
        QCOMPARE(lookalikes.of(cache.row("s0")), 0);
    }
};

QTEST_GUILESS_MAIN(LookalikesTest)
#include "tst_lookalikes.moc"
