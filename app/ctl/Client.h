// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/CommandLine.h"
#include "app/profile/Profile.h"
#include "app/wire/NatsOptions.h"

namespace porch {

/// What every subcommand begins with that signs in: whose profile it is, and how to reach the log with it.
struct Client
{
    Profile profile;
    NatsOptions connection;

    /// @param program how the server's lists call it
    static Result<Client> signIn(const CommandLine &line, const QString &program);
};

} // namespace porch
