// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/BulkRun.h"

#include <algorithm>

namespace porch {

namespace {

/// Beyond so many different reasons the list of unsent actions tells each.
constexpr int kMostReasons = 2;

/// Each reason once, the most frequent first, with how often where that is not said already.
QString joined(const QStringList &reasons)
{
    QStringList different = reasons;
    different.removeDuplicates();
    std::stable_sort(different.begin(), different.end(), [&reasons](const QString &a, const QString &b) {
        return reasons.count(a) > reasons.count(b);
    });
    const bool more = different.size() > kMostReasons;
    QString words = different.mid(0, kMostReasons).join(QStringLiteral("; "));
    if (more)
        words += QStringLiteral("; …");
    return words;
}

} // namespace

void BulkRun::begin(Verb verb)
{
    *this = {};
    m_verb = verb;
}

void BulkRun::add(const QByteArray &id)
{
    m_sent.push_back({id, State::Waiting, Refusal::None, {}});
}

bool BulkRun::setPending(const std::vector<PendingAction> &pending)
{
    const std::vector<Sent> before = m_sent;
    for (Sent &sent : m_sent) {
        const auto found = std::find_if(pending.begin(), pending.end(), [&sent](const PendingAction &action) {
            return action.id == sent.id;
        });
        if (found == pending.end()) {
            // Done ones leave the outbox after a while; one that never came that far was taken back.
            if (sent.state == State::Queued)
                sent.state = State::TakenBack;
            continue;
        }
        switch (found->state) {
        case PendingState::Queued:
            sent.state = State::Queued;
            break;
        case PendingState::Sending:
        case PendingState::Logged:
            sent.state = State::Sending;
            break;
        case PendingState::Done:
            sent.state = State::Done;
            break;
        case PendingState::Refused:
            sent.state = State::Refused;
            sent.refusal = found->refusal;
            sent.problem = found->problem;
            break;
        }
    }
    return before != m_sent;
}

bool BulkRun::noteOutcomes(const std::vector<Outcome> &outcomes)
{
    bool changed = false;
    for (const Outcome &outcome : outcomes) {
        const bool ours = std::any_of(m_sent.begin(), m_sent.end(),
                                      [&outcome](const Sent &sent) { return sent.id == outcome.id; });
        if (!ours || outcome.holder.isEmpty())
            continue;
        m_holders.insert(outcome.id, outcome.holder);
        changed = true;
    }
    return changed;
}

bool BulkRun::noteFailed(const QByteArray &id, const QString &problem)
{
    for (Sent &sent : m_sent) {
        if (sent.id != id)
            continue;
        sent.state = State::Refused;
        sent.problem = problem;
        return true;
    }
    return false;
}

int BulkRun::count(State state) const
{
    return int(std::count_if(m_sent.begin(), m_sent.end(),
                             [state](const Sent &sent) { return sent.state == state; }));
}

bool BulkRun::isSettled() const
{
    return count(State::Waiting) + count(State::Queued) + count(State::Sending) == 0;
}

bool BulkRun::hasProblem() const
{
    return count(State::Refused) > 0 || !m_leftOut.isEmpty();
}

QStringList BulkRun::reasons(const NameOf &nameOf) const
{
    QStringList reasons;
    for (const Sent &sent : m_sent) {
        if (sent.state != State::Refused)
            continue;
        const QString holder = m_holders.value(sent.id);
        if (!sent.problem.isEmpty())
            reasons += sent.problem;
        else if (sent.refusal == Refusal::HeldByAnother && !holder.isEmpty())
            reasons += tr("%1 holds it").arg(nameOf(holder));
        else
            reasons += RefusalText::sentence(sent.refusal, {});
    }
    return reasons;
}

QString BulkRun::title(Verb verb)
{
    switch (verb) {
    case Verb::Claim:
        return tr("Claim");
    case Verb::Release:
        return tr("Release");
    case Verb::Classify:
        return tr("Classify");
    case Verb::Snooze:
        return tr("Put off");
    case Verb::Assign:
        return tr("Assign");
    default:
        return tr("Close");
    }
}

QString BulkRun::sentence(const NameOf &nameOf) const
{
    QStringList parts;
    if (const int done = count(State::Done); done > 0)
        parts += tr("%n done", nullptr, done);
    if (const int waiting = count(State::Waiting) + count(State::Sending); waiting > 0)
        parts += tr("%n on the way", nullptr, waiting);
    if (const int queued = count(State::Queued); queued > 0)
        parts += tr("%n queued", nullptr, queued);
    if (const int back = count(State::TakenBack); back > 0)
        parts += tr("%n taken back", nullptr, back);
    if (const int refused = count(State::Refused); refused > 0)
        //: how many, why
        parts += tr("%n refused: %1", nullptr, refused).arg(joined(reasons(nameOf)));
    if (!m_leftOut.isEmpty())
        //: how many, why
        parts += tr("%n left out: %1", nullptr, int(m_leftOut.size())).arg(joined(m_leftOut));
    //: an action on several tips, what became of it
    return tr("%1: %2").arg(title(m_verb), parts.join(QStringLiteral(", ")));
}

} // namespace porch
