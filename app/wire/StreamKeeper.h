// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/JetStream.h"
#include "app/wire/Keepers.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace porch {

/// Makes sure, as the keeper of an account, that its stream is there.
class StreamKeeper : public QObject
{
    Q_OBJECT

public:
    /// Who reads the log at once in a whole city: each user has four places.
    static constexpr int kMaxConsumers = 4096;

    /// @param connection signed in as that keeper
    StreamKeeper(NatsConnection &connection, KeeperAccount account, QObject *parent = nullptr);

    /// Looks for the stream and makes it when it is missing; an existing one keeps its data. Online only.
    /// @param replicas how many servers of a cluster hold it
    void ensure(int replicas = 1);

Q_SIGNALS:
    void ready(const porch::StreamInfo &info);
    void failed(const QString &sentence);

private:
    void ask();
    void create();
    void onAnswer(const NatsReply &reply, bool mayCreate);

    NatsConnection &m_connection;
    const KeeperAccount m_account;
    QTimer m_retry;
    QElapsedTimer m_since;
    int m_replicas = 1;
};

} // namespace porch
