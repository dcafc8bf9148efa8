// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/EventCodec.h"

#include <QCoreApplication>
#include <QStringList>

namespace porch {

/// An action as the words of `porchlightctl do` say it: VERB ID [key=value...].
class CommandWords
{
    Q_DECLARE_TR_FUNCTIONS(porch::CommandWords)
public:
    /// @param words the verb, the tip's id or `-`, and the values
    static Result<Command> parse(const QStringList &words);
    /// "tip.claim tip.release ...": all that can be asked for here.
    static QString verbs();

private:
    static Result<void> setTipValue(Command &command, const QString &key, const QString &value);
    static Result<void> setSetting(Command &command, const QString &key, const QString &value);
    static Result<void> check(const Command &command, const QString &verb);
};

} // namespace porch
