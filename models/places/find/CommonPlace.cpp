// SPDX-License-Identifier: GPL-3.0-or-later
//
// "The library", "la farmacia": whether a word for what a place is means the one that the map calls so.
#include "models/places/find/ClauseEnd.h"
#include "models/places/find/FinderWords.h"
#include "models/places/find/ThingReader.h"

#include <algorithm>
#include <array>

namespace porch {

namespace {

using L = QLatin1String;

/// A river is no place to send anyone.
constexpr int kWidestCommon = 800;

template <std::size_t N> bool isOneOf(QStringView word, const std::array<L, N> &words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace

bool ThingReader::isCommon(const Name &name) const
{
    if (!name.aliases.empty() || name.slipped || name.derived || name.things.empty())
        return false;
    if (name.ofKind)
        return true;
    const QStringView word = m_reading.tokens.at(name.begin).folded;
    return name.ordinary && name.end - name.begin == 1 &&
           traitsOf(isOwner(name) ? word.chopped(1) : word) & WordIs::Landmark &&
           std::all_of(name.things.begin(), name.things.end(), [&](quint32 index) {
               const Gazetteer::NamedThing &thing = m_reading.gazetteer.thing(index);
               return thing.of == Gazetteer::NamedThing::Of::Place &&
                      m_reading.gazetteer.places()[thing.index].radius <= kWidestCommon;
           });
}

/// "at the library", "behind the bank", but not "money in the bank", "fined by the court".
bool ThingReader::isLedToCommon(const Name &name, const Context &context) const
{
    const Tokens &tokens = m_reading.tokens;
    const QStringView word = tokens.at(name.begin).folded;
    const QStringView lead = tokens.at(context.begin).folded;
    // "on the other side of the bridge" may be anywhere there.
    static constexpr std::array kFar{L("other"), L("otro"), L("far"), L("wrong"), L("opposite")};
    if ((lead == L("side") || lead == L("lado")) && isOneOf(tokens.at(context.begin - 1).folded, kFar))
        return false;
    if (context.leads & Lead::Beside)
        return true;
    static constexpr std::array kAround{L("by"), L("around"), L("past")};
    if (context.leads & Lead::Near) {
        static constexpr std::array kGrounds{
            L("airport"),    L("allotments"), L("bakery"),  L("boathouse"),   L("bridge"),    L("cemetery"),
            L("cinema"),     L("depot"),      L("docks"),   L("footbridge"),  L("harbor"),    L("harbour"),
            L("laundromat"), L("marina"),     L("market"),  L("mosque"),      L("museum"),    L("park"),
            L("pier"),       L("playground"), L("stadium"), L("supermarket"), L("synagogue"), L("theater"),
            L("theatre"),    L("zoo")};
        return word != L("bank") && (!isOneOf(lead, kAround) || isOneOf(word, kGrounds));
    }
    static constexpr std::array kStates{L("bank"), L("hospital"), L("market")};
    if (context.leads & Lead::In)
        return !isOneOf(word, kStates);
    if (context.leads & Lead::At)
        return word != L("bank") && !(word == L("hospital") && lead == L("en"));
    static constexpr std::array kTrodden{L("bridge"), L("footbridge"), L("pier"), L("puente"), L("pasarela")};
    return context.leads & Lead::On && isOneOf(word, kTrodden) &&
           (lead == L("on") || lead == L("onto") || lead == L("sobre"));
}

bool ThingReader::isCommonMeant(const Name &name, const Context &context) const
{
    const Tokens &tokens = m_reading.tokens;
    if (!context.article || !isLedToCommon(name, context))
        return false;
    const Tail tail = readTail(m_reading.gazetteer, tokens, name.end);
    if (tail.elsewhere || tail.unknownTown)
        return false;
    switch (clauseEndAt(tokens, name.end)) {
    case ClauseEnd::Hard:
    case ClauseEnd::Soft:
    case ClauseEnd::Picture:
        return true;
    case ClauseEnd::Sign:
        return false;
    case ClauseEnd::None:
        break;
    }
    if (isOwner(name))
        return context.leads & Lead::Beside;
    // "the library of Congress", "the station in Springfield"
    static constexpr std::array kGoingOn{L("of"),  L("de"),   L("del"), L("in"),  L("en"),
                                         L("for"), L("from"), L("por"), L("para")};
    const QStringView next = tokens.at(name.end).folded;
    if (tail.end > name.end)
        return true;
    // "park and ride", "the bank and trust"
    if ((next == L("and") || next == L("n")) &&
        (tokens.at(name.end + 1).is(L("ride")) || tokens.at(name.end + 1).is(L("trust"))))
        return false;
    return !isOneOf(next, kGoingOn) && (traitsOf(next) & WordIs::Function || beginsAnew(tokens, name.end));
}

/// "the library's"
bool ThingReader::isOwner(const Name &name) const
{
    const Token &last = m_reading.tokens.at(name.end - 1);
    const QStringView raw = m_reading.tokens.text().mid(last.start, last.end - last.start);
    return raw.size() > 2 && raw.back() == u's' && !raw.at(raw.size() - 2).isLetterOrNumber();
}

} // namespace porch
