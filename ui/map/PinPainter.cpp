// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/PinPainter.h"

#include "ui/kit/Text.h"
#include "ui/kit/Type.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace porch {
namespace {

constexpr double kHalo = 1.5;
constexpr double kHoverHalo = 3;
constexpr double kOutline = 2;
constexpr double kRing = 34;
constexpr double kRingGap = 5; ///< between a shape that is too wide for that ring and its own
constexpr double kLeastCircle = 9;
constexpr double kSquare = 24;
constexpr QPointF kBehind(7, -6); ///< from the front square to the one behind it

double grown(double pixels)
{
    return pixels * kit::scaled(100) / 100.0;
}

QRectF around(QPointF middle, double width, double height)
{
    return {middle.x() - width / 2, middle.y() - height / 2, width, height};
}

QString countText(const PinLook &look, const QLocale &locale)
{
    return locale.toString(look.count);
}

kit::Type countType(const QString &text)
{
    return text.size() > 3 ? kit::Type::Small : kit::Type::Fresh;
}

/// A drop whose tip stands on the spot.
QPainterPath pinPath(const QRectF &box)
{
    const double r = box.width() / 2;
    const double middle = box.top() + r;
    QPainterPath path(QPointF(0, 0));
    path.cubicTo(-r * 0.5, -r * 0.62, -r, -r * 1.1, -r, middle);
    path.arcTo(QRectF(-r, box.top(), 2 * r, 2 * r), 180, -180);
    path.cubicTo(r, -r * 1.1, r * 0.5, -r * 0.62, 0, 0);
    path.closeSubpath();
    return path;
}

QPainterPath diamondPath(const QRectF &box)
{
    QPainterPath path;
    path.addPolygon(QPolygonF({QPointF(0, box.top()), QPointF(box.right(), 0), QPointF(0, box.bottom()),
                               QPointF(box.left(), 0), QPointF(0, box.top())}));
    path.closeSubpath();
    return path;
}

QPainterPath roundedPath(const QRectF &box, double radius)
{
    QPainterPath path;
    path.addRoundedRect(box, radius, radius);
    return path;
}

} // namespace

PinPainter::PinPainter(QPainter &painter, const kit::Tokens &tokens, const QLocale &locale)
    : m_painter(painter)
    , m_tokens(tokens)
    , m_locale(locale)
{}

QRectF PinPainter::shapeBox(const PinLook &look, const QLocale &locale)
{
    switch (look.shape) {
    case PinLook::Shape::Confirmed:
        return {-grown(9), -grown(25), grown(18), grown(25)};
    case PinLook::Shape::Suggested:
        return around({}, grown(20), grown(20));
    case PinLook::Shape::Uncertain:
        return around({}, grown(11), grown(11));
    case PinLook::Shape::Near:
    case PinLook::Shape::Stack:
        break;
    }
    const QString text = countText(look, locale);
    const double room = kit::numberWidth(text, countType(text));
    if (look.shape == PinLook::Shape::Stack) {
        const double side = grown(kSquare);
        const QRectF front = around({}, std::max(side, room + grown(8)), side);
        return front.translated(-grown(kBehind.x()) / 2, -grown(kBehind.y()) / 2);
    }
    // From 30 for a few to 36 for many; a number that is still too long makes the disc a capsule.
    const double height = grown(30 + std::clamp((double(look.count) - 4) * 1.5, 0.0, 6.0));
    return around({}, std::max(height, room + grown(10)), height);
}

double PinPainter::circleRadius(const PinLook &look)
{
    return std::max(look.radius, grown(kLeastCircle));
}

void PinPainter::paintCircle(QPointF spot, const PinLook &look)
{
    const QColor colour = look.isOverdue ? m_tokens.overdue : m_tokens.accent;
    QColor inside = colour;
    inside.setAlphaF(0.10F);
    QPen pen(colour, kHalo, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({5 / kHalo, 4 / kHalo});
    m_painter.setPen(pen);
    m_painter.setBrush(inside);
    m_painter.drawEllipse(spot, circleRadius(look), circleRadius(look));
}

void PinPainter::paint(QPointF spot, const PinLook &look)
{
    m_painter.save();
    m_painter.translate(spot);
    paintRings(look);
    const QRectF box = shapeBox(look, m_locale);
    switch (look.shape) {
    case PinLook::Shape::Confirmed:
        paintSolid(pinPath(box), look);
        m_painter.setBrush(m_tokens.base);
        m_painter.drawEllipse(QPointF(0, box.top() + box.width() / 2), grown(3.5), grown(3.5));
        break;
    case PinLook::Shape::Suggested:
        paintHollow(diamondPath(box), look);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(look.isOverdue ? m_tokens.overdue : m_tokens.accent);
        m_painter.drawEllipse(QPointF(), grown(2.5), grown(2.5));
        break;
    case PinLook::Shape::Uncertain:
        paintHollow(roundedPath(box, box.width() / 2), look);
        break;
    case PinLook::Shape::Near:
        paintSolid(roundedPath(box, box.height() / 2), look);
        paintCount(box, look);
        break;
    case PinLook::Shape::Stack:
        paintHollow(roundedPath(box.translated(grown(kBehind.x()), grown(kBehind.y())), 3), look);
        paintSolid(roundedPath(box, 2), look);
        paintCount(box, look);
        break;
    }
    m_painter.restore();
}

void PinPainter::paintRings(const PinLook &look)
{
    QRectF box = shapeBox(look, m_locale);
    if (look.shape == PinLook::Shape::Stack)
        box |= box.translated(grown(kBehind.x()), grown(kBehind.y()));
    const double least = look.count == 1 ? 0 : 2 * kRingGap;
    const double height = std::max(grown(kRing), box.height() + least);
    const QRectF ring = around(box.center(), std::max(height, box.width() + least), height);
    if (look.isSelected) {
        QColor ground = m_tokens.base;
        ground.setAlphaF(0.88F);
        m_painter.setPen(QPen(m_tokens.text, kHalo));
        m_painter.setBrush(ground);
        m_painter.drawRoundedRect(ring, height / 2, height / 2);
    }
    if (look.isFocused) {
        const QRectF frame = ring.adjusted(-3, -3, 3, 3);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(m_tokens.base, kOutline + 2 * kHalo));
        m_painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2);
        m_painter.setPen(QPen(m_tokens.accent, kOutline));
        m_painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2);
    }
}

void PinPainter::paintSolid(const QPainterPath &path, const PinLook &look)
{
    const double halo = look.isHovered ? kHoverHalo : kHalo;
    m_painter.strokePath(path, QPen(m_tokens.base, 2 * halo, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.setPen(Qt::NoPen);
    m_painter.fillPath(path, look.isOverdue ? m_tokens.overdueFill : m_tokens.accent);
}

void PinPainter::paintHollow(const QPainterPath &path, const PinLook &look)
{
    const double halo = look.isHovered ? kHoverHalo : kHalo;
    const double outline = look.shape == PinLook::Shape::Stack ? kHalo : kOutline;
    m_painter.strokePath(path,
                         QPen(m_tokens.base, outline + 2 * halo, Qt::SolidLine, Qt::RoundCap, Qt::MiterJoin));
    m_painter.setPen(QPen(look.isOverdue ? m_tokens.overdue : m_tokens.accent, outline, Qt::SolidLine,
                          Qt::RoundCap, Qt::MiterJoin));
    m_painter.setBrush(m_tokens.base);
    m_painter.drawPath(path);
}

void PinPainter::paintCount(const QRectF &box, const PinLook &look)
{
    const QString text = countText(look, m_locale);
    const kit::Type type = countType(text);
    const int width = kit::numberWidth(text, type);
    const int height = kit::lineHeight(type);
    // At a whole pixel of the mark's own, so that digits don't shiver while the map moves.
    m_painter.translate(box.center() - QPointF(width / 2.0, height / 2.0));
    kit::drawNumber(m_painter, QRect(0, 0, width, height), text, type,
                    look.isOverdue ? m_tokens.onOverdue : m_tokens.onAccent);
}

} // namespace porch
