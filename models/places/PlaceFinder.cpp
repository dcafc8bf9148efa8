// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/PlaceFinder.h"

#include "models/places/StreetWords.h"
#include "models/places/find/AddressReader.h"
#include "models/places/find/Coordinates.h"
#include "models/places/find/CrossingReader.h"
#include "models/places/find/FinderWords.h"
#include "models/places/find/MentionLinks.h"
#include "models/places/find/StreetAlone.h"
#include "models/places/find/ThingReader.h"

#include <algorithm>

namespace porch {

namespace {

/// Coordinates so far outside of the map's extent are those of another place.
constexpr double kOutside = 25'000;

/// Code points of a text, asked with rising places.
class CodePoints
{
public:
    explicit CodePoints(QStringView text)
        : m_text(text)
    {}

    qsizetype at(qsizetype unit)
    {
        for (; m_unit < unit; ++m_unit) {
            const bool second =
                m_unit > 0 && m_text.at(m_unit).isLowSurrogate() && m_text.at(m_unit - 1).isHighSurrogate();
            m_points += second ? 0 : 1;
        }
        return m_points;
    }

private:
    QStringView m_text;
    qsizetype m_unit = 0;
    qsizetype m_points = 0;
};

/// Reads one text from its beginning to its end.
class Reader
{
public:
    Reader(const Gazetteer &gazetteer, const PlaceAliases &aliases, QStringView text)
        : m_text(text)
        , m_reading(gazetteer, text)
        , m_addresses(m_reading)
        , m_crossings(m_reading)
        , m_alone(m_reading)
        , m_things(m_reading, &aliases)
    {}

    std::vector<PlaceMention> read()
    {
        takeCoordinates();
        const int count = m_reading.tokens.count();
        std::size_t pair = 0;
        for (int at = 0; at < count;) {
            const Token &token = m_reading.tokens.at(at);
            while (pair < m_coordinates.size() && m_coordinates[pair].endUnit <= token.start)
                ++pair;
            const bool inside = pair < m_coordinates.size() && m_coordinates[pair].startUnit < token.end;
            if (inside || token.kind == Token::Kind::Opaque) {
                m_free = ++at;
                continue;
            }
            at = readAt(at);
        }
        linkMentions(m_reading, m_found);
        return mentions();
    }

private:
    int take(FoundPlace place)
    {
        m_free = place.end;
        m_found.push_back(std::move(place));
        return m_free;
    }

    /// Reads what begins at a token; the token to go on with.
    int readAt(int at)
    {
        if (auto block = m_addresses.readBlock(at))
            return take(std::move(*block));
        const ThingReader::Name name = m_things.read(at);
        if (auto address = m_addresses.readAddress(at); address && isNoName(*address, name))
            return take(std::move(*address));
        if (auto between = readBetween(at))
            return take(std::move(*between));
        if (const auto street = m_reading.streets.read(at)) {
            if (auto place = readBehindArticle(*street))
                return take(std::move(*place));
            if (name.end < street->end || (name.end == street->end && prefersStreet(*street))) {
                if (auto place = readStreet(*street))
                    return take(std::move(*place));
            } else if (name.end == street->end && !m_alone.isEndOfLonger(*street, m_free)) {
                // With a second street it is a corner, whatever else is called so.
                if (auto corner = m_crossings.readBehind(*street); corner && !corner->findings.empty())
                    return take(std::move(*corner));
                if (auto address = m_addresses.readNumberBehind(*street))
                    return take(std::move(*address));
            }
            if (auto thing = m_things.meant(name, m_free))
                return take(std::move(*thing));
            if (auto place = readStreet(*street))
                return take(std::move(*place));
            if (street->typed && street->known() && !street->otherType)
                return at + 1;
        } else if (auto thing = m_things.meant(name, m_free)) {
            return take(std::move(*thing));
        }
        return readUncertain(at);
    }

    /// "The Footbridge" is a place where it is a path as well.
    std::optional<FoundPlace> readBehindArticle(const StreetRef &street) const
    {
        if (street.typed || !m_reading.tokens.at(street.begin).is(QLatin1String("the")))
            return std::nullopt;
        const ThingReader::Name name = m_things.read(street.begin + 1);
        return name.end == street.end ? m_things.meant(name, m_free) : std::nullopt;
    }

    /// A number that begins a place's name is no house: "7 Eleven", "5 Mill Street Cafe".
    bool isNoName(const FoundPlace &address, const ThingReader::Name &name) const
    {
        if (!name.isEmpty() && name.end >= address.end)
            return false;
        for (int begin = address.begin + 1; begin < address.begin + 3 && begin < address.end; ++begin) {
            const ThingReader::Name behind = m_things.read(begin);
            if (behind.end > address.end && !behind.derived && behind.end - begin > 2)
                return false;
        }
        return true;
    }

    /// Where a street and a place have one name: "on Union" is the street, "at Union" the place.
    bool prefersStreet(const StreetRef &street) const
    {
        const Context context = contextOf(m_reading.tokens, street.begin);
        return street.typed || (context.leads & (Leads(Lead::On) | Lead::Corner | Lead::Between) &&
                                !m_reading.tokens.at(context.begin).is(QLatin1String("off")));
    }

    std::optional<FoundPlace> readStreet(const StreetRef &street) const
    {
        if (m_alone.isEndOfLonger(street, m_free))
            return std::nullopt;
        if (auto crossing = m_crossings.readBehind(street))
            return crossing;
        if (auto address = m_addresses.readNumberBehind(street))
            return address;
        return m_alone.meant(street, m_free);
    }

    /// "on Mill, between Oak and Elm": the mention before becomes part of this one.
    std::optional<FoundPlace> readBetween(int at)
    {
        const bool follows =
            !m_found.empty() && m_found.back().end == at && m_found.back().kind == MentionKind::Street;
        auto between = m_crossings.readBetween(at, follows ? &m_found.back() : nullptr);
        if (between && follows && between->begin == m_found.back().begin)
            m_found.pop_back();
        return between;
    }

    /// What is misspelt, and streets that are none of the city's.
    int readUncertain(int at)
    {
        const Token &token = m_reading.tokens.at(at);
        if (token.isNumber()) {
            if (auto crossing = m_crossings.readRoadNumber(at))
                return take(std::move(*crossing));
        }
        const WordTraits traits = traitsOf(token.folded);
        if (!token.isWord() || traits & WordIs::Function)
            return at + 1;
        const Context context = contextOf(m_reading.tokens, at);
        if (context.leads || mayBeginCorner(at) || m_reading.tokens.isSurelyName(at) ||
            (token.opensSentence && m_reading.tokens.mayBeName(at))) {
            if (auto crossing = m_crossings.readMisspelt(at))
                return take(std::move(*crossing));
            if (auto street = m_alone.foreign(at, m_free))
                return take(std::move(*street));
        }
        if (context.leads && m_reading.tokens.mayBeName(at)) {
            if (auto thing = m_things.meant(m_things.readSlipped(at), m_free))
                return take(std::move(*thing));
        }
        return at + 1;
    }

    /// "wbester & ...", "wbester ave and ...": a sign or a type of street comes soon.
    bool mayBeginCorner(int at) const
    {
        const Tokens &tokens = m_reading.tokens;
        for (int next = at + 1; next < at + 4 && tokens.has(next); ++next) {
            const Token &token = tokens.at(next);
            if (token.before & (Gaps(Gap::Ampersand) | Gap::Slash | Gap::At))
                return true;
            if (!tokens.follows(next))
                return false;
            if (findStreetType(token.folded) != nullptr && isPlainType(token.folded))
                return true;
        }
        return false;
    }

    void takeCoordinates()
    {
        for (const WrittenCoordinates &written : findCoordinates(m_text)) {
            PlaceMention mention;
            mention.startUnit = written.start;
            mention.endUnit = written.end;
            mention.kind = MentionKind::Coordinates;
            if (auto candidate = placed(written))
                mention.candidates.push_back(std::move(*candidate));
            m_coordinates.push_back(std::move(mention));
        }
    }

    /// Where the pair lies on this map: as written, the other way round, or with a forgotten sign.
    std::optional<PlaceCandidate> placed(const WrittenCoordinates &written) const
    {
        struct Way
        {
            double lat;
            double lon;
            double score;
        };
        const GeoBox extent = m_reading.gazetteer.info().extent;
        std::vector<Way> ways{{written.lat, written.lon, 0.97}};
        if (!written.marked)
            ways.push_back({written.lon, written.lat, 0.85});
        ways.push_back({written.lat, -written.lon, 0.7});
        for (const Way &way : ways) {
            const auto point = GeoPoint::fromDegrees(way.lon, way.lat);
            if (!point || (!extent.isEmpty() && !GeoBox::around(*point, kOutside).meets(extent)))
                continue;
            const QString name =
                QString::number(way.lat, 'f', 5) + QLatin1String(", ") + QString::number(way.lon, 'f', 5);
            return PlaceCandidate{name, *point, Precision::Coordinates, written.radius, way.score};
        }
        return std::nullopt;
    }

    PlaceMention mentionOf(FoundPlace &found) const
    {
        PlaceMention mention;
        mention.startUnit = m_reading.tokens.at(found.begin).start;
        mention.endUnit = m_reading.tokens.at(found.end - 1).end;
        // "#412"
        if (mention.startUnit > 0 && found.kind == MentionKind::Address &&
            m_text.at(mention.startUnit - 1) == u'#')
            --mention.startUnit;
        mention.kind = found.kind;
        mention.candidates = ranked(std::move(found.findings));
        return mention;
    }

    std::vector<PlaceMention> mentions()
    {
        std::vector<PlaceMention> all = std::move(m_coordinates);
        for (FoundPlace &found : m_found)
            all.push_back(mentionOf(found));
        std::sort(all.begin(), all.end(),
                  [](const PlaceMention &a, const PlaceMention &b) { return a.startUnit < b.startUnit; });
        CodePoints points(m_text);
        for (PlaceMention &mention : all) {
            mention.start = points.at(mention.startUnit);
            mention.end = points.at(mention.endUnit);
        }
        return all;
    }

    QStringView m_text;
    TextReading m_reading;
    AddressReader m_addresses;
    CrossingReader m_crossings;
    StreetAlone m_alone;
    ThingReader m_things;
    std::vector<FoundPlace> m_found;
    std::vector<PlaceMention> m_coordinates;
    int m_free = 0; ///< the first token that belongs to no mention
};

} // namespace

PlaceFinder::PlaceFinder(std::shared_ptr<const Gazetteer> gazetteer, PlaceAliases aliases)
    : m_gazetteer(std::move(gazetteer))
    , m_aliases(std::move(aliases))
{}

std::vector<PlaceMention> PlaceFinder::find(QStringView text) const
{
    return Reader(*m_gazetteer, m_aliases, text).read();
}

} // namespace porch
