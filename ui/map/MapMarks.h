// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Rows.h"

#include <QObject>

namespace porch {

class MapActions;
class MapTips;
class MapView;

/// The tips as marks on the map, and the tools to pick and measure with: keeps them in step with the lists.
class MapMarks : public QObject
{
    Q_OBJECT
public:
    /// All outlive this.
    MapMarks(MapView &view, MapTips &tips, MapActions &actions);

    void select(TipId tip);
    /// While a tip is being placed, marks take no clicks.
    void setQuiet(bool quiet);
    // Whether there was one to put away.
    bool clearLasso();
    bool clearStack();
    bool clearTool();

public Q_SLOTS:
    void hover(porch::TipId tip);
    void copyCoordinates();

Q_SIGNALS:
    void tipChosen(porch::TipId tip);
    void tipHovered(porch::TipId tip);
    /// Enter or a double click on one that stands alone.
    void tipOpened(porch::TipId tip);
    void said(const QString &words);

private:
    MapView &m_view;
    MapTips &m_tips;
    MapActions &m_actions;
    TipId m_selected = 0;
};

} // namespace porch
