// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/MapFinding.h"

#include "ui/map/HereCard.h"
#include "ui/map/MapPlacing.h"
#include "ui/map/MapView.h"
#include "ui/map/PlaceSearchField.h"
#include "ui/map/SpotLayer.h"

namespace porch {

MapFinding::MapFinding(MapView &view, PlaceSearchField &search, HereCard &card, SpotLayer &spot,
                       MapPlacing &placing, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_search(search)
    , m_card(card)
    , m_spot(spot)
    , m_placing(placing)
{
    connect(&search, &PlaceSearchField::queryChanged, this, &MapFinding::searchWanted);
    connect(&search, &PlaceSearchField::chosen, this, &MapFinding::goTo);
    connect(&search, &PlaceSearchField::cleared, this, [this] { m_spot.setSpots({}); });
    connect(&search, &PlaceSearchField::left, this, [this] {
        if (!m_placing.isActive())
            m_view.setFocus(Qt::OtherFocusReason);
    });
    connect(&view, &MapView::clicked, this, &MapFinding::look);
    connect(&placing, &MapPlacing::hereWanted, this, &MapFinding::hereWanted);
    connect(&placing, &MapPlacing::activeChanged, this, [this](bool active) {
        if (active)
            clear();
    });
    connect(&card, &HereCard::closed, this, [this] { clear(); });
}

void MapFinding::setAnswers(const QString &query, const Result<std::vector<PlaceAnswer>> &answers)
{
    if (answers)
        m_search.setAnswers(query, answers.value());
    else
        m_search.setProblem(answers.error().what);
}

void MapFinding::goTo(const PlaceAnswer &answer)
{
    m_card.hide();
    if (m_placing.isActive()) {
        m_placing.setAnswer(answer);
    } else {
        m_spot.setSpots({{answer.at, answer.radius}});
    }
    m_view.flyToBox(answer.box);
}

void MapFinding::look(GeoPoint point)
{
    if (m_placing.isActive()) {
        m_placing.setPoint(point);
        return;
    }
    m_spot.setSpots({{point}});
    m_card.showPoint(point);
    Q_EMIT hereWanted(point);
}

void MapFinding::setHere(GeoPoint point, const Result<WhatIsHere> &here)
{
    if (m_placing.isActive()) {
        if (here)
            m_placing.setHere(here.value());
        return;
    }
    if (m_card.isHidden() || m_card.point() != point)
        return;
    if (here)
        m_card.showHere(here.value());
    else
        m_card.showProblem(here.error().what);
}

bool MapFinding::clear()
{
    const bool had = !m_card.isHidden() || !m_spot.spots().empty();
    m_card.hide();
    m_spot.setSpots({});
    return had;
}

} // namespace porch
