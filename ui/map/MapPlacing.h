// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/EventCodec.h"
#include "models/items/PlaceChoices.h"
#include "models/places/PlaceSearch.h"
#include "models/places/WhatIsHere.h"
#include "models/store/Rows.h"

#include <QObject>

#include <optional>

namespace porch {

class MapView;
class PlacingBox;
class SpotLayer;

/// Puts one tip on the map at a time: shows the places that its words may mean, takes a click or what was
/// searched for instead, and asks for the command that says so. Nothing is placed without a person.
class MapPlacing : public QObject
{
    Q_OBJECT
public:
    /// All outlive this.
    MapPlacing(MapView &view, PlacingBox &box, SpotLayer &spots, QObject *parent = nullptr);

    void begin(const TipRow &tip);
    /// The places that the tip's words may mean, once they are read.
    void setChoices(TipId tip, const std::vector<PlaceChoice> &choices);
    bool isActive() const { return m_tip.has_value(); }
    TipId tip() const { return m_tip ? m_tip->id : 0; }
    void leave();
    /// The tip is not open any more.
    void dropTip(TipId tip);

    /// A click on the map, and what is there once that is known.
    void setPoint(GeoPoint point);
    void setHere(const WhatIsHere &here);
    void setAnswer(const PlaceAnswer &answer);

    bool canUndo() const { return m_undo.has_value(); }
    void undo();

Q_SIGNALS:
    void choicesWanted(porch::TipId tip, const QByteArray &key);
    void hereWanted(porch::GeoPoint point);
    void commandRequested(const porch::Command &command);
    /// What was done, in words.
    void said(const QString &words, bool canUndo);
    void activeChanged(bool active);

private:
    void confirm(int row);
    void sayNowhere();
    void submit(const std::optional<TipPlace> &place);
    void show(int current);
    void own(const PlaceChoice &choice);

    MapView &m_view;
    PlacingBox &m_box;
    SpotLayer &m_spots;
    std::optional<TipRow> m_tip;
    std::vector<PlaceChoice> m_choices;
    bool m_hasOwn = false; ///< the last choice is one that a person pointed at
    struct Undo
    {
        QByteArray tip;
        QString who;
        std::optional<TipPlace> before; ///< none: nobody had said where
    };
    std::optional<Undo> m_undo;
};

} // namespace porch
