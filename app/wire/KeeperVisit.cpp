// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/KeeperVisit.h"

#include "app/wire/StreamKeeper.h"

namespace porch {

KeeperVisit::KeeperVisit(const NatsOptions &options, const NKey &keeper, int replicas, QObject *parent)
    : QObject(parent)
{
    for (const auto &[account, name] : publicKeepers(keeper)) {
        NatsOptions own = options;
        own.credentials = keeperKey(keeper, account);
        add(own, account, replicas);
    }
}

void KeeperVisit::add(const NatsOptions &options, KeeperAccount account, int replicas)
{
    ++m_unready;
    m_connections.push_back(std::make_unique<NatsConnection>(options));
    NatsConnection *connection = m_connections.back().get();
    auto *stream = new StreamKeeper(*connection, account, connection);
    connect(connection, &NatsConnection::online, stream, [stream, replicas] { stream->ensure(replicas); });
    // A server that went away meanwhile is asked again, and then has its stream already.
    connect(
        stream, &StreamKeeper::ready, this,
        [this] {
            if (--m_unready == 0)
                Q_EMIT ready();
        },
        Qt::SingleShotConnection);
    connect(stream, &StreamKeeper::failed, this, [this](const QString &sentence) {
        if (!std::exchange(m_failed, true))
            Q_EMIT failed(sentence);
    });
}

void KeeperVisit::start()
{
    for (const auto &connection : m_connections)
        connection->start();
}

QString KeeperVisit::fault() const
{
    for (const auto &connection : m_connections) {
        if (!connection->isOnline())
            return connection->fault().sentence;
    }
    return {};
}

} // namespace porch
