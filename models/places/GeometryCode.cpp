// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/GeometryCode.h"

namespace porch {

namespace {

void putVarint(QByteArray &bytes, quint64 value)
{
    while (value >= 0x80) {
        bytes.append(static_cast<char>(value | 0x80));
        value >>= 7;
    }
    bytes.append(static_cast<char>(value));
}

void putDifference(QByteArray &bytes, qint64 value)
{
    putVarint(bytes, (static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> 63));
}

class Encoder
{
public:
    void count(std::size_t value) { putVarint(m_bytes, value); }

    void points(const GeoPoint *begin, const GeoPoint *end)
    {
        for (; begin != end; ++begin) {
            putDifference(m_bytes, qint64(begin->lon) - m_before.lon);
            putDifference(m_bytes, qint64(begin->lat) - m_before.lat);
            m_before = *begin;
        }
    }

    QByteArray take() { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
    GeoPoint m_before;
};

class Decoder
{
public:
    explicit Decoder(QByteArrayView bytes)
        : m_at(reinterpret_cast<const uchar *>(bytes.data()))
        , m_end(m_at + bytes.size())
    {}

    bool varint(quint64 &value)
    {
        value = 0;
        for (int shift = 0; shift < 64 && m_at != m_end; shift += 7) {
            const uchar byte = *m_at++;
            value |= static_cast<quint64>(byte & 0x7f) << shift;
            if ((byte & 0x80) == 0)
                return true;
        }
        return false;
    }

    /// How many points or parts follow; each takes `least` bytes at the least, so a lie costs no memory.
    bool count(quint64 &value, quint64 least)
    {
        return varint(value) && value <= static_cast<quint64>(m_end - m_at) / least;
    }

    bool points(quint64 count, std::vector<GeoPoint> &points)
    {
        for (; count > 0; --count) {
            if (!step(m_before.lon, 180) || !step(m_before.lat, 90))
                return false;
            points.push_back(m_before);
        }
        return true;
    }

    bool atEnd() const { return m_at == m_end; }

private:
    bool step(qint32 &coordinate, int mostDegrees)
    {
        quint64 zigzag = 0;
        if (!varint(zigzag) || zigzag > (quint64(1) << 34))
            return false;
        const auto difference = static_cast<qint64>(zigzag >> 1) ^ -static_cast<qint64>(zigzag & 1);
        const qint64 next = coordinate + difference;
        if (std::abs(next) > mostDegrees * qint64(kDegree))
            return false;
        coordinate = static_cast<qint32>(next);
        return true;
    }

    const uchar *m_at;
    const uchar *m_end;
    GeoPoint m_before;
};

} // namespace

QByteArray encodedLine(const std::vector<GeoPoint> &line)
{
    Encoder encoder;
    encoder.count(1);
    encoder.count(line.size());
    encoder.points(line.data(), line.data() + line.size());
    return encoder.take();
}

QByteArray encodedGeometry(const Geometry &geometry)
{
    Encoder encoder;
    encoder.count(geometry.partCount());
    for (std::size_t part = 0; part < geometry.partCount(); ++part) {
        const std::size_t begin = geometry.partBegin(part);
        const std::size_t end = geometry.partEnds[part];
        encoder.count(end - begin);
        encoder.points(geometry.points.data() + begin, geometry.points.data() + end);
    }
    return encoder.take();
}

bool decodeGeometry(QByteArrayView bytes, Geometry &geometry)
{
    geometry.points.clear();
    geometry.partEnds.clear();
    Decoder decoder(bytes);
    quint64 parts = 0;
    if (!decoder.count(parts, 1))
        return false;
    for (; parts > 0; --parts) {
        quint64 points = 0;
        if (!decoder.count(points, 2) || !decoder.points(points, geometry.points))
            return false;
        geometry.partEnds.push_back(static_cast<quint32>(geometry.points.size()));
    }
    return decoder.atEnd();
}

bool decodeLine(QByteArrayView bytes, std::vector<GeoPoint> &line)
{
    line.clear();
    Decoder decoder(bytes);
    quint64 parts = 0;
    quint64 points = 0;
    return decoder.count(parts, 1) && parts == 1 && decoder.count(points, 2) &&
           decoder.points(points, line) && decoder.atEnd();
}

} // namespace porch
