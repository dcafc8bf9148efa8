// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/PlaceSearch.h"
#include "models/places/find/StreetSpots.h"

#include <QCoreApplication>

#include <optional>

namespace porch {

/// Makes answers of what was found: their names, second lines and boxes.
class AnswerMaker
{
    Q_DECLARE_TR_FUNCTIONS(porch::PlaceSearch)
public:
    AnswerMaker(CityPack &pack, const Gazetteer &gazetteer)
        : m_pack(pack)
        , m_gazetteer(gazetteer)
        , m_spots(gazetteer)
    {}

    const StreetSpots &spots() const { return m_spots; }

    // --- streets by their index in the gazetteer; `score` is how well the words fit

    /// @param label as written: "12b"
    std::optional<PlaceAnswer> house(quint32 street, qint32 number, const QString &label, double score) const;
    /// The street instead of a house or a block that it isn't known to have.
    PlaceAnswer streetWithout(quint32 street, const QString &label, double score) const;
    PlaceAnswer streetWithoutBlock(quint32 street, qint32 from, double score) const;
    std::optional<PlaceAnswer> block(quint32 street, qint32 from, double score) const;
    std::vector<PlaceAnswer> corners(quint32 street, quint32 other, double score) const;
    PlaceAnswer street(quint32 street, double score) const;

    PlaceAnswer place(const Place &place, double score);
    PlaceAnswer area(const Area &area, double score) const;
    /// Nothing for a town without streets, or what is no town.
    std::optional<PlaceAnswer> town(const Locality &locality, double score) const;
    PlaceAnswer coordinates(const QString &name, GeoPoint at, double radius, double score) const;
    PlaceAnswer grid(const QString &name, GeoPoint at, double radius, double score) const;
    /// What the finder of places made of the whole query.
    PlaceAnswer found(MentionKind kind, const PlaceCandidate &candidate);

private:
    PlaceAnswer onStreet(MentionKind kind, const QString &what, quint32 street, const Spot &spot,
                         double score) const;
    QString townOf(quint32 street) const;
    QString townAt(GeoPoint at);
    QString insideOrNot(GeoPoint at, const QString &what) const;

    CityPack &m_pack;
    const Gazetteer &m_gazetteer;
    StreetSpots m_spots;
};

} // namespace porch
