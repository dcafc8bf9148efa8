// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/Clock.h"
#include "models/items/LinkCandidate.h"
#include "ui/kit/Glyphs.h"
#include "ui/kit/TimeText.h"

#include <QStyledItemDelegate>

#include <functional>

namespace porch {

/// Paints one candidate: number and title (or whose tip it is), how it stands, and why it is offered.
class CandidateDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// How the tips that are to be linked stand to a candidate: "linked already"; may be empty.
    using Standing = std::function<QString(const LinkCandidate &)>;

    CandidateDelegate(kit::TimeText times, Clock clock, QObject *parent = nullptr);
    void setStanding(Standing standing) { m_standing = std::move(standing); }

    /// "Open · M. Tran · 6 tips · 2 d ago"
    QString about(const LinkCandidate &candidate) const;
    /// All of it, for assistive technology.
    QString aloud(const LinkCandidate &candidate) const;
    static QString title(const LinkCandidate &candidate);
    static kit::Glyph glyph(CandidateReason::Kind kind);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    kit::TimeText m_times;
    Clock m_clock;
    Standing m_standing;
};

} // namespace porch
