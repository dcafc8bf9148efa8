// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"
#include "models/places/PlaceSearch.h"
#include "models/places/WhatIsHere.h"

#include <QObject>

namespace porch {

class HereCard;
class MapPlacing;
class MapView;
class PlaceSearchField;
class SpotLayer;

/// Finds places by name and names by place: the search box, clicks on the map, and the mark and card that
/// they leave. While a tip is being placed both go to that instead.
class MapFinding : public QObject
{
    Q_OBJECT
public:
    /// All outlive this.
    MapFinding(MapView &view, PlaceSearchField &search, HereCard &card, SpotLayer &spot, MapPlacing &placing,
               QObject *parent = nullptr);

    void setAnswers(const QString &query, const Result<std::vector<PlaceAnswer>> &answers);
    void setHere(GeoPoint point, const Result<WhatIsHere> &here);
    /// Whether there was something to put away.
    bool clear();

Q_SIGNALS:
    void searchWanted(const QString &query);
    void hereWanted(porch::GeoPoint point);

private:
    void goTo(const PlaceAnswer &answer);
    void look(GeoPoint point);

    MapView &m_view;
    PlaceSearchField &m_search;
    HereCard &m_card;
    SpotLayer &m_spot;
    MapPlacing &m_placing;
};

} // namespace porch
