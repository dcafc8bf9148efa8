// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/TipItem.h"

#include <QAbstractTableModel>

#include <functional>

namespace porch {

/// Tips as a table: what every list of tips has, whichever tips it shows and however it reads them.
class TipTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { OwedColumn, TipColumn, StateColumn, AgeColumn, ColumnCount };
    Q_ENUM(Column)
    enum Role {
        RowRole = Qt::UserRole + 1, ///< TipItem
        TipIdRole,                  ///< qint64; without waiting for the row
    };
    Q_ENUM(Role)
    /// Puts a cell into words for screen readers: words are the view's business.
    using Describe = std::function<QString(const TipItem &, Column)>;

    using QAbstractTableModel::QAbstractTableModel;

    void setDescribe(Describe describe) { m_describe = std::move(describe); }

    virtual TipItem item(int row) const = 0;
    virtual TipId tipAt(int row) const = 0;
    /// -1: not in this list, or not read that far.
    virtual int rowOf(TipId tip) const = 0;
    /// What the view shows: read first, and repainted as minutes pass.
    virtual void setVisible(int first, int last) = 0;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Describe m_describe;
};

} // namespace porch
