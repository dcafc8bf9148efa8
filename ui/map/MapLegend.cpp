// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/MapLegend.h"

#include "ui/kit/Glyphs.h"
#include "ui/kit/Text.h"
#include "ui/map/PinPainter.h"

#include <QPainter>

namespace porch {
namespace {

using kit::scaled;
using kit::Type;

constexpr int kMark = 20;
constexpr int kMarkGap = 6;
constexpr int kGap = 20;
constexpr int kEdge = 12;

} // namespace

MapLegend::MapLegend(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QStringList all;
    for (const Entry entry : entries())
        all.append(words(entry));
    const QString whole = tr("Marks on the map: %1").arg(all.join(QStringLiteral(", ")));
    setAccessibleName(whole);
    setToolTip(whole);
}

std::vector<MapLegend::Entry> MapLegend::entries()
{
    return {Entry::Confirmed, Entry::Suggested, Entry::Uncertain,
            Entry::Cluster,   Entry::Stack,     Entry::Overdue};
}

QString MapLegend::words(Entry entry)
{
    switch (entry) {
    case Entry::Confirmed:
        return tr("Confirmed", "a place on the map");
    case Entry::Suggested:
        return tr("Suggested", "a place on the map");
    case Entry::Uncertain:
        return tr("Somewhere in the circle");
    case Entry::Cluster:
        return tr("Near each other");
    case Entry::Stack:
        return tr("At one address");
    case Entry::Overdue:
        return tr("Red: reply overdue");
    }
    return {};
}

void MapLegend::paintMark(QPainter &painter, Entry entry, const QRectF &box, const QPalette &palette)
{
    const kit::Tokens &t = kit::tokens(palette);
    const QPointF middle = box.center();
    const auto square = [&](double side) {
        return QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side);
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const auto count = [&](const QRectF &within, int number) {
        painter.setFont(kit::font(Type::Small));
        painter.setPen(t.onAccent);
        painter.drawText(within, Qt::AlignCenter, QString::number(number));
    };
    // As on the map, smaller.
    const auto asOnTheMap = [&](PinLook::Shape shape, double share) {
        PinLook look;
        look.shape = shape;
        painter.translate(middle);
        painter.scale(share, share);
        const QPointF off = PinPainter::shapeBox(look, {}).center();
        PinPainter(painter, t, {}).paint(-off, look);
    };
    switch (entry) {
    case Entry::Confirmed:
        asOnTheMap(PinLook::Shape::Confirmed, 0.75);
        break;
    case Entry::Suggested:
        asOnTheMap(PinLook::Shape::Suggested, 0.85);
        break;
    case Entry::Uncertain:
        kit::drawGlyph(painter, kit::Glyph::PinUncertain, square(20), t.accent);
        break;
    case Entry::Cluster:
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.accent);
        painter.drawEllipse(square(19));
        count(square(19), 6);
        break;
    case Entry::Stack: {
        const QRectF front(middle.x() - 8, middle.y() - 5, 13, 13);
        painter.setPen(QPen(t.accent, 1.25));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(front.translated(3, -3).adjusted(0.5, 0.5, -0.5, -0.5));
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.accent);
        painter.drawRect(front);
        count(front, 3);
        break;
    }
    case Entry::Overdue:
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.overdueFill);
        painter.drawRoundedRect(square(13), 2, 2);
        break;
    }
    painter.restore();
}

QSize MapLegend::sizeHint() const
{
    int width = 2 * kEdge - kGap;
    for (const Entry entry : entries())
        width +=
            scaled(kMark) + kMarkGap + kit::metrics(Type::Secondary).horizontalAdvance(words(entry)) + kGap;
    return {width, scaled(32)};
}

QSize MapLegend::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void MapLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const kit::Tokens &t = kit::tokens(palette());
    painter.fillRect(rect(), t.window);
    int x = kEdge;
    for (const Entry entry : entries()) {
        const int wide = kit::metrics(Type::Secondary).horizontalAdvance(words(entry)) + 1;
        if (x + scaled(kMark) + kMarkGap + wide > width() - kEdge)
            break;
        paintMark(painter, entry, QRectF(x, 0, scaled(kMark), height()), palette());
        x += scaled(kMark) + kMarkGap;
        kit::drawText(painter, QRect(x, 0, wide, height()), words(entry), Type::Secondary, t.text);
        x += wide + kGap;
    }
}

} // namespace porch
