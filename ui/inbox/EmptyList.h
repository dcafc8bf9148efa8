// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/TipQueries.h"

#include <QCoreApplication>

namespace porch {

namespace kit {
class EmptyState;
}

/// What a list says that has no tips, and what to do next.
class EmptyList
{
    Q_DECLARE_TR_FUNCTIONS(porch::EmptyList)
public:
    static void describe(kit::EmptyState &empty, TipTab tab, bool catchingUp);
};

} // namespace porch
