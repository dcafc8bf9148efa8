// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/links/Reason.h"

#include <QCoreApplication>

#include <vector>

namespace porch {

/// Reasons as people read them: "140 m away", "2 days earlier", "both say “gray Honda” and “bolt cutters”".
class ReasonWords
{
    Q_DECLARE_TR_FUNCTIONS(porch::ReasonWords)
public:
    static QString sentence(const Reason &reason);
    /// One for each reason, in their order.
    static QStringList sentences(const std::vector<Reason> &reasons);
};

} // namespace porch
