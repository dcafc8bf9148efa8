// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/LinkRowWidget.h"

#include "ui/kit/KeyCap.h"
#include "ui/kit/PlainTip.h"
#include "ui/kit/Text.h"
#include "ui/tips/TipDrag.h"

#include <QDragEnterEvent>
#include <QPainter>

namespace porch {

using kit::scaled;
using kit::Type;

namespace {

constexpr int kTop = 6;
constexpr int kGlyph = 14;
constexpr int kGlyphRoom = 20;
constexpr int kLineGap = 2;

int lineHeight()
{
    return kit::lineHeight(Type::Secondary) + scaled(kLineGap);
}

} // namespace

LinkRowWidget::LinkRowWidget(Words words, QWidget *parent)
    : QAbstractButton(parent)
    , m_words(std::move(words))
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setAcceptDrops(m_words.takesTips);
    QStringList all{m_words.number, m_words.title, m_words.beside};
    for (const auto &[glyph, line] : m_words.lines)
        all << line;
    all.removeAll(QString());
    const QString spoken = all.join(QStringLiteral(", "));
    setAccessibleName(spoken);
    setToolTip(kit::plainTip(spoken));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize LinkRowWidget::sizeHint() const
{
    return {scaled(200),
            2 * scaled(kTop - 2) + kit::lineHeight(Type::Body) + int(m_words.lines.size()) * lineHeight()};
}

QSize LinkRowWidget::minimumSizeHint() const
{
    return {scaled(120), sizeHint().height()};
}

void LinkRowWidget::paintEvent(QPaintEvent *)
{
    const kit::Tokens &t = kit::tokens(palette());
    QPainter painter(this);
    if (m_isTarget)
        painter.fillRect(rect(), t.tint);
    else if (underMouse())
        painter.fillRect(rect(), t.sunken);
    if (hasFocus()) {
        painter.setPen(t.accent);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
    const int line = kit::lineHeight(Type::Body);
    int y = scaled(kTop - 2);
    int end = width();
    if (!m_words.right.isEmpty() && m_words.key) {
        const int cap = kit::keyCapWidth(m_words.right);
        end -= cap;
        kit::drawKeyCap(painter, QRect(end, y, cap, line), m_words.right, t.text2, t.line);
        end -= scaled(8);
    } else if (!m_words.right.isEmpty()) {
        kit::drawNumber(painter, QRect(0, y, end, line), m_words.right, Type::Secondary, t.text2);
        end -= kit::numberWidth(m_words.right, Type::Secondary) + scaled(8);
    }
    int x = 0;
    if (!m_words.number.isEmpty()) {
        const int number = kit::numberWidth(m_words.number, Type::Body);
        kit::drawNumber(painter, QRect(x, y, number, line), m_words.number, Type::Body, t.text,
                        Qt::AlignLeft);
        x += number + scaled(8);
    }
    x += kit::drawText(painter, QRect(x, y, std::max(0, end - x), line), m_words.title,
                       m_words.number.isEmpty() ? Type::Strong : Type::Fresh, t.text);
    if (!m_words.beside.isEmpty())
        kit::drawText(painter, QRect(x + scaled(8), y, std::max(0, end - x - scaled(8)), line),
                      m_words.beside, Type::Secondary, t.text2);
    y += line;
    for (const auto &[glyph, words] : m_words.lines) {
        kit::drawGlyph(painter, glyph,
                       QRectF(0, y + (lineHeight() - scaled(kGlyph)) / 2.0, scaled(kGlyph), scaled(kGlyph)),
                       t.text2);
        kit::drawText(painter, QRect(scaled(kGlyphRoom), y, width() - scaled(kGlyphRoom), lineHeight()),
                      words, Type::Secondary, t.text2);
        y += lineHeight();
    }
}

void LinkRowWidget::dragEnterEvent(QDragEnterEvent *event)
{
    if (!TipDrag::holdsTips(*event->mimeData()))
        return;
    m_isTarget = true;
    update();
    event->acceptProposedAction();
}

void LinkRowWidget::dragLeaveEvent(QDragLeaveEvent *)
{
    m_isTarget = false;
    update();
}

void LinkRowWidget::dropEvent(QDropEvent *event)
{
    m_isTarget = false;
    update();
    const std::vector<TipId> tips = TipDrag::tipsOf(*event->mimeData());
    if (tips.empty())
        return;
    event->acceptProposedAction();
    Q_EMIT tipsDropped(tips);
}

} // namespace porch
