// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/MapTotals.h"
#include "models/items/TipSetModel.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace porch {

/// Keeps the map's two lists and its counts in step with the tips, the time range, the view and the lasso.
/// Whatever changes, everything is reckoned anew, once a turn of the event loop.
class MapTips : public QObject
{
    Q_OBJECT
public:
    /// @param source outlives this
    MapTips(SlotSource &source, Clock clock, QObject *parent = nullptr);

    TipSetModel &listed() { return m_listed; }
    TipSetModel &unmapped() { return m_unmapped; }
    const QHash<TipId, MapTip> &tips() const { return m_tips; }
    const MapTip *find(TipId tip) const;

    void setTips(const QHash<TipId, MapTip> &tips);
    void setSpan(const TimeSpan &span);
    void setView(const GeoBox &box);
    /// None: there is no lasso.
    void setLasso(WithinMap lasso);
    /// Instead of what is in view: the tips of a mark that was opened as a list. Empty ends it.
    void setStack(std::vector<TipId> tips);
    bool hasLasso() const { return bool(m_lasso); }
    bool hasStack() const { return !m_stack.empty(); }

    const MapReckoning &reckoning() const { return m_reckoning; }
    /// Which unmapped tip is to be placed next after this one: those of which several places may be meant
    /// first, never those of which a person said that there is no place. 0: none.
    TipId nextToPlace(TipId after) const;
    /// At once, for those who can't wait for the turn's end.
    void reckonNow();

Q_SIGNALS:
    void reckoned();

private:
    void decorate(TipItem &item) const;

    TipSetModel m_listed;
    TipSetModel m_unmapped;
    QHash<TipId, MapTip> m_tips;
    TimeSpan m_span;
    GeoBox m_view;
    WithinMap m_lasso;
    std::vector<TipId> m_stack;
    MapReckoning m_reckoning;
    QTimer m_soon;
};

} // namespace porch
