// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/CaseTimelineDelegate.h"

#include "ui/kit/PlainTip.h"
#include "ui/kit/StateText.h"
#include "ui/kit/Text.h"
#include "ui/kit/TextLines.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace porch {

using kit::Glyph;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

constexpr int kMargin = 24;
constexpr int kGap = 12; ///< between items
constexpr int kDay = 28;
constexpr int kPaddingX = 12;
constexpr int kPaddingY = 8;
constexpr int kHatch = 12; ///< at a note's left
constexpr int kRadius = 6;
/// Longer lines are hard to read.
constexpr int kWidest = 760;
constexpr qsizetype kShown = 3'000;
constexpr std::size_t kKeptLayouts = 600;

bool isBox(const CaseTimelineItem &item)
{
    return item.item.row.kind != TimelineKind::Action;
}

Glyph glyphOf(Verb verb)
{
    switch (verb) {
    case Verb::OpenCase:
        return Glyph::Cases;
    case Verb::CloseCase:
        return Glyph::Closed;
    case Verb::Propose:
        return Glyph::Waiting;
    case Verb::Link:
    case Verb::Accept:
        return Glyph::Likeness;
    case Verb::Unlink:
    case Verb::Decline:
        return Glyph::Cross;
    case Verb::Export:
        return Glyph::ArrowUp;
    default:
        return Glyph::Document;
    }
}

QString shortened(QString text)
{
    if (text.size() > kShown) {
        text.truncate(kShown);
        if (text.back().isHighSurrogate())
            text.chop(1);
        text += u'…';
    }
    text.replace(u'\n', QChar::LineSeparator);
    return text;
}

} // namespace

CaseTimelineDelegate::CaseTimelineDelegate(const CaseTimelineModel &model, QAbstractItemView *view)
    : QAbstractItemDelegate(view)
    , m_model(model)
    , m_view(view)
{}

const CaseTimelineDelegate::Layout &CaseTimelineDelegate::layoutOf(const QModelIndex &index) const
{
    const CaseTimelineItem &item = m_model.items()[std::size_t(index.row())];
    const int width = std::min(m_view->viewport()->width() - 2 * scaled(kMargin), scaled(kWidest));
    auto &slot = m_layouts[item.key()];
    if (slot && slot->width == width && slot->item == item)
        return *slot;
    auto made = std::make_unique<Layout>();
    made->item = item;
    made->width = width;
    const CaseWords &words = m_model.words();
    made->clock = words.clock(item.item.row.at);
    if (item.item.startsDay)
        made->day = words.day(item.item.row.at);
    if (isBox(item)) {
        made->delivery = words.delivery(item);
        const QString text = item.item.row.deleted ? tr("Deleted by its writer") : item.item.row.text;
        made->text.setFont(kit::font(Type::Body));
        made->text.setText(shortened(text.trimmed()));
        const int hatch = item.item.row.kind == TimelineKind::Note ? scaled(kHatch) : 0;
        made->textHeight =
            kit::layOut(made->text, width - 2 * scaled(kPaddingX) - hatch, kit::lineHeight(Type::Body));
    } else {
        made->text.setFont(kit::font(Type::Secondary));
        made->text.setText(shortened(m_model.action(item)));
        const int clock = kit::numberWidth(made->clock, Type::Secondary) + scaled(12);
        made->textHeight = kit::layOut(made->text, width - scaled(kit::kGlyphSize + 8) - clock,
                                       kit::lineHeight(Type::Secondary));
    }
    if (m_layouts.size() > std::max(kKeptLayouts, 2 * m_model.items().size())) {
        m_layouts.clear();
        return *(m_layouts[item.key()] = std::move(made));
    }
    slot = std::move(made);
    return *slot;
}

int CaseTimelineDelegate::boxHeight(const Layout &layout) const
{
    if (!isBox(layout.item))
        return std::max(layout.textHeight, scaled(kit::kGlyphSize));
    const int delivery = layout.delivery.isEmpty() ? 0 : kit::lineHeight(Type::Secondary) + scaled(4);
    return 2 * scaled(kPaddingY) + kit::lineHeight(Type::Strong) + layout.textHeight + delivery;
}

QSize CaseTimelineDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const Layout &layout = layoutOf(index);
    const bool last = index.row() == m_model.rowCount() - 1;
    return {m_view->viewport()->width(), (layout.day.isEmpty() ? 0 : scaled(kDay)) + scaled(kGap) +
                                             boxHeight(layout) + (last ? scaled(kGap) : 0)};
}

void CaseTimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const Layout &layout = layoutOf(index);
    const Tokens &t = kit::tokens(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    int top = option.rect.top() + scaled(kGap);
    const int left = option.rect.left() + scaled(kMargin);
    if (!layout.day.isEmpty()) {
        paintDay(*painter, QRect(left, top, layout.width, scaled(kDay) - scaled(4)), layout, option.palette);
        top += scaled(kDay);
    }
    const QRect box(left, top, layout.width, boxHeight(layout));
    if (isBox(layout.item)) {
        paintBox(*painter, box, layout, option.palette);
        paintWords(*painter, box, layout, option.palette);
    } else {
        paintAction(*painter, box, layout, option.palette);
    }
    if (m_view->currentIndex() == index && m_view->hasFocus()) {
        painter->setPen(QPen(t.accent, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(box).adjusted(-3.5, -3.5, 3.5, 3.5), kRadius + 2, kRadius + 2);
    }
    painter->restore();
}

void CaseTimelineDelegate::paintDay(QPainter &painter, const QRect &line, const Layout &layout,
                                    const QPalette &palette) const
{
    const Tokens &t = kit::tokens(palette);
    const int used = kit::drawText(painter, line, layout.day, Type::Small, t.text3);
    const int from = line.left() + used + scaled(8);
    painter.fillRect(QRect(from, line.center().y(), std::max(0, line.right() - from), 1), t.line);
}

void CaseTimelineDelegate::paintAction(QPainter &painter, const QRect &box, const Layout &layout,
                                       const QPalette &palette) const
{
    const Tokens &t = kit::tokens(palette);
    const int glyph = scaled(kit::kGlyphSize);
    const Delivery delivery = layout.item.item.delivery();
    const QRectF place(box.left(), box.top(), glyph, glyph);
    if (delivery == Delivery::None) {
        kit::drawGlyph(painter, glyphOf(layout.item.item.row.verb), place, t.text2);
    } else {
        const kit::StateLook look = kit::StateText::delivery(delivery);
        kit::drawGlyph(painter, look.glyph, place, t.*look.ink);
    }
    painter.setPen(t.text2);
    layout.text.draw(&painter, QPointF(box.left() + glyph + scaled(8), box.top()));
    kit::drawNumber(painter, QRect(box.left(), box.top(), box.width(), kit::lineHeight(Type::Secondary)),
                    layout.clock, Type::Secondary, t.text3);
}

void CaseTimelineDelegate::paintBox(QPainter &painter, const QRect &box, const Layout &layout,
                                    const QPalette &palette) const
{
    const Tokens &t = kit::tokens(palette);
    const Delivery delivery = layout.item.item.delivery();
    const bool refused = delivery == Delivery::Refused;
    const bool unsettled = layout.item.item.pending && !refused;
    const QRectF frame = QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5);
    const QVector<qreal> dashes{3, 3};
    if (layout.item.item.row.kind != TimelineKind::Note) {
        const bool reply = layout.item.item.row.kind == TimelineKind::Reply;
        QPen pen(refused ? t.overdue : unsettled ? t.edge : reply ? t.tintLine : t.line, 1);
        if (unsettled)
            pen.setDashPattern(dashes);
        painter.setPen(pen);
        painter.setBrush(refused ? t.base : reply ? t.tint : t.alt);
        painter.drawRoundedRect(frame, kRadius, kRadius);
        return;
    }
    // Hatched: stays inside. Dashed: what a reply never is.
    const QRect hatch(box.left(), box.top(), scaled(kHatch), box.height());
    painter.save();
    painter.setClipRect(hatch.adjusted(1, 1, 0, -1));
    painter.setPen(QPen(t.edge, 1));
    constexpr int step = 6;
    for (int x = hatch.left() - hatch.height(); x < hatch.right(); x += step)
        painter.drawLine(x, hatch.bottom(), x + hatch.height(), hatch.top());
    painter.restore();
    painter.setRenderHint(QPainter::Antialiasing, false);
    QPen pen(refused ? t.overdue : t.edge, 1);
    pen.setDashPattern(dashes);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box.adjusted(0, 0, -1, -1));
    painter.setRenderHint(QPainter::Antialiasing);
}

void CaseTimelineDelegate::paintWords(QPainter &painter, const QRect &box, const Layout &layout,
                                      const QPalette &palette) const
{
    const Tokens &t = kit::tokens(palette);
    const CaseTimelineItem &item = layout.item;
    const int hatch = item.item.row.kind == TimelineKind::Note ? scaled(kHatch) : 0;
    const int left = box.left() + scaled(kPaddingX) + hatch;
    const int line = kit::lineHeight(Type::Strong);
    QRect head(left, box.top() + scaled(kPaddingY), box.right() + 1 - scaled(kPaddingX) - left, line);
    kit::drawNumber(painter, head, layout.clock, Type::Secondary, t.text2);
    head.setRight(head.right() - kit::numberWidth(layout.clock, Type::Secondary) - scaled(8));
    const CaseWords &words = m_model.words();
    head.setLeft(head.left() + kit::drawText(painter, head, words.author(item), Type::Strong, t.text) +
                 scaled(6));
    kit::drawText(painter, head, CaseWords::about(item), Type::Secondary, t.text3);
    painter.setPen(item.item.row.deleted ? t.text3 : t.text);
    const int textTop = box.top() + scaled(kPaddingY) + line;
    layout.text.draw(&painter, QPointF(left, textTop));
    if (layout.delivery.isEmpty())
        return;
    const kit::StateLook look = kit::StateText::delivery(item.item.delivery());
    const int glyph = scaled(kit::kGlyphSize);
    const QRect foot(left, textTop + layout.textHeight + scaled(4), head.right() - left + scaled(60),
                     kit::lineHeight(Type::Secondary));
    kit::drawGlyph(painter, look.glyph, QRectF(foot.left(), foot.top(), glyph, glyph), t.*look.ink);
    const bool coloured =
        item.item.delivery() == Delivery::Queued || item.item.delivery() == Delivery::Refused;
    kit::drawText(painter, foot.adjusted(glyph + scaled(4), 0, 0, 0), layout.delivery, Type::Secondary,
                  coloured ? t.*look.ink : t.text2);
}

bool CaseTimelineDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                                     const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    QToolTip::showText(event->globalPos(), kit::plainTip(index.data(Qt::ToolTipRole).toString()), view);
    return true;
}

} // namespace porch
