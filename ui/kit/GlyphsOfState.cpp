// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/GlyphSketch.h"

namespace porch::kit {
namespace {

QPainterPath flagCloth()
{
    QPainterPath cloth;
    cloth.moveTo(3.5, 2.75);
    cloth.lineTo(12.75, 2.75);
    cloth.lineTo(10.75, 5.75);
    cloth.lineTo(12.75, 8.75);
    cloth.lineTo(3.5, 8.75);
    cloth.closeSubpath();
    return cloth;
}

QPainterPath crescent()
{
    QPainterPath disc;
    disc.addEllipse(QPointF(8, 8), 5.75, 5.75);
    QPainterPath bite;
    bite.addEllipse(QPointF(11.1, 5.4), 5.1, 5.1);
    return disc.subtracted(bite);
}

} // namespace

void drawState(Sketch &s, Glyph glyph)
{
    switch (glyph) {
    case Glyph::New:
        s.filled(false);
        s.ring(4.5);
        break;
    case Glyph::Mine:
        s.line({{3.5, 2.75}, {3.5, 14.25}});
        s.filled();
        s.path(flagCloth());
        break;
    case Glyph::Claimed:
        s.line({{3.5, 2.75}, {3.5, 14.25}});
        s.path(flagCloth());
        break;
    case Glyph::Stale:
        s.line({{3.5, 2.75}, {3.5, 14.25}});
        s.dashed(2, 1.5);
        s.line({{3.5, 2.75}, {12.75, 2.75}});
        s.line({{3.5, 8.75}, {12.75, 8.75}});
        s.line({{12.4, 3.4}, {10.75, 5.75}, {12.4, 8.1}});
        break;
    case Glyph::Waiting:
        s.line({{4, 2.25}, {12, 2.25}});
        s.line({{4, 13.75}, {12, 13.75}});
        s.line({{5, 2.25}, {5, 4.5}, {11, 11.5}, {11, 13.75}});
        s.line({{11, 2.25}, {11, 4.5}, {5, 11.5}, {5, 13.75}});
        s.filled(false);
        s.polygon({{6.2, 12.75}, {8, 10.3}, {9.8, 12.75}});
        break;
    case Glyph::Snoozed:
        s.path(crescent());
        break;
    case Glyph::Escalated:
        s.line({{3, 2.5}, {13, 2.5}});
        s.line({{8, 14}, {8, 5.5}});
        s.line({{4.5, 9}, {8, 5.5}, {11.5, 9}});
        break;
    case Glyph::Closed:
        s.ring(5.75);
        s.line({{5.4, 8.2}, {7.2, 10}, {10.6, 6.2}});
        break;
    case Glyph::Urgent:
        s.line({{8, 2.25}, {14.25, 13.25}, {1.75, 13.25}, {8, 2.25}});
        s.line({{8, 6.5}, {8, 9}});
        s.dot({8, 11.1}, 0.95);
        break;
    default:
        break;
    }
}

void drawDelivery(Sketch &s, Glyph glyph)
{
    // Twelve dashes around the ring.
    const qreal dash = 2 * std::numbers::pi * 6 / 24;
    switch (glyph) {
    case Glyph::Queued:
        s.dashed(dash, dash);
        s.ring(6);
        s.stroke();
        s.line({{8, 5}, {8, 8.25}, {10, 9.5}});
        break;
    case Glyph::Sending:
        s.dashed(dash, dash);
        s.ring(6);
        s.stroke();
        s.line({{8, 10.9}, {8, 5.3}});
        s.line({{5.9, 7.4}, {8, 5.3}, {10.1, 7.4}});
        break;
    case Glyph::Logged:
        s.line({{3.25, 8.5}, {6.5, 11.75}, {12.75, 4.75}});
        break;
    case Glyph::Delivered:
        s.line({{1.25, 8.5}, {4.25, 11.5}, {9.75, 5}});
        s.line({{7.6, 10.9}, {8.2, 11.5}, {14.25, 4.75}});
        break;
    case Glyph::Unknown: {
        QPainterPath hook;
        hook.moveTo(6.2, 6.5);
        hook.cubicTo(6.2, 4.1, 9.8, 4.1, 9.8, 6.4);
        hook.cubicTo(9.8, 7.7, 8, 7.6, 8, 9);
        s.ring(6);
        s.path(hook);
        s.dot({8, 11.2}, 0.9);
        break;
    }
    case Glyph::Refused:
        s.polygon({{5.5, 2}, {10.5, 2}, {14, 5.5}, {14, 10.5}, {10.5, 14}, {5.5, 14}, {2, 10.5}, {2, 5.5}});
        s.line({{6, 6}, {10, 10}});
        s.line({{10, 6}, {6, 10}});
        break;
    default:
        break;
    }
}

} // namespace porch::kit
