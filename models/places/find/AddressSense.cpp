// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whether a number before a street's name is a house in it.
#include "models/places/StreetWords.h"
#include "models/places/find/AddressReader.h"
#include "models/places/find/FinderWords.h"

#include <algorithm>
#include <array>

namespace porch {

namespace {

using L = QLatin1String;

/// In fewer letters a slip makes another name.
constexpr qsizetype kTellingLetters = 5;

template <std::size_t N> bool isOneOf(QStringView word, const std::array<L, N> &words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace

/// Whether the words go on with what may belong to a longer name.
bool AddressReader::goesOn(int end) const
{
    const Tokens &tokens = m_reading.tokens;
    // "104 Oakhurst Apt 3", "104 Oakhurst Alder"
    if (!tokens.follows(end) || unitEnd(tokens, end) > end ||
        readTail(m_reading.gazetteer, tokens, end).end > end)
        return false;
    const Token &next = tokens.at(end);
    const WordTraits traits = traitsOf(next.folded);
    if (traits & WordIs::Function)
        return false;
    return tokens.isSurelyName(end) || traits & WordIs::PlaceNoun || traits & WordIs::Counted ||
           findStreetType(next.folded) != nullptr;
}

bool AddressReader::isAddress(const HouseSpan &house, int at, const StreetRef &street, bool found) const
{
    const Tokens &tokens = m_reading.tokens;
    if (!street.known()) {
        // "2 way street" where nothing is written large is no address.
        bool telling = house.number >= 100;
        for (int i = street.baseBegin; i < street.baseEnd; ++i)
            telling = telling || tokens.isSurelyName(i) || !isOrdinary(traitsOf(tokens.at(i).folded));
        return telling && !house.inWords;
    }
    if (house.inWords && !found)
        return false;
    const WordTraits base = traitsOf(tokens.at(street.baseBegin).folded);
    if (street.slips > 0) {
        if (!found) {
            const bool typed = street.typed && (street.plainType || (tokens.isSurelyName(street.baseBegin) &&
                                                                     tokens.isSurelyName(street.end - 1)));
            qsizetype letters = 0;
            for (int i = street.baseBegin; i < street.baseEnd; ++i)
                letters += tokens.at(i).folded.size();
            return typed && letters >= kTellingLetters && isUnnumbered(street);
        }
        return street.typed ||
               (house.number >= 10 && tokens.mayBeName(street.baseBegin) && !goesOn(street.end));
    }
    if (street.typed && (street.plainType || found))
        return true;
    // "211 Elm Court", not "3 oak park benches"
    if (street.typed && tokens.mayBeName(street.baseBegin) &&
        (house.number >= 100 || tokens.isSurelyName(street.end - 1)))
        return true;
    if (street.typed || !found)
        return (street.directed && house.number >= 10 && tokens.isSurelyName(street.baseBegin)) ||
               isToldWithoutNumbers(house, at, street);
    // A number and a name alone: "412 Mill", not "3 oaks", "at 9 Main", "20 first graders".
    if (!tokens.mayBeName(street.baseBegin) || goesOn(street.end) || house.inWords)
        return false;
    static constexpr std::array kTimeWords{L("at"),     L("by"),    L("until"),  L("till"), L("since"),
                                           L("before"), L("after"), L("around"), L("las"),  L("la")};
    if (house.number <= 12 &&
        (isOneOf(tokens.at(at - 1).folded, kTimeWords) || tokens.at(at).before & Gap::At))
        return false;
    if (street.directed)
        return true;
    const bool daily = isOrdinary(base) || street.numbered;
    return house.number >= (daily ? 100 : 10) || tokens.isSurelyName(street.baseBegin);
}

/// No street that fits has numbers on the map, so that a house says nothing for or against them.
bool AddressReader::isUnnumbered(const StreetRef &street) const
{
    if (street.slips > 1 || street.otherType)
        return false;
    std::size_t fitting = 0;
    for (const StreetMatch &match : street.matches) {
        if (match.quality < kFittingStreet)
            continue;
        if (m_reading.spots.knowsNumbers(match.street))
            return false;
        ++fitting;
    }
    return fitting > 0 && fitting <= kFewStreets;
}

/// "at 412 Mill", "98 Kenwright Drive" where the map knows no houses: the words must say more.
bool AddressReader::isToldWithoutNumbers(const HouseSpan &house, int at, const StreetRef &street) const
{
    const Tokens &tokens = m_reading.tokens;
    if (house.inWords || street.numbered || !isUnnumbered(street) || !tokens.mayBeName(street.baseBegin))
        return false;
    const bool whole = street.quality() > 0.99 && street.slips == 0;
    const bool severalWords = street.baseEnd - street.baseBegin > 1;
    const bool daily = !severalWords && isOrdinary(traitsOf(tokens.at(street.baseBegin).folded));
    if (street.typed && whole && !daily)
        return true;
    const bool ends =
        !tokens.follows(street.end) || traitsOf(tokens.at(street.end).folded) & WordIs::Function;
    const Context context = contextOf(tokens, at);
    if (street.typed)
        return whole && ends && (context.locates() || context.leads & Lead::Toward);
    return ends && context.locates() && (house.number >= 100 || (whole && severalWords));
}

/// "412 Kenwright Rd" on the only Kenwright there is, an avenue, where it has that very house. 23rd Avenue
/// and 23rd Place are two streets in any city.
bool AddressReader::bearsOtherType(const StreetRef &street, Precision precision) const
{
    const QStringView base = m_reading.tokens.at(street.baseBegin).folded;
    return precision == Precision::AddressPoint && street.matches.size() == 1 && !street.numbered &&
           street.slips == 0 && base.size() >= 5 && !isOrdinary(traitsOf(base));
}

} // namespace porch
