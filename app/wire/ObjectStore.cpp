// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/ObjectStore.h"

#include "app/wire/ObjectGet.h"
#include "app/wire/ObjectPut.h"

namespace porch {

ObjectStore::ObjectStore(NatsConnection &connection, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_stream(connection, KeeperAccount::Files, this)
{}

void ObjectStore::info(const QString &name, const Told &told)
{
    m_stream.last(ObjectInfo::metaSubject(name),
                  [name, told](const StoreOutcome &outcome, const StoredMessage *stored) {
                      if (stored == nullptr) {
                          told(outcome, std::nullopt);
                          return;
                      }
                      const auto info = ObjectInfo::decode(stored->message.payload, name);
                      if (!info)
                          told({StoreFault::Damaged, info.error().what}, std::nullopt);
                      else
                          told({}, info->deleted ? std::nullopt : std::optional(info.value()));
                  });
}

QObject *ObjectStore::put(const QString &name, const QByteArray &type, std::unique_ptr<QIODevice> content,
                          const Done &done)
{
    ObjectInfo info;
    info.name = name;
    info.type = type;
    auto *under = new ObjectPut(m_connection, std::move(info), std::move(content), done, this);
    under->start();
    return under;
}

QObject *ObjectStore::get(const QString &name, qint64 limit, const Sink &sink, const Done &done)
{
    auto *under = new ObjectGet(m_connection, name, limit, {sink, done}, this);
    under->start();
    return under;
}

} // namespace porch
