// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/MapTips.h"

#include <algorithm>

namespace porch {

MapTips::MapTips(SlotSource &source, Clock clock, QObject *parent)
    : QObject(parent)
    , m_listed(source, clock)
    , m_unmapped(source, std::move(clock))
{
    for (TipSetModel *model : {&m_listed, &m_unmapped})
        model->setDecoration([this](TipItem &item) { decorate(item); });
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &MapTips::reckonNow);
}

/// What the row says of its place is what the map shows.
void MapTips::decorate(TipItem &item) const
{
    const MapTip *tip = find(item.row.id);
    if (!tip)
        return;
    if (tip->pin && item.row.place == PlaceKnown::No)
        item.suggestedPlace = tip->pin->name;
}

const MapTip *MapTips::find(TipId tip) const
{
    const auto found = m_tips.constFind(tip);
    return found == m_tips.cend() ? nullptr : &found.value();
}

void MapTips::setTips(const QHash<TipId, MapTip> &tips)
{
    m_tips = tips;
    m_soon.start();
}

void MapTips::setSpan(const TimeSpan &span)
{
    m_span = span;
    m_soon.start();
}

void MapTips::setView(const GeoBox &box)
{
    m_view = box;
    m_soon.start();
}

void MapTips::setLasso(WithinMap lasso)
{
    m_lasso = std::move(lasso);
    m_soon.start();
}

void MapTips::setStack(std::vector<TipId> tips)
{
    m_stack = std::move(tips);
    m_soon.start();
}

void MapTips::reckonNow()
{
    m_soon.stop();
    m_reckoning = reckonMap(
        m_tips, m_span, [this](GeoPoint point) { return m_view.contains(point); }, m_lasso);
    if (!m_stack.empty()) {
        // Those that are gone, or not in the time range any more, leave it.
        const QSet<TipId> wanted(m_stack.begin(), m_stack.end());
        MapReckoning::Tips stacked;
        std::copy_if(m_reckoning.pinned.begin(), m_reckoning.pinned.end(), std::back_inserter(stacked),
                     [&wanted](const auto &tip) { return wanted.contains(tip.first); });
        if (stacked.empty())
            m_stack.clear();
        else
            m_reckoning.listed = std::move(stacked);
    }
    m_listed.setTips(m_reckoning.listed);
    m_unmapped.setTips(m_reckoning.unmapped);
    // A place may have another name by now.
    m_listed.refresh();
    Q_EMIT reckoned();
}

TipId MapTips::nextToPlace(TipId after) const
{
    std::vector<TipId> order;
    for (const bool withChoices : {true, false}) {
        for (int row = 0; row < m_unmapped.rowCount(); ++row) {
            const MapTip *tip = find(m_unmapped.tipAt(row));
            // What is on its way needs no second thought.
            if (m_unmapped.item(row).pending == Verb::Place)
                continue;
            if (tip && tip->known != PlaceKnown::Nowhere && (tip->choices > 0) == withChoices)
                order.push_back(tip->tip);
        }
    }
    if (order.empty())
        return 0;
    const auto found = std::find(order.begin(), order.end(), after);
    const bool last = found == order.end() || found + 1 == order.end();
    return last ? order.front() : *(found + 1);
}

} // namespace porch
