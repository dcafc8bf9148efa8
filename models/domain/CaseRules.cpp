// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/CaseRules.h"

namespace porch {

namespace {

LinkVerdict refused(Refusal why, const LinkFacts &before)
{
    return {why, before.standing};
}

/// Version 1. Once it is released: never edit.
LinkVerdict judgeLinkV1(Verb verb, const LinkFacts &before, PersonId who, bool withdrawn)
{
    const bool isLinked = before.standing == LinkStanding::Linked;
    const bool isProposed = before.standing == LinkStanding::Proposed;
    if (!before.casefile.known)
        return refused(Refusal::UnknownCase, before);
    // A no, and taking back, may be said of a closed case as well: both leave nothing waiting for it.
    if (verb == Verb::Decline)
        return isProposed ? LinkVerdict{Refusal::None, LinkStanding::Declined}
                          : refused(isLinked ? Refusal::AlreadyLinked : Refusal::NotProposed, before);
    if (verb == Verb::Propose && withdrawn) {
        if (!isProposed)
            return refused(isLinked ? Refusal::AlreadyLinked : Refusal::NotProposed, before);
        if (before.proposer != who)
            return refused(Refusal::NotTheProposer, before);
        return {Refusal::None, LinkStanding::None};
    }
    if (before.casefile.closed)
        return refused(Refusal::CaseClosed, before);
    switch (verb) {
    case Verb::Propose:
        if (isLinked)
            return refused(Refusal::AlreadyLinked, before);
        if (isProposed)
            return refused(Refusal::AlreadyProposed, before);
        return {Refusal::None, LinkStanding::Proposed};
    case Verb::Link:
        if (isLinked)
            return refused(Refusal::AlreadyLinked, before);
        return {Refusal::None, LinkStanding::Linked};
    case Verb::Accept:
        if (!isProposed)
            return refused(isLinked ? Refusal::AlreadyLinked : Refusal::NotProposed, before);
        return {Refusal::None, LinkStanding::Linked};
    default: // unlink
        if (!isLinked)
            return refused(Refusal::NotLinked, before);
        return {Refusal::None, LinkStanding::None};
    }
}

} // namespace

LinkVerdict judgeLink(int version, Verb verb, const LinkFacts &before, PersonId who, bool withdrawn)
{
    Q_ASSERT(version >= 1 && version <= kEventVersion);
    return judgeLinkV1(verb, before, who, withdrawn);
}

Refusal judgeMerge(int version, const MergeFacts &before)
{
    Q_ASSERT(version >= 1 && version <= kEventVersion);
    if (!before.intoKnown)
        return Refusal::UnknownTip;
    if (before.same)
        return Refusal::IntoItself;
    return before.merged ? Refusal::AlreadyMerged : Refusal::None;
}

Refusal judgeCase(int version, Verb verb, const CaseFacts &before, bool named,
                  const std::optional<CaseFacts> &into, bool same)
{
    Q_ASSERT(version >= 1 && version <= kEventVersion);
    if (verb == Verb::OpenCase && !before.known)
        return named ? Refusal::None : Refusal::UnknownCase;
    if (verb == Verb::OpenCase)
        return before.closed ? Refusal::None : Refusal::CaseNotClosed;
    if (!before.known)
        return Refusal::UnknownCase;
    if (verb != Verb::CloseCase) // what is known of a case can always be told
        return Refusal::None;
    if (before.closed)
        return Refusal::CaseClosed;
    if (!into)
        return Refusal::None;
    if (same)
        return Refusal::IntoItself;
    if (!into->known)
        return Refusal::UnknownCase;
    return into->closed ? Refusal::CaseClosed : Refusal::None;
}

} // namespace porch
