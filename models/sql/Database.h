// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace porch {

/// What failed in SQLite, told apart as far as the program acts on it.
enum class SqlFault : quint8 { None, Full, Damaged, Busy, Interrupted, Other };

/// One connection to one SQLite file; belongs to one thread. A thin layer over the C library: QSqlQuery boxes
/// every value in a QVariant, which costs a third of the fold's speed, and hides full disks and damaged
/// files.
class Database
{
public:
    enum class Mode : quint8 { ReadOnly, ReadWrite };

    static Result<Database> open(const QString &path, Mode mode);

    Database(Database &&) noexcept;
    Database &operator=(Database &&) noexcept;
    ~Database();

    /// Runs statements that give no rows, several separated by semicolons.
    Result<void> run(const char *sql);

    sqlite3 *handle() const { return m_handle; }
    /// The first thing that failed since clearFault(), which every Transaction calls when it begins. It
    /// stays, so that code which runs many statements need not look after each, and a commit is refused after
    /// any.
    SqlFault lastFault() const { return m_fault; }
    void clearFault();
    /// One sentence with SQLite's own message.
    Error lastError(const QString &doing) const;
    /// Takes down what the last call to SQLite answered; for code that uses handle().
    void noteFault(int code);
    /// Thread-safe: ends the running query with SqlFault::Interrupted.
    void interrupt();

private:
    explicit Database(sqlite3 *handle)
        : m_handle(handle)
    {}
    sqlite3 *m_handle = nullptr;
    SqlFault m_fault = SqlFault::None;
    QString m_message; ///< SQLite's own, of m_fault
};

/// What an extended result code of SQLite means to the program.
SqlFault faultOf(int code);

/// For a column that is never NULL.
inline QByteArray notNull(const QByteArray &text)
{
    return text.isNull() ? QByteArrayLiteral("") : text;
}

/// A prepared statement: prepared once, bound and stepped many times.
///
///     Statement find(db, "SELECT id FROM tip WHERE root = ?");
///     find.bind(1, root);
///     while (find.step()) use(find.int64(0));
///     if (!find.ok()) return find.error();
///
/// Texts are bound without a copy: they must live until the next reset(). Binding resets a statement that has
/// been stepped. One that was stepped to its end is reset, so that it holds no lock.
class Statement
{
public:
    Statement(Database &db, const char *sql);
    ~Statement();
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;

    void bind(int index, qint64 value);
    void bind(int index, double value);
    void bind(int index, const QByteArray &text);     ///< UTF-8 text; a null QByteArray binds NULL
    void bind(int index, QByteArray &&text) = delete; ///< would be gone before the step
    void bindBlob(int index, const QByteArray &bytes);
    void bindNull(int index);
    void bindPointer(int index, void *object, const char *type); ///< see sqlite3_bind_pointer

    /// Moves to the next row; false at the end or on an error (see ok()).
    bool step();
    /// Steps once through a statement without rows, and resets it.
    bool execute();
    void reset();

    bool ok() const { return m_ok; }
    Error error() const;

    qint64 int64(int column) const;
    double real(int column) const;
    QByteArray bytes(int column) const;
    QByteArrayView view(int column) const; ///< bytes() without a copy; until the next step or reset
    QString text(int column) const;
    bool isNull(int column) const;

private:
    void prepareToBind();
    void fail(int code);

    Database *m_db;
    sqlite3_stmt *m_statement = nullptr;
    bool m_ok = true;
    bool m_stepped = false;
    QString m_message; ///< SQLite's own, when not m_ok
};

/// BEGIN IMMEDIATE ... COMMIT; rolls back unless committed.
class Transaction
{
public:
    explicit Transaction(Database &db);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    Result<void> begun() const;
    /// Refuses, and rolls back, when any statement failed since the beginning.
    Result<void> commit();

private:
    void rollBack();

    Database &m_db;
    bool m_open = false;
    Result<void> m_begun;
};

} // namespace porch
