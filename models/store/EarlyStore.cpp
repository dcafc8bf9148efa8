// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/EarlyStore.h"

namespace porch {

EarlyStore::EarlyStore(Database &db)
    : m_exists(db, "SELECT EXISTS (SELECT 1 FROM early)")
    , m_find(db, "SELECT sequence, stored, verb, source, text, name, reporter, removed FROM early"
                 " WHERE writer = ? AND target = ? ORDER BY sequence")
    , m_insert(db, "INSERT INTO early (sequence, writer, target, verb, stored, source, text, name, reporter,"
                   " removed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    , m_remove(db, "DELETE FROM early WHERE writer = ? AND target = ?")
{}

bool EarlyStore::any()
{
    if (!m_any) {
        m_any = m_exists.step() && m_exists.int64(0) != 0;
        m_exists.reset();
    }
    return *m_any;
}

void EarlyStore::keep(Writer writer, const QByteArray &target, const EarlyChange &change)
{
    const QByteArray source = change.source.toUtf8();
    m_insert.bind(1, static_cast<qint64>(change.sequence));
    m_insert.bind(2, static_cast<qint64>(writer));
    m_insert.bind(3, target);
    m_insert.bind(4, static_cast<qint64>(change.verb));
    m_insert.bind(5, change.stored);
    m_insert.bind(6, source);
    m_insert.bind(7, change.text);
    m_insert.bind(8, change.name);
    m_insert.bind(9, change.reporter);
    m_insert.bind(10, qint64(change.removed));
    m_insert.execute();
    m_any = true;
}

std::vector<EarlyChange> EarlyStore::take(Writer writer, const QByteArray &target)
{
    std::vector<EarlyChange> changes;
    if (!any())
        return changes;
    m_find.bind(1, static_cast<qint64>(writer));
    m_find.bind(2, target);
    while (m_find.step()) {
        EarlyChange &change = changes.emplace_back();
        change.sequence = static_cast<quint64>(m_find.int64(0));
        change.stored = m_find.int64(1);
        change.verb = static_cast<Verb>(m_find.int64(2));
        change.source = m_find.text(3);
        change.text = m_find.bytes(4);
        change.name = m_find.bytes(5);
        change.reporter = m_find.bytes(6);
        change.removed = m_find.int64(7) != 0;
    }
    if (!changes.empty()) {
        m_remove.bind(1, static_cast<qint64>(writer));
        m_remove.bind(2, target);
        m_remove.execute();
    }
    return changes;
}

} // namespace porch
