// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/FigureDelegate.h"

#include "models/items/FigureTableModel.h"
#include "ui/kit/Glyphs.h"
#include "ui/kit/Text.h"

#include <QAbstractItemView>
#include <QPainter>

namespace porch {

using kit::scaled;
using kit::Type;

QSize FigureDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    return {kit::numberWidth(text, Type::Fresh) + 2 * m_margin, option.rect.height()};
}

void FigureDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const kit::Tokens &t = kit::tokens(option.palette);
    const QRect cell = option.rect;
    const bool total = index.data(FigureTableModel::TotalRole).toBool();
    const bool leads = index.data(FigureTableModel::PickRole).isValid();
    const bool hovered =
        m_byCell ? m_hovered == index : m_hovered.isValid() && m_hovered.row() == index.row();
    if (hovered && leads)
        painter->fillRect(cell, t.sunken);
    if (total)
        painter->fillRect(QRect(cell.left(), cell.top() - 1, cell.width(), 1), t.edge);
    if (!total)
        painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), t.line);

    const QRect inner = cell.adjusted(index.column() == 0 ? 0 : m_margin, 0, -m_margin, -1);
    if (!m_paint || !m_paint(*painter, inner, index, t)) {
        FigureLook look;
        look.type = total ? Type::Fresh : Type::Body;
        if (m_look)
            m_look(index, look);
        const QString text = index.data(Qt::DisplayRole).toString();
        if (index.column() == 0) {
            kit::drawText(*painter, inner, text, look.type, t.*look.ink);
        } else {
            kit::drawNumber(*painter, inner, text, look.type, t.*look.ink);
            if (look.late) {
                const int size = kit::kGlyphSize;
                const int left = inner.right() + 1 - kit::numberWidth(text, look.type) - scaled(6) - size;
                kit::drawGlyph(*painter, kit::Glyph::Clock,
                               QRectF(left, inner.center().y() - size / 2 + 1, size, size), t.*look.ink);
            }
        }
    }
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (!view || !view->hasFocus() || !view->currentIndex().isValid())
        return;
    const QModelIndex current = view->currentIndex();
    painter->setPen(t.accent);
    if (m_byCell && current == index) {
        painter->drawRect(cell.adjusted(0, 0, -1, -1));
    } else if (!m_byCell && current.row() == index.row()) {
        // One frame around all cells of the row.
        painter->drawLine(cell.topLeft(), cell.topRight());
        painter->drawLine(cell.bottomLeft(), cell.bottomRight());
        if (index.column() == 0)
            painter->drawLine(cell.topLeft(), cell.bottomLeft());
        if (index.column() == index.model()->columnCount() - 1)
            painter->drawLine(cell.topRight(), cell.bottomRight());
    }
}

} // namespace porch
