// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/MapPlacing.h"

#include "ui/map/HereCard.h"
#include "ui/map/MapView.h"
#include "ui/map/PlacingBox.h"
#include "ui/map/SpotLayer.h"

#include <algorithm>

namespace porch {
namespace {

/// A point on the map is shown with so much around it.
constexpr double kPointZoom = 16.5;

TipPlace placeAt(GeoPoint point, const QString &name, Precision precision, double radius)
{
    TipPlace place;
    place.latitude = point.latDegrees();
    place.longitude = point.lonDegrees();
    place.name = name.toUtf8();
    place.precision = QByteArray(precisionName(precision).latin1());
    place.radius = radius;
    return place;
}

/// What a person at the desk had said before.
std::optional<TipPlace> placeOf(const TipRow &tip)
{
    if (tip.place == PlaceKnown::Nowhere)
        return TipPlace{true};
    if (tip.place != PlaceKnown::Confirmed)
        return std::nullopt;
    TipPlace place;
    place.latitude = tip.latitude;
    place.longitude = tip.longitude;
    place.name = tip.placeName.toUtf8();
    place.precision = tip.placePrecision;
    place.radius = tip.placeRadius;
    return place;
}

GeoPoint pointOf(const TipPlace &place)
{
    return GeoPoint::fromDegrees(place.longitude, place.latitude).value_or(GeoPoint{});
}

QString nameOf(const TipRow &tip)
{
    return tip.reporter.isEmpty() ? MapPlacing::tr("a tip") : tip.reporter;
}

} // namespace

MapPlacing::MapPlacing(MapView &view, PlacingBox &box, SpotLayer &spots, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_box(box)
    , m_spots(spots)
{
    connect(&box, &PlacingBox::currentChanged, this, [this](int row) { show(row); });
    connect(&box, &PlacingBox::confirmed, this, &MapPlacing::confirm);
    connect(&box, &PlacingBox::nowhere, this, &MapPlacing::sayNowhere);
    connect(&box, &PlacingBox::left, this, &MapPlacing::leave);
    connect(&spots, &SpotLayer::picked, this, [this](int index) {
        if (isActive())
            m_box.setCurrent(index);
    });
}

void MapPlacing::begin(const TipRow &tip)
{
    m_tip = tip;
    m_choices.clear();
    m_hasOwn = false;
    m_spots.setSpots({});
    m_spots.setPickable(true);
    m_box.begin(nameOf(tip), tip.text);
    m_box.setReading(true);
    m_box.takeKeyboard();
    Q_EMIT activeChanged(true);
    Q_EMIT choicesWanted(tip.id, tip.key);
}

void MapPlacing::setChoices(TipId tip, const std::vector<PlaceChoice> &choices)
{
    if (!m_tip || m_tip->id != tip)
        return;
    m_box.setReading(false);
    // Whoever was faster than the reading keeps their point.
    if (m_hasOwn)
        return;
    m_choices = choices;
    m_box.setChoices(m_choices, m_choices.empty() ? -1 : 0);
    m_box.takeKeyboard();
    if (m_choices.empty())
        return;
    GeoBox all;
    for (const PlaceChoice &choice : m_choices)
        all.add(GeoBox::around(pointOf(choice.place), std::max(choice.place.radius, 50.0)));
    m_view.flyToBox(all, kPointZoom);
    show(0);
}

/// Marks the choices on the map, this one more than the others.
void MapPlacing::show(int current)
{
    std::vector<MapSpot> spots;
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        const TipPlace &place = m_choices[i].place;
        spots.push_back({pointOf(place), place.radius, int(i) + 1, int(i) == current});
    }
    m_spots.setSpots(std::move(spots));
    if (current < 0 || std::size_t(current) >= m_choices.size())
        return;
    const GeoPoint at = pointOf(m_choices[std::size_t(current)].place);
    if (!m_view.camera().visibleBox().contains(at))
        m_view.flyTo(at, std::max(m_view.camera().zoom(), 15.0));
}

/// The last choice becomes one that a person pointed at.
void MapPlacing::own(const PlaceChoice &choice)
{
    if (m_hasOwn)
        m_choices.pop_back();
    m_choices.push_back(choice);
    m_hasOwn = true;
    const int last = int(m_choices.size()) - 1;
    m_box.setReading(false);
    m_box.setChoices(m_choices, last);
    m_box.takeKeyboard();
    show(last);
}

void MapPlacing::setPoint(GeoPoint point)
{
    if (!m_tip)
        return;
    own({placeAt(point, {}, Precision::Coordinates, 0), Precision::Coordinates});
    Q_EMIT hereWanted(point);
}

void MapPlacing::setHere(const WhatIsHere &here)
{
    if (!m_tip || !m_hasOwn || pointOf(m_choices.back().place) != here.point)
        return;
    if (here.inside && (here.address || here.street))
        own({placeAt(here.point, HereCard::nameOf(here), Precision::Coordinates, 0), Precision::Coordinates});
}

void MapPlacing::setAnswer(const PlaceAnswer &answer)
{
    if (m_tip)
        own({placeAt(answer.at, answer.name, answer.precision, answer.radius), answer.precision});
}

void MapPlacing::confirm(int row)
{
    if (m_tip && row >= 0 && std::size_t(row) < m_choices.size())
        submit(m_choices[std::size_t(row)].place);
}

void MapPlacing::sayNowhere()
{
    if (m_tip)
        submit(TipPlace{true});
}

void MapPlacing::submit(const std::optional<TipPlace> &place)
{
    Command command;
    command.id = newEventId();
    command.verb = Verb::Place;
    command.body.tip = m_tip->key;
    command.body.place = place;
    m_undo = Undo{m_tip->key, nameOf(*m_tip), placeOf(*m_tip)};
    const QString name = place->name.isEmpty() ? tr("a point on the map") : QString::fromUtf8(place->name);
    const QString words = place->nowhere
                              ? tr("%1: no place is named", "who wrote the tip").arg(m_undo->who)
                              : tr("%1 placed at %2", "who wrote the tip, where").arg(m_undo->who, name);
    leave();
    Q_EMIT commandRequested(command);
    Q_EMIT said(words, true);
}

void MapPlacing::undo()
{
    if (!m_undo)
        return;
    Command command;
    command.id = newEventId();
    command.verb = Verb::Place;
    command.body.tip = m_undo->tip;
    command.body.place = m_undo->before;
    const QString who = m_undo->who;
    m_undo.reset();
    Q_EMIT commandRequested(command);
    Q_EMIT said(tr("The place of %1 is as it was before", "who wrote the tip").arg(who), false);
}

void MapPlacing::leave()
{
    if (!m_tip)
        return;
    m_tip.reset();
    m_choices.clear();
    m_spots.setSpots({});
    m_spots.setPickable(false);
    m_box.hide();
    Q_EMIT activeChanged(false);
}

void MapPlacing::dropTip(TipId tip)
{
    if (!m_tip || m_tip->id != tip)
        return;
    const QString who = nameOf(*m_tip);
    leave();
    Q_EMIT said(tr("%1 was closed meanwhile", "who wrote the tip").arg(who), false);
}

} // namespace porch
