// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/SearchHitDelegate.h"

#include "models/domain/PlainText.h"
#include "models/items/SearchModel.h"
#include "ui/kit/PlainTip.h"
#include "ui/kit/Text.h"
#include "ui/tips/TipWords.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

#include <algorithm>

namespace porch {
namespace {

using kit::Type;

constexpr int kEdge = 12;
constexpr int kRight = 16;
constexpr int kGap = 6;
/// As much as can stand on one line of a wide window.
constexpr qsizetype kExcerpt = 400;
/// How much is looked through for the first match: a text may be megabytes.
constexpr qsizetype kLookedThrough = 20'000;
constexpr qsizetype kLead = 24;

} // namespace

QString excerpt(const QString &text, qsizetype place, qsizetype length)
{
    qsizetype start = 0;
    if (place > 2 * kLead) {
        start = place - kLead;
        const qsizetype space = text.indexOf(QLatin1Char(' '), start);
        if (space >= 0 && space < place)
            start = space + 1;
        else if (text[start].isLowSurrogate())
            ++start;
    }
    return (start > 0 ? QStringLiteral("…") : QString()) + text.mid(start, length);
}

SearchHitDelegate::SearchHitDelegate(kit::TimeText times, Clock clock, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_times(std::move(times))
    , m_clock(std::move(clock))
{}

void SearchHitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const kit::Tokens &t = kit::tokens(option.palette);
    const QRect cell = option.rect;
    const bool selected = option.state & QStyle::State_Selected;
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->fillRect(cell, selected ? t.tint : index.row() == m_hovered ? t.sunken : t.base);
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), t.line);
    if (view && view->hasFocus() && view->currentIndex() == index) {
        painter->setPen(t.accent);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(cell.adjusted(0, 0, -1, -1));
    }
    if (selected)
        painter->fillRect(QRect(cell.left(), cell.top(), 4, cell.height()), t.accent);

    const auto hit = index.data(SearchModel::RowRole).value<SearchHit>();
    const int line = kit::lineHeight(Type::Body);
    const int end = cell.right() + 1 - kRight;
    int x = cell.left() + kEdge;
    int y = cell.top() + 6;
    const QString when = m_times.clockOrDate(hit.time, m_clock());
    const int whenWidth = kit::numberWidth(when, Type::Secondary);
    kit::drawNumber(*painter, QRect(end - whenWidth, y, whenWidth, line), when, Type::Secondary, t.text2);
    const int room = end - whenWidth - 12;
    x += kit::drawText(*painter, QRect(x, y, std::max(0, room - x), line), hit.author, Type::Name, t.text) +
         kGap;
    kit::drawText(*painter, QRect(x, y, std::max(0, room - x), line), TipWords::channel(hit.channel),
                  Type::Secondary, t.text3);
    y += line;
    x = cell.left() + kEdge;
    paintExcerpt(*painter, QRect(x, y, end - x, line), hit.text, t.text2, selected ? t.base : t.tint);
    painter->restore();
}

void SearchHitDelegate::paintExcerpt(QPainter &painter, const QRect &line, const QString &text,
                                     const QColor &ink, const QColor &mark) const
{
    const QString flat = oneLine(text.left(kLookedThrough), kLookedThrough);
    const std::vector<TextRange> all = matchedRanges(flat, m_terms);
    QString shown = excerpt(flat, all.empty() ? 0 : all.front().start, kExcerpt);
    shown = kit::elideRight(shown, Type::Body, line.width());

    QTextLayout layout(shown, kit::font(Type::Body));
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const TextRange &range : matchedRanges(shown, m_terms)) {
        QTextLayout::FormatRange format;
        format.start = int(range.start);
        format.length = int(range.length);
        format.format.setFontWeight(QFont::DemiBold);
        format.format.setForeground(kit::tokens(qobject_cast<QWidget *>(parent())->palette()).text);
        format.format.setBackground(mark);
        formats.append(format);
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine first = layout.createLine();
    if (first.isValid())
        first.setLineWidth(line.width() * 2);
    layout.endLayout();
    painter.save();
    painter.setClipRect(line, Qt::IntersectClip);
    painter.setPen(ink);
    layout.draw(&painter,
                QPointF(line.left(), line.top() + (line.height() - kit::metrics(Type::Body).height()) / 2));
    painter.restore();
}

bool SearchHitDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                                  const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return false;
    constexpr qsizetype most = 2000;
    const auto hit = index.data(SearchModel::RowRole).value<SearchHit>();
    const QString words =
        TipWords::tr("%1\n%2", "full time, text").arg(m_times.full(hit.time), hit.text.left(most));
    QToolTip::showText(event->globalPos(), kit::plainTip(words), view->viewport(), view->visualRect(index));
    return true;
}

} // namespace porch
