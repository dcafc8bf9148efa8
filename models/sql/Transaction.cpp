// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sql/Database.h"

#include <sqlite3.h>

namespace porch {

Transaction::Transaction(Database &db)
    : m_db(db)
{
    m_db.clearFault();
    m_begun = m_db.run("BEGIN IMMEDIATE");
    m_open = m_begun.ok();
}

Transaction::~Transaction()
{
    if (m_open)
        rollBack();
}

Result<void> Transaction::begun() const
{
    return m_begun;
}

Result<void> Transaction::commit()
{
    if (!m_open)
        return m_begun.ok() ? Result<void>(Error{QStringLiteral("the transaction is over")}) : m_begun;
    if (m_db.lastFault() != SqlFault::None) {
        const Error error = m_db.lastError(QStringLiteral("nothing was written"));
        rollBack();
        return error;
    }
    const auto done = m_db.run("COMMIT");
    if (!done)
        rollBack();
    m_open = false;
    return done;
}

void Transaction::rollBack()
{
    m_open = false;
    // A full disk or a damaged file may have rolled back by itself.
    if (sqlite3_get_autocommit(m_db.handle()) == 0)
        sqlite3_exec(m_db.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

} // namespace porch
