// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/CaseRowDelegate.h"

#include "models/items/CaseWords.h"
#include "ui/kit/PlainTip.h"
#include "ui/kit/StateText.h"
#include "ui/kit/Tag.h"
#include "ui/kit/Text.h"
#include "ui/kit/TimeText.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace porch {

using kit::Glyph;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

constexpr int kEdge = 16;
const QString kDot = QStringLiteral(" · ");

kit::StateLook lookOf(const CaseItem &item)
{
    if (item.pending)
        return kit::StateText::pending(*item.pending);
    if (item.row.closed)
        return {Glyph::Closed, &Tokens::text3, CaseWords::state(item.row)};
    return {Glyph::Cases, &Tokens::text2, CaseWords::state(item.row)};
}

/// What waits in it: for a supervisor, for whoever watches.
std::vector<kit::TagLook> tagsOf(const CaseItem &item)
{
    std::vector<kit::TagLook> tags;
    if (item.alike > 0)
        tags.push_back({CaseWords::alike(item.alike), &Tokens::accent, &Tokens::accent, Glyph::Likeness});
    if (item.row.proposed > 0)
        tags.push_back(
            {CaseWords::proposed(item.row.proposed), &Tokens::due, &Tokens::dueLine, Glyph::Waiting});
    return tags;
}

/// Whose it is and how large, without what the tags say.
QStringList factsOf(const CaseItem &item)
{
    QStringList facts;
    if (item.mine)
        facts << CaseRowDelegate::tr("yours", "a case: I lead it");
    else if (!item.row.lead.isEmpty())
        facts << (item.row.leadName.isEmpty() ? item.row.lead : item.row.leadName);
    else if (!item.row.closed)
        facts << CaseRowDelegate::tr("no lead", "a case");
    if (!item.row.number.isEmpty())
        facts << CaseWords::tips(item.row.tips);
    return facts;
}

} // namespace

CaseRowDelegate::CaseRowDelegate(Clock clock, QObject *parent)
    : QAbstractItemDelegate(parent)
    , m_clock(std::move(clock))
{}

int CaseRowDelegate::rowHeight()
{
    return kit::tipRowHeight();
}

QSize CaseRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {scaled(240), rowHeight()};
}

QString CaseRowDelegate::spoken(const CaseItem &item, Micros now)
{
    QStringList parts{lookOf(item).word};
    parts << CaseWords::lead(item.row, item.mine) << CaseWords::tips(item.row.tips);
    if (item.row.proposed > 0)
        parts << CaseWords::proposed(item.row.proposed);
    if (item.watched)
        parts << tr("watched", "a case");
    if (item.alike > 0)
        parts << CaseWords::alike(item.alike);
    parts << tr("%1 ago").arg(kit::TimeText::age(item.row.touched, now));
    const QString head =
        item.row.number.isEmpty()
            ? item.row.title
            : tr("%1, %2", "number and title of a case").arg(item.row.number, item.row.title);
    return tr("%1. %2", "a case; how it stands").arg(head, parts.join(QLatin1String(", ")));
}

void CaseRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const auto item = index.data(Qt::UserRole + 1).value<CaseItem>();
    const Tokens &t = kit::tokens(option.palette);
    const QRect &row = option.rect;
    const bool current = view && view->currentIndex() == index;
    painter->save();
    painter->fillRect(row, current                                          ? t.tint
                           : option.state.testFlag(QStyle::State_MouseOver) ? t.sunken
                                                                            : t.base);
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), t.line);
    if (current)
        painter->fillRect(QRect(row.left(), row.top(), 4, row.height()), t.accent);
    painter->setRenderHint(QPainter::Antialiasing);

    const int line = kit::lineHeight(Type::Body);
    QRect first(row.left() + scaled(kEdge), row.top() + scaled(6), row.width() - 2 * scaled(kEdge), line);
    const QString age = kit::TimeText::age(item.row.touched, m_clock());
    kit::drawNumber(*painter, first, age, Type::Secondary, t.text2);
    first.setRight(first.right() - kit::numberWidth(age, Type::Secondary) - scaled(12));
    if (item.watched) {
        const int eye = scaled(kit::kGlyphSize);
        kit::drawGlyph(*painter, Glyph::Viewing,
                       QRectF(first.right() - eye, first.top() + (line - eye) / 2.0, eye, eye), t.text2);
        first.setRight(first.right() - eye - scaled(8));
    }
    if (!item.row.number.isEmpty()) {
        const QColor ink = item.row.closed ? t.text3 : t.text2;
        kit::drawNumber(*painter, first, item.row.number, Type::Name, ink, Qt::AlignLeft);
        first.setLeft(first.left() + kit::numberWidth(item.row.number, Type::Name) + scaled(8));
    }
    kit::drawText(*painter, first, item.row.title, item.row.closed ? Type::Name : Type::Fresh,
                  item.row.closed ? t.text2 : t.text);

    QRect second(row.left() + scaled(kEdge), row.top() + scaled(6) + line, row.width() - 2 * scaled(kEdge),
                 line);
    for (const kit::TagLook &tag : tagsOf(item)) {
        const int wide = kit::tagWidth(tag);
        second.setRight(second.right() - wide);
        kit::drawTag(*painter, QPoint(second.right() + 1, second.top() + (line - kit::tagHeight()) / 2), tag,
                     t);
        second.setRight(second.right() - scaled(6));
    }
    const kit::StateLook look = lookOf(item);
    const int glyph = scaled(kit::kGlyphSize);
    kit::drawGlyph(*painter, look.glyph,
                   QRectF(second.left(), second.top() + (line - glyph) / 2.0, glyph, glyph), t.*look.ink);
    second.setLeft(second.left() + glyph + scaled(6));
    const bool pending = item.pending.has_value();
    second.setLeft(second.left() +
                   kit::drawText(*painter, second, look.word, Type::State, pending ? t.accent : t.text2));
    const QStringList facts = factsOf(item);
    if (!facts.isEmpty())
        kit::drawText(*painter, second, kDot + facts.join(kDot), Type::Secondary, t.text2);

    if (current && view->hasFocus()) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(t.accent);
        painter->drawRect(row.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

bool CaseRowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                                const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    QToolTip::showText(event->globalPos(), kit::plainTip(index.data(Qt::AccessibleTextRole).toString()),
                       view);
    return true;
}

} // namespace porch
