// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/WhatIsHere.h"

#include <algorithm>
#include <utility>

namespace porch {

namespace {

constexpr double kHouseWithin = 150;
constexpr double kStreetWithin = 250;
constexpr double kCrossWithin = 1'000;
/// A house so near tells the block where the street's own numbers are not known.
constexpr double kTellingHouse = 100;

qint32 blockOf(qint32 number)
{
    return number / 100 * 100;
}

class Observer
{
public:
    Observer(CityPack &pack, GeoPoint point)
        : m_pack(pack)
    {
        m_here.point = point;
    }

    Result<WhatIsHere> observe()
    {
        m_here.inside = m_pack.info().extent.contains(m_here.point);
        if (!m_here.inside)
            return m_here;
        for (const auto look : {&Observer::lookForHouse, &Observer::lookForStreet, &Observer::lookForAreas}) {
            if (const Result<void> looked = (this->*look)(); !looked)
                return looked.error();
        }
        return m_here;
    }

private:
    /// Empty where the pack has no such street.
    Result<QString> nameOf(qint64 street)
    {
        const auto found = m_pack.street(street);
        if (!found)
            return found.error();
        return found.value() ? found.value()->names.front().shown : QString();
    }

    Result<void> lookForHouse()
    {
        auto nearest = m_pack.nearestAddress(m_here.point, kHouseWithin);
        if (!nearest)
            return nearest.error();
        if (!nearest.value())
            return {};
        const AddressPoint &house = nearest.value()->address;
        const auto name = nameOf(house.street);
        if (!name)
            return name.error();
        m_here.address = {QStringLiteral("%1 %2").arg(house.shown(), name.value()).trimmed(), house.at,
                          nearest.value()->metres};
        return {};
    }

    Result<void> lookForStreet()
    {
        const auto nearest = m_pack.nearestStreet(m_here.point, kStreetWithin);
        if (!nearest)
            return nearest.error();
        if (!nearest.value())
            return {};
        const CityPack::NearSegment &near = *nearest.value();
        const auto name = nameOf(near.segment.street);
        if (!name)
            return name.error();
        const auto block = blockAt(near);
        if (!block)
            return block.error();
        m_here.street = {near.segment.street, name.value(), near.nearest.at, near.nearest.metres,
                         block.value()};
        return lookForCrossStreets();
    }

    Result<qint32> blockAt(const CityPack::NearSegment &near)
    {
        const bool left = near.nearest.leftOfIt;
        for (const AddressRange &range :
             {left ? near.segment.left : near.segment.right, left ? near.segment.right : near.segment.left}) {
            if (!range.isEmpty())
                return blockOf(range.numberAt(near.nearest.along));
        }
        const auto houses = m_pack.addressesOf(near.segment.street);
        if (!houses)
            return houses.error();
        qint32 block = -1;
        double nearest = kTellingHouse;
        for (const AddressPoint &house : houses.value()) {
            const double metres = metresBetween(near.nearest.at, house.at);
            if (metres > nearest)
                continue;
            nearest = metres;
            block = blockOf(house.number);
        }
        return block;
    }

    Result<void> lookForCrossStreets()
    {
        auto met = m_pack.intersectionsOf(m_here.street->id);
        if (!met)
            return met.error();
        const GeoPoint from = m_here.street->at;
        std::vector<std::pair<double, const Intersection *>> byDistance;
        for (const Intersection &intersection : met.value()) {
            const double metres = metresBetween(from, intersection.at);
            if (metres <= kCrossWithin)
                byDistance.emplace_back(metres, &intersection);
        }
        // A junction before a crossing at the same place.
        std::sort(byDistance.begin(), byDistance.end(), [](const auto &a, const auto &b) {
            return a.first != b.first ? a.first < b.first : a.second->id < b.second->id;
        });
        const LocalMetres metres(from);
        for (const auto &[distance, intersection] : byDistance) {
            if (!m_here.crossStreets.empty() &&
                !areOpposite(metres, m_here.crossStreets.front().at, intersection->at))
                continue;
            const auto cross = crossStreetAt(*intersection);
            if (!cross)
                return cross.error();
            if (cross.value())
                m_here.crossStreets.push_back(*cross.value());
            if (m_here.crossStreets.size() == 2)
                break;
        }
        return {};
    }

    static bool areOpposite(const LocalMetres &metres, GeoPoint a, GeoPoint b)
    {
        const LocalMetres::Xy first = metres(a);
        const LocalMetres::Xy second = metres(b);
        return first.x * second.x + first.y * second.y < 0;
    }

    /// Nothing where the street only meets what has its own name: another town's part of it.
    Result<std::optional<WhatIsHere::CrossStreet>> crossStreetAt(const Intersection &intersection)
    {
        for (const qint64 street : intersection.streets) {
            if (street == m_here.street->id)
                continue;
            const auto name = nameOf(street);
            if (!name)
                return name.error();
            if (name.value().isEmpty() || name.value() == m_here.street->name)
                continue;
            const bool known = std::any_of(m_here.crossStreets.begin(), m_here.crossStreets.end(),
                                           [&](const auto &each) { return each.name == name.value(); });
            if (known)
                continue;
            return std::optional(WhatIsHere::CrossStreet{street, name.value(), intersection.at,
                                                         metresBetween(m_here.point, intersection.at),
                                                         intersection.kind == IntersectionKind::Crossing});
        }
        return std::optional<WhatIsHere::CrossStreet>();
    }

    Result<void> lookForAreas()
    {
        const auto areas = m_pack.areasAt(m_here.point);
        if (!areas)
            return areas.error();
        for (const Area &area : areas.value()) {
            const WhatIsHere::InArea in{area.id, area.kind, area.name, area.code};
            std::optional<WhatIsHere::InArea> *const place = placeFor(area.kind);
            if (place != nullptr && !place->has_value())
                *place = in;
            else
                m_here.otherAreas.push_back(in);
        }
        return {};
    }

    std::optional<WhatIsHere::InArea> *placeFor(AreaKind kind)
    {
        switch (kind) {
        case AreaKind::Beat:
            return &m_here.beat;
        case AreaKind::District:
            return &m_here.district;
        case AreaKind::Neighbourhood:
            return &m_here.neighbourhood;
        default:
            return nullptr;
        }
    }

    CityPack &m_pack;
    WhatIsHere m_here;
};

} // namespace

Result<WhatIsHere> whatIsHere(CityPack &pack, GeoPoint point)
{
    return Observer(pack, point).observe();
}

} // namespace porch
