// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/MapNotice.h"

#include "ui/kit/Glyphs.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"

#include <QAccessible>
#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace porch {

MapNotice::MapNotice(QAction &undo, QWidget *parent)
    : QFrame(parent)
    , m_words(new kit::Label({}, kit::Type::Body, &kit::Tokens::text, kit::Label::Fit::Elide, this))
    , m_undo(new kit::KeyButton(tr("Undo"), kit::keyText(undo.shortcut()), this))
{
    setCursor(Qt::ArrowCursor);
    m_undo->setFlat(true);
    m_undo->setAccessibleName(undo.text());
    m_close = new QToolButton(this);
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Put this away"));
    m_close->setToolTip(tr("Put this away"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 6, 4);
    row->setSpacing(8);
    row->addWidget(m_words, 1);
    row->addWidget(m_undo);
    row->addWidget(m_close);
    connect(m_undo, &QPushButton::clicked, &undo, &QAction::trigger);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    dress();
    hide();
}

void MapNotice::say(const QString &words, bool canUndo)
{
    m_words->setText(words);
    m_words->setToolTip(words);
    m_undo->setVisible(canUndo);
    setAccessibleName(words);
    show();
    raise();
    Q_EMIT resized();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString MapNotice::words() const
{
    return isHidden() ? QString() : m_words->text();
}

/// Icons in the colours that are in force.
void MapNotice::dress()
{
    const QColor ink = kit::tokens(palette()).text2;
    m_close->setIcon(kit::glyphIcon(kit::Glyph::Cross, ink));
}

void MapNotice::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

void MapNotice::paintEvent(QPaintEvent *)
{
    const kit::Tokens &t = kit::tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(t.edge);
    painter.setBrush(t.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

} // namespace porch
