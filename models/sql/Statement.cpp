// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sql/Database.h"

#include <sqlite3.h>
#include <utility>

namespace porch {

Statement::Statement(Database &db, const char *sql)
    : m_db(&db)
{
    const int code =
        sqlite3_prepare_v3(db.handle(), sql, -1, SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr);
    if (code != SQLITE_OK)
        fail(code);
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

Statement::Statement(Statement &&other) noexcept
    : m_db(other.m_db)
    , m_statement(std::exchange(other.m_statement, nullptr))
    , m_ok(other.m_ok)
    , m_stepped(other.m_stepped)
    , m_message(std::move(other.m_message))
{}

void Statement::fail(int code)
{
    m_ok = false;
    m_message = QString::fromUtf8(sqlite3_errmsg(m_db->handle()));
    m_db->noteFault(code);
}

void Statement::prepareToBind()
{
    if (m_stepped)
        reset();
}

void Statement::bind(int index, qint64 value)
{
    prepareToBind();
    sqlite3_bind_int64(m_statement, index, value);
}

void Statement::bind(int index, double value)
{
    prepareToBind();
    sqlite3_bind_double(m_statement, index, value);
}

void Statement::bind(int index, const QByteArray &text)
{
    prepareToBind();
    if (text.isNull())
        sqlite3_bind_null(m_statement, index);
    else
        sqlite3_bind_text64(m_statement, index, text.constData(), static_cast<sqlite3_uint64>(text.size()),
                            SQLITE_STATIC, SQLITE_UTF8);
}

void Statement::bindBlob(int index, const QByteArray &bytes)
{
    prepareToBind();
    sqlite3_bind_blob64(m_statement, index, bytes.constData(), static_cast<sqlite3_uint64>(bytes.size()),
                        SQLITE_STATIC);
}

void Statement::bindNull(int index)
{
    prepareToBind();
    sqlite3_bind_null(m_statement, index);
}

void Statement::bindPointer(int index, void *object, const char *type)
{
    prepareToBind();
    sqlite3_bind_pointer(m_statement, index, object, type, nullptr);
}

bool Statement::step()
{
    if (m_statement == nullptr)
        return false;
    m_stepped = true;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        fail(code);
    sqlite3_reset(m_statement);
    m_stepped = false;
    return false;
}

bool Statement::execute()
{
    m_ok = m_statement != nullptr;
    while (step()) {
    }
    return m_ok;
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
    m_stepped = false;
    m_ok = m_statement != nullptr;
}

Error Statement::error() const
{
    return Error{m_message};
}

qint64 Statement::int64(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QByteArrayView Statement::view(int column) const
{
    // The bytes before their count: asking for the text may convert it.
    const void *data = sqlite3_column_blob(m_statement, column);
    return {static_cast<const char *>(data), data == nullptr ? 0 : sqlite3_column_bytes(m_statement, column)};
}

QByteArray Statement::bytes(int column) const
{
    if (isNull(column))
        return {};
    const QByteArrayView found = view(column);
    // An empty text must not be null, which would bind as NULL.
    return found.isEmpty() ? QByteArrayLiteral("") : QByteArray(found.data(), found.size());
}

QString Statement::text(int column) const
{
    return QString::fromUtf8(view(column));
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

} // namespace porch
