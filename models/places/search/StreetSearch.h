// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/CityPack.h"
#include "models/places/Gazetteer.h"
#include "models/places/find/StreetReader.h"
#include "models/places/search/NameBeginnings.h"

#include <QHash>

#include <vector>

namespace porch {

/// Finds streets by their names as far as they have been typed: "mil", "n mill st", "mill, alder". Borrows
/// all that it is made of.
class StreetSearch
{
public:
    StreetSearch(CityPack &pack, const Gazetteer &gazetteer, const NameBeginnings &beginnings)
        : m_pack(pack)
        , m_gazetteer(gazetteer)
        , m_beginnings(beginnings)
    {}

    /// The best first, as indices of the gazetteer; a slip of the pen only where nothing is written right.
    Result<std::vector<StreetMatch>> find(const QString &words);
    /// How well words fit a street's names, 0 to 1; slips are none.
    double fit(quint32 street, const QString &words) const;

private:
    Result<std::vector<StreetMatch>> named(const QString &words);
    void addBeginning(const QString &words, QHash<quint32, double> &found) const;
    Result<void> addInside(const QString &words, QHash<quint32, double> &found);
    void addWithBase(const QString &words, QHash<quint32, double> &found) const;
    void addSlipped(const QString &words, QHash<quint32, double> &found) const;
    /// Localities whose name begins so; a postal code by all of its figures.
    std::vector<qint64> localitiesBeginning(const QString &words) const;
    Result<std::vector<StreetMatch>> inTown(const QString &words, const QString &town);
    std::vector<StreetMatch> inOrder(const QHash<quint32, double> &found) const;

    CityPack &m_pack;
    const Gazetteer &m_gazetteer;
    const NameBeginnings &m_beginnings;
};

/// How well words that may be unfinished fit a name: 1 all of it, less where they are its beginning, less
/// again where they stand inside of it, 0 not at all. Both folded, see foldedWords(); directions, types and
/// ordinals count as equal however they are written.
double fitOfBeginning(const QString &words, const QString &name);

} // namespace porch
