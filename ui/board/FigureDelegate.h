// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Tokens.h"
#include "ui/kit/Type.h"

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

#include <functional>

namespace porch {

/// How one figure stands in its cell.
struct FigureLook
{
    kit::Type type = kit::Type::Body;
    kit::Ink ink = &kit::Tokens::text;
    bool late = false; ///< with the clock of what is overdue before it
};

/// Paints figures in columns, right-aligned but the first, with hairlines between rows.
class FigureDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Changes how a cell would look otherwise.
    void setLook(std::function<void(const QModelIndex &, FigureLook &)> look) { m_look = std::move(look); }
    /// Paints the content of some cells itself; answers whether it did.
    using Paint = std::function<bool(QPainter &, const QRect &, const QModelIndex &, const kit::Tokens &)>;
    void setPaint(Paint paint) { m_paint = std::move(paint); }
    void setHovered(const QModelIndex &index) { m_hovered = index; }
    /// Whether the keyboard chooses cells, not rows.
    void setByCell(bool byCell) { m_byCell = byCell; }
    /// Left and right of the text of a cell.
    void setMargin(int pixels) { m_margin = pixels; }
    int margin() const { return m_margin; }
    /// Another column than the first whose head is left-aligned; -1: none.
    void setLeftColumn(int column) { m_leftColumn = column; }
    bool isLeft(int column) const { return column == 0 || column == m_leftColumn; }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    std::function<void(const QModelIndex &, FigureLook &)> m_look;
    Paint m_paint;
    QPersistentModelIndex m_hovered;
    bool m_byCell = false;
    int m_margin = 0;
    int m_leftColumn = -1;
};

} // namespace porch
