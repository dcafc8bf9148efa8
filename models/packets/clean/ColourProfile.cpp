// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packets/clean/ColourProfile.h"

#include "models/packets/clean/Bytes.h"

#include <algorithm>
#include <map>
#include <vector>

namespace porch::clean {

namespace {

constexpr qsizetype kHeader = 128;
constexpr quint32 kMostTags = 100;
constexpr char kName[] = "Colours";

/// What colours are reckoned with.
constexpr quint32 kColourTags[] = {tag("wtpt"), tag("bkpt"), tag("rXYZ"), tag("gXYZ"), tag("bXYZ"),
                                   tag("rTRC"), tag("gTRC"), tag("bTRC"), tag("kTRC"), tag("chad"),
                                   tag("chrm"), tag("cicp"), tag("A2B0"), tag("A2B1"), tag("A2B2"),
                                   tag("B2A0"), tag("B2A1"), tag("B2A2"), tag("gamt"), tag("lumi")};

/// Kinds of values that hold numbers alone.
constexpr quint32 kNumbers[] = {tag("XYZ "), tag("curv"), tag("para"), tag("sf32"), tag("mft1"),
                                tag("mft2"), tag("mAB "), tag("mBA "), tag("chrm"), tag("cicp")};

bool isOneOf(const auto &list, quint32 value)
{
    return std::find(std::begin(list), std::end(list), value) != std::end(list);
}

QByteArray unicodeWords()
{
    QByteArray words("mluc\0\0\0\0", 8);
    append<quint32>(words, 1);
    append<quint32>(words, 12);
    words += "enUS";
    append<quint32>(words, quint32(sizeof(kName) - 1) * 2);
    append<quint32>(words, 28);
    for (const char *c = kName; *c; ++c)
        append<quint16>(words, quint8(*c));
    return words;
}

/// As version 2 has the name of a profile.
QByteArray plainDescription()
{
    QByteArray words("desc\0\0\0\0", 8);
    append<quint32>(words, quint32(sizeof(kName)));
    words.append(kName, qsizetype(sizeof(kName)));
    words.append(4 + 4 + 2 + 1 + 67, '\0');
    return words;
}

QByteArray plainRights()
{
    QByteArray words("text\0\0\0\0", 8);
    words.append(kName, qsizetype(sizeof(kName)));
    return words;
}

/// Puts a profile together again.
class ProfileMaker
{
public:
    void add(quint32 name, QByteArrayView value)
    {
        m_names.push_back({name, m_places.size()});
        m_places.push_back(value.toByteArray());
    }
    /// Several names may stand for one value, as the three curves of most profiles do.
    void add(quint32 name, qint64 place, QByteArrayView value)
    {
        const auto [known, isNew] = m_known.try_emplace(place, m_places.size());
        m_names.push_back({name, known->second});
        if (isNew)
            m_places.push_back(value.toByteArray());
    }

    QByteArray made(QByteArray header) const
    {
        QByteArray values;
        const qsizetype begin = kHeader + 4 + qsizetype(m_names.size()) * 12;
        std::vector<qsizetype> at;
        for (const QByteArray &value : m_places) {
            at.push_back(begin + values.size());
            values += value;
            values.append((4 - values.size() % 4) % 4, '\0');
        }
        append<quint32>(header, quint32(m_names.size()));
        for (const auto &[name, place] : m_names) {
            append<quint32>(header, name);
            append<quint32>(header, quint32(at[place]));
            append<quint32>(header, quint32(m_places[place].size()));
        }
        header += values;
        overwrite<quint32>(header, 0, quint32(header.size()));
        return header;
    }

private:
    std::vector<std::pair<quint32, std::size_t>> m_names;
    std::vector<QByteArray> m_places;
    std::map<qint64, std::size_t> m_known;
};

QByteArray plainHeader(QByteArrayView profile)
{
    QByteArray header = profile.first(kHeader).toByteArray();
    const auto blank = [&header](qsizetype from, qsizetype count) {
        std::fill_n(header.begin() + from, count, '\0');
    };
    blank(4, 4);   // the program that reckons
    blank(24, 12); // when
    overwrite<quint16>(header, 24, 2000);
    overwrite<quint16>(header, 26, 1);
    overwrite<quint16>(header, 28, 1);
    blank(40, 4);  // the system
    blank(48, 8);  // maker and model
    blank(80, 48); // who made it, and its digest
    return header;
}

} // namespace

std::optional<QByteArray> anonymousProfile(QByteArrayView profile)
{
    if (!has(profile, 0, kHeader + 4) || number<quint32>(profile, 36) != tag("acsp"))
        return std::nullopt;
    const qint64 size = number<quint32>(profile, 0);
    const quint32 tags = number<quint32>(profile, kHeader);
    if (size > profile.size() || tags > kMostTags || size < kHeader + 4 + qint64(tags) * 12)
        return std::nullopt;
    profile = profile.first(qsizetype(size));
    const bool newer = quint8(profile[8]) >= 4;
    ProfileMaker maker;
    maker.add(tag("desc"), newer ? unicodeWords() : plainDescription());
    maker.add(tag("cprt"), newer ? unicodeWords() : plainRights());
    for (quint32 i = 0; i < tags; ++i) {
        const qint64 entry = kHeader + 4 + qint64(i) * 12;
        const quint32 name = number<quint32>(profile, entry);
        const qint64 at = number<quint32>(profile, entry + 4);
        const qint64 count = number<quint32>(profile, entry + 8);
        if (!has(profile, at, count) || count < 8)
            return std::nullopt;
        if (isOneOf(kColourTags, name) && isOneOf(kNumbers, number<quint32>(profile, at)))
            maker.add(name, at, part(profile, at, count));
    }
    return maker.made(plainHeader(profile));
}

} // namespace porch::clean
