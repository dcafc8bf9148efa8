// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/OutboxSchema.h"

#include "models/store/CacheSchema.h"

#include <QDir>

#include <array>

namespace porch {

namespace {

/// "Prco"
constexpr qint64 kApplicationId = 0x5072636F;

qint64 pragma(Database &db, const char *sql)
{
    Statement read(db, sql);
    return read.step() ? read.int64(0) : 0;
}

/// Step n leads from version n to n + 1. A released step never changes.
Result<void> migrate(Database &db, int step)
{
    Q_ASSERT(step >= 0 && step < kOutboxVersion);
    Transaction transaction(db);
    if (const auto begun = transaction.begun(); !begun)
        return begun;
    // Another program of the same user may have done it meanwhile.
    if (pragma(db, "PRAGMA user_version") == step) {
        const std::array<QByteArray, kOutboxVersion> steps{
            schemaText(QStringLiteral("outbox.sql")), schemaText(QStringLiteral("outbox-2.sql")),
            schemaText(QStringLiteral("outbox-3.sql")), schemaText(QStringLiteral("outbox-4.sql"))};
        const QByteArray sql = steps[static_cast<std::size_t>(step)] +
                               "; PRAGMA application_id = " + QByteArray::number(kApplicationId) +
                               "; PRAGMA user_version = " + QByteArray::number(step + 1);
        if (const auto done = db.run(sql.constData()); !done)
            return done;
    }
    return transaction.commit();
}

/// Row by row, as long as rows can be read: the first broken page ends only its own table.
int copyTable(Database &from, Database &to, const char *select, const char *insert, int columns)
{
    int copied = 0;
    Statement read(from, select);
    Statement write(to, insert);
    while (read.step()) {
        std::vector<QByteArray> values;
        values.reserve(static_cast<std::size_t>(columns));
        for (int column = 0; column < columns; ++column)
            values.push_back(read.bytes(column));
        // Column affinity makes numbers of the texts again.
        for (int column = 0; column < columns; ++column)
            write.bind(column + 1, values[static_cast<std::size_t>(column)]);
        copied += write.execute() ? 1 : 0;
    }
    return copied;
}

} // namespace

Result<Database> openOutbox(const QString &path, SqlFault *fault)
{
    *fault = SqlFault::Other;
    auto opened = Database::open(path, Database::Mode::ReadWrite);
    if (!opened)
        return opened;
    Database &db = opened.value();
    // A click must outlive a power cut: every commit waits until the disk has it.
    if (const auto tuned =
            db.run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;"
                   "PRAGMA cache_size = -1024; PRAGMA journal_size_limit = 1048576");
        !tuned) {
        *fault = db.lastFault();
        return tuned.error();
    }
    const qint64 version = pragma(db, "PRAGMA user_version");
    const bool isNew = pragma(db, "SELECT count(*) FROM sqlite_schema") == 0;
    const bool isOurs = isNew || pragma(db, "PRAGMA application_id") == kApplicationId;
    if (db.lastFault() != SqlFault::None || !isOurs) {
        *fault = isOurs ? db.lastFault() : SqlFault::Damaged;
        return isOurs ? db.lastError(QStringLiteral("the outbox can't be read"))
                      : Error{QStringLiteral("the file is not an outbox")};
    }
    if (version > kOutboxVersion)
        return Error{QStringLiteral("%1 was written by a newer Porchlight (version %2); update this one")
                         .arg(QDir::toNativeSeparators(path))
                         .arg(version)};
    for (int step = static_cast<int>(version); step < kOutboxVersion; ++step) {
        if (const auto migrated = migrate(db, step); !migrated) {
            *fault = db.lastFault();
            return migrated.error();
        }
    }
    // The file is small, so it is looked through whole.
    Statement check(db, "PRAGMA quick_check(1)");
    const bool whole = check.step() && check.bytes(0) == "ok";
    if (!whole) {
        *fault = check.ok() || db.lastFault() == SqlFault::Damaged ? SqlFault::Damaged : db.lastFault();
        return Error{check.ok() ? check.text(0) : check.error().what};
    }
    return opened;
}

int salvageOutbox(const QString &damaged, Database &to)
{
    auto from = Database::open(damaged, Database::Mode::ReadWrite);
    if (!from)
        return 0;
    Transaction transaction(to);
    if (!transaction.begun())
        return 0;
    // It may have broken before the steps that brought the newest columns.
    const qint64 version = pragma(from.value(), "PRAGMA user_version");
    const QByteArray select =
        QByteArrayLiteral("SELECT id, verb, tip, text, reason, created, state, sequence, refusal, holder,"
                          " problem, settled, ") +
        (version >= 2 ? "detail, " : "NULL, ") + (version >= 3 ? "hold" : "0") +
        " FROM action ORDER BY position";
    int copied =
        copyTable(from.value(), to, select.constData(),
                  "INSERT OR IGNORE INTO action (id, verb, tip, text, reason, created, state, sequence,"
                  " refusal, holder, problem, settled, detail, hold)"
                  " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                  14);
    copied += copyTable(from.value(), to, "SELECT tip, mode, text, saved FROM draft",
                        "INSERT OR IGNORE INTO draft (tip, mode, text, saved) VALUES (?, ?, ?, ?)", 4);
    copyTable(from.value(), to, "SELECT tip, upto FROM seen",
              "INSERT OR IGNORE INTO seen (tip, upto) VALUES (?, ?)", 2);
    if (version >= 4) {
        copyTable(from.value(), to, "SELECT casefile, since FROM watch",
                  "INSERT OR IGNORE INTO watch (casefile, since) VALUES (?, ?)", 2);
        copyTable(
            from.value(), to, "SELECT casefile, tip, reasons, noticed, seen FROM alike",
            "INSERT OR IGNORE INTO alike (casefile, tip, reasons, noticed, seen) VALUES (?, ?, ?, ?, ?)", 5);
    }
    // A row that broke a rule of the table was left out, and is no reason to lose the others.
    to.clearFault();
    return transaction.commit() ? copied : 0;
}

} // namespace porch
