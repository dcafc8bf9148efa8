// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/BoardTables.h"
#include "ui/board/ChartView.h"

class QValueAxis;
class QXYSeries;

namespace porch {

/// First answers over time: the median, what nine of ten took no longer than, and the promise; each named at
/// its end. Its points stand above the columns of the table beneath.
class AnswerChart : public ChartView
{
    Q_OBJECT
public:
    /// @param model outlives this
    explicit AnswerChart(const AnswerTableModel &model, QWidget *parent = nullptr);

    /// Within how many minutes answers are promised.
    void setPromise(double minutes);
    /// Where the columns of the stretches begin and end, and the least room for words at the right.
    void setColumns(int left, int right);
    /// What the words at the ends of the lines need.
    static int labelRoom();

Q_SIGNALS:
    void picked(const porch::BoardPick &pick, const QModelIndex &index);

protected:
    void dress() override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void refresh();
    void addLine(AnswerTableModel::RowOf row);
    void addPoints(QXYSeries *series);
    void arrange();
    int steps() const;
    double valueAt(AnswerTableModel::RowOf row, int step) const; ///< negative: none
    QModelIndex indexAt(const QPointF &position) const;

    const AnswerTableModel &m_model;
    QValueAxis *m_time;
    QValueAxis *m_minutes;
    double m_promise = 0;
    int m_left = 0;
    int m_right = 0;
};

} // namespace porch
