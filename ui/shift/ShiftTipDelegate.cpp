// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shift/ShiftTipDelegate.h"

#include "models/items/ShiftTipsModel.h"
#include "ui/kit/Owed.h"
#include "ui/kit/StateText.h"
#include "ui/kit/Text.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>

namespace porch {

using kit::scaled;
using kit::Type;

namespace {

// The measures of the inbox's rows.
constexpr int kTop = 6;
constexpr int kGap = 6;
constexpr int kGlyph = 16;
constexpr int kState = 160; ///< width of the state and who has it

kit::StateLook stateOf(const TipItem &item)
{
    return kit::StateText::tip(item.row.keys.status, item.mine, item.stale, item.snoozed, item.row.escalated);
}

} // namespace

ShiftTipDelegate::ShiftTipDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{}

QString ShiftTipDelegate::reporter(const TipRow &row)
{
    return row.reporter.isEmpty() ? tr("Somebody", "a resident whose name is not known") : row.reporter;
}

QString ShiftTipDelegate::holder(const TipItem &item)
{
    if (item.row.owner.isEmpty())
        return {};
    if (item.mine)
        return item.stale ? tr("idle for %1").arg(kit::TimeText::age(item.row.touched, item.now)) : QString();
    const QString name = item.row.ownerName.isEmpty() ? item.row.owner : item.row.ownerName;
    return item.stale ? tr("%1, %2", "who holds a tip, for how long without a word")
                            .arg(name, kit::TimeText::age(item.row.touched, item.now))
                      : name;
}

QString ShiftTipDelegate::words(const TipItem &item) const
{
    QStringList parts{kit::OwedText::sentence(item.row.keys.due, item.now, item.counted, m_times),
                      reporter(item.row),
                      item.row.channel.isEmpty() ? QString() : u'#' + item.row.channel,
                      item.row.text,
                      stateOf(item).word,
                      holder(item)};
    parts.removeAll(QString());
    return parts.join(QLatin1String(", "));
}

QSize ShiftTipDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {scaled(320), kit::tipRowHeight()};
}

void ShiftTipDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const auto item = index.data(ShiftTipsModel::RowRole).value<TipItem>();
    const kit::Tokens &t = kit::tokens(option.palette);
    const QRect row = option.rect;
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool current = view && view->hasFocus() && view->currentIndex() == index;
    painter->fillRect(row, option.state.testFlag(QStyle::State_MouseOver) ? t.sunken : t.base);
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), t.line);

    const int line = kit::lineHeight(Type::Body);
    const QRect block(row.left(), row.top() + kTop + 2, kit::owedWidth(), 2 * line - 4);
    kit::drawOwed(
        *painter, block,
        kit::OwedText::look(item.row.keys.due, item.now, item.counted, m_times, item.row.keys.urgent), t);

    const int end = row.right() - scaled(kState) - scaled(12);
    int x = block.right() + 1 + scaled(12);
    int y = row.top() + kTop;
    kit::drawGlyph(*painter, item.row.named ? kit::Glyph::Named : kit::Glyph::Pseudonym,
                   QRectF(x, y + (line - kGlyph) / 2.0, kGlyph, kGlyph), t.text2);
    x += kGlyph + kGap;
    const auto rest = [&] { return QRect(x, y, std::max(0, end - x), line); };
    x += kit::drawText(*painter, rest(), reporter(item.row), item.fresh() ? Type::Fresh : Type::Name, t.text);
    x += kGap;
    if (!item.row.channel.isEmpty() && end - x > scaled(40))
        kit::drawText(*painter, rest(), u'#' + item.row.channel, Type::Secondary, t.text3);
    y += line;
    x = block.right() + 1 + scaled(12);
    kit::drawText(*painter, rest(), item.row.text, Type::Body, item.fresh() ? t.text : t.text2);
    paintState(*painter, QRect(end + scaled(12), row.top() + kTop, scaled(kState) - scaled(12), 2 * line),
               item, t);

    if (current) {
        painter->setPen(t.accent);
        painter->drawRect(row.adjusted(0, 0, -1, -1));
    }
}

void ShiftTipDelegate::paintState(QPainter &painter, const QRect &cell, const TipItem &item,
                                  const kit::Tokens &t) const
{
    const kit::StateLook look = stateOf(item);
    const int line = cell.height() / 2;
    kit::drawGlyph(painter, look.glyph,
                   QRectF(cell.left(), cell.top() + (line - kGlyph) / 2.0, kGlyph, kGlyph), t.*look.ink);
    const QRect words(cell.left() + kGlyph + kGap, cell.top(), cell.width() - kGlyph - kGap, line);
    kit::drawText(painter, words, look.word, Type::State, t.text);
    kit::drawText(painter, words.translated(0, line), holder(item), Type::Secondary, t.text3);
}

} // namespace porch
