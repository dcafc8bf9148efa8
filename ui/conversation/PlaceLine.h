// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/MessagePlace.h"
#include "ui/kit/Glyphs.h"
#include "ui/kit/Tokens.h"

#include <QCoreApplication>
#include <QRect>

class QPainter;

namespace porch {

/// The line beneath a message for a place that it names: what it may be, and how to confirm it.
class PlaceLine
{
    Q_DECLARE_TR_FUNCTIONS(porch::PlaceLine)
public:
    /// @param index among the places of the message
    PlaceLine(const MessagePlace &place, std::size_t index, const QPoint &at, int width);

    std::size_t index() const { return m_index; }
    const QRect &box() const { return m_box; }
    /// What confirms it, or asks which is meant; null where there is nothing to do.
    const QRect &button() const { return m_button; }
    /// What the button says: "Confirm", "Choose…".
    const QString &verb() const { return m_verb; }
    const QString &words() const { return m_words; }
    /// How well the place is known, for a tooltip.
    const QString &more() const { return m_more; }

    void paint(QPainter &painter, const kit::Tokens &t) const;

private:
    std::size_t m_index;
    QRect m_box;
    QRect m_text;
    QRect m_button;
    kit::Glyph m_glyph = kit::Glyph::PinSuggested;
    QString m_words;
    QString m_more;
    QString m_state; ///< in place of a button: "Confirmed"
    QString m_verb;
    bool m_key = false; ///< the action's key takes this one
};

} // namespace porch
