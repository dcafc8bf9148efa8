// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QList>
#include <QObject>

class QWidget;

namespace porch {

/// Everything that can be done in the map's room, with its keys. Single letters act wherever no text is being
/// written; with Alt they act there too.
class MapActions : public QObject
{
    Q_OBJECT
public:
    /// @param panel in which the keys work
    explicit MapActions(QWidget *panel);

    QAction *search = nullptr;
    // Tools, of which one is in hand.
    QAction *move = nullptr;
    QAction *lasso = nullptr;
    QAction *measure = nullptr;
    QAction *clearLasso = nullptr;
    QAction *beats = nullptr;
    QAction *zoomIn = nullptr;
    QAction *zoomOut = nullptr;
    QAction *home = nullptr;
    QAction *placeNext = nullptr;
    QAction *undoPlace = nullptr;
    QAction *link = nullptr;
    QAction *linkListed = nullptr;
    QAction *copyCoordinates = nullptr;
    QAction *keepView = nullptr;
    QAction *bookmarks = nullptr;
    QAction *print = nullptr;
    QAction *savePdf = nullptr;
    QAction *choosePack = nullptr;

    /// For the palette and the key map.
    QList<QAction *> all() const { return m_all; }

private:
    QAction *make(QWidget *panel, const QString &text, const QList<QKeySequence> &keys);

    QList<QAction *> m_all;
};

} // namespace porch
