// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/TipQueries.h"

#include <QHeaderView>

namespace porch {

/// The head of the list: quiet words, and a mark on the column that it is sorted by.
class TipHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit TipHeader(QWidget *parent = nullptr);

    void setOrder(TipOrder order);
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int column) const override;

private:
    TipOrder m_order = TipOrder::ByPromise;
};

} // namespace porch
