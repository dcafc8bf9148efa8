// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/LinkFold.h"

#include "models/store/WrittenTime.h"

namespace porch {

bool LinkFold::concerns(Verb verb)
{
    switch (verb) {
    case Verb::Propose:
    case Verb::Link:
    case Verb::Unlink:
    case Verb::Accept:
    case Verb::Decline:
    case Verb::Merge:
    case Verb::Unmerge:
        return true;
    default:
        return false;
    }
}

LinkFold::Verdict LinkFold::apply(const Event &event, const TipBody &body, TipId tip, PersonId who)
{
    if (event.verb == Verb::Merge)
        return {merge(event, body, tip, who), 0};
    if (event.verb == Verb::Unmerge)
        return {unmerge(tip), 0};
    return link(event, body, tip, who);
}

LinkFold::Verdict LinkFold::link(const Event &event, const TipBody &body, TipId tip, PersonId who)
{
    LinkFacts before;
    CaseId casefile = 0;
    if (const auto found = m_tables.cases.find(body.casefile)) {
        casefile = found->id;
        before.casefile = {true, found->closed};
        const auto standing = m_tables.links.find(tip, casefile);
        before.standing = standing.standing;
        before.proposer = standing.proposer;
    }
    const LinkVerdict verdict = judgeLink(event.version, event.verb, before, who, body.withdrawn);
    if (verdict.refusal != Refusal::None)
        return {verdict.refusal, casefile};
    const LinkStore::Word word{tip, casefile, who, writtenAt(event), event.sequence, body.reason};
    if (verdict.after == LinkStanding::None)
        m_tables.links.end(tip, casefile);
    else if (before.standing == LinkStanding::Proposed)
        m_tables.links.judge(word, verdict.after);
    else
        m_tables.links.begin(word, verdict.after);
    m_tables.cases.touch(casefile, event.stored);
    return {Refusal::None, casefile};
}

Refusal LinkFold::merge(const Event &event, const TipBody &body, TipId tip, PersonId who)
{
    MergeFacts before;
    const auto into = m_tables.messages.find(body.into);
    before.intoKnown = into.has_value();
    TipId head = 0;
    if (into) {
        MergeGroups &groups = m_tables.links.groups();
        head = groups.headOf(into->tip);
        const TipId own = groups.headOf(tip);
        before.merged = own != tip;
        before.same = head == own;
    }
    const Refusal refusal = judgeMerge(event.version, before);
    if (refusal != Refusal::None)
        return refusal;
    m_tables.links.merge({tip, 0, who, writtenAt(event), event.sequence, body.reason}, head);
    touchGroup(head);
    return Refusal::None;
}

Refusal LinkFold::unmerge(TipId tip)
{
    const TipId head = m_tables.links.groups().headOf(tip);
    if (head == tip)
        return Refusal::NotMerged;
    touchGroup(head);
    m_tables.links.unmerge(tip);
    return Refusal::None;
}

/// Each of them says how many there are.
void LinkFold::touchGroup(TipId head)
{
    m_tables.tips.touch(head);
    for (const TipId tip : m_tables.links.groups().membersOf(head))
        m_tables.tips.touch(tip);
}

} // namespace porch
