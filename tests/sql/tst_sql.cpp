// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sql/Database.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>
#include <thread>

using namespace porch;

class SqlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void valuesComeBackAsTheyWentIn();
    void nullAndEmptyAreTwoThings();
    void bindingResetsAndStepsToTheEndReset();
    void aBrokenStatementSaysSo();
    void transactionRollsBackUnlessCommitted();
    void commitIsRefusedAfterAnyFault();
    void secondWriterWaits();
    void readOnlyCantWrite();
    void aFileThatIsNoDatabaseIsDamaged();
    void aFullFileIsFull();
    void interruptEndsAQuery();
    void faultsAreToldApart();

private:
    Database open(Database::Mode mode = Database::Mode::ReadWrite)
    {
        auto db = Database::open(m_dir->filePath(QStringLiteral("t.db")), mode);
        if (!db)
            qFatal("%s", qPrintable(db.error().what));
        return std::move(db).value();
    }
    static qint64 count(Database &db, const char *sql = "SELECT count(*) FROM t")
    {
        Statement read(db, sql);
        return read.step() ? read.int64(0) : -1;
    }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void SqlTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

void SqlTest::valuesComeBackAsTheyWentIn()
{
    Database db = open();
    QVERIFY(db.run("CREATE TABLE t (a, b, c, d)"));
    const QByteArray text = QByteArrayLiteral("caf\xC3\xA9 \xF0\x9F\x94\xA5");
    const QByteArray blob("\0\1\xFF", 3);
    Statement insert(db, "INSERT INTO t VALUES (?, ?, ?, ?)");
    insert.bind(1, std::numeric_limits<qint64>::min());
    insert.bind(2, 0.5);
    insert.bind(3, text);
    insert.bindBlob(4, blob);
    QVERIFY(insert.execute());

    Statement read(db, "SELECT a, b, c, d FROM t");
    QVERIFY(read.step());
    QCOMPARE(read.int64(0), std::numeric_limits<qint64>::min());
    QCOMPARE(read.real(1), 0.5);
    QCOMPARE(read.bytes(2), text);
    QCOMPARE(read.text(2), QString::fromUtf8(text));
    QCOMPARE(read.view(2), QByteArrayView(text));
    QCOMPARE(read.bytes(3), blob);
    QVERIFY(!read.step());
    QVERIFY(read.ok());
}

void SqlTest::nullAndEmptyAreTwoThings()
{
    Database db = open();
    QVERIFY(db.run("CREATE TABLE t (a)"));
    const QByteArray null;
    const QByteArray empty("");
    Statement insert(db, "INSERT INTO t VALUES (?)");
    insert.bind(1, null);
    QVERIFY(insert.execute());
    insert.bind(1, empty);
    QVERIFY(insert.execute());
    Statement read(db, "SELECT a FROM t ORDER BY rowid");
    QVERIFY(read.step());
    QVERIFY(read.isNull(0));
    QVERIFY(read.bytes(0).isNull());
    QVERIFY(read.step());
    QVERIFY(!read.isNull(0));
    QVERIFY(!read.bytes(0).isNull());
    QVERIFY(read.bytes(0).isEmpty());
}

void SqlTest::bindingResetsAndStepsToTheEndReset()
{
    Database db = open();
    QVERIFY(db.run("CREATE TABLE t (a); INSERT INTO t VALUES (1), (2), (3)"));
    Statement read(db, "SELECT a FROM t WHERE a >= ?");
    for (const qint64 from : {1, 3, 2}) {
        read.bind(1, from);
        QVERIFY(read.step());
        QCOMPARE(read.int64(0), from);
    }
    while (read.step()) {
    }
    // A statement that reached its end holds no lock that would keep another connection from writing.
    Database other = open();
    QVERIFY(other.run("DROP TABLE t"));
}

void SqlTest::aBrokenStatementSaysSo()
{
    Database db = open();
    Statement broken(db, "SELECT a FROM nowhere");
    QVERIFY(!broken.ok());
    QVERIFY(!broken.step());
    QVERIFY(!broken.execute());
    QVERIFY2(broken.error().what.contains(QLatin1String("nowhere")), qPrintable(broken.error().what));
    QCOMPARE(db.lastFault(), SqlFault::Other);
    QVERIFY(db.lastError(QStringLiteral("trying")).what.startsWith(QLatin1String("trying: ")));
}

void SqlTest::transactionRollsBackUnlessCommitted()
{
    Database db = open();
    QVERIFY(db.run("CREATE TABLE t (a)"));
    {
        Transaction transaction(db);
        QVERIFY(transaction.begun());
        QVERIFY(db.run("INSERT INTO t VALUES (1)"));
    }
    QCOMPARE(count(db), 0);
    {
        Transaction transaction(db);
        QVERIFY(db.run("INSERT INTO t VALUES (1)"));
        QVERIFY(transaction.commit());
        QVERIFY(!transaction.commit());
    }
    QCOMPARE(count(db), 1);
}

void SqlTest::commitIsRefusedAfterAnyFault()
{
    Database db = open();
    QVERIFY(db.run("CREATE TABLE t (a UNIQUE)"));
    {
        Transaction transaction(db);
        QVERIFY(db.run("INSERT INTO t VALUES (1)"));
        Statement again(db, "INSERT INTO t VALUES (1)");
        QVERIFY(!again.execute());
        QVERIFY(!transaction.commit());
    }
    QCOMPARE(count(db), 0);
    Transaction next(db);
    QCOMPARE(db.lastFault(), SqlFault::None);
    QVERIFY(next.commit());
}

void SqlTest::secondWriterWaits()
{
    Database db = open();
    QVERIFY(db.run("PRAGMA journal_mode = WAL; CREATE TABLE t (a)"));
    Transaction first(db);
    QVERIFY(first.begun());
    QVERIFY(db.run("INSERT INTO t VALUES (1)"));
    bool committed = false;
    std::thread second([&] {
        Database other = open();
        Transaction transaction(other);
        committed = transaction.begun().ok() && other.run("INSERT INTO t VALUES (2)").ok() &&
                    transaction.commit().ok();
    });
    const auto done = first.commit();
    second.join();
    QVERIFY(done);
    QVERIFY(committed);
    QCOMPARE(count(db), 2);
}

void SqlTest::readOnlyCantWrite()
{
    QVERIFY(!Database::open(m_dir->filePath(QStringLiteral("none.db")), Database::Mode::ReadOnly));
    {
        Database db = open();
        QVERIFY(db.run("CREATE TABLE t (a)"));
    }
    Database db = open(Database::Mode::ReadOnly);
    QVERIFY(!db.run("INSERT INTO t VALUES (1)"));
    QCOMPARE(count(db), 0);
}

void SqlTest::aFileThatIsNoDatabaseIsDamaged()
{
    QFile file(m_dir->filePath(QStringLiteral("t.db")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'x'));
    file.close();
    Database db = open();
    QVERIFY(!db.run("CREATE TABLE t (a)"));
    QCOMPARE(db.lastFault(), SqlFault::Damaged);
}

void SqlTest::aFullFileIsFull()
{
    Database db = open();
    QVERIFY(db.run("CREATE TABLE t (a); PRAGMA max_page_count = 4"));
    const auto written = db.run("INSERT INTO t VALUES (zeroblob(100000))");
    QVERIFY(!written);
    QCOMPARE(db.lastFault(), SqlFault::Full);
    QCOMPARE(count(db), 0);
}

void SqlTest::interruptEndsAQuery()
{
    Database db = open();
    Statement endless(
        db, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n");
    std::atomic<bool> over = false;
    std::thread interrupter([&] {
        while (!over)
            db.interrupt();
    });
    const bool stepped = endless.step();
    over = true;
    interrupter.join();
    QVERIFY(!stepped);
    QVERIFY(!endless.ok());
    QCOMPARE(db.lastFault(), SqlFault::Interrupted);
}

void SqlTest::faultsAreToldApart()
{
    QCOMPARE(faultOf(SQLITE_OK), SqlFault::None);
    QCOMPARE(faultOf(SQLITE_FULL), SqlFault::Full);
    QCOMPARE(faultOf(SQLITE_IOERR_WRITE), SqlFault::Full);
    QCOMPARE(faultOf(SQLITE_IOERR_SHMSIZE), SqlFault::Full);
    QCOMPARE(faultOf(SQLITE_CORRUPT_VTAB), SqlFault::Damaged);
    QCOMPARE(faultOf(SQLITE_NOTADB), SqlFault::Damaged);
    QCOMPARE(faultOf(SQLITE_IOERR_SHORT_READ), SqlFault::Damaged);
    QCOMPARE(faultOf(SQLITE_BUSY_SNAPSHOT), SqlFault::Busy);
    QCOMPARE(faultOf(SQLITE_INTERRUPT), SqlFault::Interrupted);
    QCOMPARE(faultOf(SQLITE_CONSTRAINT_UNIQUE), SqlFault::Other);
}

QTEST_APPLESS_MAIN(SqlTest)
#include "tst_sql.moc"
