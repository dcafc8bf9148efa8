// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/GlyphLabel.h"

#include "ui/kit/Type.h"

#include <QPainter>

namespace porch::kit {

GlyphLabel::GlyphLabel(Glyph glyph, Ink ink, QWidget *parent)
    : QWidget(parent)
    , m_glyph(glyph)
    , m_ink(ink)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void GlyphLabel::setGlyph(Glyph glyph)
{
    m_glyph = glyph;
    update();
}

void GlyphLabel::setInk(Ink ink)
{
    m_ink = ink;
    update();
}

QSize GlyphLabel::sizeHint() const
{
    const int size = scaled(kGlyphSize);
    return {size, size};
}

void GlyphLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawGlyph(painter, m_glyph, rect(), tokens(palette()).*m_ink);
}

} // namespace porch::kit
