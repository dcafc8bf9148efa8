// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/OutboxPage.h"

#include "models/items/OutboxModel.h"
#include "ui/kit/GlyphLabel.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/PlainTip.h"
#include "ui/kit/StateText.h"
#include "ui/kit/Style.h"
#include "ui/kit/Text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace porch {

using kit::Glyph;
using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

/// So far the ground of a flat button reaches to the right, so that its words line up with the times.
constexpr int kReach = 8;
constexpr int kMostShown = 40; ///< of those that wait, and of the refused

class Card : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(kit::tokens(palette()).overdue);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
};

kit::KeyButton *smallButton(const QString &text, bool flat, QWidget *parent)
{
    auto *button = new kit::KeyButton(text, {}, parent);
    button->setFlat(flat);
    button->setAutoDefault(false);
    button->setProperty(kit::Style::heightProperty, 24);
    return button;
}

kit::StateLook lookOf(PendingState state)
{
    switch (state) {
    case PendingState::Queued:
        // Here all wait: it is no news that calls for a colour.
        return {Glyph::Queued, &Tokens::text2, QString()};
    case PendingState::Sending:
        return kit::StateText::delivery(kit::Delivery::Sending);
    case PendingState::Refused:
        return kit::StateText::delivery(kit::Delivery::Refused);
    default:
        return kit::StateText::delivery(kit::Delivery::Logged);
    }
}

} // namespace

OutboxPage::OutboxPage(OutboxModel &model, Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_clock(std::move(clock))
    , m_count(new Label({}, Type::Secondary, &Tokens::text2, Label::Fit::Elide, this))
    , m_column(new QVBoxLayout)
{
    auto *title = new Label(tr("Outbox"), Type::Strong, &Tokens::text, Label::Fit::Whole, this);
    m_close = new QToolButton(this);
    m_close->setAutoRaise(true);
    m_close->setIcon(kit::glyphIcon(Glyph::Cross, kit::tokens(palette()).text2));
    m_close->setFixedSize(scaled(24), scaled(24));
    m_close->setAccessibleName(tr("Close the outbox"));
    m_close->setToolTip(tr("Back to the tip"));
    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(8));
    head->setContentsMargins(0, 0, scaled(kReach / 2), 0);
    head->addWidget(title);
    head->addWidget(m_count, 1);
    head->addWidget(m_close);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(scaled(16) - 1, scaled(10), scaled(16 - kReach), scaled(16));
    all->setSpacing(scaled(4));
    all->addLayout(head);
    all->addLayout(m_column);
    all->addSpacing(scaled(8));
    auto *promise =
        new Label(tr("Each one leaves this list when the log has it. Closing the program or losing power "
                     "loses none of them."),
                  Type::Secondary, &Tokens::text3, Label::Fit::Wrap, this);
    auto *last = new QHBoxLayout;
    last->setContentsMargins(0, 0, scaled(kReach), 0);
    last->addWidget(promise);
    all->addLayout(last);
    all->addStretch(1);
    connect(m_close, &QAbstractButton::clicked, this, &OutboxPage::closed);
    connect(&m_model, &OutboxModel::updated, this, &OutboxPage::rebuild);
    rebuild();
}

void OutboxPage::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    rebuild();
}

void OutboxPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        m_close->setIcon(kit::glyphIcon(Glyph::Cross, kit::tokens(palette()).text2));
    QWidget::changeEvent(event);
}

/// The list is a handful of rows, and changes by a click or an answer: made anew each time. When very much
/// was done at once the first of it is shown; the rest comes up as that leaves.
void OutboxPage::rebuild()
{
    if (m_list) {
        m_list->hide();
        m_list->deleteLater();
    }
    m_list = new QWidget(this);
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const int waiting = m_model.waiting();
    m_count->setText(waiting == 0 ? tr("nothing waiting") : tr("%n waiting", nullptr, waiting));
    const auto addMore = [this, column](int shown, int all) {
        if (all > shown)
            column->addWidget(new Label(tr("and %n more", nullptr, all - shown), Type::Secondary,
                                        &Tokens::text2, Label::Fit::Elide, m_list));
    };
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const OutboxItem &item = m_model.items()[std::size_t(row)];
        if (item.refused ? row - waiting >= kMostShown : row >= kMostShown) {
            addMore(kMostShown, item.refused ? m_model.refused() : waiting);
            if (item.refused)
                break;
            row = waiting - 1; // on with those that were refused
            continue;
        }
        if (item.refused && (row == 0 || !m_model.items()[std::size_t(row) - 1].refused)) {
            auto *head = new QHBoxLayout;
            head->setSpacing(scaled(6));
            head->addWidget(new Label(tr("Refused"), Type::Strong, &Tokens::text, Label::Fit::Whole, m_list));
            head->addWidget(new Label(QLocale().toString(m_model.refused()), Type::Secondary, &Tokens::text2,
                                      Label::Fit::Whole, m_list),
                            1);
            column->addSpacing(scaled(16));
            column->addLayout(head);
            column->addSpacing(scaled(8));
        }
        if (!item.refused) {
            column->addWidget(waitingRow(row));
            continue;
        }
        auto *card = new QHBoxLayout;
        card->setContentsMargins(0, 0, scaled(kReach), scaled(8));
        card->addWidget(refusedCard(row));
        column->addLayout(card);
    }
    m_column->addWidget(m_list);
    m_list->show();
}

QWidget *OutboxPage::waitingRow(int row)
{
    const OutboxItem &item = m_model.items()[std::size_t(row)];
    const kit::TimeText times(m_zone);
    auto *widget = new QWidget(m_list);
    auto *all = new QVBoxLayout(widget);
    all->setContentsMargins(0, 0, 0, scaled(8));
    all->setSpacing(0);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, 0, scaled(kReach), scaled(8));
    line->addWidget(new kit::Rule(Qt::Horizontal, widget));
    all->addLayout(line);
    auto *first = new QHBoxLayout;
    first->setSpacing(0);
    first->setContentsMargins(0, 0, scaled(kReach), 0);
    auto *number = new Label(QLocale().toString(item.number), Type::Secondary, &Tokens::text3,
                             Label::Fit::Whole, widget);
    number->setFixedWidth(scaled(20));
    auto *title = new Label(item.title, Type::Body, &Tokens::text, Label::Fit::Elide, widget);
    title->setToolTip(kit::plainTip(item.action.text.isEmpty() ? item.title : item.action.text.left(400)));
    auto *time = new Label(times.clockOrDate(item.action.created, m_clock()), Type::Secondary, &Tokens::text2,
                           Label::Fit::Whole, widget);
    first->addWidget(number);
    first->addWidget(title, 1);
    first->addWidget(time);
    auto *second = new QHBoxLayout;
    second->setSpacing(scaled(4));
    second->addSpacing(scaled(16));
    const kit::StateLook look = lookOf(item.action.state);
    second->addWidget(new kit::GlyphLabel(look.glyph, look.ink, widget));
    auto *state = new Label(item.state, Type::Secondary, &Tokens::text2, Label::Fit::Elide, widget);
    state->setToolTip(kit::plainTip(item.state));
    second->addWidget(state, 1);
    if (item.action.state == PendingState::Queued && !item.action.given) {
        auto *back = smallButton(tr("Take back"), true, widget);
        back->setAccessibleName(tr("Take back: %1").arg(item.title));
        connect(back, &QAbstractButton::clicked, this,
                [this, id = item.action.id] { Q_EMIT takeBackRequested(id); });
        second->addWidget(back);
    }
    all->addLayout(first);
    all->addLayout(second);
    widget->setAccessibleName(m_model.index(row).data(Qt::AccessibleTextRole).toString());
    return widget;
}

QWidget *OutboxPage::refusedCard(int row)
{
    const OutboxItem &item = m_model.items()[std::size_t(row)];
    const kit::TimeText times(m_zone);
    auto *card = new Card(m_list);
    auto *all = new QVBoxLayout(card);
    all->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(10));
    all->setSpacing(scaled(4));
    auto *first = new QHBoxLayout;
    first->setSpacing(scaled(6));
    first->addWidget(new kit::GlyphLabel(Glyph::Refused, &Tokens::overdue, card));
    auto *title = new Label(item.title, Type::Body, &Tokens::text, Label::Fit::Elide, card);
    title->setToolTip(kit::plainTip(item.title));
    first->addWidget(title, 1);
    first->addWidget(new Label(times.clockOrDate(item.action.created, m_clock()), Type::Secondary,
                               &Tokens::text2, Label::Fit::Whole, card));
    auto *why = new Label(item.state, Type::Secondary, &Tokens::text, Label::Fit::Wrap, card);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(scaled(4));
    auto *open = smallButton(tr("Open the tip"), false, card);
    open->setAccessibleName(tr("Open the tip: %1").arg(item.title));
    open->setVisible(!item.action.tip.isEmpty());
    auto *dismiss = smallButton(tr("Dismiss"), true, card);
    dismiss->setAccessibleName(tr("Dismiss: %1").arg(item.title));
    buttons->addWidget(open);
    buttons->addWidget(dismiss);
    buttons->addStretch(1);
    all->addLayout(first);
    all->addWidget(why);
    all->addSpacing(scaled(4));
    all->addLayout(buttons);
    connect(open, &QAbstractButton::clicked, this,
            [this, tip = item.action.tip] { Q_EMIT openTipRequested(tip); });
    connect(dismiss, &QAbstractButton::clicked, this,
            [this, id = item.action.id] { Q_EMIT dismissRequested(id); });
    return card;
}

} // namespace porch
