// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/BulkBar.h"

#include "ui/inbox/BulkActions.h"
#include "ui/kit/GlyphLabel.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/PlainTip.h"
#include "ui/kit/Text.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

constexpr int kMargin = 12;
constexpr int kMoreWidth = 28;

} // namespace

BulkBar::BulkBar(BulkActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_count(new Label({}, Type::Name, &Tokens::text, Label::Fit::Whole, this))
    , m_more(new QToolButton(this))
    , m_clear(new kit::KeyButton(tr("Clear"), kit::keyText(QKeySequence(Qt::Key_Escape)), this))
{
    const auto all = m_actions.all();
    for (QAction *action : all) {
        const QString key = kit::keyText(action->shortcut());
        auto *button = new kit::KeyButton(action->iconText(), key, this);
        button->setFlat(true);
        button->setAutoDefault(false);
        button->setToolTip(action->text());
        // The list keeps the keyboard: its keys are what these buttons show.
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, this, &BulkBar::arrange);
        m_entries.push_back({action, button});
    }
    m_more->setAutoRaise(true);
    m_more->setIconSize({scaled(16), scaled(16)});
    m_more->setToolTip(tr("More actions"));
    m_more->setAccessibleName(tr("More actions"));
    m_clear->setFlat(true);
    m_clear->setAutoDefault(false);
    m_clear->setToolTip(tr("Select none (Esc)"));
    connect(m_more, &QToolButton::clicked, this, &BulkBar::showMenu);
    connect(m_clear, &QAbstractButton::clicked, this, &BulkBar::clearWanted);
    connect(&m_actions, &BulkActions::markedChanged, this, &BulkBar::refresh);
    dress();
    refresh();
}

void BulkBar::dress()
{
    m_more->setIcon(kit::glyphIcon(kit::Glyph::More, kit::tokens(palette()).text));
}

void BulkBar::refresh()
{
    const int marked = m_actions.marked();
    m_count->setText(tr("%Ln selected", "tips", marked));
    setAccessibleName(tr("%Ln tip(s) selected", nullptr, marked));
    arrange();
}

QSize BulkBar::sizeHint() const
{
    return {scaled(400), scaled(39)};
}

QSize BulkBar::minimumSizeHint() const
{
    return {scaled(160), scaled(39)};
}

void BulkBar::arrange()
{
    const int height = this->height();
    const int count = m_count->sizeHint().width();
    m_count->setGeometry(kMargin, 0, count, height);
    const int clear = m_clear->sizeHint().width();
    m_clear->setGeometry(width() - clear - 4, 0, clear, height);
    int x = kMargin + count + 8;
    int needed = x;
    for (const Entry &entry : m_entries)
        needed += entry.action->isVisible() ? entry.button->sizeHint().width() : 0;
    const int end = width() - clear - 4;
    const bool more = needed > end;
    const int room = end - (more ? scaled(kMoreWidth) : 0);
    m_hidden.clear();
    for (const Entry &entry : m_entries) {
        const int wide = entry.button->sizeHint().width();
        const bool shown = entry.action->isVisible();
        const bool fits = m_hidden.empty() && x + wide <= room;
        entry.button->setEnabled(entry.action->isEnabled());
        entry.button->setVisible(shown && fits);
        if (!shown)
            continue;
        if (!fits) {
            m_hidden.push_back(entry.action);
            continue;
        }
        entry.button->setGeometry(x, 0, wide, height);
        x += wide;
    }
    m_more->setVisible(more);
    m_more->setGeometry(room, 0, scaled(kMoreWidth), height);
}

QPoint BulkBar::anchorOf(const QAction *action) const
{
    for (const Entry &entry : m_entries) {
        if (entry.action == action && entry.button->isVisible())
            return entry.button->mapToGlobal(QPoint(0, entry.button->height()));
    }
    return mapToGlobal(QPoint(m_more->isVisible() ? m_more->x() : kMargin, height()));
}

void BulkBar::showMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction *action : m_hidden)
        menu->addAction(action);
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void BulkBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void BulkBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        dress();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        arrange();
    QWidget::changeEvent(event);
}

// --- the result

BulkResult::BulkResult(BulkActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_glyph(new kit::GlyphLabel(kit::Glyph::Sending, &Tokens::accent, this))
    , m_words(new Label({}, Type::Secondary, &Tokens::text, Label::Fit::Wrap, this))
{
    auto *dismiss = new kit::KeyButton(tr("Dismiss"), kit::keyText(QKeySequence(Qt::Key_Escape)), this);
    dismiss->setFlat(true);
    dismiss->setAutoDefault(false);
    dismiss->setToolTip(tr("What was refused stays in the list of unsent actions (Esc)"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kMargin, scaled(4), 4, scaled(4) + 1);
    row->setSpacing(scaled(8));
    row->addWidget(m_glyph, 0, Qt::AlignVCenter);
    row->addWidget(m_words, 1, Qt::AlignVCenter);
    row->addWidget(dismiss, 0, Qt::AlignVCenter);
    connect(dismiss, &QAbstractButton::clicked, &m_actions, &BulkActions::dismissResult);
    connect(&m_actions, &BulkActions::resultChanged, this, &BulkResult::refresh);
    refresh();
}

void BulkResult::refresh()
{
    const QString words = m_actions.result();
    const bool problem = m_actions.resultHasProblem();
    const bool settled = m_actions.resultIsSettled();
    m_glyph->setGlyph(!settled ? kit::Glyph::Sending : problem ? kit::Glyph::Refused : kit::Glyph::Logged);
    m_glyph->setInk(!settled ? &Tokens::accent : problem ? &Tokens::overdue : &Tokens::text2);
    m_words->setText(words);
    m_words->setToolTip(kit::plainTip(words));
    m_words->setAccessibleName(words);
    setAccessibleName(words);
    setVisible(!words.isEmpty());
}

void BulkResult::paintEvent(QPaintEvent *)
{
    const Tokens &t = kit::tokens(palette());
    QPainter painter(this);
    painter.fillRect(rect(), t.alt);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.line);
}

} // namespace porch
