// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/SignIn.h"

namespace porch {

Result<NatsOptions> SignIn::optionsFor(const Profile &profile, const QString &program)
{
    NatsOptions options;
    options.servers = QList<QUrl>(profile.servers.begin(), profile.servers.end());
    options.user = profile.user;
    options.caFile = profile.caFile;
    options.program = program;

    const auto seed = profile.seed();
    if (!seed)
        return seed.error();
    const QString passphrase = qEnvironmentVariable("PORCHLIGHT_PASSPHRASE");
    if (!seed->isEmpty()) {
        auto key = NKey::fromSeed(seed.value());
        if (!key)
            return key.error();
        options.credentials = std::move(key).value();
    } else if (!passphrase.isEmpty()) {
        options.credentials = UserPassword{profile.user, passphrase};
    } else {
        return Error{tr("There is no key for %1 in %2, and PORCHLIGHT_PASSPHRASE is not set.")
                         .arg(profile.user, profile.folder())};
    }
    return options;
}

} // namespace porch
