// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/ConversationItem.h"

#include <algorithm>

namespace porch {

Delivery ConversationItem::delivery() const
{
    if (row.kind == TimelineKind::Resident)
        return Delivery::None;
    if (pending) {
        switch (*pending) {
        case PendingState::Queued:
            return Delivery::Queued;
        case PendingState::Sending:
            return Delivery::Sending;
        case PendingState::Logged:
        case PendingState::Done:
            return Delivery::InTheLog;
        case PendingState::Refused:
            return Delivery::Refused;
        }
    }
    if (row.refusal != Refusal::None)
        return Delivery::Refused;
    if (row.kind != TimelineKind::Reply)
        return Delivery::None;
    if (row.bounced)
        return Delivery::Refused;
    return row.delivered != 0 ? Delivery::Delivered : Delivery::InTheLog;
}

QString ConversationItem::words() const
{
    qsizetype end = row.text.size();
    for (std::size_t line = row.files.size(); line > 0; --line) {
        const qsizetype begin = end > 0 ? row.text.lastIndexOf(u'\n', end - 1) + 1 : 0;
        const bool isFile = end - begin >= 2 && row.text.at(begin) == u'[' && row.text.at(end - 1) == u']';
        // Rather a line too much than words of a person missing.
        if (!isFile)
            return row.text;
        end = std::max<qsizetype>(0, begin - 1);
    }
    return row.text.left(end);
}

QByteArray ConversationItem::keyOf(const TimelineRow &row)
{
    return (row.kind == TimelineKind::Resident ? 'r' : 'd') + row.id;
}

} // namespace porch
