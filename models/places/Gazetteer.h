// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/CityPack.h"
#include "models/places/find/PhraseIndex.h"
#include "models/places/find/SlipIndex.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <span>
#include <vector>

namespace porch {

/// A city's names in memory: all of a pack that the finder of places asks for. Never changes once it is made,
/// so that any thread may read it.
class Gazetteer
{
    Q_DECLARE_TR_FUNCTIONS(porch::Gazetteer)
public:
    /// What it is made of; see CityPack for each.
    struct Source
    {
        PackInfo info;
        std::vector<Street> streets;
        std::vector<Segment> segments;
        std::vector<AddressPoint> addresses;
        std::vector<Intersection> intersections;
        std::vector<Place> places;
        std::vector<Area> areas; ///< with their rings
        std::vector<Locality> localities;
    };

    /// Reads a whole pack: a quarter of a second for 20,000 streets and 100,000 addresses.
    static Result<std::shared_ptr<const Gazetteer>> load(CityPack &pack);
    explicit Gazetteer(Source source);

    // Streets, addresses and so on are told by their index here, not by their id in the pack.

    struct StreetName
    {
        quint32 street = 0;
        StreetNameParts parts;
    };

    /// A stretch of a street.
    struct Piece
    {
        quint32 street = 0;
        quint32 begin = 0; ///< its points
        quint32 end = 0;
        AddressRange left;
        AddressRange right;
    };

    struct House
    {
        quint32 street = 0;
        qint32 number = 0;
        GeoPoint at;
        quint32 label = 0; ///< of labels; 0: none
    };

    /// What a name that is no street's may stand for.
    struct NamedThing
    {
        enum class Of : quint8 { Place, Area, Locality };
        Of of = Of::Place;
        bool derived = false;  ///< the name was made shorter here
        bool ordinary = false; ///< all of its words are words of daily talk
        bool ofKind = false;   ///< no name: what it is, of a kind that a town has one of, "the library"
        quint32 index = 0;
    };

    const PackInfo &info() const { return m_info; }
    const std::vector<Street> &streets() const { return m_streets; }
    const std::vector<Place> &places() const { return m_places; }
    const std::vector<Area> &areas() const { return m_areas; }
    const std::vector<Locality> &localities() const { return m_localities; }

    /// Words of bases to indices of namesOfBase().
    const PhraseIndex &bases() const { return m_bases; }
    const SlipIndex &baseSlips() const { return m_baseSlips; }
    /// Streets whose base is a number or an ordinal: "5", "5th", "fifth". Indices of names.
    const std::vector<quint32> &numbered(qint32 value) const;
    const std::vector<quint32> &namesOfBase(quint32 base) const { return m_namesOfBase[base]; }
    const QString &base(quint32 base) const { return m_names[m_namesOfBase[base].front()].parts.base; }
    const StreetName &streetName(quint32 name) const { return m_names[name]; }
    quint32 nameCount() const { return static_cast<quint32>(m_names.size()); }

    /// Words of names, see placeWord(), to indices of things().
    const PhraseIndex &thingNames() const { return m_thingNames; }
    const SlipIndex &thingSlips() const { return m_thingSlips; }
    const NamedThing &thing(quint32 index) const { return m_things[index]; }

    /// Index of a locality by its id in the pack; -1: none.
    int localityIndex(qint64 id) const { return m_localityOfId.value(id, -1); }
    int streetIndex(qint64 id) const { return m_streetOfId.value(id, -1); }

    std::span<const Piece> piecesOf(quint32 street) const;
    std::vector<GeoPoint> lineOf(const Piece &piece) const;
    /// By number.
    std::span<const House> housesOf(quint32 street) const;
    std::span<const House> housesOf(quint32 street, qint32 from, qint32 to) const;
    QString labelOf(const House &house) const;
    /// Indices of intersections().
    std::span<const quint32> intersectionsOf(quint32 street) const;
    const std::vector<Intersection> &intersections() const { return m_intersections; } ///< streets by index

private:
    void addStreets(std::vector<Street> streets);
    void addPieces(const std::vector<Segment> &segments);
    void addHouses(const std::vector<AddressPoint> &addresses);
    void addIntersections(std::vector<Intersection> intersections);
    void addThings();
    void addBase(const QString &base, quint32 name);
    void addThing(const QString &name, NamedThing thing);
    void addKinds();
    void addShorterNames(const QString &name, NamedThing thing);
    bool isTelling(QStringView word) const;

    PackInfo m_info;
    std::vector<Street> m_streets;
    std::vector<StreetName> m_names;
    std::vector<std::vector<quint32>> m_namesOfBase;
    QHash<QString, quint32> m_baseIndex;
    QHash<qint32, std::vector<quint32>> m_numbered;
    PhraseIndex m_bases;
    SlipIndex m_baseSlips;
    QHash<qint64, int> m_streetOfId;

    std::vector<Piece> m_pieces;
    std::vector<quint32> m_piecesFrom; ///< of each street, and one more
    std::vector<GeoPoint> m_points;
    std::vector<House> m_houses;
    std::vector<quint32> m_housesFrom;
    QStringList m_labels;
    std::vector<Intersection> m_intersections;
    std::vector<quint32> m_crossings;
    std::vector<quint32> m_crossingsFrom;

    std::vector<Place> m_places;
    std::vector<Area> m_areas;
    std::vector<Locality> m_localities;
    QHash<qint64, int> m_localityOfId;
    QSet<QString> m_townWords; ///< of the names of towns: they tell no place within one
    std::vector<NamedThing> m_things;
    PhraseIndex m_thingNames;
    SlipIndex m_thingSlips;
};

/// A folded word as names of places are compared: "center", "centre" and "ctr" are one, "st" is "saint".
QStringView placeWord(QStringView folded);
/// The words of a name of a place, so compared, without the article it begins with.
QString placeWords(const QString &name);

} // namespace porch
