// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/find/StreetAlone.h"

#include "models/places/StreetWords.h"
#include "models/places/find/FinderWords.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace porch {

namespace {

using L = QLatin1String;

constexpr double kTypedScore = 0.85;
constexpr double kBareScore = 0.62;
constexpr double kSlippedScore = 0.6;

template <std::size_t N> bool isOneOf(QStringView word, const std::array<L, N> &words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace

bool StreetAlone::isEndOfLonger(const StreetRef &street, int free) const
{
    const Tokens &tokens = m_reading.tokens;
    const int before = street.begin - 1;
    if (!tokens.follows(street.begin) || before < free || !tokens.at(before).isWord())
        return false;
    const QStringView word = tokens.at(before).folded;
    const WordTraits traits = traitsOf(word);
    if (traits & WordIs::Function)
        return false;
    const bool side =
        findDirection(word) != nullptr && !street.directed && tokens.at(before).letters != Token::Case::Lower;
    if (side)
        return true;
    if (!tokens.caseTells())
        return traits & WordIs::Modifier && !(traits & WordIs::Calendar) && !street.beforeType;
    return tokens.isSurelyName(before) && (traits & WordIs::Modifier || !isOrdinary(traits));
}

/// The words go on with what may make the name a longer one.
bool StreetAlone::goesOn(int end) const
{
    const Tokens &tokens = m_reading.tokens;
    if (!tokens.follows(end))
        return false;
    const QStringView next = tokens.at(end).folded;
    const WordTraits traits = traitsOf(next);
    if (traits & WordIs::Function)
        return false;
    return tokens.isSurelyName(end) ||
           traits & (WordTraits(WordIs::PlaceNoun) | WordIs::Counted | WordIs::Speaking) ||
           findStreetType(next) != nullptr;
}

bool StreetAlone::somethingHappens(int before) const
{
    for (int i = before - 1; i >= 0 && i >= before - 3; --i) {
        if (traitsOf(m_reading.tokens.at(i).folded) & WordIs::Happening)
            return true;
        if (m_reading.tokens.at(i).opensSentence)
            return false;
    }
    return false;
}

bool StreetAlone::isTypedMeant(const StreetRef &street, const Context &context) const
{
    const Tokens &tokens = m_reading.tokens;
    const WordTraits base = traitsOf(tokens.at(street.baseBegin).folded);
    const bool oneWord = street.baseEnd - street.baseBegin == 1;
    const bool daily = oneWord && isOrdinary(base) && !street.numbered;
    // "a street" is no A Street.
    if (oneWord && base & WordIs::Function && tokens.at(street.baseBegin).letters == Token::Case::Lower)
        return false;
    if (street.beforeType) {
        // "calle" and "avenida" are streets; "camino", "entrada", "vía" are words of daily talk too.
        static constexpr std::array kSure{L("calle"),   L("avenida"), L("avda"),      L("cll"),
                                          L("bulevar"), L("calzada"), L("carretera"), L("callejon")};
        const int type = street.directed && findStreetType(tokens.at(street.begin).folded) == nullptr
                             ? street.begin + 1
                             : street.begin;
        return isOneOf(tokens.at(type).folded, kSure) || tokens.isSurelyName(street.baseBegin) ||
               (context.locatesStreet() && !daily);
    }
    // "the high street"
    if (daily && context.article && !context.locates() && !tokens.isSurelyName(street.baseBegin))
        return false;
    if (street.plainType)
        return tokens.mayBeName(street.baseBegin) || !daily || context.locates();
    const bool surely = tokens.isSurelyName(street.baseBegin) && tokens.isSurelyName(street.end - 1);
    if (!tokens.mayBeName(street.baseBegin))
        return false;
    // Two words of daily talk that make a street's whole name: "on college circle".
    const bool whole = street.quality() > 0.99 && context.leads & Lead::On;
    return surely || (context.locatesStreet() && (!daily || whole));
}

bool StreetAlone::isBareMeant(const StreetRef &street, const Context &context) const
{
    const Tokens &tokens = m_reading.tokens;
    const Token &first = tokens.at(street.baseBegin);
    const WordTraits base = traitsOf(first.folded);
    const bool oneWord = street.baseEnd - street.baseBegin == 1;
    // "West Broadway": all of a street's name, and no word of daily talk.
    if (street.directed && street.quality() > 0.99 && tokens.isSurelyName(street.baseBegin) &&
        tokens.mayBeName(street.begin) && !isOrdinary(base) && !goesOn(street.end))
        return true;
    const bool surely =
        tokens.isSurelyName(street.baseBegin) || (street.numbered && first.kind == Token::Kind::Ordinal);
    if (!context.locatesStreet() || goesOn(street.end) || (oneWord && first.folded.size() < 3))
        return false;
    if (!tokens.mayBeName(street.baseBegin) || (oneWord && base & WordIs::Calendar))
        return false;
    // "hit by Dodge 2500": a model, since it was no house.
    const Token &next = tokens.at(street.end);
    if (tokens.follows(street.end) && next.isNumber() && next.value >= 100 &&
        tokens.at(context.begin).is(L("by")))
        return false;
    if (context.article) {
        // "on the 5th" is a day, "at the Mill" a mill; "en la Juárez" is a street.
        const QStringView article = tokens.at(street.begin - 1).folded;
        if (article == L("the") || street.numbered)
            return false;
    }
    if (street.numbered) {
        // "the 5th of May", "at Third base"
        static constexpr std::array kOrdinary{L("of"),   L("de"),    L("and"),  L("place"),   L("try"),
                                              L("base"), L("shift"), L("half"), L("thought"), L("chance"),
                                              L("row"),  L("shot"),  L("hand"), L("party"),   L("attempt")};
        return surely && !isOneOf(tokens.at(street.end).folded, kOrdinary) &&
               !(traitsOf(tokens.at(street.begin - 2).folded) & WordIs::Calendar);
    }
    if (street.directed)
        return surely || !(oneWord && isOrdinary(base));
    if (oneWord && base & WordIs::GivenName)
        return context.leads & Lead::On && somethingHappens(context.begin) && (surely || !tokens.caseTells());
    if (oneWord && isOrdinary(base)) {
        // "on Union business" goes on, "on Union again" does not.
        const bool ends =
            !tokens.follows(street.end) || traitsOf(tokens.at(street.end).folded) & WordIs::Function;
        const bool happens = somethingHappens(context.begin);
        if (surely)
            return happens || (ends && context.leads & (Leads(Lead::On) | Lead::Near | Lead::Corner));
        return !tokens.caseTells() && context.leads & Lead::On && happens && ends;
    }
    return true;
}

FoundPlace StreetAlone::found(const StreetRef &street, const Context &context, double score) const
{
    FoundPlace found;
    found.begin = street.begin;
    found.end = street.end;
    found.kind = MentionKind::Street;
    found.context = context;
    for (const StreetMatch &match : street.matches) {
        found.streets.push_back(match.street);
        if (match.quality < kOtherType)
            continue;
        const Spot spot = m_reading.spots.middle(match.street);
        Finding finding;
        finding.street = static_cast<int>(match.street);
        finding.quality = match.quality;
        finding.place = {{}, spot.at, spot.precision, spot.radius, score * match.quality};
        found.findings.push_back(std::move(finding));
    }
    keepLikely(found.findings);
    const Tail tail = readTail(m_reading.gazetteer, m_reading.tokens, street.end);
    // A town behind a street's name belongs to it only where it is told: "Mill St, Alder".
    if (tail.end > street.end) {
        found.end = tail.end;
        applyTail(m_reading.gazetteer, tail, found.findings);
    }
    const bool towns = inSeveralTowns(m_reading.gazetteer, found.findings);
    for (Finding &finding : found.findings)
        finding.place.name = shownStreet(m_reading.gazetteer, static_cast<quint32>(finding.street), towns);
    return found;
}

std::optional<FoundPlace> StreetAlone::meant(const StreetRef &street, int free) const
{
    if (!street.known() || street.otherType || isEndOfLonger(street, free))
        return std::nullopt;
    const Context context = contextOf(m_reading.tokens, street.begin);
    if (street.typed) {
        if (!isTypedMeant(street, context))
            return std::nullopt;
        return found(street, context, kTypedScore);
    }
    if (!isBareMeant(street, context))
        return std::nullopt;
    return found(street, context, kBareScore);
}

std::optional<FoundPlace> StreetAlone::foreign(int at, int free) const
{
    const Tokens &tokens = m_reading.tokens;
    if (!tokens.at(at).isWord() || traitsOf(tokens.at(at).folded) & WordIs::Function)
        return std::nullopt;
    const Context context = contextOf(tokens, at);
    if (!context.locates() && !tokens.isSurelyName(at))
        return std::nullopt;
    const auto unknown = m_reading.streets.readUnknown(at, false);
    if (!unknown)
        return std::nullopt;
    const auto slipped = m_reading.streets.readSlipped(at);
    if (slipped && slipped->typed && slipped->plainType && !slipped->otherType &&
        tokens.at(slipped->baseBegin).folded.size() > 4 && slipped->end == unknown->end &&
        context.locatesStreet() && !isEndOfLonger(*slipped, free))
        return found(*slipped, context, kSlippedScore * std::pow(0.85, slipped->slips - 1));
    if (!tokens.isSurelyName(at) || isEndOfLonger(*unknown, free))
        return std::nullopt;
    return found(*unknown, context, 0);
}

} // namespace porch
