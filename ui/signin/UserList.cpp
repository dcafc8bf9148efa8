// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/UserList.h"

#include "ui/kit/Glyphs.h"
#include "ui/kit/Text.h"

#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

namespace porch {

using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

constexpr int kUserRole = Qt::UserRole;
constexpr int kAboutRole = Qt::UserRole + 1;

class UserDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {scaled(200), kit::tipRowHeight()};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &t = kit::tokens(option.palette);
        const QRect row = option.rect;
        const bool isSelected = option.state & QStyle::State_Selected;
        if (isSelected)
            painter->fillRect(row, t.tint);
        else if (option.state & QStyle::State_MouseOver)
            painter->fillRect(row, t.sunken);
        if (isSelected)
            painter->fillRect(QRect(row.left(), row.top(), 4, row.height()), t.accent);
        painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), t.line);
        const int glyph = scaled(kit::kGlyphSize);
        const int left = row.left() + scaled(16);
        kit::drawGlyph(*painter, kit::Glyph::Named, QRectF(left, row.top() + scaled(8), glyph, glyph),
                       t.text2);
        const int x = left + glyph + scaled(8);
        const int wide = row.right() - scaled(8) - x;
        const int line = kit::lineHeight(Type::Body);
        const auto words = [&](int top, const QString &text, Type type, const QColor &ink) {
            kit::drawText(*painter, QRect(x, row.top() + top, wide, line), kit::elideRight(text, type, wide),
                          type, ink);
        };
        words(scaled(6), index.data(Qt::DisplayRole).toString(), Type::Name, t.text);
        words(scaled(6) + line, index.data(kAboutRole).toString(), Type::Secondary, t.text2);
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(t.accent);
            painter->drawRect(row.adjusted(0, 0, -1, -2));
        }
    }
};

} // namespace

UserList::UserList(QWidget *parent)
    : QListView(parent)
{
    setModel(&m_model);
    setItemDelegate(new UserDelegate(this));
    setAccessibleName(tr("Users of this console"));
    setEditTriggers(NoEditTriggers);
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    viewport()->setAutoFillBackground(false);
}

void UserList::setUsers(const std::vector<SignInUser> &users)
{
    const QString before = chosen();
    QSignalBlocker quiet(this); // the same user again is no choice
    m_model.clear();
    for (const SignInUser &user : users) {
        auto *item = new QStandardItem(user.name);
        item->setData(user.user, kUserRole);
        const QString about = user.name == user.user || user.about.isEmpty()
                                  ? user.about
                                  : tr("%1, %2").arg(user.user, user.about);
        item->setData(about, kAboutRole);
        item->setData(tr("%1, %2").arg(user.name, about), Qt::AccessibleTextRole);
        m_model.appendRow(item);
    }
    choose(before);
    quiet.unblock();
    if (chosen() != before)
        Q_EMIT userChosen(chosen());
}

void UserList::choose(const QString &user)
{
    const QModelIndexList found =
        m_model.match(m_model.index(0, 0), kUserRole, user, 1, Qt::MatchExactly | Qt::MatchWrap);
    setCurrentIndex(found.isEmpty() ? m_model.index(0, 0) : found.constFirst());
}

QString UserList::chosen() const
{
    return currentIndex().data(kUserRole).toString();
}

void UserList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT userChosen(chosen());
}

} // namespace porch
