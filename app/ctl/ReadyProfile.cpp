// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/ReadyProfile.h"

#include "app/admin/RoleNames.h"
#include "app/ctl/CommandLine.h"
#include "app/profile/SeedVault.h"
#include "models/vault/OneTimeCode.h"

#include <QDir>
#include <QFile>

namespace porch {

Result<Invitation::Terms> ReadyProfile::terms(const DepartmentPlan &plan, const QString &user, Roles roles,
                                              const QDateTime &expires)
{
    Invitation::Terms terms;
    terms.department = plan.name;
    const QList<QUrl> urls = plan.urls();
    terms.servers = std::vector<QUrl>(urls.begin(), urls.end());
    terms.user = user;
    terms.roles = roleNames(roles);
    terms.expires = expires;
    if (!plan.caFile.isEmpty()) {
        QFile file(plan.caFile);
        if (!file.open(QIODevice::ReadOnly))
            return Error{tr("%1 can't be read: %2").arg(plan.caFile, file.errorString())};
        terms.authority = file.readAll();
    }
    return terms;
}

Result<QString> ReadyProfile::passphrase(const QString &user)
{
    const QString passphrase = qEnvironmentVariable("PORCHLIGHT_PASSPHRASE");
    if (passphrase.isEmpty()) {
        return Error{tr("The profile of %1 is sealed with a passphrase: put it into the environment as "
                        "PORCHLIGHT_PASSPHRASE.")
                         .arg(user)};
    }
    Profile profile{QString()};
    profile.user = user;
    if (const auto good = SeedVault(profile).mayChoose(passphrase); !good)
        output::warning(tr("The passphrase of %1 is weak. %2").arg(user, good.error().what));
    return passphrase;
}

Result<Profile> ReadyProfile::make(const Invitation::Terms &terms, const QString &folder, const NKey &key,
                                   const QString &passphrase)
{
    // The way that an invited desk goes, but for the code.
    const auto invitation = Invitation::make(terms, key, OneTimeCode::generate());
    if (!invitation)
        return invitation.error();
    auto profile = invitation->makeProfile(QDir(folder).absolutePath());
    if (!profile)
        return profile;
    if (auto stored = SeedVault(profile.value()).store(key, passphrase); !stored)
        return stored.error();
    if (auto removed = profile->removeSeed(); !removed)
        return removed.error();
    return profile;
}

Result<IssuedInvitation> ReadyProfile::invite(const DepartmentPlan &plan, const QString &user, Roles roles,
                                              const QString &path, qint64 days)
{
    const NKey key = NKey::generate();
    const IssuedInvitation issued{path, OneTimeCode::generate(),
                                  QDateTime::currentDateTimeUtc().addDays(days), key.publicKey()};
    const auto known = terms(plan, user, roles, issued.expires);
    if (!known)
        return known.error();
    const auto invitation = Invitation::make(known.value(), key, issued.code);
    if (!invitation)
        return invitation.error();
    if (auto written = invitation->write(path); !written)
        return written.error();
    return issued;
}

} // namespace porch
