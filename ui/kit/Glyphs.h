// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QRectF>

class QPainter;

namespace porch::kit {

/// Shapes whose form is their message, painted in a box of 16. Filled: known, confirmed, mine. Hollow: not
/// confirmed, unknown, another's. Dashed: not settled.
enum class Glyph : quint8 {
    // where a tip stands
    New,
    Mine,
    Claimed,
    Stale,
    Waiting,
    Snoozed,
    Escalated,
    Closed,
    Urgent,
    // where an action or a reply stands
    Queued,
    Sending,
    Logged,
    Delivered,
    Unknown,
    Refused,
    // who
    Named,
    Pseudonym,
    Typing,
    Viewing,
    Unreachable,
    // the desk and its log
    Connected,
    CatchingUp,
    Offline,
    // places
    PinConfirmed,
    PinSuggested,
    PinUncertain,
    PinUnmapped,
    // rooms and tools
    Inbox,
    Map,
    Cases,
    Board,
    Search,
    Clock,
    Cross,
    ChevronDown,
    ChevronUp,
    ArrowUp,
    More,
    Prompt,
    Likeness,
    Document,
    Department,
    Announcement,
    Picture,
    Sound,
    Film,
    Place,
};

inline constexpr int kGlyphSize = 16;

/// Draws the glyph into the box (square; strokes grow with it).
void drawGlyph(QPainter &painter, Glyph glyph, const QRectF &box, const QColor &colour);

QPixmap glyphPixmap(Glyph glyph, int size, const QColor &colour, qreal devicePixelRatio);
QIcon glyphIcon(Glyph glyph, const QColor &colour);

} // namespace porch::kit
