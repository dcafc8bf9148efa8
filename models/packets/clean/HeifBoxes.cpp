// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packets/clean/HeifBoxes.h"

#include "models/packets/clean/Bytes.h"

namespace porch::clean {

namespace {

/// More than any picture has; a file may claim four milliards.
constexpr quint64 kMostItems = 20'000;

/// Reads numbers one after the other; once behind the end it stays there.
class Cursor
{
public:
    Cursor(QByteArrayView file, qint64 at, qint64 end)
        : m_file(file)
        , m_at(at)
        , m_end(end)
    {}

    /// @param size of the number in bytes: 0, 1, 2, 4 or 8; others fail
    quint64 next(int size)
    {
        if (m_failed || size > m_end - m_at || !has(m_file, m_at, size)) {
            m_failed = true;
            return 0;
        }
        const qint64 at = m_at;
        m_at += size;
        switch (size) {
        case 0:
            return 0;
        case 1:
            return quint8(m_file[qsizetype(at)]);
        case 2:
            return number<quint16>(m_file, at);
        case 4:
            return number<quint32>(m_file, at);
        case 8:
            return number<quint64>(m_file, at);
        default:
            m_failed = true;
            return 0;
        }
    }
    qint64 at() const { return m_at; }
    bool failed() const { return m_failed; }

private:
    QByteArrayView m_file;
    qint64 m_at;
    qint64 m_end;
    bool m_failed = false;
};

bool readPlace(Cursor &cursor, int version, const int (&sizes)[4], ItemPlace &place)
{
    place.item = quint32(cursor.next(version < 2 ? 2 : 4));
    place.method = version > 0 ? int(cursor.next(2) & 0x0F) : 0;
    place.foreign = cursor.next(2) != 0;
    const quint64 base = cursor.next(sizes[2]);
    const quint64 extents = cursor.next(2);
    for (quint64 i = 0; i < extents && !cursor.failed(); ++i) {
        cursor.next(sizes[3]);
        const quint64 at = base + cursor.next(sizes[0]);
        const quint64 size = cursor.next(sizes[1]);
        constexpr quint64 most = quint64(1) << 40;
        if (base > most || at > most || size > most)
            return false;
        place.extents.push_back({qint64(at), qint64(size)});
    }
    return !cursor.failed();
}

} // namespace

std::optional<Box> boxAt(QByteArrayView file, qint64 at, qint64 limit)
{
    if (limit > file.size() || limit - at < 8)
        return std::nullopt;
    Box box{number<quint32>(file, at + 4), at, at + 8, 0};
    quint64 size = number<quint32>(file, at);
    if (size == 1) {
        if (limit - at < 16)
            return std::nullopt;
        size = number<quint64>(file, at + 8);
        box.body = at + 16;
    } else if (size == 0) {
        size = quint64(limit - at); // to the end
    }
    if (size < quint64(box.body - at) || size > quint64(limit - at))
        return std::nullopt;
    box.end = at + qint64(size);
    return box;
}

std::optional<std::vector<Box>> boxesIn(QByteArrayView file, qint64 begin, qint64 end)
{
    std::vector<Box> boxes;
    for (qint64 at = begin; at < end;) {
        const auto box = boxAt(file, at, end);
        if (!box)
            return std::nullopt;
        boxes.push_back(*box);
        at = box->end;
    }
    return begin <= end ? std::optional(boxes) : std::nullopt;
}

bool readItems(QByteArrayView file, const Box &iinf, std::vector<ItemKind> &items)
{
    Cursor head(file, iinf.body, iinf.end);
    const auto version = int(head.next(1));
    head.next(1);
    head.next(2);
    head.next(version == 0 ? 2 : 4);
    if (head.failed())
        return false;
    const auto entries = boxesIn(file, head.at(), iinf.end);
    if (!entries || entries->size() > kMostItems)
        return false;
    for (const Box &entry : *entries) {
        if (entry.type != tag("infe"))
            return false;
        Cursor cursor(file, entry.body, entry.end);
        const auto kind = int(cursor.next(1));
        cursor.next(1);
        cursor.next(2);
        // Older ones have no types, and no pictures.
        if (kind != 2 && kind != 3)
            return false;
        ItemKind item;
        item.id = quint32(cursor.next(kind == 2 ? 2 : 4));
        cursor.next(2);
        item.type = quint32(cursor.next(4));
        item.name = cursor.at();
        item.end = entry.end;
        if (cursor.failed())
            return false;
        items.push_back(item);
    }
    return true;
}

bool readPlaces(QByteArrayView file, const Box &iloc, std::vector<ItemPlace> &places)
{
    Cursor cursor(file, iloc.body, iloc.end);
    const auto version = int(cursor.next(1));
    cursor.next(1);
    cursor.next(2);
    const auto widths = int(cursor.next(2));
    const int sizes[4] = {widths >> 12 & 0xF, widths >> 8 & 0xF, widths >> 4 & 0xF,
                          version > 0 ? widths & 0xF : 0};
    const quint64 count = cursor.next(version < 2 ? 2 : 4);
    if (version > 2 || count > kMostItems || cursor.failed())
        return false;
    for (quint64 i = 0; i < count; ++i) {
        ItemPlace place;
        if (!readPlace(cursor, version, sizes, place))
            return false;
        places.push_back(std::move(place));
    }
    return true;
}

} // namespace porch::clean
