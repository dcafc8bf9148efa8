// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sql/Database.h"

#include <QDir>

#include <sqlite3.h>
#include <utility>

namespace porch {

namespace {

/// How long a statement waits for another connection; only two programs on one cache ever meet.
constexpr int kBusyTimeoutMs = 10'000;

QString messageOf(sqlite3 *handle, int code)
{
    return QString::fromUtf8(handle == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(handle));
}

} // namespace

SqlFault faultOf(int code)
{
    switch (code) {
    case SQLITE_OK:
    case SQLITE_ROW:
    case SQLITE_DONE:
        return SqlFault::None;
    // A quota, a file size limit and a volume that went away answer as input/output errors: there is
    // nothing to do in all of them but to wait until writing works again.
    case SQLITE_IOERR_WRITE:
    case SQLITE_IOERR_FSYNC:
    case SQLITE_IOERR_DIR_FSYNC:
    case SQLITE_IOERR_TRUNCATE:
    case SQLITE_IOERR_SHMSIZE:
    case SQLITE_IOERR_SHMOPEN:
    case SQLITE_IOERR_SHMMAP:
        return SqlFault::Full;
    case SQLITE_IOERR_SHORT_READ:
    case SQLITE_IOERR_CORRUPTFS:
        return SqlFault::Damaged;
    default:
        break;
    }
    switch (code & 0xff) {
    case SQLITE_FULL:
        return SqlFault::Full;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return SqlFault::Damaged;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return SqlFault::Busy;
    case SQLITE_INTERRUPT:
        return SqlFault::Interrupted;
    default:
        return SqlFault::Other;
    }
}

Result<Database> Database::open(const QString &path, Mode mode)
{
    sqlite3 *handle = nullptr;
    const int flags =
        mode == Mode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    // A connection belongs to one thread, so SQLite need not lock around each call.
    const int code = sqlite3_open_v2(QDir::toNativeSeparators(path).toUtf8().constData(), &handle,
                                     flags | SQLITE_OPEN_NOMUTEX, nullptr);
    if (code != SQLITE_OK) {
        const QString message = messageOf(handle, code);
        sqlite3_close_v2(handle);
        return Error{QStringLiteral("%1 can't be opened: %2").arg(QDir::toNativeSeparators(path), message)};
    }
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, kBusyTimeoutMs);
    // Files may come from anywhere: their schema must not make this program run functions of their choice.
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    return Database(handle);
}

Database::Database(Database &&other) noexcept
    : m_handle(std::exchange(other.m_handle, nullptr))
    , m_fault(other.m_fault)
    , m_message(std::move(other.m_message))
{}

Database &Database::operator=(Database &&other) noexcept
{
    std::swap(m_handle, other.m_handle);
    std::swap(m_fault, other.m_fault);
    std::swap(m_message, other.m_message);
    return *this;
}

Database::~Database()
{
    sqlite3_close_v2(m_handle);
}

Result<void> Database::run(const char *sql)
{
    const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    if (code == SQLITE_OK)
        return {};
    const Error error{messageOf(m_handle, code)};
    noteFault(sqlite3_extended_errcode(m_handle));
    return error;
}

void Database::noteFault(int code)
{
    const SqlFault fault = faultOf(code);
    if (fault == SqlFault::None || m_fault != SqlFault::None)
        return;
    m_fault = fault;
    m_message = messageOf(m_handle, code);
}

void Database::clearFault()
{
    m_fault = SqlFault::None;
    m_message.clear();
}

Error Database::lastError(const QString &doing) const
{
    const QString message = m_fault == SqlFault::None ? messageOf(m_handle, SQLITE_OK) : m_message;
    return Error{QStringLiteral("%1: %2").arg(doing, message)};
}

void Database::interrupt()
{
    sqlite3_interrupt(m_handle);
}

} // namespace porch
