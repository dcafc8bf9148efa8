// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/ConversationHistory.h"

namespace porch {

namespace {

/// Whether the item did something that the log has accepted.
bool counts(const ConversationItem &item)
{
    return !item.pending && item.row.refusal == Refusal::None;
}

class Follower
{
public:
    explicit Follower(bool complete)
    {
        if (!complete)
            return;
        m_known.owner.emplace();
        m_known.category.emplace();
        m_known.priority = Priority::Normal;
        m_known.placeTold = true;
    }

    void follow(const TimelineRow &row)
    {
        const TipBody &detail = row.detail;
        switch (row.verb) {
        case Verb::Claim:
        case Verb::Reply:
        case Verb::Reopen:
            m_known.owner = row.author;
            break;
        case Verb::Snooze:
            if (detail.until != 0)
                m_known.owner = row.author;
            break;
        case Verb::Assign:
            m_known.owner = detail.assignee;
            break;
        case Verb::Release:
        case Verb::Close:
            m_known.owner = QString();
            break;
        case Verb::Escalate:
            m_known.priority = Priority::Urgent;
            // Whoever escalates has it, unless a colleague did; whether that claim was idle then, only the
            // log's times tell.
            if (m_known.owner && m_known.owner->isEmpty())
                m_known.owner = row.author;
            else if (!m_known.owner || *m_known.owner != row.author)
                m_known.owner.reset();
            break;
        case Verb::Classify:
            if (!detail.category.isEmpty())
                m_known.category = detail.category;
            if (detail.priority)
                m_known.priority = detail.priority;
            break;
        case Verb::Place:
            m_known.placeTold = true;
            m_known.place = detail.place;
            break;
        default:
            break;
        }
    }

    /// A resident's message opens a closed tip anew; then nobody has it, which closing said already.
    const TipBefore &known() const { return m_known; }

private:
    TipBefore m_known;
};

} // namespace

TipBefore ConversationHistory::before(const std::vector<ConversationItem> &items, std::size_t at,
                                      bool complete)
{
    Follower follower(complete);
    for (std::size_t i = 0; i < at && i < items.size(); ++i) {
        if (counts(items[i]) && items[i].row.kind != TimelineKind::Resident)
            follower.follow(items[i].row);
    }
    return follower.known();
}

} // namespace porch
