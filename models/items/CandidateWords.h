// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/LinkCandidate.h"

#include <QCoreApplication>

namespace porch {

/// Why candidates are offered, and what a person may say of it, in words.
class CandidateWords
{
    Q_DECLARE_TR_FUNCTIONS(porch::CandidateWords)
public:
    /// "Same words: white van, saw, Corolla"
    static QString sameWords(const QStringList &words);
    /// "180 m from two linked tips"; with one tip there "400 m away".
    static QString distance(double metres, int tips);
    /// "2 d earlier"; empty for what lies further apart than makes sense to say.
    static QString apart(Micros mine, Micros theirs);

    /// What stands in the field of the reason to begin with: "white van, saw; 180 m from two linked tips".
    static QString reason(const LinkCandidate &candidate);
    /// A title for a case of these tips: their most telling words, and where.
    static QString title(const AskedTips &asked);
};

} // namespace porch
