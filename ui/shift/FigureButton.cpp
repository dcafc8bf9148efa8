// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shift/FigureButton.h"

#include "ui/kit/Text.h"

#include <QPainter>

#include <algorithm>

namespace porch {

using kit::lineHeight;
using kit::scaled;
using kit::Type;

namespace {

constexpr int kPadding = 12;

} // namespace

FigureButton::FigureButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FigureButton::setFigure(const QString &figure, const QString &word, const QString &remark,
                             kit::Ink stress)
{
    if (figure == m_figure && word == m_word && remark == m_remark && stress == m_stress)
        return;
    m_figure = figure;
    m_word = word;
    m_remark = remark;
    m_stress = stress;
    setAccessibleName(remark.isEmpty()
                          ? tr("%1 %2", "a number, what it counts").arg(figure, word)
                          : tr("%1 %2, %3", "a number, what it counts, a remark").arg(figure, word, remark));
    updateGeometry();
    update();
}

int FigureButton::padding()
{
    return scaled(kPadding);
}

QSize FigureButton::sizeHint() const
{
    const int words = std::max({kit::numberWidth(m_figure, Type::Figure),
                                kit::metrics(Type::State).horizontalAdvance(m_word),
                                kit::metrics(Type::Secondary).horizontalAdvance(m_remark)});
    return {words + 2 * padding() + 2,
            lineHeight(Type::Figure) + lineHeight(Type::State) + lineHeight(Type::Secondary) + 2 * padding()};
}

void FigureButton::paintEvent(QPaintEvent *)
{
    const kit::Tokens &t = kit::tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.sunken);
        painter.drawRoundedRect(rect(), 4, 4);
    }
    if (hasFocus()) {
        painter.setPen(QPen(t.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
    QRect line(padding(), padding(), width() - 2 * padding(), lineHeight(Type::Figure));
    kit::drawNumber(painter, line, m_figure, Type::Figure, t.text, Qt::AlignLeft);
    line.moveTop(line.bottom() + 1);
    line.setHeight(lineHeight(Type::State));
    kit::drawText(painter, line, m_word, Type::State, t.text);
    line.moveTop(line.bottom() + 1);
    line.setHeight(lineHeight(Type::Secondary));
    kit::drawText(painter, line, m_remark, Type::Secondary, t.*m_stress);
}

void FigureButton::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void FigureButton::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

} // namespace porch
