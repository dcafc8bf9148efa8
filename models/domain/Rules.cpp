// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/Rules.h"

namespace porch {

namespace {

/// Version 1. Released: never edit, add judgeV2 beside it.
class RulesV1
{
public:
    RulesV1(const TipState &before, PersonId who, Micros stored)
        : m_before(before)
        , m_who(who)
        , m_stored(stored)
    {}

    Verdict judge(Verb verb) const
    {
        switch (verb) {
        case Verb::Claim:
            return claim();
        case Verb::Release:
            return release();
        case Verb::Reply:
            return reply();
        case Verb::Close:
            return close();
        case Verb::Reopen:
            return reopen();
        default:
            return note();
        }
    }

private:
    bool closed() const { return m_before.status == TipStatus::Closed; }
    bool mine() const { return m_before.owner == m_who; }
    bool heldByAnother() const { return m_before.owner != 0 && !mine() && !isStale(m_before, m_stored); }

    Verdict refuse(Refusal why) const { return {why, m_before}; }

    Verdict done(TipState after) const
    {
        if (after.owner == m_who)
            after.touched = m_stored;
        return {Refusal::None, after};
    }

    Verdict claim() const
    {
        if (closed())
            return refuse(Refusal::TipClosed);
        if (heldByAnother())
            return refuse(Refusal::HeldByAnother);
        TipState after = m_before;
        after.owner = m_who;
        if (after.status == TipStatus::New)
            after.status = TipStatus::Claimed;
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
        after.owner = m_who;
        after.status = TipStatus::Waiting;
        after.owedSince = 0;
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
        return done(after);
    }

    /// An answer that was owed when the tip was closed is owed again.
    Verdict reopen() const
    {
        if (!closed())
            return refuse(Refusal::NotClosed);
        TipState after = m_before;
        after.status = TipStatus::Claimed;
        after.owner = m_who;
        return done(after);
    }

    Verdict note() const { return done(m_before); }

    TipState m_before;
    PersonId m_who;
    Micros m_stored;
};

} // namespace

bool isStale(const TipState &tip, Micros now)
{
    return tip.owner != 0 && now - tip.touched > kClaimIdleLimit;
}

Verdict judge(int version, Verb verb, const TipState &before, PersonId who, Micros stored)
{
    Q_ASSERT(version >= 1 && version <= kEventVersion);
    return RulesV1(before, who, stored).judge(verb);
}

TipState afterResidentMessage(int version, const TipState &before, Micros written)
{
    Q_ASSERT(version >= 1 && version <= kEventVersion);
    TipState after = before;
    if (after.status == TipStatus::Closed) {
        after = TipState{};
    } else if (after.status == TipStatus::Waiting) {
        after.status = after.owner == 0 ? TipStatus::New : TipStatus::Claimed;
    }
    // The promise counts from the first message that nobody answered, also when an older one comes late.
    if (after.owedSince == 0 || written < after.owedSince)
        after.owedSince = written;
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
    }
    return {};
}

} // namespace porch
