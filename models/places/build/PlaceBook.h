// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/build/PackFacts.h"

#include <QHash>

namespace porch {

/// Brings together what is one place: the pieces of a river, and what two layers or two files both have.
class PlaceBook
{
public:
    void add(const PlaceFact &place);
    /// In the order in which they came.
    const std::vector<PlaceFact> &places() const { return m_places; }

private:
    static void merge(PlaceFact &into, const PlaceFact &other);

    std::vector<PlaceFact> m_places;
    QHash<QString, std::vector<std::size_t>> m_byName; ///< kind and folded name
};

} // namespace porch
