// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/PlaceLine.h"

#include "models/items/PlaceWords.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/StateText.h"
#include "ui/kit/Text.h"

#include <QPainter>

#include <algorithm>

namespace porch {

using kit::Glyph;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

constexpr int kRadius = 4;
constexpr int kPadding = 10;
constexpr int kGap = 6;

QString key()
{
    return QStringLiteral("P");
}

} // namespace

PlaceLine::PlaceLine(const MessagePlace &place, std::size_t index, const QPoint &at, int width)
    : m_index(index)
    , m_key(place.next)
{
    const PlaceCandidate &shown = place.places[std::min(place.chosen, place.places.size() - 1)];
    m_more = PlaceWords::known(shown.precision, shown.radius);
    const int height = std::max(scaled(24), kit::keyCapHeight() + 4);
    const int glyph = scaled(kit::kGlyphSize);
    m_box = QRect(at, QSize(width, height));
    int right = m_box.right() + 1;
    switch (place.standing) {
    case MessagePlace::Standing::Confirmed:
        m_glyph = Glyph::PinConfirmed;
        m_words = shown.name;
        m_state = tr("Confirmed", "a place");
        break;
    case MessagePlace::Standing::Placing:
        m_glyph = kit::StateText::pending(Verb::Place).glyph;
        m_words = shown.name;
        m_state = kit::StateText::pending(Verb::Place).word;
        break;
    default:
        m_words = PlaceWords::line(place);
        m_verb = place.places.size() == 1 ? tr("Confirm", "a place") : tr("Choose…", "one of several places");
        break;
    }
    if (m_verb.isEmpty()) {
        right -= kit::metrics(Type::State).horizontalAdvance(m_state) + 1;
    } else {
        const int words = kit::metrics(Type::State).horizontalAdvance(m_verb) + 2 * scaled(kPadding);
        const int cap = m_key ? kGap + kit::keyCapWidth(key()) - 4 : 0;
        m_button = QRect(right - words - cap, m_box.top(), words + cap, height);
        right = m_button.left();
    }
    const int left = m_box.left() + glyph + scaled(kGap);
    m_text = QRect(left, m_box.top(), std::max(0, right - scaled(8) - left), height);
}

void PlaceLine::paint(QPainter &painter, const Tokens &t) const
{
    const int glyph = scaled(kit::kGlyphSize);
    kit::drawGlyph(painter, m_glyph,
                   QRectF(m_box.left(), m_box.top() + (m_box.height() - glyph) / 2.0, glyph, glyph),
                   t.accent);
    kit::drawText(painter, m_text, m_words, Type::Secondary, t.text);
    if (m_button.isNull()) {
        kit::drawText(painter,
                      QRect(m_text.right() + 1 + scaled(8), m_box.top(), m_box.width(), m_box.height()),
                      m_state, Type::State, t.text2);
        return;
    }
    painter.setPen(QPen(t.edge, 1));
    painter.setBrush(t.base);
    painter.drawRoundedRect(QRectF(m_button).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    QRect words = m_button.adjusted(scaled(kPadding), 0, 0, 0);
    words.setLeft(words.left() + kit::drawText(painter, words, m_verb, Type::State, t.text) + kGap);
    if (m_key)
        kit::drawKeyCap(painter, words, key(), t.text2, t.line);
}

} // namespace porch
