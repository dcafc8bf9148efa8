// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/Gazetteer.h"

#include "models/places/find/NumberWords.h"

#include <algorithm>
#include <array>
#include <limits>

namespace porch {

namespace {

/// Counts of things by street become where each street's things begin.
std::vector<quint32> beginnings(std::size_t streets, const std::vector<quint32> &streetOfEach)
{
    std::vector<quint32> from(streets + 1, 0);
    for (const quint32 street : streetOfEach)
        ++from[street + 1];
    for (std::size_t i = 1; i < from.size(); ++i)
        from[i] += from[i - 1];
    return from;
}

template <typename T>
std::span<const T> ofStreet(const std::vector<T> &all, const std::vector<quint32> &from, quint32 street)
{
    return std::span<const T>(all).subspan(from[street], from[street + 1] - from[street]);
}

bool isArticle(const QString &word)
{
    static constexpr std::array kArticles{QLatin1String("the"), QLatin1String("el"), QLatin1String("la"),
                                          QLatin1String("los"), QLatin1String("las")};
    return std::find(kArticles.begin(), kArticles.end(), word) != kArticles.end();
}

} // namespace

Result<std::shared_ptr<const Gazetteer>> Gazetteer::load(CityPack &pack)
{
    Source source;
    source.info = pack.info();
    const auto take = [](auto result, auto &into) -> Result<void> {
        if (!result)
            return result.error();
        into = std::move(result).value();
        return {};
    };
    if (const auto read = take(pack.streets(), source.streets); !read)
        return read.error();
    if (const auto read = take(pack.addresses(), source.addresses); !read)
        return read.error();
    if (const auto read = take(pack.intersections(), source.intersections); !read)
        return read.error();
    if (const auto read = take(pack.places(), source.places); !read)
        return read.error();
    if (const auto read = take(pack.areas(CityPack::Rings::With), source.areas); !read)
        return read.error();
    if (const auto read = take(pack.localities(), source.localities); !read)
        return read.error();
    const auto read = pack.visitAllSegments([&source](const Segment &segment) {
        if (segment.street != 0)
            source.segments.push_back(segment);
    });
    if (!read)
        return read.error();
    return std::shared_ptr<const Gazetteer>(std::make_shared<Gazetteer>(std::move(source)));
}

Gazetteer::Gazetteer(Source source)
    : m_info(std::move(source.info))
    , m_places(std::move(source.places))
    , m_areas(std::move(source.areas))
    , m_localities(std::move(source.localities))
{
    for (std::size_t i = 0; i < m_localities.size(); ++i)
        m_localityOfId.insert(m_localities[i].id, static_cast<int>(i));
    addStreets(std::move(source.streets));
    addPieces(source.segments);
    addHouses(source.addresses);
    addIntersections(std::move(source.intersections));
    addThings();
}

void Gazetteer::addStreets(std::vector<Street> streets)
{
    m_streets = std::move(streets);
    for (std::size_t i = 0; i < m_streets.size(); ++i) {
        m_streetOfId.insert(m_streets[i].id, static_cast<int>(i));
        for (const porch::StreetName &name : m_streets[i].names) {
            // "The Quay" would be a street called "the".
            if (name.parts.isEmpty() || isArticle(name.parts.base))
                continue;
            const auto index = static_cast<quint32>(m_names.size());
            m_names.push_back({static_cast<quint32>(i), name.parts});
            addBase(name.parts.base, index);
            if (const auto number = numberOfBase(name.parts.base))
                m_numbered[*number].push_back(index);
        }
    }
    m_baseSlips.build();
}

void Gazetteer::addBase(const QString &base, quint32 name)
{
    const auto known = m_baseIndex.constFind(base);
    if (known != m_baseIndex.constEnd()) {
        m_namesOfBase[known.value()].push_back(name);
        return;
    }
    const auto index = static_cast<quint32>(m_namesOfBase.size());
    m_baseIndex.insert(base, index);
    m_namesOfBase.push_back({name});
    m_bases.add(base, index);
    m_baseSlips.add(base, index);
    // "Center St Ave" is Center Street Avenue.
    QStringList words = base.split(u' ');
    for (qsizetype i = 1; i < words.size(); ++i) {
        if (const QString type = streetTypeOf(words.at(i)); !type.isEmpty())
            words[i] = type;
    }
    if (const QString shorter = words.join(u' '); shorter != base)
        m_bases.add(shorter, index);
    // "El Camino Real" is "Camino Real" to many.
    static constexpr std::array kArticles{QLatin1String("el "), QLatin1String("la "), QLatin1String("los "),
                                          QLatin1String("las "), QLatin1String("the ")};
    for (const QLatin1String article : kArticles) {
        if (base.startsWith(article))
            m_bases.add(QStringView(base).mid(article.size()), index);
    }
    if (base == QLatin1String("martin luther king")) {
        for (const char *written :
             {"mlk", "mlk jr", "dr mlk", "m l k", "m l king", "dr king", "martin l king",
              "martin luther king jr", "martin luther king junior", "dr martin luther king",
              "dr martin luther king jr", "doctor martin luther king"})
            m_bases.add(QString::fromLatin1(written), index);
    }
}

void Gazetteer::addPieces(const std::vector<Segment> &segments)
{
    std::vector<quint32> streetOfEach;
    std::vector<const Segment *> named;
    for (const Segment &segment : segments) {
        const int street = streetIndex(segment.street);
        if (street < 0 || segment.line.empty())
            continue;
        named.push_back(&segment);
        streetOfEach.push_back(static_cast<quint32>(street));
    }
    m_piecesFrom = beginnings(m_streets.size(), streetOfEach);
    m_pieces.resize(named.size());
    std::vector<quint32> next = m_piecesFrom;
    for (std::size_t i = 0; i < named.size(); ++i) {
        Piece &piece = m_pieces[next[streetOfEach[i]]++];
        piece.street = streetOfEach[i];
        piece.begin = static_cast<quint32>(m_points.size());
        m_points.insert(m_points.end(), named[i]->line.begin(), named[i]->line.end());
        piece.end = static_cast<quint32>(m_points.size());
        piece.left = named[i]->left;
        piece.right = named[i]->right;
    }
}

void Gazetteer::addHouses(const std::vector<AddressPoint> &addresses)
{
    std::vector<quint32> streetOfEach;
    m_labels.append(QString());
    for (const AddressPoint &address : addresses) {
        const int street = streetIndex(address.street);
        if (street < 0)
            continue;
        House house{static_cast<quint32>(street), address.number, address.at, 0};
        if (!address.label.isEmpty()) {
            house.label = static_cast<quint32>(m_labels.size());
            m_labels.append(foldedWords(address.label).remove(u' '));
        }
        m_houses.push_back(house);
        streetOfEach.push_back(house.street);
    }
    std::stable_sort(m_houses.begin(), m_houses.end(), [](const House &a, const House &b) {
        return a.street != b.street ? a.street < b.street : a.number < b.number;
    });
    m_housesFrom = beginnings(m_streets.size(), streetOfEach);
}

void Gazetteer::addIntersections(std::vector<Intersection> intersections)
{
    m_intersections = std::move(intersections);
    std::vector<quint32> streetOfEach;
    std::vector<quint32> crossingOfEach;
    for (std::size_t i = 0; i < m_intersections.size(); ++i) {
        std::vector<qint64> known;
        for (const qint64 id : m_intersections[i].streets) {
            const int street = streetIndex(id);
            if (street < 0)
                continue;
            known.push_back(street);
            streetOfEach.push_back(static_cast<quint32>(street));
            crossingOfEach.push_back(static_cast<quint32>(i));
        }
        m_intersections[i].streets = std::move(known);
    }
    m_crossingsFrom = beginnings(m_streets.size(), streetOfEach);
    m_crossings.resize(crossingOfEach.size());
    std::vector<quint32> next = m_crossingsFrom;
    for (std::size_t i = 0; i < crossingOfEach.size(); ++i)
        m_crossings[next[streetOfEach[i]]++] = crossingOfEach[i];
}

const std::vector<quint32> &Gazetteer::numbered(qint32 value) const
{
    static const std::vector<quint32> none;
    const auto found = m_numbered.constFind(value);
    return found == m_numbered.constEnd() ? none : found.value();
}

std::span<const Gazetteer::Piece> Gazetteer::piecesOf(quint32 street) const
{
    return ofStreet(m_pieces, m_piecesFrom, street);
}

std::vector<GeoPoint> Gazetteer::lineOf(const Piece &piece) const
{
    return {m_points.begin() + piece.begin, m_points.begin() + piece.end};
}

std::span<const Gazetteer::House> Gazetteer::housesOf(quint32 street) const
{
    return ofStreet(m_houses, m_housesFrom, street);
}

std::span<const Gazetteer::House> Gazetteer::housesOf(quint32 street, qint32 from, qint32 to) const
{
    const auto all = housesOf(street);
    const auto first = std::lower_bound(all.begin(), all.end(), from, [](const House &house, qint32 number) {
        return house.number < number;
    });
    const auto last = std::upper_bound(
        first, all.end(), to, [](qint32 number, const House &house) { return number < house.number; });
    return {first, last};
}

QString Gazetteer::labelOf(const House &house) const
{
    return m_labels.at(static_cast<qsizetype>(house.label));
}

std::span<const quint32> Gazetteer::intersectionsOf(quint32 street) const
{
    return ofStreet(m_crossings, m_crossingsFrom, street);
}

} // namespace porch
