// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/CaseTipDelegate.h"

#include "ui/kit/PlainTip.h"
#include "ui/kit/StateText.h"
#include "ui/kit/Text.h"
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

constexpr int kMargin = 24;
constexpr int kTop = 8;
constexpr int kAge = 60;
constexpr int kState = 72;

TipItem tipItemOf(const CaseTipItem &item, Micros now)
{
    TipItem tip;
    tip.loaded = true;
    tip.row = item.tip;
    tip.now = now;
    return tip;
}

kit::StateLook standingOf(const CaseTipItem &item)
{
    if (item.pending)
        return kit::StateText::pending(*item.pending);
    switch (item.link.standing) {
    case LinkStanding::Proposed:
        return {Glyph::Waiting, &Tokens::due, CaseWords::standing(item.link.standing)};
    case LinkStanding::Linked:
        return {Glyph::Logged, &Tokens::text2, CaseWords::standing(item.link.standing)};
    default:
        return {Glyph::Cross, &Tokens::text3, CaseWords::standing(item.link.standing)};
    }
}

} // namespace

CaseTipDelegate::CaseTipDelegate(const CaseWords &words, Clock clock, QObject *parent)
    : QAbstractItemDelegate(parent)
    , m_words(words)
    , m_clock(std::move(clock))
{}

QString CaseTipDelegate::spoken(const CaseTipItem &item) const
{
    const TipItem tip = tipItemOf(item, m_clock());
    QStringList parts{standingOf(item).word, TipWords::reporter(tip), TipWords::channel(item.tip.channel)};
    if (const QString place = placeOf(tip); !place.isEmpty())
        parts << place;
    parts << item.tip.text << m_words.link(item);
    return parts.join(QLatin1String(". "));
}

QSize CaseTipDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const auto item = index.data(Qt::UserRole + 1).value<CaseTipItem>();
    const int lines = int(m_words.link(item).size());
    return {scaled(240), 2 * scaled(kTop) + 2 * kit::lineHeight(Type::Body) +
                             lines * kit::lineHeight(Type::Secondary) + 1};
}

void CaseTipDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const auto item = index.data(Qt::UserRole + 1).value<CaseTipItem>();
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
    QRect at(row.left() + scaled(kMargin), row.top() + scaled(kTop), row.width() - 2 * scaled(kMargin), line);
    paintTip(*painter, at, item, option.palette);
    at.translate(0, line);
    const bool declined = item.link.standing == LinkStanding::Declined;
    kit::drawText(*painter, at, item.tip.text, Type::Body, declined ? t.text2 : t.text);
    at.translate(0, line);
    at.setHeight(kit::lineHeight(Type::Secondary));
    paintLink(*painter, at, item, option.palette);
    if (current && view->hasFocus()) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(t.accent);
        painter->drawRect(row.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

/// As a person or its source said, else as its words tell.
QString CaseTipDelegate::placeOf(const TipItem &tip) const
{
    const QString said = TipWords::place(tip);
    return said.isEmpty() && tip.row.place == PlaceKnown::No ? m_places.value(tip.row.id) : said;
}

void CaseTipDelegate::paintTip(QPainter &painter, QRect line, const CaseTipItem &item,
                               const QPalette &palette) const
{
    const Tokens &t = kit::tokens(palette);
    const TipItem tip = tipItemOf(item, m_clock());
    const int glyph = scaled(kit::kGlyphSize);
    const auto drawGlyph = [&](Glyph shape, const QColor &ink, int size) {
        kit::drawGlyph(painter, shape,
                       QRectF(line.left(), line.top() + (line.height() - size) / 2.0, size, size), ink);
        line.setLeft(line.left() + size + scaled(6));
    };
    const QString age = kit::TimeText::age(item.tip.keys.last, m_clock());
    kit::drawNumber(painter, line, age, Type::Secondary, t.text2);
    line.setRight(line.right() - std::max(scaled(kAge), kit::numberWidth(age, Type::Secondary) + scaled(16)));
    // How it stands to the case, in a column of its own.
    const kit::StateLook look = standingOf(item);
    const int stands = kit::metrics(Type::State).horizontalAdvance(look.word);
    const int column = std::max(stands, scaled(kState));
    QRect state(line.right() + 1 - column, line.top(), column, line.height());
    kit::drawText(painter, state, look.word, Type::State, item.pending ? t.accent : t.*look.ink);
    kit::drawGlyph(
        painter, look.glyph,
        QRectF(state.left() - glyph - scaled(6), line.top() + (line.height() - glyph) / 2.0, glyph, glyph),
        t.*look.ink);
    line.setRight(state.left() - glyph - scaled(18));

    drawGlyph(item.tip.named ? Glyph::Named : Glyph::Pseudonym, t.text2, glyph);
    line.setLeft(line.left() + kit::drawText(painter, line, TipWords::reporter(tip), Type::Name, t.text) +
                 scaled(6));
    if (!item.tip.channel.isEmpty() && line.width() > scaled(60))
        line.setLeft(
            line.left() +
            kit::drawText(painter, line, TipWords::channel(item.tip.channel), Type::Secondary, t.text3) +
            scaled(6));
    const QString place = placeOf(tip);
    if (place.isEmpty() || line.width() < scaled(60))
        return;
    constexpr int small = 12;
    drawGlyph(item.tip.place == PlaceKnown::Confirmed ? Glyph::PinConfirmed : Glyph::PinSuggested, t.text2,
              scaled(small));
    kit::drawText(painter, line, place, Type::Secondary, t.text2);
}

void CaseTipDelegate::paintLink(QPainter &painter, QRect line, const CaseTipItem &item,
                                const QPalette &palette) const
{
    const Tokens &t = kit::tokens(palette);
    const QStringList lines = m_words.link(item);
    for (const QString &words : lines) {
        kit::drawText(painter, line, words, Type::Secondary, t.text2);
        line.translate(0, line.height());
    }
}

bool CaseTipDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                                const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    const auto item = index.data(Qt::UserRole + 1).value<CaseTipItem>();
    QStringList lines{item.tip.text};
    lines << m_words.link(item);
    lines << m_words.exact(item.link.at);
    QToolTip::showText(event->globalPos(), kit::plainTip(lines.join(u'\n')), view);
    return true;
}

} // namespace porch
