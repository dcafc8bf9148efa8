// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/TipItem.h"

#include <QAbstractListModel>

#include <functional>

namespace porch {

/// The few tips that a digest names, in its order.
class ShiftTipsModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { RowRole = Qt::UserRole }; ///< TipItem
    /// What is said of a tip to those who hear it, and in its tooltip.
    using Words = std::function<QString(const TipItem &)>;

    explicit ShiftTipsModel(Words words, QObject *parent = nullptr);

    /// Rows that are the same stay where they are, so that nothing jumps under the pointer.
    /// @param me user name
    void setTips(const std::vector<TipRow> &tips, const QString &me, Micros now);
    /// While catching up nobody knows what is owed.
    void setCounted(bool counted);
    const std::vector<TipItem> &tips() const { return m_tips; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void tellAll();

    Words m_words;
    std::vector<TipItem> m_tips;
    bool m_counted = true;
};

} // namespace porch
