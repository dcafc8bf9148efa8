// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/CaseWords.h"
#include "models/items/Clock.h"

#include <QAbstractItemDelegate>

namespace porch {

/// Paints a tip of a case: who, where and when; how it begins; who tied it to the case and why.
class CaseTipDelegate : public QAbstractItemDelegate
{
    Q_OBJECT
public:
    CaseTipDelegate(const CaseWords &words, Clock clock, QObject *parent);

    void setWords(const CaseWords &words) { m_words = words; }
    QString spoken(const CaseTipItem &item) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    void paintTip(QPainter &painter, QRect line, const CaseTipItem &item, const QPalette &palette) const;
    void paintLink(QPainter &painter, QRect line, const CaseTipItem &item, const QPalette &palette) const;

    CaseWords m_words;
    Clock m_clock;
};

} // namespace porch
