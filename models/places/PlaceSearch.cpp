// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/PlaceSearch.h"

#include "models/places/find/Coordinates.h"
#include "models/places/search/AnswerMaker.h"
#include "models/places/search/GridReference.h"
#include "models/places/search/NameBeginnings.h"
#include "models/places/search/SearchQuery.h"
#include "models/places/search/StreetSearch.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

namespace porch {

namespace {

constexpr double kHouseScore = 0.97;
constexpr double kBlockScore = 0.95;
constexpr double kCornerScore = 0.95;
constexpr double kStreetScore = 0.9;
constexpr double kNameScore = 0.88;
/// A street that lacks the house that was asked for.
constexpr double kWithoutHouse = 0.4;
constexpr std::size_t kMostWithout = 3;
/// Somebody who puts a number behind a street's name may only have begun with the next word.
constexpr double kNumberBehind = 0.9;
constexpr std::size_t kMostStreets = 40;
constexpr std::size_t kMostFirstStreets = 12;
constexpr int kMostNames = 100;
/// What is called alike and lies so near is one thing.
constexpr double kSamePlace = 60;

bool comesBefore(const PlaceAnswer &a, const PlaceAnswer &b)
{
    if (a.score != b.score)
        return a.score > b.score;
    if (a.precision != b.precision)
        return a.precision < b.precision;
    // Of streets the longer one: the one that everyone knows.
    if (a.precision == Precision::Street && std::abs(a.radius - b.radius) > 1)
        return a.radius > b.radius;
    if (a.name != b.name)
        return a.name < b.name;
    return a.at.lat != b.at.lat ? a.at.lat < b.at.lat : a.at.lon < b.at.lon;
}

/// Reads one query.
class Searcher
{
public:
    Searcher(CityPack &pack, const Gazetteer &gazetteer, const NameBeginnings &beginnings,
             const PlaceFinder &finder, const QString &typed)
        : m_pack(pack)
        , m_gazetteer(gazetteer)
        , m_beginnings(beginnings)
        , m_finder(finder)
        , m_query(SearchQuery::of(typed))
        , m_streets(pack, gazetteer, beginnings)
        , m_maker(pack, gazetteer)
    {}

    Result<std::vector<PlaceAnswer>> answers(std::size_t most)
    {
        if (m_query.text.isEmpty())
            return std::vector<PlaceAnswer>();
        if (findPoint())
            return ranked(most);
        for (const auto find : {&Searcher::findHouses, &Searcher::findBlock, &Searcher::findCorners,
                                &Searcher::findStreets, &Searcher::findNames}) {
            if (const Result<void> done = (this->*find)(); !done)
                return done.error();
            // Names are compared without signs: "state & h" would bring every street that is called State.
            if (find == &Searcher::findCorners && m_query.hasSign && !m_answers.empty())
                break;
        }
        findMentions();
        return ranked(most);
    }

private:
    void add(PlaceAnswer answer) { m_answers.push_back(std::move(answer)); }

    /// Coordinates or a square of the grid, and nothing else.
    bool findPoint()
    {
        if (const auto square = gridReferenceOf(m_query.text, m_gazetteer.info().home)) {
            add(m_maker.grid(square->written, square->middle, square->metres, 1));
            return true;
        }
        for (const WrittenCoordinates &pair : findCoordinates(m_query.text)) {
            if (!isAll(pair.start, pair.end))
                continue;
            // On this map, if one way to read them lies there; else as they are written.
            for (const PlaceMention &mention : m_finder.find(m_query.text)) {
                for (const PlaceCandidate &each : mention.candidates) {
                    if (each.precision == Precision::Coordinates)
                        add(m_maker.coordinates(each.name, each.at, each.radius, each.score));
                }
            }
            const auto point = GeoPoint::fromDegrees(pair.lon, pair.lat);
            if (m_answers.empty() && point) {
                const QString name =
                    QStringLiteral("%1, %2").arg(pair.lat, 0, 'f', 5).arg(pair.lon, 0, 'f', 5);
                add(m_maker.coordinates(name, *point, pair.radius, 0.5));
            }
            return !m_answers.empty();
        }
        return false;
    }

    /// Whether a part of the query is all of it, but for signs at its ends.
    bool isAll(qsizetype begin, qsizetype end) const
    {
        return foldedWords(QStringView(m_query.text).left(begin)).isEmpty() &&
               foldedWords(QStringView(m_query.text).mid(end)).isEmpty();
    }

    Result<void> findHouses()
    {
        for (const SearchQuery::House &house : m_query.houses) {
            const auto streets = m_streets.find(house.street);
            if (!streets)
                return streets.error();
            const double worth = house.behind ? kNumberBehind : 1;
            std::vector<PlaceAnswer> without;
            bool any = false;
            for (const StreetMatch &street : firstOf(streets.value(), kMostStreets)) {
                if (auto answer = m_maker.house(street.street, house.number, house.label,
                                                kHouseScore * worth * street.quality)) {
                    add(std::move(*answer));
                    any = true;
                } else if (without.size() < kMostWithout && mayLack(house, street.street)) {
                    without.push_back(m_maker.streetWithout(street.street, house.label,
                                                            kWithoutHouse * worth * street.quality));
                }
            }
            if (!any)
                m_answers.insert(m_answers.end(), without.begin(), without.end());
        }
        return {};
    }

    /// A number behind a name is a house only where streets are written so: "Calle Olmo 9999", not "Route
    /// 9999".
    bool mayLack(const SearchQuery::House &house, quint32 street) const
    {
        return !house.behind || !m_gazetteer.streets()[street].names.front().parts.preType.isEmpty();
    }

    Result<void> findBlock()
    {
        if (!m_query.block)
            return {};
        const auto streets = m_streets.find(m_query.block->street);
        if (!streets)
            return streets.error();
        const qint32 from = m_query.block->from;
        std::vector<PlaceAnswer> without;
        bool any = false;
        for (const StreetMatch &street : firstOf(streets.value(), kMostStreets)) {
            if (auto answer = m_maker.block(street.street, from, kBlockScore * street.quality)) {
                add(std::move(*answer));
                any = true;
            } else if (without.size() < kMostWithout) {
                without.push_back(
                    m_maker.streetWithoutBlock(street.street, from, kWithoutHouse * street.quality));
            }
        }
        if (!any)
            m_answers.insert(m_answers.end(), without.begin(), without.end());
        return {};
    }

    Result<void> findCorners()
    {
        for (const SearchQuery::Corner &corner : m_query.corners) {
            const auto first = m_streets.find(corner.first);
            if (!first)
                return first.error();
            const QString second = foldedWords(corner.second.section(u',', 0, 0));
            bool any = false;
            for (const StreetMatch &street : firstOf(first.value(), kMostFirstStreets)) {
                // Of the first street alone, nothing that the words fit worse.
                if (second.isEmpty() && street.quality < first->front().quality)
                    break;
                any |= addCorners(street, [&](quint32 other) {
                    return second.isEmpty() ? kWholeList : m_streets.fit(other, second);
                });
            }
            if (any || second.isEmpty())
                continue;
            // A slip of the pen, or the town behind it.
            const auto found = m_streets.find(corner.second);
            if (!found)
                return found.error();
            QHash<quint32, double> fits;
            for (const StreetMatch &street : found.value())
                fits.insert(street.street, street.quality);
            for (const StreetMatch &street : firstOf(first.value(), kMostFirstStreets))
                addCorners(street, [&fits](quint32 other) { return fits.value(other); });
        }
        return {};
    }

    /// @param fit how well a street that meets the first is meant by the words for the second
    bool addCorners(const StreetMatch &street, const std::function<double(quint32)> &fit)
    {
        QHash<quint32, double> met;
        for (const quint32 index : m_gazetteer.intersectionsOf(street.street)) {
            for (const qint64 each : m_gazetteer.intersections()[index].streets) {
                const auto other = static_cast<quint32>(each);
                if (other != street.street && !met.contains(other))
                    met.insert(other, fit(other));
            }
        }
        bool any = false;
        for (auto other = met.begin(); other != met.end(); ++other) {
            if (other.value() <= 0)
                continue;
            for (PlaceAnswer &answer :
                 m_maker.corners(street.street, other.key(), kCornerScore * street.quality * other.value())) {
                add(std::move(answer));
                any = true;
            }
        }
        return any;
    }

    Result<void> findStreets()
    {
        const auto streets = m_streets.find(m_query.text);
        if (!streets)
            return streets.error();
        for (const StreetMatch &street : firstOf(streets.value(), kMostStreets))
            add(m_maker.street(street.street, kStreetScore * street.quality * weightOf(street.street)));
        return {};
    }

    /// A little less for small streets.
    double weightOf(quint32 street) const
    {
        return 1 - 0.002 * static_cast<int>(m_gazetteer.streets()[street].streetClass);
    }

    Result<void> findNames()
    {
        const QString words = foldedWords(m_query.text);
        std::set<std::pair<Named, quint32>> seen;
        const auto addOnce = [&](Named of, quint32 index) {
            if (seen.insert({of, index}).second)
                addNamed(of, index, words);
        };
        for (const QString &each : {words, placeWords(words)}) {
            for (const NameBeginnings::Item &item : m_beginnings.find(each, false, kMostNames))
                addOnce(item.of, item.index);
        }
        // One letter is in too many.
        if (words.size() - words.lastIndexOf(u' ') <= 2)
            return {};
        const auto addInside = [&](Named of, const auto &all) -> Result<void> {
            const auto hits = m_pack.namesWith(words, kMostNames, of);
            if (!hits)
                return hits.error();
            for (const NameHit &hit : hits.value()) {
                // The gazetteer has them in the order of their ids.
                const auto found = std::lower_bound(all.begin(), all.end(), hit.ref,
                                                    [](const auto &each, qint64 id) { return each.id < id; });
                if (found != all.end() && found->id == hit.ref)
                    addOnce(of, static_cast<quint32>(found - all.begin()));
            }
            return {};
        };
        if (const auto added = addInside(Named::Place, m_gazetteer.places()); !added)
            return added;
        if (const auto added = addInside(Named::Area, m_gazetteer.areas()); !added)
            return added;
        return addInside(Named::Locality, m_gazetteer.localities());
    }

    void addNamed(Named of, quint32 index, const QString &words)
    {
        const auto fit = [&words](const QString &name, const QStringList &others) {
            double best = fitOfBeginning(words, foldedWords(name));
            for (const QString &other : others)
                best = std::max(best, 0.99 * fitOfBeginning(words, foldedWords(other)));
            return kNameScore * best;
        };
        if (of == Named::Place) {
            const Place &place = m_gazetteer.places()[index];
            // "#3" on a golf course
            if (std::none_of(place.name.begin(), place.name.end(), [](QChar c) { return c.isLetter(); }))
                return;
            if (const double score = fit(place.name, place.aliases); score > 0)
                add(m_maker.place(place, score));
        } else if (of == Named::Area) {
            const Area &area = m_gazetteer.areas()[index];
            if (const double score = std::max(fit(area.name, area.aliases), fit(area.code, {})); score > 0)
                add(m_maker.area(area, score));
        } else {
            const Locality &locality = m_gazetteer.localities()[index];
            const auto &areas = m_gazetteer.areas();
            if (std::any_of(areas.begin(), areas.end(),
                            [&locality](const Area &area) { return area.name == locality.name; }))
                return;
            const double score = fit(locality.name, {});
            if (auto town = score > 0 ? m_maker.town(locality, score) : std::nullopt)
                add(std::move(*town));
        }
    }

    /// What the finder reads in the whole query: "mill between oak and elm", shorter names of places.
    void findMentions()
    {
        for (const PlaceMention &mention : m_finder.find(m_query.text)) {
            if (!isAll(mention.startUnit, mention.endUnit))
                continue;
            for (const PlaceCandidate &candidate : mention.candidates) {
                if (candidate.precision != Precision::Street)
                    add(m_maker.found(mention.kind, candidate));
            }
        }
    }

    template <typename T> static std::vector<T> firstOf(const std::vector<T> &all, std::size_t most)
    {
        return {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), most))};
    }

    std::vector<PlaceAnswer> ranked(std::size_t most)
    {
        std::sort(m_answers.begin(), m_answers.end(), comesBefore);
        std::vector<PlaceAnswer> kept;
        for (PlaceAnswer &answer : m_answers) {
            if (kept.size() >= most)
                break;
            const bool known = std::any_of(kept.begin(), kept.end(), [&answer](const PlaceAnswer &each) {
                if (each.kind != answer.kind || metresBetween(each.at, answer.at) > kSamePlace)
                    return false;
                const bool point =
                    each.kind == MentionKind::Intersection || each.kind == MentionKind::Address;
                return each.name == answer.name || (point && each.at == answer.at);
            });
            if (!known)
                kept.push_back(std::move(answer));
        }
        return kept;
    }

    /// Corners of a street whose second street was not typed yet are equally likely.
    static constexpr double kWholeList = 0.8;

    CityPack &m_pack;
    const Gazetteer &m_gazetteer;
    const NameBeginnings &m_beginnings;
    const PlaceFinder &m_finder;
    SearchQuery m_query;
    StreetSearch m_streets;
    AnswerMaker m_maker;
    std::vector<PlaceAnswer> m_answers;
};

} // namespace

PlaceSearch::PlaceSearch(CityPack pack, std::shared_ptr<const Gazetteer> gazetteer)
    : m_pack(std::move(pack))
    , m_gazetteer(gazetteer)
    , m_beginnings(std::make_unique<NameBeginnings>(*gazetteer))
    , m_finder(std::move(gazetteer))
{}

PlaceSearch::PlaceSearch(PlaceSearch &&) noexcept = default;
PlaceSearch &PlaceSearch::operator=(PlaceSearch &&) noexcept = default;
PlaceSearch::~PlaceSearch() = default;

Result<std::vector<PlaceAnswer>> PlaceSearch::search(const QString &query, std::size_t most)
{
    return Searcher(m_pack, *m_gazetteer, *m_beginnings, m_finder, query).answers(most);
}

} // namespace porch
