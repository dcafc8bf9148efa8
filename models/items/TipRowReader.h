// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/SlotSource.h"
#include "models/items/TipRowCache.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <vector>

namespace porch {

/// Fetches the rows of tips as they are asked for, the newest wishes first, one read at a time: whoever drags
/// a scroll bar through a million rows leaves no queue of reads behind.
class TipRowReader : public QObject
{
    Q_OBJECT
public:
    explicit TipRowReader(SlotSource &source, QObject *parent = nullptr);

    /// None: not here. An outdated one is better than none; it is read again.
    const TipRow *row(const TipSlot &slot);
    bool has(TipId tip) const { return m_cache.contains(tip); }
    void want(const TipSlot &slot);
    /// The tip's row is another now; reads it again when it is here, or when `eager`.
    void noteChanged(const TipSlot &slot, bool eager);
    void noteAllChanged();
    /// Marks when a read of rows was asked for, for put().
    quint64 beginRead() { return ++m_stamp; }
    /// Rows that came along with another read; outdated those of `changed`, and all when all changed since.
    void put(std::vector<TipRow> rows, quint64 stamp, const QSet<TipId> &changed);
    void forgetWishes() { m_wanted.clear(); }

Q_SIGNALS:
    /// These are here now, or as they are now; the slots are the ones they were wished with.
    void arrived(const std::vector<porch::TipSlot> &slots_);
    void failed(const QString &problem);

private:
    void readWanted();
    void take(const std::vector<TipSlot> &asked, quint64 stamp, Result<std::vector<TipRow>> rows);

    SlotSource &m_source;
    TipRowCache m_cache;
    std::vector<TipSlot> m_wanted; ///< newest wish last
    QSet<TipId> m_inFlight;
    QHash<TipId, quint64> m_changedAt; ///< of tips whose row was being read when they changed
    quint64 m_stamp = 0;
    quint64 m_allChangedAt = 0;
    QTimer m_soon;
};

} // namespace porch
