// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/Rules.h"

namespace porch {

namespace {

/// Version 1. Once it is released: never edit, add RulesV2 beside it.
class RulesV1
{
public:
    RulesV1(const TipState &before, const TipAction &action)
        : m_before(before)
        , m_action(action)
    {}

    Verdict judge() const
    {
        switch (m_action.verb) {
        case Verb::Claim:
            return claim();
        case Verb::Release:
            return release();
        case Verb::Reply:
            return reply();
        case Verb::Snooze:
            return snooze();
        case Verb::Assign:
            return assign();
        case Verb::Classify:
            return classify();
        case Verb::Escalate:
            return escalate();
        case Verb::Close:
            return close();
        case Verb::Reopen:
            return reopen();
        default: // note, refer, place, link, merge: what is known of a tip can always be told
            return done(m_before);
        }
    }

private:
    bool closed() const { return m_before.status == TipStatus::Closed; }
    bool mine() const { return m_before.owner == m_action.who; }
    bool heldByAnother() const
    {
        return m_before.owner != 0 && !mine() && !isStale(m_before, m_action.stored);
    }

    Verdict refuse(Refusal why) const { return {why, m_before}; }

    Verdict done(TipState after) const
    {
        if (after.owner == m_action.who)
            after.touched = m_action.stored;
        return {Refusal::None, after};
    }

    TipState heldBy(PersonId owner) const
    {
        TipState after = m_before;
        after.owner = owner;
        if (after.status == TipStatus::New)
            after.status = TipStatus::Claimed;
        return after;
    }

    /// Whoever claims a tip is at it, so it sleeps no longer.
    Verdict claim() const
    {
        if (closed())
            return refuse(Refusal::TipClosed);
        if (heldByAnother())
            return refuse(Refusal::HeldByAnother);
        TipState after = heldBy(m_action.who);
        after.snoozedUntil = 0;
        return done(after);
    }

    Verdict release() const
    {
        if (closed())
            return refuse(Refusal::TipClosed);
        if (!mine())
            return refuse(Refusal::NotTheHolder);
        TipState after = m_before;
        after.owner = 0;
        after.touched = 0;
        after.snoozedUntil = 0;
        if (after.status == TipStatus::Claimed)
            after.status = TipStatus::New;
        return done(after);
    }

    /// Answering takes the tip: whoever replies is who the resident will be heard by.
    Verdict reply() const
    {
        if (closed())
            return refuse(Refusal::TipClosed);
        if (heldByAnother())
            return refuse(Refusal::HeldByAnother);
        TipState after = m_before;
        after.owner = m_action.who;
        after.status = TipStatus::Waiting;
        after.owedSince = 0;
        after.promise = 0;
        after.snoozedUntil = 0;
        return done(after);
    }

    /// Putting a tip off takes it: somebody has promised to look again. An owed answer stays owed.
    Verdict snooze() const
    {
        if (closed())
            return refuse(Refusal::TipClosed);
        if (heldByAnother())
            return refuse(Refusal::HeldByAnother);
        TipState after = m_action.until == 0 ? m_before : heldBy(m_action.who);
        after.snoozedUntil = m_action.until;
        return done(after);
    }

    /// A supervisor's word, so another's claim does not hinder it.
    Verdict assign() const
    {
        if (closed())
            return refuse(Refusal::TipClosed);
        TipState after = heldBy(m_action.assignee);
        after.touched = m_action.stored;
        after.snoozedUntil = 0;
        return {Refusal::None, after};
    }

    Verdict classify() const
    {
        TipState after = m_before;
        if (!m_action.category.isEmpty())
            after.category = m_action.category;
        if (m_action.priority)
            after.priority = *m_action.priority;
        return done(after);
    }

    /// Danger is never refused: it opens what was closed and is held by whoever saw it, unless another has
    /// it.
    Verdict escalate() const
    {
        TipState after = heldByAnother() ? m_before : heldBy(m_action.who);
        if (closed())
            after.status = TipStatus::Claimed;
        after.priority = Priority::Urgent;
        after.escalated = true;
        after.snoozedUntil = 0;
        return done(after);
    }

    Verdict close() const
    {
        if (closed())
            return refuse(Refusal::TipClosed);
        if (heldByAnother())
            return refuse(Refusal::HeldByAnother);
        TipState after = m_before;
        after.status = TipStatus::Closed;
        after.owner = 0;
        after.touched = 0;
        after.snoozedUntil = 0;
        after.escalated = false;
        return done(after);
    }

    /// An answer that was owed when the tip was closed is owed again.
    Verdict reopen() const
    {
        if (!closed())
            return refuse(Refusal::NotClosed);
        TipState after = m_before;
        after.status = TipStatus::Claimed;
        after.owner = m_action.who;
        return done(after);
    }

    TipState m_before;
    TipAction m_action;
};

} // namespace

bool isStale(const TipState &tip, Micros now)
{
    return tip.owner != 0 && now - tip.touched > kClaimIdleLimit;
}

Verdict judge(int version, const TipState &before, const TipAction &action)
{
    Q_ASSERT(version >= 1 && version <= kEventVersion);
    return RulesV1(before, action).judge();
}

TipState afterResidentMessage(int version, const TipState &before, Micros written, Micros promise)
{
    Q_ASSERT(version >= 1 && version <= kEventVersion);
    TipState after = before;
    if (after.status == TipStatus::Closed) {
        after = TipState{};
        after.category = before.category;
        after.priority = before.priority;
    } else if (after.status == TipStatus::Waiting) {
        after.status = after.owner == 0 ? TipStatus::New : TipStatus::Claimed;
    }
    after.snoozedUntil = 0;
    // The promise counts from the first message that nobody answered, also when an older one comes late.
    if (after.owedSince == 0 || written < after.owedSince) {
        after.owedSince = written;
        after.promise = promise;
    }
    return after;
}

bool mayTake(int version, const QByteArray &holder, Micros since, const QByteArray &bridge, Micros stored)
{
    Q_ASSERT(version >= 1 && version <= kEventVersion);
    return holder.isEmpty() || holder == bridge || stored - since > kTakeLease;
}

TipState afterBounce(int version, const TipState &before, Micros lastWritten, Micros promise)
{
    Q_ASSERT(version >= 1 && version <= kEventVersion);
    // What happened after the reply says more about what is owed.
    if (before.status != TipStatus::Waiting || before.owedSince != 0 || lastWritten == 0)
        return before;
    TipState after = before;
    after.status = after.owner == 0 ? TipStatus::New : TipStatus::Claimed;
    after.owedSince = lastWritten;
    after.promise = promise;
    return after;
}

QString RefusalText::sentence(Refusal refusal, const QString &holder)
{
    switch (refusal) {
    case Refusal::None:
        return {};
    case Refusal::TipClosed:
        return tr("The tip was closed before this arrived. Reopen it first.");
    case Refusal::HeldByAnother:
        return holder.isEmpty() ? tr("A colleague claimed the tip first.")
                                : tr("%1 claimed the tip first.").arg(holder);
    case Refusal::NotTheHolder:
        return tr("You do not hold this tip, so there is nothing to release.");
    case Refusal::NotClosed:
        return tr("The tip is not closed, so there is nothing to reopen.");
    case Refusal::UnknownCase:
        return tr("The log knows no such case.");
    case Refusal::CaseClosed:
        return tr("The case was closed before this arrived. Reopen it first.");
    case Refusal::AlreadyLinked:
        return tr("The tip is linked to this case already.");
    case Refusal::AlreadyProposed:
        return tr("This link waits for a supervisor already.");
    case Refusal::NotProposed:
        return tr("Nobody proposes this link any more.");
    case Refusal::NotLinked:
        return tr("The tip is not linked to this case, so there is nothing to undo.");
    case Refusal::AlreadyMerged:
        return tr("The tip was merged with another before this arrived. Take that apart first.");
    case Refusal::NotMerged:
        return tr("The tip is not merged with another, so there is nothing to take apart.");
    case Refusal::UnknownTip:
        return tr("The log knows no such tip.");
    case Refusal::NumberTaken:
        return tr("Another case has this number.");
    case Refusal::CaseNotClosed:
        return tr("The case is open already.");
    case Refusal::NotTheProposer:
        return tr("A colleague proposed this link; only they can take it back.");
    case Refusal::IntoItself:
        return tr("These two are one already.");
    }
    return {};
}

} // namespace porch
