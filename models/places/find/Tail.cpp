// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/find/Tail.h"

#include "models/places/StreetWords.h"
#include "models/places/find/FinderWords.h"
#include "models/places/find/NumberWords.h"

#include <algorithm>
#include <array>

namespace porch {

namespace {

using L = QLatin1String;

struct State
{
    L code;
    L name;
};

constexpr std::array kStates{
    State{L("al"), L("alabama")},
    State{L("ak"), L("alaska")},
    State{L("az"), L("arizona")},
    State{L("ar"), L("arkansas")},
    State{L("ca"), L("california")},
    State{L("co"), L("colorado")},
    State{L("ct"), L("connecticut")},
    State{L("de"), L("delaware")},
    State{L("dc"), L("district of columbia")},
    State{L("fl"), L("florida")},
    State{L("ga"), L("georgia")},
    State{L("hi"), L("hawaii")},
    State{L("id"), L("idaho")},
    State{L("il"), L("illinois")},
    State{L("in"), L("indiana")},
    State{L("ia"), L("iowa")},
    State{L("ks"), L("kansas")},
    State{L("ky"), L("kentucky")},
    State{L("la"), L("louisiana")},
    State{L("me"), L("maine")},
    State{L("md"), L("maryland")},
    State{L("ma"), L("massachusetts")},
    State{L("mi"), L("michigan")},
    State{L("mn"), L("minnesota")},
    State{L("ms"), L("mississippi")},
    State{L("mo"), L("missouri")},
    State{L("mt"), L("montana")},
    State{L("ne"), L("nebraska")},
    State{L("nv"), L("nevada")},
    State{L("nh"), L("new hampshire")},
    State{L("nj"), L("new jersey")},
    State{L("nm"), L("new mexico")},
    State{L("ny"), L("new york")},
    State{L("nc"), L("north carolina")},
    State{L("nd"), L("north dakota")},
    State{L("oh"), L("ohio")},
    State{L("ok"), L("oklahoma")},
    State{L("or"), L("oregon")},
    State{L("pa"), L("pennsylvania")},
    State{L("pr"), L("puerto rico")},
    State{L("ri"), L("rhode island")},
    State{L("sc"), L("south carolina")},
    State{L("sd"), L("south dakota")},
    State{L("tn"), L("tennessee")},
    State{L("tx"), L("texas")},
    State{L("ut"), L("utah")},
    State{L("vt"), L("vermont")},
    State{L("va"), L("virginia")},
    State{L("wa"), L("washington")},
    State{L("wv"), L("west virginia")},
    State{L("wi"), L("wisconsin")},
    State{L("wy"), L("wyoming")},
};

template <typename Words> bool isOneOf(QStringView word, const Words &words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Nothing but a space, a comma or a new line before it.
bool continues(const Tokens &tokens, int at, bool newline = true)
{
    if (!tokens.has(at) || !tokens.has(at - 1))
        return false;
    Gaps allowed = Gaps(Gap::Space) | Gap::Comma | Gap::Dot | Gap::Open | Gap::Hyphen;
    if (newline)
        allowed |= Gap::Newline;
    const Gaps before = tokens.at(at).before;
    return !(before & ~allowed) && (!(before & Gap::Dot) || mayEndWithPoint(tokens.at(at - 1).folded));
}

/// Reads the parts of a tail one after the other.
class TailReader
{
public:
    TailReader(const Gazetteer &gazetteer, const Tokens &tokens, int at)
        : m_gazetteer(gazetteer)
        , m_tokens(tokens)
    {
        m_tail.end = at;
    }

    Tail read()
    {
        // "in Alder" and "en Alder" as well as ", Alder".
        static constexpr std::array kIn{L("in"),  L("en"),      L("de"),     L("of"),
                                        L("col"), L("colonia"), L("barrio"), L("fracc")};
        const int start = m_tail.end;
        int at = start;
        while (at < start + 2 && continues(m_tokens, at, false) && isOneOf(m_tokens.at(at).folded, kIn))
            ++at;
        const bool led = at > start;
        if (readKnownNames(at, led)) {
            readKnownNames(m_tail.end, false);
            readState(m_tail.end, true);
            readPostcode(m_tail.end);
        } else if (!led) {
            readState(at, false) || readUnknownTown(at);
            readPostcode(m_tail.end);
        }
        if (m_tail.end > start)
            readCountry(m_tail.end);
        return m_tail;
    }

private:
    /// A town's or a neighbourhood's name that the gazetteer has.
    bool readKnownNames(int at, bool led)
    {
        if (!continues(m_tokens, at))
            return false;
        const bool parted = m_tokens.at(at).before & (Gaps(Gap::Comma) | Gap::Newline | Gap::Open);
        PhraseIndex::Node node = PhraseIndex::kRoot;
        std::vector<int> localities;
        std::vector<quint32> areas;
        int end = at;
        for (int i = at; i < at + 6 && m_tokens.has(i) && (i == at || m_tokens.follows(i)); ++i) {
            node = m_gazetteer.thingNames().next(node, placeWord(m_tokens.at(i).folded));
            if (node == PhraseIndex::kNone)
                break;
            std::vector<int> foundLocalities;
            std::vector<quint32> foundAreas;
            for (const quint32 item : m_gazetteer.thingNames().itemsAt(node)) {
                const Gazetteer::NamedThing &thing = m_gazetteer.thing(item);
                if (thing.of == Gazetteer::NamedThing::Of::Locality)
                    foundLocalities.push_back(static_cast<int>(thing.index));
                else if (thing.of == Gazetteer::NamedThing::Of::Area && !thing.derived)
                    foundAreas.push_back(thing.index);
            }
            if (foundLocalities.empty() && foundAreas.empty())
                continue;
            localities = std::move(foundLocalities);
            areas = std::move(foundAreas);
            end = i + 1;
        }
        if (end == at)
            return isCityOfPack(at, parted || led);
        // Unparted it may be any word: "412 Mill St center door", "412 mill st hope you come".
        const bool telling = m_tokens.isSurelyName(at) || !isOrdinary(traitsOf(m_tokens.at(at).folded));
        if (!parted && !led && (localities.empty() || !m_tokens.mayBeName(at) || !telling))
            return false;
        for (const int locality : localities)
            m_tail.localities.push_back(locality);
        m_tail.areas.insert(m_tail.areas.end(), areas.begin(), areas.end());
        m_tail.end = end;
        return true;
    }

    bool isCityOfPack(int at, bool sure)
    {
        const QString city = foldedWords(m_gazetteer.info().name);
        const auto words = QStringView(city).split(u' ', Qt::SkipEmptyParts);
        if (words.isEmpty() || (!sure && !m_tokens.mayBeName(at)))
            return false;
        int i = at;
        for (const QStringView word : words) {
            if (!m_tokens.has(i) || m_tokens.at(i).folded != word || (i > at && !m_tokens.follows(i)))
                return false;
            ++i;
        }
        m_tail.end = i;
        return true;
    }

    /// @param afterTown a small code is one too: "alder me"
    bool readState(int at, bool afterTown)
    {
        if (!continues(m_tokens, at))
            return false;
        const Token &token = m_tokens.at(at);
        const bool parted = token.before & (Gaps(Gap::Comma) | Gap::Newline);
        const bool beforeCode = isPostcode(at + 1);
        for (const State &state : kStates) {
            int end = at;
            if (token.folded == state.code &&
                (token.letters == Token::Case::Upper || beforeCode || (afterTown && parted)) &&
                (afterTown || parted || beforeCode)) {
                end = at + 1;
            } else if (afterTown || parted || beforeCode) {
                end = wordsEnd(at, state.name);
            }
            if (end == at)
                continue;
            judgeState(state);
            m_afterState = true;
            m_tail.end = end;
            return true;
        }
        return false;
    }

    int wordsEnd(int at, L words) const
    {
        int i = at;
        const QString all = words;
        for (const QStringView word : QStringView(all).split(u' ')) {
            if (!m_tokens.has(i) || m_tokens.at(i).folded != word || (i > at && !m_tokens.follows(i)))
                return at;
            ++i;
        }
        return i;
    }

    void judgeState(const State &state)
    {
        bool any = false;
        for (const Locality &locality : m_gazetteer.localities()) {
            if (locality.kind != LocalityKind::State)
                continue;
            const QString name = foldedWords(locality.name);
            if (name == state.code || name == state.name)
                return;
            any = true;
        }
        m_tail.elsewhere = m_tail.elsewhere || any;
    }

    bool isPostcode(int at) const
    {
        const Token &token = m_tokens.at(at);
        return m_tokens.has(at) && token.isNumber() && token.folded.size() == 5 && continues(m_tokens, at);
    }

    void readPostcode(int at)
    {
        static constexpr std::array kCodeWords{L("zip"), L("zipcode"), L("cp")};
        int code = at;
        while (code < at + 2 && continues(m_tokens, code) && isOneOf(m_tokens.at(code).folded, kCodeWords))
            ++code;
        if (continues(m_tokens, code) && m_tokens.at(code).is(L("c")) && m_tokens.at(code + 1).is(L("p")))
            code += 2;
        if (!isPostcode(code))
            return;
        const QString written = m_tokens.at(code).folded.toString();
        const int known = knownPostcode(written);
        // Right behind a street it is one only if it is known, or told as such.
        const bool parted = m_tokens.at(code).before & (Gaps(Gap::Comma) | Gap::Newline);
        if (m_tail.localities.empty() && m_tail.areas.empty() && at == code && known < 0 && !parted &&
            !m_tail.unknownTown && !m_afterState)
            return;
        if (known >= 0)
            m_tail.localities.push_back(known);
        m_tail.end = code + 1;
        const Token &plus = m_tokens.at(code + 1);
        if (m_tokens.has(code + 1) && plus.isTight() && plus.before & Gap::Hyphen && plus.isNumber() &&
            plus.folded.size() == 4)
            ++m_tail.end;
    }

    int knownPostcode(const QString &code) const
    {
        const auto &all = m_gazetteer.localities();
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].kind == LocalityKind::PostalCode && all[i].name == code)
                return static_cast<int>(i);
        }
        return -1;
    }

    /// ", Somewhere Else, NH 03301": a town is one where a state or a code follows.
    bool readUnknownTown(int at)
    {
        if (!continues(m_tokens, at) || !(m_tokens.at(at).before & (Gaps(Gap::Comma) | Gap::Newline)))
            return false;
        for (int end = at + 1; end <= at + 3; ++end) {
            const Token &word = m_tokens.at(end - 1);
            if (!word.isWord() || !m_tokens.mayBeName(end - 1) ||
                (end - 1 > at && !m_tokens.follows(end - 1)))
                return false;
            const int before = m_tail.end;
            if (readState(end, true) || isPostcode(end)) {
                if (m_tail.end == before)
                    m_tail.end = end;
                m_tail.unknownTown = true;
                return true;
            }
        }
        return false;
    }

    void readCountry(int at)
    {
        if (!continues(m_tokens, at))
            return;
        static constexpr std::array kCountries{L("usa"), L("mexico")};
        if (isOneOf(m_tokens.at(at).folded, kCountries) && m_tokens.mayBeName(at))
            m_tail.end = at + 1;
    }

    const Gazetteer &m_gazetteer;
    const Tokens &m_tokens;
    Tail m_tail;
    bool m_afterState = false;
};

} // namespace

int unitEnd(const Tokens &tokens, int at)
{
    static constexpr std::array kUnits{
        L("apt"),          L("apartment"), L("unit"),        L("suite"),    L("ste"),      L("rm"),
        L("room"),         L("lot"),       L("bldg"),        L("building"), L("floor"),    L("fl"),
        L("trailer"),      L("trlr"),      L("space"),       L("spc"),      L("num"),      L("depto"),
        L("departamento"), L("apto"),      L("apartamento"), L("int"),      L("interior"), L("piso"),
        L("local"),        L("edificio"),  L("edif"),        L("no")};
    int end = at;
    for (int round = 0; round < 2 && continues(tokens, end, false); ++round) {
        const Token &word = tokens.at(end);
        const Token &code = tokens.at(end + 1);
        // "apt b", but "no a" is Spanish.
        const bool sure = word.folded.startsWith(L("ap")) || word.is(L("unit")) || word.is(L("depto"));
        const auto isCode = [&](const Token &token) {
            return token.isNumber() || token.kind == Token::Kind::Mixed ||
                   (token.folded.size() == 1 && (sure || token.letters == Token::Case::Capital));
        };
        const auto floor = writtenNumber(tokens, end);
        const auto isFloor = [&](const Token &token) {
            return token.is(L("floor")) || token.is(L("fl")) || token.is(L("piso"));
        };
        if (isOneOf(word.folded, kUnits) && isCode(code) && tokens.has(end + 1) &&
            !(code.before & ~(Gaps(Gap::Space) | Gap::Hash | Gap::Dot)))
            end += 2;
        else if (floor && floor->ordinal && tokens.follows(floor->end) && isFloor(tokens.at(floor->end)))
            end = floor->end + 1;
        else
            break;
        if (tokens.has(end) && tokens.at(end).before & Gap::Hash)
            break;
    }
    const Token &code = tokens.at(end);
    if (tokens.has(end) && code.before & Gap::Hash &&
        !(code.before & ~(Gaps(Gap::Space) | Gap::Hash | Gap::Comma)) &&
        (code.isNumber() || code.kind == Token::Kind::Mixed || code.folded.size() == 1))
        ++end;
    return end;
}

Tail readTail(const Gazetteer &gazetteer, const Tokens &tokens, int at)
{
    return TailReader(gazetteer, tokens, at).read();
}

} // namespace porch
