// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/Gazetteer.h"
#include "models/places/PlaceAliases.h"
#include "models/places/PlaceMention.h"

#include <memory>

namespace porch {

/// Finds the places that a text names, in English and Spanish: addresses, blocks, corners, streets, places,
/// areas, coordinates. It would rather miss one than pin a wrong one, lists several candidates rather than
/// choose, and never confirms anything. The same text and names give the same answer on every run; a text
/// takes time in proportion to its length. Any number of threads may ask one finder.
class PlaceFinder
{
public:
    explicit PlaceFinder(std::shared_ptr<const Gazetteer> gazetteer, PlaceAliases aliases = {});

    /// In the order of the text; they don't overlap. Those that the city has not come without candidates.
    std::vector<PlaceMention> find(QStringView text) const;

    const Gazetteer &gazetteer() const { return *m_gazetteer; }

private:
    std::shared_ptr<const Gazetteer> m_gazetteer;
    PlaceAliases m_aliases;
};

} // namespace porch
