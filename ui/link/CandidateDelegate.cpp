// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/link/CandidateDelegate.h"

#include "models/items/LinkCandidatesModel.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>

namespace porch {

using kit::scaled;
using kit::Type;

namespace {

constexpr int kLeft = 16;
constexpr int kRight = 16;
constexpr int kTop = 8;
constexpr int kBar = 4;
constexpr int kGlyph = 14;
constexpr int kGlyphRoom = 20; ///< the glyph and the space after it
constexpr int kBetween = 4;    ///< between the lines of reasons
constexpr std::size_t kMostReasons = 3;
constexpr int kWithKeys = 9;

int reasonHeight()
{
    return kit::lineHeight(Type::Secondary) + scaled(kBetween);
}

} // namespace

CandidateDelegate::CandidateDelegate(kit::TimeText times, Clock clock, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_times(std::move(times))
    , m_clock(std::move(clock))
{}

QString CandidateDelegate::title(const LinkCandidate &candidate)
{
    if (candidate.isCase())
        return candidate.casefile.title;
    //: whose tip
    return candidate.tip.reporter.isEmpty() ? tr("A tip") : tr("Tip of %1").arg(candidate.tip.reporter);
}

kit::Glyph CandidateDelegate::glyph(CandidateReason::Kind kind)
{
    switch (kind) {
    case CandidateReason::Kind::Words:
        return kit::Glyph::Likeness;
    case CandidateReason::Kind::Place:
        return kit::Glyph::PinConfirmed;
    case CandidateReason::Kind::Other:
        break;
    }
    return kit::Glyph::Clock;
}

QString CandidateDelegate::about(const LinkCandidate &candidate) const
{
    const Micros now = m_clock();
    QStringList parts;
    if (candidate.isCase()) {
        const CaseRow &row = candidate.casefile;
        if (row.closed) {
            const QString when = m_times.date(row.ended);
            parts << (row.mergedInto.isEmpty() ? tr("Closed %1", "a case, when").arg(when)
                                               : tr("Merged into %1", "a case").arg(row.mergedInto));
        } else {
            parts << tr("Open", "a case");
            if (!row.leadName.isEmpty())
                parts << row.leadName;
        }
        parts << tr("%n tip(s)", "linked to a case", int(row.tips));
        if (!row.closed && row.touched != 0)
            parts << tr("%1 ago", "a length of time").arg(kit::TimeText::age(row.touched, now));
    } else {
        const TipRow &row = candidate.tip;
        if (!row.channel.isEmpty())
            parts << u'#' + row.channel;
        parts << (candidate.within.casefile != 0 ? tr("in %1", "a case").arg(candidate.within.caseNumber)
                                                 : tr("in no case"));
        if (row.keys.last != 0)
            parts << tr("%1 ago", "a length of time").arg(kit::TimeText::age(row.keys.last, now));
    }
    if (m_standing) {
        if (const QString standing = m_standing(candidate); !standing.isEmpty())
            parts << standing;
    }
    return parts.join(QStringLiteral(" · "));
}

QString CandidateDelegate::aloud(const LinkCandidate &candidate) const
{
    QStringList parts{candidate.isCase() ? candidate.casefile.number + u' ' + candidate.casefile.title
                                         : title(candidate),
                      about(candidate)};
    for (const CandidateReason &reason : candidate.reasons)
        parts << reason.words;
    return parts.join(QStringLiteral(". "));
}

QSize CandidateDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const auto candidate = index.data(LinkCandidatesModel::RowRole).value<LinkCandidate>();
    const int reasons = int(std::min(candidate.reasons.size(), kMostReasons));
    const int words = candidate.isCase() ? 0 : 1;
    return {scaled(240), scaled(kTop) + kit::lineHeight(Type::Body) + kit::lineHeight(Type::Secondary) +
                             (reasons + words) * reasonHeight() + scaled(kTop) + 1};
}

void CandidateDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const kit::Tokens &t = kit::tokens(option.palette);
    const auto candidate = index.data(LinkCandidatesModel::RowRole).value<LinkCandidate>();
    const QRect cell = option.rect;
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->fillRect(cell, selected ? t.tint : hovered ? t.sunken : t.base);
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), t.line);
    if (view && view->hasFocus() && view->currentIndex() == index) {
        painter->setPen(t.accent);
        painter->drawRect(cell.adjusted(0, 0, -1, -1));
    }
    if (selected)
        painter->fillRect(QRect(cell.left(), cell.top(), kBar, cell.height()), t.accent);

    const int line = kit::lineHeight(Type::Body);
    const int small = kit::lineHeight(Type::Secondary);
    const int left = cell.left() + scaled(kLeft);
    int end = cell.right() + 1 - scaled(kRight);
    int y = cell.top() + scaled(kTop);
    if (index.row() < kWithKeys) {
        const QString keys = kit::keyText(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + index.row())));
        const int width = kit::keyCapWidth(keys);
        kit::drawKeyCap(*painter, QRect(end - width, y, width, line), keys, t.text2, t.line, t.base);
        end -= width + scaled(8);
    }
    int x = left;
    if (candidate.isCase()) {
        const int number = kit::numberWidth(candidate.casefile.number, Type::Body);
        kit::drawNumber(*painter, QRect(x, y, number, line), candidate.casefile.number, Type::Body, t.text,
                        Qt::AlignLeft);
        x += number + scaled(8);
    } else {
        const int glyph = scaled(kGlyph);
        kit::drawGlyph(*painter, candidate.tip.named ? kit::Glyph::Named : kit::Glyph::Pseudonym,
                       QRectF(x, y + (line - glyph) / 2.0, glyph, glyph), t.text2);
        x += scaled(kGlyphRoom);
    }
    const bool closed = candidate.isCase() && candidate.casefile.closed;
    kit::drawText(*painter, QRect(x, y, std::max(0, end - x), line), title(candidate), Type::Fresh,
                  closed ? t.text2 : t.text);
    end = cell.right() + 1 - scaled(kRight);
    y += line;
    kit::drawText(*painter, QRect(left, y, end - left, small), about(candidate), Type::Secondary, t.text2);
    y += small;
    if (!candidate.isCase()) {
        kit::drawText(*painter, QRect(left, y, end - left, reasonHeight()), candidate.tip.text,
                      Type::Secondary, t.text);
        y += reasonHeight();
    }
    for (std::size_t i = 0; i < std::min(candidate.reasons.size(), kMostReasons); ++i) {
        const CandidateReason &reason = candidate.reasons[i];
        const int glyph = scaled(kGlyph);
        kit::drawGlyph(*painter, CandidateDelegate::glyph(reason.kind),
                       QRectF(left, y + (reasonHeight() - glyph) / 2.0, glyph, glyph), t.text2);
        kit::drawText(*painter,
                      QRect(left + scaled(kGlyphRoom), y, end - left - scaled(kGlyphRoom), reasonHeight()),
                      reason.words, Type::Secondary, t.text2);
        y += reasonHeight();
    }
    painter->restore();
}

} // namespace porch
