// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/RoleNames.h"

#include <array>

namespace porch {

namespace {

struct RoleName
{
    ServerRole role;
    QLatin1String name;
};

constexpr std::array kRoleNames{
    RoleName{ServerRole::Officer, QLatin1String("officer")},
    RoleName{ServerRole::Supervisor, QLatin1String("supervisor")},
    RoleName{ServerRole::Records, QLatin1String("records")},
    RoleName{ServerRole::Admin, QLatin1String("admin")},
    RoleName{ServerRole::Bridge, QLatin1String("bridge")},
};

} // namespace

Result<ServerRoles> RoleNames::parse(const QString &text)
{
    QStringList names;
    for (const QString &name : text.split(u','))
        names += name.trimmed();
    return parse(names);
}

Result<ServerRoles> RoleNames::parse(const QStringList &names)
{
    ServerRoles roles;
    for (const QString &name : names) {
        if (name == QLatin1String("care") || name == QLatin1String("care-lead")) {
            // A half-made wall would be worse than none: care has an account, a stream and keys of its own.
            return Error{tr("The role \"%1\" needs a care team, which this department does not have yet: "
                            "care is set up by itself, apart from users of the desk.")
                             .arg(name)};
        }
        bool known = false;
        for (const RoleName &one : kRoleNames) {
            if (one.name == name) {
                roles |= one.role;
                known = true;
            }
        }
        if (!known) {
            return Error{tr("There is no role \"%1\". There are: %2.")
                             .arg(name, of(kEveryRole).join(QLatin1String(", ")))};
        }
    }
    return roles;
}

QStringList RoleNames::of(ServerRoles roles)
{
    QStringList names;
    for (const RoleName &one : kRoleNames) {
        if (roles.testFlag(one.role))
            names += one.name;
    }
    return names;
}

} // namespace porch
