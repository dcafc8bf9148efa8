// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/TipSetModel.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace porch {
namespace {

/// Often enough that a minute is never told more than this late.
constexpr int kTickMs = 5000;

const TipFilter kByPromise{TipTab::All, TipOrder::ByPromise, 0};

} // namespace

TipSetModel::TipSetModel(SlotSource &source, Clock clock, QObject *parent)
    : TipTableModel(parent)
    , m_clock(std::move(clock))
    , m_rows(source)
{
    connect(&m_rows, &TipRowReader::arrived, this, &TipSetModel::refresh);
    connect(&m_rows, &TipRowReader::failed, this, &TipSetModel::failed);
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &TipSetModel::refresh);
    m_tick.start();
}

void TipSetModel::setUser(const QString &user)
{
    m_maker.setUser(user);
    refresh();
}

void TipSetModel::setPresence(const PresenceModel *presence)
{
    m_maker.setPresence(presence);
    if (presence)
        connect(presence, &PresenceModel::changed, this, &TipSetModel::refresh);
    refresh();
}

void TipSetModel::setDecoration(std::function<void(TipItem &)> decorate)
{
    m_decorate = std::move(decorate);
    refresh();
}

TipSlot TipSetModel::slotOf(TipId tip, const TipKeys &keys)
{
    return {slotKey(kByPromise, keys), tip};
}

void TipSetModel::setTips(std::vector<std::pair<TipId, TipKeys>> tips)
{
    QHash<TipId, TipSlot> wanted;
    std::vector<TipSlot> sorted;
    wanted.reserve(qsizetype(tips.size()));
    sorted.reserve(tips.size());
    for (const auto &[tip, keys] : tips) {
        const TipSlot slot = slotOf(tip, keys);
        wanted.insert(tip, slot);
        sorted.push_back(slot);
    }
    std::sort(sorted.begin(), sorted.end());
    if (sorted == m_slots)
        return;
    removeOthers(wanted);
    moveChanged(wanted);
    insertNew(std::move(sorted));
}

void TipSetModel::removeOthers(const QHash<TipId, TipSlot> &wanted)
{
    for (int last = int(m_slots.size()) - 1; last >= 0; --last) {
        if (wanted.contains(m_slots[std::size_t(last)].tip))
            continue;
        int first = last;
        while (first > 0 && !wanted.contains(m_slots[std::size_t(first) - 1].tip))
            --first;
        beginRemoveRows({}, first, last);
        m_slots.erase(m_slots.begin() + first, m_slots.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

void TipSetModel::moveChanged(const QHash<TipId, TipSlot> &wanted)
{
    std::vector<TipSlot> changed;
    for (const TipSlot &slot : m_slots) {
        if (wanted.value(slot.tip) != slot)
            changed.push_back(slot);
    }
    if (changed.size() > kManyMoves) {
        relayout(wanted);
        return;
    }
    for (const TipSlot &old : changed) {
        const TipSlot slot = wanted.value(old.tip);
        const int from = int(std::lower_bound(m_slots.begin(), m_slots.end(), old) - m_slots.begin());
        // Counted with the row still in its place, as Qt wants it.
        const int to = int(std::lower_bound(m_slots.begin(), m_slots.end(), slot) - m_slots.begin());
        const bool moves = to != from && to != from + 1;
        if (moves)
            beginMoveRows({}, from, from, {}, to);
        m_slots.erase(m_slots.begin() + from);
        m_slots.insert(m_slots.begin() + (to > from ? to - 1 : to), slot);
        if (moves)
            endMoveRows();
    }
}

void TipSetModel::relayout(const QHash<TipId, TipSlot> &wanted)
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList kept = persistentIndexList();
    std::vector<TipId> tips;
    tips.reserve(std::size_t(kept.size()));
    for (const QModelIndex &index : kept)
        tips.push_back(tipAt(index.row()));
    for (TipSlot &slot : m_slots)
        slot = wanted.value(slot.tip);
    std::sort(m_slots.begin(), m_slots.end());
    for (qsizetype i = 0; i < kept.size(); ++i)
        changePersistentIndex(kept[i], index(rowOf(tips[std::size_t(i)]), kept[i].column()));
    Q_EMIT layoutChanged();
}

/// @param wanted all of the new set, sorted; what is here is a part of it
void TipSetModel::insertNew(std::vector<TipSlot> wanted)
{
    for (std::size_t first = 0; first < wanted.size(); ++first) {
        if (first < m_slots.size() && m_slots[first] == wanted[first])
            continue;
        // Up to the next one that is here already.
        std::size_t end = first + 1;
        while (end < wanted.size() && (first >= m_slots.size() || wanted[end] != m_slots[first]))
            ++end;
        beginInsertRows({}, int(first), int(end) - 1);
        m_slots.insert(m_slots.begin() + qsizetype(first), wanted.begin() + qsizetype(first),
                       wanted.begin() + qsizetype(end));
        endInsertRows();
        first = end - 1;
    }
}

TipItem TipSetModel::item(int row) const
{
    TipItem item = m_maker.make(m_rows.row(m_slots[std::size_t(row)]), m_clock(), !m_catchingUp);
    if (!item.loaded)
        m_rows.want(m_slots[std::size_t(row)]);
    else if (m_decorate)
        m_decorate(item);
    return item;
}

TipId TipSetModel::tipAt(int row) const
{
    return row >= 0 && row < int(m_slots.size()) ? m_slots[std::size_t(row)].tip : 0;
}

int TipSetModel::rowOf(TipId tip) const
{
    const auto found =
        std::find_if(m_slots.begin(), m_slots.end(), [tip](const TipSlot &slot) { return slot.tip == tip; });
    return found == m_slots.end() ? -1 : int(found - m_slots.begin());
}

void TipSetModel::setVisible(int first, int last)
{
    m_firstVisible = first;
    m_lastVisible = last;
}

int TipSetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_slots.size());
}

void TipSetModel::apply(const Changes &changes)
{
    if (changes.bulk || changes.channels) {
        reload();
        return;
    }
    if (changes.tips.empty())
        return;
    QHash<TipId, TipSlot> here;
    for (const TipSlot &slot : m_slots)
        here.insert(slot.tip, slot);
    for (const TipChange &change : changes.tips) {
        const auto slot = here.constFind(change.tip);
        m_rows.noteChanged(slot == here.cend() ? slotOf(change.tip, change.after) : *slot,
                           slot != here.cend());
    }
}

void TipSetModel::setCatchingUp(bool catchingUp)
{
    if (catchingUp == m_catchingUp)
        return;
    m_catchingUp = catchingUp;
    refresh();
}

void TipSetModel::setPending(const std::vector<PendingAction> &pending)
{
    if (m_maker.setPending(pending))
        refresh();
}

void TipSetModel::setDrafts(const std::vector<Draft> &drafts)
{
    m_maker.setDrafts(drafts);
    refresh();
}

void TipSetModel::setDraft(const Draft &draft)
{
    if (m_maker.setDraft(draft))
        refresh();
}

void TipSetModel::reload()
{
    m_rows.noteAllChanged();
    refresh();
}

void TipSetModel::refresh()
{
    const int first = std::max(0, m_firstVisible);
    const int last = std::min(m_lastVisible, rowCount() - 1);
    if (first <= last)
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

} // namespace porch
