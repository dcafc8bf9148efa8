// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/Clock.h"
#include "models/places/PinClusters.h"
#include "models/places/WhatIsHere.h"
#include "models/store/Rows.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <vector>

namespace porch {

class LassoTool;
class MapActions;
class MapLayer;
class MapTips;
class MapView;
class MeasureTool;
struct MapData;
class PinLayer;

/// The tips as marks on the map, and the tools to pick and measure with: keeps them in step with the lists.
class MapMarks : public QObject
{
    Q_OBJECT
public:
    /// All outlive this; so it is no child of the view.
    MapMarks(MapView &view, MapTips &tips, MapActions &actions, Clock clock, QObject *parent);

    PinLayer &layer() { return *m_layer; }
    LassoTool &lasso() { return *m_lasso; }
    MeasureTool &measure() { return *m_measure; }
    std::size_t pinCount() const { return m_pins.size(); }

    void select(TipId tip);
    /// While a tip is being placed, marks take no clicks.
    void setQuiet(bool quiet);
    // Whether there was one to put away.
    bool clearLasso();
    bool clearStack();
    bool clearTool();
    /// A lasso along the border of an area.
    void pickArea(const MapData &city, const WhatIsHere::InArea &area);
    /// All tips of which this part of the map is the place: what a click on a stack lists.
    void showStack(const PinMarkKey &key);

public Q_SLOTS:
    void hover(porch::TipId tip);
    void copyCoordinates();

Q_SIGNALS:
    void tipChosen(porch::TipId tip);
    void tipHovered(porch::TipId tip);
    /// A double click, or Enter on the one that is chosen.
    void tipOpened(porch::TipId tip);
    /// Which tool is in hand, or whether there is a lasso, is another.
    void toolChanged();
    void said(const QString &words);

private:
    void connectActions();
    void takeTool();
    void takeLasso();
    void refresh();
    Pin pinOf(TipId tip) const;
    QString titleOf(TipId tip) const;

    MapView &m_view;
    MapTips &m_tips;
    MapActions &m_actions;
    Clock m_clock;
    PinClusters m_pins;
    QHash<TipId, Pin> m_known; ///< those in m_pins
    PinLayer *m_layer;
    LassoTool *m_lasso;
    MapLayer *m_lassoPicture; ///< the lasso while another tool is in hand
    MeasureTool *m_measure;
    QTimer m_minute; ///< promises fall due without any event
};

} // namespace porch
