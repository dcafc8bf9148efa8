// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Tag.h"

#include "ui/kit/Text.h"

#include <QPainter>

#include <algorithm>

namespace porch::kit {
namespace {
constexpr int kPadding = 5;
constexpr int kGlyph = 12;
} // namespace

int tagHeight()
{
    return lineHeight(Type::Small);
}

int tagWidth(const TagLook &tag)
{
    const int glyph = tag.glyph ? kGlyph + 2 : 0;
    const int whole = 2 * kPadding + glyph + metrics(Type::Small).horizontalAdvance(tag.text);
    return tag.widest > 0 ? std::min(whole, tag.widest) : whole;
}

int drawTag(QPainter &painter, QPoint topLeft, const TagLook &tag, const Tokens &tokens)
{
    const QRect box(topLeft, QSize(tagWidth(tag), tagHeight()));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.*tag.border, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    int x = box.left() + kPadding;
    if (tag.glyph) {
        const int y = box.top() + (box.height() - kGlyph) / 2;
        drawGlyph(painter, *tag.glyph, QRectF(x - 1, y, kGlyph, kGlyph), tokens.*tag.ink);
        x += kGlyph + 2;
    }
    // To the inner edge of the frame and one more: a word that was measured to fit must not be elided.
    drawText(painter, QRect(x, box.top(), box.right() + 2 - kPadding - x, box.height()), tag.text,
             Type::Small, tokens.*tag.ink);
    painter.restore();
    return box.width();
}

Tag::Tag(TagLook look, QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setLook(std::move(look));
}

void Tag::setLook(TagLook look)
{
    m_look = std::move(look);
    setAccessibleName(m_look.text);
    updateGeometry();
    update();
}

QSize Tag::sizeHint() const
{
    return {tagWidth(m_look), tagHeight()};
}

QSize Tag::minimumSizeHint() const
{
    return sizeHint();
}

void Tag::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawTag(painter, {0, (height() - tagHeight()) / 2}, m_look, tokens(palette()));
}

} // namespace porch::kit
