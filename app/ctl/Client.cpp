// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Client.h"

#include "app/ctl/SignIn.h"
#include "app/profile/ClientOptions.h"

namespace porch {

Result<Client> Client::signIn(const CommandLine &line, const QString &program)
{
    auto profile = ClientOptions::resolve(line.parser());
    if (!profile)
        return profile.error();
    auto connection = SignIn::optionsFor(profile.value(), program);
    if (!connection)
        return connection.error();
    return Client{std::move(profile).value(), std::move(connection).value()};
}

} // namespace porch
