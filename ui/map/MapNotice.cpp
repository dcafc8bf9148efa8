// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/MapNotice.h"

#include "ui/kit/Glyphs.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"

#include <QAccessible>
#include <QAction>
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
    auto *close = new QToolButton(this);
    close->setAutoRaise(true);
    close->setIcon(kit::glyphIcon(kit::Glyph::Cross, kit::tokens(palette()).text2));
    close->setAccessibleName(tr("Put this away"));
    close->setToolTip(tr("Put this away"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 6, 4);
    row->setSpacing(8);
    row->addWidget(m_words, 1);
    row->addWidget(m_undo);
    row->addWidget(close);
    connect(m_undo, &QPushButton::clicked, &undo, &QAction::trigger);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
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
