// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/CacheSchema.h"

#include <QFile>

#include <sqlite3.h>

// Resources of a static library are linked only when something names them; this may not stand in a namespace.
static void initSchemaResources()
{
    Q_INIT_RESOURCE(schema);
}

namespace porch {

namespace {

/// "Prch", so that `file` and sqlite3 tell whose it is, and no other program's file is taken for a cache.
constexpr qint64 kApplicationId = 0x50726368;

qint64 pragma(Database &db, const char *sql)
{
    Statement read(db, sql);
    return read.step() ? read.int64(0) : 0;
}

bool isEmpty(Database &db)
{
    return pragma(db, "SELECT count(*) FROM sqlite_schema") == 0;
}

Result<void> createTables(Database &db)
{
    // Two programs may open a new cache at once: whoever comes second finds the tables.
    Transaction transaction(db);
    if (const auto begun = transaction.begun(); !begun)
        return begun;
    if (isEmpty(db)) {
        if (const auto done = db.run(schemaText(QStringLiteral("cache.sql")).constData()); !done)
            return done;
        // A batch of 10,000 messages stays in memory until its end, so it becomes one segment of the index.
        if (const auto done =
                db.run("INSERT INTO message_fts (message_fts, rank) VALUES ('hashsize', 16777216)");
            !done)
            return done;
        const QByteArray marks = "PRAGMA application_id = " + QByteArray::number(kApplicationId) +
                                 "; PRAGMA user_version = " + QByteArray::number(kCacheVersion);
        if (const auto done = db.run(marks.constData()); !done)
            return done;
    }
    return transaction.commit();
}

/// The cheap signs: the header, the schema, the one row of state, the ends of the big tables.
bool looksWhole(Database &db)
{
    if (pragma(db, "SELECT count(*) FROM state") != 1)
        return false;
    for (const char *probe :
         {"SELECT max(id) FROM message", "SELECT min(id) FROM message", "SELECT max(id) FROM tip",
          "SELECT max(sequence) FROM entry", "SELECT max(id) FROM person",
          "SELECT count(*) FROM message_fts WHERE message_fts MATCH '\"porchlight\"' AND rowid = 0"})
        pragma(db, probe);
    return db.lastFault() == SqlFault::None;
}

} // namespace

QByteArray schemaText(const QString &name)
{
    initSchemaResources();
    QFile file(QStringLiteral(":/schema/") + name);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return opened ? file.readAll() : QByteArray();
}

Result<OpenedCache> openCacheForWriting(const QString &path, SqlFault *fault)
{
    *fault = SqlFault::Other;
    auto opened = Database::open(path, Database::Mode::ReadWrite);
    if (!opened)
        return opened.error();
    OpenedCache cache{std::move(opened).value(), CacheFit::Fits, {}};
    Database &db = cache.database;

    const auto damaged = [&] {
        cache.fit = CacheFit::Damaged;
        cache.problem = db.lastError(QStringLiteral("the cache is damaged")).what;
        return Result<OpenedCache>(std::move(cache));
    };
    // auto_vacuum and page_size count only before the first table; freed pages are overwritten, since what a
    // resident deleted should not stay readable in the file.
    const auto tuned =
        db.run("PRAGMA page_size = 4096; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;"
               "PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY; PRAGMA secure_delete = FAST;"
               "PRAGMA wal_autocheckpoint = 4000; PRAGMA journal_size_limit = 67108864");
    if (!tuned) {
        if (db.lastFault() == SqlFault::Damaged)
            return damaged();
        *fault = db.lastFault();
        return tuned.error();
    }
    if (isEmpty(db)) {
        if (const auto created = createTables(db); !created) {
            *fault = db.lastFault();
            return created.error();
        }
    }
    if (db.lastFault() == SqlFault::Damaged)
        return damaged();
    if (pragma(db, "PRAGMA application_id") != kApplicationId) {
        cache.fit = CacheFit::Damaged;
        cache.problem = QStringLiteral("the file is not a cache of this program");
        return cache;
    }
    if (pragma(db, "PRAGMA user_version") != kCacheVersion) {
        cache.fit = CacheFit::Foreign;
        return cache;
    }
    if (!looksWhole(db))
        return damaged();
    db.clearFault();
    return cache;
}

Result<void> tuneForReading(Database &db)
{
    return db.run("PRAGMA query_only = ON; PRAGMA cache_size = -8192; PRAGMA temp_store = MEMORY");
}

} // namespace porch
