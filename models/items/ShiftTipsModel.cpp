// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/ShiftTipsModel.h"

#include <algorithm>

namespace porch {

namespace {

TipItem itemOf(const TipRow &row, const QString &me, Micros now, bool counted)
{
    TipItem item;
    item.loaded = true;
    item.row = row;
    item.mine = !row.owner.isEmpty() && row.owner == me;
    TipState state;
    state.owner = row.keys.owner;
    state.touched = row.touched;
    item.stale = isStale(state, now);
    item.snoozed = row.keys.snoozed > now;
    item.counted = counted;
    item.now = now;
    return item;
}

} // namespace

ShiftTipsModel::ShiftTipsModel(Words words, QObject *parent)
    : QAbstractListModel(parent)
    , m_words(std::move(words))
{}

void ShiftTipsModel::setTips(const std::vector<TipRow> &tips, const QString &me, Micros now)
{
    std::vector<TipItem> items;
    items.reserve(tips.size());
    for (const TipRow &row : tips)
        items.push_back(itemOf(row, me, now, m_counted));
    const bool sameTips = std::equal(items.begin(), items.end(), m_tips.begin(), m_tips.end(),
                                     [](const TipItem &a, const TipItem &b) { return a.row.id == b.row.id; });
    if (sameTips) {
        m_tips = std::move(items);
        tellAll();
        return;
    }
    beginResetModel();
    m_tips = std::move(items);
    endResetModel();
}

void ShiftTipsModel::setCounted(bool counted)
{
    if (counted == m_counted)
        return;
    m_counted = counted;
    for (TipItem &item : m_tips)
        item.counted = counted;
    tellAll();
}

void ShiftTipsModel::tellAll()
{
    if (!m_tips.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int ShiftTipsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_tips.size());
}

QVariant ShiftTipsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TipItem &item = m_tips[std::size_t(index.row())];
    switch (role) {
    case RowRole:
        return QVariant::fromValue(item);
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return m_words(item);
    default:
        return {};
    }
}

} // namespace porch
