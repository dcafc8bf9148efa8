// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QFlags>
#include <QMetaType>
#include <QStringList>

namespace porch {

/// What a user may do, as the server enforces it subject by subject; the desk only shows what it allows.
enum class Role : quint16 {
    Officer = 1 << 0,
    Supervisor = 1 << 1, ///< all of an officer, and assigning, links, cases, announcements
    Records = 1 << 2,
    Care = 1 << 3,
    CareLead = 1 << 4,
    Admin = 1 << 5,
    Bridge = 1 << 6, ///< writes what residents wrote; not a desk
};
Q_DECLARE_FLAGS(Roles, Role)
Q_DECLARE_OPERATORS_FOR_FLAGS(Roles)

/// "officer", "care-lead", ... as they stand in profiles and on the command line.
QString roleName(Role role);
QStringList roleNames(Roles roles);
/// Names that are no roles are left out.
Roles rolesOf(const QStringList &names);

/// What people call roles: "Desk officer".
class RoleText
{
    Q_DECLARE_TR_FUNCTIONS(porch::RoleText)
public:
    static QString word(Role role);
    /// With commas between them.
    static QString words(Roles roles);
};

} // namespace porch

Q_DECLARE_METATYPE(porch::Roles)
