// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Event.h"
#include "models/sql/Database.h"

#include <vector>

namespace porch {

/// A reply that the rules accepted and that has not reached its channel yet.
struct UnsentReply
{
    quint64 sequence = 0;
    QByteArray id;
    QByteArray root; ///< key of the tip's first message
    QString channel; ///< as in the subjects
    QByteArray text; ///< as the desk wrote it
    Micros at = 0;
    QByteArray bridge; ///< who took it; empty: nobody yet
    Micros taken = 0;  ///< when, by the log's time
};

/// How one bridge fares, by its own word.
struct BridgeHealth
{
    QString source;
    QByteArray bridge;
    Micros at = 0; ///< when it said so
    qint64 connections = 0;
    Micros lastMessage = 0;
    qint64 unsent = 0;
    Micros oldestUnsent = 0;
    QString trouble;
    bool operator==(const BridgeHealth &) const = default;
};

namespace queries {

/// In log order, those of one source, after a sequence.
Result<std::vector<UnsentReply>> unsentReplies(Database &db, const QString &source, quint64 after, int limit);
Result<std::vector<BridgeHealth>> bridgeHealth(Database &db);
/// When the newest resident message of a source was written; 0: none yet.
Result<Micros> newestMessage(Database &db, const QString &source);
/// Keys of the first messages of a source's open tips, those with the newest messages first.
Result<std::vector<QByteArray>> openThreads(Database &db, const QString &source, int limit);

} // namespace queries
} // namespace porch
