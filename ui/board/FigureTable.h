// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/FigureTableModel.h"

#include <QTableView>

#include <functional>

namespace porch {

class FigureDelegate;

/// A quiet table of figures that is as high as its rows: the page scrolls, not the table. A click or Enter on
/// a figure leads to what was counted.
class FigureTable : public QTableView
{
    Q_OBJECT
public:
    /// @param model outlives this
    explicit FigureTable(FigureTableModel &model, QWidget *parent = nullptr);

    FigureDelegate &look() { return *m_look; }
    FigureTableModel &figures() const { return m_model; }
    /// Widths of the columns for the width that there is.
    void setLayoutOfColumns(std::function<std::vector<int>(int width)> widths);
    /// Lines of so many pixels at 13 px of font.
    void setRowHeight(int pixels);
    void measure();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void picked(const porch::BoardPick &pick, const QModelIndex &index);
    /// The columns have their widths.
    void arranged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void pick(const QModelIndex &index);
    void arrange();
    void hover(const QModelIndex &index);

    FigureTableModel &m_model;
    FigureDelegate *m_look;
    std::function<std::vector<int>(int)> m_widths;
    int m_rowHeight = 32;
};

} // namespace porch
