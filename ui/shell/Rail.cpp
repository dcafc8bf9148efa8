// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Rail.h"

#include "ui/kit/Text.h"

#include <QButtonGroup>
#include <QPainter>
#include <QVBoxLayout>

namespace porch {

using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

constexpr int kWidth = 80;
constexpr int kHeight = 84;
constexpr int kIcon = 20;

} // namespace

RailButton::RailButton(kit::Glyph glyph, const QString &word, QWidget *parent)
    : QAbstractButton(parent)
    , m_glyph(glyph)
{
    setText(word);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::MinimumExpanding, QSizePolicy::Fixed);
    setAccessibleName(word);
}

void RailButton::setCounts(const QString &first, const QString &second, bool stressed)
{
    m_first = first;
    m_second = second;
    m_stressed = stressed;
    QStringList all{text()};
    if (!first.isEmpty())
        all << first;
    if (!second.isEmpty())
        all << second;
    setAccessibleName(all.join(QStringLiteral(", ")));
    // Counts are never cut off; the rail grows for them, and does not shrink again under the pointer.
    for (const QString &words : {text(), first, second}) {
        const int wide = kit::numberWidth(words, Type::Small) + scaled(4);
        if (wide > m_widest) {
            m_widest = wide;
            updateGeometry();
        }
    }
    update();
}

QSize RailButton::sizeHint() const
{
    return {std::max(scaled(kWidth), m_widest), scaled(kHeight)};
}

void RailButton::paintEvent(QPaintEvent *)
{
    const Tokens &t = kit::tokens(palette());
    QPainter painter(this);
    if (isChecked()) {
        painter.fillRect(rect(), t.base);
        painter.fillRect(QRect(0, 0, 3, height()), t.accent);
    } else if (underMouse()) {
        painter.fillRect(rect().adjusted(0, 0, -1, 0), t.sunken);
    }
    const int icon = scaled(kIcon);
    const QColor ink = isChecked() ? t.accent : t.text2;
    kit::drawGlyph(painter, m_glyph, QRectF((width() - icon) / 2, scaled(10), icon, icon), ink);
    const auto centred = [&](int top, const QString &words, Type type, const QColor &colour) {
        const int line = std::max(scaled(14), kit::metrics(type).height());
        const QString shown = kit::elideRight(words, type, width() - 4);
        const int wide = kit::numberWidth(shown, type);
        kit::drawNumber(painter, QRect((width() - wide) / 2, top, wide, line), shown, type, colour,
                        Qt::AlignLeft);
    };
    centred(scaled(34), text(), isChecked() ? Type::Strong : Type::State, isChecked() ? t.text : t.text2);
    centred(scaled(50), m_first, Type::Faint, t.text2);
    centred(scaled(64), m_second, m_stressed ? Type::Small : Type::Faint, m_stressed ? t.text : t.text2);
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(t.accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(5, 3, -4, -3), 4, 4);
    }
}

Rail::Rail(QWidget *parent)
    : QWidget(parent)
    , m_rooms(new QButtonGroup(this))
    , m_column(new QVBoxLayout(this))
{
    setMinimumWidth(scaled(kWidth));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    setAccessibleName(tr("Rooms"));
    m_column->setContentsMargins(0, scaled(8), 0, 0);
    m_column->setSpacing(0);
    m_column->addStretch(1);
}

RailButton *Rail::addRoom(kit::Glyph glyph, const QString &word)
{
    auto *button = new RailButton(glyph, word, this);
    if (m_rooms->buttons().isEmpty())
        button->setChecked(true);
    m_rooms->addButton(button);
    m_column->insertWidget(m_column->count() - 1, button);
    return button;
}

void Rail::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    Q_EMIT widened(width());
}

void Rail::paintEvent(QPaintEvent *)
{
    const Tokens &t = kit::tokens(palette());
    QPainter painter(this);
    painter.fillRect(rect(), t.window);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), t.line);
}

} // namespace porch
