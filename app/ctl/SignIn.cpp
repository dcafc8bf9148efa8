// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/SignIn.h"

#include "app/profile/SeedVault.h"
#include "models/vault/Random.h"

namespace porch {

namespace {

constexpr char kVariable[] = "PORCHLIGHT_PASSPHRASE";

Result<NKey> openedBy(const SeedVault &vault, const Profile &profile)
{
    if (const VaultAnswer found = vault.status(); found.state != VaultAnswer::State::Sealed)
        return Error{found.sentence};
    QString passphrase = qEnvironmentVariable(kVariable);
    if (passphrase.isEmpty())
        return Error{
            SignIn::tr("The key of %1 in %2 is sealed: put its passphrase into the environment as %3.")
                .arg(profile.user, profile.folder(), QLatin1String(kVariable))};
    VaultAnswer answer = vault.open(passphrase);
    wipe(passphrase);
    if (answer.state != VaultAnswer::State::Opened)
        return Error{answer.sentence};
    return *answer.key;
}

NatsOptions optionsWith(const Profile &profile, const QString &program, Credentials credentials)
{
    NatsOptions options;
    options.servers = QList<QUrl>(profile.servers.begin(), profile.servers.end());
    options.user = profile.user;
    options.caFile = profile.caFile;
    options.program = program;
    options.credentials = std::move(credentials);
    return options;
}

} // namespace

NatsOptions SignIn::optionsFor(const Profile &profile, const QString &program, const NKey &key)
{
    return optionsWith(profile, program, key);
}

Result<NatsOptions> SignIn::optionsFor(const Profile &profile, const QString &program)
{
    const SeedVault vault(profile);
    if (vault.status().state != VaultAnswer::State::Missing) {
        const auto key = openedBy(vault, profile);
        if (!key)
            return key.error();
        return optionsFor(profile, program, key.value());
    }

    auto seed = profile.seed();
    if (!seed)
        return seed.error();
    if (!seed->isEmpty()) {
        const auto key = NKey::fromSeed(seed.value());
        wipe(seed.value());
        if (!key)
            return key.error();
        return optionsFor(profile, program, key.value());
    }
    const QString password = qEnvironmentVariable(kVariable);
    if (password.isEmpty()) {
        return Error{tr("There is no key for %1 in %2, and PORCHLIGHT_PASSPHRASE is not set.")
                         .arg(profile.user, profile.folder())};
    }
    return optionsWith(profile, program, UserPassword{profile.user, password});
}

} // namespace porch
