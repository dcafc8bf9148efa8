// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/BridgeStore.h"

#include "models/domain/Rules.h"
#include "models/store/WrittenTime.h"

namespace porch {

BridgeStore::BridgeStore(Database &db)
    : m_find(db, "SELECT bridge, stored FROM take WHERE reply = ?")
    , m_take(db, "INSERT OR REPLACE INTO take (reply, bridge, stored)"
                 " SELECT ?1, ?2, ?3 WHERE NOT EXISTS (SELECT 1 FROM entry WHERE id = ?1"
                 " AND (delivered IS NOT NULL OR bounced IS NOT NULL))")
    , m_settle(db, "DELETE FROM take WHERE reply = ?")
    , m_health(db, "INSERT OR REPLACE INTO bridge (source, name, sequence, at, connections, last_message,"
                   " unsent, oldest_unsent, trouble) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
{}

void BridgeStore::take(const Event &event, const TakeBody &body)
{
    QByteArray holder;
    Micros since = 0;
    m_find.bind(1, body.reply);
    if (m_find.step()) {
        holder = m_find.bytes(0);
        since = m_find.int64(1);
    }
    m_find.reset();
    if (!mayTake(event.version, holder, since, body.bridge, event.stored))
        return;
    m_take.bind(1, body.reply);
    m_take.bind(2, body.bridge);
    m_take.bind(3, event.stored);
    m_take.execute();
}

void BridgeStore::settle(const QByteArray &reply)
{
    m_settle.bind(1, reply);
    m_settle.execute();
}

void BridgeStore::health(const Event &event, const HealthBody &body)
{
    const QByteArray source = event.source.toUtf8();
    const QByteArray trouble = body.trouble.isNull() ? QByteArrayLiteral("") : body.trouble;
    m_health.bind(1, source);
    m_health.bind(2, body.bridge);
    m_health.bind(3, static_cast<qint64>(event.sequence));
    m_health.bind(4, writtenAt(event));
    m_health.bind(5, body.connections);
    m_health.bind(6, body.lastMessage);
    m_health.bind(7, body.unsent);
    m_health.bind(8, body.oldestUnsent);
    m_health.bind(9, trouble);
    m_health.execute();
}

} // namespace porch
