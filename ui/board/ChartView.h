// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Tokens.h"

#include <QtCharts/QChartView>

namespace porch {

/// A chart without any ornament, in our colours; its labels are drawn beside what they name. The table of the
/// same figures is what assistive technology reads; the chart says its summary.
class ChartView : public QChartView
{
    Q_OBJECT
public:
    explicit ChartView(QWidget *parent = nullptr);

protected:
    const kit::Tokens &colours() const;
    /// The palette or the font is another.
    virtual void dress() = 0;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void drawBackground(QPainter *painter, const QRectF &rect) override;
};

} // namespace porch
