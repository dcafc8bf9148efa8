// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/links/SimilarTips.h"

namespace porch {

/// Finds the cases that one tip may belong to: those of the tips that are like it, and those whose title and
/// notes are. For one question.
class LikelyCases
{
public:
    /// All must outlive it.
    LikelyCases(Database &db, const LinkModel &model, const Glossary &glossary);

    Result<std::vector<LikelyCase>> find(const SuggestionQuery &query);

private:
    struct Found
    {
        CaseId casefile = 0;
        std::vector<const SimilarTip *> tips;
        QString text; ///< of its own
    };

    Found &at(CaseId casefile);
    CaseId heirOf(CaseId casefile);
    void addLinked(const SimilarTip &tip);
    void addBySayings();
    void readDecided();
    bool isOut(CaseId casefile) const;
    LikelyCase judged(const Found &found);

    Database &m_db;
    SimilarTips m_similar;
    Statement m_linked;
    Statement m_heir;
    Statement m_own;
    Statement m_words;
    std::vector<Found> m_found;
    std::vector<CaseId> m_decided;
    TipId m_tip = 0;
    bool m_before = false;
};

} // namespace porch
