// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/RoleNames.h"

namespace porch {

Result<Roles> RoleNames::parse(const QString &text)
{
    QStringList names;
    for (const QString &name : text.split(u','))
        names += name.trimmed();
    return parse(names);
}

Result<Roles> RoleNames::parse(const QStringList &names)
{
    Roles roles;
    for (const QString &name : names) {
        if (name == QLatin1String("care") || name == QLatin1String("care-lead")) {
            // A half-made wall would be worse than none: care has an account, a stream and keys of its own.
            return Error{tr("The role \"%1\" needs a care team, which this department does not have yet: "
                            "care is set up by itself, apart from users of the desk.")
                             .arg(name)};
        }
        const Roles role = rolesOf({name}) & kEveryRole;
        if (!role) {
            return Error{tr("There is no role \"%1\". There are: %2.")
                             .arg(name, roleNames(kEveryRole).join(QLatin1String(", ")))};
        }
        roles |= role;
    }
    return roles;
}

} // namespace porch
