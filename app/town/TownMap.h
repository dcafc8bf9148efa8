// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Event.h"
#include "models/domain/Result.h"

#include <QHash>
#include <QJsonObject>
#include <QPointF>
#include <QStringList>

#include <optional>
#include <vector>

namespace porch {

/// Alderquay's streets and places, from resources/town/places.json. Points are (longitude, latitude).
class TownMap
{
public:
    struct Street
    {
        QString name;
        int firstNumber = 0;
        int lastNumber = 0;
        std::vector<QPointF> line;
    };
    struct Place
    {
        QString name;
        QString kind;
        QStringList aliases;
        QPointF at;
    };

    static Result<TownMap> fromJson(const QJsonObject &json);

    /// "Lantern Park", "Alder St & 3rd Ave", "Quay St 212"; nothing for what the town does not have.
    std::optional<SharedPlace> locate(const QString &name) const;

    const std::vector<Street> &streets() const { return m_streets; }
    const std::vector<Place> &places() const { return m_places; }
    /// "Alder St & 3rd Ave" for every pair of streets that meet.
    const QStringList &corners() const { return m_corners; }

private:
    std::optional<QPointF> crossing(const Street &a, const Street &b) const;
    static QPointF alongLine(const Street &street, int number);

    std::vector<Street> m_streets;
    std::vector<Place> m_places;
    QHash<QString, std::size_t> m_streetByName;
    QHash<QString, std::size_t> m_placeByName;
    QStringList m_corners;
};

} // namespace porch
