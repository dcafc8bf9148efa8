// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/BoardModel.h"
#include "models/items/SlotSource.h"
#include "models/places/PlaceWorker.h"

#include <QObject>
#include <QThreadPool>

namespace porch {

class BoardPanel;
class Desk;
class RailButton;

/// The supervisors' room: joins the board to the cache, the city pack and the outbox.
class BoardRoom : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        Reader &reader; ///< of the cache; all outlive the room
        SlotSource &tips;
        PlaceWorker &places;
    };
    /// @param user user name
    /// @param packPath where the pack of this desk is, or will be
    BoardRoom(Desk &desk, const Parts &parts, QString user, QString packPath);
    ~BoardRoom() override;

    BoardPanel &panel() { return *m_panel; }
    const BoardModel &board() const { return m_board; }
    /// The areas of the pack that is in use are there, or there are none.
    bool hasAreas() const { return m_hasAreas; }

private:
    void connectDesk();
    void readAreas();
    void showDepartment();
    void showCounts();

    Desk &m_desk;
    Parts m_parts;
    const QString m_user;
    const QString m_packPath;
    BoardModel m_board;
    BoardPanel *m_panel; ///< the window's
    RailButton *m_button;
    bool m_hasAreas = false;
    bool m_counting = true; ///< the log is being read
    QThreadPool m_pool;     ///< the last member: its work ends first
};

} // namespace porch
