// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/TipCandidatesModel.h"

#include <algorithm>

namespace porch {

TipCandidatesModel::TipCandidatesModel(QObject *parent)
    : KeyedListModel(parent)
{}

void TipCandidatesModel::show(const std::vector<TipCandidate> &found)
{
    std::vector<TipCandidate> wanted = chosen();
    const std::size_t kept = wanted.size();
    for (const TipCandidate &one : found) {
        const bool known =
            std::any_of(wanted.begin(), wanted.begin() + std::ptrdiff_t(kept),
                        [&one](const TipCandidate &other) { return other.key() == one.key(); });
        if (!known)
            wanted.push_back(one);
    }
    become(std::move(wanted));
}

std::vector<TipCandidate> TipCandidatesModel::chosen() const
{
    std::vector<TipCandidate> all;
    std::copy_if(m_items.begin(), m_items.end(), std::back_inserter(all),
                 [](const TipCandidate &one) { return one.chosen; });
    return all;
}

void TipCandidatesModel::toggle(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    TipCandidate &one = m_items[std::size_t(row)];
    one.chosen = !one.chosen;
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT chosenChanged();
}

Qt::ItemFlags TipCandidatesModel::flags(const QModelIndex &index) const
{
    return KeyedListModel::flags(index) | (index.isValid() ? Qt::ItemIsUserCheckable : Qt::NoItemFlags);
}

QVariant TipCandidatesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TipCandidate &one = m_items[std::size_t(index.row())];
    switch (role) {
    case RowRole:
        return QVariant::fromValue(one);
    case Qt::DisplayRole:
        return one.tip.text;
    case Qt::CheckStateRole:
        return one.chosen ? Qt::Checked : Qt::Unchecked;
    case Qt::AccessibleTextRole:
        return m_describe ? m_describe(one) : one.tip.text;
    default:
        return {};
    }
}

bool TipCandidatesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid())
        return false;
    if ((value.toInt() == Qt::Checked) != m_items[std::size_t(index.row())].chosen)
        toggle(index.row());
    return true;
}

} // namespace porch
