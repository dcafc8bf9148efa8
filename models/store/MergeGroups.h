// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sql/Database.h"
#include "models/store/CaseRows.h"

namespace porch {

/// Reads which tips were merged, for many tips in a row.
class MergeGroups
{
public:
    explicit MergeGroups(Database &db);

    /// The tip at the end of the chain of merges, maybe itself.
    TipId headOf(TipId tip);
    /// All whose chain ends there, in the order of their merging, without it.
    std::vector<TipId> membersOf(TipId head);
    /// How many tips are one with this, itself among them.
    std::size_t sizeOf(TipId tip) { return membersOf(headOf(tip)).size() + 1; }
    Result<void> read() const;

private:
    Statement m_into;
    Statement m_members;
};

} // namespace porch
