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
    /// How to connect as the profile's user: with their key, or else the passphrase in PORCHLIGHT_PASSPHRASE.
    /// @param program how the server's lists call us
    static Result<NatsOptions> optionsFor(const Profile &profile, const QString &program);
};

} // namespace porch
