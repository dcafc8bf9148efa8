// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tips/NewPill.h"

#include "ui/kit/Glyphs.h"
#include "ui/kit/Text.h"

#include <QPainter>

namespace porch {

NewPill::NewPill(QWidget *parent)
    : QAbstractButton(parent)
{
    setCursor(Qt::PointingHandCursor);
    // The list keeps the keyboard; Home does the same.
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void NewPill::setCount(int count)
{
    m_count = count;
    setText(tr("%n new", "rows above what one reads", count));
    setAccessibleName(tr("%n new tip(s) above", nullptr, count));
    setToolTip(tr("Go to the top of the list (Home)"));
    resize(sizeHint());
    setVisible(count > 0);
    update();
}

QSize NewPill::sizeHint() const
{
    const int words = kit::numberWidth(text(), kit::Type::State);
    return {12 + 12 + 6 + words + 14, kit::scaled(28)};
}

void NewPill::paintEvent(QPaintEvent *)
{
    const kit::Tokens &t = kit::tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.base, 2));
    painter.setBrush(isDown() || underMouse() ? kit::mixed(t.accent, t.text, 0.15) : t.accent);
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    kit::drawGlyph(painter, kit::Glyph::ArrowUp, QRectF(12, (height() - 12) / 2.0, 12, 12), t.onAccent);
    kit::drawNumber(painter, QRect(30, 0, width() - 30, height()), text(), kit::Type::State, t.onAccent,
                    Qt::AlignLeft);
}

} // namespace porch
