// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/MapActions.h"

#include <QActionGroup>
#include <QWidget>

namespace porch {

MapActions::MapActions(QWidget *panel)
    : QObject(panel)
{
    const auto both = [](Qt::Key key) {
        return QList<QKeySequence>{QKeySequence(key), QKeySequence(Qt::ALT | key)};
    };
    search = make(panel, tr("Go to a street, corner or place"), both(Qt::Key_G));
    move = make(panel, tr("Move the map"), both(Qt::Key_H));
    lasso = make(panel, tr("Draw a lasso around tips"), both(Qt::Key_S));
    measure = make(panel, tr("Measure a distance"), both(Qt::Key_M));
    auto *tools = new QActionGroup(this);
    for (QAction *tool : {move, lasso, measure}) {
        tool->setCheckable(true);
        tools->addAction(tool);
    }
    move->setChecked(true);
    clearLasso = make(panel, tr("Clear the lasso"), {});
    beats = make(panel, tr("Show the beats"), both(Qt::Key_B));
    beats->setCheckable(true);
    zoomIn = make(panel, tr("Zoom in"), {QKeySequence(Qt::Key_Plus), QKeySequence(QKeySequence::ZoomIn)});
    zoomOut = make(panel, tr("Zoom out"), {QKeySequence(Qt::Key_Minus), QKeySequence(QKeySequence::ZoomOut)});
    home = make(panel, tr("Show all of the city"), {QKeySequence(Qt::ALT | Qt::Key_Home)});
    placeNext = make(panel, tr("Place the next tip that is not on the map"), both(Qt::Key_P));
    undoPlace = make(panel, tr("Undo the last place"), both(Qt::Key_U));
    link = make(panel, tr("Link the chosen tip to a case…"), both(Qt::Key_L));
    linkListed = make(panel, tr("Link all tips of the list to a case…"),
                      {QKeySequence(Qt::SHIFT | Qt::Key_L), QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_L)});
    copyCoordinates = make(panel, tr("Copy the coordinates"), both(Qt::Key_C));
    keepView = make(panel, tr("Keep this view as a bookmark"), {QKeySequence(Qt::CTRL | Qt::Key_D)});
    bookmarks = make(panel, tr("Go to a bookmark"), {QKeySequence(Qt::CTRL | Qt::Key_B)});
    print = make(panel, tr("Print the map"), {QKeySequence(QKeySequence::Print)});
    savePdf = make(panel, tr("Save the map as a PDF"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)});
    choosePack = make(panel, tr("Use a city pack"), {QKeySequence(Qt::CTRL | Qt::Key_O)});
    clearLasso->setEnabled(false);
    clearLasso->setStatusTip(tr("no lasso is drawn"));
    undoPlace->setEnabled(false);
    undoPlace->setStatusTip(tr("nothing was placed here"));
}

QAction *MapActions::make(QWidget *panel, const QString &text, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, this);
    action->setShortcuts(keys);
    panel->addAction(action);
    m_all.append(action);
    return action;
}

} // namespace porch
