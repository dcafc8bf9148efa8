// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/MergeGroups.h"

namespace porch {

MergeGroups::MergeGroups(Database &db)
    : m_into(db, "SELECT into_tip FROM tip_merge WHERE tip = ?")
    , m_members(db, "WITH RECURSIVE down (tip, sequence) AS (SELECT tip, sequence FROM tip_merge WHERE"
                    " into_tip = ? UNION SELECT m.tip, m.sequence FROM tip_merge m JOIN down ON m.into_tip ="
                    " down.tip) SELECT tip FROM down ORDER BY sequence")
{}

/// Ends, since judgeMerge() lets no cycle come about.
TipId MergeGroups::headOf(TipId tip)
{
    TipId head = tip;
    for (bool more = true; more;) {
        m_into.bind(1, head);
        more = m_into.step();
        if (more)
            head = m_into.int64(0);
        m_into.reset();
    }
    return head;
}

std::vector<TipId> MergeGroups::membersOf(TipId head)
{
    std::vector<TipId> members;
    m_members.bind(1, head);
    while (m_members.step())
        members.push_back(m_members.int64(0));
    return members;
}

Result<void> MergeGroups::read() const
{
    if (!m_into.ok())
        return m_into.error();
    return m_members.ok() ? Result<void>() : Result<void>(m_members.error());
}

} // namespace porch
