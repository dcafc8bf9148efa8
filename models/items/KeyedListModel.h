// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace porch {

/// A list whose items have keys: `Item::key()` gives a QByteArray that no other item has and that stays the
/// same for the item's life.
template <typename Item> class KeyedListModel : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    const std::vector<Item> &items() const { return m_items; }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_items.size());
    }

protected:
    /// Removes what is gone, then walks the wanted items, inserting, moving and changing one run at a time.
    /// Views keep their place, selection and caches.
    void become(std::vector<Item> wanted)
    {
        QSet<QByteArray> wantedKeys;
        for (const Item &item : wanted)
            wantedKeys.insert(item.key());
        for (int last = int(m_items.size()) - 1; last >= 0; --last) {
            if (wantedKeys.contains(m_items[std::size_t(last)].key()))
                continue;
            int first = last;
            while (first > 0 && !wantedKeys.contains(m_items[std::size_t(first) - 1].key()))
                --first;
            beginRemoveRows({}, first, last);
            m_items.erase(m_items.begin() + first, m_items.begin() + last + 1);
            endRemoveRows();
            last = first;
        }

        QSet<QByteArray> present;
        for (const Item &item : m_items)
            present.insert(item.key());
        for (int at = 0; at < int(wanted.size()); ++at) {
            Item &want = wanted[std::size_t(at)];
            const QByteArray key = want.key();
            if (!present.contains(key)) {
                int end = at + 1;
                while (end < int(wanted.size()) && !present.contains(wanted[std::size_t(end)].key()))
                    ++end;
                beginInsertRows({}, at, end - 1);
                m_items.insert(m_items.begin() + at, std::make_move_iterator(wanted.begin() + at),
                               std::make_move_iterator(wanted.begin() + end));
                endInsertRows();
                at = end - 1;
                continue;
            }
            if (m_items[std::size_t(at)].key() != key) {
                int from = at + 1;
                while (m_items[std::size_t(from)].key() != key)
                    ++from;
                beginMoveRows({}, from, from, {}, at);
                std::rotate(m_items.begin() + at, m_items.begin() + from, m_items.begin() + from + 1);
                endMoveRows();
            }
            if (m_items[std::size_t(at)] != want) {
                m_items[std::size_t(at)] = std::move(want);
                Q_EMIT this->dataChanged(this->index(at), this->index(at));
            }
        }
    }

    std::vector<Item> m_items; ///< what views see
};

} // namespace porch
