// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Event.h"
#include "models/domain/Result.h"
#include "models/places/PackTypes.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace porch {

/// Alderquay's streets, places, waters and areas, from resources/town/places.json.
class TownMap
{
public:
    using Line = std::vector<GeoPoint>;

    struct Street
    {
        QString name;
        QStringList aliases;
        StreetClass streetClass = StreetClass::Local;
        int firstNumber = 0;
        int lastNumber = 0;       ///< 0: it has no houses
        Line line;                ///< with the numbers along it, evenly
        std::vector<Line> beyond; ///< the rest of it, without houses

        /// Other streets pass under it and never meet it.
        bool isAbove() const { return streetClass <= StreetClass::Trunk; }
        /// Nobody says "the corner of the bypass and the footbridge".
        bool hasCorners() const { return !isAbove() && streetClass != StreetClass::Path; }
        std::vector<Line> lines() const;
    };
    /// An alley or path without a name.
    struct Way
    {
        StreetClass streetClass = StreetClass::Service;
        Line line;
    };
    struct Place
    {
        QString name;
        PlaceKind kind = PlaceKind::Other;
        QStringList aliases;
        GeoPoint at;
        int radius = 0; ///< metres
    };
    /// Water, parks and the like; rails and brooks.
    struct Ground
    {
        ShapeKind kind = ShapeKind::Park;
        QString name; ///< empty: has none
        Line line;    ///< around it, closed, unless isLine(kind)
    };
    struct Area
    {
        AreaKind kind = AreaKind::Other;
        QString name;
        QString code; ///< a beat's number
        QStringList aliases;
        Line outline; ///< closed
    };
    /// Where two streets meet.
    struct Crossing
    {
        GeoPoint at;
        std::size_t lineOfA = 0; ///< index in lines()
        std::size_t lineOfB = 0;
        std::size_t pieceOfA = 0; ///< between vertex pieceOfA and the next
        std::size_t pieceOfB = 0;
    };

    static Result<TownMap> fromJson(const QJsonObject &json);

    /// "Lantern Park", "Alder St & 3rd Ave", "Quay St 212"; nothing for what the town does not have.
    std::optional<SharedPlace> locate(const QString &name) const;

    const QString &name() const { return m_name; }
    const QString &attribution() const { return m_attribution; }
    const QString &date() const { return m_date; } ///< of its survey, ISO 8601
    const std::vector<Street> &streets() const { return m_streets; }
    const std::vector<Way> &ways() const { return m_ways; }
    const std::vector<Place> &places() const { return m_places; }
    const std::vector<Ground> &grounds() const { return m_grounds; }
    const std::vector<Area> &areas() const { return m_areas; }
    /// In this area every house is known, elsewhere only the numbers along each block.
    const QString &addressedArea() const { return m_addressedArea; }
    /// "Alder St & 3rd Ave" for every pair of streets that meet.
    const QStringList &corners() const { return m_corners; }
    /// Those that cross the street at a corner, by the number that they have on it; streets with houses only.
    std::vector<std::pair<int, QString>> crossStreets(const Street &street) const;

    /// Where their lines cross, whether they meet there or one is above.
    static std::vector<Crossing> crossings(const Street &a, const Street &b);

private:
    std::vector<Street> m_streets;
    std::vector<Way> m_ways;
    std::vector<Place> m_places;
    std::vector<Ground> m_grounds;
    std::vector<Area> m_areas;
    QString m_name;
    QString m_attribution;
    QString m_date;
    QString m_addressedArea;
    QHash<QString, std::size_t> m_streetByName;
    QHash<QString, std::size_t> m_placeByName;
    QStringList m_corners;
};

} // namespace porch
