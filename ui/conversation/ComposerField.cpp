// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/ComposerField.h"

#include "ui/kit/TextLines.h"
#include "ui/kit/Tokens.h"
#include "ui/kit/Type.h"

#include <QEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <QVBoxLayout>

namespace porch {

namespace {

constexpr int kHatch = 12;

} // namespace

ComposerField::ComposerField(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QPlainTextEdit(this))
{
    m_edit->setFrameShape(QFrame::NoFrame);
    kit::setTextType(*m_edit, kit::Type::Body);
    m_edit->setTabChangesFocus(true);
    m_edit->document()->setDocumentMargin(2);
    m_edit->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_edit->viewport()->setAutoFillBackground(false);
    m_edit->installEventFilter(this);
    setFocusProxy(m_edit);
    new QVBoxLayout(this);
    place();
    layout()->addWidget(m_edit);
}

void ComposerField::place()
{
    layout()->setContentsMargins(10 + (m_note ? kHatch : 0), 6, 10, 6);
}

void ComposerField::setNote(bool note)
{
    m_note = note;
    place();
    update();
}

void ComposerField::setRefused(bool refused)
{
    m_refused = refused;
    update();
}

bool ComposerField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::eventFilter(watched, event);
}

void ComposerField::paintEvent(QPaintEvent *)
{
    const kit::Tokens &t = kit::tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focus = m_edit->hasFocus();
    const qreal width = focus ? 2 : 1;
    const QColor border = m_refused ? t.overdue : focus ? t.accent : t.edge;
    QPen pen(border, width);
    if (m_note)
        pen.setDashPattern({6 / width, 4 / width});
    if (m_note) {
        painter.fillRect(rect().adjusted(1, 1, -1, -1), t.base);
        painter.save();
        painter.setClipRect(QRect(1, 1, kHatch, height() - 2));
        painter.setPen(QPen(t.edge, 1));
        for (int x = -height(); x < kHatch; x += 6)
            painter.drawLine(x, height(), x + height(), 0);
        painter.restore();
    }
    painter.setPen(pen);
    painter.setBrush(m_note ? QBrush(Qt::NoBrush) : QBrush(t.base));
    const qreal inset = width / 2;
    const qreal radius = m_note ? 0 : 4;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), radius, radius);
}

} // namespace porch
