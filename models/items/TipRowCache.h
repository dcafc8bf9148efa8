// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Rows.h"

#include <QHash>

namespace porch {

/// The rows that were looked at last, by tip; the oldest go when there are too many. By tip and not by
/// position, so that a row that moves needs no new read.
class TipRowCache
{
public:
    static constexpr int kPage = 64;
    static constexpr int kPages = 40;

    /// None: not here. Marks it as used.
    const TipRow *find(TipId tip);
    bool contains(TipId tip) const { return m_entries.contains(tip); }
    /// Whether what is here is older than the cache file's row.
    bool isStale(TipId tip) const;

    void put(TipRow row, bool stale);
    void markStale(TipId tip);
    void markAllStale();
    void remove(TipId tip) { m_entries.remove(tip); }
    void clear() { m_entries.clear(); }
    int size() const { return int(m_entries.size()); }

private:
    void evict();

    struct Entry
    {
        TipRow row;
        quint64 used = 0;
        bool stale = false;
    };
    QHash<TipId, Entry> m_entries;
    quint64 m_tick = 0;
};

} // namespace porch
