// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtEndian>

#include <optional>

namespace porch::clean {

/// Of a file whose header says in which order its numbers stand.
enum class ByteOrder : quint8 { Big, Little };

/// Whether so many bytes stand there.
inline bool has(QByteArrayView bytes, qint64 at, qint64 count)
{
    return at >= 0 && count >= 0 && at <= bytes.size() && count <= bytes.size() - at;
}

/// A number at a place; only where has() says that it is there.
template <typename Number> Number number(QByteArrayView bytes, qint64 at, ByteOrder order = ByteOrder::Big)
{
    const char *place = bytes.data() + at;
    return order == ByteOrder::Big ? qFromBigEndian<Number>(place) : qFromLittleEndian<Number>(place);
}

template <typename Number> void append(QByteArray &bytes, Number value, ByteOrder order = ByteOrder::Big)
{
    char place[sizeof(Number)];
    if (order == ByteOrder::Big)
        qToBigEndian(value, place);
    else
        qToLittleEndian(value, place);
    bytes.append(place, qsizetype(sizeof(Number)));
}

template <typename Number>
void overwrite(QByteArray &bytes, qsizetype at, Number value, ByteOrder order = ByteOrder::Big)
{
    if (order == ByteOrder::Big)
        qToBigEndian(value, bytes.data() + at);
    else
        qToLittleEndian(value, bytes.data() + at);
}

inline QByteArrayView part(QByteArrayView bytes, qint64 at, qint64 count)
{
    return bytes.sliced(qsizetype(at), qsizetype(count));
}

/// Four letters as one number, as containers name their parts.
constexpr quint32 tag(const char (&letters)[5])
{
    return quint32(quint8(letters[0])) << 24 | quint32(quint8(letters[1])) << 16 |
           quint32(quint8(letters[2])) << 8 | quint32(quint8(letters[3]));
}

} // namespace porch::clean
