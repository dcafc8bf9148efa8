// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace porch {

/// What stands before the desk: the program's name above, one framed panel in the middle of the window, a
/// line of small words beneath. Scrolls where the window is too low.
class GatePanel : public QWidget
{
    Q_OBJECT
public:
    explicit GatePanel(QWidget *parent = nullptr);

    /// Into the head, on the right.
    void setCorner(QWidget *widget);
    /// Columns of the panel, with lines between them; each with its own margins already.
    QVBoxLayout *addColumn();
    /// The line beneath: left and right.
    QHBoxLayout *footer() const { return m_footer; }
    void setPanelWidth(int pixels);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *m_column;
    QHBoxLayout *m_head;
    QHBoxLayout *m_columns;
    QHBoxLayout *m_footer;
};

} // namespace porch
