// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/MapTotals.h"

namespace porch {

MapShare shareOf(const MapTip &tip, const TimeSpan &span, const WithinMap &inView)
{
    if (span.from != 0 && tip.keys.last < span.from)
        return MapShare::Earlier;
    if (span.to != 0 && tip.keys.last >= span.to)
        return MapShare::Later;
    if (!tip.pin)
        return MapShare::Unmapped;
    return inView(tip.pin->at) ? MapShare::InView : MapShare::Outside;
}

MapReckoning reckonMap(const QHash<TipId, MapTip> &tips, const TimeSpan &span, const WithinMap &inView,
                       const WithinMap &lasso)
{
    MapReckoning reckoning;
    MapTotals &totals = reckoning.totals;
    for (const MapTip &tip : tips) {
        const MapShare share = shareOf(tip, span, inView);
        const std::pair entry(tip.tip, tip.keys);
        switch (share) {
        case MapShare::Earlier:
            ++totals.earlier;
            break;
        case MapShare::Later:
            ++totals.later;
            break;
        case MapShare::Unmapped:
            ++totals.unmapped;
            reckoning.unmapped.push_back(entry);
            break;
        case MapShare::InView:
        case MapShare::Outside:
            ++(share == MapShare::InView ? totals.inView : totals.outside);
            reckoning.pinned.push_back(entry);
            if (lasso ? lasso(tip.pin->at) : share == MapShare::InView)
                reckoning.listed.push_back(entry);
            break;
        }
    }
    return reckoning;
}

} // namespace porch
