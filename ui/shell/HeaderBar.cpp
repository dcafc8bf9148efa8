// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/HeaderBar.h"

#include "models/store/BoardQueries.h"
#include "ui/kit/Glyphs.h"
#include "ui/kit/Icons.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>

namespace porch {

using kit::Glyph;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

constexpr int kHeight = 48;
constexpr int kRail = 80;
constexpr int kPadding = 8;
constexpr int kGap = 6;

void paintHover(const QAbstractButton &button, QPainter &painter)
{
    const Tokens &t = kit::tokens(button.palette());
    painter.setRenderHint(QPainter::Antialiasing);
    if (button.underMouse() && button.isEnabled()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.sunken);
        painter.drawRoundedRect(button.rect(), 4, 4);
    }
    if (button.hasFocus() && button.window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        painter.setPen(QPen(t.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(button.rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

class CommandsButton : public QAbstractButton
{
public:
    CommandsButton(const QString &words, QWidget *parent)
        : QAbstractButton(parent)
    {
        setText(words);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        const int words = kit::metrics(Type::State).horizontalAdvance(text());
        return {2 * kPadding + scaled(kit::kGlyphSize) + 2 * kGap + words + kit::keyCapWidth(key()),
                scaled(28)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = kit::tokens(palette());
        QPainter painter(this);
        paintHover(*this, painter);
        const int glyph = scaled(kit::kGlyphSize);
        int x = kPadding;
        kit::drawGlyph(painter, Glyph::Prompt, QRectF(x, (height() - glyph) / 2.0, glyph, glyph), t.text);
        x += glyph + kGap;
        x += kit::drawText(painter, QRect(x, 0, width() - x, height()), text(), Type::State, t.text) + kGap;
        kit::drawKeyCap(painter, QRect(x, 0, width() - x, height()), key(), t.text2, t.line, t.base);
    }

private:
    static QString key() { return kit::keyText(QKeySequence(Qt::CTRL | Qt::Key_K)); }
};

class UserBlock : public QWidget
{
public:
    explicit UserBlock(QWidget *parent)
        : QWidget(parent)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    }

    void show(const QString &name, const QString &about)
    {
        m_name = name;
        m_about = about;
        setVisible(!name.isEmpty());
        setAccessibleName(about.isEmpty() ? name : HeaderBar::tr("%1, %2").arg(name, about));
        updateGeometry();
        update();
    }

    QSize sizeHint() const override
    {
        const int words = std::max(kit::metrics(Type::Strong).horizontalAdvance(m_name),
                                   kit::metrics(Type::Faint).horizontalAdvance(m_about));
        return {1 + scaled(16) + scaled(kit::kGlyphSize) + scaled(8) + std::min(words + 1, scaled(200)),
                scaled(kHeight)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = kit::tokens(palette());
        QPainter painter(this);
        painter.fillRect(QRect(0, scaled(8), 1, height() - 2 * scaled(8)), t.line);
        const int glyph = scaled(kit::kGlyphSize);
        int x = 1 + scaled(16);
        kit::drawGlyph(painter, Glyph::Named, QRectF(x, (height() - glyph) / 2.0, glyph, glyph), t.text2);
        x += glyph + scaled(8);
        const int line = kit::lineHeight(Type::Strong);
        const int faint = kit::lineHeight(Type::Faint);
        const bool two = !m_about.isEmpty();
        const int top = (height() - line - (two ? faint - 1 : 0)) / 2;
        kit::drawText(painter, QRect(x, top, width() - x, line), m_name, Type::Strong, t.text);
        if (two)
            kit::drawText(painter, QRect(x, top + line - 1, width() - x, faint), m_about, Type::Faint,
                          t.text2);
    }

private:
    QString m_name;
    QString m_about;
};

} // namespace

OwedSummary::OwedSummary(QWidget *parent)
    : QAbstractButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setToolTip(tr("Show the tips that are owed a reply"));
    m_block = tr("counting what is owed");
    setAccessibleName(m_block);
}

void OwedSummary::show(Knowledge knowledge, qint64 owed, qint64 overdue, Micros nextDue, Micros asOf,
                       Micros now, const kit::TimeText &times)
{
    m_knowledge = knowledge;
    m_overdue = knowledge != Knowledge::Counting && overdue > 0;
    m_aside.clear();
    if (knowledge == Knowledge::Counting)
        m_block = tr("counting what is owed");
    else if (overdue > 0)
        // Nobody counts on beyond it.
        m_block = overdue < kOverdueCounted ? tr("%n overdue", nullptr, int(overdue))
                                            : tr("%1+ overdue").arg(times.number(kOverdueCounted));
    else if (owed > 0)
        m_block = tr("%n owed", nullptr, int(std::min<qint64>(owed, 1'000'000)));
    else
        m_block = tr("Nothing owed");
    if (knowledge == Knowledge::AsOf)
        m_aside = tr("as known at %1").arg(times.clockOrDate(asOf, now));
    else if (knowledge == Knowledge::Current && nextDue != 0)
        m_aside = tr("next due %1").arg(times.clockOrDate(nextDue, now));
    setAccessibleName(m_aside.isEmpty() ? m_block : tr("%1, %2").arg(m_block, m_aside));
    updateGeometry();
    update();
}

QSize OwedSummary::sizeHint() const
{
    const Type type = m_overdue ? Type::Strong : Type::Secondary;
    int width =
        2 * scaled(kPadding) + scaled(kit::kGlyphSize) + scaled(kGap) + kit::numberWidth(m_block, type);
    if (!m_aside.isEmpty())
        width += scaled(10) + kit::numberWidth(m_aside, Type::Secondary);
    return {width, scaled(24)};
}

void OwedSummary::paintEvent(QPaintEvent *)
{
    const Tokens &t = kit::tokens(palette());
    QPainter painter(this);
    paintHover(*this, painter);
    const int glyph = scaled(kit::kGlyphSize);
    const Type type = m_overdue ? Type::Strong : Type::Secondary;
    const int words = kit::numberWidth(m_block, type);
    const int pad = scaled(kPadding);
    QColor ink = t.text2;
    Glyph shape = Glyph::Clock;
    QColor shapeInk = t.text2;
    if (m_knowledge == Knowledge::Counting) {
        shape = Glyph::CatchingUp;
    } else if (m_overdue) {
        ink = shapeInk = t.onOverdue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.overdueFill);
        const int inset = hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange) ? 2 : 0;
        painter.drawRoundedRect(
            QRect(inset, inset, 2 * pad + glyph + scaled(kGap) + words - 2 * inset, height() - 2 * inset), 4,
            4);
    } else if (m_block == tr("Nothing owed")) {
        shape = Glyph::Closed;
        shapeInk = t.ok;
        ink = t.text;
    }
    int x = pad;
    kit::drawGlyph(painter, shape, QRectF(x, (height() - glyph) / 2.0, glyph, glyph), shapeInk);
    x += glyph + scaled(kGap);
    kit::drawNumber(painter, QRect(x, 0, words, height()), m_block, type, ink, Qt::AlignLeft);
    if (!m_aside.isEmpty()) {
        const int aside = kit::numberWidth(m_aside, Type::Secondary);
        kit::drawNumber(painter, QRect(width() - aside, 0, aside, height()), m_aside, Type::Secondary,
                        t.text2);
    }
}

HeaderBar::HeaderBar(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_owed(new OwedSummary(this))
    , m_user(new UserBlock(this))
{
    setFixedHeight(scaled(kHeight));
    auto *commands = new CommandsButton(tr("Commands"), this);
    commands->setToolTip(tr("Every action there is (Ctrl+K)"));
    commands->setAccessibleName(tr("Commands"));
    setRailWidth(scaled(kRail));
    m_row->setSpacing(0);
    m_searchAt = m_row->count();
    m_row->addSpacing(scaled(12));
    m_row->addStretch(1);
    m_row->addWidget(m_owed);
    m_row->addSpacing(scaled(16));
    m_row->addWidget(commands);
    m_row->addSpacing(scaled(6));
    m_row->addWidget(m_user);
    m_user->hide();
    connect(commands, &QAbstractButton::clicked, this, &HeaderBar::commandsRequested);
    connect(m_owed, &QAbstractButton::clicked, this, &HeaderBar::owedRequested);
}

void HeaderBar::setSearchWidget(QWidget *search)
{
    m_search = search;
    m_row->insertWidget(m_searchAt, search, 0, Qt::AlignVCenter);
    setSearchWidth(m_searchWidth);
}

void HeaderBar::setRailWidth(int width)
{
    if (m_railWidth == width)
        return;
    m_railWidth = width;
    m_row->setContentsMargins(width + scaled(12), 0, scaled(16), 0);
    update();
}

void HeaderBar::setSearchWidth(int width)
{
    m_searchWidth = width;
    if (m_search && width > 0) {
        m_search->setMaximumWidth(width);
        m_search->setMinimumWidth(std::min(width, scaled(220)));
        m_search->setSizePolicy(QSizePolicy::Expanding, m_search->sizePolicy().verticalPolicy());
        m_row->setStretch(m_searchAt, 1000);
    }
}

void HeaderBar::setUser(const QString &name, const QString &about)
{
    static_cast<UserBlock *>(m_user)->show(name, about);
}

void HeaderBar::paintEvent(QPaintEvent *)
{
    const Tokens &t = kit::tokens(palette());
    QPainter painter(this);
    painter.fillRect(rect(), t.window);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.line);
    const int size = scaled(24);
    kit::drawLogo(painter, QRectF((m_railWidth - size) / 2.0, (height() - size) / 2.0, size, size), t.accent);
}

} // namespace porch
