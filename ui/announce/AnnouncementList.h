// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/AnnouncementModel.h"

#include <QListView>

namespace porch {

class AnnouncementDelegate;

/// The announcements one under the other, each with all of its text.
class AnnouncementList : public QListView
{
    Q_OBJECT
public:
    explicit AnnouncementList(AnnouncementModel &model, QWidget *parent = nullptr);

    void copyCurrent();

Q_SIGNALS:
    void takeBackRequested(const QByteArray &id);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void showMenu(const QModelIndex &index, const QPoint &global);

    AnnouncementModel &m_model;
    AnnouncementDelegate *m_delegate;
};

} // namespace porch
