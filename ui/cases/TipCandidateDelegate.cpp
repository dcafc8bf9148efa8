// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/TipCandidateDelegate.h"

#include "ui/kit/Glyphs.h"
#include "ui/kit/PlainTip.h"
#include "ui/kit/Text.h"
#include "ui/kit/TimeText.h"
#include "ui/tips/TipWords.h"

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

constexpr int kMargin = 12;
constexpr int kTop = 6;
constexpr int kBox = 16;

TipItem tipItemOf(const TipCandidate &one, Micros now)
{
    TipItem tip;
    tip.loaded = true;
    tip.row = one.tip;
    tip.now = now;
    return tip;
}

} // namespace

TipCandidateDelegate::TipCandidateDelegate(Clock clock, QObject *parent)
    : QAbstractItemDelegate(parent)
    , m_clock(std::move(clock))
{}

QString TipCandidateDelegate::spoken(const TipCandidate &one, Micros now)
{
    QStringList parts{one.chosen ? tr("Chosen") : tr("Not chosen"), TipWords::reporter(tipItemOf(one, now)),
                      TipWords::channel(one.tip.channel), one.tip.text};
    if (!one.reasons.isEmpty())
        parts << one.reasons;
    parts << tr("%1 ago").arg(kit::TimeText::age(one.tip.keys.last, now));
    return parts.join(QLatin1String(". "));
}

QSize TipCandidateDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const auto one = index.data(TipCandidatesModel::RowRole).value<TipCandidate>();
    const int why = one.reasons.isEmpty() ? 0 : kit::lineHeight(Type::Secondary);
    return {scaled(240), 2 * scaled(kTop) + 2 * kit::lineHeight(Type::Body) + why + 1};
}

void TipCandidateDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const auto one = index.data(TipCandidatesModel::RowRole).value<TipCandidate>();
    const Tokens &t = kit::tokens(option.palette);
    const QRect &row = option.rect;
    const bool current = view && view->currentIndex() == index;
    painter->save();
    painter->fillRect(row, one.chosen                                       ? t.tint
                           : option.state.testFlag(QStyle::State_MouseOver) ? t.sunken
                                                                            : t.base);
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), t.line);
    painter->setRenderHint(QPainter::Antialiasing);
    const int line = kit::lineHeight(Type::Body);
    const int size = scaled(kBox);
    const QRectF box(row.left() + scaled(kMargin) + 0.5, row.top() + scaled(kTop) + (line - size) / 2.0 + 0.5,
                     size - 1, size - 1);
    painter->setPen(QPen(one.chosen ? t.accent : t.edge, 1));
    painter->setBrush(one.chosen ? t.accent : t.base);
    painter->drawRoundedRect(box, 3, 3);
    if (one.chosen)
        kit::drawGlyph(*painter, Glyph::Logged, box, t.onAccent);
    const int left = row.left() + 2 * scaled(kMargin) + size;
    QRect at(left, row.top() + scaled(kTop), row.right() + 1 - scaled(kMargin) - left, line);
    const QString age = kit::TimeText::age(one.tip.keys.last, m_clock());
    kit::drawNumber(*painter, at, age, Type::Secondary, t.text2);
    QRect head = at.adjusted(0, 0, -kit::numberWidth(age, Type::Secondary) - scaled(12), 0);
    const TipItem tip = tipItemOf(one, m_clock());
    head.setLeft(head.left() + kit::drawText(*painter, head, TipWords::reporter(tip), Type::Name, t.text) +
                 scaled(6));
    QStringList about{TipWords::channel(one.tip.channel), TipWords::place(tip)};
    if (!one.tip.caseNumber.isEmpty())
        about << tr("in %1", "a tip, linked to a case or proposed for it").arg(one.tip.caseNumber);
    about.removeAll(QString());
    kit::drawText(*painter, head, about.join(QStringLiteral(" · ")), Type::Secondary, t.text3);
    at.translate(0, line);
    kit::drawText(*painter, at, one.tip.text, Type::Body, t.text);
    at.translate(0, line);
    at.setHeight(kit::lineHeight(Type::Secondary));
    kit::drawText(*painter, at, one.reasons, Type::Secondary, t.text2);
    if (current && view->hasFocus()) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(t.accent);
        painter->drawRect(row.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

bool TipCandidateDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                                     const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    const auto one = index.data(TipCandidatesModel::RowRole).value<TipCandidate>();
    QToolTip::showText(event->globalPos(), kit::plainTip(one.tip.text + u'\n' + one.reasons), view);
    return true;
}

} // namespace porch
