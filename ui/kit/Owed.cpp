// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Owed.h"

#include "ui/kit/Text.h"

#include <QPainter>

#include <algorithm>

namespace porch::kit {
namespace {

constexpr int kPadding = 8;
constexpr Micros kMinute = Micros(60) * 1'000'000;
constexpr Micros kSoon = 10 * kMinute;
constexpr Micros kCounted = 60 * kMinute;

} // namespace

OwedLook OwedText::look(Micros due, Micros now, bool counted, const TimeText &times, bool urgent)
{
    if (!counted)
        return {Owed::NotCounted, QStringLiteral("…"), QString()};
    if (due == 0)
        return {};
    if (now >= due)
        return {Owed::Overdue, TimeText::promiseSpan(now - due), tr("overdue")};
    // What is urgent counts its minutes for as long as they say more than the time of day.
    if (due - now <= (urgent ? kCounted : kSoon)) {
        // Rounded up: a minute that has begun is still there.
        const Micros left = due - now + kMinute - 1;
        //: Beneath "3 min": so many minutes are left, the number is not repeated
        return {urgent ? Owed::Urgent : Owed::Soon, TimeText::promiseSpan(left),
                tr("left", "minutes left", int(left / kMinute))};
    }
    const Owed later = urgent ? Owed::Urgent : Owed::Later;
    if (times.sameDay(due, now))
        return {later, times.clock(due), tr("due")};
    return {later, times.clock(due), tr("due %1", "weekday").arg(times.weekday(due))};
}

QString OwedText::sentence(Micros due, Micros now, bool counted, const TimeText &times)
{
    if (!counted)
        return tr("Whether a reply is owed shows after catching up");
    if (due == 0)
        return {};
    if (now >= due)
        return tr("Reply overdue by %1").arg(TimeText::promiseSpan(now - due));
    return tr("Reply due at %1").arg(times.clockOrDate(due, now));
}

int owedWidth()
{
    return std::max(scaled(76), numberWidth(TimeText::promiseSpan(99 * kMinute), Type::Fresh) + 2 * kPadding);
}

void drawOwed(QPainter &painter, const QRect &block, const OwedLook &look, const Tokens &t)
{
    if (look.kind == Owed::Nothing)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ink = t.text;
    QColor wordInk = t.text2;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(Qt::NoPen);
    qreal stroke = 0;
    switch (look.kind) {
    case Owed::Overdue:
        ink = wordInk = t.onOverdue;
        painter.setBrush(t.overdueFill);
        break;
    case Owed::Urgent:
        ink = wordInk = t.overdue;
        stroke = 2;
        painter.setPen(QPen(t.overdue, stroke));
        break;
    case Owed::Soon:
        ink = wordInk = t.due;
        stroke = 1;
        painter.setPen(QPen(t.dueLine, stroke));
        break;
    default:
        break;
    }
    if (stroke > 0 || look.kind == Owed::Overdue) {
        const qreal inset = stroke / 2;
        painter.drawRoundedRect(QRectF(block).adjusted(inset, inset, -inset, -inset), 4, 4);
    }
    const int valueLine = lineHeight(Type::Body);
    const int wordLine = std::max(scaled(14), metrics(Type::Small).height() - 2);
    const QRect text = block.adjusted(kPadding, 0, -kPadding, 0);
    const int top = block.top() + (block.height() - valueLine - wordLine + 1) / 2;
    drawNumber(painter, QRect(text.left(), top, text.width(), valueLine), look.value, Type::Fresh, ink);
    drawText(painter, QRect(text.left() - 4, top + valueLine - 2, text.width() + 4, wordLine), look.word,
             Type::Small, wordInk, Qt::AlignRight);
    painter.restore();
}

} // namespace porch::kit
