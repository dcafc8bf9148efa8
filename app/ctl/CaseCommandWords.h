// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/EventCodec.h"

#include <QCoreApplication>

namespace porch {

/// What `porchlightctl do` says of cases and of what leaves the house.
class CaseCommandWords
{
    Q_DECLARE_TR_FUNCTIONS(porch::CaseCommandWords)
public:
    static bool concerns(Verb verb);
    /// The id of the command line goes into the command, whose own id it is where `-` opens a new case.
    static Result<void> setId(Command &command, const QString &verb, const QString &id);
    static Result<void> setValue(Command &command, const QString &key, const QString &value);
    /// What the log could not read is told here, in the words of this program.
    static Result<void> check(const Command &command, const QString &verb);
};

} // namespace porch
