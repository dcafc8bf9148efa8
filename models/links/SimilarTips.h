// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/links/CacheWords.h"
#include "models/links/LinkModel.h"
#include "models/links/LinkTips.h"
#include "models/links/Suggestions.h"
#include "models/store/MergeGroups.h"
#include "models/store/SpotQueries.h"

#include <QSet>

namespace porch {

/// Finds the tips that are like one tip: candidates by words and by place, measured and ranked, with reasons.
/// For one question, inside one snapshot of the cache.
class SimilarTips
{
public:
    /// All must outlive it.
    SimilarTips(Database &db, const LinkModel &model, const Glossary &glossary)
        : m_db(db)
        , m_model(model)
        , m_glossary(glossary)
        , m_tips(db)
        , m_groups(db)
    {}

    Result<std::vector<SimilarTip>> find(const SuggestionQuery &query);

    /// Of the last question: the tip as it was looked at; none when it is not known.
    const std::optional<LinkTip> &asked() const { return m_asked; }
    /// How surely it belongs together with another text, were that a tip.
    double likeness(const QString &text);
    /// What it shares with another text, as people read it.
    QStringList shared(const QString &text);
    /// Of its words that mean something, the rarest first.
    std::vector<QString> rarestWords(std::size_t most);

private:
    struct Candidate
    {
        LinkTip tip;
        LinkText text;
        PairFeatures pair;
        bool merged = false; ///< with the tip that is asked about
    };

    bool look(const SuggestionQuery &query);
    void addByWords(std::vector<Candidate> &candidates);
    Result<std::vector<NearTip>> nearOnes();
    bool add(std::vector<Candidate> &candidates, TipId tip);
    void measure(Candidate &candidate);
    std::vector<Reason> reasons(const Candidate &candidate);

    Database &m_db;
    const LinkModel &m_model;
    const Glossary &m_glossary;
    LinkTips m_tips;
    MergeGroups m_groups;
    std::optional<LinkTip> m_asked;
    TipId m_group = 0; ///< the head of those that were merged with it
    LinkText m_text;   ///< of it
    std::optional<CacheWords> m_words;
    std::optional<PairMeasurer> m_measurer;
    QSet<TipId> m_looked; ///< at these, as candidates
    bool m_before = false;
    double m_crowd = 0; ///< how many tips were where it is
};

} // namespace porch
