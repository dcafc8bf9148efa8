// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/TipRowReader.h"

#include <algorithm>

namespace porch {
namespace {
constexpr std::size_t kMostAtOnce = 2 * TipRowCache::kPage;
/// Wishes beyond these are dropped, oldest first: whatever is still on the screen is wished for again.
constexpr std::size_t kMostWishes = 8 * TipRowCache::kPage;
} // namespace

TipRowReader::TipRowReader(SlotSource &source, QObject *parent)
    : QObject(parent)
    , m_source(source)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &TipRowReader::readWanted);
}

const TipRow *TipRowReader::row(const TipSlot &slot)
{
    if (m_cache.isStale(slot.tip))
        want(slot);
    return m_cache.find(slot.tip);
}

void TipRowReader::put(std::vector<TipRow> rows, quint64 stamp, const QSet<TipId> &changed)
{
    for (TipRow &row : rows) {
        const bool overtaken = m_allChangedAt > stamp || changed.contains(row.id);
        m_cache.put(std::move(row), overtaken);
    }
}

void TipRowReader::want(const TipSlot &slot)
{
    if (m_inFlight.contains(slot.tip))
        return;
    const auto sameTip = [&slot](const TipSlot &other) { return other.tip == slot.tip; };
    const auto known = std::find_if(m_wanted.begin(), m_wanted.end(), sameTip);
    if (known != m_wanted.end())
        *known = slot;
    else
        m_wanted.push_back(slot);
    if (m_wanted.size() > kMostWishes)
        m_wanted.erase(m_wanted.begin(), m_wanted.end() - qsizetype(kMostWishes / 2));
    if (m_inFlight.isEmpty() && !m_soon.isActive())
        m_soon.start(0);
}

void TipRowReader::noteChanged(const TipSlot &slot, bool eager)
{
    if (m_inFlight.contains(slot.tip))
        m_changedAt.insert(slot.tip, ++m_stamp);
    m_cache.markStale(slot.tip);
    if (eager || m_cache.contains(slot.tip))
        want(slot);
}

void TipRowReader::noteAllChanged()
{
    m_allChangedAt = ++m_stamp;
    m_cache.markAllStale();
}

void TipRowReader::readWanted()
{
    if (!m_inFlight.isEmpty() || m_wanted.empty())
        return;
    const auto from = m_wanted.end() - qsizetype(std::min(m_wanted.size(), kMostAtOnce));
    std::vector<TipSlot> asked(from, m_wanted.end());
    m_wanted.erase(from, m_wanted.end());
    std::vector<TipId> tips;
    tips.reserve(asked.size());
    for (const TipSlot &slot : asked) {
        tips.push_back(slot.tip);
        m_inFlight.insert(slot.tip);
    }
    m_source.readRows(this, std::move(tips),
                      [this, asked = std::move(asked), stamp = ++m_stamp](Result<std::vector<TipRow>> rows) {
                          take(asked, stamp, std::move(rows));
                      });
}

void TipRowReader::take(const std::vector<TipSlot> &asked, quint64 stamp, Result<std::vector<TipRow>> rows)
{
    m_inFlight.clear();
    if (!rows) {
        // Not asked again by itself: a view that repaints asks, and reload() comes when the cache is back.
        m_changedAt.clear();
        Q_EMIT failed(rows.error().what);
        return;
    }
    for (TipRow &row : rows.value()) {
        const bool overtaken = m_allChangedAt > stamp || m_changedAt.value(row.id) > stamp;
        m_cache.put(std::move(row), overtaken);
    }
    std::vector<TipSlot> again;
    for (const TipSlot &slot : asked) {
        if (m_changedAt.value(slot.tip) > stamp)
            again.push_back(slot);
    }
    m_changedAt.clear();
    for (const TipSlot &slot : again)
        want(slot);
    if (!m_wanted.empty())
        m_soon.start(0);
    Q_EMIT arrived(asked);
}

} // namespace porch
