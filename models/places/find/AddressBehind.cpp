// SPDX-License-Identifier: GPL-3.0-or-later
//
// House numbers behind the name of their street, and what else a number there may be: a time, a count, a
// price, a bus, the beginning of what is said next.
#include "models/places/StreetWords.h"
#include "models/places/find/AddressReader.h"
#include "models/places/find/ClauseEnd.h"
#include "models/places/find/FinderWords.h"

#include <algorithm>
#include <array>

namespace porch {

namespace {

using L = QLatin1String;

/// Of smaller numbers more than the sight of them must say that they are houses.
constexpr qint32 kTellingNumber = 100;
constexpr qint32 kHours = 12;
constexpr qint32 kHoursOfDay = 24;
constexpr qint32 kEmergency = 911;

template <std::size_t N> bool isOneOf(QStringView word, const std::array<L, N> &words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// "930", "1145": as times are written in haste, on five minutes.
bool looksLikeTime(qint32 number)
{
    return number <= kHoursOfDay || (number < 2'400 && number % 100 < 60 && number % 5 == 0);
}

bool looksLikeYear(qint32 number)
{
    return number >= 1'900 && number < 2'040;
}

bool isCounted(const Tokens &tokens, int at)
{
    return tokens.follows(at) && traitsOf(tokens.at(at).folded) & WordIs::Counted;
}

/// "Apt 3", "int. 3"; "no 3" begins what is said next.
bool isUnitAt(const Tokens &tokens, int at)
{
    static constexpr std::array kOthers{L("no"), L("num"), L("space"), L("lot")};
    return unitEnd(tokens, at) > at && !isOneOf(tokens.at(at).folded, kOthers);
}

/// "100 y pico"
bool isRounded(const Tokens &tokens, int at)
{
    static constexpr std::array kPico{L("pico"),  L("tantos"), L("tantas"), L("algo"), L("media"),
                                      L("medio"), L("half"),   L("some"),   L("a"),    L("more")};
    return (tokens.at(at).is(L("y")) || tokens.at(at).is(L("and"))) && tokens.follows(at + 1) &&
           (isOneOf(tokens.at(at + 1).folded, kPico) || tokens.at(at + 1).value >= 0);
}

/// "manifestantes", "protesters": several of something, where no other word is known to end so.
bool looksPlural(const Tokens &tokens, int at)
{
    const QStringView word = tokens.at(at).folded;
    return tokens.follows(at) && word.size() > 3 && word.endsWith(u's') &&
           !(traitsOf(word) & WordIs::Function);
}

} // namespace

/// Weighs whether an unmarked number behind a street's name is a house in it.
struct AddressReader::BehindSense
{
    const TextReading &reading;
    const StreetRef &street;
    const HouseSpan &house;
    int at;     ///< of the number
    bool exact; ///< the map has that very house
    Context context = contextOf(reading.tokens, street.begin);
    ClauseEnd ending = clauseEndAt(reading.tokens, house.end);

    bool isHouse() const
    {
        const Tokens &tokens = reading.tokens;
        if (!tokens.follows(at) || tokens.at(at).before & Gap::Hyphen || !isPlainNumber() || !isOnlyNumber())
            return false;
        // "the Mill St 14" is a bus.
        if (context.article && tokens.at(street.begin - 1).is(L("the")))
            return false;
        if (isMoney() || (house.number == kEmergency && !(exact && context.leads & Lead::At)))
            return false;
        if (looksLikeYear(house.number) && !(exact && (stands() || isBegun())))
            return false;
        if (!street.typed && !isWholeName())
            return isBareHouse();
        if ((street.typed && !saysStreet()) || !ends())
            return false;
        return house.number >= kTellingNumber || stands() || isBegun() || ending == ClauseEnd::Hard;
    }

    /// The name of the street says that it is one.
    bool saysStreet() const
    {
        const Tokens &tokens = reading.tokens;
        const Token &base = tokens.at(street.baseBegin);
        // "Route 9 412", "I-80 2"
        if (tokens.at(street.end - 1).isNumber())
            return false;
        if (traitsOf(base.folded) & WordIs::Function && base.letters == Token::Case::Lower)
            return false;
        return street.plainType ||
               (tokens.isSurelyName(street.end - 1) && tokens.mayBeName(street.baseBegin));
    }

    /// "Net Loft Yard": several words, all that the street is called.
    bool isWholeName() const
    {
        const Tokens &tokens = reading.tokens;
        return street.quality() > 0.99 && street.baseEnd - street.baseBegin > 1 && !street.numbered &&
               tokens.isSurelyName(street.end - 1) && tokens.mayBeName(street.baseBegin);
    }

    /// "at Tanner 418": a name alone must be led to, and told from ages, scores and cars.
    bool isBareHouse() const
    {
        const Tokens &tokens = reading.tokens;
        if (house.number < kTellingNumber || street.numbered || !tokens.mayBeName(street.baseBegin) ||
            !ends())
            return false;
        const WordTraits base = traitsOf(tokens.at(street.baseBegin).folded);
        const bool daily = street.baseEnd - street.baseBegin == 1 && isOrdinary(base);
        if (daily && !tokens.isSurelyName(street.baseBegin))
            return false;
        static constexpr std::array kLoose{L("by"), L("around"), L("past"), L("por")};
        if (context.leads & (Leads(Lead::At) | Lead::On | Lead::Near))
            return !isOneOf(tokens.at(context.begin).folded, kLoose);
        static constexpr std::array kCars{L("dodge"), L("ford"),    L("lincoln"), L("mercury"), L("buick"),
                                          L("mazda"), L("pontiac"), L("chevy"),   L("ram"),     L("union")};
        // "Grant 400. I want it back."
        return !context.leads && tokens.at(street.begin).opensSentence && !tokens.has(house.end) &&
               ending == ClauseEnd::Hard && !daily && !isOneOf(tokens.at(street.baseBegin).folded, kCars);
    }

    /// "412", "412b", not "5m", "8a".
    bool isPlainNumber() const
    {
        const Token &token = reading.tokens.at(at);
        return token.isNumber() || (token.kind == Token::Kind::Mixed && house.number > kHoursOfDay &&
                                    token.folded.back() <= u'f');
    }

    /// "bus Mill St 14", "20 Mill 400": another number or its noun before the street.
    bool isOnlyNumber() const
    {
        const Tokens &tokens = reading.tokens;
        const Token &before = tokens.at(street.begin - 1);
        return !tokens.follows(street.begin) ||
               (before.value < 0 && !(traitsOf(before.folded) & WordIs::Numbered));
    }

    /// The words before say that something is there: "at", "behind", "of".
    bool stands() const
    {
        const Tokens &tokens = reading.tokens;
        static constexpr std::array kOf{L("of"), L("de"), L("del"), L("is"), L("es"), L("live"), L("vivo")};
        return context.leads & (Leads(Lead::At) | Lead::Near | Lead::Toward | Lead::In) ||
               (tokens.follows(street.begin) && isOneOf(tokens.at(street.begin - 1).folded, kOf));
    }

    /// Nothing stands before the street that goes on into it.
    bool isBegun() const
    {
        return reading.tokens.at(street.begin).opensSentence || !reading.tokens.follows(street.begin);
    }

    /// The number ends what is said of the place.
    bool ends() const
    {
        const Tokens &tokens = reading.tokens;
        const Token &next = tokens.at(house.end);
        const bool small = house.number < kTellingNumber;
        switch (ending) {
        case ClauseEnd::Hard:
            return isNoTime();
        case ClauseEnd::Picture:
            return !small;
        case ClauseEnd::Soft:
            if (next.value >= 0)
                return !small && next.value < kTellingNumber / 4 && next.isNumber();
            return isNoTime() && !isHedge(next.folded) &&
                   !(small && (context.leads & Lead::On || house.number <= kHoursOfDay) &&
                     isCountedSoon(house.end));
        case ClauseEnd::Sign:
            return unitEnd(tokens, house.end) > house.end;
        case ClauseEnd::None:
            break;
        }
        if (next.value >= 0 || isCounted(tokens, house.end) || isRounded(tokens, house.end))
            return false;
        if (isUnitAt(tokens, house.end) || readTail(reading.gazetteer, tokens, house.end).end > house.end)
            return house.number > kHours;
        if (saysWhen(tokens, house.end) && looksLikeTime(house.number))
            return false;
        if (small)
            return house.number > kHours && !(context.leads & Lead::On) && beginsAnew(tokens, house.end) &&
                   (!saysWhen(tokens, house.end) || house.number > kHoursOfDay);
        // "they closed Mill St 400 because of", "on Mill St 150 with flags"
        if (context.leads & Lead::On || (!stands() && !isBegun()))
            return context.leads && beginsAnew(tokens, house.end);
        return beginsAnew(tokens, house.end) || isMinor(next.folded);
    }

    /// "Mill St 3, armed men"
    bool isCountedSoon(int from) const
    {
        const Tokens &tokens = reading.tokens;
        static constexpr std::array kAll{L("all"), L("each"), L("both"), L("todos"), L("todas"), L("ambos")};
        return isOneOf(tokens.at(from).folded, kAll) || traitsOf(tokens.at(from).folded) & WordIs::Counted ||
               (tokens.follows(from + 1) && traitsOf(tokens.at(from + 1).folded) & WordIs::Counted);
    }

    /// A word that can stand behind a house but behind no count.
    static bool isMinor(QStringView word)
    {
        static constexpr std::array kCounting{
            L("or"),    L("o"),     L("u"),     L("of"),    L("to"),    L("than"), L("are"),   L("were"),
            L("have"),  L("had"),   L("been"),  L("be"),    L("de"),    L("del"),  L("some"),  L("all"),
            L("also"),  L("each"),  L("such"),  L("very"),  L("only"),  L("even"), L("son"),   L("estan"),
            L("muy"),   L("mas"),   L("van"),   L("han"),   L("a"),     L("al"),   L("x"),     L("do"),
            L("dont"),  L("go"),    L("get"),   L("got"),   L("came"),  L("went"), L("about"), L("can"),
            L("will"),  L("same"),  L("few"),   L("us"),    L("todos"), L("unos"), L("se"),    L("e"),
            L("menos"), L("would"), L("could"), L("should")};
        return traitsOf(word) & WordIs::Function && !isOneOf(word, kCounting);
    }

    /// "meet me on Mill St 8", "on Mill St 2130".
    bool isNoTime() const
    {
        if (house.number >= kTellingNumber)
            return !(context.leads & Lead::On && house.number > 1'000 && looksLikeTime(house.number) &&
                     !exact);
        if (house.number > kHoursOfDay)
            return true;
        if (house.number > kHours)
            return !(context.leads & Lead::On && !exact) && !isAppointment();
        return !(context.leads & Lead::On) && (stands() || isBegun()) && !isAppointment();
    }

    /// "the rent on Mill St 800"
    bool isMoney() const
    {
        static constexpr std::array kMoney{L("rent"),   L("fine"),  L("fined"), L("paid"),    L("pay"),
                                           L("ticket"), L("cost"),  L("costs"), L("charged"), L("charges"),
                                           L("owe"),    L("owes"),  L("price"), L("deposit"), L("sold"),
                                           L("multa"),  L("renta"), L("pago"),  L("pague"),   L("cobra"),
                                           L("cobran"), L("debe"),  L("took"),  L("bill")};
        return !(context.leads & (Leads(Lead::At) | Lead::Near)) && isSoonBefore(kMoney);
    }

    bool isAppointment() const
    {
        static constexpr std::array kMeeting{
            L("meet"),    L("meeting"), L("meets"),   L("met"),     L("see"),   L("party"),  L("show"),
            L("game"),    L("class"),   L("starts"),  L("start"),   L("opens"), L("closes"), L("be"),
            L("come"),    L("arrive"),  L("arrives"), L("arrived"), L("ill"),   L("vemos"),  L("fiesta"),
            L("reunion"), L("junta"),   L("empieza"), L("llego"),   L("times"), L("pick"),   L("until")};
        return isSoonBefore(kMeeting);
    }

    template <std::size_t N> bool isSoonBefore(const std::array<L, N> &words) const
    {
        const Tokens &tokens = reading.tokens;
        for (int i = context.begin - 1; i >= 0 && i >= context.begin - 5; --i) {
            if (isOneOf(tokens.at(i).folded, words))
                return true;
            if (tokens.at(i).opensSentence)
                break;
        }
        return false;
    }
};

std::optional<AddressReader::NumberBehind> AddressReader::numberBehind(const StreetRef &street) const
{
    const Tokens &tokens = m_reading.tokens;
    static constexpr std::array kMarks{L("no"), L("num"), L("numero"), L("nro"), L("number"), L("al")};
    const auto parts = [&](int index) {
        return tokens.has(index) && !(tokens.at(index).before &
                                      ~(Gaps(Gap::Space) | Gap::Comma | Gap::Dot | Gap::Hash | Gap::Colon));
    };
    NumberBehind number;
    number.at = street.end;
    if (parts(number.at) && isOneOf(tokens.at(number.at).folded, kMarks)) {
        number.marked = true;
        ++number.at;
    }
    if (!parts(number.at) || !m_reading.numbers.mayBeHouse(number.at))
        return std::nullopt;
    number.hash = tokens.at(number.at).before & Gap::Hash;
    number.marked = number.marked || number.hash;
    return number;
}

bool AddressReader::isHouseBehind(const StreetRef &street, const NumberBehind &number, const HouseSpan &house,
                                  const std::vector<Finding> &findings) const
{
    const Tokens &tokens = m_reading.tokens;
    // "Calle Olmo al 100 por ciento"
    if (!number.hash && isCounted(tokens, house.end))
        return false;
    if (number.marked) {
        // "Mill St #4" is a door in Mill Street; "Cinco de Mayo #4" a house.
        if (!street.beforeType && street.typed && number.hash)
            return false;
        // "by our gate, number 102"
        if (!street.typed && street.baseEnd - street.baseBegin == 1 &&
            isOrdinary(traitsOf(tokens.at(street.baseBegin).folded)) &&
            !tokens.isSurelyName(street.baseBegin) && !tokens.at(street.begin).opensSentence)
            return false;
        return !findings.empty() || (street.beforeType && !isCounted(tokens, house.end));
    }
    const bool ends = clauseEndAt(tokens, house.end) != ClauseEnd::None;
    if (street.beforeType) {
        // "Calle Olmo. 3 hombres", "en la Calle Olmo, 3 tipos armados"
        const Token &token = tokens.at(number.at);
        if (token.before & Gap::Dot && !tokens.follows(number.at))
            return false;
        if (isRounded(tokens, house.end) || (ends && house.number < kTellingNumber && tokens.has(house.end) &&
                                             isHedge(tokens.at(house.end).folded)))
            return false;
        if (!ends && house.number < kTellingNumber)
            return tokens.follows(number.at) && !findings.empty() &&
                   (beginsAnew(tokens, house.end) || isUnitAt(tokens, house.end));
        return !looksPlural(tokens, house.end) &&
               (!findings.empty() || ends || house.number >= kTellingNumber);
    }
    const bool exact = std::any_of(findings.begin(), findings.end(), [](const Finding &finding) {
        return finding.place.precision == Precision::AddressPoint;
    });
    if (findings.empty() && !(street.typed && ends && isUnnumbered(street)))
        return false;
    return BehindSense{m_reading, street, house, number.at, exact}.isHouse();
}

std::optional<FoundPlace> AddressReader::readNumberBehind(const StreetRef &street) const
{
    const auto number = numberBehind(street);
    const auto house = number ? houseSpan(number->at) : std::nullopt;
    if (!house)
        return std::nullopt;
    std::vector<Finding> findings = housesOn(*house, street);
    if (!isHouseBehind(street, *number, *house, findings))
        return std::nullopt;
    if (findings.empty() && street.slips == 0 && !street.otherType)
        addStreets(street, findings);
    const bool towns = inSeveralTowns(m_reading.gazetteer, findings);
    for (Finding &finding : findings) {
        const QString name = shownStreet(m_reading.gazetteer, static_cast<quint32>(finding.street), towns);
        finding.place.name = finding.place.precision == Precision::Street
                                 ? name
                                 : name + u' ' + QString::number(house->number);
    }
    return finished(street.begin, house->end, MentionKind::Address, street, std::move(findings));
}

} // namespace porch
