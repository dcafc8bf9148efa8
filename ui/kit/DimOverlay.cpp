// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/DimOverlay.h"

#include "ui/kit/Tokens.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>

namespace porch::kit {

DimOverlay::DimOverlay(QWidget *window)
    : QWidget(window)
    , m_covered(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents, false);
    setGeometry(window->rect());
    window->installEventFilter(this);
    raise();
}

bool DimOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_covered && event->type() == QEvent::Resize)
        setGeometry(m_covered->rect());
    return QWidget::eventFilter(watched, event);
}

void DimOverlay::paintEvent(QPaintEvent *)
{
    const bool dark = schemeOf(palette()) == Scheme::Dark;
    QPainter(this).fillRect(rect(), QColor(0, 0, 0, qRound(255 * (dark ? 0.55 : 0.42))));
}

void DimOverlay::mousePressEvent(QMouseEvent *event)
{
    event->accept();
    Q_EMIT pressed();
}

} // namespace porch::kit
