// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/Keepers.h"
#include "app/wire/NatsConnection.h"

#include <QObject>

#include <memory>
#include <vector>

namespace porch {

/// Signs in to a server as each keeper and makes sure that every stream is there.
class KeeperVisit : public QObject
{
    Q_OBJECT

public:
    /// @param options but for the credentials
    /// @param keeper of the log; the others' keys are made from it
    /// @param replicas how many servers hold the streams
    KeeperVisit(const NatsOptions &options, const NKey &keeper, int replicas, QObject *parent = nullptr);

    void start();
    /// Why nobody was let in yet.
    QString fault() const;

Q_SIGNALS:
    void ready();
    /// Once, whichever stream it was.
    void failed(const QString &sentence);

private:
    void add(const NatsOptions &options, KeeperAccount account, int replicas);

    std::vector<std::unique_ptr<NatsConnection>> m_connections;
    std::size_t m_unready = 0;
    bool m_failed = false;
};

} // namespace porch
