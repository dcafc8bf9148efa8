// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace porch::kit {

/// Dims a window while a dialog stands over it: a child that covers it, since not every display composites.
/// Show it with the dialog, delete it after.
class DimOverlay : public QWidget
{
    Q_OBJECT
public:
    explicit DimOverlay(QWidget *window);

Q_SIGNALS:
    void pressed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    QPointer<QWidget> m_covered;
};

} // namespace porch::kit
