// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/MercatorGrid.h"

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace porch {

/// Keeps pins, each under a small number that stays its own while it is there, and finds them by id. Grows in
/// steps so small that no single pin waits for the others to be moved.
class PinSlots
{
public:
    using Slot = quint32;

    PinSlots();

    std::size_t size() const { return m_size; }
    std::optional<Slot> find(qint64 id) const;

    /// Nothing when the id is there already.
    std::optional<Slot> add(qint64 id, GridPoint at, quint8 flags);
    void remove(Slot slot);
    void clear();
    /// Makes room, so that so many are added faster.
    void reserve(std::size_t count);

    qint64 id(Slot slot) const { return page(slot).ids[slot % kPage]; }
    GridPoint at(Slot slot) const { return page(slot).points[slot % kPage]; }
    quint8 flags(Slot slot) const { return page(slot).flags[slot % kPage]; }
    void setFlags(Slot slot, quint8 flags) { m_pages[slot / kPage]->flags[slot % kPage] = flags; }

private:
    static constexpr std::size_t kPage = 4096;
    static constexpr std::size_t kShards = 256;
    static constexpr Slot kNone = ~Slot(0);

    struct Page
    {
        std::array<GridPoint, kPage> points;
        std::array<qint64, kPage> ids;
        std::array<quint8, kPage> flags;
    };
    /// A part of the ids: a table of slots in which a pin stands where its id says, or soon after.
    struct Shard
    {
        std::vector<Slot> table;
        std::size_t used = 0;
    };

    const Page &page(Slot slot) const { return *m_pages[slot / kPage]; }
    static std::size_t home(const Shard &shard, quint64 hash);
    std::size_t placeOf(const Shard &shard, qint64 id, quint64 hash) const;
    void grow(Shard &shard, std::size_t room) const;
    Slot newSlot();

    std::vector<std::unique_ptr<Page>> m_pages;
    std::vector<Slot> m_free;
    std::array<Shard, kShards> m_shards;
    std::size_t m_size = 0;
    Slot m_next = 0; ///< never used yet
};

} // namespace porch
