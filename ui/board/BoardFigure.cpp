// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/BoardFigure.h"

#include "ui/kit/Text.h"

#include <QPainter>

#include <algorithm>

namespace porch {

using kit::lineHeight;
using kit::scaled;
using kit::Type;

namespace {

constexpr int kPadding = 16;
constexpr int kAbove = 4;
constexpr int kRadius = 4;
constexpr int kLeast = 80;

} // namespace

BoardFigure::BoardFigure(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BoardFigure::setFigure(const QString &figure, const QString &word, const QString &remark, bool alarming)
{
    if (figure == m_figure && word == m_word && remark == m_remark && alarming == m_alarming)
        return;
    m_figure = figure;
    m_word = word;
    m_remark = remark;
    m_alarming = alarming;
    // Where there is no room for all of it.
    setToolTip(remark.isEmpty() ? word : word + QStringLiteral(", ") + remark);
    setAccessibleName(remark.isEmpty()
                          ? tr("%1 %2", "a number, what it counts").arg(figure, word)
                          : tr("%1 %2, %3", "a number, what it counts, a remark").arg(figure, word, remark));
    updateGeometry();
    update();
}

void BoardFigure::setDivided(bool divided)
{
    m_divided = divided;
    update();
}

QSize BoardFigure::sizeHint() const
{
    const int words =
        std::max({kit::numberWidth(m_figure, Type::Figure), kit::numberWidth(m_word, Type::Strong),
                  kit::numberWidth(m_remark, Type::Secondary)});
    return {words + 2 * scaled(kPadding),
            lineHeight(Type::Figure) + lineHeight(Type::Strong) + lineHeight(Type::Secondary) + 2 * kAbove};
}

QSize BoardFigure::minimumSizeHint() const
{
    const int least = std::max(kit::numberWidth(m_figure, Type::Figure), scaled(kLeast));
    return {least + 2 * scaled(kPadding), sizeHint().height()};
}

void BoardFigure::paintEvent(QPaintEvent *)
{
    const kit::Tokens &t = kit::tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (m_alarming || underMouse() || isDown()) {
        painter.setBrush(m_alarming ? t.overdueFill : t.sunken);
        painter.drawRoundedRect(rect(), kRadius, kRadius);
    } else if (m_divided) {
        painter.fillRect(QRect(0, kAbove, 1, height() - 2 * kAbove), t.line);
    }
    if (hasFocus()) {
        painter.setPen(QPen(m_alarming ? t.onOverdue : t.accent, 2));
        painter.setBrush(Qt::NoBrush);
        const qreal inset = m_alarming ? 3 : 1;
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), kRadius, kRadius);
    }
    const QColor ink = m_alarming ? t.onOverdue : t.text;
    QRect line(scaled(kPadding), kAbove, width() - 2 * scaled(kPadding), lineHeight(Type::Figure));
    kit::drawNumber(painter, line, m_figure, Type::Figure, ink, Qt::AlignLeft);
    line.moveTop(line.bottom() + 1);
    line.setHeight(lineHeight(Type::Strong));
    kit::drawText(painter, line, m_word, m_alarming ? Type::Strong : Type::State, ink);
    line.moveTop(line.bottom() + 1);
    line.setHeight(lineHeight(Type::Secondary));
    kit::drawText(painter, line, m_remark, Type::Secondary, m_alarming ? t.onOverdue : t.text2);
}

void BoardFigure::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void BoardFigure::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

} // namespace porch
