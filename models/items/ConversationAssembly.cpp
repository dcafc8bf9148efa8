// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a conversation's items are put together from what the cache says, what is in the outbox, and what was
// fetched.
#include "models/domain/PlainText.h"
#include "models/items/ConversationModel.h"

#include <QSet>

namespace porch {

namespace {

constexpr Micros kSecond = 1'000'000;

TimelineKind kindOf(Verb verb)
{
    switch (verb) {
    case Verb::Reply:
        return TimelineKind::Reply;
    case Verb::Note:
        return TimelineKind::Note;
    default:
        return TimelineKind::Action;
    }
}

} // namespace

void ConversationModel::setFileState(const QByteArray &object, const FileState &state)
{
    if (object.isEmpty() || m_files.value(object) == state)
        return;
    m_files.insert(object, state);
    rebuild();
}

QDate ConversationModel::dayOf(Micros at) const
{
    return QDateTime::fromMSecsSinceEpoch(at / 1000, m_zone).date();
}

ConversationItem ConversationModel::itemOf(const PendingAction &action) const
{
    ConversationItem item;
    item.row.kind = kindOf(action.verb);
    item.row.at = action.created;
    item.row.sequence = action.sequence;
    item.row.id = action.id;
    item.row.author = m_me;
    item.row.named = true;
    item.row.text = safeForDisplay(action.text);
    item.row.verb = action.verb;
    item.row.refusal = action.refusal;
    item.row.reason = safeForDisplay(action.reason);
    item.pending = action.state;
    item.problem = action.problem;
    item.mine = true;
    const Micros now = m_clock();
    if (action.state == PendingState::Queued && action.isHeld(now))
        item.holdSeconds = int((action.hold - now + kSecond - 1) / kSecond);
    if (action.state == PendingState::Refused) {
        item.refused = action.problem.isEmpty()
                           ? RefusalText::sentence(action.refusal, m_tip ? m_tip->owner : QString())
                           : action.problem;
    }
    return item;
}

std::vector<ConversationItem> ConversationModel::assembled() const
{
    std::vector<ConversationItem> items;
    items.reserve(m_rows.size() + 4);
    QSet<QByteArray> folded;
    for (const TimelineRow &row : m_rows) {
        ConversationItem item;
        item.row = row;
        item.mine = row.kind != TimelineKind::Resident && !row.author.isEmpty() && row.author == m_me;
        for (const FileRow &file : row.files)
            item.files.push_back(m_files.value(file.object));
        if (row.refusal != Refusal::None)
            item.refused = RefusalText::sentence(row.refusal, QString());
        // A cache that names one event twice is a fault elsewhere; showing it once keeps the keys unique.
        const QByteArray key = item.key();
        if (folded.contains(key))
            continue;
        folded.insert(key);
        items.push_back(std::move(item));
    }
    if (m_tip || !m_loading) {
        for (const PendingAction &action : m_pending) {
            if (action.tip != m_key || m_key.isEmpty())
                continue;
            ConversationItem item = itemOf(action);
            const QByteArray key = item.key();
            if (folded.contains(key))
                continue;
            folded.insert(key);
            items.push_back(std::move(item));
        }
    }
    QDate day;
    for (ConversationItem &item : items) {
        const QDate its = dayOf(item.row.at);
        item.startsDay = its != day;
        day = its;
    }
    if (m_places && m_tip)
        m_places->mark(items, *m_tip, unsettled());
    return items;
}

} // namespace porch
