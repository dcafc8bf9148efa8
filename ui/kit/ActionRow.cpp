// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/ActionRow.h"

#include "ui/kit/Glyphs.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/PlainTip.h"
#include "ui/kit/Tokens.h"
#include "ui/kit/Type.h"

#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QToolButton>

namespace porch::kit {

namespace {

constexpr int kHeight = 28;
constexpr int kFlatPadding = 8; ///< the words, not the buttons' edges, stand in line with the text above

} // namespace

ActionRow::ActionRow(QWidget *parent)
    : QWidget(parent)
    , m_more(new QToolButton(this))
{
    m_more->setAutoRaise(true);
    m_more->setIcon(dots());
    m_more->setIconSize({scaled(16), scaled(16)});
    m_more->setToolTip(tr("More actions"));
    m_more->setAccessibleName(tr("More actions"));
    connect(m_more, &QToolButton::clicked, this, &ActionRow::showMenu);
}

QIcon ActionRow::dots() const
{
    return glyphIcon(Glyph::More, tokens(palette()).text);
}

void ActionRow::addAction(QAction *action, const QString &key)
{
    auto *button = new KeyButton(action->iconText(), key, this);
    button->setFlat(true);
    button->setAutoDefault(false);
    // The dots come last in the tab order, too.
    setTabOrder(button, m_more);
    m_entries.push_back({action, button});
    const Entry entry = m_entries.back();
    connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, this, [this, entry] { update(entry); });
    update(entry);
}

void ActionRow::addRare(QAction *action)
{
    m_rare.push_back(action);
}

void ActionRow::update(const Entry &entry)
{
    entry.button->setText(entry.action->iconText());
    entry.button->setEnabled(entry.action->isEnabled());
    entry.button->setToolTip(
        plainTip(entry.action->statusTip().isEmpty() ? entry.action->toolTip() : entry.action->statusTip()));
    arrange();
}

QSize ActionRow::sizeHint() const
{
    return {scaled(300), scaled(kHeight)};
}

QSize ActionRow::minimumSizeHint() const
{
    return {scaled(80), scaled(kHeight)};
}

void ActionRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ActionRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        m_more->setIcon(dots());
    if (event->type() == QEvent::ApplicationFontChange)
        arrange();
    QWidget::changeEvent(event);
}

void ActionRow::arrange()
{
    const int moreWidth = scaled(28);
    const bool alwaysMore = !m_rare.empty();
    int needed = -kFlatPadding;
    for (const Entry &entry : m_entries) {
        if (entry.action->isVisible())
            needed += entry.button->sizeHint().width();
    }
    const bool more = alwaysMore || needed > width();
    const int room = width() - (more ? moreWidth : 0);
    m_hidden.clear();
    int x = -kFlatPadding;
    for (const Entry &entry : m_entries) {
        const int wide = entry.button->sizeHint().width();
        const bool fits = m_hidden.empty() && x + wide <= room;
        if (!entry.action->isVisible()) {
            entry.button->hide();
            continue;
        }
        if (!fits) {
            entry.button->hide();
            m_hidden.push_back(entry.action);
            continue;
        }
        entry.button->setGeometry(x, 0, wide, height());
        entry.button->show();
        x += wide;
    }
    m_more->setVisible(more);
    m_more->setGeometry(width() - moreWidth + scaled(6), 0, moreWidth, height());
}

void ActionRow::showMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction *action : m_hidden)
        menu->addAction(action);
    if (!m_hidden.empty() && !m_rare.empty())
        menu->addSeparator();
    for (QAction *action : m_rare)
        menu->addAction(action);
    menu->popup(m_more->mapToGlobal(QPoint(m_more->width() - menu->sizeHint().width(), m_more->height())));
}

} // namespace porch::kit
