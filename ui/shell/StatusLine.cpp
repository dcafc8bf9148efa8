// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/StatusLine.h"

#include "ui/kit/Text.h"

#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace porch {

using kit::Glyph;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

constexpr int kHeight = 28;
constexpr int kPadding = 9;
constexpr int kGap = 4;

int counted(const std::vector<PendingAction> &pending, PendingState from, PendingState to)
{
    return int(std::count_if(pending.begin(), pending.end(), [&](const PendingAction &action) {
        return action.state >= from && action.state <= to;
    }));
}

} // namespace

StatusItem::StatusItem(QWidget *parent)
    : QAbstractButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setLeads(false);
    setAccessibleName(tr("Outbox"));
}

void StatusItem::setLeads(bool leads)
{
    setFocusPolicy(leads ? Qt::TabFocus : Qt::NoFocus);
    setCursor(leads ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setProperty("leads", leads);
}

void StatusItem::show(std::optional<Glyph> glyph, kit::Ink glyphInk, const QString &words, bool strong)
{
    setVisible(!words.isEmpty());
    if (m_glyph == glyph && m_ink == glyphInk && text() == words && m_strong == strong)
        return;
    m_glyph = glyph;
    m_ink = glyphInk;
    m_strong = strong;
    setText(words);
    setAccessibleName(words.isEmpty() ? tr("Outbox") : words);
    updateGeometry();
    update();
}

QSize StatusItem::sizeHint() const
{
    const int glyph = m_glyph ? scaled(kit::kGlyphSize) + scaled(kGap) : 0;
    const Type type = m_strong ? Type::State : Type::Secondary;
    return {2 * scaled(kPadding) + glyph + kit::numberWidth(text(), type) + 1, scaled(kHeight)};
}

QSize StatusItem::minimumSizeHint() const
{
    return sizeHint();
}

void StatusItem::paintEvent(QPaintEvent *)
{
    const Tokens &t = kit::tokens(palette());
    QPainter painter(this);
    if (property("leads").toBool() && underMouse())
        painter.fillRect(rect().adjusted(0, 1, -1, 0), t.sunken);
    const int glyph = scaled(kit::kGlyphSize);
    int x = scaled(kPadding);
    if (m_glyph) {
        kit::drawGlyph(painter, *m_glyph, QRectF(x, (height() - glyph) / 2.0 + 0.5, glyph, glyph), t.*m_ink);
        x += glyph + scaled(kGap);
    }
    const Type type = m_strong ? Type::State : Type::Secondary;
    kit::drawNumber(painter, QRect(x, 1, width() - x, height() - 1), text(), type,
                    m_strong ? t.*m_ink : t.text2, Qt::AlignLeft);
    painter.fillRect(QRect(width() - 1, scaled(7), 1, height() - 2 * scaled(7) + 1), t.line);
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        painter.setPen(QPen(t.accent, 2));
        painter.drawRect(rect().adjusted(1, 2, -3, -1));
    }
}

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
    , m_link(new StatusItem(this))
    , m_log(new StatusItem(this))
    , m_bridge(new StatusItem(this))
    , m_outbox(new StatusItem(this))
    , m_refused(new StatusItem(this))
{
    setFixedHeight(scaled(kHeight));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(16 - kPadding), 0, scaled(72), 0);
    row->setSpacing(0);
    for (StatusItem *item : {m_link, m_log, m_bridge, m_outbox, m_refused}) {
        row->addWidget(item);
        item->hide();
    }
    row->addStretch(1);
    for (StatusItem *item : {m_outbox, m_refused}) {
        item->setLeads(true);
        connect(item, &QAbstractButton::clicked, this, &StatusLine::outboxRequested);
    }
}

void StatusLine::setBridge(const QString &words)
{
    m_bridge->show(std::nullopt, &Tokens::text2, words);
}

void StatusLine::show(const LinkState &state, const std::vector<PendingAction> &pending, Micros now,
                      const kit::TimeText &times)
{
    using Phase = LinkState::Phase;
    const QString at = times.number(qint64(state.sequence));
    switch (state.phase) {
    case Phase::Connecting:
        m_link->show(Glyph::CatchingUp, &Tokens::text2, tr("Connecting…"));
        m_log->show(std::nullopt, &Tokens::text2, state.sequence == 0 ? QString() : tr("Log at %1").arg(at));
        break;
    case Phase::CatchingUp:
        m_link->show(Glyph::CatchingUp, &Tokens::accent,
                     tr("Catching up, %1 of %2")
                         .arg(times.number(qint64(state.done)), times.number(qint64(state.total))));
        m_log->show(std::nullopt, &Tokens::text2, {});
        break;
    case Phase::Live:
        m_link->show(Glyph::Connected, &Tokens::ok, tr("Connected"));
        m_log->show(std::nullopt, &Tokens::text2, tr("Log at %1").arg(at));
        break;
    case Phase::Offline:
        m_link->show(Glyph::Offline, &Tokens::due,
                     tr("Offline since %1").arg(times.clockOrDate(state.since, now)), true);
        m_log->show(std::nullopt, &Tokens::text2, tr("Log at %1, then silent").arg(at));
        break;
    case Phase::Halted:
        m_link->show(Glyph::Offline, &Tokens::due,
                     tr("Stopped since %1").arg(times.clockOrDate(state.since, now)), true);
        m_log->show(std::nullopt, &Tokens::text2, tr("Log at %1").arg(at));
        break;
    }
    const int queued = counted(pending, PendingState::Queued, PendingState::Queued);
    const int sending = counted(pending, PendingState::Sending, PendingState::Logged);
    const int refused = counted(pending, PendingState::Refused, PendingState::Refused);
    if (queued > 0)
        m_outbox->show(Glyph::Queued, &Tokens::text2, tr("%n waiting to be sent", nullptr, queued + sending));
    else if (sending > 0)
        m_outbox->show(Glyph::Sending, &Tokens::accent, tr("%n sending", nullptr, sending));
    else
        m_outbox->show(std::nullopt, &Tokens::text2, tr("Nothing waiting to be sent"));
    m_refused->show(Glyph::Refused, &Tokens::overdue,
                    refused == 0 ? QString() : tr("%n refused", nullptr, refused), true);
    m_clock = times.clock(now);
    update();
}

void StatusLine::paintEvent(QPaintEvent *)
{
    const Tokens &t = kit::tokens(palette());
    QPainter painter(this);
    painter.fillRect(rect(), t.window);
    painter.fillRect(QRect(0, 0, width(), 1), t.line);
    kit::drawNumber(painter, rect().adjusted(0, 1, -scaled(16), 0), m_clock, Type::State, t.text);
}

} // namespace porch
