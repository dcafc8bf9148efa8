// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/find/ThingReader.h"

#include "models/places/StreetWords.h"
#include "models/places/find/FinderWords.h"

#include <algorithm>
#include <array>

namespace porch {

namespace {

using L = QLatin1String;
using Of = Gazetteer::NamedThing::Of;

constexpr int kMostWords = 8;
constexpr double kPlaceScore = 0.9;
constexpr double kTaughtScore = 0.95;
constexpr double kAreaScore = 0.85;
constexpr double kLeastRadius = 30;
constexpr double kNearRadius = 100;
constexpr double kBesideRadius = 40;
constexpr std::size_t kMostBranches = 60;
constexpr std::size_t kMostCommon = 12;
/// With so many letters a slip leaves no doubt.
constexpr qsizetype kLongName = 12;
/// A place stands on a street when its middle lies so near.
constexpr double kOnStreet = 160;

bool isPlaceable(const Gazetteer &gazetteer, const Gazetteer::NamedThing &thing)
{
    if (thing.of == Of::Locality)
        return false;
    if (thing.of == Of::Place)
        return true;
    // A whole town is no place to send anyone.
    const AreaKind kind = gazetteer.areas()[thing.index].kind;
    return kind != AreaKind::Municipality && kind != AreaKind::County && kind != AreaKind::State &&
           kind != AreaKind::PostalCode;
}

double reachOf(const GeoBox &box, GeoPoint from)
{
    if (box.isEmpty())
        return 500;
    return std::max({metresBetween(from, {box.west, box.south}), metresBetween(from, {box.east, box.north}),
                     metresBetween(from, {box.west, box.north}), metresBetween(from, {box.east, box.south})});
}

} // namespace

ThingReader::Name ThingReader::read(int at) const
{
    Name best;
    best.begin = best.end = at;
    walk(m_reading.gazetteer.thingNames(), at, false, best);
    if (m_aliases != nullptr && !m_aliases->isEmpty())
        walk(m_aliases->index(), at, true, best);
    return best;
}

void ThingReader::walk(const PhraseIndex &index, int at, bool taught, Name &best) const
{
    const Tokens &tokens = m_reading.tokens;
    PhraseIndex::Node node = PhraseIndex::kRoot;
    for (int i = at; i < at + kMostWords && tokens.has(i); ++i) {
        const Token &token = tokens.at(i);
        const Gaps inside = Gaps(Gap::Space) | Gap::Hyphen | Gap::Ampersand;
        const bool initials = token.before == Gaps(Gap::Dot) && tokens.at(i - 1).folded.size() == 1;
        if (i > at && !tokens.follows(i) && token.before & ~inside && !initials)
            return;
        const PhraseIndex::Node next = index.next(node, placeWord(token.folded));
        if (next == PhraseIndex::kNone) {
            // "Miller's parking lot"
            const QStringView raw = tokens.text().mid(token.start, token.end - token.start);
            if (raw.size() > 4 && token.folded.endsWith(u's') && !raw.at(raw.size() - 2).isLetterOrNumber()) {
                const auto owner = index.next(node, placeWord(token.folded.chopped(1)));
                if (owner != PhraseIndex::kNone)
                    take(owner, index, at, i + 1, taught, best);
            }
            return;
        }
        node = next;
        take(node, index, at, i + 1, taught, best);
    }
}

void ThingReader::take(PhraseIndex::Node node, const PhraseIndex &index, int at, int end, bool taught,
                       Name &best) const
{
    const std::vector<quint32> &items = index.itemsAt(node);
    if (items.empty() || end < best.end)
        return;
    if (taught) {
        QString words;
        for (int i = at; i < end; ++i)
            words += (i > at ? QStringLiteral(" ") : QString()) + m_reading.tokens.at(i).folded;
        const auto aliases = m_aliases->find(placeWords(words));
        if (aliases.empty())
            return;
        if (end > best.end)
            best.things.clear();
        best.end = end;
        best.aliases = aliases;
        best.derived = false;
        best.ofKind = false;
        bool ordinary = true;
        for (int i = at; i < end; ++i) {
            const WordTraits traits = traitsOf(m_reading.tokens.at(i).folded);
            ordinary = ordinary && (isOrdinary(traits) || traits & WordIs::GivenName);
        }
        best.ordinary = ordinary;
        return;
    }
    std::vector<quint32> things;
    bool ordinary = true;
    bool derived = true;
    bool ofKind = true;
    for (const quint32 item : items) {
        const Gazetteer::NamedThing &thing = m_reading.gazetteer.thing(item);
        if (!isPlaceable(m_reading.gazetteer, thing))
            continue;
        things.push_back(item);
        ordinary = ordinary && thing.ordinary;
        derived = derived && thing.derived;
        ofKind = ofKind && thing.ofKind;
    }
    if (things.empty())
        return;
    best.end = end;
    best.things = std::move(things);
    best.aliases.clear();
    best.ordinary = ordinary;
    best.derived = derived;
    best.ofKind = ofKind;
}

ThingReader::Name ThingReader::readSlipped(int at) const
{
    const Tokens &tokens = m_reading.tokens;
    Name best;
    best.begin = best.end = at;
    QString words;
    for (int end = at; end < at + 4 && tokens.has(end) && (end == at || tokens.follows(end)); ++end) {
        const QStringView word = tokens.at(end).folded;
        if (tokens.at(end).value >= 0 || (end == at && traitsOf(word) & WordIs::Function))
            break;
        if (end > at)
            words += u' ';
        words += placeWord(word);
        if (words.size() < 7)
            continue;
        Name name;
        name.begin = at;
        name.end = end + 1;
        name.slipped = true;
        for (const SlipIndex::Hit &hit : m_reading.gazetteer.thingSlips().find(words)) {
            if (isPlaceable(m_reading.gazetteer, m_reading.gazetteer.thing(hit.item)))
                name.things.push_back(hit.item);
        }
        if (!name.things.empty())
            best = std::move(name);
    }
    return best;
}

/// "Target" of "Target Corporation", "Park" of "Lincoln Park".
bool ThingReader::isPartOfLonger(const Name &name, int free) const
{
    const Tokens &tokens = m_reading.tokens;
    const int before = name.begin - 1;
    if (tokens.follows(name.begin) && before >= free) {
        const WordTraits traits = traitsOf(tokens.at(before).folded);
        if (tokens.isSurelyName(before) && !isOrdinary(traits))
            return true;
    }
    const bool alone = name.end - name.begin == 1;
    if (!alone || !tokens.follows(name.end))
        return false;
    const QStringView next = tokens.at(name.end).folded;
    const WordTraits traits = traitsOf(next);
    // "Lock 59", where there is a Lock Street.
    if (name.ordinary && tokens.at(name.end).isNumber())
        return true;
    return (tokens.isSurelyName(name.end) && !(traits & WordIs::Function)) ||
           (findStreetType(next) != nullptr && isPlainType(next));
}

bool ThingReader::isMeant(const Name &name, const Context &context, int free) const
{
    const Tokens &tokens = m_reading.tokens;
    if (isPartOfLonger(name, free))
        return false;
    if (isCommon(name) && (name.ofKind || context.article))
        return isCommonMeant(name, context);
    bool surely = false;
    bool allMay = true;
    for (int i = name.begin; i < name.end; ++i) {
        const bool minor = traitsOf(tokens.at(i).folded) & WordIs::Function;
        surely = surely || tokens.isSurelyName(i);
        allMay = allMay && (minor || tokens.mayBeName(i) || tokens.at(i).value >= 0);
    }
    const bool alone = name.end - name.begin == 1;
    const Leads placing = Leads(Lead::At) | Lead::Near | Lead::In | Lead::On | Lead::Toward | Lead::Corner;
    const bool led = context.leads & placing;
    if (name.slipped)
        return allMay && (led || ((surely || !tokens.caseTells()) && !alone && lettersOf(name) >= kLongName));
    // "who patrols beat 14", not "he beat 14 of them"
    if (isBeat(name))
        return led || tokens.isSurelyName(name.begin) ||
               !(traitsOf(tokens.at(name.begin - 1).folded) & WordIs::Function);
    if (!name.ordinary)
        return alone || name.derived ? led && (allMay || !tokens.caseTells() || context.article)
                                     : led || allMay;
    // Words of daily talk: "Target", "City Hall", "the fire station".
    if (!led || (alone && context.leads & Lead::Toward))
        return !alone && (surely || name.end - name.begin > 2) && allMay && !name.derived;
    if (alone)
        return surely || !name.aliases.empty();
    return allMay || context.article;
}

qsizetype ThingReader::lettersOf(const Name &name) const
{
    qsizetype letters = 0;
    for (int i = name.begin; i < name.end; ++i)
        letters += m_reading.tokens.at(i).folded.size();
    return letters;
}

bool ThingReader::isBeat(const Name &name) const
{
    const Token &number = m_reading.tokens.at(name.end - 1);
    return name.end - name.begin == 2 && number.value >= 0 &&
           std::all_of(name.things.begin(), name.things.end(),
                       [&](quint32 index) { return m_reading.gazetteer.thing(index).of == Of::Area; });
}

/// "on Broadway" of "Dunkers on Broadway".
std::optional<StreetRef> ThingReader::streetBehind(const Name &name) const
{
    const Tokens &tokens = m_reading.tokens;
    static constexpr std::array kOn{L("on"), L("at"), L("en"), L("sobre")};
    int on = name.end;
    // "the Shell station on Main", "Miller parking lot on Main"
    while (on < name.end + 2 && tokens.follows(on) &&
           (traitsOf(tokens.at(on).folded) & WordIs::PlaceNoun || tokens.at(on).is(L("lot"))))
        ++on;
    const QStringView word = tokens.at(on).folded;
    if (!tokens.follows(on) || std::find(kOn.begin(), kOn.end(), word) == kOn.end() ||
        !tokens.follows(on + 1))
        return std::nullopt;
    auto street = m_reading.streets.read(on + 1);
    if (!street || street->otherType || !tokens.mayBeName(street->baseBegin))
        return std::nullopt;
    return street;
}

/// Leaves the places that stand on the street.
void ThingReader::keepOn(const StreetRef &street, std::vector<Finding> &findings) const
{
    std::erase_if(findings, [&](const Finding &finding) {
        return std::none_of(street.matches.begin(), street.matches.end(), [&](const StreetMatch &match) {
            const auto on = m_reading.spots.nearest(match.street, finding.place.at);
            return finding.street == static_cast<int>(match.street) || (on && on->metres <= kOnStreet);
        });
    });
}

void ThingReader::addThing(const Name &name, quint32 index, FoundPlace &found) const
{
    const Gazetteer::NamedThing &thing = m_reading.gazetteer.thing(index);
    Finding finding;
    double score = thing.derived ? 0.85 : 1;
    score *= name.slipped ? 0.8 : name.ordinary ? 0.88 : 1;
    if (thing.of == Of::Area) {
        const Area &area = m_reading.gazetteer.areas()[thing.index];
        finding.place = {area.name.isEmpty() ? area.code : area.name, area.label, Precision::Area,
                         reachOf(area.box, area.label), kAreaScore * score};
    } else {
        const Place &place = m_reading.gazetteer.places()[thing.index];
        const bool wide = place.kind == PlaceKind::Neighbourhood;
        double radius = std::max(kLeastRadius, double(place.radius));
        if (found.context.leads & Lead::Near && !wide)
            radius += found.context.leads & Lead::Beside ? kBesideRadius : kNearRadius;
        if (wide)
            radius = std::max(radius, 400.0);
        finding.place = {place.name, place.at, wide ? Precision::Area : Precision::Place, radius,
                         kPlaceScore * score};
        finding.street = m_reading.gazetteer.streetIndex(place.street);
    }
    found.findings.push_back(std::move(finding));
}

std::optional<FoundPlace> ThingReader::meant(const Name &name, int free) const
{
    if (name.isEmpty())
        return std::nullopt;
    FoundPlace found;
    found.begin = name.begin;
    found.end = name.end;
    found.context = contextOf(m_reading.tokens, name.begin);
    const bool meant = isMeant(name, found.context, free);
    found.common = meant && isCommon(name);
    const bool longer = isPartOfLonger(name, free);
    const auto street = (meant && !found.common) || longer ? std::nullopt : streetBehind(name);
    if (!meant && name.ofKind)
        return std::nullopt;
    if (!meant && (!street || !(m_reading.tokens.mayBeName(name.begin) || found.context.article)))
        return std::nullopt;
    if (!name.aliases.empty()) {
        // What people taught outweighs the map's own names.
        int times = 0;
        for (const PlaceAliases::Alias &alias : name.aliases)
            times += alias.times;
        for (const PlaceAliases::Alias &alias : name.aliases) {
            Finding finding;
            finding.place = alias.place;
            finding.place.radius = std::max(kLeastRadius, alias.place.radius);
            finding.place.score = kTaughtScore * alias.times / times;
            found.findings.push_back(finding);
        }
        return found;
    }
    // A place and its grounds may have one name: the smaller stands for both.
    const bool anyPlace = std::any_of(name.things.begin(), name.things.end(), [&](quint32 index) {
        return m_reading.gazetteer.thing(index).of == Of::Place;
    });
    for (const quint32 index : name.things) {
        const Gazetteer::NamedThing &thing = m_reading.gazetteer.thing(index);
        if (anyPlace && thing.of == Of::Area &&
            m_reading.gazetteer.areas()[thing.index].kind == AreaKind::School)
            continue;
        addThing(name, index, found);
        if (found.findings.size() >= kMostBranches)
            break;
    }
    keepLikely(found.findings);
    // All of them, or none: some of many would look like an answer.
    if (found.common && found.findings.size() > kMostCommon)
        return std::nullopt;
    if (street) {
        // "Dunkers on Broadway" means the shop if one stands there, "the pharmacy on Broadway" no other.
        keepOn(*street, found.findings);
        if (found.findings.empty())
            return std::nullopt;
    }
    const auto likeliest =
        std::max_element(found.findings.begin(), found.findings.end(),
                         [](const Finding &a, const Finding &b) { return a.place.score < b.place.score; });
    found.kind = likeliest->place.precision == Precision::Area ? MentionKind::Area : MentionKind::Place;
    return found;
}

} // namespace porch
