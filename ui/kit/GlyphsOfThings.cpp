// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/GlyphSketch.h"

#include <numbers>

namespace porch::kit {
namespace {

QPainterPath pinOutline()
{
    // A drop whose tip stands on the spot.
    QPainterPath pin;
    pin.moveTo(8, 14.75);
    pin.cubicTo(5.6, 11.7, 3.25, 9.1, 3.25, 6);
    pin.arcTo(QRectF(3.25, 1.25, 9.5, 9.5), 180, -180);
    pin.cubicTo(12.75, 9.1, 10.4, 11.7, 8, 14.75);
    pin.closeSubpath();
    return pin;
}

QPainterPath shoulders()
{
    QPainterPath path;
    path.moveTo(2.75, 13.75);
    path.cubicTo(2.75, 10.9, 4.6, 9.6, 8, 9.6);
    path.cubicTo(11.4, 9.6, 13.25, 10.9, 13.25, 13.75);
    path.closeSubpath();
    return path;
}

void drawPlug(Sketch &s)
{
    s.line({{5.75, 1.75}, {5.75, 4.75}});
    s.line({{10.25, 1.75}, {10.25, 4.75}});
    QPainterPath body;
    body.moveTo(3.5, 5.25);
    body.lineTo(12.5, 5.25);
    body.lineTo(12.5, 7);
    body.cubicTo(12.5, 9.5, 10.5, 11, 8, 11);
    body.cubicTo(5.5, 11, 3.5, 9.5, 3.5, 7);
    body.closeSubpath();
    s.path(body);
    s.line({{8, 11}, {8, 14.25}});
}

} // namespace

void drawPerson(Sketch &s, Glyph glyph)
{
    switch (glyph) {
    case Glyph::Named:
        s.filled();
        s.ring(2.75, {8, 4.9});
        s.path(shoulders());
        break;
    case Glyph::Pseudonym:
        s.ring(2.75, {8, 4.9});
        s.path(shoulders());
        break;
    case Glyph::Typing:
        s.polygon({{2.75, 13.25}, {3.5, 10}, {10.75, 2.75}, {13.25, 5.25}, {6, 12.5}});
        s.line({{9, 4.5}, {11.5, 7}});
        break;
    case Glyph::Viewing: {
        QPainterPath lid;
        lid.moveTo(1.5, 8);
        lid.cubicTo(3.6, 4.7, 5.8, 3.5, 8, 3.5);
        lid.cubicTo(10.2, 3.5, 12.4, 4.7, 14.5, 8);
        lid.cubicTo(12.4, 11.3, 10.2, 12.5, 8, 12.5);
        lid.cubicTo(5.8, 12.5, 3.6, 11.3, 1.5, 8);
        s.path(lid);
        s.ring(2);
        break;
    }
    case Glyph::Unreachable:
        s.ring(2.75, {8, 4.9});
        s.path(shoulders());
        s.line({{2, 2}, {14, 14}});
        break;
    default:
        break;
    }
}

void drawConnection(Sketch &s, Glyph glyph)
{
    switch (glyph) {
    case Glyph::Connected:
        drawPlug(s);
        break;
    case Glyph::CatchingUp:
        s.arc(5.5, 35, -305);
        s.line({{12.9, 1.9}, {12.9, 5.2}, {9.6, 5.2}});
        break;
    case Glyph::Offline:
        drawPlug(s);
        s.line({{2, 2}, {14, 14}});
        break;
    default:
        break;
    }
}

void drawPlace(Sketch &s, Glyph glyph)
{
    switch (glyph) {
    case Glyph::PinConfirmed: {
        // The eye of the pin is a hole, so that it reads on every ground.
        QPainterPath eye;
        eye.addEllipse(QPointF(8, 6), 2, 2);
        s.filled(false);
        s.path(pinOutline().subtracted(eye));
        break;
    }
    case Glyph::PinSuggested:
        s.polygon({{8, 1.75}, {14.25, 8}, {8, 14.25}, {1.75, 8}});
        break;
    case Glyph::PinUncertain:
        s.dashed(2.3, 1.85);
        s.ring(6);
        s.dot({8, 8}, 2);
        break;
    case Glyph::PinUnmapped:
        s.dashed(2.1, 1.6);
        s.path(pinOutline());
        break;
    case Glyph::Place:
        s.path(pinOutline());
        s.ring(1.75, {8, 6});
        break;
    default:
        break;
    }
}

void drawRoom(Sketch &s, Glyph glyph)
{
    switch (glyph) {
    case Glyph::Inbox:
        s.line({{4, 3}, {12, 3}, {14.25, 9}, {14.25, 13}, {1.75, 13}, {1.75, 9}, {4, 3}});
        s.line({{1.75, 9}, {5, 9}, {6, 10.75}, {10, 10.75}, {11, 9}, {14.25, 9}});
        break;
    case Glyph::Map:
        s.line({{1.75, 3.75},
                {6, 2},
                {10, 3.75},
                {14.25, 2},
                {14.25, 12.25},
                {10, 14},
                {6, 12.25},
                {1.75, 14},
                {1.75, 3.75}});
        s.line({{6, 2}, {6, 12.25}});
        s.line({{10, 3.75}, {10, 14}});
        break;
    case Glyph::Cases:
        s.line({{1.75, 3}, {6.25, 3}, {7.75, 5}, {14.25, 5}, {14.25, 13.25}, {1.75, 13.25}, {1.75, 3}});
        break;
    case Glyph::Board:
        s.line({{2, 2}, {2, 14}, {14.25, 14}});
        s.line({{5.5, 11}, {5.5, 8.5}});
        s.line({{8.75, 11}, {8.75, 4}});
        s.line({{12, 11}, {12, 6.5}});
        break;
    case Glyph::Likeness:
        s.line({{5.5, 10.5}, {2, 10.5}, {2, 2}, {10.5, 2}, {10.5, 5.5}});
        s.line({{5.5, 5.5}, {14, 5.5}, {14, 14}, {5.5, 14}, {5.5, 5.5}});
        break;
    case Glyph::Document:
        s.line({{3.5, 1.75}, {9.5, 1.75}, {12.5, 4.75}, {12.5, 14.25}, {3.5, 14.25}, {3.5, 1.75}});
        s.line({{9.25, 2}, {9.25, 5}, {12.25, 5}});
        break;
    case Glyph::Department:
        s.line({{1.75, 5.75}, {8, 2}, {14.25, 5.75}, {1.75, 5.75}});
        s.line({{4, 8}, {4, 11.5}});
        s.line({{8, 8}, {8, 11.5}});
        s.line({{12, 8}, {12, 11.5}});
        s.line({{1.75, 14}, {14.25, 14}});
        break;
    case Glyph::Announcement:
        s.line({{2, 6.25}, {2, 9.75}, {5, 9.75}, {11, 13}, {11, 3}, {5, 6.25}, {2, 6.25}});
        s.line({{4.5, 10}, {5.75, 13.75}});
        s.arc(2.75, 55, -110, {11.25, 8});
        break;
    default:
        break;
    }
}

void drawFile(Sketch &s, Glyph glyph)
{
    switch (glyph) {
    case Glyph::Picture:
        s.line({{1.75, 3}, {14.25, 3}, {14.25, 13}, {1.75, 13}, {1.75, 3}});
        s.line({{2, 11.5}, {6, 7.5}, {9, 10.5}, {11, 8.75}, {14, 11.5}});
        s.dot({10.5, 5.75}, 1.25);
        break;
    case Glyph::Sound:
        s.line({{5.75, 12}, {5.75, 3.75}, {13, 2.25}, {13, 10.5}});
        s.dot({4, 12}, 2);
        s.dot({11.25, 10.5}, 2);
        break;
    case Glyph::Film:
        s.line({{1.75, 3}, {14.25, 3}, {14.25, 13}, {1.75, 13}, {1.75, 3}});
        s.filled();
        s.polygon({{6.5, 6}, {10.25, 8}, {6.5, 10}});
        break;
    default:
        break;
    }
}

void drawTool(Sketch &s, Glyph glyph)
{
    switch (glyph) {
    case Glyph::Search:
        s.ring(4.5, {6.75, 6.75});
        s.line({{10.1, 10.1}, {14, 14}});
        break;
    case Glyph::Clock:
        s.ring(6);
        s.line({{8, 4.75}, {8, 8.25}, {10.25, 9.75}});
        break;
    case Glyph::Cross:
        s.line({{4, 4}, {12, 12}});
        s.line({{12, 4}, {4, 12}});
        break;
    case Glyph::ChevronDown:
        s.line({{4, 6.25}, {8, 10.25}, {12, 6.25}});
        break;
    case Glyph::ChevronUp:
        s.line({{4, 9.75}, {8, 5.75}, {12, 9.75}});
        break;
    case Glyph::ArrowUp:
        s.line({{8, 13.25}, {8, 3}});
        s.line({{4, 7}, {8, 3}, {12, 7}});
        break;
    case Glyph::More:
        s.dot({3, 8}, 1.25);
        s.dot({8, 8}, 1.25);
        s.dot({13, 8}, 1.25);
        break;
    case Glyph::Prompt:
        s.line({{2, 4}, {6, 8}, {2, 12}});
        s.line({{8, 12.25}, {14, 12.25}});
        break;
    default:
        break;
    }
}

} // namespace porch::kit
