// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sql/Database.h"
#include "models/store/CaseRows.h"
#include "models/store/MergeGroups.h"

namespace porch {

/// Which tips belong to which cases, and which tips say the same.
class LinkStore
{
public:
    explicit LinkStore(Database &db);

    struct Standing
    {
        LinkStanding standing = LinkStanding::None;
        PersonId proposer = 0;
    };
    Standing find(TipId tip, CaseId casefile);

    struct Word
    {
        TipId tip = 0;
        CaseId casefile = 0;
        PersonId who = 0;
        Micros at = 0;
        quint64 sequence = 0;
        QByteArray reason = {};
    };
    /// Somebody proposes it, or links it at once.
    void begin(const Word &word, LinkStanding standing);
    /// A supervisor's word on what was proposed.
    void judge(const Word &word, LinkStanding standing);
    void end(TipId tip, CaseId casefile);
    std::vector<TipId> tipsOf(CaseId casefile);

    MergeGroups &groups() { return m_groups; }
    /// @param word its case is not looked at
    void merge(const Word &word, TipId into);
    void unmerge(TipId tip);

private:
    Statement m_find;
    Statement m_begin;
    Statement m_judge;
    Statement m_end;
    Statement m_tips;
    MergeGroups m_groups;
    Statement m_merge;
    Statement m_unmerge;
};

} // namespace porch
