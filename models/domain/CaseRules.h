// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Rules.h"

namespace porch {

/// How a tip stands to a case. The numbers are in caches: never renumber.
enum class LinkStanding : quint8 {
    Proposed = 0, ///< waits for a supervisor
    Linked = 1,
    Declined = 2, ///< a supervisor said no; may be proposed again
    None = 3,     ///< never in a cache
};

/// What the rules need to know of a case.
struct CaseFacts
{
    bool known = false;
    bool closed = false;
};

/// And of a tip's link to it.
struct LinkFacts
{
    CaseFacts casefile;
    LinkStanding standing = LinkStanding::None;
    PersonId proposer = 0; ///< Proposed: who
};

struct LinkVerdict
{
    Refusal refusal = Refusal::None;
    LinkStanding after = LinkStanding::None;
};

/// What propose, link, unlink, accept and decline do to a link, or why they are refused. The rule of a
/// released version never changes, as in Rules.h.
/// @param withdrawn propose: its author takes it back
LinkVerdict judgeLink(int version, Verb verb, const LinkFacts &before, PersonId who, bool withdrawn);

/// What the rules need to know of two tips that are merged.
struct MergeFacts
{
    bool intoKnown = false;
    bool merged = false; ///< the tip was merged into another already
    bool same = false;   ///< both are in one group already, or are one
};

/// Whether a tip may be merged into another. Nothing is merged twice and no group is merged into itself, so
/// merges make no cycle, however they cross.
Refusal judgeMerge(int version, const MergeFacts &before);

/// What open (with a key that is known: again), update, close and note do to a case.
/// @param named open: it says what the new case is; otherwise it is meant to be known
/// @param into close: the case that goes on with it; none when none is named
/// @param same that case is this one
Refusal judgeCase(int version, Verb verb, const CaseFacts &before, bool named,
                  const std::optional<CaseFacts> &into, bool same);

} // namespace porch
