// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Tokens.h"

#include <QLocale>
#include <QPointF>
#include <QRectF>

class QPainter;
class QPainterPath;

namespace porch {

/// What the flags of a Pin say on our maps.
namespace pinflag {
inline constexpr int kOverdue = 0;   ///< bits by number: a reply is overdue
inline constexpr int kSuggested = 1; ///< nobody has confirmed the place
inline constexpr int kUncertain = 2; ///< somewhere in a circle
} // namespace pinflag

/// How a mark looks. Shape says what is known of the place, colour only whether a reply is overdue.
struct PinLook
{
    enum class Shape : quint8 {
        Confirmed, ///< filled pin, its tip on the spot
        Suggested, ///< hollow diamond with a dot
        Uncertain, ///< ring in the middle of a dashed circle
        Near,      ///< disc with the count
        Stack,     ///< two squares with the count: all at one address
    };
    Shape shape = Shape::Confirmed;
    quint32 count = 1;
    bool isOverdue = false; ///< at least one of them
    bool isSelected = false;
    bool isHovered = false;
    bool isFocused = false; ///< the keyboard is here
    double radius = 0;      ///< of Uncertain: pixels on the screen
};

/// Paints marks, on the map and in its legend. Sizes grow with the application's font.
class PinPainter
{
public:
    PinPainter(QPainter &painter, const kit::Tokens &tokens, const QLocale &locale);

    /// The circle that the place is in; below all marks.
    void paintCircle(QPointF spot, const PinLook &look);
    void paint(QPointF spot, const PinLook &look);

    /// What the shape takes, the spot at (0, 0); without rings and halo.
    static QRectF shapeBox(const PinLook &look, const QLocale &locale);
    /// The radius that the circle is painted with: never so small that the ring would hide it.
    static double circleRadius(const PinLook &look);

private:
    void paintRings(const PinLook &look);
    void paintSolid(const QPainterPath &path, const PinLook &look);
    void paintHollow(const QPainterPath &path, const PinLook &look);
    void paintCount(const QRectF &box, const PinLook &look);

    QPainter &m_painter;
    const kit::Tokens &m_tokens;
    QLocale m_locale;
};

} // namespace porch
