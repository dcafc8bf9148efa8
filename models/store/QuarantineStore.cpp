// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/QuarantineStore.h"

namespace porch {

QuarantineStore::QuarantineStore(Database &db)
    : m_insert(db, "INSERT OR IGNORE INTO quarantine (sequence, stored, subject, reason, body)"
                   " VALUES (?, ?, ?, ?, ?)")
{}

void QuarantineStore::add(const Unreadable &what)
{
    const QByteArray subject = what.subject.isNull() ? QByteArrayLiteral("") : what.subject;
    const QByteArray body = what.body.isNull() ? QByteArrayLiteral("") : what.body;
    const QByteArray reason =
        what.reason.isEmpty() ? QByteArrayLiteral("no reason was given") : what.reason.toUtf8();
    m_insert.bind(1, static_cast<qint64>(what.sequence));
    m_insert.bind(2, what.stored);
    m_insert.bind(3, subject);
    m_insert.bind(4, reason);
    m_insert.bindBlob(5, body);
    m_insert.execute();
    ++m_count;
}

} // namespace porch
