// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/TimelineDelegate.h"

#include "models/items/ConversationModel.h"
#include "ui/kit/Glyphs.h"
#include "ui/kit/PlainTip.h"
#include "ui/kit/StateText.h"
#include "ui/kit/Text.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>

namespace porch {

using kit::Glyph;
using kit::scaled;
using kit::tokens;
using kit::Tokens;
using kit::Type;

namespace {

constexpr std::size_t kKeptLayouts = 600;
constexpr int kRadius = 6;

Glyph glyphOf(const ConversationItem &item)
{
    switch (item.row.verb) {
    case Verb::Claim:
        return Glyph::Claimed;
    case Verb::Close:
        return Glyph::Closed;
    case Verb::Release:
        return Glyph::Claimed;
    case Verb::Acknowledge:
        return Glyph::Delivered;
    case Verb::Unreachable:
        return Glyph::Unreachable;
    default:
        return Glyph::CatchingUp;
    }
}

} // namespace

TimelineDelegate::TimelineDelegate(const ConversationModel &model, QAbstractItemView *view)
    : QAbstractItemDelegate(view)
    , m_model(model)
    , m_view(view)
{}

TimelineDelegate::~TimelineDelegate() = default;

void TimelineDelegate::forget()
{
    m_layouts.clear();
}

/// The scroll bar stands in the margin, so that nothing is laid out anew when it comes and goes.
int TimelineDelegate::itemWidth() const
{
    return m_view->width();
}

const TimelineLayout &TimelineDelegate::layoutOf(const QModelIndex &index) const
{
    const ConversationItem &item = m_model.items()[std::size_t(index.row())];
    const int width = itemWidth();
    auto &slot = m_layouts[item.key()];
    if (!slot || !slot->fits(item, width)) {
        auto made = std::make_unique<TimelineLayout>(item, m_model.words(), width);
        if (m_layouts.size() > std::max(kKeptLayouts, 2 * m_model.items().size())) {
            m_layouts.clear();
            return *(m_layouts[item.key()] = std::move(made));
        }
        slot = std::move(made);
    }
    return *slot;
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool last = index.row() == m_model.rowCount() - 1;
    return {m_view->viewport()->width(), layoutOf(index).height() + (last ? scaled(12) : 0)};
}

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const TimelineLayout &layout = layoutOf(index);
    const Tokens &t = tokens(option.palette);
    painter->save();
    painter->translate(option.rect.topLeft());
    painter->setRenderHint(QPainter::Antialiasing);
    if (!layout.day().isNull()) {
        const QRect &day = layout.day();
        const int width = kit::metrics(Type::Small).horizontalAdvance(layout.dayWords());
        const int left = day.left() + (day.width() - width) / 2;
        const int middle = day.center().y();
        const int gap = scaled(8);
        painter->fillRect(QRect(day.left(), middle, std::max(0, left - gap - day.left()), 1), t.line);
        painter->fillRect(QRect(left + width + gap, middle, std::max(0, day.right() - left - width - gap), 1),
                          t.line);
        kit::drawText(*painter, QRect(std::max(day.left(), left), day.top(), day.width(), day.height()),
                      layout.dayWords(), Type::Small, t.text3);
    }
    if (layout.item().row.kind == TimelineKind::Action) {
        paintAction(*painter, layout, option.palette);
    } else {
        paintBox(*painter, layout, option.palette);
        paintHead(*painter, layout, option.palette);
        paintMarks(*painter, layout, option.palette);
        paintText(*painter, layout, option.palette);
        for (const PlaceLine &place : layout.places())
            place.paint(*painter, t);
        paintDelivery(*painter, layout, option.palette);
    }
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange)) {
        painter->setPen(QPen(t.accent, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(layout.box()).adjusted(-2.5, -2.5, 2.5, 2.5), kRadius + 2,
                                 kRadius + 2);
    }
    painter->restore();
}

void TimelineDelegate::paintAction(QPainter &painter, const TimelineLayout &layout,
                                   const QPalette &palette) const
{
    const Tokens &t = tokens(palette);
    const ConversationItem &item = layout.item();
    const QRect &box = layout.box();
    const int glyph = scaled(kit::kGlyphSize);
    const Delivery delivery = item.delivery();
    if (delivery == Delivery::None)
        kit::drawGlyph(painter, glyphOf(item), QRectF(box.left(), box.top(), glyph, glyph), t.text2);
    else
        kit::drawGlyph(painter, kit::StateText::delivery(delivery).glyph,
                       QRectF(box.left(), box.top(), glyph, glyph),
                       t.*kit::StateText::delivery(delivery).ink);
    painter.setPen(delivery == Delivery::Refused ? t.text2 : t.text3);
    layout.text().draw(&painter, layout.textAt());

    const int line = kit::lineHeight(Type::Secondary);
    kit::drawNumber(painter, QRect(box.left(), box.top(), box.width(), line), layout.clock(), Type::Secondary,
                    t.text3);
    if (layout.text().lineCount() != 1)
        return;
    const int from = layout.textAt().x() + int(layout.text().lineAt(0).naturalTextWidth()) + scaled(8);
    const int to = box.right() + 1 - kit::numberWidth(layout.clock(), Type::Secondary) - scaled(8);
    if (to > from) {
        if (item.pending) {
            painter.setRenderHint(QPainter::Antialiasing, false);
            painter.setPen(QPen(t.edge, 1, Qt::DashLine));
            painter.drawLine(from, box.top() + line / 2, to, box.top() + line / 2);
            painter.setRenderHint(QPainter::Antialiasing);
        } else {
            painter.fillRect(QRect(from, box.top() + line / 2, to - from, 1), t.line);
        }
    }
}

void TimelineDelegate::paintBox(QPainter &painter, const TimelineLayout &layout,
                                const QPalette &palette) const
{
    const Tokens &t = tokens(palette);
    const ConversationItem &item = layout.item();
    const QRectF frame = QRectF(layout.box()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool unsettled = item.pending && item.delivery() != Delivery::Refused;
    const QVector<qreal> dashes{3, 3};
    switch (item.row.kind) {
    case TimelineKind::Resident:
        painter.setPen(QPen(t.line, 1));
        painter.setBrush(t.alt);
        painter.drawRoundedRect(frame, kRadius, kRadius);
        break;
    case TimelineKind::Reply: {
        const bool refused = item.delivery() == Delivery::Refused;
        QPen pen(refused ? t.overdue : unsettled ? t.edge : t.tintLine, 1);
        if (unsettled)
            pen.setDashPattern(dashes);
        painter.setPen(pen);
        painter.setBrush(refused ? t.base : t.tint);
        painter.drawRoundedRect(frame, kRadius, kRadius);
        break;
    }
    default: {
        // Hatched: stays inside. Dashed: what a reply never is.
        const QRect hatch(layout.box().left(), layout.box().top(), scaled(12), layout.box().height());
        painter.save();
        painter.setClipRect(hatch.adjusted(1, 1, 0, -1));
        painter.setPen(QPen(t.edge, 1));
        const int step = 6;
        for (int x = hatch.left() - hatch.height(); x < hatch.right(); x += step)
            painter.drawLine(x, hatch.bottom(), x + hatch.height(), hatch.top());
        painter.restore();
        painter.setRenderHint(QPainter::Antialiasing, false);
        QPen pen(item.delivery() == Delivery::Refused ? t.overdue : t.edge, 1);
        pen.setDashPattern(dashes);
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(layout.box().adjusted(0, 0, -1, -1));
        painter.setRenderHint(QPainter::Antialiasing);
        break;
    }
    }
}

void TimelineDelegate::paintHead(QPainter &painter, const TimelineLayout &layout,
                                 const QPalette &palette) const
{
    const Tokens &t = tokens(palette);
    QRect head = layout.head();
    kit::drawNumber(painter, head, layout.clock(), Type::Secondary, t.text2);
    head.setRight(head.right() - kit::numberWidth(layout.clock(), Type::Secondary) - scaled(8));
    if (!layout.remark().isEmpty()) {
        const int width = kit::metrics(Type::Secondary).horizontalAdvance(layout.remark());
        kit::drawText(painter, QRect(head.right() + 1 - width, head.top(), width, head.height()),
                      layout.remark(), Type::Secondary, t.text3);
        head.setRight(head.right() - width - scaled(8));
    }
    if (layout.item().row.kind != TimelineKind::Note) {
        kit::drawText(painter, head, layout.author(), Type::Strong, t.text);
        return;
    }
    const int used = kit::drawText(painter, head, tr("Note, desk only"), Type::Strong, t.text);
    head.setLeft(head.left() + used);
    //: Follows "Note, desk only"; %1 is who wrote it
    kit::drawText(painter, head, tr(" · %1").arg(layout.author()), Type::Secondary, t.text3);
}

/// Behind the words that name a place, whatever is found there.
void TimelineDelegate::paintMarks(QPainter &painter, const TimelineLayout &layout,
                                  const QPalette &palette) const
{
    const Tokens &t = tokens(palette);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const QRectF &mark : layout.marks()) {
        const QRect words = mark.translated(layout.textAt()).toAlignedRect().adjusted(0, 0, 0, 1);
        painter.fillRect(words, t.tint);
        painter.fillRect(QRect(words.left(), words.bottom() - 1, words.width(), 2), t.accent);
    }
    painter.setRenderHint(QPainter::Antialiasing);
}

void TimelineDelegate::paintText(QPainter &painter, const TimelineLayout &layout,
                                 const QPalette &palette) const
{
    const Tokens &t = tokens(palette);
    const bool deleted = layout.item().row.deleted;
    painter.setPen(deleted ? t.text3 : t.text);
    QList<QTextLayout::FormatRange> ranges;
    for (const TimelineLayout::Link &link : layout.links()) {
        QTextLayout::FormatRange range;
        range.start = link.start;
        range.length = link.length;
        range.format.setForeground(t.accent);
        ranges.append(range);
    }
    layout.text().draw(&painter, layout.textAt(), ranges);
    if (!layout.more().isNull())
        kit::drawText(painter, layout.more(), layout.moreWords(), Type::State, t.accent);
    for (const FileChip &file : layout.files())
        file.paint(painter, t);
    if (!layout.reactions().isNull())
        kit::drawText(painter, layout.reactions(), layout.item().row.reactions, Type::Secondary, t.text2);
}

void TimelineDelegate::paintDelivery(QPainter &painter, const TimelineLayout &layout,
                                     const QPalette &palette) const
{
    if (layout.delivery().isNull())
        return;
    const Tokens &t = tokens(palette);
    const Delivery delivery = layout.item().delivery();
    const kit::StateLook look = kit::StateText::delivery(delivery);
    const QRect &rect = layout.delivery();
    const int glyph = scaled(kit::kGlyphSize);
    kit::drawGlyph(painter, look.glyph, QRectF(rect.left(), rect.top(), glyph, glyph), t.*look.ink);
    const bool coloured = delivery == Delivery::Queued || delivery == Delivery::Refused;
    painter.setPen(coloured ? t.*look.ink : t.text2);
    layout.deliveryText().draw(&painter, rect.topLeft() + QPoint(glyph + scaled(4), 0));
}

bool TimelineDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                 const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    const TimelineLayout &layout = layoutOf(index);
    const QPoint point = event->pos() - option.rect.topLeft();
    const auto link = layout.linkAt(point);
    const FileChip *file = layout.fileAt(point);
    QString words = link ? *link : file ? file->words() : m_model.words().more(layout.item());
    for (const PlaceLine &place : layout.places()) {
        if (place.box().contains(point))
            words = tr("%1\n%2", "a place, how well it is known").arg(place.words(), place.more());
    }
    // Tool tips guess at rich text: a stranger's address must not be it.
    QToolTip::showText(event->globalPos(), kit::plainTip(words), view);
    return true;
}

} // namespace porch
