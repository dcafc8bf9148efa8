// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QMenu;
class QToolButton;

namespace porch {

class MapActions;

/// The tools over the map's upper right corner: in a row, or without the words of the less used where there
/// is no room for all.
class MapToolbar : public QWidget
{
    Q_OBJECT
public:
    /// @param actions outlives this
    MapToolbar(MapActions &actions, QWidget *parent);

    /// What does not stand in the row; the panel may add to it as it is about to show.
    QMenu *more() const { return m_menu; }

private:
    MapActions &m_actions;
    QMenu *m_menu;
};

} // namespace porch
