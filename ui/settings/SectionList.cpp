// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SectionList.h"

#include "ui/kit/Glyphs.h"
#include "ui/kit/Text.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace porch {

using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

constexpr int kWidth = 208;
constexpr int kMarkRole = Qt::UserRole;
constexpr int kBadRole = Qt::UserRole + 1;

class SectionDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {scaled(kWidth), scaled(44)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &t = kit::tokens(option.palette);
        const QRect row = option.rect;
        const bool isChosen = option.state & QStyle::State_Selected;
        if (isChosen || (option.state & QStyle::State_MouseOver))
            painter->fillRect(row, isChosen ? t.tint : t.sunken);
        if (isChosen)
            painter->fillRect(QRect(row.left(), row.top(), 4, row.height()), t.accent);
        const QString mark = index.data(kMarkRole).toString();
        const QColor ink = index.data(kBadRole).toBool() ? t.overdue : t.text3;
        const QRect words = row.adjusted(scaled(16), 0, -scaled(8), 0);
        int left = words.width();
        if (!mark.isEmpty()) {
            const int wide = kit::metrics(Type::Secondary).horizontalAdvance(mark) + 1;
            left -= wide + scaled(8);
            kit::drawText(*painter, QRect(words.right() - wide, words.top(), wide, words.height()), mark,
                          Type::Secondary, ink);
        }
        const Type type = isChosen ? Type::Name : Type::Body;
        kit::drawText(*painter, QRect(words.left(), words.top(), left, words.height()),
                      kit::elideRight(index.data().toString(), type, left), type, t.text);
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(t.accent);
            painter->drawRect(row.adjusted(0, 0, -1, -1));
        }
    }
};

} // namespace

SectionList::SectionList(QWidget *parent)
    : QListWidget(parent)
{
    setItemDelegate(new SectionDelegate(this));
    setFixedWidth(scaled(kWidth));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void SectionList::addSection(const QString &title)
{
    auto *row = new QListWidgetItem(title, this);
    row->setData(Qt::AccessibleTextRole, title);
}

void SectionList::setMark(int index, const QString &mark, bool isBad)
{
    QListWidgetItem *row = item(index);
    row->setData(kMarkRole, mark);
    row->setData(kBadRole, isBad);
    row->setData(Qt::AccessibleTextRole, mark.isEmpty() ? row->text() : tr("%1, %2").arg(row->text(), mark));
}

} // namespace porch
