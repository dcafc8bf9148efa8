// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Glyphs.h"

#include <QPainter>
#include <QPainterPath>

namespace porch::kit {

constexpr qreal kStroke = 1.5;

/// Pens and shapes in the box of 16.
class Sketch
{
public:
    Sketch(QPainter &painter, const QColor &colour)
        : m_painter(painter)
        , m_colour(colour)
    {
        stroke();
    }

    void stroke(qreal width = kStroke)
    {
        m_painter.setPen(QPen(m_colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.setBrush(Qt::NoBrush);
    }

    void dashed(qreal on, qreal off, qreal width = kStroke)
    {
        QPen pen(m_colour, width, Qt::CustomDashLine, Qt::FlatCap, Qt::RoundJoin);
        pen.setDashPattern({on / width, off / width});
        m_painter.setPen(pen);
        m_painter.setBrush(Qt::NoBrush);
    }

    void filled(bool withOutline = true)
    {
        m_painter.setPen(withOutline ? QPen(m_colour, kStroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin)
                                     : QPen(Qt::NoPen));
        m_painter.setBrush(m_colour);
    }

    void line(std::initializer_list<QPointF> points)
    {
        QPainterPath path;
        bool first = true;
        for (const QPointF &point : points) {
            if (first)
                path.moveTo(point);
            else
                path.lineTo(point);
            first = false;
        }
        m_painter.drawPath(path);
    }

    void polygon(std::initializer_list<QPointF> points) { m_painter.drawPolygon(QPolygonF(points)); }
    void ring(qreal radius, QPointF centre = {8, 8}) { m_painter.drawEllipse(centre, radius, radius); }
    void path(const QPainterPath &path) { m_painter.drawPath(path); }

    void dot(QPointF centre, qreal radius)
    {
        filled(false);
        ring(radius, centre);
        stroke();
    }

    void arc(qreal radius, qreal fromDegrees, qreal spanDegrees, QPointF centre = {8, 8})
    {
        QPainterPath arcPath;
        const QRectF box(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
        arcPath.arcMoveTo(box, fromDegrees);
        arcPath.arcTo(box, fromDegrees, spanDegrees);
        m_painter.drawPath(arcPath);
    }

private:
    QPainter &m_painter;
    QColor m_colour;
};

// The shapes by what they are about; each draws nothing for a glyph that is not its own.
void drawState(Sketch &s, Glyph glyph);
void drawDelivery(Sketch &s, Glyph glyph);
void drawPerson(Sketch &s, Glyph glyph);
void drawConnection(Sketch &s, Glyph glyph);
void drawPlace(Sketch &s, Glyph glyph);
void drawRoom(Sketch &s, Glyph glyph);
void drawFile(Sketch &s, Glyph glyph);
void drawTool(Sketch &s, Glyph glyph);

} // namespace porch::kit
