// SPDX-License-Identifier: GPL-3.0-or-later
//
// The board in pictures.
#include "app/desk/BoardRoom.h"
#include "app/desk/Desk.h"
#include "app/desk/Screenshots.h"
#include "ui/board/BoardFigure.h"
#include "ui/board/BoardPanel.h"
#include "ui/shell/Shell.h"

namespace porch {

void Screenshots::addBoardScenes(std::vector<Scene> &scenes)
{
    BoardRoom *room = m_desk.boardRoom();
    if (!room)
        return;
    Shell &window = m_desk.window();
    BoardPanel &panel = room->panel();
    const auto isReady = [room] { return room->board().figures() != nullptr && room->hasAreas(); };
    const auto toInbox = [&window] { window.showRoom(nullptr); };
    scenes.push_back(
        {QStringLiteral("board"), [&window, &panel] { window.showRoom(&panel); }, toInbox, {}, isReady});
    scenes.push_back({QStringLiteral("board-list"),
                      [&window, &panel] {
                          window.showRoom(&panel);
                          // The first figure that leads somewhere.
                          const auto figures = panel.findChildren<BoardFigure *>();
                          if (figures.size() > 1)
                              figures[1]->click();
                      },
                      [&window, toInbox] {
                          const auto dialogs = window.findChildren<QDialog *>();
                          for (QDialog *dialog : dialogs)
                              dialog->reject();
                          toInbox();
                      },
                      {},
                      isReady});
}

} // namespace porch
