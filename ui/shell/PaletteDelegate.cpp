// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PaletteDelegate.h"

#include "models/items/ActionModel.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"

#include <QPainter>

namespace porch {

using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

constexpr int kRow = 36;
constexpr int kHead = 28;
constexpr int kMargin = 16;

int headHeight(const QModelIndex &index, const ActionEntry &entry)
{
    if (!entry.startsCategory)
        return 0;
    // A line above, but for the first.
    return scaled(kHead) + (index.row() > 0 ? 1 : 0);
}

QPixmap tinted(const QIcon &icon, int size, const QColor &colour, qreal ratio)
{
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    icon.paint(&painter, QRect(0, 0, size, size));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(QRect(0, 0, size, size), colour);
    return pixmap;
}

/// The words, the marked letters heavier and underlined; gives the width.
int drawMarked(QPainter &painter, const QRect &rect, const ActionEntry &entry, const QColor &ink,
               const QColor &mark)
{
    int x = rect.left();
    int at = 0;
    const auto piece = [&](int end, bool marked) {
        if (end <= at)
            return;
        const QString words = entry.text.mid(at, end - at);
        const Type type = marked ? Type::Fresh : Type::Body;
        const int width = kit::metrics(type).horizontalAdvance(words);
        kit::drawText(painter, QRect(x, rect.top(), rect.right() + 1 - x, rect.height()), words, type, ink);
        if (marked) {
            const int foot = rect.top() + (rect.height() + kit::metrics(type).height()) / 2 - 1;
            painter.fillRect(QRect(x, foot, std::min(width, rect.right() + 1 - x), 2), mark);
        }
        x += width;
        at = end;
    };
    for (const auto &[from, length] : entry.marked) {
        piece(from, false);
        piece(std::max(at, from + length), true);
    }
    piece(int(entry.text.size()), false);
    return x - rect.left();
}

} // namespace

PaletteDelegate::PaletteDelegate(Icons icons, QObject *parent)
    : QAbstractItemDelegate(parent)
    , m_icons(std::move(icons))
{}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto entry = index.data(ActionModel::RowRole).value<ActionEntry>();
    return {option.rect.width(), scaled(kRow) + headHeight(index, entry)};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Tokens &t = kit::tokens(option.palette);
    const auto entry = index.data(ActionModel::RowRole).value<ActionEntry>();
    const int margin = scaled(kMargin);
    painter->save();
    QRect row = option.rect;
    if (entry.startsCategory) {
        const int head = headHeight(index, entry);
        if (index.row() > 0)
            painter->fillRect(QRect(row.left(), row.top(), row.width(), 1), t.line);
        kit::drawText(*painter, QRect(row.left() + margin, row.top(), row.width() - 2 * margin, head),
                      entry.category, Type::Small, t.text2);
        row.setTop(row.top() + head);
    }
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(row, t.tint);
        painter->fillRect(QRect(row.left(), row.top(), 4, row.height()), t.accent);
    }
    const QColor ink = entry.enabled ? t.text : t.text3;
    const int icon = scaled(16);
    const QIcon shape = m_icons(entry.number);
    if (!shape.isNull()) {
        painter->drawPixmap(
            QPoint(row.left() + margin, row.top() + (row.height() - icon) / 2),
            tinted(shape, icon, entry.enabled ? t.text2 : t.text3, painter->device()->devicePixelRatioF()));
    }
    int right = row.right() + 1 - margin;
    for (auto key = entry.keys.rbegin(); key != entry.keys.rend(); ++key) {
        const int width = kit::keyCapWidth(*key);
        kit::drawKeyCap(*painter, QRect(right - width, row.top(), width, row.height()), *key, t.text, t.line,
                        t.base);
        right -= width + scaled(6);
    }
    QRect words = row;
    words.setLeft(row.left() + margin + icon + scaled(12));
    words.setRight(right - scaled(8));
    const int used = drawMarked(*painter, words, entry, ink, t.accent);
    words.setLeft(words.left() + used + scaled(12));
    kit::drawText(*painter, words, entry.hint, Type::Secondary, entry.enabled ? t.text2 : t.text3);
    painter->restore();
}

} // namespace porch
