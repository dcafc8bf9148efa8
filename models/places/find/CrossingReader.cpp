// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/find/CrossingReader.h"

#include "models/places/find/FinderWords.h"
#include "models/places/find/ThingReader.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace porch {

namespace {

using L = QLatin1String;

constexpr double kCornerScore = 0.95;
constexpr double kSlipFactor = 0.88;
/// Looking where streets that don't meet come near each other takes time with long streets.
constexpr std::size_t kMostPieces = 150;

template <std::size_t N> bool isOneOf(QStringView word, const std::array<L, N> &words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace

std::optional<StreetRef> CrossingReader::secondStreet(int at) const
{
    auto street = m_reading.streets.read(at);
    if (!street) {
        if (const int behind = afterArticles(m_reading.tokens, at); behind != at)
            street = m_reading.streets.read(behind);
    }
    if (street && isPlaceInstead(*street, at))
        return std::nullopt;
    return street;
}

/// "between 4th Ave and Ferry Steps", "between Sail and the Anchor": no street but a place.
bool CrossingReader::isPlaceInstead(const StreetRef &street, int written) const
{
    if (street.typed)
        return false;
    const ThingReader::Name place = ThingReader(m_reading, nullptr).read(street.begin);
    const bool telling = street.begin != written || street.slips > 0;
    return !place.isEmpty() && !place.derived && place.end >= street.end + (telling ? 0 : 1);
}

/// "Mill and Oak Streets": the token after the word that names both, or the street's own end.
int CrossingReader::pluralEnd(const StreetRef &street) const
{
    static constexpr std::array kPlurals{L("streets"), L("sts"),    L("avenues"), L("aves"), L("roads"),
                                         L("rds"),     L("drives"), L("lanes"),   L("avs")};
    const Tokens &tokens = m_reading.tokens;
    if (!street.typed && tokens.follows(street.end) && isOneOf(tokens.at(street.end).folded, kPlurals))
        return street.end + 1;
    return street.end;
}

bool CrossingReader::isSaid(const StreetRef &first, const StreetRef &second, StreetLink link, bool meets,
                            bool plural) const
{
    const Tokens &tokens = m_reading.tokens;
    const Context context = contextOf(tokens, first.begin);
    const bool bothTyped = plural || (first.typed && second.typed);
    const bool anyTyped = plural || first.typed || second.typed;
    const auto traits = [&](const StreetRef &street) { return traitsOf(tokens.at(street.baseBegin).folded); };
    const auto oneWord = [](const StreetRef &street) { return street.baseEnd - street.baseBegin == 1; };
    const auto daily = [&](const StreetRef &street) {
        return oneWord(street) && !street.directed && isOrdinary(traits(street));
    };
    const auto person = [&](const StreetRef &street) {
        return oneWord(street) && !street.directed && traits(street) & WordIs::GivenName;
    };
    const bool mayBe = tokens.mayBeName(first.baseBegin) && tokens.mayBeName(second.baseBegin);
    const bool surely = (tokens.isSurelyName(first.baseBegin) || first.numbered) &&
                        (tokens.isSurelyName(second.baseBegin) || second.numbered);
    if (context.leads & Lead::Corner || link == StreetLink::Corner)
        return meets || bothTyped || (mayBe && !daily(first) && !daily(second));
    if (!meets)
        return link == StreetLink::Beside ? false
                                          : bothTyped || (link == StreetLink::Sign && anyTyped && mayBe);
    if (bothTyped)
        return true;
    // "b and c" in a list
    const auto letter = [&](const StreetRef &street) {
        const Token &base = tokens.at(street.baseBegin);
        return !street.typed && oneWord(street) && base.folded.size() == 1 &&
               base.letters == Token::Case::Lower;
    };
    if (letter(first) || letter(second))
        return anyTyped && (context.locates() || link == StreetLink::Sign);
    // "B&E", "Q & A"
    const auto initial = [&](const StreetRef &street) {
        return oneWord(street) && !street.directed && tokens.at(street.baseBegin).folded.size() == 1;
    };
    if (initial(first) && initial(second) && !anyTyped && !context.locatesStreet())
        return false;
    if (link == StreetLink::Sign)
        return anyTyped || mayBe;
    const bool dailyAny = daily(first) || daily(second) || person(first) || person(second);
    if (anyTyped)
        return mayBe || context.locates() || !dailyAny;
    // "first and second", "May and June"
    const auto calendar = [&](const StreetRef &street) { return bool(traits(street) & WordIs::Calendar); };
    if (calendar(first) && calendar(second))
        return false;
    // Nothing else stands in the sentence: "State and Broadway. Two cars."
    const Token &behind = tokens.at(second.end);
    const bool alone = tokens.at(first.begin).opensSentence &&
                       (!tokens.has(second.end) || behind.opensSentence ||
                        behind.before & (Gaps(Gap::Comma) | Gap::Colon | Gap::Open | Gap::Dot) ||
                        (behind.before & Gap::Hyphen && behind.before & Gap::Space));
    if (alone && mayBe && !(person(first) && person(second)))
        return true;
    // "Third and Union crosswalk"
    static constexpr std::array kOfCorners{L("crosswalk"), L("intersection"), L("corner"),   L("light"),
                                           L("lights"),    L("stoplight"),    L("crossing"), L("semaforo"),
                                           L("stop"),      L("signal"),       L("traffic")};
    if (tokens.follows(second.end) && isOneOf(behind.folded, kOfCorners) && mayBe &&
        !(person(first) && person(second)))
        return true;
    // "Harvard and Yale both": two of something, and a corner is one.
    static constexpr std::array kOfTwo{
        L("both"), L("are"),   L("were"),  L("have"), L("arent"), L("werent"), L("havent"), L("themselves"),
        L("who"),  L("agree"), L("ambos"), L("son"),  L("eran"),  L("tienen"), L("fueron"), L("estan")};
    const bool ofTwo = tokens.follows(second.end) && isOneOf(behind.folded, kOfTwo);
    const bool dailyBoth = (daily(first) || person(first)) && (daily(second) || person(second));
    if (context.locatesStreet() || context.leads & (Leads(Lead::In) | Lead::Toward))
        return mayBe || !dailyAny;
    const bool told = surely || second.directed || second.numbered || first.directed;
    if (ofTwo)
        return false;
    if (link == StreetLink::Beside)
        return mayBe && told && !person(first) && !person(second) && (surely || !dailyAny);
    // Two names and no word before them: "Mill and Oak flooded", not "Grant and Taylor said".
    const bool secondSure = tokens.isSurelyName(second.baseBegin) || second.numbered;
    return tokens.caseTells() ? (surely || (mayBe && secondSure && !daily(first))) && !dailyBoth &&
                                    !person(first) && !person(second)
                              : !dailyAny;
}

QString CrossingReader::pairName(quint32 first, quint32 second) const
{
    return shownStreet(m_reading.gazetteer, first, false) + QLatin1String(" & ") +
           shownStreet(m_reading.gazetteer, second, false);
}

std::vector<Finding> CrossingReader::meetings(const StreetRef &first, const StreetRef &second) const
{
    std::vector<Finding> findings;
    for (const StreetMatch &one : first.matches) {
        // Which of the second's streets this one meets at all.
        std::vector<const StreetMatch *> met;
        for (const quint32 index : m_reading.gazetteer.intersectionsOf(one.street)) {
            const Intersection &meeting = m_reading.gazetteer.intersections()[index];
            for (const StreetMatch &other : second.matches) {
                if (other.street != one.street &&
                    std::find(meeting.streets.begin(), meeting.streets.end(), qint64(other.street)) !=
                        meeting.streets.end() &&
                    std::find(met.begin(), met.end(), &other) == met.end())
                    met.push_back(&other);
            }
        }
        for (const StreetMatch *other : met) {
            for (const Spot &spot : m_reading.spots.crossings(one.street, other->street)) {
                Finding finding;
                finding.street = static_cast<int>(one.street);
                finding.quality = one.quality * other->quality;
                const double score = kCornerScore * finding.quality * spot.worth *
                                     std::pow(kSlipFactor, first.slips + second.slips);
                finding.place = {pairName(one.street, other->street), spot.at, spot.precision, spot.radius,
                                 score};
                findings.push_back(std::move(finding));
            }
        }
    }
    keepLikely(findings);
    return findings;
}

std::vector<Finding> CrossingReader::nearMeetings(const StreetRef &first, const StreetRef &second) const
{
    if (first.matches.empty() || second.matches.empty() || first.quality() < 0.8 || second.quality() < 0.8 ||
        first.matches.size() > 2 || second.matches.size() > 2 || first.slips + second.slips > 0)
        return {};
    std::vector<Finding> findings;
    for (const StreetMatch &one : first.matches) {
        for (const StreetMatch &other : second.matches) {
            if (one.street == other.street || m_reading.gazetteer.piecesOf(one.street).size() > kMostPieces ||
                m_reading.gazetteer.piecesOf(other.street).size() > kMostPieces)
                continue;
            const auto spot = m_reading.spots.nearMeeting(one.street, other.street);
            if (!spot)
                continue;
            Finding finding;
            finding.street = static_cast<int>(one.street);
            finding.quality = one.quality * other.quality;
            finding.place = {pairName(one.street, other.street), spot->at, spot->precision, spot->radius,
                             kCornerScore * finding.quality * spot->worth};
            findings.push_back(std::move(finding));
        }
    }
    keepLikely(findings);
    return findings;
}

FoundPlace CrossingReader::finished(int begin, int end, std::vector<Finding> findings) const
{
    FoundPlace found;
    found.begin = begin;
    found.kind = MentionKind::Intersection;
    const Tail tail = readTail(m_reading.gazetteer, m_reading.tokens, end);
    found.end = tail.end;
    applyTail(m_reading.gazetteer, tail, findings);
    found.findings = std::move(findings);
    for (const Finding &finding : found.findings)
        found.streets.push_back(static_cast<quint32>(finding.street));
    found.context = contextOf(m_reading.tokens, begin);
    return found;
}

std::optional<FoundPlace> CrossingReader::readTwo(const StreetRef &first, const LinkedStreet &linked) const
{
    auto second = secondStreet(linked.next);
    std::vector<Finding> findings;
    if (second)
        findings = meetings(first, *second);
    if (findings.empty() &&
        (first.typed || linked.link == StreetLink::Sign || linked.link == StreetLink::Corner ||
         contextOf(m_reading.tokens, first.begin).locatesStreet())) {
        if (const auto slipped =
                m_reading.streets.readSlipped(afterArticles(m_reading.tokens, linked.next))) {
            auto met =
                isPlaceInstead(*slipped, linked.next) ? std::vector<Finding>() : meetings(first, *slipped);
            if (!met.empty()) {
                second = slipped;
                findings = std::move(met);
            }
        }
    }
    if (!second)
        second = m_reading.streets.readUnknown(afterArticles(m_reading.tokens, linked.next), first.typed);
    if (findings.empty() && first.quality() > 0) {
        // "Mill at 59"
        if (const auto road =
                m_reading.streets.readRoadNumber(afterArticles(m_reading.tokens, linked.next))) {
            findings = meetings(first, *road);
            if (!findings.empty())
                second = road;
        }
    }
    if (!second)
        return std::nullopt;
    static constexpr std::array kPluralsBefore{L("calles"), L("avenidas"), L("avs"), L("streets")};
    const int end = pluralEnd(*second);
    const bool plural =
        end > second->end || isOneOf(m_reading.tokens.at(first.begin - 1).folded, kPluralsBefore);
    if (!isSaid(first, *second, linked.link, !findings.empty(), plural))
        return std::nullopt;
    if (findings.empty())
        findings = nearMeetings(first, *second);
    return finished(first.begin, end, std::move(findings));
}

std::optional<FoundPlace> CrossingReader::readBehind(const StreetRef &first) const
{
    if (auto stretch = readStretchBehind(first))
        return stretch;
    const LinkedStreet linked = streetLinkAt(m_reading.tokens, first.end);
    if (linked.link == StreetLink::None)
        return std::nullopt;
    return readTwo(first, linked);
}

std::optional<FoundPlace> CrossingReader::readMisspelt(int at) const
{
    const Context context = contextOf(m_reading.tokens, at);
    const auto first = m_reading.streets.readSlipped(at);
    if (!first)
        return std::nullopt;
    const LinkedStreet linked = streetLinkAt(m_reading.tokens, first->end);
    if (linked.link == StreetLink::None)
        return std::nullopt;
    const auto second = secondStreet(linked.next);
    if (!second)
        return std::nullopt;
    const bool led = first->typed || context.locatesStreet() || linked.link == StreetLink::Sign;
    if (!led && !isSaid(*first, *second, linked.link, true, false))
        return std::nullopt;
    std::vector<Finding> findings = meetings(*first, *second);
    if (findings.empty())
        return std::nullopt;
    return finished(first->begin, pluralEnd(*second), std::move(findings));
}

std::optional<FoundPlace> CrossingReader::readRoadNumber(int at) const
{
    const auto road = m_reading.streets.readRoadNumber(at);
    if (!road)
        return std::nullopt;
    const LinkedStreet linked = streetLinkAt(m_reading.tokens, road->end);
    const bool led = contextOf(m_reading.tokens, at).locatesStreet();
    if (linked.link == StreetLink::None || (!led && linked.link != StreetLink::Sign))
        return std::nullopt;
    const auto second = secondStreet(linked.next);
    if (!second || !(second->typed || m_reading.tokens.mayBeName(second->baseBegin)))
        return std::nullopt;
    std::vector<Finding> findings = meetings(*road, *second);
    if (findings.empty())
        return std::nullopt;
    return finished(road->begin, pluralEnd(*second), std::move(findings));
}

} // namespace porch
