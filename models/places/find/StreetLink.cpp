// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/find/StreetLink.h"

#include <algorithm>
#include <array>

namespace porch {

namespace {

using L = QLatin1String;

template <std::size_t N> bool isOneOf(QStringView word, const std::array<L, N> &words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array kAnd{L("and"), L("n"), L("y"), L("con"), L("x"), L("an"), L("und")};
constexpr std::array kBeside{L("at"), L("near"), L("nr"), L("by"), L("off"), L("past"), L("before")};

} // namespace

bool isPlainGap(const Token &token, bool comma)
{
    Gaps allowed = Gaps(Gap::Space) | Gap::Dot | Gap::Hyphen;
    if (comma)
        allowed |= Gaps(Gap::Comma) | Gap::Open | Gap::Quote;
    return !(token.before & ~allowed);
}

int afterArticles(const Tokens &tokens, int at)
{
    static constexpr std::array kArticles{L("the"), L("la"), L("el"), L("los"), L("las")};
    if (isOneOf(tokens.at(at).folded, kArticles) && tokens.follows(at + 1))
        return at + 1;
    return at;
}

LinkedStreet streetLinkAt(const Tokens &tokens, int at)
{
    // "I-95 northbound near Broadway"
    static constexpr std::array kBound{L("northbound"), L("southbound"), L("eastbound"), L("westbound"),
                                       L("nb"),         L("sb"),         L("eb"),        L("wb"),
                                       L("inbound"),    L("outbound")};
    if (tokens.follows(at) && isOneOf(tokens.at(at).folded, kBound))
        ++at;
    if (!tokens.has(at))
        return {};
    const Token &token = tokens.at(at);
    const Gaps signs = Gaps(Gap::Ampersand) | Gap::Slash | Gap::Plus | Gap::At;
    if (token.before & signs && !(token.before & ~(signs | Gap::Space | Gap::Dot)))
        return {StreetLink::Sign, at};
    if (!isPlainGap(token, true))
        return {};
    // The longest first: "casi esquina con", "and the corner of", "just off".
    struct Phrase
    {
        std::array<L, 4> words;
        StreetLink link;
    };
    static constexpr std::array kPhrases{
        Phrase{{L("casi"), L("esquina"), L("con"), L("")}, StreetLink::Corner},
        Phrase{{L("and"), L("the"), L("corner"), L("of")}, StreetLink::Corner},
        Phrase{{L("near"), L("the"), L("corner"), L("of")}, StreetLink::Corner},
        Phrase{{L("at"), L("the"), L("corner"), L("of")}, StreetLink::Corner},
        Phrase{{L("a"), L("la"), L("altura"), L("de")}, StreetLink::Beside},
        Phrase{{L("esquina"), L("con"), L(""), L("")}, StreetLink::Corner},
        Phrase{{L("esquina"), L("de"), L(""), L("")}, StreetLink::Corner},
        Phrase{{L("esq"), L("con"), L(""), L("")}, StreetLink::Corner},
        Phrase{{L("cruce"), L("con"), L(""), L("")}, StreetLink::Corner},
        Phrase{{L("casi"), L("con"), L(""), L("")}, StreetLink::Corner},
        Phrase{{L("casi"), L("esquina"), L(""), L("")}, StreetLink::Corner},
        Phrase{{L("corner"), L("of"), L(""), L("")}, StreetLink::Corner},
        Phrase{{L("intersection"), L("with"), L(""), L("")}, StreetLink::Corner},
        Phrase{{L("cerca"), L("de"), L(""), L("")}, StreetLink::Beside},
        Phrase{{L("close"), L("to"), L(""), L("")}, StreetLink::Beside},
        Phrase{{L("just"), L("off"), L(""), L("")}, StreetLink::Beside},
        Phrase{{L("just"), L("past"), L(""), L("")}, StreetLink::Beside},
        Phrase{{L("just"), L("before"), L(""), L("")}, StreetLink::Beside},
        Phrase{{L("right"), L("by"), L(""), L("")}, StreetLink::Beside},
        Phrase{{L("right"), L("at"), L(""), L("")}, StreetLink::Beside},
        Phrase{{L("down"), L("by"), L(""), L("")}, StreetLink::Beside},
        Phrase{{L("over"), L("by"), L(""), L("")}, StreetLink::Beside},
        Phrase{{L("esquina"), L(""), L(""), L("")}, StreetLink::Corner},
        Phrase{{L("esq"), L(""), L(""), L("")}, StreetLink::Corner},
        Phrase{{L("corner"), L(""), L(""), L("")}, StreetLink::Corner},
    };
    for (const Phrase &phrase : kPhrases) {
        int next = at;
        for (const L word : phrase.words) {
            if (word.isEmpty())
                break;
            next =
                next >= 0 && tokens.at(next).is(word) && (next == at || tokens.follows(next)) ? next + 1 : -1;
        }
        // "esq. con": the point of an abbreviation.
        if (next > at && (tokens.follows(next) || isPlainGap(tokens.at(next), false)))
            return {phrase.link, next};
    }
    if (isOneOf(token.folded, kAnd) && isPlainGap(token, false) && tokens.follows(at + 1))
        return {StreetLink::And, at + 1};
    if (isOneOf(token.folded, kBeside) && tokens.follows(at + 1))
        return {StreetLink::Beside, at + 1};
    return {};
}

} // namespace porch
