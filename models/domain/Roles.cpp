// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/Roles.h"

#include <array>
#include <utility>

namespace porch {

namespace {

constexpr std::array<std::pair<Role, const char *>, 7> kRoles{{
    {Role::Officer, "officer"},
    {Role::Supervisor, "supervisor"},
    {Role::Records, "records"},
    {Role::Care, "care"},
    {Role::CareLead, "care-lead"},
    {Role::Admin, "admin"},
    {Role::Bridge, "bridge"},
}};

} // namespace

QString roleName(Role role)
{
    for (const auto &[known, name] : kRoles) {
        if (known == role)
            return QLatin1String(name);
    }
    return {};
}

QStringList roleNames(Roles roles)
{
    QStringList names;
    for (const auto &[known, name] : kRoles) {
        if (roles.testFlag(known))
            names += QLatin1String(name);
    }
    return names;
}

Roles rolesOf(const QStringList &names)
{
    Roles roles;
    for (const auto &[known, name] : kRoles) {
        if (names.contains(QLatin1String(name)))
            roles |= known;
    }
    return roles;
}

QString RoleText::word(Role role)
{
    switch (role) {
    case Role::Officer:
        return tr("Desk officer");
    case Role::Supervisor:
        return tr("Supervisor");
    case Role::Records:
        return tr("Records");
    case Role::Care:
        return tr("Case manager");
    case Role::CareLead:
        return tr("Care lead");
    case Role::Admin:
        return tr("Administrator");
    case Role::Bridge:
        return tr("Bridge", "a program that carries messages between a channel and the log");
    }
    return {};
}

QString RoleText::words(Roles roles)
{
    QStringList words;
    for (const auto &[role, name] : kRoles) {
        if (roles.testFlag(role))
            words += word(role);
    }
    return words.join(QLatin1String(", "));
}

} // namespace porch
