// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/AlikeStrip.h"

#include "models/items/CaseWords.h"
#include "ui/kit/GlyphLabel.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/PlainTip.h"
#include "ui/kit/Style.h"
#include "ui/kit/Text.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

/// More of them are told by their number: a strip is no list.
constexpr std::size_t kShown = 3;

} // namespace

AlikeStrip::AlikeStrip(QWidget *parent)
    : QWidget(parent)
    , m_title(new Label({}, Type::Strong, &Tokens::text, Label::Fit::Elide, this))
    , m_rows(new QVBoxLayout)
{
    setAccessibleName(tr("New tips that look like this case"));
    m_rows->setSpacing(scaled(4));
    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(8));
    head->addWidget(new kit::GlyphLabel(kit::Glyph::Likeness, &Tokens::accent, this));
    head->addWidget(m_title, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(scaled(24), scaled(8), scaled(24), scaled(8));
    all->setSpacing(scaled(4));
    all->addLayout(head);
    all->addLayout(m_rows);
    hide();
}

void AlikeStrip::setItems(const std::vector<AlikeItem> &items)
{
    setVisible(!items.empty());
    if (items == m_items)
        return;
    m_items = items;
    while (QLayoutItem *old = m_rows->takeAt(0)) {
        if (old->widget())
            old->widget()->deleteLater();
        delete old;
    }
    m_title->setText(tr("%Ln new tip(s) look(s) like this case", nullptr, int(items.size())));
    for (std::size_t at = 0; at < std::min(kShown, items.size()); ++at)
        addRow(items[at], at == 0);
}

void AlikeStrip::setKeys(const QString &open, const QString &putAway)
{
    m_openKey = open;
    m_awayKey = putAway;
}

void AlikeStrip::openFirst()
{
    if (!m_items.empty())
        Q_EMIT tipOpened(QByteArray(m_items.front().tip));
}

void AlikeStrip::putFirstAway()
{
    if (!m_items.empty())
        Q_EMIT putAway(QByteArray(m_items.front().tip));
}

void AlikeStrip::addRow(const AlikeItem &item, bool first)
{
    auto *row = new QWidget(this);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    const QString who = item.reporter.isEmpty() ? tr("Somebody", "who wrote a tip") : item.reporter;
    auto *said = new Label(tr("%1: %2", "who, what they wrote").arg(who, item.words), Type::Body,
                           &Tokens::text, Label::Fit::Elide, row);
    said->setToolTip(kit::plainTip(item.words));
    auto *why = new Label(item.reasons, Type::Secondary, &Tokens::text2, Label::Fit::Elide, row);
    why->setToolTip(kit::plainTip(item.reasons));
    words->addWidget(said);
    words->addWidget(why);
    // The keys act on the first, so that one after the other is looked at with the same key.
    auto *open = new kit::KeyButton(tr("Open the tip"), first ? m_openKey : QString(), row);
    auto *away = new kit::KeyButton(tr("Seen", "put it away"), first ? m_awayKey : QString(), row);
    open->setAccessibleName(tr("Open the tip of %1").arg(who));
    away->setAccessibleName(tr("Put the tip of %1 away").arg(who));
    away->setToolTip(tr("It is not shown here any more; nothing else changes"));
    for (kit::KeyButton *button : {open, away}) {
        button->setProperty(kit::Style::heightProperty, scaled(24));
        button->setAutoDefault(false);
    }
    away->setFlat(true);
    connect(open, &QAbstractButton::clicked, this, [this, tip = item.tip] { Q_EMIT tipOpened(tip); });
    connect(away, &QAbstractButton::clicked, this, [this, tip = item.tip] { Q_EMIT putAway(tip); });
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(scaled(24), 0, 0, 0);
    line->setSpacing(scaled(8));
    line->addLayout(words, 1);
    line->addWidget(open);
    line->addWidget(away);
    m_rows->addWidget(row);
}

void AlikeStrip::paintEvent(QPaintEvent *)
{
    const Tokens &t = kit::tokens(palette());
    QPainter painter(this);
    painter.fillRect(rect(), t.tint);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.tintLine);
}

} // namespace porch
