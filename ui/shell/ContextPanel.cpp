// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ContextPanel.h"

#include "models/items/ConversationModel.h"
#include "models/items/OutboxModel.h"
#include "ui/kit/EmptyState.h"
#include "ui/kit/PlainTip.h"
#include "ui/kit/Text.h"
#include "ui/shell/OutboxPage.h"
#include "ui/shell/PlacePart.h"

#include <QGridLayout>
#include <QPainter>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace porch {

using kit::Glyph;
using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

constexpr int kHistoryLines = 14;
enum Page { NoTip, Tip, OutboxShown };

QScrollArea *scrolling(QWidget *content, const QString &name, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setAccessibleName(name);
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    area->setWidget(content);
    area->setBackgroundRole(QPalette::Base);
    return area;
}

} // namespace

ContextPanel::ContextPanel(ConversationModel &conversation, OutboxModel &outbox, Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_conversation(conversation)
    , m_outbox(outbox)
    , m_clock(std::move(clock))
    , m_pages(new QStackedWidget(this))
    , m_outboxPage(new OutboxPage(outbox, m_clock, this))
{
    auto *empty = new kit::EmptyState(this);
    empty->setGlyph(Glyph::Place);
    empty->setSentence(tr("The place and history of the open tip show here."));
    empty->layout()->setContentsMargins(scaled(24) - 1, 0, scaled(16), 0);
    m_pages->addWidget(empty);
    m_pages->addWidget(scrolling(buildTip(), tr("About this tip"), this));
    m_pages->addWidget(scrolling(m_outboxPage, tr("Outbox"), this));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(1, 0, 0, 0); // the line of the drawer
    all->addWidget(m_pages);
    setAccessibleName(tr("About this tip"));

    connect(m_outboxPage, &OutboxPage::closed, this, &ContextPanel::showTip);
    connect(m_outboxPage, &OutboxPage::openTipRequested, this, &ContextPanel::openTipRequested);
    connect(m_outboxPage, &OutboxPage::dismissRequested, this, &ContextPanel::dismissRequested);
    connect(m_outboxPage, &OutboxPage::takeBackRequested, this, &ContextPanel::takeBackRequested);
    connect(&m_conversation, &ConversationModel::tipChanged, this, &ContextPanel::refresh);
    connect(&m_outbox, &OutboxModel::updated, this, &ContextPanel::outboxUpdated);
    refresh();
    outboxUpdated();
}

QWidget *ContextPanel::buildTip()
{
    auto *page = new QWidget(this);
    m_place = new PlacePart(m_conversation, page);
    connect(m_place, &PlacePart::showOnMapRequested, this, &ContextPanel::showOnMapRequested);
    auto *all = new QVBoxLayout(page);
    all->setContentsMargins(scaled(16) - 1, scaled(14), scaled(16), scaled(16));
    all->setSpacing(0);
    all->addWidget(m_place);
    all->addSpacing(scaled(16));
    m_parts = new QVBoxLayout;
    all->addLayout(m_parts);
    all->addWidget(new kit::Rule(Qt::Horizontal, page));
    all->addSpacing(scaled(14));
    all->addWidget(new Label(tr("History"), Type::Strong, &Tokens::text, Label::Fit::Whole, page));
    all->addSpacing(scaled(4));
    m_history = new QWidget(page);
    m_lines = new QGridLayout(m_history);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setHorizontalSpacing(scaled(12));
    m_lines->setVerticalSpacing(0);
    m_lines->setColumnStretch(0, 1);
    all->addWidget(m_history);
    all->addStretch(1);
    return page;
}

bool ContextPanel::isOutboxShown() const
{
    return m_pages->currentIndex() == OutboxShown;
}

void ContextPanel::showOutbox()
{
    m_pages->setCurrentIndex(OutboxShown);
}

void ContextPanel::showTip()
{
    m_pages->setCurrentIndex(m_conversation.tip() ? Tip : NoTip);
}

void ContextPanel::setLinkState(const LinkState &state)
{
    m_phase = state.phase;
    if (m_phase != LinkState::Phase::Offline)
        m_offlineShown = false;
    outboxUpdated();
}

void ContextPanel::outboxUpdated()
{
    const int refused = m_outbox.refused();
    const bool newlyRefused = refused > m_knownRefused;
    m_knownRefused = refused;
    const bool waitsOffline =
        m_phase == LinkState::Phase::Offline && m_outbox.waiting() > 0 && !m_offlineShown;
    if (waitsOffline)
        m_offlineShown = true;
    if (newlyRefused || waitsOffline)
        showOutbox();
    else if (isOutboxShown() && m_outbox.rowCount() == 0)
        showTip();
}

void ContextPanel::refresh()
{
    if (!isOutboxShown())
        showTip();
    m_outboxPage->setTimeZone(m_conversation.timeZone());
    if (!m_conversation.tip())
        return;
    m_place->refresh();
    refreshHistory();
}

void ContextPanel::setPlaceActions(QAction *confirm, QAction *other)
{
    m_place->setActions(confirm, other);
}

void ContextPanel::setLinksPart(QWidget *part)
{
    m_parts->addWidget(part);
}

void ContextPanel::refreshHistory()
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const kit::TimeText times(m_conversation.timeZone());
    const ConversationWords words = m_conversation.words();
    const Micros now = m_clock();
    const auto &items = m_conversation.items();
    int line = 0;
    for (auto item = items.rbegin(); item != items.rend() && line < kHistoryLines; ++item) {
        if (item->pending)
            continue;
        const QString what = words.history(*item);
        const Micros when = words.historyTime(*item);
        auto *label = new Label(what, Type::Secondary, &Tokens::text2, Label::Fit::Elide, m_history);
        label->setToolTip(kit::plainTip(what));
        label->setFixedHeight(scaled(24));
        auto *time = new Label(times.sameDay(when, now) ? times.clock(when) : times.date(when),
                               Type::Secondary, &Tokens::text, Label::Fit::Whole, m_history);
        time->setToolTip(times.full(when));
        time->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_lines->addWidget(label, line, 0);
        m_lines->addWidget(time, line, 1);
        ++line;
    }
    if (m_conversation.hasOlder() || line == kHistoryLines)
        m_lines->addWidget(new Label(tr("Earlier ones stand in the conversation."), Type::Secondary,
                                     &Tokens::text3, Label::Fit::Elide, m_history),
                           line, 0, 1, 2);
}

void ContextPanel::paintEvent(QPaintEvent *)
{
    const Tokens &t = kit::tokens(palette());
    QPainter painter(this);
    painter.fillRect(rect(), t.base);
    if (!qobject_cast<QSplitter *>(parentWidget()))
        painter.fillRect(QRect(0, 0, 1, height()), t.edge);
}

} // namespace porch
