// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/BoardTables.h"
#include "ui/board/ChartView.h"

class QBarCategoryAxis;
class QBarSeries;
class QBarSet;
class QValueAxis;

namespace porch {

/// How old the open tips are, as bars with their numbers above them.
class AgeChart : public ChartView
{
    Q_OBJECT
public:
    /// @param model outlives this; each row but the total is a bar
    explicit AgeChart(const AgeTableModel &model, QWidget *parent = nullptr);

Q_SIGNALS:
    void picked(const porch::BoardPick &pick, const QModelIndex &index);

protected:
    void dress() override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void refresh();
    int bars() const;
    int barAt(const QPointF &position) const;
    QRectF placeOf(int bar) const;
    QPointF topOf(int bar) const;
    void pick(int bar);

    const AgeTableModel &m_model;
    QBarSet *m_set;
    QBarSeries *m_series;
    QBarCategoryAxis *m_names;
    QValueAxis *m_height;
    int m_current = 0;
};

} // namespace porch
