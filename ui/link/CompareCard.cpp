// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/link/CompareCard.h"

#include "ui/kit/PlainTip.h"
#include "ui/kit/Text.h"
#include "ui/kit/TextLines.h"

#include <QPainter>

namespace porch {

using kit::scaled;
using kit::Type;

namespace {

constexpr int kSide = 12;
constexpr int kTop = 8;
constexpr qsizetype kShown = 1'200; ///< more of one message nobody compares side by side

/// The same places in the words as they are shown.
std::vector<TextRange> within(const std::vector<TextRange> &ranges, qsizetype length)
{
    std::vector<TextRange> kept;
    for (const TextRange &range : ranges) {
        if (range.start + range.length <= length)
            kept.push_back(range);
    }
    return kept;
}

} // namespace

CompareCard::CompareCard(Words words, QWidget *parent)
    : QWidget(parent)
    , m_words(std::move(words))
{
    m_words.text.replace(u'\n', QChar::LineSeparator);
    if (m_words.text.size() > kShown) {
        m_words.shared = within(m_words.shared, kShown);
        m_words.text = m_words.text.left(kShown) + QStringLiteral("…");
    }
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setToolTip(kit::plainTip(m_words.exact));
    //: who, when, what
    setAccessibleName(tr("%1, %2: %3").arg(m_words.author, m_words.when, m_words.text));
}

int CompareCard::layOut(int width) const
{
    if (width == m_laidFor)
        return m_height;
    m_laidFor = width;
    m_text.setFont(kit::font(Type::Body));
    m_text.setText(m_words.text);
    QList<QTextLayout::FormatRange> formats;
    for (const TextRange &range : m_words.shared) {
        QTextLayout::FormatRange format;
        format.start = int(range.start);
        format.length = int(range.length);
        format.format.setFontWeight(QFont::DemiBold);
        formats += format;
    }
    m_text.setFormats(formats);
    const int words =
        kit::layOut(m_text, std::max(scaled(40), width - 2 * scaled(kSide)), kit::lineHeight(Type::Body));
    m_height = scaled(kTop) + kit::lineHeight(Type::Strong) + scaled(4) + words + scaled(kTop);
    return m_height;
}

QSize CompareCard::sizeHint() const
{
    return {scaled(320), layOut(width() > scaled(80) ? width() : scaled(320))};
}

QSize CompareCard::minimumSizeHint() const
{
    return {scaled(120), 0};
}

int CompareCard::heightForWidth(int width) const
{
    return layOut(width);
}

void CompareCard::paintEvent(QPaintEvent *)
{
    const kit::Tokens &t = kit::tokens(palette());
    layOut(width());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.line, 1));
    painter.setBrush(t.alt);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const QRect head(scaled(kSide), scaled(kTop), width() - 2 * scaled(kSide), kit::lineHeight(Type::Strong));
    const int when = kit::numberWidth(m_words.when, Type::Secondary);
    kit::drawText(painter, head.adjusted(0, 0, -when - scaled(8), 0), m_words.author, Type::Strong, t.text);
    kit::drawNumber(painter, head, m_words.when, Type::Secondary, t.text2);
    const QPointF at(scaled(kSide), head.bottom() + 1 + scaled(4));
    painter.setPen(t.text);
    m_text.draw(&painter, at);
    for (const TextRange &range : m_words.shared) {
        for (int i = 0; i < m_text.lineCount(); ++i) {
            const QTextLine line = m_text.lineAt(i);
            const int begin = std::max(int(range.start), line.textStart());
            const int end = std::min(int(range.start + range.length), line.textStart() + line.textLength());
            if (begin >= end)
                continue;
            const qreal x1 = line.cursorToX(begin);
            const qreal x2 = line.cursorToX(end);
            const qreal y = at.y() + line.y() + line.ascent() + 3;
            painter.fillRect(QRectF(at.x() + std::min(x1, x2), y, std::abs(x2 - x1), 2), t.accent);
        }
    }
}

} // namespace porch
