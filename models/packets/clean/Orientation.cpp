// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packets/clean/Orientation.h"

#include "models/packets/clean/Bytes.h"

namespace porch::clean {

namespace {

constexpr quint16 kOrientationTag = 0x0112;
constexpr quint16 kShort = 3;
constexpr qint64 kEntry = 12;

} // namespace

quint16 orientationOf(QByteArrayView exif)
{
    if (exif.startsWith(kExifMark))
        exif = exif.sliced(kExifMark.size());
    if (!has(exif, 0, 8))
        return kUpright;
    const bool big = exif.startsWith("MM");
    if (!big && !exif.startsWith("II"))
        return kUpright;
    const ByteOrder order = big ? ByteOrder::Big : ByteOrder::Little;
    const qint64 directory = number<quint32>(exif, 4, order);
    if (!has(exif, directory, 2))
        return kUpright;
    const int entries = number<quint16>(exif, directory, order);
    for (int i = 0; i < entries; ++i) {
        const qint64 entry = directory + 2 + i * kEntry;
        if (!has(exif, entry, kEntry))
            break;
        if (number<quint16>(exif, entry, order) != kOrientationTag ||
            number<quint16>(exif, entry + 2, order) != kShort)
            continue;
        const auto value = number<quint16>(exif, entry + 8, order);
        return value >= 1 && value <= 8 ? value : kUpright;
    }
    return kUpright;
}

QByteArray orientationOnly(quint16 orientation)
{
    QByteArray block("MM\0*", 4);
    append<quint32>(block, 8);
    append<quint16>(block, 1);
    append<quint16>(block, kOrientationTag);
    append<quint16>(block, kShort);
    append<quint32>(block, 1);
    append<quint16>(block, orientation);
    append<quint16>(block, 0);
    append<quint32>(block, 0);
    return block;
}

} // namespace porch::clean
