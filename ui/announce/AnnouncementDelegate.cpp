// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/announce/AnnouncementDelegate.h"

#include "ui/kit/PlainTip.h"
#include "ui/kit/StateText.h"
#include "ui/kit/Text.h"
#include "ui/kit/TextLines.h"
#include "ui/kit/TimeText.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace porch {

using kit::scaled;
using kit::Type;

namespace {

constexpr int kMargin = 24;
constexpr int kTop = 12;
constexpr int kGap = 4;
/// Longer lines are hard to read.
constexpr int kWidest = 760;
/// More than any channel takes; a log may hold it all the same.
constexpr qsizetype kShown = 5'000;
constexpr std::size_t kKeptLayouts = 400;

} // namespace

AnnouncementDelegate::AnnouncementDelegate(const AnnouncementModel &model, QAbstractItemView *view)
    : QAbstractItemDelegate(view)
    , m_model(model)
    , m_view(view)
{}

const AnnouncementDelegate::Layout &AnnouncementDelegate::layoutOf(const QModelIndex &index) const
{
    const AnnouncementItem &item = m_model.items()[std::size_t(index.row())];
    const int width = std::min(m_view->viewport()->width() - 2 * scaled(kMargin), scaled(kWidest));
    const QString stateWords = m_model.state(item);
    auto &slot = m_layouts[item.key()];
    if (slot && slot->width == width && slot->item == item && slot->stateWords == stateWords)
        return *slot;
    auto made = std::make_unique<Layout>();
    made->item = item;
    made->width = width;
    made->stateWords = stateWords;
    QString shown = item.post.row.text.left(kShown);
    if (shown.size() < item.post.row.text.size()) {
        if (shown.back().isHighSurrogate())
            shown.chop(1);
        shown += u'…';
    }
    shown.replace(u'\n', QChar::LineSeparator);
    made->text.setFont(kit::font(Type::Body));
    made->text.setText(shown);
    made->textHeight = kit::layOut(made->text, width, kit::lineHeight(Type::Body));
    made->state.setFont(kit::font(Type::Secondary));
    made->state.setText(stateWords);
    made->stateHeight =
        kit::layOut(made->state, width - scaled(kit::kGlyphSize + kGap), kit::lineHeight(Type::Secondary));
    if (m_layouts.size() > kKeptLayouts) {
        m_layouts.clear();
        return *(m_layouts[item.key()] = std::move(made));
    }
    slot = std::move(made);
    return *slot;
}

int AnnouncementDelegate::height(const Layout &layout) const
{
    return scaled(kTop) + kit::lineHeight(Type::Name) + scaled(kGap) + layout.textHeight + scaled(kGap) +
           layout.stateHeight + scaled(kTop) + 1;
}

QSize AnnouncementDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {m_view->viewport()->width(), height(layoutOf(index))};
}

void AnnouncementDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const Layout &layout = layoutOf(index);
    const kit::Tokens &t = kit::tokens(option.palette);
    const QRect &row = option.rect;
    const bool current = m_view->currentIndex() == index;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(row, current                                          ? t.tint
                           : option.state.testFlag(QStyle::State_MouseOver) ? t.sunken
                                                                            : t.base);
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), t.line);
    if (current)
        painter->fillRect(QRect(row.left(), row.top(), 4, row.height()), t.accent);

    QRect line(row.left() + scaled(kMargin), row.top() + scaled(kTop), layout.width,
               kit::lineHeight(Type::Name));
    paintHead(*painter, line, layout.item, option.palette);
    const QPoint text(line.left(), line.bottom() + 1 + scaled(kGap));
    painter->setPen(t.text);
    layout.text.draw(painter, text);
    paintState(*painter, text + QPoint(0, layout.textHeight + scaled(kGap)), layout, option.palette);
    if (current && m_view->hasFocus()) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(t.accent);
        painter->drawRect(row.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

void AnnouncementDelegate::paintHead(QPainter &painter, const QRect &line, const AnnouncementItem &item,
                                     const QPalette &palette) const
{
    const kit::Tokens &t = kit::tokens(palette);
    const QString clock = kit::TimeText(m_model.timeZone()).clockOrDate(item.post.row.at, m_model.now());
    kit::drawNumber(painter, line, clock, Type::Secondary, t.text2);
    QRect rest = line;
    rest.setRight(rest.right() - kit::numberWidth(clock, Type::Secondary) - scaled(12));
    rest.setLeft(rest.left() + kit::drawText(painter, rest, u'#' + item.title, Type::Fresh, t.text) +
                 scaled(8));
    kit::drawText(painter, rest, m_model.author(item), Type::Secondary, t.text2);
}

void AnnouncementDelegate::paintState(QPainter &painter, const QPoint &at, const Layout &layout,
                                      const QPalette &palette) const
{
    const kit::Tokens &t = kit::tokens(palette);
    const Delivery delivery = layout.item.post.delivery();
    const kit::StateLook look = kit::StateText::delivery(delivery);
    const int glyph = scaled(kit::kGlyphSize);
    kit::drawGlyph(painter, look.glyph, QRectF(at.x(), at.y(), glyph, glyph), t.*look.ink);
    const bool coloured = delivery == Delivery::Queued || delivery == Delivery::Refused;
    painter.setPen(coloured ? t.*look.ink : t.text2);
    layout.state.draw(&painter, at + QPoint(glyph + scaled(kGap), 0));
}

bool AnnouncementDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                                     const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    QToolTip::showText(event->globalPos(), kit::plainTip(index.data(Qt::ToolTipRole).toString()), view);
    return true;
}

} // namespace porch
