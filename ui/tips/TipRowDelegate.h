// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/TipItem.h"
#include "ui/kit/Tokens.h"
#include "ui/tips/TipWords.h"

#include <QStyledItemDelegate>

namespace porch {

/// How much of a tip its row shows.
enum class TipForm : quint8 {
    Full,    ///< all of it: the inbox
    Compact, ///< beside a map: neither channel nor state, and the words run on under the age
    Low,     ///< as Compact, a little lower, and without a place: tips that have none
};

/// Paints one cell of a tip's row. A row is four cells of one picture: ground, bar, focus frame and the
/// hairline run through all.
class TipRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit TipRowDelegate(TipWords words, QObject *parent = nullptr);

    void setWords(TipWords words) { m_words = std::move(words); }
    void setForm(TipForm form) { m_form = form; }
    TipForm form() const { return m_form; }
    /// The row under the pointer; -1 none.
    void setHoveredRow(int row) { m_hovered = row; }

    static int rowHeight(TipForm form);
    /// The least width of each column, from the fonts.
    static int owedColumnWidth();
    static int stateColumnWidth();
    static int ageColumnWidth();

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    void paintOwed(QPainter &painter, const QRect &cell, const TipItem &item, const kit::Tokens &t) const;
    void paintTip(QPainter &painter, const QRect &cell, const TipItem &item, const kit::Tokens &t) const;
    void paintWords(QPainter &painter, const QRect &line, const TipItem &item, const kit::Tokens &t) const;
    void paintState(QPainter &painter, const QRect &cell, const TipItem &item, const kit::Tokens &t) const;
    void paintDetail(QPainter &painter, const QRect &state, const TipItem &item, const kit::Tokens &t) const;
    void paintStateShape(QPainter &painter, const QRect &cell, const TipItem &item,
                         const kit::Tokens &t) const;
    void paintAge(QPainter &painter, const QRect &cell, const TipItem &item, const kit::Tokens &t) const;
    /// Above the first line.
    int top() const;

    TipWords m_words;
    TipForm m_form = TipForm::Full;
    int m_hovered = -1;
};

} // namespace porch
