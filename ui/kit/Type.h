// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QFontMetrics>

namespace porch::kit {

/// The sizes and weights of all words, as ratios of the application font (13 px at 96 dpi).
enum class Type : quint8 {
    Figure,    ///< 24/32, 600: figures of the board
    Page,      ///< 20/28, 600: the name on a page
    Title,     ///< 15/20, 600: conversation, dialog title
    Body,      ///< 13/20, 400: rows, messages
    Name,      ///< 13/20, 500: names
    Fresh,     ///< 13/20, 600: names nobody has seen yet, heads of sections
    Secondary, ///< 12/16, 400: status bar, reasons
    State,     ///< 12/16, 500: state words, buttons
    Strong,    ///< 12/16, 600: names in messages
    Small,     ///< 11/16, 500: column heads, tags, key caps
    Faint,     ///< 11/16, 400: counts beneath rail words
};

const QFont &font(Type type);
const QFontMetrics &metrics(Type type);
/// The height of a line, never less than the font needs.
int lineHeight(Type type);

/// A length that grows with the application font: the argument at 13 px.
int scaled(int pixels);

/// Two lines of body text, 6 above and below: 52 at 13 px.
int tipRowHeight();

} // namespace porch::kit
