// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/ProposalDelegate.h"

#include "ui/kit/Text.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QPainterPath>

namespace porch {

using kit::lineHeight;
using kit::scaled;
using kit::Type;

namespace {

constexpr int kEdge = 24;
constexpr int kAbove = 12;
constexpr int kLastLine = 24;
constexpr int kBar = 4;

void drawChevron(QPainter &painter, const QRect &line, const QColor &ink)
{
    const QPointF middle = QRectF(line).center();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, 1.2));
    painter.drawPolyline(
        QPolygonF{middle + QPointF(-1.5, -3.5), middle + QPointF(2, 0), middle + QPointF(-1.5, 3.5)});
    painter.restore();
}

} // namespace

ProposalDelegate::ProposalDelegate(Clock clock, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_clock(std::move(clock))
{}

int ProposalDelegate::rowHeight()
{
    return 2 * kAbove + lineHeight(Type::Body) + lineHeight(Type::Secondary) + scaled(4) +
           std::max(scaled(kLastLine), lineHeight(Type::Secondary)) - scaled(4);
}

int ProposalDelegate::edge()
{
    return scaled(kEdge);
}

QString ProposalDelegate::reporter(const Proposal &proposal)
{
    return proposal.reporter.isEmpty() ? tr("Somebody", "a resident whose name is not known")
                                       : proposal.reporter;
}

QString ProposalDelegate::words(const ProposalItem &item) const
{
    const LinkRow &link = item.proposal.link;
    //: a resident's tip, the number and title of a case
    QStringList parts{tr("%1 to case %2 %3").arg(reporter(item.proposal), link.caseNumber, link.caseTitle),
                      link.reason,
                      tr("proposed by %1 %2 ago").arg(link.byName, kit::TimeText::age(link.at, m_clock()))};
    if (link.caseClosed)
        parts.insert(1, tr("the case is closed"));
    if (item.judged)
        parts.prepend(*item.judged == Verb::Accept ? tr("Accepting…") : tr("Declining…"));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QSize ProposalDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {scaled(280), rowHeight()};
}

void ProposalDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const auto item = index.data(ProposalModel::RowRole).value<ProposalItem>();
    const LinkRow &link = item.proposal.link;
    const kit::Tokens &t = kit::tokens(option.palette);
    const QRect row = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(row, selected                                         ? t.tint
                           : option.state.testFlag(QStyle::State_MouseOver) ? t.sunken
                                                                            : t.base);
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), t.line);
    if (selected)
        painter->fillRect(QRect(row.left(), row.top(), kBar, row.height()), t.accent);

    const QColor quiet = selected ? t.text2 : t.text3;
    QRect line(row.left() + edge(), row.top() + kAbove, row.width() - 2 * edge(), lineHeight(Type::Body));
    const QString age = kit::TimeText::age(link.at, m_clock());
    kit::drawNumber(*painter, line, age, Type::Secondary, quiet);
    int right = line.right() - kit::numberWidth(age, Type::Secondary) - scaled(8);
    int x = line.left();
    const auto rest = [&] { return QRect(x, line.top(), std::max(0, right - x), line.height()); };
    // The case's number is never cut; whose tip it is gives way first.
    const int caseWidth = kit::numberWidth(link.caseNumber, Type::Body) + scaled(20);
    const QRect who(x, line.top(), std::max(scaled(40), (right - x) - caseWidth - scaled(24)), line.height());
    x += kit::drawText(*painter, who, reporter(item.proposal), Type::Fresh, t.text) + scaled(2);
    drawChevron(*painter, QRect(x, line.top(), scaled(14), line.height()), quiet);
    x += scaled(16);
    x += kit::drawText(*painter, rest(), link.caseNumber, Type::Body, t.text) + scaled(6);
    kit::drawText(*painter, rest(), link.caseTitle, Type::Body, t.text);

    line.moveTop(line.bottom() + 1);
    line.setHeight(lineHeight(Type::Secondary));
    kit::drawText(*painter, line,
                  link.caseClosed ? tr("The case is closed. %1").arg(link.reason) : link.reason,
                  Type::Secondary, t.text2);

    line.moveTop(line.bottom() + 1 + scaled(2));
    line.setHeight(std::max(scaled(kLastLine), line.height()));
    if (selected && !item.judged)
        line.setRight(line.right() - m_buttonRoom);
    const QString last = item.judged ? (*item.judged == Verb::Accept ? tr("Accepting…") : tr("Declining…"))
                                     : tr("Proposed by %1").arg(link.byName);
    kit::drawText(*painter, line, last, item.judged ? Type::State : Type::Secondary,
                  item.judged ? t.accent : quiet);

    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (view && view->hasFocus() && view->currentIndex() == index) {
        painter->setPen(t.accent);
        painter->drawRect(row.adjusted(0, 0, -1, -1));
    }
}

} // namespace porch
