// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/CaseTimelineModel.h"

#include <QListView>

namespace porch {

class CaseTimelineDelegate;

/// A case's timeline, the newest first.
class CaseTimelineList : public QListView
{
    Q_OBJECT
public:
    explicit CaseTimelineList(CaseTimelineModel &model, QWidget *parent = nullptr);

    void copyCurrent();

Q_SIGNALS:
    /// Enter or a double click on what belongs to a tip.
    void tipOpened(const QByteArray &tip);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void open(const QModelIndex &index);
    void showMenu(const QModelIndex &index, const QPoint &global);

    CaseTimelineModel &m_model;
    CaseTimelineDelegate *m_delegate;
};

} // namespace porch
