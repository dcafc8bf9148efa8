// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/Clock.h"
#include "models/items/ProposalModel.h"
#include "ui/kit/TimeText.h"

#include <QStyledItemDelegate>

namespace porch {

/// Draws a link that waits: whose tip, to which case, why, and who proposed it.
class ProposalDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit ProposalDelegate(Clock clock, QObject *parent = nullptr);

    void setTimes(const kit::TimeText &times) { m_times = times; }
    /// The same in words, for tooltips and screen readers.
    QString words(const ProposalItem &item) const;
    static QString reporter(const Proposal &proposal);
    static int rowHeight();
    /// Left and right of the words.
    static int edge();
    /// What the last line leaves free at its right where the row has buttons.
    void setButtonRoom(int width) { m_buttonRoom = width; }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    Clock m_clock;
    kit::TimeText m_times;
    int m_buttonRoom = 0;
};

} // namespace porch
