// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/CaseItem.h"
#include "models/items/Clock.h"

#include <QAbstractItemDelegate>

namespace porch {

/// Paints a row of the list of cases: number, title and age; beneath, how it stands, who leads it, how many
/// tips it has, and what waits in it.
class CaseRowDelegate : public QAbstractItemDelegate
{
    Q_OBJECT
public:
    CaseRowDelegate(Clock clock, QObject *parent);

    static int rowHeight();
    /// "25-0417, Sheds on Alder. Open, K. Osei leads it, 6 tips, 2 proposed, 2 d ago"
    static QString spoken(const CaseItem &item, Micros now);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    Clock m_clock;
};

} // namespace porch
