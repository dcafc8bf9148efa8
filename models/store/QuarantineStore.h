// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Event.h"
#include "models/sql/Database.h"

namespace porch {

/// What could not be folded, kept with its reason.
class QuarantineStore
{
public:
    explicit QuarantineStore(Database &db);

    void add(const Unreadable &what);
    /// How many since the last forget().
    qint64 count() const { return m_count; }
    void forget() { m_count = 0; }

private:
    Statement m_insert;
    qint64 m_count = 0;
};

} // namespace porch
