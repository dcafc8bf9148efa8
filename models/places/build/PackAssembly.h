// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/build/AreaLookup.h"
#include "models/places/build/FactStore.h"
#include "models/places/build/PackWriter.h"
#include "models/places/build/StreetBook.h"

#include <functional>

namespace porch {

/// Makes the rows of a pack out of all that was read: finds the city's middle and what lies far from it,
/// tells streets of one name apart by their city, gives addresses their street, finds intersections, and
/// writes everything in its order.
class PackAssembly
{
    Q_DECLARE_TR_FUNCTIONS(porch::PackAssembly)
public:
    /// Says what is being done; false: stop.
    using Progress = std::function<bool(const QString &)>;

    PackAssembly(FactStore &facts, Database &pack, Progress progress);

    /// Within a transaction of the pack's database. @param info its name, attribution, dates and sources
    Result<void> write(PackInfo info);
    /// What the user should know: what was left out, and why.
    const QStringList &notes() const { return m_notes; }

private:
    Result<void> findMiddle();
    Result<void> writeAreas();
    Result<void> writeLocalities();
    Result<void> readLines();
    Result<void> readAddresses();
    Result<void> writeAddresses();
    Result<void> writePlaces();
    Result<void> writeStreets();
    Result<void> writeShapes();

    bool isNear(GeoPoint point) const { return m_near.contains(point); }
    qint64 localityOf(int city, GeoPoint at) const;
    void note(const QString &text, bool when);

    FactStore &m_facts;
    PackWriter m_writer;
    Progress m_progress;
    StreetBook m_streets;
    AreaLookup m_cities;
    QHash<std::pair<int, QString>, qint64> m_localities; ///< ids, by kind and name
    std::vector<qint64> m_streetOfLine;                  ///< in the order of eachLine(); -1: left out
    GeoPoint m_middle;
    GeoBox m_near; ///< what lies outside is no part of the city
    GeoBox m_extent;
    qint64 m_far = 0;
    QStringList m_notes;
};

} // namespace porch
