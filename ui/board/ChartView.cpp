// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/ChartView.h"

#include <QGraphicsLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>

namespace porch {

ChartView::ChartView(QWidget *parent)
    : QChartView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setBackgroundBrush(Qt::NoBrush);
    QChart *all = chart();
    all->legend()->hide();
    all->setBackgroundVisible(false);
    all->setMargins({});
    all->layout()->setContentsMargins(0, 0, 0, 0);
    all->setAnimationOptions(QChart::NoAnimation);
}

const kit::Tokens &ChartView::colours() const
{
    return kit::tokens(palette());
}

void ChartView::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::ApplicationFontChange:
        dress();
        break;
    default:
        break;
    }
}

/// The page scrolls.
void ChartView::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void ChartView::mousePressEvent(QMouseEvent *event)
{
    event->accept();
}

void ChartView::drawBackground(QPainter *painter, const QRectF &rect)
{
    painter->fillRect(rect, colours().base);
}

} // namespace porch
