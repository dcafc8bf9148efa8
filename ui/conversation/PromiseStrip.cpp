// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/PromiseStrip.h"

#include "models/domain/PlainText.h"
#include "ui/kit/Owed.h"
#include "ui/kit/PlainTip.h"
#include "ui/kit/Text.h"

#include <QPainter>

#include <algorithm>

namespace porch {

using kit::Glyph;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

constexpr int kHeight = 40;
constexpr qsizetype kReason = 200;

} // namespace

PromiseStrip::PromiseStrip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize PromiseStrip::sizeHint() const
{
    return {scaled(300), scaled(kHeight)};
}

QSize PromiseStrip::minimumSizeHint() const
{
    return {scaled(120), scaled(kHeight)};
}

QString PromiseStrip::brief(Micros due, Micros now, bool known, const kit::TimeText &times)
{
    const kit::OwedLook look = kit::OwedText::look(due, now, known, times);
    switch (look.kind) {
    case kit::Owed::Overdue:
        return tr("overdue by %1").arg(look.value);
    case kit::Owed::Soon:
        return tr("due in %1").arg(look.value);
    case kit::Owed::Later:
        return tr("due at %1").arg(times.clockOrDate(due, now));
    default:
        return {};
    }
}

void PromiseStrip::show(const TipRow &tip, LinkState::Phase phase, std::optional<PendingState> reply,
                        Micros now, const kit::TimeText &times)
{
    m_overdue = false;
    m_strong = true;
    m_glyph = Glyph::Clock;
    m_ink = &Tokens::text2;
    m_aside.clear();
    if (reply) {
        // A queued reply does not settle a promise: it only stands beside it.
        m_aside = *reply == PendingState::Queued    ? tr("your reply is queued")
                  : *reply == PendingState::Sending ? tr("your reply is being sent")
                                                    : tr("your reply is in the log");
    }
    if (phase == LinkState::Phase::CatchingUp || phase == LinkState::Phase::Connecting) {
        m_glyph = Glyph::CatchingUp;
        m_strong = false;
        m_bold = tr("Whether a reply is still owed shows after catching up");
    } else if (tip.keys.status == TipStatus::Closed) {
        m_glyph = Glyph::Closed;
        m_strong = false;
        const QString reason = shortened(tip.reason, kReason);
        m_bold = reason.isEmpty() ? tr("Closed") : tr("Closed: %1").arg(reason);
    } else if (tip.keys.due != 0) {
        const kit::OwedLook look = kit::OwedText::look(tip.keys.due, now, true, times);
        m_overdue = look.kind == kit::Owed::Overdue;
        m_ink = m_overdue ? &Tokens::overdue : look.kind == kit::Owed::Soon ? &Tokens::due : &Tokens::text;
        m_bold = look.kind == kit::Owed::Soon ? tr("Reply due in %1").arg(look.value)
                                              : kit::OwedText::sentence(tip.keys.due, now, true, times);
        if (m_aside.isEmpty() && look.kind != kit::Owed::Later)
            m_aside = tr("Promised by %1").arg(times.clockOrDate(tip.keys.due, now));
    } else if (tip.keys.snoozed > now) {
        m_strong = false;
        m_glyph = Glyph::Snoozed;
        m_bold = tr("Put off until %1").arg(times.moment(tip.keys.snoozed, now));
    } else {
        m_strong = false;
        m_glyph = tip.keys.status == TipStatus::Waiting ? Glyph::Waiting : Glyph::Closed;
        m_bold = tip.keys.status == TipStatus::Waiting ? tr("Answered, waiting for the resident")
                                                       : tr("No reply is owed");
    }
    const QString whole = m_aside.isEmpty() ? m_bold : tr("%1, %2").arg(m_bold, m_aside);
    setAccessibleName(whole);
    setToolTip(kit::plainTip(whole));
    update();
}

void PromiseStrip::paintEvent(QPaintEvent *)
{
    const Tokens &t = kit::tokens(palette());
    QPainter painter(this);
    painter.fillRect(rect(), m_overdue ? t.overdueTint : t.alt);
    painter.fillRect(QRect(0, 0, width(), 1), t.line);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.line);
    const int glyph = scaled(kit::kGlyphSize);
    const int margin = scaled(16);
    kit::drawGlyph(painter, m_glyph, QRectF(margin, (height() - glyph) / 2.0, glyph, glyph), t.*m_ink);
    QRect words = rect().adjusted(margin + glyph + scaled(8), 0, -margin, 0);
    const Type type = m_strong ? Type::Fresh : Type::Body;
    // The promise is never elided; what stands beside it may be.
    const int bold = std::min(words.width(), kit::metrics(type).horizontalAdvance(m_bold) + 1);
    const bool asideSettled = !m_aside.isEmpty() && words.width() - bold > scaled(48);
    kit::drawText(painter, words, m_bold, type, t.*m_ink);
    if (asideSettled) {
        words.setLeft(words.left() + bold + scaled(12));
        kit::drawText(painter, words, m_aside, Type::Secondary, t.text2, Qt::AlignRight);
    }
}

} // namespace porch
