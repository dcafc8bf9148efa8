// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sql/Database.h"

#include <vector>

namespace porch {

/// Collects what a batch changes in the search index, and writes it at its end in the order of the rows:
/// FTS5 writes out its buffer whenever a row id steps back.
class SearchIndexer
{
public:
    explicit SearchIndexer(Database &db);

    /// The text of a message became another; null: it was, or is, not to be found.
    void changed(qint64 message, const QByteArray &before, const QByteArray &after);
    void flush();
    void forget() { m_changes.clear(); }

private:
    struct Change
    {
        qint64 message = 0;
        QByteArray before;
        QByteArray after;
    };

    Statement m_insert;
    Statement m_remove;
    std::vector<Change> m_changes;
};

} // namespace porch
