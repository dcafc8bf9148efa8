// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packets/clean/CleanHeif.h"

#include "models/packets/clean/Bytes.h"
#include "models/packets/clean/CleanWords.h"
#include "models/packets/clean/ColourProfile.h"
#include "models/packets/clean/HeifBoxes.h"

#include <algorithm>

namespace porch::clean {

namespace {

/// Kinds of items that are pictures, or say how pictures are put together.
constexpr quint32 kPictures[] = {tag("hvc1"), tag("hev1"), tag("av01"), tag("avc1"),
                                 tag("grid"), tag("iovl"), tag("iden"), tag("tmap")};
constexpr quint32 kWords[] = {tag("Exif"), tag("mime"), tag("uri ")};

/// Of the description of the whole; all else in it is foreign.
constexpr quint32 kDescription[] = {tag("hdlr"), tag("pitm"), tag("iinf"), tag("iloc"), tag("iref"),
                                    tag("iprp"), tag("idat"), tag("grpl"), tag("dinf")};
constexpr quint32 kProperties[] = {tag("hvcC"), tag("av1C"), tag("avcC"), tag("ispe"), tag("pixi"),
                                   tag("colr"), tag("irot"), tag("imir"), tag("clap"), tag("pasp"),
                                   tag("auxC"), tag("clli"), tag("mdcv"), tag("cclv"), tag("lsel"),
                                   tag("a1lx"), tag("a1op"), tag("rloc"), tag("amve")};

bool isOneOf(const auto &list, quint32 value)
{
    return std::find(std::begin(list), std::end(list), value) != std::end(list);
}

/// Exif that says nothing, behind the number that says where it begins.
QByteArray emptyExif()
{
    return QByteArray("\0\0\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0", 18);
}

class HeifCleaner
{
public:
    explicit HeifCleaner(QByteArrayView heif)
        : m_heif(heif.toByteArray())
    {}

    Result<QByteArray> cleaned()
    {
        std::vector<Box> boxes;
        if (!topBoxes(boxes))
            return CleanWords::damaged();
        const auto meta =
            std::find_if(boxes.begin(), boxes.end(), [](const Box &box) { return box.type == tag("meta"); });
        if (meta == boxes.end() || !read(*meta))
            return CleanWords::damaged();
        if (m_unusual)
            return CleanWords::unusual();
        for (const Box &box : boxes) {
            if (box.type == tag("moov") || box.type == tag("moof"))
                return CleanWords::unusual(); // a film's pictures are described elsewhere
            if (box.type == tag("mdat"))
                blankAround(box.body, box.end, 0);
            else if (box.type != tag("ftyp") && box.type != tag("meta"))
                discard(box);
        }
        if (!blankDescription(*meta))
            return CleanWords::damaged();
        leaveEmptyExif();
        return m_heif;
    }

private:
    /// What stands behind the last box whole is cut off: telephones append films and notes there.
    bool topBoxes(std::vector<Box> &boxes)
    {
        qint64 at = 0;
        while (at < m_heif.size()) {
            const auto box = boxAt(m_heif, at, m_heif.size());
            if (!box) {
                m_heif.truncate(qsizetype(at));
                break;
            }
            boxes.push_back(*box);
            at = box->end;
        }
        const auto count = [&boxes](quint32 type) {
            return std::count_if(boxes.begin(), boxes.end(),
                                 [type](const Box &box) { return box.type == type; });
        };
        return !boxes.empty() && boxes.front().type == tag("ftyp") && count(tag("meta")) == 1;
    }

    bool read(const Box &meta)
    {
        const auto children = boxesIn(m_heif, meta.body + 4, meta.end);
        if (!children)
            return false;
        std::vector<ItemKind> kinds;
        std::vector<ItemPlace> places;
        for (const Box &box : *children) {
            if (box.type == tag("iinf") && !readItems(m_heif, box, kinds))
                return false;
            if (box.type == tag("iloc") && !readPlaces(m_heif, box, places))
                return false;
            if (box.type == tag("idat"))
                m_idat = box.body;
        }
        for (const ItemKind &item : kinds) {
            const bool isPicture = isOneOf(kPictures, item.type);
            m_unusual = m_unusual || (!isPicture && !isOneOf(kWords, item.type));
            for (const ItemPlace &place : places) {
                if (place.item == item.id && !take(item, place, isPicture))
                    return false;
            }
        }
        std::sort(m_kept.begin(), m_kept.end(),
                  [](const Stretch &a, const Stretch &b) { return a.begin < b.begin; });
        return !m_kept.empty();
    }

    bool take(const ItemKind &item, const ItemPlace &place, bool isPicture)
    {
        // Elsewhere than in this file, or cut out of another item.
        if (place.method > 1 || place.foreign) {
            m_unusual = true;
            return true;
        }
        const qint64 base = place.method == 1 ? m_idat : 0;
        if (place.method == 1 && m_idat == 0)
            return false;
        for (const auto &[at, size] : place.extents) {
            if (!has(m_heif, base + at, size) || size == 0)
                return false;
            if (isPicture)
                m_kept.push_back({base + at, base + at + size});
            else if (item.type == tag("Exif") && &at == &place.extents.front().first)
                m_exif.push_back({base + at, base + at + size});
        }
        return true;
    }

    /// Everything between these places that belongs to no picture.
    void blankAround(qint64 begin, qint64 end, char with)
    {
        qint64 at = begin;
        for (const Stretch &kept : m_kept) {
            if (kept.end <= at)
                continue;
            if (kept.begin >= end)
                break;
            blank(at, kept.begin, with);
            at = std::max(at, kept.end);
        }
        blank(at, end, with);
    }

    void blank(qint64 begin, qint64 end, char with = 0)
    {
        if (begin < end)
            std::fill(m_heif.begin() + begin, m_heif.begin() + end, with);
    }

    /// Its place stays, its name and content go.
    void discard(const Box &box)
    {
        overwrite<quint32>(m_heif, qsizetype(box.begin + 4), tag("free"));
        blank(box.body, box.end);
    }

    bool blankDescription(const Box &meta)
    {
        const auto children = boxesIn(m_heif, meta.body + 4, meta.end);
        if (!children)
            return false;
        for (const Box &box : *children) {
            if (!isOneOf(kDescription, box.type))
                discard(box);
            else if (box.type == tag("hdlr") && box.end - box.body > 24)
                blank(box.body + 24, box.end);
            else if (box.type == tag("idat"))
                blankAround(box.body, box.end, 0);
            else if (box.type == tag("iinf"))
                blankNames(box);
            else if (box.type == tag("iprp") && !blankProperties(box))
                return false;
        }
        return true;
    }

    /// Items have names that programs or people gave them; and items of words say in words what they are.
    void blankNames(const Box &iinf)
    {
        std::vector<ItemKind> kinds;
        if (!readItems(m_heif, iinf, kinds))
            return;
        for (const ItemKind &item : kinds) {
            for (qint64 at = item.name; at < item.end; ++at) {
                if (m_heif[qsizetype(at)] != 0)
                    m_heif[qsizetype(at)] = ' ';
            }
        }
    }

    bool blankProperties(const Box &iprp)
    {
        const auto parts = boxesIn(m_heif, iprp.body, iprp.end);
        if (!parts)
            return false;
        for (const Box &container : *parts) {
            if (container.type != tag("ipco")) {
                if (container.type != tag("ipma"))
                    discard(container);
                continue;
            }
            const auto properties = boxesIn(m_heif, container.body, container.end);
            if (!properties)
                return false;
            for (const Box &property : *properties) {
                if (!isOneOf(kProperties, property.type))
                    discard(property);
                else if (property.type == tag("colr"))
                    cleanColours(property);
            }
        }
        return true;
    }

    void cleanColours(const Box &colr)
    {
        if (!has(m_heif, colr.body, 4))
            return;
        const auto kind = number<quint32>(m_heif, colr.body);
        if (kind == tag("nclx"))
            return;
        const qint64 begin = colr.body + 4;
        auto plain = anonymousProfile(QByteArrayView(m_heif).sliced(begin, colr.end - begin));
        if (!plain || plain->size() > colr.end - begin) {
            discard(colr);
            return;
        }
        plain->append(qsizetype(colr.end - begin) - plain->size(), '\0');
        overwrite<quint32>(*plain, 0, quint32(plain->size()));
        std::copy(plain->begin(), plain->end(), m_heif.begin() + begin);
    }

    /// Readers that look for Exif shall find some that is whole and says nothing.
    void leaveEmptyExif()
    {
        const QByteArray empty = emptyExif();
        for (const Stretch &place : m_exif) {
            const bool alone = std::none_of(m_kept.begin(), m_kept.end(), [&place](const Stretch &kept) {
                return kept.begin < place.end && place.begin < kept.end;
            });
            const bool blanked = std::all_of(m_heif.begin() + place.begin, m_heif.begin() + place.end,
                                             [](char c) { return c == 0; });
            if (alone && blanked && place.end - place.begin >= empty.size())
                std::copy(empty.begin(), empty.end(), m_heif.begin() + place.begin);
        }
    }

    struct Stretch
    {
        qint64 begin = 0;
        qint64 end = 0;
    };
    QByteArray m_heif;
    qint64 m_idat = 0;           ///< where the description's own bytes begin; 0: it has none
    std::vector<Stretch> m_kept; ///< bytes of pictures, by where they begin
    std::vector<Stretch> m_exif;
    bool m_unusual = false;
};

} // namespace

bool isHeif(QByteArrayView beginning)
{
    if (!has(beginning, 0, 16) || number<quint32>(beginning, 4) != tag("ftyp"))
        return false;
    const qint64 end = std::min<qint64>(number<quint32>(beginning, 0), beginning.size());
    constexpr quint32 brands[] = {tag("heic"), tag("heix"), tag("heim"), tag("heis"),
                                  tag("mif1"), tag("avif"), tag("mif2")};
    for (qint64 at = 8; at + 4 <= end; at += 4) {
        if (at != 12 && isOneOf(brands, number<quint32>(beginning, at)))
            return true;
    }
    return false;
}

Result<QByteArray> cleanHeif(QByteArrayView heif)
{
    if (!isHeif(heif))
        return CleanWords::damaged();
    return HeifCleaner(heif).cleaned();
}

} // namespace porch::clean
