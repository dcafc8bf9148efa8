// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/AppliedIds.h"

#include <sqlite3.h>

namespace porch {

AppliedIds::AppliedIds(Database &db)
    : m_db(db)
    , m_find(db, "SELECT 1 FROM applied WHERE writer = ? AND id = ?")
    , m_insert(db, "INSERT OR IGNORE INTO applied (writer, id) VALUES (?, ?)")
{}

bool AppliedIds::contains(Writer writer, const QByteArray &id)
{
    m_find.bind(1, static_cast<qint64>(writer));
    m_find.bind(2, id);
    const bool found = m_find.step();
    m_find.reset();
    return found;
}

bool AppliedIds::add(Writer writer, const QByteArray &id)
{
    m_insert.bind(1, static_cast<qint64>(writer));
    m_insert.bind(2, id);
    return m_insert.execute() && sqlite3_changes(m_db.handle()) == 1;
}

} // namespace porch
