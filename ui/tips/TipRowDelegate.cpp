// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tips/TipRowDelegate.h"

#include "models/items/TipTableModel.h"
#include "ui/kit/Glyphs.h"
#include "ui/kit/Owed.h"
#include "ui/kit/PlainTip.h"
#include "ui/kit/Tag.h"
#include "ui/kit/Text.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QTableView>
#include <QToolTip>

#include <algorithm>

namespace porch {
namespace {

using kit::Type;

constexpr int kTop = 6;    // above the first line
constexpr int kLowTop = 2; // likewise, of a low row
constexpr int kEdge = 12;  // left of the Owed block, and between it and the tip
constexpr int kRight = 16; // right of the age
constexpr int kGlyph = 16;
constexpr int kSmallGlyph = 12;
constexpr int kGap = 6;
constexpr int kLeastWords = 90; // of the resident, beside the tags

int line()
{
    return kit::lineHeight(Type::Body);
}

/// Draws a glyph centred in a line, gives the place after it and its gap.
int glyph(QPainter &painter, kit::Glyph shape, int x, int top, int size, const QColor &colour, int gap)
{
    kit::drawGlyph(painter, shape, QRectF(x, top + (line() - size) / 2.0, size, size), colour);
    return x + size + gap;
}

} // namespace

TipRowDelegate::TipRowDelegate(TipWords words, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_words(std::move(words))
{}

int TipRowDelegate::rowHeight(TipForm form)
{
    return form == TipForm::Low ? kit::tipRowHeight() - 2 * (kTop - kLowTop) : kit::tipRowHeight();
}

int TipRowDelegate::top() const
{
    return m_form == TipForm::Low ? kLowTop : kTop;
}

int TipRowDelegate::owedColumnWidth()
{
    return kEdge + kit::owedWidth() + kEdge;
}

int TipRowDelegate::stateColumnWidth()
{
    return kit::scaled(116);
}

int TipRowDelegate::ageColumnWidth()
{
    const QString widest = kit::TimeText::span(Micros(59) * 60 * 1'000'000);
    return std::max(kit::scaled(60), kit::numberWidth(widest, Type::Secondary) + kRight + 4);
}

QSize TipRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {kit::scaled(60), rowHeight(m_form)};
}

void TipRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const kit::Tokens &t = kit::tokens(option.palette);
    const QRect cell = option.rect;
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->fillRect(cell, selected ? t.tint : index.row() == m_hovered ? t.sunken : t.base);
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), t.line);

    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool frame = view && view->hasFocus() && view->currentIndex().row() == index.row();
    if (frame) {
        painter->fillRect(QRect(cell.left(), cell.top(), cell.width(), 1), t.accent);
        painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), t.accent);
        if (index.column() == TipTableModel::AgeColumn)
            painter->fillRect(QRect(cell.right(), cell.top(), 1, cell.height()), t.accent);
        if (index.column() == TipTableModel::OwedColumn)
            painter->fillRect(QRect(cell.left(), cell.top(), 1, cell.height()), t.accent);
    }
    if (selected && index.column() == TipTableModel::OwedColumn)
        painter->fillRect(QRect(cell.left(), cell.top(), 4, cell.height()), t.accent);

    const auto item = index.data(TipTableModel::RowRole).value<TipItem>();
    if (item.loaded) {
        painter->setClipRect(cell, Qt::IntersectClip);
        switch (index.column()) {
        case TipTableModel::OwedColumn:
            paintOwed(*painter, cell, item, t);
            break;
        case TipTableModel::TipColumn:
            paintTip(*painter, cell, item, t);
            break;
        case TipTableModel::StateColumn:
            paintState(*painter, cell, item, t);
            break;
        case TipTableModel::AgeColumn:
            paintAge(*painter, cell, item, t);
            if (const auto *table = qobject_cast<const QTableView *>(view);
                table && m_form != TipForm::Full) {
                // The words run on from the cell before.
                const int tip = table->columnWidth(TipTableModel::TipColumn);
                paintWords(*painter,
                           QRect(cell.left() - tip, cell.top() + top() + line(), tip + cell.width() - kRight,
                                 line()),
                           item, t);
            } else if (table && table->isColumnHidden(TipTableModel::StateColumn))
                paintStateShape(*painter, cell, item, t);
            else
                paintDetail(*painter, cell.translated(-stateColumnWidth(), 0), item, t);
            break;
        default:
            break;
        }
    }
    painter->restore();
}

void TipRowDelegate::paintOwed(QPainter &painter, const QRect &cell, const TipItem &item,
                               const kit::Tokens &t) const
{
    const QRect block(cell.left() + kEdge, cell.top() + top() + 2, cell.width() - 2 * kEdge, 2 * line() - 4);
    kit::drawOwed(
        painter, block,
        kit::OwedText::look(item.row.keys.due, item.now, item.counted, m_words.times(), item.row.keys.urgent),
        t);
}

void TipRowDelegate::paintTip(QPainter &painter, const QRect &cell, const TipItem &item,
                              const kit::Tokens &t) const
{
    const int end = cell.right() + 1 - 4;
    const int y = cell.top() + top();
    int x = glyph(painter, item.row.named ? kit::Glyph::Named : kit::Glyph::Pseudonym, cell.left(), y, kGlyph,
                  t.text2, kGap);
    const auto rest = [&] { return QRect(x, y, std::max(0, end - x), line()); };
    x += kit::drawText(painter, rest(), TipWords::reporter(item), item.fresh() ? Type::Fresh : Type::Name,
                       t.text);
    if (m_form == TipForm::Full && !item.row.channel.isEmpty() && end - x > kit::scaled(40)) {
        x += kGap;
        x += kit::drawText(painter, rest(), TipWords::channel(item.row.channel), Type::Secondary, t.text3);
    }
    const QString place = TipWords::place(item);
    if (m_form != TipForm::Full && item.pending) {
        // Where no state stands, what is on its way is told here.
        const kit::StateLook look = TipWords::state(item);
        x = glyph(painter, look.glyph, x + kGap, y, kSmallGlyph, t.*look.ink, 3);
        kit::drawText(painter, rest(), look.word, Type::Secondary, t.text2);
    } else if (m_form != TipForm::Low && !place.isEmpty() && end - x > kit::scaled(48)) {
        x += kGap;
        // What nobody has confirmed is hollow.
        const bool confirmed = item.row.place == PlaceKnown::Confirmed;
        x = glyph(painter, confirmed ? kit::Glyph::PinConfirmed : kit::Glyph::PinSuggested, x, y, kSmallGlyph,
                  t.text2, 3);
        kit::drawText(painter, rest(), place, Type::Secondary, t.text2);
    }

    const int under = m_form == TipForm::Full ? 0 : ageColumnWidth() - kRight + 4;
    paintWords(painter, QRect(cell.left(), y + line(), end - cell.left() + under, line()), item, t);
}

/// Tags, and the beginning of what was written.
void TipRowDelegate::paintWords(QPainter &painter, const QRect &line, const TipItem &item,
                                const kit::Tokens &t) const
{
    int x = line.left();
    const int end = line.right() + 1;
    for (const kit::TagLook &tag : m_words.tags(item)) {
        // Narrow: what can be elided gives way to the resident's words, and is in the tooltip.
        if (tag.widest > 0 &&
            (m_form != TipForm::Full || end - x - kit::tagWidth(tag) < kit::scaled(kLeastWords)))
            continue;
        x += kit::drawTag(painter, {x, line.top() + (line.height() - kit::tagHeight()) / 2}, tag, t) + kGap;
    }
    kit::drawText(painter, QRect(x, line.top(), std::max(0, end - x), line.height()), item.row.text,
                  Type::Body, item.fresh() ? t.text : t.text2);
}

void TipRowDelegate::paintState(QPainter &painter, const QRect &cell, const TipItem &item,
                                const kit::Tokens &t) const
{
    const kit::StateLook look = TipWords::state(item);
    const int y = cell.top() + top();
    const int x = glyph(painter, look.glyph, cell.left(), y, kGlyph, t.*look.ink, kGap);
    kit::drawText(painter, QRect(x, y, cell.right() - x, line()), look.word, Type::State, t.text);
    paintDetail(painter, cell, item, t);
}

/// The line beneath the state may run on under the age: each of the two cells draws its part.
void TipRowDelegate::paintDetail(QPainter &painter, const QRect &state, const TipItem &item,
                                 const kit::Tokens &t) const
{
    int x = state.left() + kGlyph + kGap;
    const int y = state.top() + top() + line();
    int end = state.left() + stateColumnWidth() + ageColumnWidth() - kRight;
    const QColor ink = item.refused && !item.pending ? t.overdue : t.text3;
    const QString detail = m_words.detail(item);
    const QString presence = m_words.presence(item);
    const int whole = end;
    if (!presence.isEmpty() && !detail.isEmpty()) {
        // A word about somebody who may act right now is not elided; a name is.
        end -= kGap + kGlyph + kGap + kit::metrics(Type::Secondary).horizontalAdvance(presence) + 1;
    }
    if (!detail.isEmpty())
        x += kit::drawText(painter, QRect(x, y, std::max(0, end - x), line()), detail, Type::Secondary, ink) +
             kGap;
    if (presence.isEmpty())
        return;
    const auto shape = item.watchers.front().typing ? kit::Glyph::Typing : kit::Glyph::Viewing;
    x = glyph(painter, shape, x, y, kGlyph, t.text2, kGap);
    kit::drawText(painter, QRect(x, y, std::max(0, whole - x), line()), presence, Type::Secondary, t.text3);
}

void TipRowDelegate::paintAge(QPainter &painter, const QRect &cell, const TipItem &item,
                              const kit::Tokens &t) const
{
    if (item.row.keys.last != 0) {
        kit::drawNumber(painter, QRect(cell.left(), cell.top() + top(), cell.width() - kRight, line()),
                        kit::TimeText::age(item.row.keys.last, item.now), Type::Secondary, t.text2);
    }
}

/// Where there is no room for the state's words, its shape stands beneath the age.
void TipRowDelegate::paintStateShape(QPainter &painter, const QRect &cell, const TipItem &item,
                                     const kit::Tokens &t) const
{
    const kit::StateLook look = TipWords::state(item);
    glyph(painter, look.glyph, cell.right() + 1 - kRight - kGlyph, cell.top() + top() + line(), kGlyph,
          t.*look.ink, 0);
}

bool TipRowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                               const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return false;
    const auto item = index.data(TipTableModel::RowRole).value<TipItem>();
    const QString words = m_words.tooltip(item, TipTableModel::Column(index.column()));
    QToolTip::showText(event->globalPos(), kit::plainTip(words), view->viewport(), view->visualRect(index));
    return true;
}

} // namespace porch
