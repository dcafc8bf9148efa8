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
    void searchesTheRarest();
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
    const CacheWords words(cache.db(), kAll, 3);
    QCOMPARE(words.frequency(of("smoke")), 2.0);
    QCOMPARE(words.frequency(of("panaderia")), 1.0);
    QCOMPARE(words.frequency(of("or")), 0.0);
    QCOMPARE(words.frequency(QString()), 0.0);
    QCOMPARE(words.messages(), 3.0);
    QCOMPARE(words.meanLength(), 11.0 / 3);
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
    QCOMPARE(CacheWords(cache.db(), second, 1).frequency(of("smoke")), 1.0);
}

void CacheWordsTest::commonWordsByTheNewest()
{
    TestCache cache;
    LogBuilder log;
    for (int i = 0; i < 200; ++i)
        log.message("m" + QByteArray::number(i), i % 2 == 0 ? "the even" : "the odd one");
    cache.fold(log.batch);
    const CacheWords words(cache.db(), kAll, 100); // as if every second message were a reply
    QCOMPARE(words.frequency(of("the")), 100.0);
    QCOMPARE(words.frequency(of("even")), 50.0);
}

void CacheWordsTest::emptyCache()
{
    TestCache cache;
    const CacheWords words(cache.db(), kAll, 0);
    QCOMPARE(words.messages(), 1.0);
    QCOMPARE(words.meanLength(), 1.0);
    QCOMPARE(words.frequency(of("smoke")), 0.0);
    QVERIFY(words.searched(linkText(of("smoke over the depot"))).empty());
}

void CacheWordsTest::searchesTheRarest()
{
    TestCache cache;
    LogBuilder log;
    log.message("a", "the depot");
    for (int i = 0; i < 20; ++i)
        log.message("m" + QByteArray::number(i), "the street");
    cache.fold(log.batch);
    const LinkText tip = linkText(of("The depot in the STREET \"burns\""));
    const CacheWords few(cache.db(), kAll, 21);
    QCOMPARE(few.searched(tip), (std::vector<QString>{of("depot"), of("street"), of("the")}));
    // However common, one word is searched.
    QCOMPARE(CacheWords(cache.db(), kAll, 1e6).searched(linkText(of("the"))),
             std::vector<QString>{of("the")});
    QCOMPARE(CacheWords::anyOf({of("depot"), of("or")}), QByteArray(R"("depot" OR "or")"));
    QVERIFY(CacheWords::anyOf({}).isEmpty());
}

void CacheWordsTest::readsWithoutWriting()
{
    TestCache cache;
    LogBuilder log;
    log.message("a", "smoke");
    cache.fold(log.batch);
    auto db = Database::open(cache.path(), Database::Mode::ReadOnly);
    QVERIFY(db.ok());
    const CacheWords words(db.value(), kAll, 1);
    QCOMPARE(words.frequency(of("smoke")), 1.0);
    QVERIFY(words.read().ok());
}

void CacheWordsTest::saysWhatCannotBeRead()
{
    TestCache cache;
    QVERIFY(cache.db().run("DROP TABLE message_fts"));
    const CacheWords words(cache.db(), kAll, 1);
    QVERIFY(!words.read().ok());
    cache.db().clearFault();
}

QTEST_GUILESS_MAIN(CacheWordsTest)
#include "tst_cachewords.moc"
