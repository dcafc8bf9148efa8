// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/TipRowCache.h"

#include <algorithm>
#include <vector>

namespace porch {

const TipRow *TipRowCache::find(TipId tip)
{
    const auto entry = m_entries.find(tip);
    if (entry == m_entries.end())
        return nullptr;
    entry->used = ++m_tick;
    return &entry->row;
}

bool TipRowCache::isStale(TipId tip) const
{
    const auto entry = m_entries.constFind(tip);
    return entry != m_entries.cend() && entry->stale;
}

void TipRowCache::put(TipRow row, bool stale)
{
    const TipId tip = row.id;
    m_entries.insert(tip, Entry{std::move(row), ++m_tick, stale});
    if (m_entries.size() > kPage * kPages)
        evict();
}

void TipRowCache::markStale(TipId tip)
{
    const auto entry = m_entries.find(tip);
    if (entry != m_entries.end())
        entry->stale = true;
}

void TipRowCache::markAllStale()
{
    for (Entry &entry : m_entries)
        entry.stale = true;
}

void TipRowCache::evict()
{
    // A page at a time, so that the search for the oldest is seldom.
    std::vector<quint64> ages;
    ages.reserve(std::size_t(m_entries.size()));
    for (const Entry &entry : std::as_const(m_entries))
        ages.push_back(entry.used);
    const auto limit = ages.begin() + kPage;
    std::nth_element(ages.begin(), limit, ages.end());
    m_entries.removeIf([oldest = *limit](const auto &item) { return item.value().used < oldest; });
}

} // namespace porch
