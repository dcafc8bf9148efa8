// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/TipItem.h"
#include "ui/kit/TimeText.h"
#include "ui/kit/Tokens.h"

#include <QStyledItemDelegate>

namespace porch {

/// Draws a tip of the digest as the inbox has its rows: what is owed, who wrote what, where it stands.
class ShiftTipDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit ShiftTipDelegate(QObject *parent = nullptr);

    void setTimes(const kit::TimeText &times) { m_times = times; }
    /// The same in words, for tooltips and screen readers.
    QString words(const TipItem &item) const;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    static QString reporter(const TipRow &row);
    /// Who has it, and for how long without a word.
    static QString holder(const TipItem &item);
    void paintState(QPainter &painter, const QRect &cell, const TipItem &item, const kit::Tokens &t) const;

    kit::TimeText m_times;
};

} // namespace porch
