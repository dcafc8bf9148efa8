// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/find/ClauseEnd.h"

#include <algorithm>
#include <array>

namespace porch {

namespace {

using L = QLatin1String;

template <std::size_t N> bool isOneOf(QStringView word, const std::array<L, N> &words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace

ClauseEnd clauseEndAt(const Tokens &tokens, int at)
{
    if (!tokens.has(at))
        return tokens.at(at).before & (Gaps(Gap::Plus) | Gap::Percent | Gap::Money | Gap::Slash)
                   ? ClauseEnd::Sign
               : tokens.at(at).before & Gap::Other ? ClauseEnd::Picture
                                                   : ClauseEnd::Hard;
    const Gaps before = tokens.at(at).before;
    if (before &
        (Gaps(Gap::Plus) | Gap::Percent | Gap::Money | Gap::Slash | Gap::Ampersand | Gap::At | Gap::Hash))
        return ClauseEnd::Sign;
    if (before & Gap::Other)
        return ClauseEnd::Picture;
    if (before & (Gaps(Gap::Stop) | Gap::Newline) || (before & Gap::Dot && !tokens.at(at).isTight()))
        return ClauseEnd::Hard;
    // "park-and-ride": joined
    if (before & Gap::Hyphen && !(before & Gap::Space))
        return ClauseEnd::Sign;
    return tokens.follows(at) ? ClauseEnd::None : ClauseEnd::Soft;
}

bool saysWhen(const Tokens &tokens, int at)
{
    static constexpr std::array kWhen{
        L("last"),    L("tonight"), L("yesterday"), L("today"),   L("tomorrow"),  L("this"),    L("every"),
        L("each"),    L("on"),      L("morning"),   L("evening"), L("afternoon"), L("earlier"), L("sharp"),
        L("exactly"), L("at"),      L("in"),        L("a"),       L("until"),     L("till"),    L("then"),
        L("ayer"),    L("anoche"),  L("hoy"),       L("manana"),  L("anteayer"),  L("de"),      L("del"),
        L("esta"),    L("este"),    L("cada"),      L("por"),     L("en"),        L("todos"),   L("todas"),
        L("el"),      L("los"),     L("yesterdays")};
    return isOneOf(tokens.at(at).folded, kWhen);
}

bool beginsAnew(const Tokens &tokens, int at)
{
    static constexpr std::array kAnew{
        L("last"),    L("tonight"), L("yesterday"), L("today"),  L("now"),    L("again"),   L("rn"),
        L("right"),   L("earlier"), L("since"),     L("where"),  L("which"),  L("when"),    L("while"),
        L("because"), L("but"),     L("please"),    L("pls"),    L("there"),  L("theres"),  L("i"),
        L("im"),      L("ive"),     L("my"),        L("he"),     L("she"),    L("hes"),     L("shes"),
        L("is"),      L("has"),     L("was"),       L("isnt"),   L("near"),   L("behind"),  L("beside"),
        L("across"),  L("someone"), L("somebody"),  L("ayer"),   L("anoche"), L("hoy"),     L("ahora"),
        L("otra"),    L("desde"),   L("donde"),     L("cuando"), L("porque"), L("pero"),    L("hay"),
        L("esta"),    L("no"),      L("cerca"),     L("frente"), L("detras"), L("mi"),      L("se"),
        L("es"),      L("alguien"), L("ayuda"),     L("help"),   L("who"),    L("quien"),   L("comes"),
        L("needs"),   L("smells"),  L("looks"),     L("sounds"), L("keeps"),  L("belongs"), L("huele"),
        L("tiene"),   L("over"),    L("after"),     L("before")};
    return isOneOf(tokens.at(at).folded, kAnew);
}

bool isHedge(QStringView folded)
{
    static constexpr std::array kHedges{
        L("maybe"),  L("perhaps"), L("possibly"), L("probably"), L("or"),   L("about"),  L("almost"),
        L("around"), L("at"),      L("if"),       L("o"),        L("u"),    L("quizas"), L("quiza"),
        L("tal"),    L("talvez"),  L("casi"),     L("como"),     L("creo"), L("more"),   L("mas")};
    return isOneOf(folded, kHedges);
}

} // namespace porch
