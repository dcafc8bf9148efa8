// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/find/StreetReader.h"

#include "models/places/StreetWords.h"
#include "models/places/find/Context.h"
#include "models/places/find/FinderWords.h"
#include "models/places/find/NumberWords.h"
#include "models/places/find/StreetDraft.h"

#include <algorithm>
#include <array>

namespace porch {

namespace {

constexpr int kMostBaseWords = 6;
constexpr std::size_t kMostMatches = 24;
/// A street whose name fits worse is another.
constexpr double kLeastFit = 0.4;
constexpr double kFitting = 0.55;
constexpr double kOtherName = 0.997;
constexpr double kAsGood = 0.004;

/// Behind another street, or behind a number.
bool isLinked(const Tokens &tokens, int at)
{
    const Token &before = tokens.at(at - 1);
    return tokens.at(at).before & (Gaps(Gap::Ampersand) | Gap::Slash) ||
           (tokens.follows(at) && (before.isNumber() || before.is(QLatin1String("and"))));
}

/// Codes of states before a number are roads only in capitals: "ME 15", not "call me 15 times".
bool isRoadWord(const Tokens &tokens, int at)
{
    const Token &token = tokens.at(at);
    if (!token.isWord() || findRouteWord(token.folded) == nullptr)
        return false;
    if (token.folded.size() > 3 || token.is(QLatin1String("rte")) || token.is(QLatin1String("hwy")) ||
        token.is(QLatin1String("csah")))
        return true;
    if (token.is(QLatin1String("rt")) || token.is(QLatin1String("fm")) || token.is(QLatin1String("cr")))
        return true;
    const QStringView raw = tokens.text().mid(token.start, token.end - token.start);
    const bool upper = raw == raw.toString().toUpper();
    const bool tight = tokens.at(at + 1).isTight();
    if (token.is(QLatin1String("i")) || token.is(QLatin1String("us")))
        return tight || (upper && (token.folded.size() == 2 || tokens.at(at + 1).folded.size() >= 2)) ||
               contextOf(tokens, at).locatesStreet() || isLinked(tokens, at);
    return upper && token.letters == Token::Case::Upper;
}

/// "Aevnue", "Boulevad": the type that was meant, in its short form.
QString misspeltType(QStringView word)
{
    static constexpr std::array kLong{
        QLatin1String("avenue"),  QLatin1String("boulevard"), QLatin1String("street"),
        QLatin1String("drive"),   QLatin1String("circle"),    QLatin1String("terrace"),
        QLatin1String("parkway"), QLatin1String("highway"),   QLatin1String("court")};
    if (word.size() < 5 || word.size() > 10 || traitsOf(word))
        return {};
    for (const QLatin1String type : kLong) {
        const QString meant = type;
        // "Avenues" are several.
        if (word.front() == meant.front() && word.back() != u's' && slipsBetween(word, meant, 1) == 1)
            return findStreetType(meant)->normal;
    }
    return {};
}

} // namespace

bool isSide(const Token &token)
{
    if (findDirection(token.folded) == nullptr)
        return false;
    if (token.is(QLatin1String("no")) || token.is(QLatin1String("so")) || token.is(QLatin1String("este")))
        return token.letters != Token::Case::Lower;
    return true;
}

int StreetReader::articlesEnd(int at) const
{
    static constexpr std::array kArticles{QLatin1String("de"),  QLatin1String("del"), QLatin1String("la"),
                                          QLatin1String("las"), QLatin1String("el"),  QLatin1String("los")};
    while (m_tokens.has(at + 1) && m_tokens.follows(at + 1) &&
           std::find(kArticles.begin(), kArticles.end(), m_tokens.at(at).folded) != kArticles.end())
        ++at;
    return at;
}

std::vector<StreetReader::Draft> StreetReader::beginnings(int at) const
{
    std::vector<Draft> drafts;
    Draft plain;
    plain.begin = plain.baseBegin = at;
    drafts.push_back(plain);
    const Token &first = m_tokens.at(at);
    if (isSide(first) && m_tokens.follows(at + 1)) {
        Draft draft = plain;
        draft.parts.preDirection = findDirection(first.folded)->normal;
        draft.baseBegin = at + 1;
        drafts.push_back(draft);
    }
    const std::size_t count = drafts.size();
    for (std::size_t i = 0; i < count; ++i) {
        const int from = drafts[i].baseBegin;
        const StreetType *type = findStreetType(m_tokens.at(from).folded);
        if (type == nullptr || type->place == StreetType::After || !m_tokens.follows(from + 1))
            continue;
        Draft draft = drafts[i];
        draft.parts.preType = type->normal;
        draft.plainType = true;
        // "Av. Juárez" as well, but not "Avenue B".
        draft.beforeType = type->place == StreetType::Before || m_tokens.at(from + 1).folded.size() > 2;
        draft.baseBegin = from + 1;
        drafts.push_back(draft);
        if (type->place == StreetType::Before) {
            draft.baseBegin = articlesEnd(from + 1);
            if (draft.baseBegin != from + 1)
                drafts.push_back(draft);
        }
    }
    return drafts;
}

std::optional<StreetRef> StreetReader::read(int at) const
{
    std::optional<StreetRef> best;
    if (!m_tokens.has(at) || m_tokens.at(at).kind == Token::Kind::Opaque)
        return best;
    for (const Draft &draft : beginnings(at))
        readFrom(draft, best);
    readRoute(at, best);
    return best;
}

void StreetReader::readFrom(Draft draft, std::optional<StreetRef> &best) const
{
    draft.baseEnd = draft.baseBegin;
    readBase(draft, draft.baseBegin, PhraseIndex::kRoot, best);
    readNumbered(draft, best);
}

void StreetReader::readBase(const Draft &draft, int at, PhraseIndex::Node node,
                            std::optional<StreetRef> &best) const
{
    if (!m_tokens.has(at) || at - draft.baseBegin >= kMostBaseWords ||
        (at > draft.baseBegin && !m_tokens.follows(at)))
        return;
    const QStringView word = m_tokens.at(at).folded;
    const auto step = [&](PhraseIndex::Node next) {
        if (next == PhraseIndex::kNone)
            return;
        Draft longer = draft;
        longer.baseEnd = at + 1;
        longer.needsType = at == draft.baseBegin && m_tokens.at(at).isNumber();
        for (const quint32 base : m_gazetteer.bases().itemsAt(next))
            finish(longer, m_gazetteer.namesOfBase(base), best);
        readBase(draft, at + 1, next, best);
    };
    step(m_gazetteer.bases().next(node, word));
    if (const StreetWord *normal = findBaseWord(word))
        step(m_gazetteer.bases().next(node, QString(normal->normal)));
}

void StreetReader::readNumbered(const Draft &draft, std::optional<StreetRef> &best) const
{
    const auto number = writtenNumber(m_tokens, draft.baseBegin);
    // "two streets down"; but "Calle Doce".
    if (!number || (number->inWords && !number->ordinal && !draft.beforeType))
        return;
    const std::vector<quint32> &names = m_gazetteer.numbered(number->value);
    if (names.empty())
        return;
    Draft longer = draft;
    longer.baseEnd = number->end;
    longer.numbered = true;
    longer.needsType = !number->ordinal;
    finish(longer, names, best);
}

/// "State Route 15", "I-95", "US59".
void StreetReader::readRoute(int at, std::optional<StreetRef> &best) const
{
    int code = at;
    while (code < at + 3 && isRoadWord(m_tokens, code) && m_tokens.follows(code + 1))
        ++code;
    if (code == at || m_tokens.at(code).value < 0 || m_tokens.at(code).kind == Token::Kind::Ordinal ||
        m_tokens.at(code + 1).before & Gap::Percent)
        return;
    // "route 30 minutes earlier"
    if (m_tokens.follows(code + 1) && traitsOf(m_tokens.at(code + 1).folded) & WordIs::Counted)
        return;
    QString name;
    for (int i = at; i <= code; ++i)
        name += m_tokens.at(i).folded + u' ';
    Draft draft;
    draft.begin = at;
    draft.baseBegin = code;
    draft.baseEnd = code + 1;
    draft.parts = parseStreetName(name);
    draft.plainType = true;
    draft.numbered = true;
    if (draft.parts.preType.isEmpty())
        return;
    for (const quint32 base : m_gazetteer.bases().find(draft.parts.base))
        finish(draft, m_gazetteer.namesOfBase(base), best);
}

std::vector<StreetReader::Draft> StreetReader::endings(const Draft &draft) const
{
    std::vector<Draft> drafts;
    Draft bare = draft;
    bare.end = draft.baseEnd;
    drafts.push_back(bare);
    const Token &next = m_tokens.at(bare.end);
    const StreetType *type = m_tokens.follows(bare.end) ? findStreetType(next.folded) : nullptr;
    if (type != nullptr && type->place != StreetType::Before && draft.parts.preType.isEmpty()) {
        Draft typed = bare;
        typed.parts.type = type->normal;
        typed.plainType = isPlainType(next.folded);
        ++typed.end;
        const StreetType *more =
            m_tokens.follows(typed.end) ? findStreetType(m_tokens.at(typed.end).folded) : nullptr;
        drafts.push_back(typed);
        if (more != nullptr && more->normal == QLatin1String("ext")) {
            typed.parts.type += QLatin1String(" ext");
            ++typed.end;
            drafts.push_back(typed);
        }
    }
    if (type == nullptr && draft.parts.preType.isEmpty() && m_tokens.follows(bare.end)) {
        if (const QString meant = misspeltType(next.folded); !meant.isEmpty()) {
            Draft typed = bare;
            typed.parts.type = meant;
            typed.plainType = true;
            typed.slips += 1;
            ++typed.end;
            drafts.push_back(typed);
        }
    }
    const std::size_t count = drafts.size();
    for (std::size_t i = 0; i < count; ++i) {
        const Token &side = m_tokens.at(drafts[i].end);
        if (!m_tokens.follows(drafts[i].end) || !isSide(side))
            continue;
        // "7th n Dodge": and.
        if (side.is(QLatin1String("n")) && side.letters == Token::Case::Lower &&
            drafts[i].parts.type.isEmpty() && !draft.needsType)
            continue;
        Draft sided = drafts[i];
        sided.parts.postDirection = findDirection(side.folded)->normal;
        ++sided.end;
        drafts.push_back(sided);
    }
    return drafts;
}

void StreetReader::finish(const Draft &draft, const std::vector<quint32> &names,
                          std::optional<StreetRef> &best) const
{
    for (const Draft &ending : endings(draft))
        consider(ending, names, best);
}

void StreetReader::consider(const Draft &draft, const std::vector<quint32> &names,
                            std::optional<StreetRef> &best) const
{
    StreetNameParts written = draft.parts;
    const bool typed = !written.type.isEmpty() || !written.preType.isEmpty();
    const bool directed = !written.preDirection.isEmpty() || !written.postDirection.isEmpty();
    if (draft.needsType && !typed && written.postDirection.isEmpty())
        return;
    // A type that stands right behind belongs to the name: "Mill Road" is no street called Mill.
    const Token &next = m_tokens.at(draft.end);
    const bool cutShort = !typed && m_tokens.follows(draft.end) && isPlainType(next.folded) &&
                          findStreetType(next.folded)->place != StreetType::Before;

    StreetRef ref;
    ref.begin = draft.begin;
    ref.end = draft.end;
    ref.baseBegin = draft.baseBegin;
    ref.baseEnd = draft.baseEnd;
    ref.typed = typed;
    ref.plainType = draft.plainType;
    ref.beforeType = draft.beforeType;
    ref.directed = directed;
    const auto number = writtenNumber(m_tokens, draft.baseBegin);
    ref.numbered = draft.numbered || (number && number->end == draft.baseEnd);
    ref.slips = draft.slips;
    for (const quint32 index : names) {
        const Gazetteer::StreetName &name = m_gazetteer.streetName(index);
        double quality = fitOf(written, name.parts);
        if (cutShort)
            quality *= 0.4;
        // Its first name is the one it is known by.
        if (m_gazetteer.streets()[name.street].names.front().parts != name.parts)
            quality *= kOtherName;
        if (quality < kLeastFit)
            continue;
        const auto known =
            std::find_if(ref.matches.begin(), ref.matches.end(),
                         [&](const StreetMatch &match) { return match.street == name.street; });
        if (known == ref.matches.end())
            ref.matches.push_back({name.street, quality});
        else
            known->quality = std::max(known->quality, quality);
        if (ref.matches.size() > 4 * kMostMatches)
            break;
    }
    if (ref.matches.empty())
        return;
    std::sort(ref.matches.begin(), ref.matches.end(), [](const StreetMatch &a, const StreetMatch &b) {
        return a.quality != b.quality ? a.quality > b.quality : a.street < b.street;
    });
    // Another street's name is no meaning of this one where some street fits.
    if (ref.quality() >= kFitting)
        std::erase_if(ref.matches, [](const StreetMatch &match) { return match.quality < kFitting; });
    if (ref.matches.size() > kMostMatches)
        ref.matches.resize(kMostMatches);
    ref.otherType = ref.quality() < kOtherType;
    // The whole name first; what people leave out costs less than what contradicts.
    const auto rank = [](const StreetRef &each) { return each.quality() - 0.02 * each.slips; };
    if (!best || rank(ref) > rank(*best) + kAsGood ||
        (rank(ref) > rank(*best) - kAsGood && ref.end > best->end))
        best = std::move(ref);
}

} // namespace porch
