// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/CacheDigest.h"
#include "models/store/CacheSchema.h"
#include "models/store/CacheWriter.h"
#include "models/store/TipQueries.h"
#include "tests/store/StoreKit.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace porch;
using namespace porch::test;

namespace {

std::shared_ptr<const LogBatch> shared(const LogBatch &batch)
{
    return std::make_shared<const LogBatch>(batch);
}

/// A writer on this thread, with ears for all it says.
struct Heard
{
    explicit Heard(const QString &path)
        : writer(path)
        , opened(&writer, &CacheWriter::opened)
        , ready(&writer, &CacheWriter::ready)
        , replaced(&writer, &CacheWriter::replaced)
        , folded(&writer, &CacheWriter::folded)
        , halted(&writer, &CacheWriter::halted)
        , resumed(&writer, &CacheWriter::resumed)
    {}
    void begin(quint64 lastInLog = 1'000)
    {
        writer.open();
        writer.prepare({kNoon, lastInLog});
    }

    CacheWriter writer;
    QSignalSpy opened;
    QSignalSpy ready;
    QSignalSpy replaced;
    QSignalSpy folded;
    QSignalSpy halted;
    QSignalSpy resumed;
};

LogBatch someLog(int messages)
{
    LogBuilder log;
    for (int i = 0; i < messages; ++i)
        log.message("m" + QByteArray::number(i),
                    "message number" + QByteArray::number(i) + " " + QByteArray(300, 'x'));
    return log.batch;
}

} // namespace

class CacheWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void opensAndFolds();
    void goesOnWhereItStopped();
    void anotherVersionIsFoldedAgain();
    void damagedFilesAreSetAside_data();
    void damagedFilesAreSetAside();
    void damageFoundWhileFolding();
    void onlyTheLastDamagedFileIsKept();
    void anotherLogIsFoldedAgain();
    void aLogThatWasRolledBack();
    void aLogThatWasRolledBackAndWentOn();
    void anotherProcessAheadIsNoRollBack();
    void aFullDiskWaits();
    void aPlaceThatCantBeWritten();
    void aNewerEventHaltsForGood();

private:
    QString path() const { return m_dir->filePath(QStringLiteral("deep/cache.db")); }
    QStringList asides(const QString &kind) const
    {
        return QDir(m_dir->filePath(QStringLiteral("deep")))
            .entryList({QStringLiteral("cache.db.") + kind + QStringLiteral("-*Z")});
    }
    void makeCache(int messages) const
    {
        Heard heard(path());
        heard.begin();
        heard.writer.fold(shared(someLog(messages)));
    }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void CacheWriterTest::opensAndFolds()
{
    Heard heard(path());
    heard.writer.fold(shared(someLog(1))); // before it was asked to open: passed over
    heard.writer.open();
    QCOMPARE(heard.opened.size(), 1);
    QCOMPARE(heard.opened[0][0].value<quint64>(), 0U);
    heard.writer.fold(shared(someLog(1))); // before it knows of which log
    QCOMPARE(heard.folded.size(), 0);
    heard.writer.prepare({kNoon, 5});
    QCOMPARE(heard.ready.size(), 1);
    heard.writer.fold(shared(someLog(3)));
    QCOMPARE(heard.folded.size(), 1);
    QCOMPARE(heard.folded[0][0].value<Changes>().last, 3U);
    QCOMPARE(heard.halted.size() + heard.replaced.size() + heard.resumed.size(), 0);
}

void CacheWriterTest::goesOnWhereItStopped()
{
    makeCache(3);
    Heard heard(path());
    heard.begin();
    QCOMPARE(heard.opened[0][0].value<quint64>(), 3U);
    QCOMPARE(heard.opened[0][1].value<Tally>(), (Tally{3, 3, 3, 0}));
    QCOMPARE(heard.ready[0][0].value<quint64>(), 3U);
    heard.writer.fold(shared(someLog(5)));
    QCOMPARE(heard.folded[0][0].value<Changes>().tips.size(), 2U);
}

void CacheWriterTest::anotherVersionIsFoldedAgain()
{
    makeCache(3);
    {
        auto db = Database::open(path(), Database::Mode::ReadWrite);
        QVERIFY(db->run("PRAGMA user_version = 77"));
    }
    Heard heard(path());
    heard.writer.open();
    QCOMPARE(heard.replaced.size(), 1);
    QCOMPARE(heard.opened[0][0].value<quint64>(), 0U);
    QCOMPARE(QDir(m_dir->filePath(QStringLiteral("deep")))
                 .entryList(QDir::Files)
                 .filter(QStringLiteral("cache.db."))
                 .size(),
             0);
}

void CacheWriterTest::damagedFilesAreSetAside_data()
{
    QTest::addColumn<qint64>("from"); // in pages of 4096
    QTest::addColumn<qint64>("length");
    QTest::addColumn<bool>("cut");
    QTest::newRow("header") << qint64(0) << qint64(100) << false;
    QTest::newRow("whole header page") << qint64(0) << qint64(4096) << false;
    QTest::newRow("most pages") << qint64(1) << qint64(4096 * 60) << false;
    QTest::newRow("cut to half a page") << qint64(0) << qint64(2'000) << true;
    QTest::newRow("cut to a few pages") << qint64(0) << qint64(4096 * 5) << true;
}

void CacheWriterTest::damagedFilesAreSetAside()
{
    QFETCH(const qint64, from);
    QFETCH(const qint64, length);
    QFETCH(const bool, cut);
    makeCache(500);
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        if (cut) {
            QVERIFY(file.resize(length));
        } else {
            file.seek(from * 4096);
            file.write(QByteArray(int(length), '\xA5'));
        }
    }
    Heard heard(path());
    heard.begin();
    heard.writer.fold(shared(someLog(500)));
    // Noticed when it is opened, or when it is folded into; never passed over.
    QCOMPARE(heard.replaced.size(), 1);
    QVERIFY(heard.replaced[0][0].toString().contains(asides(QStringLiteral("damaged")).value(0)));
    QCOMPARE(asides(QStringLiteral("damaged")).size(), 1);
    heard.writer.prepare({kNoon, 1'000});
    heard.writer.fold(shared(someLog(500)));
    QCOMPARE(heard.folded.last()[0].value<Changes>().last, 500U);
    QCOMPARE(heard.folded.last()[0].value<Changes>().tally, (Tally{500, 500, 500, 0}));
    QCOMPARE(heard.halted.size(), 0);
}

void CacheWriterTest::damageFoundWhileFolding()
{
    makeCache(500);
    Heard heard(path());
    heard.begin();
    {
        // All but the pages that opening looked at; the new rows meet them.
        auto db = Database::open(path(), Database::Mode::ReadWrite);
        Statement checkpoint(db.value(), "PRAGMA wal_checkpoint(TRUNCATE)");
        checkpoint.step();
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        for (qint64 page = 2; page < file.size() / 4096; ++page) {
            file.seek(page * 4096);
            file.write(QByteArray(16, '\xFF'));
        }
    }
    LogBatch log = someLog(1'500);
    for (int i = 0; i < 10 && heard.replaced.isEmpty(); ++i)
        heard.writer.fold(shared(LogBatch(log.begin() + 500 + i * 100, log.begin() + 600 + i * 100)));
    QCOMPARE(heard.replaced.size(), 1);
    // What was read for the old cache is passed over until the log was asked again.
    const qsizetype folded = heard.folded.size();
    heard.writer.fold(shared(log));
    QCOMPARE(heard.folded.size(), folded);
    heard.writer.prepare({kNoon, 1'500});
    QCOMPARE(heard.ready.last()[0].value<quint64>(), 0U);
    heard.writer.fold(shared(log));
    QCOMPARE(heard.folded.last()[0].value<Changes>().last, 1'500U);
}

void CacheWriterTest::onlyTheLastDamagedFileIsKept()
{
    for (int i = 0; i < 3; ++i) {
        makeCache(2);
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(10'000, 'x'));
        file.close();
        Heard heard(path());
        heard.writer.open();
        QCOMPARE(heard.replaced.size(), 1);
        QCOMPARE(asides(QStringLiteral("damaged")).size(), 1);
    }
}

void CacheWriterTest::anotherLogIsFoldedAgain()
{
    makeCache(3);
    Heard heard(path());
    heard.writer.open();
    heard.writer.prepare({kNoon + 1, 1'000});
    QCOMPARE(heard.replaced.size(), 1);
    QCOMPARE(heard.ready.size(), 1);
    QCOMPARE(heard.ready[0][0].value<quint64>(), 0U);
    QCOMPARE(asides(QStringLiteral("other-log")).size(), 1);
    heard.writer.prepare({kNoon + 1, 1'000});
    QCOMPARE(heard.replaced.size(), 1);
}

void CacheWriterTest::aLogThatWasRolledBack()
{
    makeCache(3);
    Heard heard(path());
    heard.begin(2);
    QCOMPARE(heard.replaced.size(), 1);
    QCOMPARE(heard.ready[0][0].value<quint64>(), 0U);
}

void CacheWriterTest::aLogThatWasRolledBackAndWentOn()
{
    makeCache(3);
    Heard heard(path());
    heard.begin(9);
    QCOMPARE(heard.replaced.size(), 0);
    LogBuilder other;
    for (int i = 0; i < 5; ++i)
        other.message("n" + QByteArray::number(i), "x");
    // Read from the cache's last event on, as fold() allows.
    heard.writer.fold(shared(LogBatch(other.batch.begin() + 2, other.batch.end())));
    QCOMPARE(heard.replaced.size(), 1);
    QCOMPARE(asides(QStringLiteral("other-log")).size(), 1);
}

void CacheWriterTest::anotherProcessAheadIsNoRollBack()
{
    makeCache(3);
    Heard heard(path());
    heard.writer.open();
    {
        Heard other(path());
        other.begin();
        other.writer.fold(shared(someLog(9)));
    }
    heard.writer.prepare({kNoon, 5}); // asked of the log before the other process folded
    QCOMPARE(heard.replaced.size(), 0);
    QCOMPARE(heard.ready[0][0].value<quint64>(), 9U);
}

void CacheWriterTest::aFullDiskWaits()
{
    Heard heard(path());
    heard.begin();
    heard.writer.fold(shared(someLog(10)));
    QCOMPARE(heard.folded.size(), 1);

    // A limit on the size of files is a full disk that needs no rights to make.
    struct rlimit before = {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, SIG_IGN);
    struct rlimit full = before;
    full.rlim_cur = 300'000;
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &full), 0);
    const LogBatch log = someLog(3'000);
    heard.writer.fold(shared(LogBatch(log.begin() + 10, log.begin() + 2'000)));
    heard.writer.fold(shared(LogBatch(log.begin() + 2'000, log.end())));
    const qsizetype halts = heard.halted.size();
    const qsizetype folds = heard.folded.size();
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);

    QCOMPARE(halts, 1);
    QCOMPARE(folds, 1);
    QVERIFY(heard.halted[0][0].toString().contains(QLatin1String("disk is full")));
    QCOMPARE(heard.replaced.size(), 0);
    // With room again it goes on by itself, and has lost nothing.
    QTRY_COMPARE_WITH_TIMEOUT(heard.folded.size(), 3, 30'000);
    QCOMPARE(heard.resumed.size(), 1);
    QCOMPARE(heard.folded[2][0].value<Changes>().last, 3'000U);

    TestCache whole;
    whole.fold(log);
    auto db = Database::open(path(), Database::Mode::ReadOnly);
    QCOMPARE(cacheDigest(db.value()).value(), whole.digest());
}

void CacheWriterTest::aPlaceThatCantBeWritten()
{
    QFile inTheWay(m_dir->filePath(QStringLiteral("deep")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    Heard heard(path());
    heard.writer.open();
    QCOMPARE(heard.halted.size(), 1);
    QCOMPARE(heard.opened.size(), 0);
    heard.writer.prepare({kNoon, 1});
    QCOMPARE(heard.ready.size(), 0);
    QVERIFY(inTheWay.remove());
    QTRY_COMPARE_WITH_TIMEOUT(heard.opened.size(), 1, 30'000);
    QCOMPARE(heard.resumed.size(), 1);
}

void CacheWriterTest::aNewerEventHaltsForGood()
{
    LogBuilder log;
    log.message("m1", "x");
    log.unreadable("{}", QStringLiteral("newer"), 2);
    log.message("m2", "x");
    Heard heard(path());
    heard.begin();
    heard.writer.fold(shared(log.batch));
    QCOMPARE(heard.folded.size(), 1);
    QCOMPARE(heard.folded[0][0].value<Changes>().last, 1U);
    QCOMPARE(heard.halted.size(), 1);
    QVERIFY(heard.halted[0][0].toString().contains(QLatin1String("updated")));
    heard.writer.fold(shared(someLog(9)));
    QCOMPARE(heard.folded.size(), 1);
    // After a reconnect it reads again, up to the same place.
    heard.writer.prepare({kNoon, 3});
    QCOMPARE(heard.ready.last()[0].value<quint64>(), 1U);
    heard.writer.fold(shared(LogBatch(log.batch.begin() + 1, log.batch.end())));
    QCOMPARE(heard.halted.size(), 2);
}

QTEST_GUILESS_MAIN(CacheWriterTest)
#include "tst_cachewriter.moc"
