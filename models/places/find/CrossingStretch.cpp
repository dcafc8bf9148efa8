// SPDX-License-Identifier: GPL-3.0-or-later
//
// Stretches of a street between two others.
#include "models/places/find/CrossingReader.h"
#include "models/places/find/FinderWords.h"

#include <algorithm>
#include <array>

namespace porch {

namespace {

using L = QLatin1String;

constexpr double kStretchScore = 0.9;
constexpr std::size_t kMostCrossStreets = 3;

template <std::size_t N> bool isOneOf(QStringView word, const std::array<L, N> &words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array kBetween{L("between"), L("entre"), L("btwn"), L("btw"), L("bet")};

/// "b/w"
bool isSplitBetween(const Tokens &tokens, int at)
{
    return tokens.at(at).is(L("b")) && tokens.at(at + 1).is(L("w"));
}

} // namespace

/// "Mill between Oak and Elm", "Mill from Oak to Elm".
std::optional<FoundPlace> CrossingReader::readStretchBehind(const StreetRef &first) const
{
    const Tokens &tokens = m_reading.tokens;
    const Token &next = tokens.at(first.end);
    static constexpr std::array kFrom{L("from"), L("desde"), L("de")};
    if (!tokens.has(first.end) || !isPlainGap(next, true))
        return std::nullopt;
    if (!isOneOf(next.folded, kBetween) && !isOneOf(next.folded, kFrom) && !isSplitBetween(tokens, first.end))
        return std::nullopt;
    return readStretch(first.matches, first.begin, first.end);
}

std::vector<Finding> CrossingReader::stretches(const std::vector<StreetMatch> &on, const StreetRef &first,
                                               const StreetRef &second) const
{
    std::vector<Finding> whole;
    std::vector<Finding> halves;
    for (const StreetMatch &street : on) {
        for (const StreetMatch &one : first.matches) {
            for (const StreetMatch &other : second.matches) {
                if (one.street == street.street || other.street == street.street ||
                    one.street == other.street)
                    continue;
                const auto spot = m_reading.spots.between(street.street, one.street, other.street);
                if (!spot)
                    continue;
                Finding finding;
                finding.street = static_cast<int>(street.street);
                finding.quality = street.quality * one.quality * other.quality;
                finding.place = {tr("%1 between %2 and %3")
                                     .arg(shownStreet(m_reading.gazetteer, street.street, false),
                                          shownStreet(m_reading.gazetteer, one.street, false),
                                          shownStreet(m_reading.gazetteer, other.street, false)),
                                 spot->at, spot->precision, spot->radius,
                                 kStretchScore * finding.quality * spot->worth};
                (spot->worth < 1 ? halves : whole).push_back(std::move(finding));
            }
        }
    }
    // Where a whole stretch is known, half of one is none.
    std::vector<Finding> &likely = whole.empty() ? halves : whole;
    keepLikely(likely);
    return likely;
}

/// "between Oak and Elm", "from Oak to Elm" behind the streets `on`.
std::optional<FoundPlace> CrossingReader::readStretch(const std::vector<StreetMatch> &on, int begin,
                                                      int between) const
{
    const Tokens &tokens = m_reading.tokens;
    const int start = tokens.at(between).is(L("b")) ? between + 2 : between + 1;
    if (!tokens.follows(start) && !(tokens.at(start).before & Gap::Slash))
        return std::nullopt;
    const auto first = secondStreet(start);
    if (!first)
        return std::nullopt;
    int next = first->end;
    static constexpr std::array kTo{L("and"), L("y"), L("to"), L("a"), L("hasta"), L("n")};
    const Gaps signs = Gaps(Gap::Ampersand) | Gap::Slash | Gap::Hyphen | Gap::Plus;
    if (tokens.follows(next) && isOneOf(tokens.at(next).folded, kTo))
        ++next;
    else if (!(tokens.at(next).before & signs))
        return std::nullopt;
    const auto second = secondStreet(next);
    if (!second)
        return std::nullopt;
    auto findings = stretches(on, *first, *second);
    if (findings.empty())
        return std::nullopt;
    return finished(begin, pluralEnd(*second), std::move(findings));
}

std::optional<FoundPlace> CrossingReader::readBetween(int at, const FoundPlace *on) const
{
    const Tokens &tokens = m_reading.tokens;
    const bool split = isSplitBetween(tokens, at);
    if (!tokens.has(at) || !(isOneOf(tokens.at(at).folded, kBetween) || split))
        return std::nullopt;
    if (on != nullptr && !on->streets.empty()) {
        std::vector<StreetMatch> streets;
        for (const quint32 street : on->streets)
            streets.push_back({street, 1});
        if (auto stretch = readStretch(streets, on->begin, at))
            return stretch;
    }
    const int start = split ? at + 2 : at + 1;
    const auto first = secondStreet(start);
    if (!first)
        return std::nullopt;
    const LinkedStreet linked = streetLinkAt(m_reading.tokens, first->end);
    if (linked.link != StreetLink::And && linked.link != StreetLink::Sign)
        return std::nullopt;
    const auto second = secondStreet(linked.next);
    if (!second)
        return std::nullopt;
    const int end = pluralEnd(*second);
    // "on Mill", behind the two
    static constexpr std::array kOn{L("on"), L("in"), L("en"), L("sobre"), L("de"), L("along"), L("por")};
    const Token &word = tokens.at(end);
    if (tokens.has(end) && isPlainGap(word, true) &&
        (isOneOf(word.folded, kOn) || word.before & Gap::Comma)) {
        const auto third = secondStreet(isOneOf(word.folded, kOn) ? end + 1 : end);
        if (third) {
            auto findings = stretches(third->matches, *first, *second);
            if (!findings.empty())
                return finished(first->begin, third->end, std::move(findings));
        }
    }
    // No street given: one that crosses both, where there are few.
    std::vector<StreetMatch> crossing;
    for (const StreetMatch &one : first->matches) {
        for (const quint32 index : m_reading.gazetteer.intersectionsOf(one.street)) {
            for (const qint64 street : m_reading.gazetteer.intersections()[index].streets) {
                const auto known =
                    std::any_of(crossing.begin(), crossing.end(),
                                [&](const StreetMatch &each) { return qint64(each.street) == street; });
                if (!known)
                    crossing.push_back({static_cast<quint32>(street), 0.9});
            }
        }
    }
    const bool typed = (first->typed && second->typed) || end > second->end;
    // "a fight between Grant and Taylor"
    const auto isStreetlike = [&](const StreetRef &street) {
        const WordTraits traits = traitsOf(tokens.at(street.baseBegin).folded);
        return street.typed || street.directed || street.numbered ||
               (tokens.mayBeName(street.baseBegin) && !isOrdinary(traits) && !(traits & WordIs::GivenName));
    };
    if (!typed && !(isStreetlike(*first) && isStreetlike(*second)))
        return std::nullopt;
    if (first->matches.size() * second->matches.size() > 9)
        crossing.clear();
    auto findings = stretches(crossing, *first, *second);
    if (findings.empty() || findings.size() > kMostCrossStreets) {
        findings = meetings(*first, *second);
        for (Finding &finding : findings)
            finding.place.score *= 0.7;
    }
    if (findings.empty() && !typed)
        return std::nullopt;
    return finished(first->begin, end, std::move(findings));
}

} // namespace porch
