// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/links/CacheWords.h"
#include "tests/store/StoreKit.h"

#include <QTest>

#include <limits>

using namespace porch;
using namespace porch::test;

namespace {

constexpr qint64 kAll = std::numeric_limits<qint64>::max();

QString of(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

/// How common words are, as the search index has it.
class CacheWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void counts();
    void onlyWhatWasThereBefore();
    void commonWordsByTheNewest();
    void emptyCache();
    void findsTheRarestFirst();
    void readsWithoutWriting();
    void saysWhatCannotBeRead();
};

void CacheWordsTest::counts()
{
    TestCache cache;
    LogBuilder log;
    log.message("a", "Smoke over the depot");
    log.message("b", "smoke, smoke everywhere");
    log.message("c", "Incendio en la panadería");
    cache.fold(log.batch);
    const CacheWords words(cache.db(), {kAll, 0, 3});
    QCOMPARE(words.frequency(of("smoke")), 2.0);
    QCOMPARE(words.frequency(of("panaderia")), 1.0);
    QCOMPARE(words.frequency(of("or")), 0.0);
    QCOMPARE(words.frequency(QString()), 0.0);
    QCOMPARE(words.messages(), 3.0);
    QCOMPARE(words.meanLength(), 11.0 / 3);
    const qint64 second = cache.number("SELECT id FROM message WHERE key = 'b'");
    QCOMPARE(CacheWords(cache.db(), {kAll, second, 3}).frequency(of("smoke")), 1.0);
    QVERIFY(words.read().ok());
}

void CacheWordsTest::onlyWhatWasThereBefore()
{
    TestCache cache;
    LogBuilder log;
    log.message("a", "smoke");
    log.message("b", "smoke");
    log.message("c", "smoke");
    cache.fold(log.batch);
    const qint64 second = cache.number("SELECT id FROM message WHERE key = 'b'");
    QCOMPARE(CacheWords(cache.db(), {second, 0, 1}).frequency(of("smoke")), 1.0);
}

void CacheWordsTest::commonWordsByTheNewest()
{
    TestCache cache;
    LogBuilder log;
    for (int i = 0; i < 200; ++i)
        log.message("m" + QByteArray::number(i), i % 2 == 0 ? "the even" : "the odd one");
    cache.fold(log.batch);
    const CacheWords words(cache.db(), {kAll, 0, 100}); // as if every second message were a reply
    QCOMPARE(words.frequency(of("the")), 100.0);
    QCOMPARE(words.frequency(of("even")), 50.0);
}

void CacheWordsTest::emptyCache()
{
    TestCache cache;
    const CacheWords words(cache.db(), {kAll, 0, 0});
    QCOMPARE(words.messages(), 1.0);
    QCOMPARE(words.meanLength(), 1.0);
    QCOMPARE(words.frequency(of("smoke")), 0.0);
    QVERIFY(words.find({of("smoke")}, 10).empty());
}

void CacheWordsTest::findsTheRarestFirst()
{
    TestCache cache;
    LogBuilder log;
    log.message("a", "the depot");
    for (int i = 0; i < 20; ++i)
        log.message("m" + QByteArray::number(i), "the street");
    log.message("b", "quiet");
    cache.fold(log.batch);
    const QStringList tip = linkText(of("The depot in the STREET \"burns\"")).distinct();
    const CacheWords words(cache.db(), {kAll, 0, 22});
    const auto id = [&](const char *key) {
        const QByteArray sql = "SELECT id FROM message WHERE key = '" + QByteArray(key) + "'";
        return cache.number(sql.constData());
    };
    const std::vector<qint64> found = words.find(tip, 100);
    QCOMPARE(found.size(), std::size_t(21));
    QCOMPARE(found[0], id("a"));
    QCOMPARE(found[1], id("m19")); // of equals the newest
    QCOMPARE(words.find(tip, 2).size(), std::size_t(2));
    const CacheWords without(cache.db(), {kAll, id("a"), 21});
    QCOMPARE(without.find(tip, 1), std::vector<qint64>{id("m19")});
    const CacheWords before(cache.db(), {id("m1"), 0, 2});
    QCOMPARE(before.find(tip, 10), (std::vector<qint64>{id("m0"), id("a")})); // both have one rare word
}

void CacheWordsTest::readsWithoutWriting()
{
    TestCache cache;
    LogBuilder log;
    log.message("a", "smoke");
    cache.fold(log.batch);
    auto db = Database::open(cache.path(), Database::Mode::ReadOnly);
    QVERIFY(db.ok());
    const CacheWords words(db.value(), {kAll, 0, 1});
    QCOMPARE(words.frequency(of("smoke")), 1.0);
    QVERIFY(words.read().ok());
}

void CacheWordsTest::saysWhatCannotBeRead()
{
    TestCache cache;
    QVERIFY(cache.db().run("DROP TABLE message_fts"));
    const CacheWords words(cache.db(), {kAll, 0, 1});
    QVERIFY(!words.read().ok());
    cache.db().clearFault();
}

QTEST_GUILESS_MAIN(CacheWordsTest)
#include "tst_cachewords.moc"
