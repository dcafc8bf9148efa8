// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/FoldTables.h"

namespace porch {

/// What the desk said of belonging together, by the rules of CaseRules.h.
class LinkFold
{
public:
    explicit LinkFold(FoldTables &tables)
        : m_tables(tables)
    {}

    struct Verdict
    {
        Refusal refusal = Refusal::None;
        CaseId casefile = 0; ///< 0: not about a case, or it is not known
    };
    static bool concerns(Verb verb);
    /// For a verb that concerns links.
    Verdict apply(const Event &event, const TipBody &body, TipId tip, PersonId who);

private:
    Verdict link(const Event &event, const TipBody &body, TipId tip, PersonId who);
    Refusal merge(const Event &event, const TipBody &body, TipId tip, PersonId who);
    Refusal unmerge(TipId tip);
    void touchGroup(TipId head);

    FoldTables &m_tables;
};

} // namespace porch
