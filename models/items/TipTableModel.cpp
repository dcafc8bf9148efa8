// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/TipTableModel.h"

namespace porch {

int TipTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant TipTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    switch (role) {
    case RowRole:
        return QVariant::fromValue(item(index.row()));
    case TipIdRole:
        return tipAt(index.row());
    case Qt::AccessibleTextRole:
        return m_describe ? m_describe(item(index.row()), Column(index.column())) : QString();
    default:
        return {};
    }
}

QVariant TipTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (section) {
    case OwedColumn:
        return tr("Owed", "column: by when a reply is promised");
    case TipColumn:
        return tr("Tip", "column");
    case StateColumn:
        return tr("State", "column");
    case AgeColumn:
        return tr("Age", "column: since the last message");
    default:
        return {};
    }
}

} // namespace porch
