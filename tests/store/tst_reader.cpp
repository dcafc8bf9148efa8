// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/CacheWriter.h"
#include "models/store/Reader.h"
#include "models/store/TipQueries.h"
#include "tests/store/StoreKit.h"

#include <QSignalSpy>
#include <QTest>

using namespace porch;
using namespace porch::test;

class ReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void readsOnItsThread();
    void outlivesAContext();
    void reopens();
    void aReadCanBeInterrupted();

private:
    QString path() const { return m_dir->filePath(QStringLiteral("cache.db")); }
    void makeCache(int messages) const
    {
        LogBuilder log;
        for (int i = 0; i < messages; ++i)
            log.message("m" + QByteArray::number(i), "a message");
        CacheWriter writer(path());
        writer.open();
        writer.prepare({kNoon, 1'000});
        writer.fold(std::make_shared<const LogBatch>(log.batch));
    }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void ReaderTest::readsOnItsThread()
{
    makeCache(3);
    Reader reader(path());
    std::optional<Tally> tally;
    QThread *thread = nullptr;
    reader.read(
        this,
        [&thread](Database &db) {
            thread = QThread::currentThread();
            return queries::tally(db);
        },
        [&](Result<Tally> read) {
            QCOMPARE(QThread::currentThread(), this->thread());
            QVERIFY(read.ok());
            tally = read.value();
        });
    QTRY_VERIFY(tally);
    QCOMPARE(*tally, (Tally{3, 3, 3, 0}));
    QVERIFY(thread != this->thread());
    bool refused = false;
    reader.read(
        this, [](Database &db) { return db.run("DELETE FROM tip"); },
        [&](Result<void> done) { refused = !done; });
    QTRY_VERIFY(refused);
}

void ReaderTest::outlivesAContext()
{
    makeCache(1);
    Reader reader(path());
    auto context = std::make_unique<QObject>();
    bool answered = false;
    bool askedAfter = false;
    reader.read(context.get(), &queries::tally, [&](const Result<Tally> &) { answered = true; });
    context.reset();
    reader.read(this, &queries::tally, [&](const Result<Tally> &) { askedAfter = true; });
    QTRY_VERIFY(askedAfter);
    QVERIFY(!answered);
}

void ReaderTest::reopens()
{
    Reader reader(path());
    int errors = 0;
    std::optional<quint64> last;
    const auto ask = [&] {
        last.reset();
        reader.read(this, &queries::lastSequence, [&](Result<quint64> read) {
            errors += read ? 0 : 1;
            last = read ? read.value() : 0;
        });
    };
    ask(); // there is no cache yet
    QTRY_VERIFY(last);
    QCOMPARE(errors, 1);
    makeCache(3);
    ask();
    QTRY_VERIFY(last);
    QCOMPARE(*last, 3U);

    CacheWriter writer(path());
    const QSignalSpy replaced(&writer, &CacheWriter::replaced);
    writer.open();
    writer.prepare({kNoon + 1, 1'000});
    QCOMPARE(replaced.size(), 1);
    reader.reopen();
    ask();
    QTRY_VERIFY(last);
    QCOMPARE(*last, 0U);
    QCOMPARE(errors, 1);
}

void ReaderTest::aReadCanBeInterrupted()
{
    makeCache(1);
    Reader reader(path());
    std::atomic<bool> begun = false;
    QString problem;
    reader.read(
        this,
        [&begun](Database &db) -> Result<qint64> {
            Statement endless(
                db, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n");
            begun = true;
            endless.step();
            return endless.error();
        },
        [&](const Result<qint64> &read) { problem = read.error().what; });
    QTRY_VERIFY(begun);
    QTRY_VERIFY((reader.interrupt(), !problem.isEmpty()));
    QVERIFY(problem.contains(QLatin1String("interrupted")));
    // The next is not its victim.
    std::optional<bool> ok;
    reader.read(this, &queries::tally, [&](const Result<Tally> &read) { ok = read.ok(); });
    QTRY_VERIFY(ok);
    QVERIFY(*ok);
}

QTEST_GUILESS_MAIN(ReaderTest)
#include "tst_reader.moc"
