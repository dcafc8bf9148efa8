// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/SearchChip.h"

#include "ui/kit/Glyphs.h"
#include "ui/kit/Text.h"

#include <QPainter>

namespace porch {
namespace {

using kit::Type;

constexpr int kPadding = 8;
constexpr int kGap = 4;
constexpr int kCross = 12;
constexpr int kLongest = 180;

} // namespace

SearchChip::SearchChip(const QString &token, QWidget *parent)
    : QAbstractButton(parent)
{
    const qsizetype colon = token.indexOf(QLatin1Char(':'));
    m_name = token.left(colon + 1);
    m_value = token.mid(colon + 1);
    m_value.remove(QLatin1Char('"'));
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::ArrowCursor);
    setAccessibleName(tr("Remove the filter %1").arg(token));
    setToolTip(tr("Remove this filter (Backspace)"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize SearchChip::sizeHint() const
{
    const int value = qMin(kit::metrics(Type::State).horizontalAdvance(m_value), kit::scaled(kLongest));
    return {2 * kPadding + kit::metrics(Type::State).horizontalAdvance(m_name) + kGap + value + kGap + kCross,
            kit::lineHeight(Type::State) + 6};
}

void SearchChip::paintEvent(QPaintEvent *)
{
    const kit::Tokens &t = kit::tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.tintLine, 1));
    painter.setBrush(t.tint);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    int x = kPadding;
    x += kit::drawText(painter, QRect(x, 0, width(), height()), m_name, Type::State, t.accent) + kGap;
    const int end = width() - kPadding - kCross;
    kit::drawText(painter, QRect(x, 0, end - kGap - x + 1, height()), m_value, Type::State, t.text);
    kit::drawGlyph(painter, kit::Glyph::Cross, QRectF(end + 1, (height() - kCross) / 2.0, kCross, kCross),
                   underMouse() ? t.overdue : t.text2);
}

} // namespace porch
