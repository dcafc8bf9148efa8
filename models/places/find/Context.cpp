// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/find/Context.h"

#include "models/places/find/FinderWords.h"

#include <algorithm>
#include <array>
#include <span>

namespace porch {

namespace {

using L = QLatin1String;

struct LeadWord
{
    L word;
    Leads leads;
};

/// Words that lead on their own.
const std::array kLeadWords{
    LeadWord{L("on"), Lead::On},
    LeadWord{L("onto"), Lead::On},
    LeadWord{L("along"), Lead::On},
    LeadWord{L("off"), Lead::On},
    LeadWord{L("down"), Lead::Toward},
    LeadWord{L("up"), Lead::Toward},
    LeadWord{L("sobre"), Lead::On},
    LeadWord{L("por"), Lead::On},
    LeadWord{L("at"), Lead::At},
    LeadWord{L("en"), Lead::At},
    LeadWord{L("near"), Lead::Near},
    LeadWord{L("nr"), Lead::Near},
    LeadWord{L("around"), Lead::Near},
    LeadWord{L("by"), Lead::Near},
    LeadWord{L("past"), Lead::Near},
    LeadWord{L("nearby"), Lead::Near},
    LeadWord{L("behind"), Leads(Lead::Near) | Lead::Beside},
    LeadWord{L("beside"), Leads(Lead::Near) | Lead::Beside},
    LeadWord{L("opposite"), Leads(Lead::Near) | Lead::Beside},
    LeadWord{L("outside"), Leads(Lead::Near) | Lead::Beside},
    LeadWord{L("afuera"), Leads(Lead::Near) | Lead::Beside},
    LeadWord{L("in"), Lead::In},
    LeadWord{L("inside"), Lead::In},
    LeadWord{L("within"), Lead::In},
    LeadWord{L("to"), Lead::Toward},
    LeadWord{L("into"), Lead::Toward},
    LeadWord{L("from"), Lead::Toward},
    LeadWord{L("toward"), Lead::Toward},
    LeadWord{L("towards"), Lead::Toward},
    LeadWord{L("through"), Lead::Toward},
    LeadWord{L("via"), Lead::Toward},
    LeadWord{L("across"), Lead::Toward},
    LeadWord{L("hacia"), Lead::Toward},
    LeadWord{L("hasta"), Lead::Toward},
    LeadWord{L("desde"), Lead::Toward},
    LeadWord{L("between"), Lead::Between},
    LeadWord{L("entre"), Lead::Between},
    LeadWord{L("btwn"), Lead::Between},
    LeadWord{L("corner"), Lead::Corner},
    LeadWord{L("cnr"), Lead::Corner},
    LeadWord{L("intersection"), Lead::Corner},
    LeadWord{L("esquina"), Lead::Corner},
    LeadWord{L("esq"), Lead::Corner},
    LeadWord{L("cruce"), Lead::Corner},
    LeadWord{L("tras"), Leads(Lead::Near) | Lead::Beside},
};

struct LeadPair
{
    L first;
    L last;
    Leads leads;
};

/// "corner of", "cerca de": two words, or the last two of more.
const std::array kLeadPairs{
    LeadPair{L("corner"), L("of"), Lead::Corner},
    LeadPair{L("intersection"), L("of"), Lead::Corner},
    LeadPair{L("crossing"), L("of"), Lead::Corner},
    LeadPair{L("junction"), L("of"), Lead::Corner},
    LeadPair{L("end"), L("of"), Lead::Near},
    LeadPair{L("side"), L("of"), Lead::Near},
    LeadPair{L("top"), L("of"), Lead::Near},
    LeadPair{L("bottom"), L("of"), Lead::Near},
    LeadPair{L("middle"), L("of"), Lead::On},
    LeadPair{L("stretch"), L("of"), Lead::On},
    LeadPair{L("front"), L("of"), Leads(Lead::Near) | Lead::Beside},
    LeadPair{L("back"), L("of"), Leads(Lead::Near) | Lead::Beside},
    LeadPair{L("outside"), L("of"), Leads(Lead::Near) | Lead::Beside},
    LeadPair{L("inside"), L("of"), Lead::In},
    LeadPair{L("all"), L("over"), Lead::In},
    LeadPair{L("parts"), L("of"), Lead::In},
    LeadPair{L("part"), L("of"), Lead::In},
    LeadPair{L("alrededor"), L("de"), Lead::Near},
    LeadPair{L("next"), L("to"), Leads(Lead::Near) | Lead::Beside},
    LeadPair{L("close"), L("to"), Lead::Near},
    LeadPair{L("over"), L("by"), Lead::Near},
    LeadPair{L("across"), L("from"), Leads(Lead::Near) | Lead::Beside},
    LeadPair{L("corner"), L("from"), Lead::Near},
    LeadPair{L("street"), L("from"), Leads(Lead::Near) | Lead::Beside},
    LeadPair{L("down"), L("from"), Lead::Near},
    LeadPair{L("block"), L("from"), Lead::Near},
    LeadPair{L("blocks"), L("from"), Lead::Near},
    LeadPair{L("cerca"), L("de"), Lead::Near},
    LeadPair{L("cerquita"), L("de"), Lead::Near},
    LeadPair{L("lado"), L("de"), Leads(Lead::Near) | Lead::Beside},
    LeadPair{L("enfrente"), L("de"), Leads(Lead::Near) | Lead::Beside},
    LeadPair{L("delante"), L("de"), Leads(Lead::Near) | Lead::Beside},
    LeadPair{L("detras"), L("de"), Leads(Lead::Near) | Lead::Beside},
    LeadPair{L("atras"), L("de"), Leads(Lead::Near) | Lead::Beside},
    LeadPair{L("afuera"), L("de"), Leads(Lead::Near) | Lead::Beside},
    LeadPair{L("fuera"), L("de"), Leads(Lead::Near) | Lead::Beside},
    LeadPair{L("vuelta"), L("de"), Lead::Near},
    LeadPair{L("cuadra"), L("de"), Lead::Near},
    LeadPair{L("cuadras"), L("de"), Lead::Near},
    LeadPair{L("altura"), L("de"), Lead::Near},
    LeadPair{L("dentro"), L("de"), Lead::In},
    LeadPair{L("adentro"), L("de"), Lead::In},
    LeadPair{L("esquina"), L("de"), Lead::Corner},
    LeadPair{L("esquina"), L("con"), Lead::Corner},
    LeadPair{L("cruce"), L("de"), Lead::Corner},
    LeadPair{L("interseccion"), L("de"), Lead::Corner},
    LeadPair{L("junto"), L("a"), Leads(Lead::Near) | Lead::Beside},
    LeadPair{L("frente"), L("a"), Leads(Lead::Near) | Lead::Beside},
    LeadPair{L("rumbo"), L("a"), Lead::Toward},
    LeadPair{L("camino"), L("a"), Lead::Toward},
    LeadPair{L("entrance"), L("of"), Leads(Lead::Near) | Lead::Beside},
    LeadPair{L("entrance"), L("to"), Leads(Lead::Near) | Lead::Beside},
    LeadPair{L("rear"), L("of"), Leads(Lead::Near) | Lead::Beside},
    LeadPair{L("grounds"), L("of"), Lead::In},
    LeadPair{L("entrada"), L("de"), Leads(Lead::Near) | Lead::Beside},
    LeadPair{L("estacionamiento"), L("de"), Leads(Lead::Near) | Lead::Beside},
    LeadPair{L("out"), L("of"), Lead::Toward},
    LeadPair{L("b"), L("w"), Lead::Between},
};

bool isArticle(QStringView word)
{
    static constexpr std::array kArticles{L("the"), L("el"), L("la"), L("los"), L("las"), L("da"), L("tha")};
    return std::find(kArticles.begin(), kArticles.end(), word) != kArticles.end();
}

/// What stands between words that lead and a name: nothing that ends a sentence or opens a list.
bool leadsOn(const Tokens &tokens, int at)
{
    const Gaps before = tokens.at(at).before;
    return !(before & (Gaps(Gap::Stop) | Gap::Comma | Gap::Dot | Gap::Slash | Gap::Ampersand | Gap::Plus |
                       Gap::Money | Gap::Percent | Gap::Close));
}

} // namespace

Context contextOf(const Tokens &tokens, int at)
{
    Context context;
    context.begin = at;
    if (tokens.at(at).before & Gap::At) {
        context.leads = Lead::At;
        return context;
    }
    if (!tokens.has(at - 1) || !leadsOn(tokens, at))
        return context;
    int last = at - 1;
    QStringView word = tokens.at(last).folded;
    // "del" and "al" end with an article of their own.
    bool article = word == L("del") || word == L("al");
    if (isArticle(word)) {
        article = true;
        if (tokens.at(last).before & Gap::At) {
            context.leads = Lead::At;
            context.begin = last;
            context.article = true;
            return context;
        }
        if (!tokens.has(last - 1) || !leadsOn(tokens, last)) {
            context.article = true;
            return context;
        }
        word = tokens.at(--last).folded;
    }
    const QStringView linked = word == L("del")  ? QStringView(u"de")
                               : word == L("al") ? QStringView(u"a")
                                                 : word;
    const bool pairs = tokens.has(last - 1) && !(tokens.at(last).before & Gaps(Gap::Stop));
    const QStringView first = pairs ? tokens.at(last - 1).folded : QStringView();
    for (const LeadPair &pair : kLeadPairs) {
        if (pair.last == linked && pair.first == first) {
            context.leads = pair.leads;
            context.begin = last - 1;
            context.article = article;
            return context;
        }
    }
    // "the parking lot of", not "a lot of"
    if (pairs && linked == L("of") && first == L("lot") && last > 1 &&
        (tokens.at(last - 2).is(L("parking")) || tokens.at(last - 2).is(L("car")))) {
        context.leads = Leads(Lead::Near) | Lead::Beside;
        context.begin = last - 2;
        context.article = article;
        return context;
    }
    for (const LeadWord &lead : kLeadWords) {
        if (lead.word == word) {
            context.leads = lead.leads;
            context.begin = last;
            context.article = article;
            return context;
        }
    }
    context.article = article;
    return context;
}

NumberRoles::NumberRoles(const Tokens &tokens)
    : m_tokens(tokens)
    , m_house(static_cast<std::size_t>(tokens.count()), false)
{
    for (int i = 0; i < tokens.count(); ++i) {
        if (tokens.at(i).value < 0)
            continue;
        if (const int end = phoneEnd(i); end > i) {
            i = end - 1;
            continue;
        }
        m_house[static_cast<std::size_t>(i)] = judge(i);
    }
}

/// "207-555-0123", "(207) 555 0123", "555-0123", "2075550123"; the token after it, or `at`.
int NumberRoles::phoneEnd(int at) const
{
    std::vector<qsizetype> sizes;
    int i = at;
    while (m_tokens.has(i) && m_tokens.at(i).isNumber() && sizes.size() < 5) {
        const Gaps before = m_tokens.at(i).before;
        if (i > at && before & ~(Gaps(Gap::Hyphen) | Gap::Dot | Gap::Space | Gap::Open | Gap::Close))
            break;
        sizes.push_back(m_tokens.at(i).folded.size());
        ++i;
    }
    const auto is = [&](std::initializer_list<qsizetype> groups) {
        return sizes.size() >= groups.size() && std::equal(groups.begin(), groups.end(), sizes.begin());
    };
    if (is({1, 3, 3, 4}))
        return at + 4;
    if (is({3, 3, 4}))
        return at + 3;
    if (is({3, 4}) && m_tokens.at(at + 1).before & (Gaps(Gap::Hyphen) | Gap::Dot) &&
        m_tokens.at(at + 1).isTight())
        return at + 2;
    if (m_tokens.at(at).folded.size() >= 7 && m_tokens.at(at).isNumber())
        return at + 1;
    return at;
}

bool NumberRoles::isDate(int at) const
{
    const auto isMonth = [&](int index) {
        static constexpr std::array kMonths{
            L("january"), L("february"), L("march"),      L("april"),   L("may"),       L("june"),
            L("july"),    L("august"),   L("september"),  L("october"), L("november"),  L("december"),
            L("jan"),     L("feb"),      L("mar"),        L("apr"),     L("jun"),       L("jul"),
            L("aug"),     L("sept"),     L("sep"),        L("oct"),     L("nov"),       L("dec"),
            L("enero"),   L("febrero"),  L("marzo"),      L("abril"),   L("mayo"),      L("junio"),
            L("julio"),   L("agosto"),   L("septiembre"), L("octubre"), L("noviembre"), L("diciembre")};
        return m_tokens.has(index) &&
               std::find(kMonths.begin(), kMonths.end(), m_tokens.at(index).folded) != kMonths.end();
    };
    const qint32 value = m_tokens.at(at).value;
    if (value > 31)
        return false;
    // "412 May St" is an address, "June 5" is not.
    return m_tokens.follows(at) && isMonth(at - 1);
}

bool NumberRoles::judge(int at) const
{
    const Token &token = m_tokens.at(at);
    const Token &next = m_tokens.at(at + 1);
    if (token.value <= 0 || token.kind == Token::Kind::Ordinal || token.folded.startsWith(u'0'))
        return false;
    if (token.kind == Token::Kind::Mixed) {
        // "412B", no plate and no model: one letter, or "412bis".
        const auto digits =
            std::count_if(token.folded.begin(), token.folded.end(), [](QChar c) { return c.isDigit(); });
        const qsizetype letters = token.folded.size() - digits;
        if (letters > 1 || token.folded.back().isDigit())
            return false;
        // "5k run", "9p", "6a": quantities and times.
        if (token.value < 100 && QLatin1String("kpx").contains(token.folded.back()))
            return false;
    }
    if (token.folded.size() > 6 || token.before & (Gaps(Gap::Money) | Gap::Plus))
        return false;
    if (next.before & (Gaps(Gap::Percent) | Gap::Money))
        return false;
    // Inside of a longer number: 4.5, 1,200, 9:30, 5/12, 2024-05-12.
    const auto binds = [](const Token &second) {
        return second.isTight() &&
               second.before & (Gaps(Gap::Dot) | Gap::Comma | Gap::Colon | Gap::Slash | Gap::Hyphen);
    };
    if (m_tokens.has(at - 1) && m_tokens.at(at - 1).value >= 0 && binds(token))
        return false;
    if (next.value >= 0 && m_tokens.has(at + 1) && binds(next) && !(next.before & Gap::Hyphen))
        return false;
    if (m_tokens.has(at - 1) && m_tokens.follows(at) && !(token.before & Gap::Hash) &&
        traitsOf(m_tokens.at(at - 1).folded) & WordIs::Numbered)
        return false;
    return !isDate(at);
}

} // namespace porch
