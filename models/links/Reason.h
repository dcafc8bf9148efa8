// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>

namespace porch {

enum class ReasonKind : quint8 {
    Near,        ///< metres
    Time,        ///< seconds
    SameWords,   ///< a copy: nothing but the same words
    SharedWords, ///< words
    OtherWords,  ///< words, pairwise: what this tip says and what the other says, for instance in Spanish
    SameReporter,
    SameChannel,
    LinkedTips, ///< of a case. count: so many of its tips are like this one
    NearLinked, ///< of a case. metres: to the nearest of them
    CaseWords,  ///< of a case. words: what its title or notes say too
};

/// Why two tips, or a tip and a case, are suggested together. Never a name, and never a number that measures
/// people.
struct Reason
{
    ReasonKind kind = ReasonKind::Time;
    double metres = 0;
    qint64 seconds = 0;     ///< how much earlier the other one is; negative: later
    QStringList words = {}; ///< as this tip has them, safe for display; the most telling first
    int count = 0;

    bool operator==(const Reason &) const = default;
};

} // namespace porch
