// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/KeyCap.h"

#include "ui/kit/Icons.h"
#include "ui/kit/Style.h"
#include "ui/kit/Text.h"

#include <QPainter>
#include <QStyleOptionButton>

#include <algorithm>

namespace porch::kit {
namespace {
constexpr int kCapPadding = 5;
constexpr int kGap = 6;
constexpr int kLead = 16; // an icon or a box
constexpr int kLeadGap = 6;
} // namespace

QString keyText(const QKeySequence &keys)
{
    QString text = keys.toString(QKeySequence::NativeText);
    text.replace(QStringLiteral("Return"), QStringLiteral("↵"));
    text.replace(QStringLiteral("Enter"), QStringLiteral("↵"));
    // A lone + is a key of its own.
    if (text.size() > 1)
        text.replace(u'+', u' ');
    return text;
}

int keyCapHeight()
{
    return lineHeight(Type::Small) + 2;
}

int keyCapWidth(const QString &text)
{
    return std::max(keyCapHeight(), metrics(Type::Small).horizontalAdvance(text) + 2 * kCapPadding);
}

int drawKeyCap(QPainter &painter, const QRect &rect, const QString &text, const QColor &ink,
               const QColor &border, const QColor &ground)
{
    const QRect cap(rect.left(), rect.top() + (rect.height() - keyCapHeight()) / 2, keyCapWidth(text),
                    keyCapHeight());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(border, 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    const int width = metrics(Type::Small).horizontalAdvance(text);
    drawText(painter, cap.adjusted((cap.width() - width) / 2, 0, 8, 0), text, Type::Small, ink);
    painter.restore();
    return cap.width();
}

KeyCap::KeyCap(QString text, QWidget *parent)
    : QWidget(parent)
    , m_text(std::move(text))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(m_text);
}

void KeyCap::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize KeyCap::sizeHint() const
{
    return {keyCapWidth(m_text), keyCapHeight()};
}

QSize KeyCap::minimumSizeHint() const
{
    return sizeHint();
}

void KeyCap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens(palette());
    drawKeyCap(painter, rect(), m_text, t.text2, t.line, t.base);
}

KeyButton::KeyButton(const QString &text, QString key, QWidget *parent)
    : QPushButton(text, parent)
    , m_key(std::move(key))
{}

void KeyButton::setKey(const QString &key)
{
    m_key = key;
    updateGeometry();
    update();
}

void KeyButton::setIconName(const QString &name)
{
    m_iconName = name;
    updateGeometry();
    update();
}

void KeyButton::setTicks(bool ticks)
{
    m_ticks = ticks;
    updateGeometry();
    update();
}

/// Of the icon or the box, and the gap after it.
int KeyButton::leadWidth() const
{
    return m_ticks || !m_iconName.isEmpty() ? kLead + kLeadGap : 0;
}

void KeyButton::setJoin(Join join)
{
    m_join = join;
    setProperty(Style::joinProperty, int(join));
    update();
}

QSize KeyButton::sizeHint() const
{
    QSize hint = QPushButton::sizeHint();
    if (!m_key.isEmpty())
        hint.rwidth() += kGap + keyCapWidth(m_key) - (isFlat() ? 0 : 2);
    hint.rwidth() += leadWidth();
    return hint;
}

QSize KeyButton::minimumSizeHint() const
{
    return sizeHint();
}

void KeyButton::paintEvent(QPaintEvent *)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    QPainter painter(this);
    if (m_ticks)
        option.state &= ~QStyle::State_On;
    style()->drawControl(QStyle::CE_PushButtonBevel, &option, &painter, this);

    const Tokens &t = tokens(palette());
    const bool solid = Style::isSolid(option);
    const QColor ink = !isEnabled() ? t.text3 : solid ? t.onAccent : t.text;
    const int words = metrics(Type::State).horizontalAdvance(text());
    const int cap = m_key.isEmpty() ? 0 : kGap + keyCapWidth(m_key);
    int x = (width() - words - cap - leadWidth()) / 2;
    const QRect lead(x, (height() - kLead) / 2, kLead, kLead);
    if (m_ticks) {
        QStyleOptionButton box;
        box.initFrom(this);
        box.rect = lead;
        box.state.setFlag(QStyle::State_On, isChecked());
        style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, &painter, this);
    } else if (!m_iconName.isEmpty()) {
        actionIcon(m_iconName, ink).paint(&painter, lead);
    }
    x += leadWidth();
    drawText(painter, QRect(x, 0, words + 1, height()), text(), Type::State, ink);
    x += words + kGap;
    if (!m_key.isEmpty()) {
        QColor border = t.line;
        if (solid) {
            border = t.onAccent;
            border.setAlphaF(0.55F);
        }
        drawKeyCap(painter, QRect(x, 0, cap, height()), m_key,
                   solid         ? ink
                   : isEnabled() ? t.text2
                                 : t.text3,
                   border);
    }
}

} // namespace porch::kit
