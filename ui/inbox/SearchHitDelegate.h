// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/Clock.h"
#include "models/items/SearchTerms.h"
#include "ui/kit/TimeText.h"

#include <QStyledItemDelegate>

#include <vector>

namespace porch {

/// Paints a hit of the search: who, where, when; beneath it the words around the first match, matches marked.
class SearchHitDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    SearchHitDelegate(kit::TimeText times, Clock clock, QObject *parent = nullptr);

    void setTerms(std::vector<SearchTerm> terms) { m_terms = std::move(terms); }
    void setHoveredRow(int row) { m_hovered = row; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    void paintExcerpt(QPainter &painter, const QRect &line, const QString &text, const QColor &ink,
                      const QColor &mark) const;

    kit::TimeText m_times;
    Clock m_clock;
    std::vector<SearchTerm> m_terms;
    int m_hovered = -1;
};

/// A stretch of a long text, in one line, that begins not far before the place; with an ellipsis when it
/// does not begin at the text's beginning.
QString excerpt(const QString &text, qsizetype place, qsizetype length);

} // namespace porch
