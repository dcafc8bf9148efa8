// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/CandidateReader.h"

#include "models/items/CandidateWords.h"
#include "models/links/CacheWords.h"
#include "models/links/LinkText.h"
#include "models/links/ReasonWords.h"
#include "models/links/SharedWords.h"
#include "models/store/CaseQueries.h"
#include "models/store/CaseSearch.h"
#include "models/store/Search.h"
#include "models/store/Snapshot.h"

#include <QSet>

#include <cmath>

namespace porch {

namespace {

/// Of many asked tips so many are compared with others; all are linked.
constexpr std::size_t kMostCompared = 24;
constexpr int kMessagesCompared = 6;
constexpr std::size_t kMostWeighed = 60; ///< cases that are weighed for one answer
constexpr int kTipsWeighed = 8;          ///< of each
constexpr std::size_t kMostCases = 30;
constexpr std::size_t kMostTips = 12;
constexpr int kMostHits = 60;
constexpr int kPreviewRead = 200; ///< linked tips of a case, for its places and what says most
constexpr std::size_t kPreviewTips = 4;
/// A word that a larger share of all messages has tells nothing.
constexpr double kCommonShare = 0.03;
constexpr double kFewMessages = 3; ///< in a small log so many are no large share
constexpr qsizetype kMostWords = 120;
constexpr double kNear = 1'500;        ///< metres
constexpr double kTogether = 500;      ///< metres: linked tips that are told with the nearest
constexpr std::size_t kAskedAfter = 6; ///< of many asked tips, so many are asked after by themselves
constexpr int kSimilar = 20;           ///< to each
/// What is less likely is not offered unasked.
constexpr double kLeastLikely = 0.1;

std::optional<SideSpot> spotOf(const ComparedTip &tip)
{
    if (!tip.spot)
        return std::nullopt;
    const auto point = GeoPoint::fromDegrees(tip.spot->longitude, tip.spot->latitude);
    return point ? std::optional(SideSpot{*point, tip.spot->confirmed}) : std::nullopt;
}

std::vector<SideSpot> spotsOf(const std::vector<ComparedTip> &tips)
{
    std::vector<SideSpot> spots;
    for (const ComparedTip &tip : tips) {
        if (const auto spot = spotOf(tip))
            spots.push_back(*spot);
    }
    return spots;
}

struct Nearest
{
    double metres = 0;
    std::size_t mine = 0;
    std::size_t theirs = 0;
};

std::optional<Nearest> nearest(const std::vector<SideSpot> &mine, const std::vector<SideSpot> &theirs)
{
    std::optional<Nearest> best;
    for (std::size_t i = 0; i < mine.size(); ++i) {
        for (std::size_t k = 0; k < theirs.size(); ++k) {
            const double metres = metresBetween(mine[i].at, theirs[k].at);
            if (!best || metres < best->metres)
                best = Nearest{metres, i, k};
        }
    }
    return best;
}

/// Which of the texts' words are rare enough to tell something.
Result<TellingWords> tellingWords(Database &db, const QStringList &texts)
{
    Statement count(db, "SELECT max(id) FROM tip");
    CacheWords::Scope scope;
    scope.tips = count.step() ? std::max(1.0, double(count.int64(0))) : 1;
    const CacheWords words(db, scope);
    const double most = std::max(kFewMessages, words.messages() * kCommonShare);
    TellingWords telling;
    QSet<QString> known;
    for (const QString &text : texts) {
        for (const QString &word : linkWords(text)) {
            if (known.contains(word) || known.size() >= kMostWords || isSmallWord(word) || word.size() < 2)
                continue;
            known.insert(word);
            const double frequency = std::max(1.0, words.frequency(word));
            if (frequency <= most)
                telling.insert(word, std::log((words.messages() + 1) / frequency));
        }
    }
    if (const auto read = words.read(); !read)
        return read.error();
    return telling;
}

CandidateReason reasonOf(const Reason &reason)
{
    using Kind = CandidateReason::Kind;
    QString words = ReasonWords::sentence(reason);
    if (!words.isEmpty())
        words[0] = words.at(0).toUpper();
    switch (reason.kind) {
    case ReasonKind::Near:
    case ReasonKind::NearLinked:
        return {Kind::Place, words};
    case ReasonKind::SameWords:
    case ReasonKind::SharedWords:
    case ReasonKind::OtherWords:
    case ReasonKind::CaseWords:
        return {Kind::Words, words};
    default:
        return {Kind::Other, words};
    }
}

} // namespace

QStringList textsOf(const std::vector<ComparedTip> &tips)
{
    QStringList texts;
    for (const ComparedTip &tip : tips) {
        for (const ComparedTip::Said &said : tip.said)
            texts << said.text;
    }
    return texts;
}

QStringList AskedTips::texts() const
{
    return textsOf(compared);
}

Result<AskedTips> CandidateReader::ask(Database &db, const std::vector<TipId> &tips)
{
    const Snapshot snapshot(db);
    AskedTips asked;
    auto rows = queries::tipRows(db, tips);
    if (!rows)
        return rows.error();
    asked.tips = std::move(rows).value();
    const std::vector<TipId> first(tips.begin(),
                                   tips.begin() + std::ptrdiff_t(std::min(tips.size(), kMostCompared)));
    auto compared = queries::comparedTips(db, first, kMessagesCompared);
    if (!compared)
        return compared.error();
    asked.compared = std::move(compared).value();
    asked.spots = spotsOf(asked.compared);
    auto telling = tellingWords(db, asked.texts());
    if (!telling)
        return telling.error();
    asked.telling = std::move(telling).value();
    Statement links(db, "SELECT casefile, standing FROM link WHERE tip = ?");
    for (const TipRow &tip : asked.tips) {
        links.bind(1, tip.id);
        while (links.step())
            asked.links[links.int64(0)].insert(tip.id, static_cast<LinkStanding>(links.int64(1)));
        if (!links.ok())
            return links.error();
        links.reset();
    }
    return asked;
}

// --- what is offered

/// What of many asked tips is likely for several of them is likelier; the reasons are of the surest.
Result<LinkAnswer> CandidateReader::likely(const Suggestions &suggestions, const LinkQuestion &question)
{
    const Snapshot snapshot(m_db);
    std::vector<TipId> tips;
    QHash<TipId, SimilarTip> similar;
    std::vector<CaseId> cases;
    QHash<CaseId, LikelyCase> likeliest;
    QHash<CaseId, double> unlikely;
    for (std::size_t i = 0; i < std::min(m_asked.tips.size(), kAskedAfter); ++i) {
        const SuggestionQuery query{m_asked.tips[i].id, false, kSimilar};
        const auto alike = suggestions.similar(m_db, query);
        const auto files = suggestions.likelyCases(m_db, query);
        if (!alike || !files)
            return alike ? files.error() : alike.error();
        for (const SimilarTip &tip : alike.value()) {
            if (m_asked.contains(tip.tip))
                continue;
            if (!similar.contains(tip.tip))
                tips.push_back(tip.tip);
            if (similar.value(tip.tip).probability < tip.probability)
                similar.insert(tip.tip, tip);
        }
        for (const LikelyCase &file : files.value()) {
            if (!unlikely.contains(file.casefile))
                cases.push_back(file.casefile);
            unlikely[file.casefile] = unlikely.value(file.casefile, 1) * (1 - file.probability);
            if (likeliest.value(file.casefile).probability < file.probability)
                likeliest.insert(file.casefile, file);
        }
    }
    auto found = answer(cases, tips, question, [&](LinkCandidate &candidate) {
        const bool isCase = candidate.isCase();
        const SimilarTip tip = similar.value(candidate.tip.id);
        const std::vector<Reason> reasons =
            isCase ? likeliest.value(candidate.casefile.id).reasons : tip.reasons;
        candidate.weight = isCase ? 1 - unlikely.value(candidate.casefile.id, 1) : tip.probability;
        candidate.reasons.clear();
        for (const Reason &reason : reasons)
            candidate.reasons.push_back(reasonOf(reason));
    });
    if (found)
        std::erase_if(found->candidates,
                      [](const LinkCandidate &candidate) { return candidate.weight < kLeastLikely; });
    return found;
}

Result<LinkAnswer> CandidateReader::search(const LinkQuestion &question, const LinkedWords &words)
{
    const Snapshot snapshot(m_db);
    const SearchQuery query = parseSearch(question.text, true);
    auto cases = queries::casesByOwnWords(m_db, question.text);
    if (!cases)
        return cases.error();
    // What was typed as a number or a title is meant: only what else has the words is ranked by likeness.
    const bool exact = cases->size() == 1;
    for (const CaseId one : words.find(searchTerms(query.match), query.before, query.after, kMostWeighed)) {
        if (std::find(cases->begin(), cases->end(), one) == cases->end())
            cases->push_back(one);
    }
    auto tips = tipsByWords(question.text);
    if (!tips)
        return tips.error();
    return answer(std::move(cases).value(), tips.value(), question, [exact](LinkCandidate &candidate) {
        if (exact && candidate.isCase())
            candidate.weight = 0; // in the order of their finding
    });
}

/// Those whose messages have the words, and those of people called so; the newest first.
Result<std::vector<TipId>> CandidateReader::tipsByWords(const QString &text)
{
    std::vector<SearchQuery> questions{parseSearch(text, true)};
    const SearchQuery &typed = questions.front();
    const QString name = text.simplified();
    if (typed.author.isEmpty() && name.size() >= 3 && name.at(0).isLetter() && !name.contains(u':')) {
        SearchQuery named;
        named.author = name;
        questions.push_back(named);
    }
    std::vector<TipId> tips;
    for (const SearchQuery &query : questions) {
        if (query.isEmpty())
            continue;
        auto hits = queries::search(m_db, query, 0, {}, kMostHits);
        if (!hits)
            return hits.error();
        for (const SearchHit &hit : hits.value()) {
            if (std::find(tips.begin(), tips.end(), hit.tip) == tips.end() && !m_asked.contains(hit.tip))
                tips.push_back(hit.tip);
        }
    }
    return tips;
}

Result<LinkAnswer> CandidateReader::answer(std::vector<CaseId> cases, const std::vector<TipId> &tips,
                                           const LinkQuestion &question, const Weigh &weigh)
{
    const auto byWeight = [](const LinkCandidate &a, const LinkCandidate &b) { return a.weight > b.weight; };
    auto files = caseCandidates(std::move(cases), question.closedToo);
    auto others = tipCandidates(tips, weigh);
    if (!files || !others)
        return files ? others.error() : files.error();
    std::for_each(files->begin(), files->end(), weigh);
    std::stable_sort(files->begin(), files->end(), byWeight);
    files->resize(std::min(files->size(), kMostCases));
    others->resize(std::min(others->size(), kMostTips));
    LinkAnswer answer;
    answer.candidates = std::move(files).value();
    answer.candidates.insert(answer.candidates.end(), std::make_move_iterator(others->begin()),
                             std::make_move_iterator(others->end()));
    const auto tally = queries::caseTally(m_db);
    if (!tally)
        return tally.error();
    answer.cases = tally->open + (question.closedToo ? tally->closed : 0);
    return answer;
}

Result<std::vector<LinkCandidate>> CandidateReader::caseCandidates(std::vector<CaseId> cases, bool closedToo)
{
    auto rows = queries::caseRows(m_db, cases);
    if (!rows)
        return rows.error();
    if (!closedToo)
        std::erase_if(rows.value(), [](const CaseRow &row) { return row.closed; });
    rows->resize(std::min(rows->size(), kMostWeighed));
    std::vector<LinkCandidate> found;
    for (CaseRow &row : rows.value()) {
        const auto tips = queries::linkedTips(m_db, row.id, kTipsWeighed, 1);
        if (!tips)
            return tips.error();
        LinkCandidate &candidate = found.emplace_back();
        candidate.casefile = std::move(row);
        weigh(candidate, tips.value());
    }
    return found;
}

Result<std::vector<LinkCandidate>> CandidateReader::tipCandidates(const std::vector<TipId> &tips,
                                                                  const Weigh &adjust)
{
    const std::vector<TipId> first(tips.begin(),
                                   tips.begin() + std::ptrdiff_t(std::min(tips.size(), kMostWeighed)));
    const auto compared = queries::comparedTips(m_db, first, 1);
    if (!compared)
        return compared.error();
    std::vector<LinkCandidate> found;
    for (const ComparedTip &tip : compared.value()) {
        LinkCandidate &candidate = found.emplace_back();
        candidate.tip.id = tip.tip;
        weigh(candidate, {tip});
        adjust(candidate);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const LinkCandidate &a, const LinkCandidate &b) { return a.weight > b.weight; });
    found.resize(std::min(found.size(), kMostTips));
    for (LinkCandidate &candidate : found) {
        auto row = queries::tipRows(m_db, {candidate.tip.id});
        const auto links = queries::linksOfTip(m_db, candidate.tip.id);
        if (!row || !links)
            return row ? links.error() : row.error();
        if (!row->empty())
            candidate.tip = std::move(row->front());
        if (!links->empty() && links->front().standing == LinkStanding::Linked)
            candidate.within = links->front();
    }
    return found;
}

void CandidateReader::weigh(LinkCandidate &candidate, const std::vector<ComparedTip> &tips) const
{
    using Kind = CandidateReason::Kind;
    QStringList theirs = textsOf(tips);
    if (candidate.isCase())
        theirs << candidate.casefile.title;
    const SharedSpans shared = SharedSpans::of(m_texts, theirs, m_asked.telling);
    if (!shared.words.isEmpty())
        candidate.reasons.push_back({Kind::Words, CandidateWords::sameWords(shared.words)});
    candidate.weight = shared.weight;

    const std::vector<SideSpot> spots = spotsOf(tips);
    if (const auto near = nearest(m_asked.spots, spots); near && near->metres <= kNear) {
        const GeoPoint mine = m_asked.spots[near->mine].at;
        const auto together = std::count_if(spots.begin(), spots.end(), [mine](const SideSpot &spot) {
            return metresBetween(mine, spot.at) <= kTogether;
        });
        candidate.reasons.push_back({Kind::Place, CandidateWords::distance(near->metres, int(together))});
        candidate.weight += 3 * (1 - near->metres / kNear);
    }
    if (!candidate.reasons.empty() && !m_asked.compared.empty() && !tips.empty()) {
        const QString apart = CandidateWords::apart(m_asked.compared.front().at, tips.front().at);
        if (!apart.isEmpty())
            candidate.reasons.push_back({Kind::Other, apart});
    }
}

// --- side by side

Result<LinkPreview> CandidateReader::compare(const LinkCandidate &candidate)
{
    const Snapshot snapshot(m_db);
    auto tips = candidate.isCase() ? queries::linkedTips(m_db, candidate.casefile.id, kPreviewRead, 1)
                                   : queries::comparedTips(m_db, {candidate.tip.id}, kMessagesCompared);
    if (!tips)
        return tips.error();
    LinkPreview preview;
    preview.key = candidate.key();
    preview.ofTips = candidate.isCase() ? candidate.casefile.tips : 1;
    preview.spots = spotsOf(tips.value());
    if (const auto near = nearest(m_asked.spots, preview.spots)) {
        preview.metres = near->metres;
        preview.mySpot = near->mine;
        preview.theirSpot = near->theirs;
    }
    // Those that say most of what the asked ones say.
    std::vector<std::pair<double, std::size_t>> order;
    for (std::size_t i = 0; i < tips->size(); ++i)
        order.emplace_back(SharedSpans::of(m_texts, textsOf({tips.value()[i]}), m_asked.telling).weight, i);
    std::stable_sort(order.begin(), order.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    order.resize(std::min(order.size(), kPreviewTips));
    for (const auto &[weight, index] : order)
        preview.tips.push_back(std::move(tips.value()[index]));
    preview.shared = SharedSpans::of(m_texts, textsOf(preview.tips), m_asked.telling);
    return preview;
}

} // namespace porch
