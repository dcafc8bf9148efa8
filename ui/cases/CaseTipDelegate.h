// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/CaseWords.h"
#include "models/items/Clock.h"
#include "models/items/TipItem.h"

#include <QAbstractItemDelegate>
#include <QHash>

namespace porch {

/// Paints a tip of a case: who, where and when; how it begins; who tied it to the case and why.
class CaseTipDelegate : public QAbstractItemDelegate
{
    Q_OBJECT
public:
    CaseTipDelegate(const CaseWords &words, Clock clock, QObject *parent);

    void setWords(const CaseWords &words) { m_words = words; }
    /// What the words of tips tell of where they happened, by tip.
    void setPlaces(const QHash<TipId, QString> &places) { m_places = places; }
    QString spoken(const CaseTipItem &item) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    void paintTip(QPainter &painter, QRect line, const CaseTipItem &item, const QPalette &palette) const;
    void paintLink(QPainter &painter, QRect line, const CaseTipItem &item, const QPalette &palette) const;

    QString placeOf(const TipItem &tip) const;

    CaseWords m_words;
    QHash<TipId, QString> m_places;
    Clock m_clock;
};

} // namespace porch
