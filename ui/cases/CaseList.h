// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/CaseListModel.h"
#include "models/items/Clock.h"

#include <QListView>
#include <QTimer>

namespace porch {

/// The list of cases. What a person chose stays chosen, wherever it moves.
class CaseList : public QListView
{
    Q_OBJECT
public:
    CaseList(CaseListModel &model, Clock clock, QWidget *parent = nullptr);

    /// Makes it current without telling that a person chose it; an unknown key chooses nothing.
    void choose(const QByteArray &key);

Q_SIGNALS:
    /// A person, or the keyboard, is on this case now.
    void caseChosen(const QByteArray &key);
    /// Enter or a double click: the page shall have the keyboard.
    void caseOpened();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    CaseListModel &m_model;
    QTimer m_minute; ///< ages grow without any event
    bool m_quiet = false;
};

} // namespace porch
