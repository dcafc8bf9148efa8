// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/links/CacheWords.h"
#include "models/links/LinkModel.h"
#include "models/links/LinkTips.h"
#include "models/links/Suggestions.h"
#include "models/store/SpotQueries.h"

namespace porch {

/// Finds the tips that are like one tip: candidates by words and by place, measured and ranked, with reasons.
/// For one question, inside one snapshot of the cache.
class SimilarTips
{
public:
    /// Both must outlive it.
    SimilarTips(Database &db, const LinkModel &model)
        : m_db(db)
        , m_model(model)
        , m_tips(db)
    {}

    Result<std::vector<SimilarTip>> find(const SuggestionQuery &query);

private:
    struct Candidate
    {
        LinkTip tip;
        LinkText text;
        PairFeatures pair;
    };

    std::vector<Candidate> byWords(const CacheWords &words, PairMeasurer &measurer);
    Result<std::vector<NearTip>> nearOnes();
    std::optional<LinkTip> candidate(TipId tip);
    void measure(Candidate &candidate, PairMeasurer &measurer) const;
    std::vector<Reason> reasons(const Candidate &candidate, PairMeasurer &measurer) const;

    Database &m_db;
    const LinkModel &m_model;
    LinkTips m_tips;
    LinkTip m_tip;   ///< that is asked about
    LinkText m_text; ///< of it
    bool m_before = false;
    double m_crowd = 0; ///< how many tips were where it is
};

} // namespace porch
