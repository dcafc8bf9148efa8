// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is done to the links of a tip, in words.
#include "models/items/ActionWords.h"

namespace porch {

/// A case whose number is not known is one that the log does not know: only a refused action names it.
QString ActionWords::linked(const TimelineRow &row, const QString &who)
{
    const bool mine = who.isEmpty();
    const QString number = row.caseNumber.isEmpty() ? tr("a case", "linked to") : row.caseNumber;
    const QString other = row.otherReporter.isEmpty() ? tr("another", "merged with") : row.otherReporter;
    switch (row.verb) {
    case Verb::Propose:
        if (row.detail.withdrawn)
            return mine ? tr("You took the proposed link to %1 back").arg(number)
                        : tr("%1 took the proposed link to %2 back").arg(who, number);
        return mine ? tr("You proposed a link to %1").arg(number)
                    : tr("%1 proposed a link to %2").arg(who, number);
    case Verb::Link:
        return mine ? tr("You linked this tip to %1").arg(number)
                    : tr("%1 linked this tip to %2").arg(who, number);
    case Verb::Unlink:
        return mine ? tr("You unlinked this tip from %1").arg(number)
                    : tr("%1 unlinked this tip from %2").arg(who, number);
    case Verb::Accept:
        return mine ? tr("You accepted the link to %1").arg(number)
                    : tr("%1 accepted the link to %2").arg(who, number);
    case Verb::Decline:
        return mine ? tr("You declined the link to %1").arg(number)
                    : tr("%1 declined the link to %2").arg(who, number);
    case Verb::Merge:
        return mine ? tr("You merged this tip with that of %1").arg(other)
                    : tr("%1 merged this tip with that of %2").arg(who, other);
    default:
        return mine ? tr("You took this tip apart from the others")
                    : tr("%1 took this tip apart from the others").arg(who);
    }
}

} // namespace porch
