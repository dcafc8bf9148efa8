// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Subject.h"
#include "models/sql/Database.h"

namespace porch {

/// Which ids were folded already, of events that left no row with an id of their own. Kept apart by who may
/// write, so that nobody can take an id before its owner uses it.
class AppliedIds
{
public:
    explicit AppliedIds(Database &db);

    bool contains(Writer writer, const QByteArray &id);
    /// False when it was there already.
    bool add(Writer writer, const QByteArray &id);

private:
    Database &m_db;
    Statement m_find;
    Statement m_insert;
};

} // namespace porch
