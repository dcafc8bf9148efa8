// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/TipPins.h"
#include "models/places/PinClusters.h"
#include "ui/map/MapData.h"

#include <QHash>
#include <QWidget>

#include <vector>

namespace porch {

namespace kit {
class Label;
}

class CityMap;
class MapView;
class PinLayer;

/// A map of a few tips that somebody else picks, such as those of a case: it shows all of them, and is as
/// near as that allows. Which tips, and what is said of them, is the owner's business.
class TipsMap : public QWidget
{
    Q_OBJECT
public:
    struct Spot
    {
        TipId tip = 0;
        TipPin pin;
        QString title; ///< who and where; plain text
        friend bool operator==(const Spot &, const Spot &) = default;
    };

    explicit TipsMap(QWidget *parent = nullptr);
    ~TipsMap() override;

    /// The city as another map has read it; nullptr: there is none.
    void setCity(MapDataPtr city);
    /// All that is seen is sharp and named: for pictures of the screen.
    bool isSettled() const;

    /// Other tips bring all of them into sight; the same ones elsewhere leave the view where it is.
    void setSpots(const std::vector<Spot> &spots);
    /// A sentence above the map; empty: none.
    void setAbout(const QString &about);
    void select(TipId tip);

Q_SIGNALS:
    void tipChosen(porch::TipId tip);
    /// A double click, or Enter on the one that is chosen.
    void tipOpened(porch::TipId tip);

private:
    Pin pinOf(const Spot &spot) const;
    void showAll();

    QHash<TipId, Spot> m_spots;
    PinClusters m_pins;
    kit::Label *m_about;
    MapView *m_view;
    CityMap *m_city;
    PinLayer *m_layer;
};

} // namespace porch
