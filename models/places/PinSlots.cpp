// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/PinSlots.h"

namespace porch {

namespace {

constexpr std::size_t kLeastRoom = 8;

/// Ids are often near each other: every bit shall matter.
quint64 mixed(qint64 id)
{
    auto bits = static_cast<quint64>(id);
    bits = (bits ^ bits >> 30) * 0xbf58476d1ce4e5b9;
    bits = (bits ^ bits >> 27) * 0x94d049bb133111eb;
    return bits ^ bits >> 31;
}

std::size_t shardOf(quint64 hash)
{
    return hash & 0xff;
}

/// A table that is fuller answers slowly.
bool isTooFull(std::size_t used, std::size_t room)
{
    return used * 5 > room * 4;
}

} // namespace

PinSlots::PinSlots() = default;

std::size_t PinSlots::home(const Shard &shard, quint64 hash)
{
    // A share of the table: so its size need not be a power of two, which would waste a third.
    return static_cast<std::size_t>((hash >> 32) * shard.table.size() >> 32);
}

std::size_t PinSlots::placeOf(const Shard &shard, qint64 sought, quint64 hash) const
{
    std::size_t place = home(shard, hash);
    while (shard.table[place] != kNone && id(shard.table[place]) != sought)
        place = place + 1 == shard.table.size() ? 0 : place + 1;
    return place;
}

std::optional<PinSlots::Slot> PinSlots::find(qint64 sought) const
{
    const quint64 hash = mixed(sought);
    const Shard &shard = m_shards[shardOf(hash)];
    if (shard.used == 0)
        return std::nullopt;
    const Slot slot = shard.table[placeOf(shard, sought, hash)];
    return slot == kNone ? std::nullopt : std::optional(slot);
}

void PinSlots::grow(Shard &shard, std::size_t room) const
{
    std::vector<Slot> old(room, kNone);
    old.swap(shard.table);
    for (const Slot slot : old) {
        if (slot != kNone)
            shard.table[placeOf(shard, id(slot), mixed(id(slot)))] = slot;
    }
}

PinSlots::Slot PinSlots::newSlot()
{
    if (!m_free.empty()) {
        const Slot slot = m_free.back();
        m_free.pop_back();
        return slot;
    }
    if (m_next / kPage == m_pages.size())
        m_pages.push_back(std::make_unique_for_overwrite<Page>());
    return m_next++;
}

std::optional<PinSlots::Slot> PinSlots::add(qint64 id, GridPoint at, quint8 flags)
{
    const quint64 hash = mixed(id);
    Shard &shard = m_shards[shardOf(hash)];
    if (isTooFull(shard.used + 1, shard.table.size()))
        grow(shard, std::max(kLeastRoom, shard.table.size() * 3 / 2));
    Slot &place = shard.table[placeOf(shard, id, hash)];
    if (place != kNone)
        return std::nullopt;
    const Slot slot = newSlot();
    Page &page = *m_pages[slot / kPage];
    page.points[slot % kPage] = at;
    page.ids[slot % kPage] = id;
    page.flags[slot % kPage] = flags;
    place = slot;
    ++shard.used;
    ++m_size;
    return slot;
}

void PinSlots::remove(Slot slot)
{
    const quint64 hash = mixed(id(slot));
    Shard &shard = m_shards[shardOf(hash)];
    const std::size_t room = shard.table.size();
    std::size_t gap = placeOf(shard, id(slot), hash);
    // What stands behind moves up, unless that would be before where its search begins.
    for (std::size_t next = (gap + 1) % room; shard.table[next] != kNone; next = (next + 1) % room) {
        const std::size_t from = home(shard, mixed(id(shard.table[next])));
        if ((next + room - from) % room >= (next + room - gap) % room) {
            shard.table[gap] = shard.table[next];
            gap = next;
        }
    }
    shard.table[gap] = kNone;
    --shard.used;
    --m_size;
    m_free.push_back(slot);
}

void PinSlots::clear()
{
    *this = PinSlots();
}

void PinSlots::reserve(std::size_t count)
{
    m_pages.reserve(count / kPage + 1);
    for (Shard &shard : m_shards) {
        // A little more than its share: they don't come evenly.
        const std::size_t room = count / kShards * 4 / 3 + kLeastRoom;
        if (room > shard.table.size())
            grow(shard, room);
    }
}

} // namespace porch
