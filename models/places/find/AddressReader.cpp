// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/find/AddressReader.h"

#include "models/places/HouseNumber.h"
#include "models/places/StreetWords.h"
#include "models/places/find/FinderWords.h"
#include "models/places/find/NumberWords.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace porch {

namespace {

using L = QLatin1String;

constexpr double kHouseScore = 0.97;
constexpr double kBlockScore = 0.93;
/// The street is right, the house is not on it: somewhere along it, perhaps.
constexpr double kStreetOnlyScore = 0.35;
constexpr double kSlipFactor = 0.88;

template <std::size_t N> bool isOneOf(QStringView word, const std::array<L, N> &words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

double scoreOf(const StreetRef &street, const StreetMatch &match, const Spot &spot, double score)
{
    return score * match.quality * spot.worth * std::pow(kSlipFactor, street.slips);
}

} // namespace

std::optional<AddressReader::HouseSpan> AddressReader::houseSpan(int at) const
{
    const Tokens &tokens = m_reading.tokens;
    const Token &token = tokens.at(at);
    if (!tokens.has(at) || token.value < 0)
        return spelledHouse(at);
    if (!m_reading.numbers.mayBeHouse(at))
        return std::nullopt;
    HouseSpan house;
    house.end = at + 1;
    house.number = token.value;
    if (token.kind == Token::Kind::Mixed)
        house.label = token.folded.toString();
    const auto joined = [&](int index, Gap gap) {
        const Token &next = tokens.at(index);
        return tokens.has(index) && next.isNumber() && next.isTight() && next.before == Gaps(gap);
    };
    if (joined(at + 1, Gap::Hyphen)) {
        const QStringView both = tokens.text().mid(token.start, tokens.at(at + 1).end - token.start);
        const auto number = houseNumber(both);
        if (!number || joined(at + 2, Gap::Hyphen))
            return std::nullopt;
        house.number = *number;
        house.end = at + 2;
        house.label = foldedWords(both).remove(u' ');
    } else if (tokens.at(at + 1).isNumber() && tokens.at(at + 1).value < 10 && joined(at + 2, Gap::Slash) &&
               tokens.at(at + 2).value < 10) {
        // "412 1/2"
        house.label = token.folded + tokens.at(at + 1).folded + tokens.at(at + 2).folded;
        house.end = at + 3;
    }
    return house;
}

/// "Twelve Mill Street".
std::optional<AddressReader::HouseSpan> AddressReader::spelledHouse(int at) const
{
    const auto number = writtenNumber(m_reading.tokens, at);
    if (!number || number->ordinal || !number->inWords || number->value <= 0)
        return std::nullopt;
    HouseSpan house;
    house.end = number->end;
    house.number = number->value;
    house.inWords = true;
    return house;
}

/// Where the street begins behind a number: "412 de la Calle Olmo", "412 B Mill St".
int AddressReader::streetBegin(int afterNumber) const
{
    const Tokens &tokens = m_reading.tokens;
    static constexpr std::array kLinks{L("de"), L("la"), L("del"), L("en")};
    int at = afterNumber;
    while (at < afterNumber + 2 && isOneOf(tokens.at(at).folded, kLinks) && tokens.follows(at + 1))
        ++at;
    if (at > afterNumber) {
        const StreetType *type = findStreetType(tokens.at(at).folded);
        return type != nullptr && type->place == StreetType::Before ? at : afterNumber;
    }
    return afterNumber;
}

/// Where the street begins in "number 57 on Station Rd", "el número 57 de Station Rd"; afterNumber where it
/// is not put so. "The number 14 on Mill St" is a bus.
int AddressReader::streetBehindLink(int at, int afterNumber) const
{
    const Tokens &tokens = m_reading.tokens;
    static constexpr std::array kMarks{L("number"), L("num"), L("numero"), L("nro")};
    static constexpr std::array kLinks{L("on"), L("of"), L("de"), L("en")};
    if (!tokens.follows(at) || !isOneOf(tokens.at(at - 1).folded, kMarks) || tokens.at(at - 2).is(L("the")) ||
        !tokens.follows(afterNumber) || !isOneOf(tokens.at(afterNumber).folded, kLinks) ||
        !tokens.follows(afterNumber + 1))
        return afterNumber;
    return afterNumber + 1;
}

std::optional<StreetRef> AddressReader::streetFor(int at) const
{
    auto street = m_reading.streets.read(at);
    if (street && street->typed && !street->otherType)
        return street;
    // "412 Cedar Mill St" is not on Cedar Avenue.
    const auto unknown = m_reading.streets.readUnknown(at, true);
    if (street && !street->otherType && (!unknown || unknown->end <= street->end))
        return street;
    if (auto slipped = m_reading.streets.readSlipped(at);
        slipped && !slipped->otherType && (!unknown || slipped->end >= unknown->end))
        return slipped;
    if (street && street->otherType && (!unknown || unknown->end <= street->end))
        return street;
    return unknown;
}

std::vector<Finding> AddressReader::housesOn(const HouseSpan &house, const StreetRef &street) const
{
    std::vector<Finding> findings;
    for (const StreetMatch &match : street.matches) {
        const auto spot = m_reading.spots.house(match.street, house.number, house.label);
        if (!spot)
            continue;
        if (match.quality < kOtherType && !bearsOtherType(street, spot->precision))
            continue;
        Finding finding;
        finding.street = static_cast<int>(match.street);
        finding.quality = match.quality;
        finding.place.at = spot->at;
        finding.place.precision = spot->precision;
        finding.place.radius = spot->radius;
        finding.place.score = scoreOf(street, match, *spot, kHouseScore);
        findings.push_back(finding);
    }
    keepLikely(findings);
    return findings;
}

void AddressReader::addStreets(const StreetRef &street, std::vector<Finding> &findings) const
{
    std::vector<Finding> alone;
    for (const StreetMatch &match : street.matches) {
        if (match.quality < kFittingStreet)
            continue;
        const Spot spot = m_reading.spots.middle(match.street);
        Finding finding;
        finding.street = static_cast<int>(match.street);
        finding.quality = match.quality;
        finding.place = {
            {}, spot.at, spot.precision, spot.radius, scoreOf(street, match, spot, kStreetOnlyScore)};
        alone.push_back(finding);
    }
    keepLikely(alone);
    if (alone.size() <= kFewStreets)
        findings = std::move(alone);
}

FoundPlace AddressReader::finished(int begin, int end, MentionKind kind, const StreetRef &street,
                                   std::vector<Finding> findings) const
{
    FoundPlace found;
    found.begin = begin;
    found.kind = kind;
    const Tail tail = readTail(m_reading.gazetteer, m_reading.tokens, unitEnd(m_reading.tokens, end));
    found.end = tail.end;
    applyTail(m_reading.gazetteer, tail, findings);
    found.findings = std::move(findings);
    for (const StreetMatch &match : street.matches)
        found.streets.push_back(match.street);
    found.context = contextOf(m_reading.tokens, begin);
    return found;
}

std::optional<FoundPlace> AddressReader::readAddress(int at) const
{
    const auto house = houseSpan(at);
    if (!house || !m_reading.tokens.follows(house->end))
        return std::nullopt;
    int begin = streetBegin(house->end);
    const bool linked = begin == house->end && streetBehindLink(at, begin) > begin;
    if (linked)
        begin = streetBehindLink(at, begin);
    auto street = streetFor(begin);
    // "412 B Mill St": a letter of the house.
    const Token &letter = m_reading.tokens.at(begin);
    if ((!street || !street->typed) && letter.folded.size() == 1 && letter.isWord() &&
        m_reading.tokens.follows(begin + 1)) {
        if (auto behind = streetFor(begin + 1); behind && behind->typed)
            street = behind;
    }
    if (!street)
        return std::nullopt;
    std::vector<Finding> findings = housesOn(*house, *street);
    if (!isAddress(*house, at, *street, !findings.empty()) || (linked && findings.empty()))
        return std::nullopt;
    if (findings.empty() && (street->slips == 0 || isUnnumbered(*street)) && !street->otherType)
        addStreets(*street, findings);
    const bool towns = inSeveralTowns(m_reading.gazetteer, findings);
    const Tokens &tokens = m_reading.tokens;
    const QString number =
        house->inWords || house->number != tokens.at(at).value
            ? QString::number(house->number)
            : tokens.text().mid(tokens.at(at).start, tokens.at(at).end - tokens.at(at).start).toString();
    for (Finding &finding : findings) {
        const QString name = shownStreet(m_reading.gazetteer, static_cast<quint32>(finding.street), towns);
        finding.place.name = finding.place.precision == Precision::Street ? name : number + u' ' + name;
    }
    return finished(at, street->end, MentionKind::Address, *street, std::move(findings));
}

std::vector<Finding> AddressReader::blocksOn(qint32 from, const StreetRef &street) const
{
    std::vector<Finding> findings;
    for (const StreetMatch &match : street.matches) {
        const auto spot = m_reading.spots.block(match.street, std::max(from, 1), from + 99);
        if (!spot)
            continue;
        Finding finding;
        finding.street = static_cast<int>(match.street);
        finding.quality = match.quality;
        finding.place = {
            {}, spot->at, spot->precision, spot->radius, scoreOf(street, match, *spot, kBlockScore)};
        findings.push_back(finding);
    }
    keepLikely(findings);
    return findings;
}

std::optional<FoundPlace> AddressReader::readBlock(int at) const
{
    const Tokens &tokens = m_reading.tokens;
    static constexpr std::array kBlock{L("block"), L("blk"), L("bloque")};
    static constexpr std::array kUnitBlock{L("unit"), L("zero")};
    static constexpr std::array kCuadra{L("cuadra"), L("bloque")};
    static constexpr std::array kLinks{L("of"), L("on"),  L("de"), L("del"),
                                       L("la"), L("the"), L("el"), L("en")};
    qint32 number = -1;
    int next = at;
    if (isOneOf(tokens.at(at).folded, kCuadra)) {
        // "cuadra 400 de", "la cuadra del 400 de"
        ++next;
        if (tokens.at(next).is(L("del")) || tokens.at(next).is(L("de")))
            ++next;
        const auto written = writtenNumber(tokens, next);
        if (!written || !tokens.follows(next) || written->ordinal)
            return std::nullopt;
        number = written->value;
        next = written->end;
    } else {
        const auto written = writtenNumber(tokens, at);
        if (isOneOf(tokens.at(at).folded, kUnitBlock)) {
            number = 0;
            next = at + 1;
        } else if (!written || written->ordinal) {
            return std::nullopt;
        } else {
            number = written->value;
            next = written->end;
            if (tokens.at(next).is(L("hundred")) && !written->inWords) {
                number *= 100;
                ++next;
            }
        }
        if (!tokens.follows(next) || !isOneOf(tokens.at(next).folded, kBlock))
            return std::nullopt;
        ++next;
    }
    if (number != 0 && (number < 100 || number > 99'999))
        return std::nullopt;
    const int afterNumber = next;
    while (next < afterNumber + 3 && tokens.follows(next) && isOneOf(tokens.at(next).folded, kLinks))
        ++next;
    if (!tokens.follows(next))
        return std::nullopt;
    const auto street = streetFor(next);
    if (!street)
        return std::nullopt;
    const qint32 from = number - number % 100;
    std::vector<Finding> findings = street->otherType ? std::vector<Finding>() : blocksOn(from, *street);
    if (findings.empty() && street->slips == 0 && !street->otherType)
        addStreets(*street, findings);
    const bool towns = inSeveralTowns(m_reading.gazetteer, findings);
    for (Finding &finding : findings) {
        const QString name = shownStreet(m_reading.gazetteer, static_cast<quint32>(finding.street), towns);
        finding.place.name =
            finding.place.precision == Precision::Street ? name : tr("%1 block of %2").arg(from).arg(name);
    }
    return finished(at, street->end, MentionKind::Block, *street, std::move(findings));
}

} // namespace porch
