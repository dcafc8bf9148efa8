// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tips/TipHeader.h"

#include "models/items/TipTableModel.h"
#include "ui/kit/Glyphs.h"
#include "ui/kit/Text.h"

#include <QPainter>

namespace porch {
namespace {
constexpr int kMark = 10;
} // namespace

TipHeader::TipHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionsMovable(false);
    setMinimumSectionSize(40);
    setFocusPolicy(Qt::NoFocus);
}

void TipHeader::setOrder(TipOrder order)
{
    m_order = order;
    viewport()->update();
}

QSize TipHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), kit::lineHeight(kit::Type::Small) + 8};
}

void TipHeader::paintSection(QPainter *painter, const QRect &rect, int column) const
{
    const kit::Tokens &t = kit::tokens(palette());
    painter->fillRect(rect, t.alt);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), t.line);
    const QString words = model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    const bool sorted = (column == TipTableModel::OwedColumn && m_order == TipOrder::ByPromise) ||
                        (column == TipTableModel::AgeColumn && m_order == TipOrder::NewestFirst);
    const bool toTheRight = column == TipTableModel::OwedColumn || column == TipTableModel::AgeColumn;
    QRect text = rect.adjusted(0, 0, 0, -1);
    if (column == TipTableModel::OwedColumn)
        text.adjust(4, 0, -20, 0);
    else if (column == TipTableModel::AgeColumn)
        text.adjust(0, 0, -16, 0);
    if (sorted) {
        const QRectF mark(text.right() + 1 - kMark + 1, text.top() + (text.height() - kMark) / 2.0 + 0.5,
                          kMark, kMark);
        kit::drawGlyph(*painter, kit::Glyph::ChevronDown, mark, t.text3);
        text.adjust(0, 0, -kMark - 2, 0);
    }
    kit::drawText(*painter, text, words, kit::Type::Small, t.text3,
                  toTheRight ? Qt::AlignRight : Qt::AlignLeft);
}

} // namespace porch
