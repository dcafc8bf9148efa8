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
    QByteArray root;         ///< key of the tip's first message
    bool isRootGone = false; ///< its writer took that back
    QString channel;         ///< as in the subjects
    QByteArray text;         ///< as the desk wrote it
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

/// A post to a channel, and what became of it.
struct AnnouncementRow
{
    quint64 sequence = 0;
    QByteArray id;
    QString source;
    QString channel; ///< as in the subjects
    QString title;   ///< as people call the channel
    QByteArray text;
    Micros at = 0;
    QString author;       ///< as the department calls them
    Micros delivered = 0; ///< when the channel had it; 0: not yet
    bool bounced = false; ///< the channel did not take it
    QString bounce;       ///< why not
    QByteArray bridge;    ///< who took it; empty: nobody yet
    Micros taken = 0;     ///< when, by the log's time
    bool operator==(const AnnouncementRow &) const = default;
};

/// A new tip whose writer has heard nothing yet, neither by itself nor from the desk.
struct SilentTip
{
    QByteArray key;
    QString channel;   ///< as in the subjects
    Micros at = 0;     ///< when its first message was written
    QByteArray bridge; ///< who took its acknowledgement; empty: nobody yet
    Micros taken = 0;  ///< when, by the log's time
};

namespace queries {

/// In log order, those of one source, after a sequence.
Result<std::vector<UnsentReply>> unsentReplies(Database &db, const QString &source, quint64 after, int limit);
/// The newest announcements first, of all sources.
Result<std::vector<AnnouncementRow>> announcements(Database &db, int limit);
/// Those of one source that are neither delivered nor refused, in log order.
Result<std::vector<AnnouncementRow>> unsentAnnouncements(Database &db, const QString &source, int limit);
/// Open tips of a source that began after `since`, oldest first.
Result<std::vector<SilentTip>> silentTips(Database &db, const QString &source, Micros since, int limit);
Result<std::vector<BridgeHealth>> bridgeHealth(Database &db);
/// When the newest resident message of a source was written; 0: none yet.
Result<Micros> newestMessage(Database &db, const QString &source);
/// What files are called in the file store whose messages were written since, newest first, of those that
/// begin so.
Result<std::vector<QByteArray>> keptFiles(Database &db, const QByteArray &prefix, Micros since, int limit);
/// Keys of the first messages of a source's open tips, those with the newest messages first.
/// @param without a channel, as in the subjects, whose tips are left out; empty: none
Result<std::vector<QByteArray>> openThreads(Database &db, const QString &source, int limit,
                                            const QString &without = {});

} // namespace queries
} // namespace porch
