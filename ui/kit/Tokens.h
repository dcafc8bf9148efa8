// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace porch::kit {

enum class Scheme : quint8 { Light, Dark };

/// Every colour the program paints with. One set a scheme; nothing else names a colour.
struct Tokens
{
    Scheme scheme = Scheme::Light;
    QColor window, base, alt, sunken; ///< grounds: rail and bars; lists and fields; heads; hover
    QColor line, edge;                ///< hairlines (decoration only); borders of controls
    QColor text, text2, text3;        ///< words; seen words and places; hints
    QColor accent, onAccent, fill;    ///< selection bar, focus, default button; its text; bars of charts
    QColor tint, tintLine;            ///< selected row, desk's message; its border
    QColor overdue, overdueFill, onOverdue, overdueTint;
    QColor due, dueLine, dueTint;
    QColor ok;
    QColor ink, onInk; ///< care band and tooltips
};

/// A colour by its name, for what keeps it across a change of scheme: `&Tokens::text2`.
using Ink = QColor Tokens::*;

const Tokens &tokens(Scheme scheme);
/// The set whose scheme the palette has, by the lightness of its Window colour.
const Tokens &tokens(const QPalette &palette);
Scheme schemeOf(const QPalette &palette);
QPalette paletteFor(const Tokens &tokens);

/// `share` of the second colour (0 to 1) in the first.
QColor mixed(const QColor &first, const QColor &second, qreal share);

} // namespace porch::kit
