// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Event.h"

#include <QCoreApplication>

namespace porch {

enum class TipStatus : quint8 { New = 0, Claimed = 1, Waiting = 2, Closed = 3 };

/// A claim whose owner has not acted for this long is stale: anyone may take the tip over.
inline constexpr Micros kClaimIdleLimit = Micros(60) * 60 * 1'000'000;

/// So long the bridge that took a reply may be about to deliver it, by the log's time; then another may.
inline constexpr Micros kTakeLease = Micros(60) * 1'000'000;

/// The promise where a channel has none of its own: an answer within half an hour.
inline constexpr Micros kDefaultPromise = Micros(30) * 60 * 1'000'000;

/// Whoever acts, as a number that the caller chooses; 0 is nobody.
using PersonId = qint32;

/// What the rules need to know of a tip, and all they may change.
struct TipState
{
    TipStatus status = TipStatus::New;
    PersonId owner = 0;
    Micros touched = 0;      ///< when the owner last acted, by the log's time; 0 without an owner
    Micros owedSince = 0;    ///< written time of the first resident message without an answer; 0 when none
    Micros promise = 0;      ///< how long after that the answer was promised, as of then; 0 when none is owed
    Micros snoozedUntil = 0; ///< when its holder wants to see it again; 0: not snoozed
    QByteArray category;     ///< key of a category; empty: not classified
    Priority priority = Priority::Normal;
    bool escalated = false; ///< handed on as an emergency, until it is closed

    bool operator==(const TipState &) const = default;
    bool replyOwed() const { return owedSince != 0 && status != TipStatus::Closed; }
    /// When the promised answer is due; 0 when none is owed.
    Micros due() const { return replyOwed() ? owedSince + promise : 0; }
};

/// What an officer does to a tip, as far as the rules care.
struct TipAction
{
    Verb verb = Verb::Note;
    PersonId who = 0;
    Micros stored = 0; ///< the log's time of the action, which decides; not the author's clock
    PersonId assignee = 0;
    Micros until = 0;
    QByteArray category;
    std::optional<Priority> priority;
};

/// Why an action had no effect. The numbers are in caches: never renumber.
enum class Refusal : quint8 {
    None = 0,
    TipClosed = 1,
    HeldByAnother = 2,
    NotTheHolder = 3,
    NotClosed = 4,
    // See CaseRules.h.
    UnknownCase = 5,
    CaseClosed = 6,
    AlreadyLinked = 7,
    AlreadyProposed = 8,
    NotProposed = 9,
    NotLinked = 10,
    AlreadyMerged = 11,
    NotMerged = 12,
    UnknownTip = 13,
    NumberTaken = 14,
    CaseNotClosed = 15,
    NotTheProposer = 16,
    IntoItself = 17,
};

struct Verdict
{
    Refusal refusal = Refusal::None;
    TipState after;
};

bool isStale(const TipState &tip, Micros now);

/// The rules table: what an action does to a tip, or why it is refused.
/// The rule of a released version never changes: a new rule is a new version beside the old.
Verdict judge(int version, const TipState &before, const TipAction &action);

/// What a resident's message does to its tip. A closed tip comes back as new, a snoozed one wakes.
/// @param promise within what time this channel answers now
TipState afterResidentMessage(int version, const TipState &before, Micros written, Micros promise);

/// Whether a bridge that says so now carries a reply from here on: nobody else does, or the one that took it
/// has had its time.
/// @param holder who took it last; empty: nobody
/// @param since when, by the log's time
bool mayTake(int version, const QByteArray &holder, Micros since, const QByteArray &bridge, Micros stored);

/// The channel did not take the last reply, so the answer is owed as it was before it.
/// @param lastWritten written time of the newest resident message; 0 when there is none
TipState afterBounce(int version, const TipState &before, Micros lastWritten, Micros promise);

/// Words for a refusal; `holder` is who holds the tip, and may be empty.
class RefusalText
{
    Q_DECLARE_TR_FUNCTIONS(porch::RefusalText)
public:
    static QString sentence(Refusal refusal, const QString &holder);
};

} // namespace porch
