// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/MapBookmarks.h"

#include <QObject>

class QMenu;

namespace porch {

class MapActions;
class MapView;

/// The views that a user wants to come back to: keeps the present one, lists them, goes there.
class BookmarkMenu : public QObject
{
    Q_OBJECT
public:
    /// @param menu lists them too, after what is there
    BookmarkMenu(MapView &view, MapActions &actions, QMenu &menu);

    MapBookmarks &bookmarks() { return m_bookmarks; }

    /// With a name that a person has given.
    bool keep(const QString &name);

private:
    void ask();
    void fill(QMenu &menu);
    void popUp();

    MapView &m_view;
    MapActions &m_actions;
    QMenu &m_menu;
    MapBookmarks m_bookmarks;
};

} // namespace porch
