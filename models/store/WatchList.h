// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Event.h"
#include "models/sql/Database.h"

#include <QMetaType>
#include <QSet>

#include <vector>

namespace porch {

/// A new tip that looks like a watched case.
struct LookAlike
{
    QByteArray casefile; ///< its key
    QByteArray tip;      ///< its key
    QString reasons;     ///< what is alike: one line for a person
    Micros noticed = 0;  ///< by this computer's clock
    bool operator==(const LookAlike &) const = default;
};

/// What one user watches for.
struct WatchList
{
    QSet<QByteArray> cases;       ///< by key
    std::vector<LookAlike> alike; ///< that nobody has looked at yet, in the order in which they came
    bool operator==(const WatchList &) const = default;
};

/// Keeps it in the outbox's file.
class WatchStore
{
public:
    explicit WatchStore(Database &db)
        : m_db(db)
    {}

    Result<WatchList> read();
    /// A case that is watched no more takes its look-alikes along.
    Result<void> setWatched(const QByteArray &casefile, bool watched, Micros now);
    /// Only of cases that are watched, and each tip of a case once.
    Result<void> add(const std::vector<LookAlike> &alike);
    Result<void> markSeen(const QByteArray &casefile, const QByteArray &tip);

private:
    Database &m_db;
};

} // namespace porch

Q_DECLARE_METATYPE(porch::WatchList)
