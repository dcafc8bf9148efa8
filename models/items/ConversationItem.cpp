// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/ConversationItem.h"

#include "models/store/FileStore.h"

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
    return FileStore::withoutLines(row.text, row.files.size());
}

QByteArray ConversationItem::keyOf(const TimelineRow &row)
{
    return (row.kind == TimelineKind::Resident ? 'r' : 'd') + row.id;
}

} // namespace porch
