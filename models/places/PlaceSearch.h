// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/CityPack.h"
#include "models/places/Gazetteer.h"
#include "models/places/PlaceFinder.h"

#include <memory>
#include <vector>

namespace porch {

class NameBeginnings;

/// One answer to what someone typed into the map's search box.
struct PlaceAnswer
{
    MentionKind kind = MentionKind::Place;
    QString name;   ///< "412 Mill Street"
    QString detail; ///< the second line: what kind of thing it is, and the town: "School · Alder"
    GeoPoint at;
    Precision precision = Precision::Place;
    double radius = 0; ///< metres around `at` within which it lies
    GeoBox box;        ///< to show on the map, with some surroundings; never empty
    double score = 0;  ///< 0 to 1: how likely it is meant
    qint64 street = 0; ///< id in the pack of the street it is or lies on; 0: none
    qint64 area = 0;   ///< id in the pack of the area it is; 0: none

    friend bool operator==(const PlaceAnswer &, const PlaceAnswer &) = default;
};

/// Answers what is typed into a search box, as far as it has been typed: houses ("412 mi"), "400 block of
/// mill", corners ("mill & 3", "corner of mill and third"; "mill and" lists its corners), "mill between oak
/// and elm", places, areas and towns by how their names begin, coordinates in degrees, in degrees, minutes
/// and seconds, and as USNG or MGRS. A slip of the pen is forgiven where nothing is written right. Belongs to
/// one thread, which need not be the one that made it.
class PlaceSearch
{
public:
    static constexpr std::size_t kMostAnswers = 12;

    /// Takes a hundredth of a second with 20,000 streets.
    /// @param pack its own: no one else's
    /// @param gazetteer of the same pack; may be shared with other threads
    PlaceSearch(CityPack pack, std::shared_ptr<const Gazetteer> gazetteer);
    PlaceSearch(PlaceSearch &&) noexcept;
    PlaceSearch &operator=(PlaceSearch &&) noexcept;
    ~PlaceSearch();

    /// The likeliest first; empty where nothing fits, and for a query without letters and digits. Takes a few
    /// milliseconds with 20,000 streets. An error says that the pack is damaged.
    Result<std::vector<PlaceAnswer>> search(const QString &query, std::size_t most = kMostAnswers);

private:
    CityPack m_pack;
    std::shared_ptr<const Gazetteer> m_gazetteer;
    std::unique_ptr<const NameBeginnings> m_beginnings;
    PlaceFinder m_finder;
};

} // namespace porch
