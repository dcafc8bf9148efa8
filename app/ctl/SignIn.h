// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profile/Profile.h"
#include "app/wire/NatsOptions.h"

#include <QCoreApplication>

namespace porch {

/// From what a profile holds to what a connection wants; for both programs.
class SignIn
{
    Q_DECLARE_TR_FUNCTIONS(porch::SignIn)
public:
    /// How to connect as the profile's user, without a person to ask: with their sealed key and the
    /// passphrase in PORCHLIGHT_PASSPHRASE, with the bare key of a private department, or else with that
    /// passphrase as the server's password. A wrong passphrase counts as one at the desk does; a sealed key
    /// takes about a second.
    /// @param program how the server's lists call us
    static Result<NatsOptions> optionsFor(const Profile &profile, const QString &program);
    /// The same with a key that has been opened already.
    static NatsOptions optionsFor(const Profile &profile, const QString &program, const NKey &key);
};

} // namespace porch
