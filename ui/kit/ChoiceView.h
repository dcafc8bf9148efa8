// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemDelegate>
#include <QListView>

namespace porch::kit {

/// Draws the rows of a ChoiceList: the chosen one tinted with a bar, the typed letters underlined.
class ChoiceDelegate : public QAbstractItemDelegate
{
    Q_OBJECT
public:
    using QAbstractItemDelegate::QAbstractItemDelegate;

    static int rowHeight();
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The list of a ChoiceList.
class ChoiceView : public QListView
{
    Q_OBJECT
public:
    explicit ChoiceView(QWidget *parent);

Q_SIGNALS:
    void chosen(); ///< another row is the current one

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace porch::kit
