// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/PbfMaker.h"

#include "tests/bench/Measures.h"

#include <QFile>
#include <QHash>
#include <QtEndian>

#include <array>
#include <cmath>
#include <vector>

namespace porch::bench {

namespace {

// Protocol buffers: a key, then a number of seven bits a byte or a length and its bytes.

void putNumber(QByteArray &to, quint64 value)
{
    for (; value > 127; value >>= 7)
        to.append(static_cast<char>((value & 127) | 128));
    to.append(static_cast<char>(value));
}

/// Small numbers of either sign in few bytes.
void putSigned(QByteArray &to, qint64 value)
{
    putNumber(to, (static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> 63));
}

void putField(QByteArray &to, int field, quint64 value)
{
    putNumber(to, static_cast<quint64>(field) << 3);
    putNumber(to, value);
}

void putBytes(QByteArray &to, int field, const QByteArray &bytes)
{
    putNumber(to, static_cast<quint64>(field) << 3 | 2);
    putNumber(to, static_cast<quint64>(bytes.size()));
    to += bytes;
}

/// The same for the same numbers, and without a pattern that compression would find.
quint64 scattered(qint64 a, qint64 b = 0)
{
    quint64 z = static_cast<quint64>(a) * 0x9E3779B97F4A7C15ULL + static_cast<quint64>(b);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

using Tags = std::vector<std::pair<QByteArray, QByteArray>>;

/// Texts of one block, each once.
class Strings
{
public:
    quint64 number(const QByteArray &text)
    {
        const auto known = m_numbers.constFind(text);
        if (known != m_numbers.constEnd())
            return *known;
        const auto number = static_cast<quint64>(m_numbers.size()) + 1; // 0 ends a node's tags
        m_numbers.insert(text, number);
        putBytes(m_table, 1, text);
        return number;
    }
    QByteArray table() const
    {
        QByteArray table;
        putBytes(table, 1, {});
        return table + m_table;
    }

private:
    QHash<QByteArray, quint64> m_numbers;
    QByteArray m_table;
};

class PbfFile
{
public:
    explicit PbfFile(const QString &path)
        : m_file(path)
    {
        if (!m_file.open(QIODevice::WriteOnly))
            die(QStringLiteral("%1 cannot be written").arg(path));
        QByteArray header;
        putBytes(header, 4, "OsmSchema-V0.6");
        putBytes(header, 4, "DenseNodes");
        putBytes(header, 16, "pack_bench");
        blob("OSMHeader", header);
    }
    ~PbfFile()
    {
        if (!m_file.flush())
            die(QStringLiteral("%1 cannot be written").arg(m_file.fileName()));
    }
    Q_DISABLE_COPY_MOVE(PbfFile)

    /// All nodes come before all ways, both by rising id. @param lon,lat in 1e-7 degrees
    void node(qint64 id, qint64 lon, qint64 lat, const Tags &tags)
    {
        putSigned(m_ids, id - m_lastId);
        putSigned(m_lats, lat - m_lastLat);
        putSigned(m_lons, lon - m_lastLon);
        m_lastId = id;
        m_lastLat = lat;
        m_lastLon = lon;
        // When it was last changed and by which change: half of a real extract.
        const auto changed = static_cast<qint64>(scattered(id, 7) % 300'000'000);
        putNumber(m_versions, 1);
        putSigned(m_times, changed - m_lastTime);
        putSigned(m_changes, changed / 4 - m_lastTime / 4);
        m_lastTime = changed;
        for (const auto &[key, value] : tags) {
            putNumber(m_nodeTags, m_strings.number(key));
            putNumber(m_nodeTags, m_strings.number(value));
        }
        putNumber(m_nodeTags, 0);
        full();
    }
    void way(qint64 id, const std::vector<qint64> &nodes, const Tags &tags)
    {
        if (m_ways.isEmpty())
            endBlock();
        QByteArray keys;
        QByteArray values;
        QByteArray refs;
        for (const auto &[key, value] : tags) {
            putNumber(keys, m_strings.number(key));
            putNumber(values, m_strings.number(value));
        }
        qint64 last = 0;
        for (const qint64 node : nodes) {
            putSigned(refs, node - last);
            last = node;
        }
        QByteArray way;
        putField(way, 1, static_cast<quint64>(id));
        putBytes(way, 2, keys);
        putBytes(way, 3, values);
        putBytes(way, 8, refs);
        putBytes(m_ways, 3, way);
        full();
    }
    void endBlock()
    {
        QByteArray group = m_ways;
        if (!m_ids.isEmpty()) {
            QByteArray dense;
            QByteArray info;
            putBytes(info, 1, m_versions);
            putBytes(info, 2, m_times);
            putBytes(info, 3, m_changes);
            putBytes(dense, 1, m_ids);
            putBytes(dense, 5, info);
            putBytes(dense, 8, m_lats);
            putBytes(dense, 9, m_lons);
            putBytes(dense, 10, m_nodeTags);
            putBytes(group, 2, dense);
        }
        if (group.isEmpty())
            return;
        QByteArray block;
        putBytes(block, 1, m_strings.table());
        putBytes(block, 2, group);
        blob("OSMData", block);
        m_strings = Strings();
        for (QByteArray *part :
             {&m_ids, &m_lats, &m_lons, &m_versions, &m_times, &m_changes, &m_nodeTags, &m_ways})
            part->clear();
        m_lastId = m_lastLat = m_lastLon = m_lastTime = 0;
        m_entries = 0;
    }

private:
    void full()
    {
        constexpr int kMostEntries = 8000;
        if (++m_entries == kMostEntries)
            endBlock();
    }
    void blob(const char *type, const QByteArray &content)
    {
        QByteArray blob;
        putField(blob, 2, static_cast<quint64>(content.size()));
        putBytes(blob, 3, qCompress(content, 6).mid(4)); // Qt puts the size before it
        QByteArray header;
        putBytes(header, 1, type);
        putField(header, 3, static_cast<quint64>(blob.size()));
        QByteArray size(4, Qt::Uninitialized);
        qToBigEndian(static_cast<quint32>(header.size()), size.data());
        const QByteArray all = size + header + blob;
        if (m_file.write(all) != all.size())
            die(QStringLiteral("%1 cannot be written").arg(m_file.fileName()));
    }

    QFile m_file;
    Strings m_strings;
    QByteArray m_ids, m_lats, m_lons, m_versions, m_times, m_changes, m_nodeTags, m_ways;
    qint64 m_lastId = 0, m_lastLat = 0, m_lastLon = 0, m_lastTime = 0;
    int m_entries = 0;
};

// The city: blocks of 120 metres, each with the nodes of its south-western corner, of its two streets and of
// the houses on it.
constexpr qint64 kBlock = 12'000; // 1e-7 degrees
constexpr qint64 kWest = -690'000'000;
constexpr qint64 kSouth = 440'000'000;
constexpr qint64 kBends = 4; ///< of a street, between two corners
constexpr qint64 kHouses = 8;
constexpr qint64 kShops = 2;
constexpr qint64 kNodes = 1 + 2 * kBends + 4 * kHouses + kShops;
constexpr qint64 kWayBlocks = 6;
constexpr double kBytesOfBlock = 495; ///< measured

class City
{
public:
    City(PbfFile &file, qint64 side)
        : m_file(file)
        , m_side(side)
    {}

    void write()
    {
        for (qint64 row = 0; row < m_side; ++row) {
            for (qint64 column = 0; column < m_side; ++column)
                nodes(row, column);
        }
        for (qint64 row = 0; row < m_side; ++row) {
            for (qint64 column = 0; column < m_side; ++column)
                ways(row, column);
        }
        m_file.endBlock();
    }

private:
    qint64 firstNode(qint64 row, qint64 column) const { return (row * m_side + column) * kNodes + 1; }
    static qint64 bend(qint64 id) { return static_cast<qint64>(scattered(id) % 600) - 300; }

    static QByteArray street(qint64 line, bool eastward)
    {
        static constexpr std::array kWords{"Alder",  "Birch", "Canal",   "Depot",   "Elm",  "Ferry",
                                           "Garden", "Hill",  "Iron",    "Juniper", "King", "Lake",
                                           "Mill",   "North", "Orchard", "Park"};
        // Names come again in another part of town, as they do.
        const auto word = static_cast<std::size_t>(line) % kWords.size();
        const auto part = QByteArray::number(line / static_cast<qint64>(kWords.size()) % 40 + 1);
        return QByteArray(kWords.at(word)) + ' ' + part + (eastward ? " Street" : " Avenue");
    }

    void nodes(qint64 row, qint64 column)
    {
        qint64 id = firstNode(row, column);
        const qint64 lon = kWest + column * kBlock;
        const qint64 lat = kSouth + row * kBlock;
        m_file.node(id, lon, lat, {});
        for (qint64 i = 1; i <= kBends; ++i) {
            ++id;
            m_file.node(id, lon + i * kBlock / (kBends + 1), lat + bend(id), {});
        }
        for (qint64 i = 1; i <= kBends; ++i) {
            ++id;
            m_file.node(id, lon + bend(id), lat + i * kBlock / (kBends + 1), {});
        }
        for (qint64 house = 0; house < kHouses; ++house) {
            const qint64 west = lon + 1500 + house % 4 * 2500 + bend(id + 1);
            const qint64 south = lat + 1500 + house / 4 * 5000 + bend(id + 2);
            const qint64 wide = 1000 + bend(id + 3);
            const qint64 tall = 1000 + bend(id + 4);
            m_file.node(++id, west, south, {});
            m_file.node(++id, west + wide, south, {});
            m_file.node(++id, west + wide, south + tall, {});
            m_file.node(++id, west, south + tall, {});
        }
        for (qint64 shop = 0; shop < kShops; ++shop) {
            ++id;
            Tags tags;
            if (scattered(id, 1) % 30 == 0)
                tags = {{"amenity", "restaurant"}, {"name", "Kitchen " + QByteArray::number(id % 9973)}};
            m_file.node(id, lon + 6000 + bend(id), lat + 5000 + bend(id + 1), tags);
        }
    }

    void ways(qint64 row, qint64 column)
    {
        const qint64 first = firstNode(row, column);
        if (column % kWayBlocks == 0)
            line(row, column, true);
        if (row % kWayBlocks == 0)
            line(row, column, false);
        const qint64 houses = first + 1 + 2 * kBends;
        for (qint64 house = 0; house < kHouses; ++house) {
            const qint64 at = houses + 4 * house;
            Tags tags{{"building", "yes"}};
            if (scattered(at, 2) % 3 == 0) {
                tags.emplace_back("addr:housenumber",
                                  QByteArray::number(column % 90 * 20 + house * 2 + row % 2));
                tags.emplace_back("addr:street", street(row, true));
            }
            m_file.way(++m_way, {at, at + 1, at + 2, at + 3, at}, tags);
        }
        const bool whole = row + 1 < m_side && column + 1 < m_side;
        const quint64 use = scattered(first, 3) % 40;
        if (whole && use < 2) {
            Tags tags{{"natural", "water"}};
            if (use == 0)
                tags = {{"leisure", "park"}, {"name", "Park " + QByteArray::number(first % 9973)}};
            m_file.way(++m_way,
                       {first, firstNode(row, column + 1), firstNode(row + 1, column + 1),
                        firstNode(row + 1, column), first},
                       tags);
        }
    }

    /// A street through some blocks, and its next piece begins where it ends.
    void line(qint64 row, qint64 column, bool eastward)
    {
        std::vector<qint64> refs;
        qint64 &along = eastward ? column : row;
        const qint64 end = std::min(along + kWayBlocks, m_side - 1);
        if (along >= end)
            return;
        for (; along < end; ++along) {
            const qint64 first = firstNode(row, column);
            refs.push_back(first);
            for (qint64 i = 1; i <= kBends; ++i)
                refs.push_back(first + i + (eastward ? 0 : kBends));
        }
        refs.push_back(firstNode(row, column));
        const qint64 number = eastward ? row : column;
        if (number % 97 == 50) {
            m_file.way(++m_way, refs, {{"railway", "rail"}});
            return;
        }
        const char *kind = number % 24 == 0 ? "primary" : number % 8 == 0 ? "tertiary" : "residential";
        m_file.way(++m_way, refs, {{"highway", kind}, {"name", street(number, eastward)}});
    }

    PbfFile &m_file;
    qint64 m_side;
    qint64 m_way = 0;
};

} // namespace

void makePbf(const QString &path, int megabytes)
{
    PbfFile file(path);
    City(file, static_cast<qint64>(std::sqrt(megabytes * 1e6 / kBytesOfBlock))).write();
}

} // namespace porch::bench
