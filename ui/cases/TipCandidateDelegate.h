// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/Clock.h"
#include "models/items/TipCandidatesModel.h"

#include <QAbstractItemDelegate>

namespace porch {

/// Paints a tip that may be chosen: a box, who wrote where and when, how it begins, why it may belong.
class TipCandidateDelegate : public QAbstractItemDelegate
{
    Q_OBJECT
public:
    TipCandidateDelegate(Clock clock, QObject *parent);

    static QString spoken(const TipCandidate &one, Micros now);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    Clock m_clock;
};

} // namespace porch
