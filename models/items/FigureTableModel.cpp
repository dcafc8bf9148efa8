// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/FigureTableModel.h"

#include <QLocale>

#include <algorithm>

namespace porch {

void FigureTableModel::setCounted(bool counted)
{
    if (counted == m_counted)
        return;
    m_counted = counted;
    if (!m_rows.empty() && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void FigureTableModel::become(const QStringList &heads, std::vector<Row> rows, const QStringList &spoken)
{
    const bool sameShape = heads.size() == m_heads.size() &&
                           std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                      [](const Row &a, const Row &b) { return a.key == b.key; });
    if (!sameShape) {
        beginResetModel();
        m_heads = heads;
        m_spokenHeads = spoken;
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    if (heads != m_heads || spoken != m_spokenHeads) {
        m_heads = heads;
        m_spokenHeads = spoken;
        if (!heads.isEmpty())
            Q_EMIT headerDataChanged(Qt::Horizontal, 0, int(heads.size()) - 1);
    }
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (rows[row] == m_rows[row])
            continue;
        m_rows[row] = std::move(rows[row]);
        Q_EMIT dataChanged(index(int(row), 0), index(int(row), columnCount() - 1));
    }
}

QString FigureTableModel::number(qint64 value)
{
    return QLocale().toString(value);
}

int FigureTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FigureTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_heads.size());
}

QVariant FigureTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    const auto column = std::size_t(index.column());
    if (role == TotalRole)
        return row.total;
    if (column >= row.cells.size())
        return {};
    const Cell &cell = row.cells[column];
    const bool known = m_counted || index.column() == 0;
    switch (role) {
    case Qt::DisplayRole:
        return known || cell.text.isEmpty() ? cell.text : QStringLiteral("…");
    case Qt::AccessibleTextRole:
        return !known ? tr("not counted yet") : cell.spoken.isEmpty() ? cell.text : cell.spoken;
    case ValueRole:
        return known ? cell.value : QVariant();
    case PickRole:
        return cell.pick && known ? QVariant::fromValue(*cell.pick) : QVariant();
    default:
        return {};
    }
}

QVariant FigureTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_heads.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_heads[section];
    if (role == Qt::AccessibleTextRole)
        return section < m_spokenHeads.size() ? m_spokenHeads[section] : m_heads[section];
    return {};
}

} // namespace porch
