// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packets/clean/CleanPng.h"

#include "models/packets/clean/Bytes.h"
#include "models/packets/clean/CleanWords.h"
#include "models/packets/clean/ColourProfile.h"
#include "models/packets/clean/Orientation.h"

#include <algorithm>
#include <zlib.h>

namespace porch::clean {

namespace {

const QByteArrayView kSignature("\x89PNG\r\n\x1a\n", 8);
constexpr qsizetype kLargestProfile = 8 * 1024 * 1024;
constexpr qsizetype kLongestProfileName = 80;
constexpr qint64 kAnySize = 0x7FFFFFFF;

/// Chunks that may stay, and how large they are at most: a larger one holds something else.
struct Kept
{
    quint32 name;
    qint64 most;
};
constexpr Kept kKept[] = {{tag("IHDR"), 13},  {tag("PLTE"), 768},      {tag("IDAT"), kAnySize},
                          {tag("tRNS"), 256}, {tag("gAMA"), 4},        {tag("cHRM"), 32},
                          {tag("sRGB"), 1},   {tag("sBIT"), 4},        {tag("cICP"), 4},
                          {tag("pHYs"), 9},   {tag("bKGD"), 6},        {tag("acTL"), 8},
                          {tag("fcTL"), 26},  {tag("fdAT"), kAnySize}, {tag("IEND"), 0}};

void putChunk(QByteArray &png, quint32 name, QByteArrayView content)
{
    append<quint32>(png, quint32(content.size()));
    const qsizetype begin = png.size();
    append<quint32>(png, name);
    png += content;
    const auto *bytes = reinterpret_cast<const Bytef *>(png.constData() + begin);
    append<quint32>(png, quint32(crc32(0, bytes, uInt(png.size() - begin))));
}

/// None: not packed as it should be, or larger than any profile is.
std::optional<QByteArray> unpacked(QByteArrayView packed)
{
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK)
        return std::nullopt;
    QByteArray content;
    char room[16 * 1024];
    stream.next_in = const_cast<Bytef *>(reinterpret_cast<const Bytef *>(packed.data()));
    stream.avail_in = uInt(packed.size());
    int state = Z_OK;
    while (state == Z_OK && content.size() <= kLargestProfile) {
        stream.next_out = reinterpret_cast<Bytef *>(room);
        stream.avail_out = sizeof(room);
        state = inflate(&stream, Z_NO_FLUSH);
        content.append(room, qsizetype(sizeof(room) - stream.avail_out));
    }
    inflateEnd(&stream);
    return state == Z_STREAM_END && content.size() <= kLargestProfile ? std::optional(content) : std::nullopt;
}

/// The colour profile without what it is called; empty: it was none.
QByteArray profileChunk(QByteArrayView content)
{
    const qsizetype name = content.indexOf('\0');
    if (name < 0 || name > kLongestProfileName || !has(content, name, 3) || content[name + 1] != 0)
        return {};
    const auto icc = unpacked(content.sliced(name + 2));
    const auto plain = icc ? anonymousProfile(*icc) : std::nullopt;
    if (!plain)
        return {};
    uLongf size = compressBound(uLong(plain->size()));
    QByteArray packed(qsizetype(size), Qt::Uninitialized);
    if (compress(reinterpret_cast<Bytef *>(packed.data()), &size,
                 reinterpret_cast<const Bytef *>(plain->constData()), uLong(plain->size())) != Z_OK)
        return {};
    return QByteArray("Colours\0\0", 9) + packed.first(qsizetype(size));
}

} // namespace

Result<QByteArray> cleanPng(QByteArrayView png)
{
    if (!png.startsWith(kSignature))
        return CleanWords::damaged();
    QByteArray clean = kSignature.toByteArray();
    qint64 at = kSignature.size();
    bool drawn = false;
    quint16 orientation = kUpright;
    for (bool ended = false; !ended;) {
        if (!has(png, at, 12))
            return CleanWords::damaged();
        const qint64 size = number<quint32>(png, at);
        if (!has(png, at, 12 + size))
            return CleanWords::damaged();
        const auto name = number<quint32>(png, at + 4);
        const QByteArrayView content = part(png, at + 8, size);
        const bool first = at == kSignature.size();
        at += 12 + size;
        if (first != (name == tag("IHDR")))
            return CleanWords::damaged();
        ended = name == tag("IEND");
        drawn = drawn || name == tag("IDAT");
        if (ended && orientation != kUpright)
            putChunk(clean, tag("eXIf"), orientationOnly(orientation));
        const auto *kept = std::find_if(std::begin(kKept), std::end(kKept),
                                        [name](const Kept &each) { return each.name == name; });
        if (name == tag("eXIf")) {
            orientation = orientationOf(content);
        } else if (name == tag("iCCP")) {
            if (const QByteArray profile = profileChunk(content); !profile.isEmpty())
                putChunk(clean, name, profile);
        } else if (kept != std::end(kKept) && size <= kept->most) {
            putChunk(clean, name, content);
        } else if (kept != std::end(kKept) && (name >> 24 & 0x20) == 0) {
            return CleanWords::damaged();
        } else if (kept == std::end(kKept) && (name >> 24 & 0x20) == 0) {
            // Nobody may leave out what its name calls critical.
            return CleanWords::unusual();
        }
    }
    if (!drawn)
        return CleanWords::damaged();
    return clean;
}

} // namespace porch::clean
