// SPDX-License-Identifier: GPL-3.0-or-later
//
// Names of streets that are not as the map has them: misspelt, shortened to a number, or none of the city's.
#include "models/places/StreetWords.h"
#include "models/places/find/FinderWords.h"
#include "models/places/find/StreetDraft.h"

#include <algorithm>
#include <array>

namespace porch {

namespace {

constexpr std::size_t kMostRoads = 24;

} // namespace

std::optional<StreetRef> StreetReader::readSlipped(int at) const
{
    std::optional<StreetRef> best;
    if (!m_tokens.has(at))
        return best;
    for (const Draft &draft : beginnings(at)) {
        QString words;
        QString spaced;
        for (int end = draft.baseBegin; end < draft.baseBegin + 4; ++end) {
            if (!m_tokens.has(end) || (end > draft.baseBegin && !m_tokens.follows(end)))
                break;
            const Token &token = m_tokens.at(end);
            // A word that all know is no slip for another.
            if (token.value >= 0 || traitsOf(token.folded) & WordIs::Function)
                break;
            words += token.folded;
            if (end > draft.baseBegin)
                spaced += u' ';
            spaced += token.folded;
            const WordTraits traits = traitsOf(token.folded);
            if (end == draft.baseBegin && (isOrdinary(traits) || traits & WordIs::GivenName) &&
                (!m_tokens.follows(end + 1) || findStreetType(m_tokens.at(end + 1).folded) != nullptr))
                continue;
            Draft slipped = draft;
            slipped.baseEnd = end + 1;
            std::vector<quint32> names;
            for (const SlipIndex::Hit &hit : m_gazetteer.baseSlips().find(words)) {
                // What is written right was read before.
                if (hit.slips == 0 && spaced == m_gazetteer.base(hit.item))
                    continue;
                const std::vector<quint32> &its = m_gazetteer.namesOfBase(hit.item);
                names.insert(names.end(), its.begin(), its.end());
                slipped.slips = std::max(1, hit.slips);
            }
            if (!names.empty())
                finish(slipped, names, best);
        }
    }
    return best;
}

bool StreetReader::isName(int at, bool surely) const
{
    const Token &token = m_tokens.at(at);
    if (!token.isWord() || token.folded.size() < 2)
        return false;
    // "NB lane"
    static constexpr std::array kBound{QLatin1String("nb"), QLatin1String("sb"), QLatin1String("eb"),
                                       QLatin1String("wb")};
    if (std::find(kBound.begin(), kBound.end(), token.folded) != kBound.end())
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

/// "59" of "59 & Mill".
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
    if (ref.matches.empty() || ref.matches.size() > kMostRoads)
        return std::nullopt;
    return ref;
}

} // namespace porch
