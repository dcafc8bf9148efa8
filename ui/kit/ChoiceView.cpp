// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/ChoiceView.h"

#include "models/items/ActionModel.h"
#include "ui/kit/Text.h"

#include <QApplication>
#include <QPainter>

namespace porch::kit {

namespace {

constexpr int kRow = 32;
constexpr int kMargin = 12;

} // namespace

int ChoiceDelegate::rowHeight()
{
    return std::max(scaled(kRow), lineHeight(Type::Body) + scaled(8));
}

QSize ChoiceDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {scaled(120), rowHeight()};
}

void ChoiceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const auto entry = index.data(ActionModel::RowRole).value<ActionEntry>();
    const Tokens &t = tokens(option.palette);
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->fillRect(option.rect, chosen ? t.tint : hovered ? t.sunken : t.base);
    if (chosen)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), scaled(3), option.rect.height()),
                          t.accent);
    QRect words = option.rect.adjusted(scaled(kMargin), 0, -scaled(kMargin), 0);
    const Type type = chosen ? Type::Name : Type::Body;
    const QFontMetrics &metrics = kit::metrics(type);
    const int taken = drawText(*painter, words, entry.text, type, t.text);
    const int base = words.center().y() + metrics.ascent() / 2 + scaled(2);
    for (const auto &[from, length] : entry.marked) {
        const int left = metrics.horizontalAdvance(entry.text.left(from));
        const int right = metrics.horizontalAdvance(entry.text.left(from + length));
        if (right <= taken)
            painter->fillRect(QRect(words.left() + left, base, right - left, scaled(2)), t.accent);
    }
    words.setLeft(words.left() + taken + scaled(12));
    if (words.width() > scaled(40))
        drawText(*painter, words, entry.hint, Type::Secondary, t.text2);
    if (chosen && option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(t.accent);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

ChoiceView::ChoiceView(QWidget *parent)
    : QListView(parent)
{
    setItemDelegate(new ChoiceDelegate(this));
    setUniformItemSizes(true);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
}

void ChoiceView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT chosen();
}

void ChoiceView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (!model() || model()->rowCount() > 0)
        return;
    QPainter painter(viewport());
    drawText(
        painter,
        QRect(scaled(kMargin), 0, viewport()->width() - 2 * scaled(kMargin), ChoiceDelegate::rowHeight()),
        tr("Nothing here has these words"), Type::Body, tokens(palette()).text3);
}

} // namespace porch::kit
