// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/conversation/Composer.h"
#include "ui/conversation/TipSituation.h"

#include <QCoreApplication>

namespace porch {

/// What may be sent to the open tip now, in words that say who will read it or why it waits.
class ComposerGates
{
    Q_DECLARE_TR_FUNCTIONS(porch::ComposerGates)
public:
    static ComposerGate reply(const TipRow &tip, const TipSituation &now);
    /// What whoever writes must know whatever they write; empty: nothing.
    static QString warning(const TipSituation &now);
    /// Notes are always possible: nobody's claim hinders them.
    static ComposerGate note(const TipSituation &now);
};

} // namespace porch
