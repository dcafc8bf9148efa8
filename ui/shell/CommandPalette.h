// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/ActionModel.h"

#include <QAction>
#include <QDialog>
#include <QPointer>

class QLineEdit;
class QListView;

namespace porch {

namespace kit {
class Label;
}

/// An action under the heading it has in the palette and the key map.
struct ListedAction
{
    QString category;
    QPointer<QAction> action;
};

/// The key caps of a shortcut, "Shift", "R".
QStringList keyCaps(const QKeySequence &keys);
std::vector<ActionEntry> actionEntries(const std::vector<ListedAction> &actions);

/// Every action with its key, found by typing; greyed ones say why they are.
class CommandPalette : public QDialog
{
    Q_OBJECT
public:
    CommandPalette(std::vector<ListedAction> actions, QWidget *window);

    void setTyped(const QString &typed);
    const ActionModel &model() const { return m_model; }
    QAction *actionOf(int number) const;

    /// Where the palette stands in its window.
    QRect placeIn(const QSize &window) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void filter();
    void move(int rows);
    void run();

    std::vector<ListedAction> m_actions;
    ActionModel m_model;
    QLineEdit *m_edit;
    kit::Label *m_count;
    QListView *m_list;
};

} // namespace porch
