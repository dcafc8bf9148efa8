// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/SearchIndexer.h"

#include <algorithm>

namespace porch {

SearchIndexer::SearchIndexer(Database &db)
    : m_insert(db, "INSERT INTO message_fts (rowid, text) VALUES (?, ?)")
    , m_remove(db, "INSERT INTO message_fts (message_fts, rowid, text) VALUES ('delete', ?, ?)")
{}

void SearchIndexer::changed(qint64 message, const QByteArray &before, const QByteArray &after)
{
    m_changes.push_back({message, before, after});
}

void SearchIndexer::flush()
{
    std::stable_sort(m_changes.begin(), m_changes.end(),
                     [](const Change &a, const Change &b) { return a.message < b.message; });
    for (std::size_t i = 0; i < m_changes.size();) {
        // Of several changes to one message, the index holds what stood before the first.
        std::size_t end = i + 1;
        while (end < m_changes.size() && m_changes[end].message == m_changes[i].message)
            ++end;
        const Change &first = m_changes[i];
        const Change &last = m_changes[end - 1];
        i = end;
        if (first.before.isNull() == last.after.isNull() && first.before == last.after)
            continue;
        if (!first.before.isNull()) {
            m_remove.bind(1, first.message);
            m_remove.bind(2, first.before);
            m_remove.execute();
        }
        if (!last.after.isNull()) {
            m_insert.bind(1, last.message);
            m_insert.bind(2, last.after);
            m_insert.execute();
        }
    }
    m_changes.clear();
}

} // namespace porch
