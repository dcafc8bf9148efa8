// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sql/Database.h"

#include <sqlite3.h>

namespace porch {

/// Several statements that see the cache as of one event, while another connection folds. Inside an open
/// transaction it does nothing.
class Snapshot
{
public:
    explicit Snapshot(Database &db)
        : m_db(db)
        , m_mine(sqlite3_get_autocommit(db.handle()) != 0)
    {
        if (m_mine)
            sqlite3_exec(m_db.handle(), "BEGIN", nullptr, nullptr, nullptr);
    }
    ~Snapshot()
    {
        if (m_mine)
            sqlite3_exec(m_db.handle(), "END", nullptr, nullptr, nullptr);
    }
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;

private:
    Database &m_db;
    bool m_mine;
};

} // namespace porch
