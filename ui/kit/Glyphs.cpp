// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/GlyphSketch.h"

namespace porch::kit {

void drawGlyph(QPainter &painter, Glyph glyph, const QRectF &box, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.topLeft());
    painter.scale(box.width() / kGlyphSize, box.height() / kGlyphSize);
    Sketch sketch(painter, colour);
    if (glyph <= Glyph::Urgent)
        drawState(sketch, glyph);
    else if (glyph <= Glyph::Refused)
        drawDelivery(sketch, glyph);
    else if (glyph <= Glyph::Unreachable)
        drawPerson(sketch, glyph);
    else if (glyph <= Glyph::Offline)
        drawConnection(sketch, glyph);
    else if (glyph <= Glyph::PinUnmapped || glyph == Glyph::Place)
        drawPlace(sketch, glyph);
    else if (glyph <= Glyph::Board || glyph == Glyph::Likeness || glyph == Glyph::Document ||
             (glyph >= Glyph::Department && glyph <= Glyph::Announcement))
        drawRoom(sketch, glyph);
    else if (glyph >= Glyph::Picture && glyph <= Glyph::Film)
        drawFile(sketch, glyph);
    else
        drawTool(sketch, glyph);
    painter.restore();
}

QPixmap glyphPixmap(Glyph glyph, int size, const QColor &colour, qreal devicePixelRatio)
{
    QPixmap pixmap(QSize(size, size) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawGlyph(painter, glyph, QRectF(0, 0, size, size), colour);
    return pixmap;
}

QIcon glyphIcon(Glyph glyph, const QColor &colour)
{
    QIcon icon;
    for (const int size : {16, 20, 24}) {
        for (const qreal ratio : {1.0, 2.0})
            icon.addPixmap(glyphPixmap(glyph, size, colour, ratio));
    }
    return icon;
}

} // namespace porch::kit
