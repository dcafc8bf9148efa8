// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/find/StreetReader.h"

#include "models/places/StreetWords.h"
#include "models/places/find/FinderWords.h"
#include "models/places/find/NumberWords.h"

#include <algorithm>
#include <array>

namespace porch {

namespace {

constexpr int kMostBaseWords = 6;
constexpr std::size_t kMostMatches = 24;
/// A street whose name fits worse is another.
constexpr double kLeastFit = 0.4;
constexpr double kFitting = 0.55;

/// "no" and "so" are words far more often than sides.
bool isSide(const Token &token)
{
    if (findDirection(token.folded) == nullptr)
        return false;
    if (token.is(QLatin1String("no")) || token.is(QLatin1String("so")) || token.is(QLatin1String("este")))
        return token.letters != Token::Case::Lower;
    return true;
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
        return tight || (upper && (token.folded.size() == 2 || tokens.at(at + 1).folded.size() >= 2));
    return upper && token.letters == Token::Case::Upper;
}

} // namespace

struct StreetReader::Draft
{
    StreetNameParts parts;
    int begin = 0;
    int baseBegin = 0;
    int baseEnd = 0;
    int end = 0;
    bool plainType = false;
    bool beforeType = false;
    bool numbered = false;
    bool needsType = false; ///< a bare number is no street
    int slips = 0;
};

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
    if (!number)
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

std::optional<StreetRef> StreetReader::readRoadNumber(int at) const
{
    const Token &token = m_tokens.at(at);
    if (!m_tokens.has(at) || !token.isNumber() || token.value < 2 || token.folded.size() > 4 ||
        token.before & (Gaps(Gap::Money) | Gap::Plus) || m_tokens.at(at + 1).before & Gap::Percent)
        return std::nullopt;
    StreetRef ref;
    ref.begin = ref.baseBegin = at;
    ref.end = ref.baseEnd = at + 1;
    ref.numbered = true;
    for (const quint32 index : m_gazetteer.numbered(token.value)) {
        const Gazetteer::StreetName &name = m_gazetteer.streetName(index);
        if (findRouteWord(name.parts.preType) != nullptr && name.parts.type.isEmpty())
            ref.matches.push_back({name.street, 0.85});
    }
    if (ref.matches.empty() || ref.matches.size() > kMostMatches)
        return std::nullopt;
    return ref;
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
    const std::size_t count = drafts.size();
    for (std::size_t i = 0; i < count; ++i) {
        const Token &side = m_tokens.at(drafts[i].end);
        if (!m_tokens.follows(drafts[i].end) || !isSide(side))
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
    if (!best || rank(ref) > rank(*best) + 1e-9 || (rank(ref) > rank(*best) - 1e-9 && ref.end > best->end))
        best = std::move(ref);
}

std::optional<StreetRef> StreetReader::readSlipped(int at) const
{
    std::optional<StreetRef> best;
    if (!m_tokens.has(at))
        return best;
    for (const Draft &draft : beginnings(at)) {
        QString words;
        for (int end = draft.baseBegin; end < draft.baseBegin + 4; ++end) {
            if (!m_tokens.has(end) || (end > draft.baseBegin && !m_tokens.follows(end)))
                break;
            const Token &token = m_tokens.at(end);
            // A word that all know is no slip for another.
            if (token.value >= 0 || traitsOf(token.folded) & WordIs::Function)
                break;
            words += token.folded;
            const WordTraits traits = traitsOf(token.folded);
            if (end == draft.baseBegin && (isOrdinary(traits) || traits & WordIs::GivenName) &&
                (!m_tokens.follows(end + 1) || findStreetType(m_tokens.at(end + 1).folded) != nullptr))
                continue;
            for (const SlipIndex::Hit &hit : m_gazetteer.baseSlips().find(words)) {
                Draft slipped = draft;
                slipped.baseEnd = end + 1;
                slipped.slips = std::max(1, hit.slips);
                finish(slipped, m_gazetteer.namesOfBase(hit.item), best);
            }
        }
    }
    return best;
}

bool StreetReader::isName(int at, bool surely) const
{
    const Token &token = m_tokens.at(at);
    if (!token.isWord() || token.folded.size() < 2)
        return false;
    const WordTraits traits = traitsOf(token.folded);
    if (m_tokens.caseTells())
        return token.letters != Token::Case::Lower && (surely || !token.opensSentence) &&
               !(traits & WordIs::Function);
    return surely ? !(traits & (WordTraits(WordIs::Function) | WordIs::Counted)) : !isOrdinary(traits);
}

std::optional<StreetRef> StreetReader::readUnknown(int at, bool surely) const
{
    // "@newsdesk Dr. Ferrer said": somebody's account.
    const Token &first = m_tokens.at(at);
    if (!surely && first.before & Gap::At && first.start > 0 && m_tokens.text().at(first.start - 1) == u'@')
        return std::nullopt;
    const std::vector<Draft> drafts = beginnings(at);
    for (auto draft = drafts.rbegin(); draft != drafts.rend(); ++draft) {
        int end = draft->baseBegin;
        while (end < draft->baseBegin + 4 && m_tokens.has(end) &&
               (end == draft->baseBegin || m_tokens.follows(end)) && isName(end, surely) &&
               !(end > draft->baseBegin && isPlainType(m_tokens.at(end).folded)))
            ++end;
        if (end == draft->baseBegin)
            continue;
        StreetRef ref;
        ref.begin = at;
        ref.baseBegin = draft->baseBegin;
        ref.baseEnd = end;
        ref.end = end;
        ref.typed = ref.plainType = true;
        ref.beforeType = draft->beforeType;
        const StreetType *before = findStreetType(first.folded);
        if (draft->beforeType && before != nullptr && before->place == StreetType::Before &&
            m_tokens.isSurelyName(draft->baseBegin))
            return ref;
        if (!draft->parts.preType.isEmpty())
            continue;
        const Token &type = m_tokens.at(end);
        if (!m_tokens.follows(end) || !isPlainType(type.folded) ||
            findStreetType(type.folded)->place == StreetType::Before)
            continue;
        // "Uncle Dr. Ferrer", "Cafe St. Mary": a title of what follows.
        if (!surely && m_tokens.isSurelyName(end + 1) && m_tokens.follows(end + 1) &&
            (type.is(QLatin1String("dr")) || type.is(QLatin1String("st"))))
            continue;
        ++ref.end;
        if (m_tokens.follows(ref.end) && isSide(m_tokens.at(ref.end)) &&
            m_tokens.at(ref.end).letters != Token::Case::Lower)
            ++ref.end;
        return ref;
    }
    return std::nullopt;
}

} // namespace porch
