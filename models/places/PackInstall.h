// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"
#include "models/places/PackTypes.h"

#include <QCoreApplication>

namespace porch {

/// Puts a city pack where a workstation looks for its own.
class PackInstall
{
    Q_DECLARE_TR_FUNCTIONS(porch::PackInstall)
public:
    /// Copies the pack beside its place, reads all of the copy, and puts it there in one step: the pack that
    /// was there stays until a whole one takes its place. Takes seconds for a large one: not for the GUI
    /// thread.
    /// @return what the pack says of itself
    static Result<PackInfo> install(const QString &pack, const QString &place);
};

} // namespace porch
