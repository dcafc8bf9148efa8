// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packets/clean/CleanTiff.h"

#include "models/packets/clean/Bytes.h"
#include "models/packets/clean/CleanJpeg.h"
#include "models/packets/clean/CleanWords.h"
#include "models/packets/clean/ColourProfile.h"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

namespace porch::clean {

namespace {

constexpr std::size_t kMostPages = 2'000;
constexpr qint64 kEntry = 12;

enum Tag : quint16 {
    kSubfileType = 254,
    kCompression = 259,
    kStripOffsets = 273,
    kStripSizes = 279,
    kTileOffsets = 324,
    kTileSizes = 325,
    kJpegTables = 347,
    kProfile = 34675,
    kRawVersion = 50706, // a camera's raw picture
};

enum Type : quint16 { kAscii = 2, kShort = 3, kLong = 4 };

/// Ascending.
constexpr quint16 kPixelTags[] = {
    kSubfileType, 255,           256, 257, 258,         kCompression, 262,        263, 264, 265,
    266,          kStripOffsets, 274, 277, 278,         kStripSizes,  280,        281, 282, 283,
    284,          290,           291, 292, 293,         296,          297,        301, 317, 318,
    319,          320,           321, 322, 323,         kTileOffsets, kTileSizes, 332, 334, 336,
    338,          339,           340, 341, kJpegTables, 529,          530,        531, 532, kProfile};

/// How pixels may be packed: only kinds that hold pixels and nothing else, or can be cleaned themselves.
constexpr quint32 kPackings[] = {1, 2, 3, 4, 5, 7, 8, 32773, 32946, 34925, 50000};
constexpr quint32 kPackedAsJpeg = 7;

/// Bytes of one value; 0: not a type of TIFF.
qint64 sizeOf(quint16 type)
{
    constexpr qint64 sizes[] = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};
    return type < std::size(sizes) ? sizes[type] : 0;
}

struct Entry
{
    quint16 type = 0;
    quint32 count = 0;
    QByteArray bytes; ///< in the file's order
};
using Page = std::map<quint16, Entry>;

class TiffReader
{
public:
    TiffReader(QByteArrayView tiff, ByteOrder order)
        : m_tiff(tiff)
        , m_order(order)
    {}

    /// Empty: damaged.
    std::vector<Page> pages() const
    {
        std::vector<Page> pages;
        std::set<qint64> seen;
        qint64 at = number<quint32>(m_tiff, 4, m_order);
        while (at != 0) {
            Page page;
            if (!seen.insert(at).second || pages.size() >= kMostPages || !read(at, page))
                return {};
            pages.push_back(std::move(page));
        }
        return pages;
    }

private:
    /// Moves on to where the next page is said to be.
    bool read(qint64 &at, Page &page) const
    {
        if (!has(m_tiff, at, 2))
            return false;
        const int entries = number<quint16>(m_tiff, at, m_order);
        if (!has(m_tiff, at + 2, entries * kEntry + 4))
            return false;
        for (int i = 0; i < entries; ++i) {
            const qint64 place = at + 2 + i * kEntry;
            Entry entry;
            const auto name = number<quint16>(m_tiff, place, m_order);
            entry.type = number<quint16>(m_tiff, place + 2, m_order);
            entry.count = number<quint32>(m_tiff, place + 4, m_order);
            const qint64 size = sizeOf(entry.type) * entry.count;
            const qint64 value = size <= 4 ? place + 8 : number<quint32>(m_tiff, place + 8, m_order);
            if (!isPixelTag(name) && name != kRawVersion)
                continue; // what it says is not even looked at
            if (size == 0 || !has(m_tiff, value, size))
                return false;
            entry.bytes = part(m_tiff, value, size).toByteArray();
            page.insert_or_assign(name, std::move(entry));
        }
        at = number<quint32>(m_tiff, at + 2 + entries * kEntry, m_order);
        return true;
    }

    const QByteArrayView m_tiff;
    const ByteOrder m_order;
};

class TiffWriter
{
public:
    TiffWriter(QByteArrayView tiff, ByteOrder order)
        : m_tiff(tiff)
        , m_order(order)
        , m_left(tiff.size())
        , m_clean(tiff.first(4).toByteArray())
    {
        append<quint32>(m_clean, 0, m_order);
    }

    Result<void> add(Page page)
    {
        const auto packing = numbers(page, kCompression);
        const quint32 packed = packing.empty() ? 1 : packing.front();
        if (std::find(std::begin(kPackings), std::end(kPackings), packed) == std::end(kPackings))
            return CleanWords::unusual();
        if (page.count(kTileOffsets) + page.count(kStripOffsets) != 1)
            return CleanWords::damaged();
        if (packed == kPackedAsJpeg && page.count(kJpegTables) != 0) {
            const auto tables = cleanJpeg(page[kJpegTables].bytes, JpegStream::Tables);
            if (!tables)
                return tables.error();
            page[kJpegTables].bytes = tables.value();
            page[kJpegTables].count = quint32(tables->size());
        }
        const bool tiled = page.count(kTileOffsets) != 0;
        if (const auto copied = copyPixels(page, tiled ? kTileOffsets : kStripOffsets,
                                           tiled ? kTileSizes : kStripSizes, packed == kPackedAsJpeg);
            !copied)
            return copied;
        if (const auto found = page.find(kProfile); found != page.end()) {
            const auto plain = anonymousProfile(found->second.bytes);
            if (plain) {
                found->second.bytes = *plain;
                found->second.count = quint32(plain->size());
            } else {
                page.erase(found);
            }
        }
        return write(page);
    }

    const QByteArray &written() const { return m_clean; }

private:
    std::vector<quint32> numbers(const Page &page, quint16 name) const
    {
        std::vector<quint32> all;
        const auto found = page.find(name);
        if (found == page.end() || (found->second.type != kShort && found->second.type != kLong))
            return all;
        const bool isShort = found->second.type == kShort;
        for (qsizetype at = 0; at < found->second.bytes.size(); at += isShort ? 2 : 4)
            all.push_back(isShort ? number<quint16>(found->second.bytes, at, m_order)
                                  : number<quint32>(found->second.bytes, at, m_order));
        return all;
    }

    Entry entryOf(const std::vector<quint32> &values) const
    {
        Entry entry{kLong, quint32(values.size()), {}};
        for (const quint32 value : values)
            append<quint32>(entry.bytes, value, m_order);
        return entry;
    }

    Result<void> copyPixels(Page &page, quint16 offsets, quint16 sizes, bool asJpeg)
    {
        std::vector<quint32> from = numbers(page, offsets);
        std::vector<quint32> size = numbers(page, sizes);
        if (from.empty() || from.size() != size.size())
            return CleanWords::damaged();
        for (std::size_t i = 0; i < from.size(); ++i) {
            if (!has(m_tiff, from[i], size[i]))
                return CleanWords::damaged();
            QByteArrayView pixels = part(m_tiff, from[i], size[i]);
            // A file that points to the same bytes again and again would grow without end.
            m_left -= pixels.size();
            if (m_left < 0)
                return CleanWords::unusual();
            QByteArray plain;
            if (asJpeg && !pixels.isEmpty()) {
                const auto cleaned = cleanJpeg(pixels);
                if (!cleaned)
                    return cleaned.error();
                plain = cleaned.value();
                pixels = plain;
            }
            even();
            from[i] = quint32(m_clean.size());
            size[i] = quint32(pixels.size());
            m_clean += pixels;
        }
        page[offsets] = entryOf(from);
        page[sizes] = entryOf(size);
        return {};
    }

    Result<void> write(const Page &page)
    {
        QByteArray directory;
        append<quint16>(directory, quint16(page.size()), m_order);
        for (const auto &[name, entry] : page) {
            append<quint16>(directory, name, m_order);
            append<quint16>(directory, entry.type, m_order);
            append<quint32>(directory, entry.count, m_order);
            if (entry.bytes.size() <= 4) {
                directory += entry.bytes;
                directory.append(4 - entry.bytes.size(), '\0');
            } else {
                even();
                append<quint32>(directory, quint32(m_clean.size()), m_order);
                m_clean += entry.bytes;
            }
        }
        even();
        overwrite<quint32>(m_clean, m_link, quint32(m_clean.size()), m_order);
        m_clean += directory;
        m_link = m_clean.size();
        append<quint32>(m_clean, 0, m_order);
        return {};
    }

    void even()
    {
        if (m_clean.size() % 2 != 0)
            m_clean += '\0';
    }

    const QByteArrayView m_tiff;
    const ByteOrder m_order;
    qint64 m_left; ///< bytes of pixels that may still come
    QByteArray m_clean;
    qsizetype m_link = 4; ///< where the next page's place is to be written
};

/// A small picture of another page.
bool isPreview(const Page &page, ByteOrder order)
{
    const auto found = page.find(kSubfileType);
    return found != page.end() && found->second.type == kLong && found->second.count == 1 &&
           (number<quint32>(found->second.bytes, 0, order) & 1) != 0;
}

} // namespace

bool isPixelTag(quint16 tag)
{
    return std::binary_search(std::begin(kPixelTags), std::end(kPixelTags), tag);
}

Result<QByteArray> cleanTiff(QByteArrayView tiff)
{
    const bool little = tiff.startsWith(QByteArrayView("II*\0", 4));
    if (!has(tiff, 0, 8) || (!little && !tiff.startsWith(QByteArrayView("MM\0*", 4))))
        return CleanWords::damaged();
    const ByteOrder order = little ? ByteOrder::Little : ByteOrder::Big;
    std::vector<Page> pages = TiffReader(tiff, order).pages();
    if (pages.empty())
        return CleanWords::damaged();
    // Whose first page is a preview keeps its picture where only the camera's own programs look for it.
    if (isPreview(pages.front(), order) || pages.front().count(kRawVersion) != 0)
        return CleanWords::unusual();
    TiffWriter writer(tiff, order);
    for (Page &page : pages) {
        page.erase(kRawVersion);
        if (isPreview(page, order))
            continue;
        if (const auto added = writer.add(std::move(page)); !added)
            return added.error();
    }
    return writer.written();
}

} // namespace porch::clean
